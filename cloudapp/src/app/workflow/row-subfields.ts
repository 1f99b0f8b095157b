// The subfields of one row that a person can take or leave one by one. Made when a row is opened: most never are.
import { isOnceInField } from '../marc/codes/repeatable-subfields';
import type { DataField, Field, Subfield } from '../marc/record';
import { isDataField } from '../marc/record';
import { isOclc035 } from '../marc/oclc-number';
import type { OverrideValue, SubfieldChoice } from '../merge/decision';

import type { PreviewRow } from './view';

/** One subfield that the versions do not share: whose it is, how it reads, and whether it is in the result. */
export interface SubfieldRow {
  readonly key: string;
  readonly from: 'local' | 'incoming';
  readonly code: string;
  readonly nth: number;
  readonly text: string;
  readonly taken: boolean;
}

/** What a choice of one subfield asks for: the version it is made on, and all choices of single subfields. */
export interface MixedChoice {
  readonly value: OverrideValue;
  readonly subfields: readonly SubfieldChoice[];
}

interface Versions {
  readonly local?: DataField;
  readonly incoming: DataField;
  readonly result: DataField;
}

/**
 * The subfields of a row in which its versions differ, the local ones first. Nothing for control fields, for a local field alone, for
 * the OCLC number (one number, no mixture), and where neither version or both stand. $6 and $8 are links, not text.
 */
export function subfieldRows(row: PreviewRow): readonly SubfieldRow[] {
  const versions = versionsOf(row);
  if (!versions) return [];
  const { local, incoming, result } = versions;
  const rows = [
    ...(local ? rowsOf('local', local, incoming, result) : []),
    ...rowsOf('incoming', incoming, local, result),
  ];
  // A field that only the incoming record has: with a single subfield there is nothing to choose.
  return local || rows.length > 1 ? rows : [];
}

/**
 * The override for ticking one subfield on or off. Of one that a field has once, the one of the other version goes with it. Names all
 * that is not as in the version, and what a person has ever ticked: the merge may bring or take it by itself.
 */
export function choiceFor(row: PreviewRow, ticked: SubfieldRow, take: boolean): MixedChoice {
  const value: OverrideValue = row.value === 'local' ? 'local' : 'incoming';
  const isRival = ({ code, key, taken }: SubfieldRow): boolean =>
    take && taken && code === ticked.code && key !== ticked.key && isOnceInField(row.tag, code);
  const subfields = subfieldRows(row).flatMap((one): readonly SubfieldChoice[] => {
    const { key, from, code, nth } = one;
    const isChanged = key === ticked.key || isRival(one);
    const taken = isChanged ? key === ticked.key && take : one.taken;
    const isNamed = isChanged || taken !== (from === value) || wasNamed(one, row);
    return isNamed ? [{ from, code, nth, take: taken }] : [];
  });
  return { value, subfields };
}

function wasNamed({ from, code, nth }: SubfieldRow, { subfields = [] }: PreviewRow): boolean {
  return subfields.some((one) => one.from === from && one.code === code && one.nth === nth);
}

function versionsOf({ fields: [lead], target, value }: PreviewRow): Versions | undefined {
  const [local, incoming, result] = [lead?.local, lead?.incoming, lead?.result].map((one) =>
    one && isDataField(one.field) ? one.field : undefined,
  );
  if (!target || !incoming || !result || isOclcNumber(result)) return undefined;
  if (value !== 'local' && value !== 'incoming') return undefined;
  return { incoming, result, ...(local ? { local } : {}) };
}

/** 035 with an OCLC number, and 019. */
function isOclcNumber(field: Field): boolean {
  if (field.tag !== '035' || !isDataField(field)) return field.tag === '019';
  return field.subfields.some(({ code, value }) => code === 'a' && isOclc035(value));
}

function rowsOf(
  from: 'local' | 'incoming',
  own: DataField,
  other: DataField | undefined,
  result: DataField,
): readonly SubfieldRow[] {
  const seen = new Map<string, number>();
  return own.subfields.flatMap(({ code, value }) => {
    const nth = (seen.get(code) ?? 0) + 1;
    seen.set(code, nth);
    if (code === '6' || code === '8' || (other && has(other, code, value))) return [];
    const taken = has(result, code, value);
    return [{ key: `${from}$${code}${nth}`, from, code, nth, text: value, taken }];
  });
}

function has({ subfields }: DataField, code: string, text: string): boolean {
  const isIt = (one: Subfield): boolean =>
    one.code === code && one.value.normalize('NFC') === text.normalize('NFC');
  return subfields.some(isIt);
}
