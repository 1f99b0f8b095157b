/** Why a stored or edited config or setting cannot be used. Its text: `config.problems.<id>` in i18n. */
export type ConfigProblemId =
  | 'notObject'
  | 'notBoolean'
  | 'notText'
  | 'notList'
  | 'notOneOf'
  | 'textEmpty'
  | 'textTooLong'
  | 'schemaTooNew'
  | 'schemaUnknown'
  | 'urlEmpty'
  | 'urlUnreadable'
  | 'urlNotHttps'
  | 'urlHasCredentials'
  | 'urlHasQuery'
  | 'codeNotOne'
  | 'codeBadMask'
  | 'sruIdUnusable'
  | 'sruIdTwice'
  | 'templateNoNumber' // no `{number}` in it: it would ask the same whatever is searched
  | 'templateQuotes'; // a quote that is not closed, or `{number}` outside of quotes

export interface ConfigProblem {
  readonly id: ConfigProblemId;
  /** Where, as it is written in the JSON: `sources.worldcat.gatewayUrl`, `ourCodes[2]`; '' = the whole. */
  readonly path: string;
  /** What stands there now, and what may stand there, both as JSON would write it. */
  readonly values: { readonly found: string; readonly allowed: string };
}

const FOUND_LIMIT = 60;

/** A problem, with the value found shortened for the screen. */
export function problem(
  id: ConfigProblemId,
  path: string,
  found: unknown,
  allowed: string,
): ConfigProblem {
  return { id, path, values: { found: shown(found), allowed } };
}

function shown(found: unknown): string {
  const text = JSON.stringify(found) ?? '';
  const characters = Array.from(text);
  return characters.length > FOUND_LIMIT ? `${characters.slice(0, FOUND_LIMIT).join('')}…` : text;
}
