import { readAhead } from '../align/align';
import type { Result } from '../marc/result';
import { success } from '../marc/result';
import type { LocalRecord } from '../ports/alma';
import type { NumberLookup } from '../ports/bib-life';
import type { AlmaFailure } from '../ports/failures';

import { answerOf, brokenAlma, brokenProfile, brokenStore } from './answer';
import type { Dispatch, PanelEvent } from './events';
import { LeftWrites } from './left-writes';
import { configOf, isAbout, numbersBeside, runningWrite } from './page-facts';
import type { State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** Reads the local record and what is remembered about it; loads another profile; looks for other records with the numbers. */
export class RecordEffects {
  private readonly leftWrites: LeftWrites;

  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {
    this.leftWrites = new LeftWrites(ports, dispatch);
  }

  react(event: PanelEvent, before: State, after: State): void {
    const { page } = after;
    void this.lookForOthers(after);
    if (page === before.page) return;
    if (page.kind === 'loadingLocal') void this.readLocal(page.mmsId);
    if (event.kind === 'localAnswered' && event.result.ok)
      void this.recall(event.result.value, after);
    if (page.kind !== 'reviewing') return;
    const old = before.page.kind === 'reviewing' ? before.page : undefined;
    if (page.profileAsked !== undefined && page.profileAsked !== old?.profileAsked)
      void this.loadProfile(page.local.mmsId, page.profileAsked, after);
    if (old) return;
    this.ports.saving.prepare();
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
    // The note is that of the write that runs.
    if (runningWrite(state, mmsId)) await this.leftWrites.settleRemembered(local, state);
    else await this.leftWrites.settle(local, state);
    readAhead(local.record);
  }

  private async loadProfile(mmsId: string, profileId: string, state: State): Promise<void> {
    const result = await answerOf(
      () => this.ports.profiles.load(profileId, configOf(state).profiles),
      brokenProfile(profileId),
    );
    this.dispatch({ kind: 'profileAnswered', mmsId, profileId, result });
  }

  /** As soon as an incoming record is opened, so that the answer is there when somebody wants to save. */
  private async lookForOthers(state: State): Promise<void> {
    const { page } = state;
    if (page.kind !== 'reviewing' && page.kind !== 'loadingIncoming') return;
    const { mmsId } = page.local;
    const number = numbersBeside(page);
    if (number === '' || isAbout(state, mmsId, number)) return;
    this.dispatch({ kind: 'duplicatesAsked', mmsId, number });
    const result = await this.othersWith(number.split(', '), mmsId);
    this.dispatch({ kind: 'duplicatesAnswered', mmsId, number, result });
  }

  /** One number after the other, to be easy on Alma. Without an answer for one of them it is not known who the others are. */
  private async othersWith(
    numbers: readonly string[],
    mmsId: string,
  ): Promise<Result<NumberLookup, AlmaFailure>> {
    const spellings: string[] = [];
    const mmsIds = new Set<string>();
    for (const number of numbers) {
      const result = await answerOf(
        () => this.ports.bibs.othersWithNumber(number, mmsId),
        brokenAlma,
      );
      if (!result.ok) return result;
      spellings.push(...result.value.spellings);
      result.value.mmsIds.forEach((id) => mmsIds.add(id));
    }
    return success({ spellings, mmsIds: [...mmsIds] });
  }
}
