import type { LocalRecord, StoredVerdict } from '../ports/alma';
import type { HistoryEntry } from '../ports/history';
import type { JournalEntry } from '../ports/stores';

import { answerOf, brokenStore } from './answer';
import type { Dispatch, RecoveryResult } from './events';
import { entryOf, settledEntry } from './history-entry';
import { journalEntry, mayStillArrive, readsAs, recoveryOf } from './journal';
import type { State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** A write of which nobody knows what became of it. */
interface Left {
  readonly entry: JournalEntry;
  /** Absent where only its note is left. */
  readonly save?: HistoryEntry;
}

interface Judged extends Left {
  readonly verdict: StoredVerdict;
}

/** Finds out, whenever a record has been read, what became of the writes of it of which nobody knew. */
export class LeftWrites {
  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  /** Told from the browser's note and history, and from the panel's own memory. */
  async settle(local: LocalRecord, state: State): Promise<void> {
    const { browserStore } = this.ports;
    const left = rememberedIn(state, local.mmsId);
    const journal = await answerOf(() => browserStore.readJournal(local.mmsId), brokenStore);
    const noted = journal.ok ? journal.value : undefined;
    const all =
      noted && !left.some(({ entry }) => entry.writeId === noted.writeId)
        ? [await this.keptOf(noted), ...left]
        : left;
    const results = await this.settleAll(local, state, all);
    // A write that may still arrive is looked at again when the record is next read.
    if (all.length > 0 && !results.includes('pending'))
      await answerOf(() => browserStore.clearJournal(local.mmsId), brokenStore);
  }

  /** As `settle`, for a version that a write met: told from the panel's own memory. */
  async settleRemembered(local: LocalRecord, state: State): Promise<void> {
    await this.settleAll(local, state, rememberedIn(state, local.mmsId));
  }

  private async keptOf(entry: JournalEntry): Promise<Left> {
    const kept = await answerOf(() => this.ports.history.entry(entry.writeId), brokenStore);
    return kept.ok && kept.value ? { entry, save: kept.value } : { entry };
  }

  private async settleAll(
    local: LocalRecord,
    state: State,
    left: readonly Left[],
  ): Promise<readonly RecoveryResult[]> {
    const judged = left.map((one) => ({ ...one, verdict: this.judge(local, one, state) }));
    const landed =
      judged.find(({ verdict }) => verdict === 'saved') ??
      judged.filter(({ verdict }) => verdict === 'guessed').at(-1);
    const now = this.ports.surroundings.now();
    const results: RecoveryResult[] = [];
    // What landed is told last: of one record the last word stays on screen.
    for (const one of [...judged.filter((other) => other !== landed), ...(landed ? [landed] : [])])
      results.push(await this.tell(local, one, recoveryOf(besides(landed, one), one.entry, now)));
    return results;
  }

  private judge(local: LocalRecord, { entry, save }: Left, state: State): StoredVerdict {
    const userId = state.user?.userId;
    return save
      ? this.ports.saving.judge(local, { before: save.before, sent: save.after.record, userId })
      : readsAs(local, entry);
  }

  private async tell(
    local: LocalRecord,
    { entry, save }: Left,
    result: RecoveryResult,
  ): Promise<RecoveryResult> {
    const { history } = this.ports;
    const undoes = save?.line.undoes;
    this.dispatch({
      kind: 'journalSettled',
      entry,
      result,
      ...(undoes === undefined ? {} : { undoes }),
    });
    if ((result === 'saved' || result === 'guessed') && save)
      await answerOf(() => history.keep(settledEntry(save, local, result)), brokenStore);
    if (result === 'notSaved') await answerOf(() => history.forget(entry.writeId), brokenStore);
    return result;
  }
}

function rememberedIn(state: State, mmsId: string): readonly Left[] {
  return Object.values(state.writes)
    .filter((write) => write.mmsId === mmsId && mayStillArrive(write.outcome))
    .map((write) => ({ entry: journalEntry(write), save: entryOf(write) }));
}

/** One version can be the work of one write only; beside a mere guess the others are not known either. */
function besides(landed: Judged | undefined, { verdict, entry }: Judged): StoredVerdict {
  if (!landed || landed.entry === entry || verdict === 'untouched') return verdict;
  return landed.verdict === 'saved' && entry.old005 === landed.entry.old005 ? 'untouched' : 'other';
}
