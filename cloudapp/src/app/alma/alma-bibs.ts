import { inject, Injectable } from '@angular/core';

import type { Result } from '../marc/result';
import { failed } from '../marc/result';
import type { Bibs, HoldingCallNumber, LocalRecord } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { toAlmaFailure } from './alma-error';
import { AlmaRest } from './alma-rest';
import { bibsWithNumber, readBib } from './bibs';

/** Bibs of the institution, read through the Alma Bibs API. */
@Injectable({ providedIn: 'root' })
export class AlmaBibs implements Bibs {
  private readonly rest = inject(AlmaRest);

  read(mmsId: string): Promise<Result<LocalRecord, AlmaFailure>> {
    return readBib(this.rest.call, mmsId);
  }

  othersWithNumber(
    oclcNumber: string,
    exceptMmsId: string,
  ): Promise<Result<readonly string[], AlmaFailure>> {
    return bibsWithNumber(this.rest.call, oclcNumber, exceptMmsId);
  }

  /** How holdings are read is fetched when they are first asked for: few previews need them. */
  async callNumbers(mmsId: string): Promise<Result<readonly HoldingCallNumber[], AlmaFailure>> {
    try {
      const { readCallNumbers } = await import('./holdings');
      return await readCallNumbers(this.rest.call, mmsId);
    } catch (thrown) {
      return failed(toAlmaFailure(thrown));
    }
  }
}
