import { readConfig } from '../config';
import type { Config } from '../config';
import { createLog } from '../logs';
import { startServer } from '../server';
import type { Running } from '../server';

import { StandIn } from './stand-in';
import { APP, HOME, OTHER, Signer } from './tokens';

/** Planted in the config; found nowhere else. */
export const SECRETS = {
  HOME_KEY: 'planted-home-wskey-7f3a',
  HOME_SECRET: 'planted-home-secret-91bc',
  OTHER_KEY: 'planted-other-wskey-55d0',
  OTHER_SECRET: 'planted-other-secret-c2e8',
};
export const ORIGIN = 'https://alma.example.edu';

export type LogLine = Readonly<Record<string, unknown>>;

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The last part of the problem's type; '' where it is no problem. */
  readonly kind: string;
}

/** The config of the tests as JSON: two institutions, only the second of which may write, as one person. */
export function configJson(upstream: string, limits: object = {}, more: object = {}): object {
  const wskey = (name: string) => ({
    key: { env: `${name}_KEY` },
    secret: { env: `${name}_SECRET` },
  });
  return {
    listen: { port: 0 },
    allowedOrigins: [ORIGIN],
    cloudApp: { apps: [APP], jwksUrl: `${upstream}/auth/{institution}/jwks.json` },
    institutions: {
      [HOME]: { region: 'eu', wskey: wskey('HOME') },
      [OTHER]: {
        region: 'na',
        wskey: wskey('OTHER'),
        holdings: { write: true, users: ['Cataloguer1'] },
      },
      '01BARE_INST': { region: 'eu' },
    },
    sru: {
      targets: {
        consortium: {
          label: 'Consortium',
          url: `${upstream}/sru/consortium`,
          indexes: { ocn: ['alma.oclc="{number}"'], isbn: ['alma.isbn="{number}"'] },
        },
      },
    },
    oclc: { tokenUrl: `${upstream}/token`, metadataUrl: upstream },
    limits: { upstreamBackoffMs: 1, upstreamAttemptMs: 2_000, stopMs: 5_000, ...limits },
    ...more,
  };
}

/** A gateway on loopback, before stand-ins of OCLC and Ex Libris. */
export class Harness {
  readonly lines: LogLine[] = [];
  /** Everything that was logged, as written. */
  logged = '';

  private constructor(
    readonly standIn: StandIn,
    readonly config: Config,
    readonly signer: Signer,
    readonly otherSigner: Signer,
  ) {}

  running!: Running;

  static async start(limits: object = {}, more: object = {}, now?: () => number): Promise<Harness> {
    const standIn = await StandIn.start();
    const read = readConfig(JSON.stringify(configJson(standIn.url, limits, more)), { ...SECRETS });
    if (!read.ok) throw new Error(read.failure.join('\n'));
    const signers = await Promise.all([Signer.create('exl-01'), Signer.create('exl-02')]);
    const harness = new Harness(standIn, read.value, ...signers);
    for (const [index, code] of [HOME, OTHER, '01BARE_INST'].entries()) {
      standIn.keys.set(code, { keys: [signers[index === 1 ? 1 : 0].published] });
    }
    const log = createLog(read.value.secrets, (line) => harness.take(line));
    harness.running = await startServer({ config: read.value, log, ...(now ? { now } : {}) });
    return harness;
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.standIn.close();
  }

  /** Asks as the person of `code` would, or with the given Authorization header (none when null). */
  async ask(path: string, init: RequestInit = {}, authorization?: string | null): Promise<Got> {
    const bearer = authorization === undefined ? await this.bearer() : authorization;
    const headers = new Headers(init.headers);
    if (bearer !== null) headers.set('Authorization', bearer);
    const response = await fetch(`${this.running.url}${path}`, { ...init, headers });
    return got(response.status, response.headers, await response.text());
  }

  async bearer(code = HOME): Promise<string> {
    const signer = code === OTHER ? this.otherSigner : this.signer;
    return `Bearer ${await signer.sign({ inst_code: code })}`;
  }

  /** The log line of the last request. */
  last(): LogLine {
    return this.lines.filter(({ msg }) => msg === 'request').at(-1) ?? {};
  }

  private take(line: string): void {
    this.logged += line;
    this.lines.push(JSON.parse(line));
  }
}

export function got(status: number, headers: Headers, text: string): Got {
  const isProblem = headers.get('content-type') === 'application/problem+json';
  const type: unknown = isProblem ? JSON.parse(text).type : '';
  return { status, headers, text, kind: String(type).replace('urn:problem:', '') };
}
