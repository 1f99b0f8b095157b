import app from '../cloudapp/src/i18n/en.json';

import own from './en.json';

/** The values of a sentence. One that is itself a key is said in words: a reason, a place. */
export type Values = Readonly<Record<string, string | number>>;

const TEXTS: readonly unknown[] = [own, app];

/** A sentence by its key: the command line's own texts, then those of the panel. `{{name}}` is filled in. */
export function say(key: string, values: Values = {}): string {
  const text = find(key) ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in values ? inWords(String(values[name])) : whole,
  );
}

function inWords(value: string): string {
  return /^[A-Za-z][\w]*\.[\w.]+$/.test(value) ? (find(value) ?? value) : value;
}

function find(key: string): string | undefined {
  for (const texts of TEXTS) {
    const found = key
      .split('.')
      .reduce<unknown>(
        (at, part) =>
          typeof at === 'object' && at !== null
            ? (at as Readonly<Record<string, unknown>>)[part]
            : undefined,
        texts,
      );
    if (typeof found === 'string') return found;
  }
  return undefined;
}
