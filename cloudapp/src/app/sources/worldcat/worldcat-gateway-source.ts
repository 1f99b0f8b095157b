import type { AskedNumber } from '../../align/asked-number';
import type { SourceFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, RecordSource } from '../../ports/source';
import type { Result } from '../../marc/result';

import { recordOf } from '../accept';
import { searchGateway } from '../gateway/search-gateway';
import type { GatewayAccess, Token } from '../gateway/search-gateway';
import type { Fetch, Limits } from '../request';

export type { Token } from '../gateway/search-gateway';

/**
 * WorldCat through the institution's gateway, which holds the WorldCat key: no key ever reaches a browser.
 * `GET {gatewayUrl}/v1/worldcat/bibs/{number}` gives MARCXML, errors come as `application/problem+json` (RFC 9457).
 */
export class WorldCatGatewaySource implements RecordSource {
  readonly id = 'worldcat';
  readonly label = 'sources.worldcat';
  readonly defaultProfile = 'copy-and-merge';

  private readonly access: GatewayAccess;

  constructor(fetch: Fetch, gatewayUrl: string, token: Token, limits: Limits) {
    this.access = { fetch, gatewayUrl, token, limits };
  }

  /**
   * The WorldCat record of this number, or of the number it was merged into. Fails with `sourceNotSetUp` where there is no
   * gateway, like any request (`get`, `refusal`), with `sourceUnreadable` for anything but MARCXML, and with
   * `sourceWrongRecord` for a record without the number.
   */
  search(
    oclcNumber: string,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    const path = `v1/worldcat/bibs/${encodeURIComponent(oclcNumber)}`;
    const asked = { kind: 'ocn', number: oclcNumber } as const;
    return searchGateway(this.access, { source: this.id, path, asked, signal });
  }

  /** Lines to choose from; the record itself is then fetched by its OCLC number. See `briefCandidates`. */
  async searchBy(
    asked: AskedNumber,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    const { briefCandidates } = await import('./brief-candidates');
    return briefCandidates(this.access, asked, signal);
  }

  fetch(candidate: Candidate, signal: AbortSignal): Promise<Result<IncomingRecord, SourceFailure>> {
    return recordOf(candidate, (oclcNumber) => this.search(oclcNumber, signal));
  }
}
