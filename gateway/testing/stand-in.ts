import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { bibAnswer, briefAnswer, changeAnswer, currentAnswer, NOT_NUMERIC } from './worldcat';

/** What is asked of the stand-in. */
export type Asked = 'token' | 'keys' | 'bib' | 'search' | 'holding' | 'change' | 'sru';

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answered. */
  readonly hang?: boolean;
  /** Broken off after this many bytes of the body. */
  readonly cutAfter?: number;
  /** Answered once this resolves. */
  readonly after?: Promise<unknown>;
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly search: URLSearchParams;
}

export interface Seen {
  readonly what: Asked;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/**
 * OCLC's token server and Metadata API, Ex Libris' keys and an SRU server, with the quirks of the real ones: a prefix is a 400, a
 * missing record a 400 or a 404, tokens end, "already set" is a 200 with `success: false`, `expires_in` is text.
 */
export class StandIn {
  readonly seen: Seen[] = [];
  /** Sets of keys by institution code. */
  readonly keys = new Map<string, object>();
  /** Numbers that the institution holds. */
  readonly held = new Set<string>();
  expiresIn = '1199';
  /** Whether requests are remembered in `seen`. */
  remembers = true;
  private readonly planned = new Map<Asked, Reply[]>();
  private readonly always = new Map<Asked, Reply>();
  private tokens = 0;
  private firstGood = 1;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<StandIn> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const standIn = new StandIn(server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => standIn.answer(request, response));
    return standIn;
  }

  /** The next requests of this sort are answered so, one after the other; then as usual again. */
  next(what: Asked, ...replies: readonly Reply[]): void {
    this.planned.set(what, [...(this.planned.get(what) ?? []), ...replies]);
  }

  /** From now on all requests of this sort are answered so; as usual again without a reply. */
  allAs(what: Asked, reply?: Reply): void {
    if (reply) this.always.set(what, reply);
    else this.always.delete(what);
  }

  /** Tokens given out so far are no longer taken. */
  endTokens(): void {
    this.firstGood = this.tokens + 1;
  }

  count(what: Asked): number {
    return this.seen.filter((one) => one.what === what).length;
  }

  forget(): void {
    this.seen.length = 0;
    this.planned.clear();
    this.always.clear();
    this.held.clear();
    this.expiresIn = '1199';
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request;
    const { pathname, searchParams } = new URL(url, this.url);
    const what = whatIsAsked(pathname);
    if (!what) return send(response, { status: 404, body: '{"message":"Not Found"}' });
    if (this.remembers) this.seen.push({ what, method, url, headers });
    const planned = this.planned.get(what)?.shift() ?? this.always.get(what);
    const question = { method, path: pathname, search: searchParams };
    const reply = { ...this.usual(what, question, headers.authorization), ...planned };
    void Promise.resolve(reply.after).then(() => send(response, reply));
  }

  private usual(what: Asked, { method, path, search }: Question, authorization = ''): Reply {
    if (what === 'keys') {
      return { body: JSON.stringify(this.keys.get(path.split('/')[2]) ?? { keys: [] }) };
    }
    if (what === 'sru') return {};
    if (what === 'token') return this.token(method, search, authorization);
    const token = Number(/^Bearer tk_standin-(\d+)$/.exec(authorization)?.[1] ?? 0);
    if (token < this.firstGood) return { status: 401, body: '{"message":"Unauthorized"}' };
    return this.worldcat(what, path, search);
  }

  private worldcat(what: Asked, path: string, search: URLSearchParams): Reply {
    if (what === 'search') return briefAnswer(search.get('q') ?? '');
    const inPath = /\/(?:bibs|holdings)\/([^/]+)/.exec(path)?.[1];
    const number = search.get('oclcNumbers') ?? inPath ?? '';
    if (!/^\d+$/.test(number)) return NOT_NUMERIC;
    if (what === 'bib') return bibAnswer(number);
    if (what === 'holding') return currentAnswer(number, this.held);
    return changeAnswer(number, path.endsWith('/set'), this.held);
  }

  private token(method: string, search: URLSearchParams, authorization: string): Reply {
    const grant = search.get('grant_type') === 'client_credentials' && search.get('scope') !== null;
    if (method !== 'POST' || !grant) return { status: 400, body: '{"code":400}' };
    if (!authorization.startsWith('Basic ')) {
      return {
        status: 401,
        body: '{"message":"No valid authentication credentials found in request"}',
      };
    }
    this.tokens += 1;
    const body = JSON.stringify({
      access_token: `tk_standin-${this.tokens}`,
      token_type: 'bearer',
      expires_in: this.expiresIn,
      expires_at: '2030-01-01 00:00:00Z',
    });
    return { body };
  }
}

function whatIsAsked(path: string): Asked | undefined {
  if (path === '/token') return 'token';
  if (path.startsWith('/auth/')) return 'keys';
  if (path.startsWith('/sru/')) return 'sru';
  if (path.startsWith('/worldcat/manage/bibs/')) return 'bib';
  if (path === '/worldcat/search/brief-bibs') return 'search';
  if (path.endsWith('/holdings/current')) return 'holding';
  return path.startsWith('/worldcat/manage/institution/holdings/') ? 'change' : undefined;
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.hang) return;
  const given = reply.body ?? '';
  const body = typeof given === 'string' ? Buffer.from(given) : given;
  const headers = {
    'Content-Type': reply.type ?? 'application/json',
    'Content-Length': body.length,
    ...reply.headers,
  };
  response.writeHead(reply.status ?? 200, headers);
  if (reply.cutAfter === undefined) return void response.end(body);
  response.write(body.subarray(0, reply.cutAfter), () => response.destroy());
}
