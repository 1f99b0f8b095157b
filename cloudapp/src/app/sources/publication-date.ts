import { controlValue, dataFields, subfieldValues } from '../marc/record';
import type { MarcRecord } from '../marc/record';

/** 008/06 of dates that are a span: serials (c, d, u), multipart and collections (i, k, m), questionable (q). */
const SPANS = 'cdiukmq';

/**
 * The date by which cataloguers tell editions apart: 008/07-10, with 008/11-14 where 008/06 makes it a span (`1999-`,
 * `1999-2004`). Unknown digits stay as coded (`19uu`). Without a coded date, the transcribed one (264 _1 $c, 260 $c).
 * '' where the record has neither. Source: MARC 21 Bibliographic, 008/06-14.
 */
export function publicationDate(record: MarcRecord): string {
  const fixed = controlValue(record, '008') ?? '';
  const from = fixed.slice(7, 11);
  if (!isDate(from)) return transcribedDate(record);
  if (!SPANS.includes(fixed.charAt(6)) || fixed.charAt(6) === '') return from;
  const to = fixed.slice(11, 15);
  if (to === from) return from;
  return `${from}-${isDate(to) && to !== '9999' ? to : ''}`;
}

function isDate(coded: string): boolean {
  return /^[0-9u]{4}$/.test(coded) && /[1-9]/.test(coded);
}

function transcribedDate(record: MarcRecord): string {
  const published = dataFields(record, '264').filter(({ ind2 }) => ind2 === '1');
  const dates = [...published, ...dataFields(record, '260')].flatMap((field) =>
    subfieldValues(field, 'c'),
  );
  const date = (dates.at(0) ?? '').trim().replace(/[\s.,;:]+$/, '');
  // The bracket may have opened before the place: `[London : Faber, 1951]`.
  return date.includes('[') ? date : date.replace(/\]$/, '');
}
