import { success } from '../marc/result';
import type { Override } from '../merge/decision';
import type { InstitutionConfig } from '../settings/config';

import { answerOf, brokenAlma, brokenStore } from './answer';
import type { Dispatch, PanelEvent } from './events';
import type { State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** Reads config, settings and user at the start; stores settings, config and choices when they change. Nothing is written on read. */
export class StoreEffects {
  /** Choices that wait to be stored, newest per record, while an older store is under way. */
  private readonly waiting = new Map<string, readonly Override[]>();
  private storing = false;

  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  start(): void {
    const { configStore, settingsStore, session } = this.ports;
    void answerOf(() => configStore.read(), brokenStore).then((result) =>
      this.dispatch({ kind: 'configAnswered', result }),
    );
    void answerOf(() => settingsStore.read(), brokenStore).then((result) =>
      this.dispatch({ kind: 'settingsAnswered', result }),
    );
    void answerOf(() => session.user(), brokenAlma).then((result) =>
      this.dispatch({ kind: 'userAnswered', result }),
    );
  }

  react(event: PanelEvent, before: State, after: State): void {
    if (event.kind === 'changeSettings') void this.writeSettings(after);
    if (event.kind === 'saveConfig') void this.writeConfig(event.config);
    // What was only just read back is not written again.
    if (event.kind === 'overridesRemembered') return;
    const [old, now] = [before.overridesByRecord, after.overridesByRecord];
    if (old === now) return;
    for (const mmsId of new Set([...Object.keys(old), ...Object.keys(now)]))
      if (old[mmsId] !== now[mmsId]) this.waiting.set(mmsId, now[mmsId] ?? []);
    void this.storeWaiting();
  }

  private async writeSettings({ settings }: State): Promise<void> {
    const result = await answerOf(() => this.ports.settingsStore.write(settings), brokenStore);
    this.dispatch({ kind: 'settingsWritten', result });
  }

  private async writeConfig(config: InstitutionConfig): Promise<void> {
    const result = await answerOf(() => this.ports.configStore.write(config), brokenStore);
    this.dispatch({ kind: 'configWritten', result: result.ok ? success(config) : result });
  }

  /** One store at a time, so that an older choice never lands after a newer one. */
  private async storeWaiting(): Promise<void> {
    if (this.storing) return;
    this.storing = true;
    for (let next = this.takeWaiting(); next; next = this.takeWaiting()) {
      const [mmsId, overrides] = next;
      const { browserStore } = this.ports;
      const result = await answerOf(
        () => browserStore.writeOverrides(mmsId, overrides),
        brokenStore,
      );
      if (!result.ok) this.dispatch({ kind: 'browserStoreRefused', failure: result.failure });
    }
    this.storing = false;
  }

  private takeWaiting(): [string, readonly Override[]] | undefined {
    const [next] = this.waiting;
    if (next) this.waiting.delete(next[0]);
    return next;
  }
}
