import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { LANGUAGES } from '../../sandbox/contract';
import { localised } from '../../sandbox/server/pseudo-locale';

type Language = (typeof LANGUAGES)[number];

const english: unknown = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../cloudapp/src/i18n/en.json', import.meta.url)), 'utf8'),
);

/** The texts on screen in one of the sandbox's languages, by their keys. */
export class Words {
  constructor(readonly language: Language) {}

  /** The text of a key with its values put in. Throws for a key that the app does not have. */
  of(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const text = key
      .split('.')
      .reduce<unknown>((group, name) => (group as Record<string, unknown>)?.[name], english);
    if (typeof text !== 'string') throw new Error(`no text ${key}`);
    const own = this.language === 'en' ? text : localised(this.language, text);
    return own.replace(/\{\{(\w+)\}\}/g, (all, name: string) => String(values[name] ?? all));
  }

  /** The beginning of a text, up to its first value: to find it by. */
  start(key: string): string {
    return this.of(key).split('{{')[0].trim();
  }
}
