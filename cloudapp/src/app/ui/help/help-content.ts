import { KEY_LINES } from '../preview/preview-keys';

import type { MessageGroup } from './help-messages';
import { MESSAGE_TEXTS, messageGroups } from './help-messages';
import type { Texts } from './help-texts';
import { groupAt, isFound, linesAt, wordsAt } from './help-texts';
import { PICTURES } from './help-pictures';

/** The parts of the help, in their order. i18n `help.sections.<id>`. */
export type SectionId = 'scenarios' | 'messages' | 'keys' | 'data' | 'tips';

export interface HelpPicture {
  readonly src: string;
  readonly height: number;
  readonly alt: string;
}

/** One case of the procedure, with what to do. */
export interface HelpScenario {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly picture?: HelpPicture;
}

/** A name and what is to be said of it. */
export interface HelpLine {
  readonly id: string;
  readonly name: string;
  readonly says: string;
}

export interface HelpKey {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What the help has for the words that were typed. */
export interface HelpContent {
  readonly scenarios: readonly HelpScenario[];
  readonly messages: readonly MessageGroup[];
  readonly keys: readonly HelpKey[];
  readonly data: readonly HelpLine[];
  readonly tips: readonly HelpLine[];
  /** Cases, messages, keys and lines, all told. */
  readonly count: number;
}

/** The groups of texts that the help is made of. */
export const HELP_TEXTS: readonly string[] = ['help', 'keys', ...MESSAGE_TEXTS];

/** The help, or what of it has the words. All texts are the app's own, in the language that they are given in. */
export function helpContent(texts: Texts, typed: string): HelpContent {
  const scenarios = scenariosOf(texts).filter(({ title, steps }) =>
    isFound({ words: [title, ...steps].join(' ') }, typed),
  );
  const messages = messageGroups(texts)
    .map((group) => ({ ...group, messages: group.messages.filter((one) => isFound(one, typed)) }))
    .filter((group) => group.messages.length > 0);
  const keys = keysOf(texts).filter((key) =>
    isFound({ words: [...key.keys, key.does].join(' ') }, typed),
  );
  const data = linesOf(texts, 'data', 'who', 'what', typed);
  const tips = linesOf(texts, 'tips', 'about', 'says', typed);
  const count =
    [scenarios, keys, data, tips].reduce((sum, { length }) => sum + length, 0) +
    messages.reduce((sum, group) => sum + group.messages.length, 0);
  return { scenarios, messages, keys, data, tips, count };
}

function scenariosOf(texts: Texts): readonly HelpScenario[] {
  return Object.keys(groupAt(texts, 'help.scenarios')).map((id) => {
    const height = PICTURES[id];
    return {
      id,
      title: wordsAt(texts, `help.scenarios.${id}.title`),
      steps: linesAt(texts, `help.scenarios.${id}.steps`),
      ...(height === undefined
        ? {}
        : {
            picture: {
              src: `assets/help/${id}.webp`,
              height,
              alt: wordsAt(texts, `help.scenarios.${id}.picture`),
            },
          }),
    };
  });
}

function keysOf(texts: Texts): readonly HelpKey[] {
  return KEY_LINES.map(({ keys, action }) => ({ keys, does: wordsAt(texts, `keys.${action}`) }));
}

function linesOf(
  texts: Texts,
  section: 'data' | 'tips',
  name: string,
  says: string,
  typed: string,
): readonly HelpLine[] {
  return Object.keys(groupAt(texts, `help.${section}`))
    .map((id) => ({
      id,
      name: wordsAt(texts, `help.${section}.${id}.${name}`),
      says: wordsAt(texts, `help.${section}.${id}.${says}`),
    }))
    .filter((line) => isFound({ words: `${line.name} ${line.says}` }, typed));
}
