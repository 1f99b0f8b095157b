import type { SourceFailure } from '../../ports/failures';
import type { Candidate, IncomingRecord, RecordSource, SruSourceId } from '../../ports/source';
import { failed } from '../../marc/result';
import type { Result } from '../../marc/result';

import { recordOf, searchResult } from '../accept';
import type { AskedNumber } from '../../align/asked-number';
import { searchGateway } from '../gateway/search-gateway';
import type { GatewayAccess } from '../gateway/search-gateway';
import type { Fetch, Limits } from '../request';

import { searchSru, sruSourceId, withLabel } from './sru-search';
import type { SruTarget } from './sru-target';

/** How an SRU server is reached: by the browser itself, where the server answers pages of other origins, or through the gateway. */
export type SruWay =
  | {
      readonly kind: 'direct';
      readonly target: SruTarget;
      readonly fetch: Fetch;
      readonly limits: Limits;
    }
  | { readonly kind: 'gateway'; readonly access: GatewayAccess };

/**
 * An SRU server, e.g. the Alma of another institution. Its records come from other libraries, so they only enrich unless a person
 * says otherwise. Through the gateway it is `GET {gatewayUrl}/v1/sru/{id}?ocn={number}` (or isbn, issn, lccn), which gives
 * MARCXML; the gateway knows the targets by their ids.
 */
export class SruSource implements RecordSource {
  readonly id: SruSourceId;
  readonly label: string;
  readonly defaultProfile = 'enrich-only';

  constructor(
    private readonly target: Pick<SruTarget, 'id' | 'label'>,
    private readonly way: SruWay,
  ) {
    this.id = sruSourceId(target);
    this.label = target.label;
  }

  /** Every record of the server with this OCLC number: `searchBy`. */
  search(
    oclcNumber: string,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    return this.searchBy({ kind: 'ocn', number: oclcNumber }, signal);
  }

  /**
   * Every record of the server that carries the number; those that cannot be read come last, each with its failure. Fails as
   * `searchSru` does, or through the gateway as `searchGateway` does.
   */
  async searchBy(
    asked: AskedNumber,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    const { way } = this;
    if (way.kind === 'gateway') return this.throughGateway(asked, way.access, signal);
    const { target, fetch, limits } = way;
    const found = await searchSru(target, asked, { fetch, limits, signal });
    return found.ok ? searchResult(found.value.candidates) : found;
  }

  fetch(candidate: Candidate, signal: AbortSignal): Promise<Result<IncomingRecord, SourceFailure>> {
    return recordOf(candidate, (oclcNumber) => this.search(oclcNumber, signal));
  }

  private async throughGateway(
    asked: AskedNumber,
    access: GatewayAccess,
    signal: AbortSignal,
  ): Promise<Result<readonly Candidate[], SourceFailure>> {
    const { id, label } = this.target;
    const path = `v1/sru/${encodeURIComponent(id)}?${asked.kind}=${encodeURIComponent(asked.number)}`;
    const found = await searchGateway(access, { source: this.id, path, asked, signal });
    if (!found.ok) return failed(withLabel(found.failure, label));
    return searchResult(
      found.value.map((one) =>
        one.failure ? { ...one, failure: withLabel(one.failure, label) } : one,
      ),
    );
  }
}
