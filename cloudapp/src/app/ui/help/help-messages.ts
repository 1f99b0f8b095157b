import type { Findable, Texts } from './help-texts';
import { groupAt, linesAt, onlyValue, valuesIn, withoutValues, wordsAt } from './help-texts';

/** What a message is about. i18n `help.groups.<id>`. */
export type MessageGroupId = 'alma' | 'sources' | 'files' | 'numbers' | 'stores' | 'others';

/** Groups of sentences that have no `next` of their own; one word of advice holds for all. i18n `help.families.<id>`, and `<id>` itself. */
export type FamilyId = 'guards' | 'warnings' | 'whyNotSave' | 'writes' | 'recovery' | 'holding';

/** One message: what happened, whether anything was saved, what to do next. */
export interface HelpMessage extends Findable {
  /** Its key, which the copied details name, too. */
  readonly id: string;
  readonly what: string;
  readonly saved: string;
  readonly next: readonly string[];
  /** What may stand for `…`. */
  readonly oneOf: readonly string[];
}

export interface MessageGroup {
  /** Where the table of contents leads. */
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly messages: readonly HelpMessage[];
}

/** By the beginning of the kind. What begins otherwise is among the others, so that no message is left out. */
const GROUPS: readonly (readonly [MessageGroupId, RegExp])[] = [
  ['alma', /^alma/],
  ['sources', /^(?:source|holding)/],
  ['files', /^(?:file|undoFile)/],
  ['numbers', /^number/],
  ['stores', /^(?:store|config|save|profile)/],
  ['others', /^/],
];

/** From which texts a value of a message is taken, by the beginning of its kind. */
const VALUES: readonly (readonly [RegExp, Readonly<Record<string, readonly string[]>>])[] = [
  [/^source/, { reason: ['sourceReasons'], advice: ['sourceAdvice'] }],
  [
    /^file/,
    {
      reason: ['fileReasons', 'marcReasons'],
      advice: ['fileAdvice'],
      needed: ['fileNeeded'],
      looksLike: ['fileKinds'],
    },
  ],
];

/** The families in the order of the work, each with the texts in it that are words on buttons and headings, not messages. */
const FAMILIES: Readonly<Record<FamilyId, readonly string[]>> = {
  guards: ['forGood', 'answered', 'reason'],
  warnings: [],
  whyNotSave: [],
  writes: [],
  recovery: [],
  holding: [],
};

/** The groups of texts that the messages are made of. */
export const MESSAGE_TEXTS = [
  'errors',
  'sources',
  'sourceReasons',
  'sourceAdvice',
  'fileReasons',
  'fileAdvice',
  'fileNeeded',
  'fileKinds',
  'marcReasons',
  ...Object.keys(FAMILIES),
];

/**
 * Every message that the app has, from the texts it shows itself: all failures by what they are about, then the sentences of the preview
 * and of the save. A group without a message is left out.
 */
export function messageGroups(texts: Texts): readonly MessageGroup[] {
  return [...failureGroups(texts), ...families(texts)].filter(
    ({ messages }) => messages.length > 0,
  );
}

function failureGroups(texts: Texts): readonly MessageGroup[] {
  const kinds = Object.keys(groupAt(texts, 'errors'));
  const groupOf = (kind: string): MessageGroupId =>
    GROUPS.find(([, begins]) => begins.test(kind))?.[0] ?? 'others';
  return GROUPS.map(([id]) => ({
    id,
    title: wordsAt(texts, `help.groups.${id}`),
    intro: '',
    messages: kinds.filter((kind) => groupOf(kind) === id).map((kind) => failure(texts, kind)),
  }));
}

function failure(texts: Texts, kind: string): HelpMessage {
  const inWords = groupAt(texts, 'help.inWords');
  const say = (part: string): string => wordsAt(texts, `errors.${kind}.${part}`);
  const [what, saved, next] = [say('what'), say('saved'), say('next')];
  const advice = onlyValue(next);
  const oneOf = valuesIn(what).flatMap((value) => textsFor(texts, kind, value));
  const names = valuesIn(what).includes('source') ? linesAt(texts, 'sources') : [];
  const message = {
    id: kind,
    what: withoutValues(what, inWords),
    saved: withoutValues(saved, inWords),
    next: advice ? textsFor(texts, kind, advice) : [withoutValues(next, inWords)],
    oneOf,
  };
  return {
    ...message,
    words: [kind, message.what, message.saved, ...message.next, ...oneOf, ...names].join(' '),
    sentences: [what],
  };
}

function textsFor(texts: Texts, kind: string, value: string): readonly string[] {
  const values = VALUES.find(([begins]) => begins.test(kind))?.[1];
  return (values?.[value] ?? []).flatMap((group) =>
    linesAt(texts, group).map((line) => withoutValues(line)),
  );
}

function families(texts: Texts): readonly MessageGroup[] {
  return (Object.keys(FAMILIES) as FamilyId[]).map((id) => ({
    id,
    title: wordsAt(texts, `help.families.${id}.title`),
    intro: wordsAt(texts, `help.families.${id}.intro`),
    messages: Object.entries(groupAt(texts, id))
      .filter(([key]) => !FAMILIES[id].includes(key))
      .flatMap(([key, text]) => (isSentence(text) ? [sentence(`${id}.${key}`, text)] : [])),
  }));
}

/** Words on buttons and headings, and what is only said while something is under way, end otherwise. */
function isSentence(text: string | Texts): text is string {
  return typeof text === 'string' && /[.?]$/.test(text);
}

function sentence(id: string, text: string): HelpMessage {
  const what = withoutValues(text);
  return { id, what, saved: '', next: [], oneOf: [], words: what, sentences: [text] };
}
