import * as v from 'valibot';

import { failed, success } from '../marc/result';
import type { Result } from '../marc/result';

import { DEFAULT_CONFIG, DEFAULT_SETTINGS } from './config';
import type { InstitutionConfig, UserSettings } from './config';
import { problem } from './config-problem';
import type { ConfigProblem, ConfigProblemId } from './config-problem';
import { TEMPLATE_FORMS, templateProblem } from './cql-template';
import { CODE_FORMS, codeProblem } from './institution-codes';
import { CONFIG_STEPS, migrate, SETTINGS_STEPS } from './migrate';
import type { MigrationStep, StoredObject } from './migrate';
import { shownUrl, URL_FORMS, urlProblem, withoutTrailingSlash } from './source-url';

/** Messages of the schemas are the ids of our problems; the text is in i18n. */
const id = (value: ConfigProblemId): ConfigProblemId => value;

const flag = v.boolean(id('notBoolean'));
const text = v.string(id('notText'));
const trimmed = v.pipe(text, v.trim());
const wantedText = v.pipe(trimmed, v.nonEmpty(id('textEmpty')));

/** What is shown within a sentence. */
const MOST_CHARACTERS = 200;
const shortText = v.pipe(trimmed, v.maxLength(MOST_CHARACTERS, id('textTooLong')));

/** An object that keeps keys it does not know: a newer version of the app with the same schema may have stored them. */
function group<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.custom<StoredObject>(isStoredObject, id('notObject')),
    v.looseObject(entries, id('notObject')),
  );
}

/** A list of texts, each once. Blank lines are what an editor leaves behind, not entries. */
function textList(check?: (entry: string) => ConfigProblemId | undefined) {
  return v.pipe(
    v.array(check ? v.pipe(trimmed, checked(check)) : trimmed, id('notList')),
    v.transform((entries) => [...new Set(entries)].filter((entry) => entry !== '')),
  );
}

function checked(check: (value: string) => ConfigProblemId | undefined) {
  return v.rawCheck<string>(({ dataset, addIssue }) => {
    const found = dataset.typed && dataset.value !== '' ? check(dataset.value) : undefined;
    if (found) addIssue({ message: found });
  });
}

const address = v.pipe(trimmed, checked(urlProblem), v.transform(withoutTrailingSlash));

/** Letters, digits, `-` and `_`: it stands in addresses of the gateway. */
const SRU_ID = /^[\w-]{1,40}$/;

const templates = v.optional(textList(templateProblem), []);

const SruServerSchema = group({
  id: v.pipe(text, v.regex(SRU_ID, id('sruIdUnusable'))),
  label: wantedText,
  enabled: v.optional(flag, true),
  profile: v.optional(trimmed, ''),
  baseUrl: v.optional(address, ''),
  version: v.optional(v.picklist(['1.1', '1.2', '2.0'], id('notOneOf')), '1.1'),
  recordSchema: v.optional(wantedText, 'marcxml'),
  indexes: v.optional(
    group({ ocn: templates, isbn: templates, issn: templates, lccn: templates }),
    {},
  ),
});

const SourcesSchema = group({
  worldcat: group({
    enabled: flag,
    profile: trimmed,
    gatewayUrl: address,
    holding: v.picklist(['never', 'ask', 'always'], id('notOneOf')),
  }),
  hathitrust: group({
    enabled: flag,
    profile: trimmed,
    baseUrl: v.pipe(trimmed, v.nonEmpty(id('urlEmpty')), address),
  }),
  file: group({ enabled: flag, profile: trimmed }),
  sru: v.pipe(
    v.array(SruServerSchema, id('notList')),
    v.check(
      (servers) => new Set(servers.map((one) => one.id)).size === servers.length,
      id('sruIdTwice'),
    ),
  ),
  order: textList(),
});

const ConfigSchema = group({
  schema: v.literal(DEFAULT_CONFIG.schema, id('schemaUnknown')),
  enabled: flag,
  message: text,
  saving: group({
    everyone: v.picklist(['maySave', 'previewOnly'], id('notOneOf')),
    maySave: textList(),
    previewOnly: textList(),
  }),
  ourCodes: textList(codeProblem),
  defaultProfile: wantedText,
  profiles: v.array(v.unknown(), id('notList')),
  sources: SourcesSchema,
  normalization: trimmed,
  allowOverrideLock: flag,
  newRecords: group({ suppressed: flag, contact: shortText }),
});

