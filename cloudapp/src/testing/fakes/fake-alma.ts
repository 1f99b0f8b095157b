import type { Result } from '../../app/marc/result';
import { success } from '../../app/marc/result';
import { sameRecord } from '../../app/marc/same-record';
import type {
  AlmaPage,
  AlmaUser,
  BibOnPage,
  Bibs,
  HoldingCallNumber,
  JudgedWrite,
  LocalRecord,
  PageEntities,
  SaveOutcome,
  SaveProgress,
  SaveRequest,
  Saving,
  Session,
  StoredVerdict,
} from '../../app/ports/alma';
import type {
  CreateOutcome,
  CreateRequest,
  DeleteOutcome,
  Inventory,
  NumberLookup,
} from '../../app/ports/bib-life';
import type { AlmaFailure } from '../../app/ports/failures';

import { Asked } from './asked';

/** An Alma page that the test turns. */
export class FakePageEntities implements PageEntities {
  private listeners: ((page: AlmaPage) => void)[] = [];
  private page: AlmaPage = { kind: 'starting' };

  watch(listener: (page: AlmaPage) => void): () => void {
    this.listeners.push(listener);
    listener(this.page);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  get watched(): boolean {
    return this.listeners.length > 0;
  }

  /** Alma shows these records now. */
  show(...mmsIds: readonly string[]): void {
    this.page = { kind: 'entities', bibs: mmsIds.map(bibOnPage), otherEntities: 0 };
    for (const listener of this.listeners) listener(this.page);
  }
}

export function bibOnPage(mmsId: string): BibOnPage {
  return { mmsId, description: `Title ${mmsId}`, via: 'BIB_MMS' };
}

export class FakeBibs implements Bibs {
  readonly reads = new Asked<string, Result<LocalRecord, AlmaFailure>>();
  readonly lookups = new Asked<
    { readonly number: string; readonly except: string },
    Result<NumberLookup, AlmaFailure>
  >();
  readonly holdings = new Asked<string, Result<readonly HoldingCallNumber[], AlmaFailure>>();
  readonly inventories = new Asked<string, Result<Inventory, AlmaFailure>>();
  readonly creations = new Asked<CreateRequest, CreateOutcome>();
  readonly removals = new Asked<LocalRecord, DeleteOutcome>();

  read(mmsId: string): Promise<Result<LocalRecord, AlmaFailure>> {
    return this.reads.ask(mmsId);
  }

  othersWithNumber(number: string, except: string): Promise<Result<NumberLookup, AlmaFailure>> {
    return this.lookups.ask({ number, except });
  }

  inventory(mmsId: string): Promise<Result<Inventory, AlmaFailure>> {
    return this.inventories.ask(mmsId);
  }

  create(request: CreateRequest): Promise<CreateOutcome> {
    return this.creations.ask(request);
  }

  remove(local: LocalRecord): Promise<DeleteOutcome> {
    return this.removals.ask(local);
  }

  callNumbers(mmsId: string): Promise<Result<readonly HoldingCallNumber[], AlmaFailure>> {
    return this.holdings.ask(mmsId);
  }
}

/** Saves that the test steps through and ends. */
export class FakeSaving implements Saving {
  readonly saves = new Asked<
    { readonly request: SaveRequest; readonly onStep: (progress: SaveProgress) => void },
    SaveOutcome
  >();

  prepared = 0;

  prepare(): void {
    this.prepared += 1;
  }

  judge(stored: LocalRecord, { before, sent }: JudgedWrite): StoredVerdict {
    if (sameRecord(stored.record, sent)) return 'saved';
    return sameRecord(stored.record, before.record) ? 'untouched' : 'other';
  }

  save(request: SaveRequest, onStep: (progress: SaveProgress) => void): Promise<SaveOutcome> {
    return this.saves.ask({ request, onStep });
  }

  get requests(): readonly SaveRequest[] {
    return this.saves.questions.map(({ request }) => request);
  }
}

export const A_USER: AlmaUser = {
  userId: 'staff-1',
  name: 'Staff One',
  institution: '01TEST_INST',
  isAdmin: false,
  language: 'en',
};

export class FakeSession implements Session {
  signedIn: Result<AlmaUser, AlmaFailure> = success(A_USER);
  readonly refreshes = new Asked<void, Result<true, AlmaFailure>>();

  /** Set: who is signed in is told only when this comes. */
  slow?: Promise<void>;

  async user(): Promise<Result<AlmaUser, AlmaFailure>> {
    await this.slow;
    return this.signedIn;
  }

  token(): Promise<Result<string, AlmaFailure>> {
    return Promise.resolve(success('token'));
  }

  refreshAlmaPage(): Promise<Result<true, AlmaFailure>> {
    return this.refreshes.ask();
  }
}
