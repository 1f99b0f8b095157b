import type { Type } from '@angular/core';

/** Pages beside the panel, by what stands after the `#`; fetched when asked for. `manifest.json` names them. */
export const PAGES: Readonly<Record<string, () => Promise<Type<unknown>>>> = {
  '/config': async () => (await import('./ui/config/config-page.component')).ConfigPageComponent,
};
