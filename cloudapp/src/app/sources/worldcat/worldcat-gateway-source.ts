import { readMarcXml } from '../../marc/marcxml-read';
import { oclcNumbersOf } from '../../marc/oclc-number';
import type { FailureDetails, SourceFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, RecordSource } from '../../ports/source';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';

import { accept, recordOf, searchResult } from '../accept';
import { get, joined, refusal } from '../request';
import type { Fetch, Limits, Reply } from '../request';
import { rawOf, sourceFailure, unreadable } from '../source-failure';
import { withinLimit } from '../time-limit';
import { marcValues } from '../unreadable-marc';

import { isNotFound, problemIn, saidBy } from './problem-details';

/** A proof of who is signed in to Alma, for the gateway. Any failure with details will do. */
export type Token = () => Promise<Result<string, { readonly details: FailureDetails }>>;

const ACCEPT = 'application/marcxml+xml, application/problem+json';

/**
 * WorldCat through the institution's gateway, which holds the WorldCat key: no key ever reaches a browser.
 * `GET {gatewayUrl}/v1/worldcat/bibs/{number}` gives MARCXML, errors come as `application/problem+json` (RFC 9457).
 */
export class WorldCatGatewaySource implements RecordSource {
  readonly id = 'worldcat';
  readonly label = 'sources.worldcat';
  readonly defaultProfile = 'copy-and-merge';

  constructor(
    private readonly fetchReply: Fetch,
    private readonly gatewayUrl: string,
    private readonly token: Token,
    private readonly limits: Limits,
  ) {}

  /**
   * The WorldCat record of this number, or of the number it was merged into. Fails with `sourceNotSetUp` where there is no
   * gateway, like any request (`get`, `refusal`), with `sourceUnreadable` for anything but MARCXML, and with
   * `sourceWrongRecord` for a record without the number.
   */
  async search(
    oclcNumber: string,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    if (this.gatewayUrl === '') return failed(sourceFailure('sourceNotSetUp', 'worldcat'));
    return withinLimit('worldcat', this.limits.timeLimitMs, signal, async (inner) => {
      const asked = await this.ask(oclcNumber, inner);
      if (!asked.ok) return asked;
      const problem = problemIn(asked.value);
      if (isNotFound(asked.value, problem)) return success([]);
      const refused = refusal('worldcat', asked.value, saidBy(problem));
      return refused ? failed(refused) : candidatesIn(asked.value, oclcNumber);
    });
  }

  fetch(candidate: Candidate, signal: AbortSignal): Promise<Result<IncomingRecord, SourceFailure>> {
    return recordOf(candidate, (oclcNumber) => this.search(oclcNumber, signal));
  }

  private async ask(
    oclcNumber: string,
    signal: AbortSignal,
  ): Promise<Result<Reply, SourceFailure>> {
    const token = await this.token();
    if (!token.ok) {
      const values = { reason: 'sourceReasons.noSignIn', advice: 'sourceAdvice.reload', said: '' };
      return failed(sourceFailure('sourceRefused', 'worldcat', values, token.failure.details));
    }
    const path = `v1/worldcat/bibs/${encodeURIComponent(oclcNumber)}`;
    const question = {
      source: this.id,
      url: joined(this.gatewayUrl, path),
      headers: { Accept: ACCEPT, Authorization: `Bearer ${token.value}` },
    } as const;
    return get(this.fetchReply, question, this.limits.sizeLimit, signal);
  }
}

function candidatesIn(reply: Reply, asked: string): Result<readonly Candidate[], SourceFailure> {
  const details = { status: reply.status, raw: rawOf(reply.text) };
  if (reply.text.trim() === '')
    return failed(unreadable('worldcat', 'sourceReasons.empty', details));
  if (reply.type === 'text/html') {
    return failed(unreadable('worldcat', 'sourceReasons.webPage', details));
  }
  const read = readMarcXml(reply.text);
  if (!read.ok) {
    return failed(sourceFailure('sourceUnreadable', 'worldcat', marcValues(read.failure), details));
  }
  return searchResult(
    read.value.map((record, index) => {
      const number = oclcNumbersOf(record).current.at(0) ?? asked;
      return accept('worldcat', record, asked, {
        id: index === 0 ? number : `${number}-${index + 1}`,
      });
    }),
  );
}
