import type { TitleKind } from '../faults/title';
import { MMS, OTHER_MMS, titleOf } from '../faults/title';

/** The records of the walk, as its report names them. */
export const TITLES = [
  { name: 'plain', mms: MMS, kind: {} },
  { name: 'linked to the NZ', mms: OTHER_MMS, kind: { linked: 'nz' } },
  { name: 'without 005', mms: '9912345678904403', kind: { without005: true } },
  { name: 'linked to the CZ', mms: '9912345678904404', kind: { linked: 'cz' } },
] as const satisfies readonly {
  readonly name: string;
  readonly mms: string;
  readonly kind: TitleKind;
}[];

export type Title = (typeof TITLES)[number];

export const catalogue = TITLES.map(({ name, mms, kind }) => titleOf(name, mms, kind));
