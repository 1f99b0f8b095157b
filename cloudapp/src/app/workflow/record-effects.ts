import { readAhead } from '../align/align';

import { answerOf, brokenAlma, brokenProfile, brokenStore } from './answer';
import type { Dispatch, PanelEvent } from './events';
import { entryOf, settledEntry } from './history-entry';
import { journalEntry, mayStillArrive, readsAs, recoveryOf } from './journal';
import { configOf, runningWrite } from './page-facts';
import type { Reviewing, State } from './state';
import type { WorkflowPorts } from './workflow-ports';
import type { LocalRecord } from '../ports/alma';

/** Reads the local record and what is remembered about it; loads another profile; looks for other records with the number. */
export class RecordEffects {
  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  react(event: PanelEvent, before: State, after: State): void {
    const { page } = after;
    if (page === before.page) return;
    if (page.kind === 'loadingLocal') void this.readLocal(page.mmsId);
    if (event.kind === 'localAnswered' && event.result.ok)
      void this.recall(event.result.value, after);
    if (page.kind !== 'reviewing') return;
    const old = before.page.kind === 'reviewing' ? before.page : undefined;
    if (page.profileAsked !== undefined && page.profileAsked !== old?.profileAsked)
      void this.loadProfile(page.local.mmsId, page.profileAsked, after);
    if (!old) void this.lookForDuplicates(page, after);
  }

  private async readLocal(mmsId: string): Promise<void> {
    const result = await answerOf(() => this.ports.bibs.read(mmsId), brokenAlma);
    this.dispatch({ kind: 'localAnswered', mmsId, result });
  }

  /** Choices of an earlier visit, and what became of a write that an earlier panel left behind. */
  private async recall(local: LocalRecord, state: State): Promise<void> {
    const { mmsId } = local;
    const store = this.ports.browserStore;
    const overrides = await answerOf(() => store.readOverrides(mmsId), brokenStore);
    if (overrides.ok)
      this.dispatch({ kind: 'overridesRemembered', mmsId, overrides: overrides.value });
    else this.dispatch({ kind: 'browserStoreRefused', failure: overrides.failure });
    if (!runningWrite(state, mmsId)) await this.settleJournal(local, state);
    readAhead(local.record);
  }

  /** What became of a write of which nobody knew: told from the browser's note and history, or from the panel's own memory. */
  private async settleJournal(local: LocalRecord, state: State): Promise<void> {
    const { browserStore, history, saving, surroundings } = this.ports;
    const { mmsId } = local;
    const journal = await answerOf(() => browserStore.readJournal(mmsId), brokenStore);
    const left = Object.values(state.writes)
      .filter((write) => write.mmsId === mmsId && mayStillArrive(write.outcome))
      .at(-1);
    const entry = (journal.ok ? journal.value : undefined) ?? (left && journalEntry(left));
    if (!entry) return;
    const { writeId } = entry;
    const kept = await answerOf(() => history.entry(writeId), brokenStore);
    const remembered = left?.writeId === writeId ? entryOf(left) : undefined;
    const save = (kept.ok ? kept.value : undefined) ?? remembered;
    const userId = state.user?.userId;
    const verdict = save
      ? saving.judge(local, { before: save.before, sent: save.after.record, userId })
      : readsAs(local, entry);
    const result = recoveryOf(verdict, entry, surroundings.now());
    this.dispatch({ kind: 'journalSettled', entry, result });
    // A write that may still arrive is looked at again when the record is next read.
    if (result === 'pending') return;
    if (result === 'saved' && save)
      await answerOf(() => history.keep(settledEntry(save, local)), brokenStore);
    if (result === 'notSaved') await answerOf(() => history.forget(writeId), brokenStore);
    await answerOf(() => browserStore.clearJournal(mmsId), brokenStore);
  }

  private async loadProfile(mmsId: string, profileId: string, state: State): Promise<void> {
    const result = await answerOf(
      () => this.ports.profiles.load(profileId, configOf(state).profiles),
      brokenProfile(profileId),
    );
    this.dispatch({ kind: 'profileAnswered', mmsId, profileId, result });
  }

  private async lookForDuplicates(page: Reviewing, state: State): Promise<void> {
    const { mmsId } = page.local;
    const number = page.incoming.candidate.oclcNumber;
    const known = state.duplicates?.mmsId === mmsId && state.duplicates.number === number;
    if (number === undefined || known) return;
    const result = await answerOf(
      () => this.ports.bibs.othersWithNumber(number, mmsId),
      brokenAlma,
    );
    this.dispatch({ kind: 'duplicatesAnswered', mmsId, number, result });
  }
}
