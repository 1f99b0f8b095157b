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

import { toAlmaFailure } from './alma-error';
import { AlmaRest } from './alma-rest';
import { readBib } from './bibs';
import type { BibStore } from './save-and-release';
import { saveAndRelease } from './save-and-release';
import { verdictOfUnanswered } from './save-verdict';

/** Save and release through the Alma Bibs API. Asked twice with one `writeId`, it saves once and gives both the same outcome. */
@Injectable({ providedIn: 'root' })
export class AlmaSaving implements Saving {
  private readonly rest = inject(AlmaRest);
  private readonly running = new Map<string, Promise<SaveOutcome>>();
  private readonly alma: BibStore = {
    read: (mmsId) => readBib(this.rest.call, mmsId),
    put: (mmsId, query, xml) =>
      this.rest.call({ url: `/bibs/${mmsId}`, method: 'PUT', query, xml }),
  };

  judge(stored: LocalRecord, write: JudgedWrite): StoredVerdict {
    return verdictOfUnanswered(stored, write);
  }

  save(request: SaveRequest, onStep: (progress: SaveProgress) => void): Promise<SaveOutcome> {
    const running = this.running.get(request.writeId);
    if (running) return running;
    const save = saveAndRelease(this.alma, request, onStep)
      // Whatever breaks in the panel after the write has left must not lose the write.
      .catch((thrown: unknown) => ({ kind: 'unknown', failure: toAlmaFailure(thrown) }) as const)
      .finally(() => this.running.delete(request.writeId));
    this.running.set(request.writeId, save);
    return save;
  }
}
