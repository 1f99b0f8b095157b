// One other record as a cataloguer tells it from the one on screen, and the two field by field.
import type { FieldDifference } from '../../diff/difference';
import type { PlacedDifference } from '../../diff/records';
import { diffRecords } from '../../diff/records';
import { dateOf } from '../../marc/control-fields';
import type { DataField, Field, MarcRecord } from '../../marc/record';
import { dataFields } from '../../marc/record';
import { creatorOf } from '../../merge/title-facts';
import { shownTitle } from '../../merge/titles';
import type { LocalRecord } from '../../ports/alma';
import type { Inventory } from '../../ports/bib-life';

import { flagsOf, savedAt } from '../record-facts';
import { sideOfDifference } from '../select-views';
import type { RecordFlag } from '../view';

export interface OtherFacts {
  readonly title: string;
  readonly creator: string;
  /** Place, publisher and date as they are described; else the date of 008. */
  readonly imprint: string;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly flags: readonly RecordFlag[];
}

/** i18n `several.count.<id>`. */
export type InventoryWords =
  | 'holdings'
  | 'holdingsOne'
  | 'items'
  | 'itemsOne'
  | 'portfolios'
  | 'portfoliosOne'
  | 'representations'
  | 'representationsOne';

export interface InventoryPart {
  readonly id: InventoryWords;
  readonly count: number;
}

/** How a field stands in the two records. i18n `several.beside.<id>`. */
export type Beside = 'same' | 'differs' | 'onlyHere' | 'onlyThere';

export interface BesideLine {
  readonly beside: Beside;
  readonly here?: Field;
  readonly there?: Field;
  /** What one of the two has and the other has not. */
  readonly hereDifference?: FieldDifference;
  readonly thereDifference?: FieldDifference;
}

/** Alma's own name of the record and the date of its last save: of two records they always differ. */
const OF_EACH_RECORD: ReadonlySet<string> = new Set(['001', '005']);

const COUNTED = ['holdings', 'items', 'portfolios', 'representations'] as const;

export function otherFacts(other: LocalRecord): OtherFacts {
  const { record, title, lastModifiedBy } = other;
  return {
    title: shownTitle(record) || title,
    creator: creatorOf(record),
    imprint: imprintOf(record),
    savedAt: savedAt(other) ?? '',
    savedBy: lastModifiedBy ?? '',
    flags: flagsOf(other),
  };
}

/** What hangs on the record, without what is not there. */
export function inventoryParts(inventory: Inventory): readonly InventoryPart[] {
  return COUNTED.filter((part) => inventory[part] > 0).map((part) => {
    const count = inventory[part];
    return { id: count === 1 ? `${part}One` : part, count };
  });
}

/** Paired as the merge pairs fields, leader first, in the order of the other record. */
export function besideEachOther(here: MarcRecord, there: MarcRecord): readonly BesideLine[] {
  return diffRecords(here, there)
    .filter(({ before, after }) => !OF_EACH_RECORD.has((after ?? before)?.field.tag ?? ''))
    .map(lineOf);
}

function lineOf({ before, after, difference }: PlacedDifference): BesideLine {
  if (!before) return { beside: 'onlyThere', ...(after ? { there: after.field } : {}) };
  if (!after) return { beside: 'onlyHere', here: before.field };
  const both = { here: before.field, there: after.field };
  if (difference.class === 'same') return { beside: 'same', ...both };
  return {
    beside: 'differs',
    ...both,
    hereDifference: sideOfDifference(difference, 'old'),
    thereDifference: sideOfDifference(difference, 'new'),
  };
}

/** 264 of publication (second indicator 1), else 260, else any 264. */
function imprintOf(record: MarcRecord): string {
  const produced = dataFields(record, '264');
  const field =
    produced.find(({ ind2 }) => ind2 === '1') ?? dataFields(record, '260')[0] ?? produced[0];
  return (field && imprintText(field)) || (dateOf(record) ?? '');
}

function imprintText({ subfields }: DataField): string {
  return subfields
    .filter(({ code }) => /[abc]/.test(code))
    .map(({ value }) => value.trim())
    .join(' ');
}
