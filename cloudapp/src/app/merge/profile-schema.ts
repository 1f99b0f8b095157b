/** Reads merge profiles: JSON of any origin in, a checked profile or a clear account of what is wrong out. */
import * as v from 'valibot';

import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';

import type { Condition, MergeProfile, Scope } from './profile';

/** Texts on the command line: `profile.problems.<id>`. */
export type ProfileProblemId =
  | 'missing'
  | 'unknownKey'
  | 'notObject'
  | 'notList'
  | 'notText'
  | 'textEmpty'
  | 'notBoolean'
  | 'notNumber'
  | 'notOneOf'
  | 'badTag'
  | 'badIndicator'
  | 'badCode'
  | 'badPattern'
  | 'badPosition'
  | 'badCondition'
  | 'listEmpty'
  | 'duplicateId'
  | 'schemaUnknown';

/** One thing wrong in a profile: where (`rules[2].select.tags[0]`), what stands there, and what may stand there. */
export interface ProfileProblem {
  readonly id: ProfileProblemId;
  readonly path: string;
  readonly values: { readonly found: string; readonly allowed: string };
}

export interface ProfileFailure {
  readonly kind: 'profileInvalid';
  /** At least one, in the order of the schema. */
  readonly problems: readonly ProfileProblem[];
}

/** Problems are carried through valibot as its messages: id and what is allowed. */
function say(id: ProfileProblemId, allowed: string): string {
  return `${id}\n${allowed}`;
}

const text = v.string(say('notText', '"..."'));
const wantedText = v.pipe(text, v.nonEmpty(say('textEmpty', '"..."')));
const flag = v.boolean(say('notBoolean', 'true, false'));
const side = oneOf(['local', 'incoming']);

function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, say('notOneOf', options.join(', ')));
}

function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, say('notList', '[...]'));
}

function filledList<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(list(item), v.minLength(1, say('listEmpty', '[..., ...]')));
}

/** Objects with exactly these keys: a misspelt one must not be passed over where it says what to keep. */
function object<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, ({ expected, input }) => {
    if (expected === 'never') return say('unknownKey', Object.keys(entries).join(', '));
    return input === undefined ? say('missing', '') : say('notObject', '{...}');
  });
}

const tagMask = v.pipe(
  text,
  v.regex(/^(?:\*|[0-9A-Z]{3})$/, say('badTag', '245, 59X, 9XX, LDR, *')),
);
const indicators = v.pipe(text, v.regex(/^[ 0-9a-z]+$/, say('badIndicator', '"0", " 07"')));
const indicator = v.pipe(text, v.regex(/^[ 0-9a-z]$/, say('badIndicator', '"0", " "')));
const code = v.pipe(text, v.regex(/^[0-9a-z]$/, say('badCode', 'a, 5')));
const codeOrAny = v.pipe(text, v.regex(/^(?:\*|[0-9a-z])$/, say('badCode', 'a, 5, *')));

const OPS = ['equals', 'contains', 'startsWith', 'glob', 'regex'] as const;

const valueCondition = v.pipe(
  object({
    subfield: codeOrAny,
    op: oneOf(OPS),
    value: v.union([text, filledList(text)], say('notText', '"...", ["...", "..."]')),
    ignoreCase: v.optional(flag),
    not: v.optional(flag),
  }),
  v.check(
    ({ op, value }) => op !== 'regex' || [value].flat().every(isPattern),
    say('badPattern', 'a regular expression'),
  ),
);

const CONDITIONS: Readonly<Record<string, v.GenericSchema<unknown, Condition>>> = {
  op: valueCondition,
  exists: object({ subfield: codeOrAny, exists: flag }),
  institution: object({ institution: oneOf(['ours', 'others']) }),
  localExtension: object({ localExtension: flag }),
  mmsIdInW: object({ mmsIdInW: flag }),
  oclcNumber: object({ oclcNumber: flag }),
  anyOf: object({ anyOf: filledList(v.lazy(() => condition)) }),
};

/** The kind of a condition is told by the key it has, so that messages speak of that kind alone. */
const condition: v.GenericSchema<unknown, Condition> = v.lazy((input) => {
  const kind = Object.keys(CONDITIONS).find(
    (key) => typeof input === 'object' && input !== null && key in input,
  );
  const none = v.custom<Condition>(
    () => false,
    say('badCondition', Object.keys(CONDITIONS).join(', ')),
  );
  return kind === undefined ? none : CONDITIONS[kind];
});

