import * as v from 'valibot';

import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';

import { basicOf } from './config';
import type { Config, WsKey } from './config';
import { problem } from './problem';
import type { Problem } from './problem';
import { refusalOf } from './upstream';
import type { Answer, Upstream, Waiting } from './upstream';

/** `expires_in` is seconds, as text or number; 20 minutes in the answers seen. */
const TokenSchema = v.object({
  access_token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/)),
  expires_in: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.minValue(1)),
});

interface Held {
  readonly result: Result<string, Problem>;
  readonly until: number;
}

/**
 * OCLC's access tokens, by client credentials (oclc.org/developer, "Client Credentials Grant"): one for each key, kept until
 * shortly before it ends. Whoever asks while one is on its way waits for the same one.
 */
export class OclcTokens {
  private readonly held = new Map<WsKey, Held>();
  private readonly coming = new Map<WsKey, Promise<Result<string, Problem>>>();

  constructor(
    private readonly settings: Config['oclc'],
    private readonly upstream: Upstream,
    private readonly now: () => number = Date.now,
  ) {}

  /** A token for this key. Fails with `keyRefused` where OCLC does not know the key or its scope, or like any request. */
  token(wskey: WsKey, waiting: Waiting): Promise<Result<string, Problem>> {
    const held = this.held.get(wskey);
    if (held && this.now() < held.until) return Promise.resolve(held.result);
    const coming = this.coming.get(wskey) ?? this.fetched(wskey, waiting);
    this.coming.set(wskey, coming);
    return coming;
  }

  /** Forgets a token that OCLC no longer takes; a newer one stays. */
  drop(wskey: WsKey, token: string): void {
    const held = this.held.get(wskey);
    if (held?.result.ok && held.result.value === token) this.held.delete(wskey);
  }

  private async fetched(wskey: WsKey, { notes }: Waiting): Promise<Result<string, Problem>> {
    try {
      const url = new URL(this.settings.tokenUrl);
      url.searchParams.set('grant_type', 'client_credentials');
      url.searchParams.set('scope', wskey.scope);
      const headers = { Accept: 'application/json', Authorization: `Basic ${basicOf(wskey)}` };
      const question = { url: url.href, method: 'POST', headers } as const;
      // Without the signal of the one who came first: others wait for the same token.
      const answer = await this.upstream.read(question, { notes });
      const held = answer.ok ? this.understood(answer.value) : { result: answer, until: 0 };
      this.held.set(wskey, held);
      return held.result;
    } finally {
      this.coming.delete(wskey);
    }
  }

  private understood(answer: Answer): Held {
    const { status } = answer;
    // 401: unknown key or wrong secret; 403: a scope that is not on the key.
    if (status === 400 || status === 401 || status === 403) {
      const detail = 'Ask whoever runs the gateway to check the WSKey, its secret and its scopes.';
      const result = failed(problem('keyRefused', detail, `token status ${status}`));
      return { result, until: this.now() + this.settings.refusedSeconds * 1000 };
    }
    const refused = refusalOf(answer);
    if (refused) return { result: failed(refused), until: 0 };
    const read = v.safeParse(TokenSchema, jsonOf(answer));
    if (!read.success) {
      const unreadable = problem('upstreamUnreadable', 'OCLC sent no token.', 'token');
      return { result: failed(unreadable), until: 0 };
    }
    const seconds = Math.max(0, read.output.expires_in - this.settings.renewSeconds);
    return { result: success(read.output.access_token), until: this.now() + seconds * 1000 };
  }
}

/** The JSON of an answer, or undefined if it is none. */
export function jsonOf({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse throws on anything else, such as a web page.
    return undefined;
  }
}
