import { hasWords } from '../shared/typed-words';

/** Texts as they stand in `i18n/*.json`: by key, one within the other. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** What stands for a value that differs from case to case. */
const ANYTHING = '…';

/** The text or the group at a key; nothing where there is none. */
export function textAt(texts: Texts, key: string): string | Texts | undefined {
  return key
    .split('.')
    .reduce<string | Texts | undefined>(
      (at, part) => (typeof at === 'object' ? at[part] : undefined),
      texts,
    );
}

/** The group at a key; empty where there is none, as before the texts are there. */
export function groupAt(texts: Texts, key: string): Texts {
  const found = textAt(texts, key);
  return typeof found === 'object' ? found : {};
}

/** The text at a key; empty where there is none. */
export function wordsAt(texts: Texts, key: string): string {
  const found = textAt(texts, key);
  return typeof found === 'string' ? found : '';
}

/** The texts that stand directly in a group, in their order. */
export function linesAt(texts: Texts, key: string): readonly string[] {
  return Object.values(groupAt(texts, key)).filter((line) => typeof line === 'string');
}

/** A message without the values of one case: a placeholder is said in words where there are some, else as `…`. */
export function withoutValues(text: string, inWords: Texts = {}): string {
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const words = inWords[name];
    return typeof words === 'string' ? words : ANYTHING;
  });
  const tidy = filled
    .replace(/…\./g, ANYTHING)
    .replace(/…(?:\s*…)+/g, ANYTHING)
    .replace(/…\./g, ANYTHING)
    .trim();
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

/** The only placeholder of a text that is nothing else. */
export function onlyValue(text: string): string | undefined {
  return /^\{\{\s*(\w+)\s*\}\}$/.exec(text.trim())?.[1];
}

/** The names of all values in a text. */
export function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name);
}

/** Something that is found by its words. */
export interface Findable {
  /** All that it says, one after the other. */
  readonly words: string;
  /** Its sentences as they stand in the texts, values and all: a person pastes them with values in them. */
  readonly sentences?: readonly string[];
}

/** Whether what a person typed or pasted is in it: all of the words, or one of its sentences with any values in it. No words find all. */
export function isFound({ words, sentences = [] }: Findable, typed: string): boolean {
  return hasWords(words, typed) || sentences.some((sentence) => says(typed, sentence));
}

/** So much of a sentence has to be more than values, to be known again. */
const ENOUGH = 12;

function says(typed: string, sentence: string): boolean {
  const parts = sentence.split(/\{\{\s*\w+\s*\}\}/).map((part) => part.trim());
  if (parts.join('').length < ENOUGH) return false;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*?');
  return new RegExp(pattern, 'iu').test(typed.replace(/\s+/g, ' '));
}