const selector = object({
  tags: filledList(tagMask),
  excludeTags: v.optional(list(tagMask)),
  ind1: v.optional(indicators),
  ind2: v.optional(indicators),
  where: v.optional(list(condition)),
});

const position = v.pipe(
  v.number(say('notNumber', '0-23')),
  v.integer(say('badPosition', '0-23')),
  v.minValue(0, say('badPosition', '0-23')),
  v.maxValue(23, say('badPosition', '0-23')),
);

const hasScope = object({ record: side, has: selector, not: v.optional(flag) });
const leaderScope = object({
  record: side,
  leader: position,
  in: wantedText,
  not: v.optional(flag),
});
const scope: v.GenericSchema<unknown, Scope> = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'leader' in input ? leaderScope : hasScope,
);

const pairAction = v.lazy((input) =>
  typeof input === 'object' && input !== null
    ? object({ splice: filledList(code) })
    : oneOf(['incoming', 'local', 'unionSubfields']),
);

const rule = object({
  id: wantedText,
  comment: wantedText,
  select: selector,
  enabled: v.optional(flag),
  side: v.optional(side),
  when: v.optional(list(scope)),
  priority: v.optional(v.number(say('notNumber', '0, 10'))),
  add: v.optional(flag),
  append: v.optional(flag),
  remove: v.optional(flag),
  delete: v.optional(flag),
  never: v.optional(oneOf(['local', 'incoming', 'both'])),
  lossExpected: v.optional(flag),
  onPair: v.optional(pairAction),
});

const statement = object({
  id: wantedText,
  comment: wantedText,
  op: oneOf(['add', 'remove', 'replace']),
  select: selector,
  if: v.optional(oneOf(['exists', 'notExists'])),
});

const addedField = object({
  id: wantedText,
  comment: wantedText,
  enabled: flag,
  tag: v.pipe(text, v.regex(/^(?!00)\d{3}$/, say('badTag', '948'))),
  ind1: indicator,
  ind2: indicator,
  subfields: filledList(object({ code, value: wantedText })),
  when: oneOf(['always', 'unauthenticatedSerial']),
});

/** A list of objects whose ids are all different: decisions name their rule by it. */
function namedList<const Item extends v.GenericSchema<unknown, { readonly id: string }>>(
  item: Item,
) {
  return v.pipe(
    list(item),
    v.check(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      say('duplicateId', ''),
    ),
  );
}

const profile = object({
  schema: v.literal(1, say('schemaUnknown', '1')),
  id: wantedText,
  version: v.number(say('notNumber', '1')),
  name: wantedText,
  description: text,
  base: side,
  mode: v.optional(oneOf(['declarative', 'ordered'])),
  statements: v.optional(namedList(statement)),
  ourCodes: v.optional(list(text), []),
  defaults: object({ add: flag, append: flag, remove: flag, delete: flag, onPair: pairAction }),
  rules: namedList(rule),
  additions: v.optional(namedList(addedField), []),
  proxyPrefixes: v.optional(list(text)),
  leaderFromIncoming: list(position),
  graft: object({ codes: list(code) }),
  catalogingLanguage: wantedText,
  subjectVocabularies: v.optional(list(text), []),
});

/**
 * Reads a merge profile from parsed JSON. Fails with every problem found, each with its place, what stands there and what may
 * stand there.
 */
export function readProfile(json: unknown): Result<MergeProfile, ProfileFailure> {
  const parsed = v.safeParse(profile, json);
  if (parsed.success) return success(parsed.output);
  return failed({ kind: 'profileInvalid', problems: parsed.issues.map(problemOf) });
}

function problemOf(issue: v.BaseIssue<unknown>): ProfileProblem {
  const path = pathOf(issue);
  // valibot has no way to word a key that is missing: it reports the value it did not find.
  const isMissing = issue.received === 'undefined' && issue.expected !== 'never';
  const [id, allowed = ''] = issue.message.split('\n');
  return {
    id: isMissing ? 'missing' : (id as ProfileProblemId),
    path,
    values: { found: shown(issue.input), allowed },
  };
}

function pathOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).reduce((text, { key }) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const LONGEST_SHOWN = 60;

function shown(found: unknown): string {
  const json = JSON.stringify(found) ?? '';
  return json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN)}…` : json;
}

function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    // SyntaxError: the only way to learn that a text is no pattern.
    return false;
  }
}
