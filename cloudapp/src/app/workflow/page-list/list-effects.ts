import { answerOf, brokenStore } from '../answer';
import type { WorkflowPorts } from '../workflow-ports';

import type { CheckWorld } from './check-record';
import { checkRecord } from './check-record';
import type { PageListEvent, PageListState } from './page-list';

/** Checks what the state says is being checked; what is no longer wanted is called off, and its answer is not told. */
export class ListEffects {
  private readonly running = new Map<
    string,
    { readonly run: string; readonly off: AbortController }
  >();

  constructor(
    private readonly world: CheckWorld & { readonly ports: Pick<WorkflowPorts, 'history'> },
    private readonly dispatch: (event: PageListEvent) => void,
  ) {}

  react(event: PageListEvent, before: PageListState, after: PageListState): void {
    if (event.kind === 'readSaves') void this.readSaves();
    if (before.checks === after.checks) return;
    for (const [mmsId, { run, off }] of this.running) {
      const now = after.checks[mmsId];
      if (now?.kind === 'checking' && now.run === run) continue;
      off.abort();
      this.running.delete(mmsId);
    }
    for (const [mmsId, now] of Object.entries(after.checks))
      if (now.kind === 'checking' && !this.running.has(mmsId)) void this.check(mmsId, now.run);
  }

  private async check(mmsId: string, run: string): Promise<void> {
    const off = new AbortController();
    this.running.set(mmsId, { run, off });
    const result = await checkRecord(mmsId, this.world, off.signal);
    if (result && !off.signal.aborted) this.dispatch({ kind: 'checkAnswered', mmsId, run, result });
  }

  /** Where they cannot be read, the rows say what the saves of this panel say. */
  private async readSaves(): Promise<void> {
    const lines = await answerOf(() => this.world.ports.history.lines(), brokenStore);
    if (lines.ok) this.dispatch({ kind: 'savesAnswered', lines: lines.value });
  }
}
