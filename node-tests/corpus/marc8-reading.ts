// What yaz makes of MARC-8, put beside our reading of it.
import type { MarcForm } from './data-files';
import { isUtf8 } from './data-files';
import type { PlainRecord } from './plain-record';
import type { YazRecord } from './yaz';

const ESCAPE = 0x1b;
const UNICODE = 'a';

/** Whether an input has bytes that only MARC-8 explains. */
export function mayHoldMarc8(form: MarcForm, bytes: Uint8Array): boolean {
  return form === 'iso2709' && (bytes.includes(ESCAPE) || !isUtf8(bytes));
}

/** The records of an input as they stand there, but those in MARC-8 as yaz reads MARC-8. */
export function withMarc8(
  asTheyAre: readonly YazRecord[],
  marc8: readonly YazRecord[],
): readonly YazRecord[] {
  return asTheyAre.map((record, index) => {
    const other = marc8[index];
    if (other === undefined || other === 'notUtf8' || other.leader.charAt(9) === UNICODE)
      return record;
    return record === 'notUtf8' || JSON.stringify(record).includes('\\u001b') ? other : record;
  });
}

/** Letters and marks apart, and one mark for both halves of a double one: yaz and we write the same characters in other ways. */
export function inOneSpelling(record: PlainRecord): PlainRecord {
  return {
    ...record,
    fields: record.fields.map((field) => ({
      ...field,
      ...(field.value === undefined ? {} : { value: spelled(field.value) }),
      ...(field.subfields === undefined
        ? {}
        : {
            subfields: field.subfields.map(({ code, value }) => ({ code, value: spelled(value) })),
          }),
    })),
  };
}

function spelled(value: string): string {
  return value
    .replace(/\uFE20/g, '\u0361')
    .replace(/\uFE22/g, '\u0360')
    .replace(/[\uFE21\uFE23]/g, '')
    .normalize('NFD');
}
