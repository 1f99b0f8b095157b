import type { Type } from '@angular/core';
import { InjectionToken } from '@angular/core';

import { HELP } from './ui/panel/side-pages';

/** Pages beside the panel, fetched when asked for. `manifest.json` names them. */
export type Pages = Readonly<Record<string, () => Promise<Type<unknown>>>>;

/** The pages by what stands after the `#`. */
export const PAGES = new InjectionToken<Pages>('pages', {
  providedIn: 'root',
  factory: () => SHIPPED_PAGES,
});

const SHIPPED_PAGES: Pages = {
  '/config': async () => (await import('./shell/configuration.component')).ConfigurationComponent,
  '/help': HELP,
};
