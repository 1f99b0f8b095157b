import type { MarcRecord } from './record';
import { controlValue, dataFields, subfieldValues } from './record';
import type { Result } from './result';
import { failed, success } from './result';

/** Why a typed number is not an OCLC number. i18n: `errors.<kind>`; `values.typed` is what was typed. */
export interface OclcNumberFailure {
  readonly kind: 'numberEmpty' | 'numberNotDigits' | 'numberTooLong';
  readonly values: Readonly<Record<string, string>>;
}

/** The OCLC numbers of a record: digits without leading zeros, each once, in record order. */
export interface OclcNumbers {
  /** 001 (with 003 OCoLC, or written ocm, ocn, on) and 035 $a. */
  readonly current: readonly string[];
  /** 035 $z. */
  readonly cancelled: readonly string[];
  /** 019 $a: numbers of records that OCLC merged into this one. */
  readonly merged: readonly string[];
}

/** OCLC numbers have ten digits today; twelve leaves room and still tells an MMS ID or a barcode from a number. */
const MOST_DIGITS = 12;

/** First code points of the digits that keyboards and input methods produce in place of 0-9: Arabic, Persian, fullwidth. */
const OTHER_ZEROS = [0x0660, 0x06f0, 0xff10] as const;

const LABEL =
  /^(?:\(ocolc\)|(?:oclc|ocolc)(?:\s*(?:control)?\s*(?:number|num|no\.?|nr\.?|#))?\s*[:#=]?)\s*/i;
const PREFIX = /^(?:ocm|ocn|on|ocl7)\s*/i;
const WORLDCAT_URL = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:worldcat\.org|id\.oclc\.org)(?=[/?])/i;

/**
 * Reads an OCLC number as people type, copy and paste it: `459287`, `(OCoLC)459287`, `(OCoLC)ocm00459287`, `ocm00459287 `,
 * `ocn123456789`, `on1234567890`, `ocl7...`, `OCLC: 459287`, `no:459287`, addresses of worldcat.org, a citation that names one OCLC number; with stray blanks,
 * leading zeros, fullwidth or Arabic digits.
 *
 * Returns digits without leading zeros. Fails with `numberEmpty`, `numberNotDigits` (a word, two numbers, zero) or `numberTooLong`
 * (more than 12 digits, such as an MMS ID). Source: OCLC control number formats of field 001 and 035.
 */
export function parseOclcNumber(typed: string): Result<string, OclcNumberFailure> {
  const text = withAsciiDigits(
    typed
      .replace(/\p{Cf}/gu, '')
      .replace(/\p{White_Space}+/gu, ' ')
      .trim(),
  );
  const values = { typed: text };
  if (text === '') return failed({ kind: 'numberEmpty', values });
  const told = numberInAddress(text) ?? numberInCitation(text) ?? withoutPrefixes(text);
  const digits = told.replace(/^0+(?=\d)/, '');
  if (!/^\d+$/.test(digits) || digits === '0') return failed({ kind: 'numberNotDigits', values });
  if (digits.length > MOST_DIGITS) return failed({ kind: 'numberTooLong', values });
  return success(digits);
}

/**
 * The OCLC numbers of a record. A bare number in 035 is never one: it belongs to the agency that 035 fails to name.
 * Values that are no number are passed over. Source: MARC 21 001, 003, 035; OCLC Bibliographic Formats 019.
 */
export function oclcNumbersOf(record: MarcRecord): OclcNumbers {
  const of035 = (code: string): string[] =>
    dataFields(record, '035').flatMap((field) =>
      subfieldValues(field, code).flatMap((value) => numberIn035(value) ?? []),
    );
  const merged = dataFields(record, '019').flatMap((field) =>
    subfieldValues(field, 'a').flatMap((value) => parsed(value) ?? []),
  );
  return {
    current: unique([numberIn001(record), ...of035('a')].flatMap((one) => one ?? [])),
    cancelled: unique(of035('z')),
    merged: unique(merged),
  };
}

/** Whether a record carries a number as its own, a cancelled or a merged one. `number` in any spelling. */
export function carriesNumber(record: MarcRecord, number: string): boolean {
  const wanted = parsed(number);
  const { current, cancelled, merged } = oclcNumbersOf(record);
  return wanted !== undefined && [...current, ...cancelled, ...merged].includes(wanted);
}

/** The value of 035 $a for a number: `(OCoLC)459287`. */
export function formatOclc035(number: string): string {
  return `(OCoLC)${parsed(number) ?? number}`;
}

/** Whether a value of 035 $a or $z is an OCLC number. */
export function isOclc035(value: string): boolean {
  return numberIn035(value) !== undefined;
}

/** The OCLC number of a value of 035, undefined where the value belongs to another agency. */
export function numberIn035(value: string): string | undefined {
  const text = value.trim();
  // Without the agency in parentheses only the padded forms of 001 are safe: `on12` may be anybody's key.
  if (/^\(ocolc\)/i.test(text) || /^(?:ocm\d{8}|ocn\d{9}|on\d{10,})$/i.test(text))
    return parsed(text);
  return undefined;
}

/** The OCLC number in 001 of a WorldCat record; undefined where 001 is another system's number, as Alma's MMS ID. */
export function numberIn001(record: MarcRecord): string | undefined {
  const value = controlValue(record, '001')?.trim();
  if (!value) return undefined;
  const prefixed = /^(?:ocm|ocn|on|ocl7)\d/i.test(value);
  const bare = controlValue(record, '003')?.trim().toLowerCase() === 'ocolc' && !isMmsId(value);
  return prefixed || bare ? parsed(value) : undefined;
}

/** Alma replaces 001 by its MMS ID (`99...`) and may leave a 003 OCoLC behind. No OCLC number is that high. */
function isMmsId(value: string): boolean {
  return /^99\d{8,}$/.test(value);
}

function parsed(text: string): string | undefined {
  const result = parseOclcNumber(text);
  return result.ok ? result.value : undefined;
}

function withoutPrefixes(text: string): string {
  return text
    .replace(LABEL, '')
    .replace(PREFIX, '')
    .replace(/^no[:.=]\s*/i, '');
}

/** The number within an address of WorldCat: `/oclc/N`, `/title/slug/oclc/N`, `/title/N`, or `q=no:N`. */
function numberInAddress(text: string): string | undefined {
  if (!WORLDCAT_URL.test(text)) return undefined;
  const address = text.replace(/%3a/gi, ':').replace(/%3d/gi, '=');
  const number =
    /\/(?:oclc|title|data|resource|worldcat\/title|detailed-view)\/(?:[^/?#]*\/oclc\/)?(\d+)(?=[/?#&.]|$)/i.exec(
      address,
    ) ?? /[?&](?:q|queryString)=(?:no|oclc)[:=](\d+)/i.exec(address);
  return number?.[1] ?? '';
}

/**
 * The one number that a longer text names as OCLC's: `Melville, Herman. Moby Dick. 1851. OCLC 17807721.` Undefined where it names none,
 * or several that differ.
 */
function numberInCitation(text: string): string | undefined {
  if (!/\p{L}{3,}.*\s/u.test(text)) return undefined;
  const named = text.matchAll(
    /(?:\(ocolc\)|\boclc(?:\s*(?:number|num|no\.?|nr\.?|#))?\s*[:#=]?|worldcat\.org\/(?:\S*\/)?(?:oclc|title)\/)\s*(?:ocm|ocn|on)?0*(\d+)/gi,
  );
  const [number, another] = new Set([...named].map(([, digits]) => digits));
  return another === undefined ? number : undefined;
}

function withAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const zero = OTHER_ZEROS.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? character : String(code - zero);
  });
}

function unique(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)];
}
