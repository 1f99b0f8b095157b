import type { LocalRecord } from '../../cloudapp/src/app/ports/alma';
import { localOf, mmsIdOf } from '../../cloudapp/src/app/workflow/page-facts';
import type { Page } from '../../cloudapp/src/app/workflow/state';

import type { Ledger } from './ledger';

/** Holds the record that one panel shows against the ledger. */
export class PageWatch {
  private page: Page = { kind: 'starting' };
  /** The version that was current when the panel began to read. */
  private readingSince = 0;
  private readonly shown = new Map<string, number>();

  constructor(private readonly ledger: Ledger) {}

  /** The newest version of this record that the panel has shown; -1 for none. */
  newestShown(mms: string): number {
    return this.shown.get(mms) ?? -1;
  }

  /** What is wrong with the page as it is now. */
  look(page: Page): readonly string[] {
    const before = this.page;
    this.page = page;
    if (page.kind === 'loadingLocal' && page !== before)
      this.readingSince = this.ledger.now(page.mmsId)?.at ?? 0;
    const local = localOf(page);
    return local && local !== localOf(before) ? this.problems(before, page, local) : [];
  }

  private problems(before: Page, page: Page, local: LocalRecord): readonly string[] {
    const { mmsId } = local;
    const version = this.ledger.versionOf(local);
    if (!version) return [`shows ${mmsId}: Alma never held such a record`];
    this.shown.set(mmsId, Math.max(version.at, this.newestShown(mmsId)));
    if (page.kind !== 'ready') return [];
    const was = mmsIdOf(before);
    if (was !== undefined && was !== mmsId) return [`shows ${mmsId}: it was about ${was}`];
    const late = before.kind === 'loadingLocal' && version.at < this.readingSince;
    return late ? [`shows ${mmsId}: it is older than when it was asked for`] : [];
  }
}
