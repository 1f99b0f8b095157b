/** Canonical forms of numbers and addresses, to tell whether two ways of writing name the same thing. Never written back. */
import { numberIn035 } from '../marc/oclc-number';

/**
 * An ISBN as thirteen digits, whichever way it is written (`0-19-853453-1 (pbk.)`). Undefined where there is none. The
 * check digit is not verified: a mistyped ISBN still names the same field.
 */
export function isbn13(value: string): string | undefined {
  const match = /^\s*(97[89](?:[-\s]?\d){10}|\d(?:[-\s]?\d){8}[-\s]?[\dXx])(?![\d-])/.exec(value);
  const digits = match?.[1].replace(/[-\s]/g, '');
  if (!digits) return undefined;
  const body = digits.length === 13 ? digits.slice(0, 12) : `978${digits.slice(0, 9)}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** An ISSN as `1234567X`. Undefined where there is none. */
export function issn(value: string): string | undefined {
  const match = /(?:^|\D)(\d{4})[-\u2010-\u2014]?(\d{3}[\dXx])(?!\w)/.exec(value);
  return match ? `${match[1]}${match[2].toUpperCase()}` : undefined;
}

/** An LCCN without blanks, revision and hyphen: `n  79-18774 //r85` is `n79018774` (LCCN namespace rules). */
export function lccn(value: string): string {
  const compact = value.replace(/\s+/g, '').replace(/\/.*$/, '').toLowerCase();
  const [head, serial] = compact.split('-');
  return serial && /^\d{1,6}$/.test(serial) ? head + serial.padStart(6, '0') : compact;
}

/**
 * A system control number of 035 or of $w in a linking entry: `(OCoLC)N` for an OCLC number in any spelling, any other
 * without blanks, case kept, since other systems' keys may differ in case alone.
 */
export function systemNumber(value: string): string {
  const number = numberIn035(value);
  if (number !== undefined) return `(OCoLC)${number}`;
  const compact = value.replace(/\s+/g, '');
  return /^\(DLC\)/i.test(compact) ? `(DLC)${lccn(compact.slice(5))}` : compact;
}

const AUTHORITY_ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/^id\.loc\.gov\/authorities\/(?:names|subjects|childrensubjects)\/([a-z]+\d+)$/, '(dlc)'],
  [/^id\.loc\.gov\/authorities\/genreforms\/([a-z]+\d+)$/, '(dlc)'],
  [/^id\.worldcat\.org\/fast\/(?:fst)?0*(\d+)$/, '(ocolc)fst'],
  [/^viaf\.org\/viaf\/(\d+)$/, '(viaf)'],
  [/^d-nb\.info\/gnd\/([\dx-]+)$/, '(de-588)'],
  [/^id\.nlm\.nih\.gov\/mesh\/([a-z]\d+)$/, '(dnlm)'],
];

/**
 * An identifier of $0 or $1 in one form: `(DLC)n  79018774` and `http://id.loc.gov/authorities/names/n79018774` are equal;
 * so are http and https, and an address with and without its last slash. Others: without blanks, in lower case.
 */
export function identifierForm(value: string): string {
  const compact = value
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^\(uri\)/, '');
  if (!isAddress(compact)) return compact.replace(/^\(ocolc\)fst0+/, '(ocolc)fst');
  const address = linkTarget(compact).replace(/\.html$/, '');
  for (const [pattern, prefix] of AUTHORITY_ADDRESSES) {
    const match = pattern.exec(address);
    if (match) return prefix + match[1];
  }
  return address;
}

/** Where a proxy address carries its target: `...login?url=T`, `...login?qurl=T`, `...?auth=x&url=T`. */
const PROXIED = /^https?:\/\/[^?#]*\?(?:[^#]*?&)??q?url=(.+)$/i;
/** Proxies may be stacked; no address in use is wrapped more often. */
const MOST_WRAPPINGS = 3;

/**
 * What an 856 $u leads to: without proxy prefix, scheme, `www.`, default port, last slash; host in lower case, percent
 * escapes and `&amp;` undone where they change nothing. Two links to one target are equal.
 */
export function linkTarget(address: string): string {
  let target = address.trim().replace(/&amp;/gi, '&');
  for (let count = 0; count < MOST_WRAPPINGS; count += 1) {
    const inner = proxiedTarget(target);
    if (inner === undefined) break;
    target = inner;
  }
  const match = /^(?:https?:)?\/\/([^/?#]*)(.*)$/i.exec(target);
  if (!match) return unescaped(target);
  const host = match[1]
    .toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/^www\./, '');
  return host.replace(/^dx\.doi\.org$/, 'doi.org') + unescaped(match[2]).replace(/[/]+$/, '');
}

/** An address or identifier as it stands, but for blanks, http or https, the case of the host and a last slash. */
export function addressForm(value: string): string {
  const text = value.trim();
  const match = /^https?:\/\/([^/?#]*)(.*)$/i.exec(text);
  return match ? `//${match[1].toLowerCase()}${match[2].replace(/\/+$/, '')}` : text;
}

/** Whether a value is a web address and not a number in some scheme. */
export function isAddress(value: string): boolean {
  return /^\s*https?:\/\//i.test(value);
}

function proxiedTarget(address: string): string | undefined {
  const match = PROXIED.exec(address);
  if (!match) return undefined;
  const target = /^https?%3a/i.test(match[1]) ? decoded(match[1].split('&')[0]) : match[1];
  return isAddress(target) ? target : undefined;
}

/** Undoes escapes of letters, digits and `-._~` only, which RFC 3986 calls equal. */
function unescaped(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: take the address as it stands.
    return text;
  }
}
