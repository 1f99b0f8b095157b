import type { LocalRecord } from '../ports/alma';
import type { ChosenFile } from '../ports/source';

import { answerOf, brokenAlma, brokenStore } from './answer';
import type { Dispatch, PanelEvent } from './events';
import { overwrittenBy, saveToCheck } from './overwritten';
import type { HistoryView, State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** The largest undo file that is read: a save of the longest record takes less. */
const MOST_FILE_BYTES = 5_000_000;

/** Reads the history when it is looked at, and looks after each record that is read whether the last save of it still stands. */
export class HistoryEffects {
  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  react(event: PanelEvent, before: State, after: State): void {
    const { view } = after.history;
    if (event.kind === 'localAnswered' && event.result.ok && before.page !== after.page)
      void this.checkLastSave(event.result.value);
    if (event.kind === 'openUndoFile') void this.readFile(event.file);
    if (event.kind === 'exportUndoFile') void this.handOver(view);
    if (event.kind === 'dismissOverwritten' && before.overwritten) {
      const { entry, now } = before.overwritten;
      void this.told(entry.line.id, now.version005 ?? '');
    }
    if (view === before.history.view) return;
    if (view.kind === 'list') void this.readLines();
    if (view.kind === 'loading') void this.readEntry(view.id);
    if (view.kind === 'entry' && view.check === 'reading')
      void this.check(view.entry.line.id, view.entry.line.mmsId);
  }

  private async readLines(): Promise<void> {
    const result = await answerOf(() => this.ports.history.lines(), brokenStore);
    this.dispatch({ kind: 'historyAnswered', result });
  }

  private async readEntry(id: string): Promise<void> {
    const result = await answerOf(() => this.ports.history.entry(id), brokenStore);
    this.dispatch({ kind: 'historyEntryAnswered', id, result });
  }

  /** Nothing is said where the history cannot be read: that is told when it is opened. */
  private async checkLastSave(local: LocalRecord): Promise<void> {
    const lines = await answerOf(() => this.ports.history.lines(), brokenStore);
    const line = lines.ok ? saveToCheck(lines.value, local) : undefined;
    if (!line) return;
    const entry = await answerOf(() => this.ports.history.entry(line.id), brokenStore);
    const overwritten = entry.ok && entry.value && overwrittenBy(local, entry.value);
    if (overwritten) this.dispatch({ kind: 'overwriteNoticed', overwritten });
  }

  private async told(id: string, version005: string): Promise<void> {
    const result = await answerOf(() => this.ports.history.told(id, version005), brokenStore);
    this.dispatch({ kind: 'historyAnswered', result });
  }

  private async check(id: string, mmsId: string): Promise<void> {
    const result = await answerOf(() => this.ports.bibs.read(mmsId), brokenAlma);
    this.dispatch({ kind: 'undoChecked', id, result });
  }

  private async readFile(file: ChosenFile): Promise<void> {
    const result = await answerOf(async () => {
      const bytes = file.size > MOST_FILE_BYTES ? new ArrayBuffer(0) : await file.arrayBuffer();
      return this.ports.history.fromFile(new TextDecoder().decode(bytes));
    }, brokenStore);
    this.dispatch({ kind: 'undoFileAnswered', result });
  }

  private async handOver(view: HistoryView): Promise<void> {
    if (view.kind !== 'entry') return;
    const { mmsId, at } = view.entry.line;
    const made = await answerOf(() => this.ports.history.toFile(view.entry), brokenStore);
    if (!made.ok) this.dispatch({ kind: 'undoFileAnswered', result: made });
    else this.ports.surroundings.handOver(`undo-${mmsId}-${at.slice(0, 10)}.json`, made.value);
  }
}
