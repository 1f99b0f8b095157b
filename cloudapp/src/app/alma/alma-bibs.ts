import { inject, Injectable } from '@angular/core';

import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { Bibs, HoldingCallNumber, LocalRecord } from '../ports/alma';
import type {
  CreateOutcome,
  CreateRequest,
  DeleteOutcome,
  Inventory,
  NumberLookup,
} from '../ports/bib-life';
import type { AlmaFailure } from '../ports/failures';

import { toAlmaFailure } from './alma-error';
import type { BibLife } from './bib-life';
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
  ): Promise<Result<NumberLookup, AlmaFailure>> {
    return bibsWithNumber(this.rest.call, oclcNumber, exceptMmsId);
  }

  // What few records need is fetched when it is first asked for.

  callNumbers(mmsId: string): Promise<Result<readonly HoldingCallNumber[], AlmaFailure>> {
    return orFailure(async () =>
      (await import('./holdings')).readCallNumbers(this.rest.call, mmsId),
    );
  }

  async inventory(mmsId: string): Promise<Result<Inventory, AlmaFailure>> {
    const life = await this.life();
    return life.ok ? life.value.inventory(mmsId) : life;
  }

  async create(request: CreateRequest): Promise<CreateOutcome> {
    const life = await this.life();
    return life.ok ? life.value.create(request) : { kind: 'notCreated', failure: life.failure };
  }

  async remove(local: LocalRecord): Promise<DeleteOutcome> {
    const life = await this.life();
    return life.ok ? life.value.remove(local) : { kind: 'notDeleted', failure: life.failure };
  }

  private life(): Promise<Result<BibLife, AlmaFailure>> {
    return orFailure(async () => success((await import('./bib-life')).bibLife(this.rest.call)));
  }
}

async function orFailure<T>(
  ask: () => Promise<Result<T, AlmaFailure>>,
): Promise<Result<T, AlmaFailure>> {
  try {
    return await ask();
  } catch (thrown) {
    return failed(toAlmaFailure(thrown));
  }
}
