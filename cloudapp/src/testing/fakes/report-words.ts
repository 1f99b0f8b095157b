// How a report speaks in tests: the real English texts, and a failure for a text that is missing.
import english from '../../i18n/en.json';
import type { ReportWords } from '../../app/workflow/report-words';

interface Texts {
  readonly [key: string]: string | Texts;
}

/** The English texts; a key without one, or a value that a text asks for in vain, fails the test. */
export const ENGLISH_WORDS: ReportWords = {
  lang: 'en',
  dir: 'ltr',
  say: (key, values = {}) =>
    textAt(key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      if (!Object.hasOwn(values, name)) throw new Error(`${key} asks for {{${name}}}`);
      return values[name];
    }),
  time: (at) => at.slice(0, 16).replace('T', ' '),
};

function textAt(key: string): string {
  const text = key
    .split('.')
    .reduce<string | Texts | undefined>(
      (at, part) => (typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined),
      english,
    );
  if (typeof text !== 'string') throw new Error(`No text ${key}`);
  return text;
}
