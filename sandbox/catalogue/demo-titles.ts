import {
  readTitles,
  type CheckedField,
  type CheckedRecord,
  type CheckedTitle,
} from './title-reader';

/** Every title file, in the order of the numbers. */
export const titles = readTitles();
/** Every record of every title. */
export const records = titles.flatMap((title) => title.records);
/** The local record of every title that Alma has. */
export const locals = records.filter(({ kind }) => kind === 'local');

/** The title whose file begins with these digits. Throws when there is none. */
export function title(start: string): CheckedTitle {
  const found = titles.find(({ file }) => file.startsWith(start));
  if (!found) throw new Error(`no title ${start}`);
  return found;
}

/** The n-th record of a kind in a title, counted from 0. Throws when there is none. */
export function record(start: string, kind: CheckedRecord['kind'], at = 0): CheckedRecord {
  const found = title(start).records.filter((each) => each.kind === kind)[at];
  if (!found) throw new Error(`no ${kind} record ${at} in title ${start}`);
  return found;
}

/** The local record of a title. */
export const local = (start: string): CheckedRecord => record(start, 'local');
/** The n-th WorldCat record of a title, counted from 0. */
export const worldcat = (start: string, at = 0): CheckedRecord => record(start, 'worldcat', at);

/** The fields whose tag matches. */
export function fields(of: CheckedRecord, tags: RegExp): CheckedField[] {
  return of.fields.filter(({ tag }) => tags.test(tag));
}

/** The values of one subfield code of a field. */
export function subfield(field: CheckedField, code: string): string[] {
  return field.subfields.filter(([each]) => each === code).map(([, value]) => value);
}

/** The heading of a 650 or 655 with the vocabulary, without its identifiers and its last full stop. */
export function heading(field: CheckedField): string {
  const words = field.subfields.filter(([code]) => !'015'.includes(code));
  return words.map(([code, value]) => `$${code}${value.replace(/\.$/, '')}`).join('');
}

/** The headings of a tag, each after its indicators. */
export function headings(of: CheckedRecord, tag: string): string[] {
  return fields(of, new RegExp(tag)).map((field) => `${field.indicators} ${heading(field)}`);
}

/** The titles that Alma has a record of. */
export const inAlma = titles.filter((each) => each.records.some(({ kind }) => kind === 'local'));

/** The records that the sources hold for a title: its own, and those of the title that it shares them with. */
export function incomingOf({ records: own, meta }: CheckedTitle): CheckedRecord[] {
  const shared = meta.get('shares');
  const all = [...own, ...(shared ? title(shared).records : [])];
  return all.filter(({ kind }) => kind !== 'local');
}
