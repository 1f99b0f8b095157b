import type { Routes } from '@angular/router';

import { PanelPageComponent } from './ui/panel/panel-page.component';

export const routes: Routes = [
  { path: '', component: PanelPageComponent, pathMatch: 'full' },
  {
    path: 'config',
    loadComponent: async () =>
      (await import('./ui/config/config-page.component')).ConfigPageComponent,
  },
  { path: '**', redirectTo: '' },
];
