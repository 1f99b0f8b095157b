import { createRemoteJWKSet, customFetch, decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';

import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';

import type { Config, Institution } from './config';
import type { Notes } from './logs';
import { problem } from './problem';
import type { Problem } from './problem';
import type { Upstream } from './upstream';

/** Who asks: told by a token that Alma signed, never by anything else in the request. */
export interface Person {
  readonly institution: Institution;
  /** The user's id, or '' where the token names none. */
  readonly user: string;
}

/** The public keys that tokens of an institution are signed with. */
export type KeysOf = (institution: Institution) => JWTVerifyGetKey;

/** `none` and HS256 (with the public key as its secret) are the known ways to forge a token. */
const ALGORITHMS = ['RS256'];
const APP_PREFIX = 'exlcloudapp:';
const TOKEN = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i;

/**
 * Ex Libris' published keys, by the address in the config (developers.exlibrisgroup.com, "Authentication Token"). Kept for an
 * hour; a key that is not among them makes them be fetched again, at most every 30 s.
 */
export function publishedKeys({ cloudApp }: Config, upstream: Upstream): KeysOf {
  const sets = new Map<string, JWTVerifyGetKey>();
  const bounded = async (url: string): Promise<Response> => {
    const notes: Notes = { upstreamCalls: 0, upstreamMs: 0 };
    const question = { url, method: 'GET', headers: { Accept: 'application/json' } } as const;
    const answer = await upstream.read(question, { notes });
    if (!answer.ok) throw new Error(answer.failure.kind);
    return new Response(answer.value.text, { status: answer.value.status });
  };
  return ({ code, region }) => {
    const kept = sets.get(code);
    if (kept) return kept;
    const url = cloudApp.jwksUrl.replaceAll('{region}', region).replaceAll('{institution}', code);
    const set = createRemoteJWKSet(new URL(url), {
      cacheMaxAge: cloudApp.keysCacheSeconds * 1000,
      cooldownDuration: cloudApp.keysCooldownSeconds * 1000,
      timeoutDuration: 60_000,
      [customFetch]: bounded,
    });
    sets.set(code, set);
    return set;
  };
}

/**
 * Who the token of this Authorization header speaks for. Checked are: RS256 and a key of the institution, the time, the app,
 * and that the institution is in the config. Fails with `unauthorised`, `tokenExpired`, `appNotAllowed`,
 * `institutionNotSetUp` or `keysUnavailable`; the reason is for the log.
 */
export async function personOf(
  header: string | undefined,
  config: Config,
  keysOf: KeysOf,
  notes: Notes,
): Promise<Result<Person, Problem>> {
  if (header === undefined) return failed(notSignedIn('missing'));
  const token = TOKEN.exec(header)?.[1];
  const claims = token === undefined ? undefined : unchecked(token);
  if (token === undefined || !claims) return failed(notSignedIn('malformed'));
  const { institutionClaims, userClaims, clockToleranceSeconds } = config.cloudApp;
  const code = claimOf(claims, institutionClaims).toUpperCase();
  if (code === '') return failed(notSignedIn('noInstitution'));
  // Only a code of the config leads to an address, so that nobody makes the gateway ask elsewhere.
  const institution = config.institutions.get(code);
  if (!institution) {
    const detail = 'Ask whoever runs the gateway to add your institution.';
    return failed(problem('institutionNotSetUp', detail, 'otherInstitution'));
  }
  try {
    const { payload } = await jwtVerify(token, keysOf(institution), {
      algorithms: ALGORITHMS,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp'],
    });
    notes.institution = code;
    const refused = appProblem(payload, config, notes);
    return refused ? failed(refused) : success({ institution, user: claimOf(payload, userClaims) });
  } catch (error) {
    return failed(tokenProblem(error));
  }
}

/**
 * The app stands in `aud` or `iss` as `ExlCloudApp:<id>`, by the kind of token; the other may name something else. Apps under
 * development are marked `:!~` there, which is never taken off, so that they are other apps.
 */
function appProblem(
  { aud, iss }: JWTPayload,
  { cloudApp }: Config,
  notes: Notes,
): Problem | undefined {
  const apps = [aud ?? [], iss ?? []]
    .flat()
    .map((name) => name.toLowerCase())
    .filter((name) => name.startsWith(APP_PREFIX))
    .map((name) => name.slice(APP_PREFIX.length));
  const allowed = cloudApp.apps.map((app) => app.toLowerCase());
  if (apps.length === 0 || apps.some((app) => !allowed.includes(app))) {
    return problem('appNotAllowed', 'The gateway serves other Cloud Apps.', 'otherApp');
  }
  notes.app = apps[0];
  return undefined;
}

function tokenProblem(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) {
    return problem('tokenExpired', 'Reload the Cloud App.', 'expired');
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return notSignedIn('algorithm');
  if (error instanceof errors.JWSSignatureVerificationFailed) return notSignedIn('signature');
  if (error instanceof errors.JWKSNoMatchingKey) return notSignedIn('unknownKey');
  if (error instanceof errors.JWKSMultipleMatchingKeys) return notSignedIn('noKeyId');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return notSignedIn(error.claim === 'nbf' ? 'notYetValid' : `claim ${error.claim}`);
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return notSignedIn('malformed');
  }
  // What is left is the fetch of the keys: out of reach, late, or not a set of keys.
  return problem(
    'keysUnavailable',
    'Ex Libris’ keys cannot be fetched. Try again in a minute.',
    'keys',
    60,
  );
}

function notSignedIn(reason: string): Problem {
  return problem('unauthorised', 'A token of the Cloud App is needed. Reload the app.', reason);
}

/** What a token says of itself, before its signature is looked at: good for finding the keys, and for nothing else. */
function unchecked(token: string): JWTPayload | undefined {
  try {
    return decodeJwt(token);
  } catch {
    // decodeJwt throws on a payload that is not a JSON object.
    return undefined;
  }
}

function claimOf(claims: JWTPayload, names: readonly string[]): string {
  const found = names.map((name) => claims[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found.trim() : '';
}
