/** Test languages made from the app's English texts on the fly, so that none of them ships. */
export const TEST_LOCALES = ['pseudo', 'ar', 'he'] as const;

export type TestLocale = (typeof TEST_LOCALES)[number];

/** Texts of an i18n file: sentences by key, in groups. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** How much longer than English other languages are, at most, for sentences. */
const LONGER = 0.4;

const PLAIN = 'aceghijklnorstuwyzACEGHIJKLNORSTUWYZ';
const ACCENTED = 'áçéĝĥíĵķļñóŕšţúŵýžÁÇÉĜĤÍĴĶĻÑÓŔŠŢÚŴÝŽ';
const VOWELS = /[aeiou]/i;

const PLACEHOLDER = /(\{\{.*?\}\})/;

/** A letter of the script at each end: a sentence that mixes both directions, as real ones do with their MARC terms. */
const RIGHT_TO_LEFT = { ar: ['ع', 'ب'], he: ['ע', 'ב'] } as const;

/**
 * One English text in a test language. `pseudo`: accented, some 40 % longer, in brackets, so that text that is cut off or was
 * never translated shows. `ar`, `he`: English words between two letters of the script. `{{values}}` stay as they are; an
 * empty text stays empty.
 */
export function localised(locale: TestLocale, text: string): string {
  if (text === '') return '';
  if (locale !== 'pseudo') {
    const [before, after] = RIGHT_TO_LEFT[locale];
    return `${before} ${text} ${after}`;
  }
  return `[${pseudoText(text)}]`;
}

/** All texts of an i18n file in a test language. */
export function localisedTexts(locale: TestLocale, texts: Texts): Texts {
  const entries = Object.entries(texts).map(([key, value]) => [
    key,
    typeof value === 'string' ? localised(locale, value) : localisedTexts(locale, value),
  ]);
  return Object.fromEntries(entries) as Texts;
}

/** Vowels are doubled, so that words grow as they do in other languages; what is still missing is put at the end. */
function pseudoText(text: string): string {
  const parts = text.split(PLACEHOLDER);
  const letters = parts.filter((part) => !PLACEHOLDER.test(part)).join('');
  let missing = Math.ceil(letters.length * LONGER);
  const grown = parts.map((part) => {
    if (PLACEHOLDER.test(part)) return part;
    return [...part]
      .map((letter) => {
        const twice = missing > 0 && VOWELS.test(letter);
        if (twice) missing -= 1;
        return accented(letter).repeat(twice ? 2 : 1);
      })
      .join('');
  });
  return `${grown.join('')}${missing > 0 ? ` ${'~'.repeat(missing)}` : ''}`;
}

function accented(letter: string): string {
  const at = PLAIN.indexOf(letter);
  return at < 0 ? letter : [...ACCENTED][at];
}
