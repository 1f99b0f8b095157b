import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';

import type { Config, WsKey } from './config';
import { bibIn, candidatesIn, changeIn, holdingIn, lost, problemIn } from './oclc-answers';
import type { BriefCandidate, Holding } from './oclc-answers';
import type { OclcTokens } from './oclc-token';
import type { Problem } from './problem';
import type { Answer, Question, Upstream, Waiting } from './upstream';

/** Nobody was reached, so that nothing was written. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

const MARCXML = 'application/marcxml+xml';
const JSON_TYPE = 'application/json';

/**
 * The WorldCat Metadata API 2.0 (developer.api.oclc.org/wc-metadata-v2), for one key at a time. Numbers are bare digits: a
 * prefix is a 400 there. Every failure is a problem; OCLC's own words are passed on only where a person can act on them.
 */
export class OclcClient {
  constructor(
    private readonly config: Pick<Config, 'oclc' | 'secrets'>,
    private readonly tokens: OclcTokens,
    private readonly upstream: Upstream,
  ) {}

  /** The MARCXML of a record as OCLC sends it; of the one it was merged into, for a merged number. */
  async bib(wskey: WsKey, number: string, waiting: Waiting): Promise<Result<string, Problem>> {
    const answer = await this.read(wskey, `/worldcat/manage/bibs/${number}`, MARCXML, waiting);
    return answer.ok ? bibIn(answer.value) : answer;
  }

  /** The first 50 candidates of a search such as `bn:9780142437247`; none is an empty list. */
  async search(
    wskey: WsKey,
    query: string,
    waiting: Waiting,
  ): Promise<Result<readonly BriefCandidate[], Problem>> {
    const path = `/worldcat/search/brief-bibs?q=${encodeURIComponent(query)}&limit=50&offset=1`;
    const answer = await this.read(wskey, path, JSON_TYPE, waiting);
    if (!answer.ok) return answer.failure.kind === 'notFound' ? success([]) : answer;
    return candidatesIn(answer.value);
  }

  /** Whether the institution of the key holds this number. */
  async holding(wskey: WsKey, number: string, waiting: Waiting): Promise<Result<Holding, Problem>> {
    const path = `/worldcat/manage/institution/holdings/current?oclcNumbers=${number}`;
    const answer = await this.read(wskey, path, JSON_TYPE, waiting);
    return answer.ok ? holdingIn(answer.value, number) : answer;
  }

  /**
   * Sets or unsets the holding, and sends that a single time whatever happens. Unset never cascades: OCLC would otherwise
   * delete the institution's local data with it, so it refuses instead (`holdingRefused`). Fails with `holdingUnknown` where
   * the answer got lost: whoever asked reads the holding to learn what is so.
   */
  async change(
    wskey: WsKey,
    number: string,
    held: boolean,
    { notes }: Waiting,
  ): Promise<Result<Holding, Problem>> {
    const step = held ? 'set' : 'unset?cascadeDelete=false';
    const token = await this.tokens.token(wskey, { notes });
    if (!token.ok) return token;
    const path = `/worldcat/manage/institution/holdings/${number}/${step}`;
    // Without the caller's signal: a write on its way is not called back.
    const answer = await this.upstream.once(this.question('POST', path, JSON_TYPE, token.value), {
      notes,
    });
    if (!answer.ok) {
      const { kind, reason } = answer.failure;
      return NOT_SENT.has(reason) ? answer : failed(lost(reason || kind));
    }
    const { status } = answer.value;
    if (status === 401) this.tokens.drop(wskey, token.value);
    if (status === 408 || status >= 500) return failed(lost(`status ${status}`));
    const refused = problemIn(answer.value);
    return refused ? failed(refused) : changeIn(answer.value, number, held, this.config.secrets);
  }

  /** A read; a token that OCLC no longer takes is replaced once. */
  private async read(
    wskey: WsKey,
    path: string,
    accept: string,
    waiting: Waiting,
  ): Promise<Result<Answer, Problem>> {
    for (let again = true; ; again = false) {
      const token = await this.tokens.token(wskey, waiting);
      if (!token.ok) return token;
      const question = this.question('GET', path, accept, token.value);
      const answer = await this.upstream.read(question, waiting);
      if (!answer.ok) return answer;
      if (answer.value.status === 401) this.tokens.drop(wskey, token.value);
      if (answer.value.status === 401 && again) continue;
      const refused = problemIn(answer.value);
      return refused ? failed(refused) : answer;
    }
  }

  private question(method: 'GET' | 'POST', path: string, accept: string, token: string): Question {
    const headers = { Accept: accept, Authorization: `Bearer ${token}` };
    return { url: `${this.config.oclc.metadataUrl.replace(/\/+$/, '')}${path}`, method, headers };
  }
}
