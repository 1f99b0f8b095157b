import { provideHttpClient } from '@angular/common/http';
import type { ApplicationConfig } from '@angular/core';
import { APP_INITIALIZER, importProvidersFrom, provideZoneChangeDetection } from '@angular/core';
import { provideNoopAnimations } from '@angular/platform-browser/animations';
import { provideRouter, withHashLocation } from '@angular/router';
import { CloudAppTranslateModule, InitService } from '@exlibris/exl-cloudapp-angular-lib';

import { AlmaPageEntities } from './alma/alma-page-entities';
import { routes } from './app.routes';
import { PANEL_PORTS } from './shell/panel-ports';
import { TextDirection } from './shell/text-direction';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZoneChangeDetection({ eventCoalescing: true }),
    provideRouter(routes, withHashLocation()),
    provideHttpClient(),
    provideNoopAnimations(),
    ...PANEL_PORTS,
    importProvidersFrom(CloudAppTranslateModule.forRoot()),
    // AlmaPageEntities hears the first page message before anything else asks the SDK. Language and theme come
    // with InitService; it works once it exists (SDK trap 21).
    {
      provide: APP_INITIALIZER,
      useFactory: () => () => true,
      deps: [TextDirection, AlmaPageEntities, InitService],
      multi: true,
    },
  ],
};
