import type { Type } from '@angular/core';
import { InjectionToken } from '@angular/core';

import type { SideId } from '../../workflow/state';

/** What may lie over the page. */
export type OverId = 'history' | SideId;

/** Fetched when it is opened. A page that is not in it is not offered. */
export type SidePages = Readonly<Partial<Record<OverId, () => Promise<Type<unknown>>>>>;

export const SIDE_PAGES = new InjectionToken<SidePages>('side pages', {
  providedIn: 'root',
  factory: () => SHIPPED_SIDES,
});

/** Over the panel, and from Alma's own menu. */
export const HELP = (): Promise<Type<unknown>> =>
  import('../help/help.component').then(({ HelpComponent }) => HelpComponent);

const SHIPPED_SIDES: SidePages = {
  history: async () => (await import('../history/history.component')).HistoryComponent,
  export: async () =>
    (await import('../connexion-export/connexion-export.component')).ConnexionExportComponent,
  mistake: async () => (await import('../mistake/mistake.component')).MistakeComponent,
  help: HELP,
  newRecord: async () => (await import('../new-record/new-record.component')).NewRecordComponent,
};
