import type { SaveOutcome, SaveRequest } from '../ports/alma';

import { answerOf, brokenAlma, brokenStore } from './answer';
import type { Dispatch, PanelEvent } from './events';
import { journalEntry } from './journal';
import type { State, Write } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** Carries out each write that appears in the state, once. A write is never called off and never sent again by itself. */
export class WriteEffects {
  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  react(event: PanelEvent, before: State, after: State): void {
    for (const write of Object.values(after.writes))
      if (!before.writes[write.writeId]) void this.carryOut(write);
    const saved = event.kind === 'writeEnded' && event.outcome.kind === 'saved';
    if (saved && after.settings.refreshAlmaAfterSave) this.dispatch({ kind: 'refreshAlma' });
    if (after.almaRefresh.kind === 'running' && before.almaRefresh.kind !== 'running')
      void this.refreshAlma();
  }

  /** Noted in the journal before anything leaves; the note goes once it is known what became of the write. */
  private async carryOut(write: Write): Promise<void> {
    const { writeId, mmsId } = write;
    const store = this.ports.browserStore;
    const noted = await answerOf(() => store.writeJournal(journalEntry(write)), brokenStore);
    if (!noted.ok) this.dispatch({ kind: 'journalRefused', writeId, failure: noted.failure });
    const outcome = await this.save(write);
    this.dispatch({ kind: 'writeEnded', writeId, outcome });
    if (noted.ok && outcome.kind !== 'unknown')
      await answerOf(() => store.clearJournal(mmsId), brokenStore);
  }

  private async save(write: Write): Promise<SaveOutcome> {
    const { writeId, before, sent, asks } = write;
    const request: SaveRequest = { writeId, before, record: sent, ...asks };
    try {
      return await this.ports.saving.save(request, (progress) =>
        this.dispatch({ kind: 'writeProgressed', writeId, progress }),
      );
    } catch (thrown) {
      return { kind: 'unknown', failure: brokenAlma(String(thrown)) };
    }
  }

  private async refreshAlma(): Promise<void> {
    const result = await answerOf(() => this.ports.session.refreshAlmaPage(), brokenAlma);
    this.dispatch({ kind: 'almaRefreshAnswered', result });
  }
}
