import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readConfig } from './config';
import { development } from './dev';
import { SECRETS, configJson } from './testing/harness';
import { HOME } from './testing/tokens';

type Path = readonly (string | number)[];

/** The config of the tests with one value changed; undefined takes the key away. */
function changed(at: Path, value: unknown): string {
  const config = structuredClone(configJson('http://127.0.0.1:1')) as Record<string, unknown>;
  let inner: Record<string | number, unknown> = config;
  for (const name of at.slice(0, -1)) {
    inner[name] ??= {};
    inner = inner[name] as Record<string | number, unknown>;
  }
  inner[at[at.length - 1]] = value;
  return JSON.stringify(config);
}

function wrong(json: string, env: NodeJS.ProcessEnv = SECRETS): readonly string[] {
  const read = readConfig(json, env);
  return read.ok ? [] : read.failure;
}

const KEY: Path = ['institutions', HOME, 'wskey', 'key'];

const CASES: readonly [string, Path, unknown, RegExp][] = [
  [
    'a key nobody knows',
    ['limits', 'requestPerMinute'],
    5,
    /^limits\.requestPerMinute: .*requestsPerMinute/,
  ],
  ['a key nobody knows at the top', ['origins'], [], /^origins: .*known are: .*allowedOrigins/],
  ['no origin', ['allowedOrigins'], [], /^allowedOrigins: at least one: an origin/],
  ['an origin for all', ['allowedOrigins'], ['*'], /^allowedOrigins\.0: an origin is wanted/],
  [
    'an origin with a path',
    ['allowedOrigins'],
    ['https://a.edu/'],
    /^allowedOrigins\.0: an origin/,
  ],
  ['origins left out', ['allowedOrigins'], undefined, /^allowedOrigins: /],
  ['no app', ['cloudApp', 'apps'], [], /^cloudApp\.apps: at least one: an app id/],
  ['an app in development', ['cloudApp', 'apps'], ['!~a/b'], /^cloudApp\.apps\.0: an app id/],
  ['cloudApp left out', ['cloudApp'], undefined, /^cloudApp: this key is missing/],
  [
    'keys over http',
    ['cloudApp', 'jwksUrl'],
    'http://a.example.edu/k',
    /^cloudApp\.jwksUrl: an https/,
  ],
  ['no address', ['oclc', 'tokenUrl'], 'oauth.oclc.org', /^oclc\.tokenUrl: an https address/],
  [
    'a secret in an address',
    ['oclc', 'metadataUrl'],
    'https://u:p@a.edu',
    /^oclc\.metadataUrl: an https/,
  ],
  [
    'an institution by name',
    ['institutions', 'My University'],
    { region: 'eu' },
    /^institutions\.My University: institution codes/,
  ],
  [
    'no region',
    ['institutions', HOME, 'region'],
    undefined,
    /^institutions\.01HOME_INST\.region: this key is missing/,
  ],
  [
    'a region with dots',
    ['institutions', HOME, 'region'],
    'a.b',
    /^institutions\.01HOME_INST\.region: the region/,
  ],
  ['a secret written out', KEY, 'planted-literal', /wskey\.key: a secret is never written here/],
  [
    'a secret from both',
    KEY,
    { env: 'A', file: 'b' },
    /wskey\.key: a secret is never written here/,
  ],
  [
    'a variable that is not set',
    KEY,
    { env: 'NOT_SET' },
    /wskey\.key: the environment variable NOT_SET is not set/,
  ],
  [
    'a file that is not there',
    KEY,
    { file: '/no/such' },
    /wskey\.key: the file \/no\/such cannot be read/,
  ],
  [
    'a flag as text',
    ['institutions', HOME, 'holdings'],
    { write: 'yes' },
    /holdings\.write: true or false/,
  ],
  [
    'users as text',
    ['institutions', HOME, 'holdings'],
    { users: 'a' },
    /holdings\.users: a list is wanted/,
  ],
  ['no number', ['limits', 'stopMs'], '5', /^limits\.stopMs: a whole number from 10 to 120000/],
  [
    'half a request',
    ['limits', 'requestsPerMinute'],
    0.5,
    /^limits\.requestsPerMinute: a whole number/,
  ],
  [
    'a port out of range',
    ['listen', 'port'],
    70_000,
    /^listen\.port: a whole number from 0 to 65535/,
  ],
  ['no object', ['limits'], 7, /^limits: an object is wanted, with: upstreamAttemptMs/],
];

describe('The gateway’s config', () => {
  it('is read with its secrets from where it names them', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gateway-'));
    const file = path.join(folder, 'wskey');
    writeFileSync(file, 'from-a-file\n');
    const read = readConfig(changed(KEY, { file }), SECRETS);
    const wskey = read.ok ? read.value.institutions.get(HOME)?.wskey : undefined;
    expect(wskey).toEqual({
      key: 'from-a-file',
      secret: SECRETS.HOME_SECRET,
      scope: 'WorldCatMetadataAPI',
    });
    writeFileSync(file, '\n');
    expect(wrong(changed(KEY, { file }))).toEqual([
      jasmine.stringMatching(/wskey\.key: .* is empty/),
    ]);
    rmSync(folder, { recursive: true });
  });

  it('changes no holdings unless it says so', () => {
    const read = readConfig(changed(['listen'], {}), SECRETS);
    expect(read.ok && read.value.institutions.get(HOME)?.holdings).toEqual({
      write: false,
      users: [],
    });
    expect(read.ok && read.value.listen).toEqual({ host: '127.0.0.1', port: 8484 });
  });

  for (const [name, at, value, line] of CASES) {
    it(`names the key: ${name}`, () => {
      const lines = wrong(changed(at, value));
      expect(lines.length).toBe(1);
      expect(lines[0]).toMatch(line);
      expect(lines.join()).not.toContain('planted');
    });
  }

  it('names every wrong key at once', () => {
    const config = JSON.parse(changed(['limits', 'stopMs'], 1));
    config.allowedOrigins = ['x'];
    expect(
      wrong(JSON.stringify(config))
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['allowedOrigins.0', 'limits.stopMs']);
    expect(wrong(changed(['listen'], {}), {}).length).toBe(4);
  });

  it('says that a file is no JSON without quoting it', () => {
    expect(wrong('{"wskey": "planted-literal", ')).toEqual(['the file is not JSON']);
    expect(wrong('7')).toEqual([jasmine.stringMatching(/^the file: an object is wanted/)]);
  });

  it('has an example that can be used as it stands', () => {
    const example = readFileSync(new URL('gateway.config.example.json', import.meta.url), 'utf8');
    const env = { MYUNI_WSKEY: 'key', MYUNI_WSKEY_SECRET: 'secret' };
    expect(wrong(example.replaceAll(/"file": "[^"]*"/g, '"env": "MYUNI_WSKEY"'), env)).toEqual([]);
  });

  it('has no development mode where other machines reach it', async () => {
    for (const [host, there] of [
      ['127.0.0.1', true],
      ['::1', true],
      ['localhost', true],
      ['0.0.0.0', false],
      ['::', false],
      ['10.0.0.5', false],
    ] as const) {
      const read = readConfig(changed(['listen', 'host'], host), SECRETS);
      expect(Boolean(read.ok && (await development(read.value)))).toBe(there);
    }
  });
});
