import type { AskedNumber } from '../../align/asked-number';
import { readMarcXml } from '../../marc/marcxml-read';
import type { SourceFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, RecordSource } from '../../ports/source';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';

import { accept, recordOf, searchResult } from '../accept';
import { get, joined, refusal } from '../request';
import type { Fetch, Limits } from '../request';
import { sourceFailure, unreadable } from '../source-failure';
import { withinLimit } from '../time-limit';
import { marcValues } from '../unreadable-marc';

import { messageOf, readAnswer } from './hathitrust-answer';
import type { HathiTrustRecord } from './hathitrust-answer';

/**
 * HathiTrust's Bib API: free, no key, answers browsers directly as long as they ask by a simple GET without headers of their own
 * (it does not answer preflights). Its records come from other libraries, so they only enrich unless a person says otherwise.
 */
export class HathiTrustSource implements RecordSource {
  readonly id = 'hathitrust';
  readonly label = 'sources.hathitrust';
  readonly defaultProfile = 'enrich-only';

  constructor(
    private readonly fetchReply: Fetch,
    private readonly baseUrl: string,
    private readonly limits: Limits,
  ) {}

  /**
   * Every HathiTrust record with this number. A record that cannot be read, or does not carry the number, comes last with its
   * `failure`; where there is no other, the search fails as it does. Fails like any request (`get`, `refusal`), and with
   * `sourceUnreadable` for an answer of another shape.
   */
  search(
    oclcNumber: string,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    return this.searchBy({ kind: 'ocn', number: oclcNumber }, signal);
  }

  /** The same by any number that the API knows: `oclc`, `isbn`, `issn`, `lccn` (hathitrust.org, "Bib API"). */
  searchBy(
    asked: AskedNumber,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    return withinLimit('hathitrust', this.limits.timeLimitMs, signal, async (inner) => {
      const kind = asked.kind === 'ocn' ? 'oclc' : asked.kind;
      const path = `api/volumes/full/${kind}/${encodeURIComponent(asked.number)}.json`;
      const question = { source: this.id, url: joined(this.baseUrl, path) } as const;
      const reply = await get(this.fetchReply, question, this.limits.sizeLimit, inner);
      if (!reply.ok) return reply;
      const refused = refusal('hathitrust', reply.value, messageOf(reply.value));
      if (refused) return failed(refused);
      const answer = readAnswer(reply.value);
      if (!answer.ok) return answer;
      return searchResult(answer.value.flatMap((hit) => candidatesOf(hit, asked)));
    });
  }

  fetch(candidate: Candidate, signal: AbortSignal): Promise<Result<IncomingRecord, SourceFailure>> {
    return recordOf(candidate, (oclcNumber) => this.search(oclcNumber, signal));
  }
}

function candidatesOf(hit: HathiTrustRecord, asked: AskedNumber): readonly Candidate[] {
  const records = recordsOf(hit);
  if (!records.ok) return [lineOf(hit, records.failure)];
  return records.value.map((record, index) =>
    accept('hathitrust', record, asked, {
      id: index === 0 ? hit.id : `${hit.id}-${index + 1}`,
      ...(hit.url === undefined ? {} : { url: hit.url }),
    }),
  );
}

function recordsOf({ marcXml }: HathiTrustRecord) {
  if (marcXml === undefined) return failed(unreadable('hathitrust', 'sourceReasons.notMarcXml'));
  const read = readMarcXml(marcXml);
  if (!read.ok)
    return failed(sourceFailure('sourceUnreadable', 'hathitrust', marcValues(read.failure)));
  if (read.value.length === 0) return failed(unreadable('hathitrust', 'sourceReasons.notMarcXml'));
  return success(read.value);
}

/** What the answer says about a record whose MARC cannot be read. */
function lineOf({ id, title, date, url }: HathiTrustRecord, failure: SourceFailure): Candidate {
  return {
    source: 'hathitrust',
    id,
    mergedNumbers: [],
    title: title ?? '',
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    failure,
  };
}
