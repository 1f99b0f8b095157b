import { inject, Injectable } from '@angular/core';

import type {
  JudgedWrite,
  LocalRecord,
  SaveOutcome,
  SaveProgress,
  SaveRequest,
  Saving,
  StoredVerdict,
} from '../ports/alma';

import { ownFailure, toAlmaFailure } from './alma-error';
import { AlmaRest } from './alma-rest';
import { readBib } from './bibs';
import type { BibStore, saveAndRelease } from './save-and-release';
import { verdictOfUnanswered } from './save-verdict';

/** The part that is fetched. */
export interface SaveProtocol {
  readonly saveAndRelease: typeof saveAndRelease;
}

/**
 * Save and release through the Alma Bibs API. Asked twice with one `writeId`, it saves once and gives both the same outcome. The steps
 * of it are fetched once there is a preview.
 */
@Injectable({ providedIn: 'root' })
export class AlmaSaving implements Saving {
  private readonly rest = inject(AlmaRest);
  private readonly running = new Map<string, Promise<SaveOutcome>>();
  private protocol: Promise<SaveProtocol | undefined> | undefined;
  private readonly alma: BibStore = {
    read: (mmsId) => readBib(this.rest.call, mmsId),
    put: (mmsId, query, xml) =>
      this.rest.call({ url: `/bibs/${mmsId}`, method: 'PUT', query, xml }),
  };

  judge(stored: LocalRecord, write: JudgedWrite): StoredVerdict {
    return verdictOfUnanswered(stored, write);
  }

  prepare(): void {
    void this.fetched();
  }

  save(request: SaveRequest, onStep: (progress: SaveProgress) => void): Promise<SaveOutcome> {
    const running = this.running.get(request.writeId);
    if (running) return running;
    const save = this.saved(request, onStep)
      // Whatever breaks in the panel after the write has left must not lose the write.
      .catch((thrown: unknown) => ({ kind: 'unknown', failure: toAlmaFailure(thrown) }) as const)
      .finally(() => this.running.delete(request.writeId));
    this.running.set(request.writeId, save);
    return save;
  }

  protected fetch(): Promise<SaveProtocol> {
    return import('./save-and-release');
  }

  private async saved(
    request: SaveRequest,
    onStep: (progress: SaveProgress) => void,
  ): Promise<SaveOutcome> {
    const protocol = await this.fetched();
    return protocol ? protocol.saveAndRelease(this.alma, request, onStep) : notFetched(request);
  }

  /** What did not come over the network is fetched again the next time. */
  private async fetched(): Promise<SaveProtocol | undefined> {
    this.protocol ??= this.fetch().catch(() => undefined);
    const protocol = await this.protocol;
    if (!protocol) this.protocol = undefined;
    return protocol;
  }
}

/** Nothing was sent; of an earlier try nobody knows. */
function notFetched({ retryOf }: SaveRequest): SaveOutcome {
  const failure = ownFailure('almaNotPrepared');
  return retryOf === undefined
    ? { kind: 'notSaved', failure, mayRetry: true }
    : { kind: 'unknown', failure };
}