const SettingsSchema = group({
  schema: v.literal(DEFAULT_SETTINGS.schema, id('schemaUnknown')),
  openSingleHit: flag,
  refreshAlmaAfterSave: flag,
  singleLetterKeys: flag,
});

/**
 * Reads what the institution's config store holds, or what an admin has edited as JSON. What is absent has its default, so
 * `{}` gives `DEFAULT_CONFIG`; an older schema is brought up to date; keys it does not know are kept.
 * Fails with every problem found, each with its path; a config of a newer schema is refused (`schemaTooNew`).
 */
export function readConfig(json: unknown): Result<InstitutionConfig, readonly ConfigProblem[]> {
  return readStored(json, ConfigSchema, DEFAULT_CONFIG, CONFIG_STEPS);
}

/** Reads a person's settings; see `readConfig`. */
export function readSettings(json: unknown): Result<UserSettings, readonly ConfigProblem[]> {
  return readStored(json, SettingsSchema, DEFAULT_SETTINGS, SETTINGS_STEPS);
}

/**
 * Paths of the keys in an edited config that this version does not know. They are kept, but an admin who mistyped a name
 * wants to be told.
 */
export function unknownKeys(json: unknown): readonly string[] {
  return isStoredObject(json) ? unknownIn(json, { ...DEFAULT_CONFIG }, '') : [];
}

function readStored<Output>(
  json: unknown,
  schema: v.GenericSchema<unknown, Output>,
  defaults: { readonly schema: number },
  steps: readonly MigrationStep[],
): Result<Output, readonly ConfigProblem[]> {
  if (!isStoredObject(json)) return failed([problem('notObject', '', json, '{…}')]);
  const migrated = migrate(json, steps, defaults.schema);
  if (!migrated.ok) return failed([migrated.failure]);
  const read = v.safeParse(schema, over({ ...defaults }, migrated.value));
  return read.success ? success(read.output) : failed(read.issues.map(problemOf));
}

/** The stored values over the defaults, group by group. Lists are taken whole. */
function over(defaults: StoredObject, stored: StoredObject): StoredObject {
  const merged = Object.entries(defaults).map(([key, fallback]): [string, unknown] => {
    if (!Object.hasOwn(stored, key)) return [key, fallback];
    const value = stored[key];
    return isStoredObject(fallback) && isStoredObject(value)
      ? [key, over(fallback, value)]
      : [key, value];
  });
  return { ...stored, ...Object.fromEntries(merged) };
}

function unknownIn(stored: StoredObject, known: StoredObject, path: string): readonly string[] {
  return Object.entries(stored).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (!Object.hasOwn(known, key)) return [at];
    const inner = known[key];
    return isStoredObject(inner) && isStoredObject(value) ? unknownIn(value, inner, at) : [];
  });
}

function isStoredObject(value: unknown): value is StoredObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ALLOWED: Readonly<Partial<Record<ConfigProblemId, string>>> = {
  notObject: '{…}',
  notBoolean: 'true, false',
  notText: '"…"',
  notList: '[…]',
  textEmpty: '"…"',
  textTooLong: String(MOST_CHARACTERS),
  codeNotOne: CODE_FORMS,
  codeBadMask: CODE_FORMS,
  urlEmpty: URL_FORMS,
  urlUnreadable: URL_FORMS,
  urlNotHttps: URL_FORMS,
  urlHasCredentials: URL_FORMS,
  urlHasQuery: URL_FORMS,
  sruIdUnusable: 'A-Z, a-z, 0-9, -, _',
  templateNoNumber: TEMPLATE_FORMS,
  templateQuotes: TEMPLATE_FORMS,
};

function problemOf(issue: v.BaseIssue<unknown>): ConfigProblem {
  const problemId = issue.message as ConfigProblemId;
  const found =
    problemId.startsWith('url') && typeof issue.input === 'string'
      ? shownUrl(issue.input)
      : issue.input;
  const allowed = ALLOWED[problemId] ?? (issue.expected ?? '').replace(/[()]/g, '');
  return problem(problemId, pathOf(issue), found, allowed);
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}
