import * as v from 'valibot';

import { templateProblem } from '../cloudapp/src/app/settings/cql-template';

/** Messages say what is allowed; the path of the wrong key is put before them. */
const text = (allowed: string) =>
  v.pipe(
    v.string(allowed),
    v.check((value) => value.trim() !== '', allowed),
  );
const matching = (pattern: RegExp, allowed: string) =>
  v.pipe(v.string(allowed), v.regex(pattern, allowed));
const whole = (fallback: number, least: number, most: number) => {
  const allowed = `a whole number from ${least} to ${most} is wanted`;
  const number = v.pipe(
    v.number(allowed),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, allowed),
  );
  return v.optional(number, fallback);
};
const flag = v.optional(v.boolean('true or false is wanted'), false);
const texts = (allowed: string, fallback: string[]) =>
  v.optional(v.array(text(allowed), `a list is wanted: ${allowed}`), fallback);
const group = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? `this key is not known; known are: ${Object.keys(entries).join(', ')}`
      : issue.received === 'undefined'
        ? `this key is missing; wanted here are: ${Object.keys(entries).join(', ')}`
        : `an object is wanted, with: ${Object.keys(entries).join(', ')}`,
  );
const optionalGroup = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.optional(group(entries), {} as never);

const HTTPS =
  'an https address without user, query or fragment is wanted (http only to this machine)';

/** Whether the gateway may send to this address: a secret or a token never goes out unencrypted. */
function safeAddress(value: string): boolean {
  const filled = value.replaceAll(/\{(region|institution)\}/g, 'x');
  if (!URL.canParse(filled)) return false;
  const url = new URL(filled);
  if (url.username || url.password || url.hash || url.search) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** SRU servers get no secret; some, the Library of Congress among them, speak plain http only. */
function isSruAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, hash } = new URL(value);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hash === '';
}

/** Whether only this machine can reach an address that is bound to this host. */
export function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host);
}

const address = (fallback: string) =>
  v.optional(v.pipe(v.string(HTTPS), v.check(safeAddress, HTTPS)), fallback);

const SECRET = 'a secret is never written here: {"env": "NAME"} or {"file": "/path"} is wanted';
const SecretSchema = v.union(
  [v.strictObject({ env: text(SECRET) }), v.strictObject({ file: text(SECRET) })],
  SECRET,
);
export type SecretPlace = v.InferOutput<typeof SecretSchema>;

const ORIGIN = 'an origin is wanted, such as "https://library.example.edu", or "null"';
const APP = 'an app id is wanted as Ex Libris lists it, such as "owner/alma-copy-merge"';
const INSTITUTION = 'institution codes are the keys here, such as "01MYUNI_INST"';
const REGION = 'the region of your Alma is wanted, such as "na", "eu", "ap", "ca" or "cn"';

const InstitutionSchema = group({
  region: matching(/^[a-z]{2,10}$/, REGION),
  wskey: v.optional(
    group({
      key: SecretSchema,
      secret: SecretSchema,
      scope: v.optional(
        matching(/^[\w: .-]+$/, 'scopes are wanted, a blank between'),
        'WorldCatMetadataAPI',
      ),
    }),
  ),
  holdings: optionalGroup({ write: flag, users: texts('primary ids of Alma users', []) }),
});

const SRU = 'an http or https address without user and fragment is wanted';
const TEMPLATE = 'CQL is wanted, with {number} in quotes, such as alma.isbn="{number}"';
const TARGET = 'a short name is wanted as the key, of letters, digits, - and _';
const templates = v.optional(
  v.array(
    v.pipe(
      v.string(TEMPLATE),
      v.check((cql) => templateProblem(cql) === undefined, TEMPLATE),
    ),
    `a list is wanted: ${TEMPLATE}`,
  ),
);

const TargetSchema = group({
  label: v.optional(text('a name is wanted')),
  url: v.pipe(v.string(SRU), v.check(isSruAddress, SRU)),
  version: v.optional(v.picklist(['1.1', '1.2', '2.0'], '"1.1", "1.2" or "2.0" is wanted'), '1.2'),
  recordSchema: v.optional(text('the name of a schema is wanted'), 'marcxml'),
  indexes: group({ ocn: templates, isbn: templates, issn: templates, lccn: templates }),
});

/** The config file. Every limit has a default; docs/gateway.md explains the keys. */
export const ConfigSchema = group({
  listen: optionalGroup({
    host: v.optional(text('a host name or IP address is wanted'), '127.0.0.1'),
    port: whole(8484, 0, 65_535),
  }),
  allowedOrigins: v.pipe(
    v.array(
      matching(/^(null|https?:\/\/[a-z0-9.-]+(:\d+)?)$/, ORIGIN),
      `a list is wanted: ${ORIGIN}`,
    ),
    v.minLength(1, `at least one: ${ORIGIN}`),
  ),
  cloudApp: group({
    apps: v.pipe(
      v.array(matching(/^[\w.-]+(\/[\w.-]+)?$/, APP), `a list is wanted: ${APP}`),
      v.minLength(1, `at least one: ${APP}`),
    ),
    jwksUrl: address('https://api-{region}.hosted.exlibrisgroup.com/auth/{institution}/jwks.json'),
    institutionClaims: texts('names of claims', ['inst_code']),
    userClaims: texts('names of claims', ['sub']),
    clockToleranceSeconds: whole(30, 0, 300),
    keysCacheSeconds: whole(3600, 1, 86_400),
    keysCooldownSeconds: whole(30, 1, 3600),
  }),
  institutions: v.record(
    matching(/^[A-Z0-9_]{3,40}$/, INSTITUTION),
    InstitutionSchema,
    INSTITUTION,
  ),
  sru: optionalGroup({
    targets: v.optional(v.record(matching(/^[\w-]{1,40}$/, TARGET), TargetSchema, TARGET), {}),
  }),
  oclc: optionalGroup({
    tokenUrl: address('https://oauth.oclc.org/token'),
    metadataUrl: address('https://metadata.api.oclc.org'),
    /** A new token is asked for this long before the old one ends. */
    renewSeconds: whole(60, 0, 600),
    /** How long a refused key is not tried again. */
    refusedSeconds: whole(30, 0, 600),
  }),
  limits: optionalGroup({
    upstreamAttemptMs: whole(5_000, 10, 60_000),
    upstreamTotalMs: whole(12_000, 10, 120_000),
    upstreamAttempts: whole(3, 1, 10),
    upstreamBackoffMs: whole(200, 1, 10_000),
    upstreamRetryAfterMs: whole(3_000, 0, 60_000),
    upstreamBytes: whole(5_000_000, 100, 50_000_000),
    requestsPerMinute: whole(300, 1, 1_000_000),
    holdingsPerMinute: whole(60, 1, 1_000_000),
    headerBytes: whole(16_384, 1_024, 65_536),
    requestMs: whole(10_000, 50, 120_000),
    connections: whole(1_000, 1, 100_000),
    stopMs: whole(15_000, 10, 120_000),
  }),
});

export type Settings = v.InferOutput<typeof ConfigSchema>;
