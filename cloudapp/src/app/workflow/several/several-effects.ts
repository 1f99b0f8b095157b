import type { Bibs } from '../../ports/alma';

import { answerOf, brokenAlma } from '../answer';

import type { SeveralEvent, SeveralState } from './several';

/** Reads the records that came on screen, and counts what hangs on them; one after the other, to be easy on Alma. */
export class SeveralEffects {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly bibs: Pick<Bibs, 'read' | 'inventory'>,
    private readonly dispatch: (event: SeveralEvent) => void,
  ) {}

  react(_: SeveralEvent, before: SeveralState, after: SeveralState): void {
    for (const [mmsId, { record, inventory }] of Object.entries(after.records)) {
      const isNew = before.records[mmsId] !== after.records[mmsId];
      if (isNew && !record && !inventory) this.last = this.last.then(() => this.read(mmsId));
    }
  }

  private async read(mmsId: string): Promise<void> {
    const inventory = answerOf(() => this.bibs.inventory(mmsId), brokenAlma);
    const record = await answerOf(() => this.bibs.read(mmsId), brokenAlma);
    this.dispatch({ kind: 'recordAnswered', mmsId, result: record });
    this.dispatch({ kind: 'inventoryAnswered', mmsId, result: await inventory });
  }
}
