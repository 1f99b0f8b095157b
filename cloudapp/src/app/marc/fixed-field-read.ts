import type { FixedElement } from './fixed-field-elements';
import { FIXED_ELEMENTS, positionIn } from './fixed-field-elements';
import type { LabelledValues } from './fixed-field-labels';
import { labelledValues } from './fixed-field-labels';
import type { Material } from './leader';
import { materialOf } from './leader';

/** What a fixed field says. */
export interface FixedField {
  /** 24 characters; absent where not even the kind of record can be told. */
  readonly leader?: string;
  /** 40 characters of 008; absent with the leader. */
  readonly value?: string;
  /** Labels whose values are missing or no values of theirs. */
  readonly unclear: readonly string[];
}

/** Without these a fixed field says too little to take the place of another. */
const NEEDED = ['Type', 'BLvl', 'DtSt', 'Dates', 'Lang', 'Ctry'];

/** Types of date that have a second one (MARC 21 008/06). */
const WITH_SECOND_DATE = /^[cdikmpqrtu]$/;

interface Reading {
  readonly values: LabelledValues;
  readonly unclear: Set<string>;
}

/**
 * Reads the labelled fixed field that Connexion, Record Manager and WorldCat show: leader and 008 by the kind of record. No code is
 * made up: what has no value that MARC 21 knows becomes the fill character (in the leader the code for "unknown", or a blank) and is
 * named in `unclear`. Undefined where the lines hold no fixed field.
 * Source: OCLC Bibliographic Formats and Standards, Fixed-field elements; MARC 21 Bibliographic, leader and 008.
 */
export function readFixedField(lines: readonly string[]): FixedField | undefined {
  const values = labelledValues(lines);
  if (values.size === 0) return undefined;
  const reading: Reading = { values, unclear: new Set() };
  const leader = leaderOf(reading);
  const material = materialOf({ leader, fields: [] });
  // Without a kind, any will do to see which of the values that all kinds have are there.
  const value = fixedFieldOf(reading, material ?? 'BK');
  const missing = NEEDED.filter((label) => reading.unclear.has(label) || !values.has(label));
  if (!material || missing.length > 0) return { unclear: missing.length > 0 ? missing : ['Type'] };
  return { leader, value, unclear: [...reading.unclear] };
}

function leaderOf(reading: Reading): string {
  const characters = [...'     ????a22     ?? 4500'];
  for (const element of FIXED_ELEMENTS)
    if (element.field === 'leader' && typeof element.at === 'number')
      characters[element.at] = codeOf(reading, element) || ' ';
  return characters.join('');
}

function fixedFieldOf(reading: Reading, material: Material): string {
  const characters = [...' '.repeat(40)];
  const put = (text: string, position: number, length: number): void => {
    characters.splice(position, length, ...text.padEnd(length).slice(0, length));
  };
  put(enteredOn(reading), 0, 6);
  for (const element of FIXED_ELEMENTS) {
    const position = element.field === '008' ? positionIn(element, material) : undefined;
    if (position === undefined || (element.obsolete && !reading.values.has(element.label)))
      continue;
    put(codeOf(reading, element), position, element.length);
  }
  put(datesOf(reading, characters[6] ?? ''), 7, 8);
  return characters.join('');
}

/** The value of an element, or what stands for an unknown one. The status matters to nobody: merging decides it anew. */
function codeOf({ values, unclear }: Reading, { label, ...element }: FixedElement): string {
  const fitting = new Set((values.get(label) ?? []).filter((value) => element.values.test(value)));
  const [only] = fitting;
  if (only !== undefined && fitting.size === 1) return only;
  if (label !== 'Rec stat') unclear.add(label);
  return element.unknown;
}

/** 008/00-05; MARC 21 allows no fill character there. */
function enteredOn({ values, unclear }: Reading): string {
  const [found] = (values.get('Entered') ?? []).flatMap(
    (value) => /^(?:19|20)(\d{6})$/.exec(value)?.[1] ?? [],
  );
  if (found === undefined) unclear.add('Entered');
  return found ?? '';
}

/** 008/07-14: `1988 , 1851`, `1988,`, `1988`. */
function datesOf({ values, unclear }: Reading, type: string): string {
  const [found] = (values.get('Dates') ?? []).flatMap((value) => {
    const match = /^([\du|]{4}|)\s*(?:[,;-]\s*([\du|]{4})?)?$/.exec(value);
    return match ? [match] : [];
  });
  const [, first = '', second = ''] = found ?? [];
  const lacksFirst = first === '' && type !== 'b';
  if (!found || lacksFirst || (second === '' && WITH_SECOND_DATE.test(type))) unclear.add('Dates');
  return first.padEnd(4) + second.padEnd(4);
}
