import { decode } from './decode';
import { foreignKindOf } from './signatures';
import type { ForeignKind } from './signatures';

/** What an input is, by what it holds and not by its name. */
export type Recognised =
  | { readonly form: 'empty' }
  | { readonly form: 'iso2709'; readonly bytes: Uint8Array }
  | { readonly form: 'xml' | 'mrk' | 'text'; readonly text: string }
  | { readonly form: 'foreign'; readonly kind: ForeignKind }
  /** Text, but in no encoding that can be told. */
  | { readonly form: 'unknownEncoding' };

/** So much of a text tells what it is. */
const LOOK = 100_000;

const FIELD_END = 0x1e;
const RECORD_END = 0x1d;

/** Recognises the bytes of a file. */
export function recogniseBytes(bytes: Uint8Array): Recognised {
  const foreign = foreignKindOf(bytes);
  if (foreign) return { form: 'foreign', kind: foreign };
  if (isIso2709(bytes)) return { form: 'iso2709', bytes };
  const decoded = decode(bytes);
  if (decoded.kind === 'text') return recogniseText(decoded.text);
  return decoded.kind === 'binary'
    ? { form: 'foreign', kind: 'binary' }
    : { form: 'unknownEncoding' };
}

/** Recognises pasted text, or the decoded text of a file. Text of no known kind is left to the reader of the text form. */
export function recogniseText(text: string): Recognised {
  const start = text.replace(/^[\uFEFF\s]+/, '');
  if (start === '') return { form: 'empty' };
  if (/^<(!doctype\s+html|html\b)/i.test(start)) return { form: 'foreign', kind: 'webPage' };
  if (start.startsWith('<')) return { form: 'xml', text };
  if (/^\d{5}/.test(start) && start.includes(String.fromCharCode(FIELD_END))) {
    return { form: 'iso2709', bytes: new TextEncoder().encode(start) };
  }
  if (isJson(start)) return { form: 'foreign', kind: 'json' };
  if (isMrk(start)) return { form: 'mrk', text };
  // A record is a page or two; a book of prose need not go through the reader to be told from it.
  return text.length > LOOK && !looksLikeMarc(start)
    ? { form: 'foreign', kind: kindOfText(start) }
    : { form: 'text', text };
}

/** What a text is that turned out to hold no MARC in any form. */
export function kindOfText(text: string): ForeignKind {
  const lines = text
    .slice(0, LOOK)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  return ['\t', ';', ','].some((separator) => isTable(lines, separator)) ? 'table' : 'prose';
}

/** What an XML text is that turned out to hold no MARC: a web page without its head, or XML of another kind. */
export function kindOfXml(text: string): ForeignKind {
  return /<(head|body|div|table|script|p|span|a)\b/i.test(text.slice(0, LOOK))
    ? 'webPage'
    : 'otherXml';
}

/** A line that starts as a field does: a tag or the leader's name, then a blank, an indicator or a subfield mark. */
const FIELD_LINE = /^[ \t]*=?(?:\d{3}|LDR|LEADER)(?=[\s_#$|‡ǂ\\]|\d{1,2}\s*[$|‡ǂ]|$)/gimu;

/** Whether a text that cannot be read was at least meant as MARC: two of its lines start as fields do. */
export function looksLikeMarc(text: string): boolean {
  return (text.slice(0, LOOK).match(FIELD_LINE) ?? []).length >= 2;
}

/** A leader with the list of fields right behind it (in the text form a blank or line end follows), or both terminators. */
function isIso2709(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 40);
  const head = new TextDecoder('latin1').decode(start).replace(/^(?:ï»¿)?[\s\0]*/, '');
  if (/^\d{5}.{5}22\d{5}.{7}[0-9A-Za-z]/s.test(head)) return true;
  const isText = !bytes.subarray(0, 1024).includes(0);
  return isText && bytes.includes(FIELD_END) && bytes.includes(RECORD_END);
}

function isJson(start: string): boolean {
  if (!/^[{[]/.test(start)) return false;
  if (/^\{\s*"/.test(start)) return true;
  if (!/[}\]]/.test(start.trimEnd().slice(-1))) return false;
  try {
    JSON.parse(start);
    return true;
  } catch {
    // JSON.parse throws on what is not JSON: square brackets open supplied words in cataloguers' text as well.
    return false;
  }
}

function isMrk(start: string): boolean {
  return /^=(?:LDR|[0-9A-Z]{3})(?:\s|$)/im.test(start);
}

/** At least two separators in each of the first lines, and the same number in all of them. */
function isTable(lines: readonly string[], separator: string): boolean {
  const counts = lines.slice(0, 5).map((line) => line.split(separator).length - 1);
  return counts.length >= 2 && counts[0] >= 2 && counts.every((count) => count === counts[0]);
}
