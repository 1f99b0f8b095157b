import { success } from '../marc/result';
import type { SaveOutcome, SaveRequest } from '../ports/alma';
import type { HistoryEntry } from '../ports/history';

import { answerOf, brokenAlma, brokenStore } from './answer';
import type { Dispatch, PanelEvent, WriteAnswer } from './events';
import { entryOf, isOutrun, savedEntry } from './history-entry';
import { journalEntry, mayStillArrive } from './journal';
import { LeftWrites } from './left-writes';
import { localOf } from './page-facts';
import type { State, Write } from './state';
import type { WorkflowPorts } from './workflow-ports';

type WriteEnded = Extract<WriteAnswer, { kind: 'writeEnded' }>;

/** Carries out each write that appears in the state, once. A write is never called off and never sent again by itself. */
export class WriteEffects {
  private readonly leftWrites: LeftWrites;

  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {
    this.leftWrites = new LeftWrites(ports, dispatch);
  }

  react(event: PanelEvent, before: State, after: State): void {
    for (const write of Object.values(after.writes))
      if (!before.writes[write.writeId]) void this.carryOut(write, after);
    if (event.kind === 'writeEnded') void this.lookBack(event, after);
    const saved = event.kind === 'writeEnded' && event.outcome.kind === 'saved';
    if (saved && after.settings.refreshAlmaAfterSave) this.dispatch({ kind: 'refreshAlma' });
    if (after.almaRefresh.kind === 'running' && before.almaRefresh.kind !== 'running')
      void this.refreshAlma();
  }

  /**
   * The version that a write met may be the work of an earlier try. And the record may have been read while the write ran: a later
   * version says more of it than its own read-back did.
   */
  private async lookBack({ writeId, outcome }: WriteEnded, state: State): Promise<void> {
    if (outcome.kind === 'conflict')
      return this.leftWrites.settleRemembered(outcome.current, state);
    const built = state.writes[writeId]?.before;
    const read = localOf(state.page);
    const isLater = built?.version005 !== undefined && (read?.version005 ?? '') > built.version005;
    if (mayStillArrive(outcome) && isLater && read?.mmsId === built.mmsId)
      await this.leftWrites.settle(read, state);
  }

  /**
   * Before anything leaves, the write is noted in the journal and the old record is kept in the history; the note goes once it is
   * known what became of the write. A store that refuses is told and stops nothing.
   */
  private async carryOut(write: Write, state: State): Promise<void> {
    const { writeId, mmsId } = write;
    const store = this.ports.browserStore;
    const [noted] = await Promise.all([
      answerOf(() => store.writeJournal(journalEntry(write)), brokenStore),
      this.keep(write, entryOf(write)),
    ]);
    if (!noted.ok) this.dispatch({ kind: 'journalRefused', writeId, failure: noted.failure });
    const outcome = await this.save(write, state.user?.userId);
    this.dispatch({ kind: 'writeEnded', writeId, outcome });
    if (mayStillArrive(outcome)) return;
    if (outcome.kind === 'saved') await this.keep(write, savedEntry(state, { ...write, outcome }));
    else await this.forget(writeId);
    if (noted.ok) await answerOf(() => store.clearJournal(mmsId), brokenStore);
  }

  private async keep(write: Write, entry: HistoryEntry): Promise<void> {
    const { writeId } = write;
    const kept = await answerOf(() => this.ports.history.keep(entry), brokenStore);
    if (!kept.ok) this.dispatch({ kind: 'saveNotKept', writeId, failure: kept.failure });
    else {
      const { lines, dropped } = kept.value;
      this.dispatch({ kind: 'saveKept', writeId });
      this.dispatch({ kind: 'historyAnswered', result: success(lines) });
      if (dropped > 0) this.dispatch({ kind: 'oldestDropped', count: dropped });
      for (const { id } of lines.filter((line) => isOutrun(line, entry.line)))
        await this.forget(id);
    }
  }

  private async forget(writeId: string): Promise<void> {
    const result = await answerOf(() => this.ports.history.forget(writeId), brokenStore);
    if (result.ok) this.dispatch({ kind: 'historyAnswered', result });
  }

  private async save(write: Write, userId: string | undefined): Promise<SaveOutcome> {
    const { writeId, before, sent, asks } = write;
    const who = userId === undefined ? {} : { userId };
    const request: SaveRequest = { writeId, before, record: sent, ...who, ...asks };
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
