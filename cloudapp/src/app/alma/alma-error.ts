import type { AlmaError, AlmaFailure, AlmaFailureKind } from '../ports/failures';

import { readError } from './error-body';
import type { ErrorReading } from './error-body';

/** The query parameters of the call that failed: some refusals can be told only from what was asked. */
export type Asked = Readonly<Record<string, string>>;

/** Alma Bibs API, `PUT /bibs/{mms_id}` and `GET /bibs/{mms_id}`, and the codes of the API gateway. */
const KIND_OF_CODE: ReadonlyMap<string, AlmaFailureKind> = new Map([
  ['402203', 'almaNotFound'],
  ['402204', 'almaNotFound'],
  ['4022030', 'almaNormalization'],
  ['4022031', 'almaNormalization'],
  ['4022034', 'almaStale'],
  ['4022040', 'almaCatalogerLevel'],
  ['4022041', 'almaCatalogerLevel'],
  ['40166454', 'almaCommunityZone'],
  ['60303', 'almaCatalogerLevel'],
  ['60307', 'almaHasMatch'],
  // "General Error": Alma does not say how far it came.
  ['401652', 'almaServerError'],
  ['GENERAL_ERROR', 'almaServerError'],
  ['INTERNAL_SERVER_ERROR', 'almaServerError'],
  ['ROUTING_ERROR', 'almaServerError'],
  ['UNAUTHORIZED', 'almaNotAuthorized'],
  ['FORBIDDEN', 'almaNotAuthorized'],
  ['PER_SECOND_THRESHOLD', 'almaTooManyRequests'],
  ['DAILY_THRESHOLD', 'almaTooManyRequests'],
  ['INVALID_REQUEST', 'almaRefused'],
  ['REQUEST_TOO_LARGE', 'almaRefused'],
  ['60105', 'almaRefused'],
  ['402209', 'almaRefused'],
]);

const VALIDATION_CODES: ReadonlySet<string> = new Set(['4022032', '4022033']);

// Alma answers in the language of the person.
const WARNING_WORDS =
  /warning|avertissement|warnung|advertencia|aviso|avvert|waarschuwing|varning|advarsel|varoitus|ostrzeż|אזהרה|تحذير|警告|경고/iu;
const ERROR_WORDS = /\berrors?\b|the record failed validation/iu;
const LOCK_WORDS =
  /\block(?:ed|s)?\b|(?:being|is|currently) edited|edited by|in use by|checked out|another user|working copy|verrouill|gesperrt|bloque|bloccat|vergrendeld|låst|lukit|zablokowan|נעול|مقفل|锁定|鎖定|ロック|잠금/iu;

/** The SDK's own time limit; it is thrown in a timer, and so reaches us only if a later SDK mends that. */
const SDK_TIME_LIMIT = 'Timed out while waiting for response';

const RAW_LIMIT = 500;

/**
 * Turns anything that a call to Alma throws, or a reply that tells of errors, into one failure. Takes any value; never throws.
 * Every code, message and tracking id is kept in `details.errors`; text that has no such form in `details.raw`.
 * `values.says` is what Alma says, for messages; empty if it says nothing.
 *
 * Two refusals are not documented by the Alma API and are told by their words:
 * - **lock**: no code is published. Only where the call had `override_lock=false`, a refusal with a code that is not in the
 *   published list and a text that speaks of a lock or of another user is `almaLocked`; with other words it stays `almaRefused`.
 * - **warning or error of the validation**: which of 4022032 and 4022033 is which is not published. With
 *   `override_warning=false` a text that names an error is `almaValidation`; any other may be a warning only, `almaWarning`.
 *   With warnings already overridden both are `almaValidation`.
 */
export function toAlmaFailure(thrown: unknown, asked: Asked = {}): AlmaFailure {
  const reading = readError(thrown);
  const { status, errors, text } = reading;
  const raw = errors.length === 0 ? text.slice(0, RAW_LIMIT) : '';
  return {
    kind: kindOf(reading, asked, isSilentRefusal(thrown)),
    details: {
      ...(status === undefined ? {} : { status }),
      ...(errors.length === 0 ? {} : { errors }),
      ...(raw === '' ? {} : { raw }),
    },
    values: { says: says(errors) },
  };
}

/** The failure of a call that has not been answered within our own time limit. */
export function noAnswer(): AlmaFailure {
  return { kind: 'almaNoAnswer', details: {}, values: { says: '' } };
}

/** A failure that is told by us, not by Alma: a reply that makes no sense, a record that cannot be read. */
export function ownFailure(
  kind: AlmaFailureKind,
  values: Readonly<Record<string, string>> = {},
  raw = '',
): AlmaFailure {
  return {
    kind,
    details: raw === '' ? {} : { raw: raw.slice(0, RAW_LIMIT) },
    values: { says: '', ...values },
  };
}

const NEVER_CLEAR: ReadonlySet<AlmaFailureKind> = new Set<AlmaFailureKind>([
  'almaNoAnswer',
  'almaServerError',
  'almaUnknownAnswer',
  'almaUnreadableRecord',
]);

/**
 * Whether this answer to a write says beyond doubt that nothing was written: a refusal with a code of its own, or one for want
 * of rights. A general error, a 5xx, a page of HTML, a plain text or an answer that never came says nothing of the kind.
 */
export function isClearRefusal(failure: AlmaFailure): boolean {
  const { status, errors = [] } = failure.details;
  if (NEVER_CLEAR.has(failure.kind)) return false;
  if (status !== undefined && (status < 400 || status >= 500)) return false;
  return failure.kind === 'almaNotAuthorized' || errors.some(({ code }) => code !== '');
}

function kindOf(reading: ErrorReading, asked: Asked, silentRefusal: boolean): AlmaFailureKind {
  const { status = 0, errors } = reading;
  if (status === 401 || status === 403) return 'almaNotAuthorized';
  if (status === 429) return 'almaTooManyRequests';
  const known = errors.map(({ code }) => KIND_OF_CODE.get(code)).find(Boolean);
  if (known) return known;
  const words = errors.map(({ message }) => message).join(' ');
  if (errors.some(({ code }) => VALIDATION_CODES.has(code))) return validationKind(words, asked);
  if (status >= 500) return 'almaServerError';
  if (errors.length > 0) return isLock(words, asked) ? 'almaLocked' : 'almaRefused';
  return kindWithoutErrors(reading, silentRefusal);
}

function kindWithoutErrors(
  { status = 0, text }: ErrorReading,
  silentRefusal: boolean,
): AlmaFailureKind {
  if (status === 404) return 'almaNotFound';
  if (text === SDK_TIME_LIMIT) return 'almaNoAnswer';
  const refused = status >= 400 && text !== '' && !text.startsWith('<');
  return refused || silentRefusal ? 'almaRefused' : 'almaUnknownAnswer';
}

function validationKind(words: string, asked: Asked): AlmaFailureKind {
  if (asked['override_warning'] !== 'false') return 'almaValidation';
  if (WARNING_WORDS.test(words)) return 'almaWarning';
  return ERROR_WORDS.test(words) ? 'almaValidation' : 'almaWarning';
}

function isLock(words: string, asked: Asked): boolean {
  return asked['override_lock'] === 'false' && LOCK_WORDS.test(words);
}

/** The SDK's events service turns a reply `{error}` into an error whose text is lost. */
function isSilentRefusal(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message === '[object Object]';
}

function says(errors: readonly AlmaError[]): string {
  return [...new Set(errors.map(({ message }) => message).filter(Boolean))].join(' ');
}
