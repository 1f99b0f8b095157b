/**
 * Forms of text that are compared and never written back. From strict to lenient:
 *
 * `canonicalText`       one encoding of the same characters;
 * `withoutPunctuation`  also without ISBD punctuation and with one kind of spacing, case kept;
 * `comparisonForm`      also without case, brackets and typographic variants;
 * `keyText`             letters, digits and meaningful signs only.
 */
import { ABBREVIATIONS } from './abbreviations';

/**
 * The same characters in one encoding: NFC, and the halves of a ligature or double tilde (U+FE20-U+FE23, an older mapping
 * of MARC-8 EB/EC and FA/FB) as the one combining character of the present mapping (U+0361, U+0360).
 */
export function canonicalText(text: string): string {
  if (isAscii(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\uFE21\uFE23]/g, '')
    .replace(/\uFE20/g, '\u0361')
    .replace(/\uFE22/g, '\u0360')
    .normalize('NFC');
}

/**
 * Text without the punctuation that ISBD puts around areas and qualifiers, and with spacing made even: marks at either
 * end, and round brackets about the whole (`(pbk.)`). The full stop of an abbreviation or initial stays, as do ellipsis,
 * question mark, exclamation mark and square brackets: cataloguing without ISBD punctuation (leader 18 = c or n) leaves
 * them as well.
 */
export function withoutPunctuation(text: string): string {
  return stripEnds(evenSpacing(canonicalText(text)));
}

/** Text as two cataloguers might write the same thing: no case, brackets, ISBD punctuation or typographic variants. */
export function comparisonForm(text: string): string {
  const plain = evenSpacing(plainCharacters(canonicalText(text)).replace(/[[\](){}<>]/g, ' '));
  return stripEnds(plain).toLowerCase();
}

/** Letters, marks, digits and the few signs that tell headings apart (`C` is not `C++`), without case. */
export function keyText(text: string): string {
  if (isAscii(text)) {
    // The same as below, for the text that most records in Latin script consist of.
    const words = text.toLowerCase().replace(/['`]/g, '');
    return words.replace(/[^a-z0-9$+#%&@]+/g, ' ').trim();
  }
  return plainCharacters(canonicalText(text))
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}+#%&@♭♯]+/gu, ' ')
    .trim();
}

/** Typographic quotes, dashes and blanks as their plain kin; marks that only steer display or sorting are left out. */
function plainCharacters(text: string): string {
  if (isAscii(text)) return text;
  return text
    .replace(/[\u00AD\u0088\u0089\u0098\u009C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u02B9\u02BC\u0060\u00B4]/g, "'")
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB\u2039\u203A\u02BA]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\u060C|\u3001/g, ',')
    .replace(/\u061B/g, ';')
    .replace(/\u3002/g, '.')
    .replace(/[\u3010\u3014]/g, '[')
    .replace(/[\u3011\u3015]/g, ']')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** One blank between words, none beside punctuation: `1 v. ; 20 cm` and `1 v.;20 cm` read the same. */
function evenSpacing(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([,.:;/=]) ?/g, '$1')
    .trim();
}

const OPENING = /^(?:[,:;/=+]|\.(?!\.))+ ?/;
const CLOSING = /(?:[,:;/=]| \+)$/;
const BRACKETED = /^\(([^()]*)\)$/;

function stripEnds(text: string): string {
  let rest = text;
  for (;;) {
    const inside = (BRACKETED.exec(rest)?.[1] ?? rest).replace(OPENING, '');
    const shorter = CLOSING.test(inside) ? inside.replace(CLOSING, '') : withoutFullStop(inside);
    if (shorter.trim() === rest) return rest;
    rest = shorter.trim();
  }
}

/** Takes off a last full stop, unless it belongs to an ellipsis, an initial or an abbreviation. */
function withoutFullStop(text: string): string {
  if (!text.endsWith('.') || text.endsWith('..')) return text;
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(text.slice(0, -1))?.[0] ?? '';
  return endsAbbreviated(word) ? text : text.slice(0, -1);
}

/** `J`, `Ph.D`, `s.n`, `p`, `Dept`: a word whose full stop is part of it. */
function endsAbbreviated(word: string): boolean {
  const parts = word.split('.');
  const last = parts.at(-1) ?? '';
  const isInitial = /^\p{Lu}\p{M}*$/u.test(last);
  const isShortened = parts.length > 1 && /^\p{L}\p{M}*$/u.test(last);
  return isInitial || isShortened || ABBREVIATIONS.has(last.toLowerCase());
}

function isAscii(text: string): boolean {
  return /^[\0-\x7F]*$/.test(text);
}
