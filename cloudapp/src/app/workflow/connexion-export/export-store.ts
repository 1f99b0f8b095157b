import { computed, inject, Injectable, signal } from '@angular/core';

import { answerOf, brokenAlma } from '../answer';
import type { PersonEvent } from '../events';
import { Loop } from '../loop';
import { localOf } from '../page-facts';
import { PanelStore } from '../panel-store';
import { BIBS } from '../port-tokens';
import { writes } from '../select-writes';

import type { ExportEvent, ExportState } from './export-state';
import { NOTHING_ASKED } from './export-state';
import { reduceExport } from './reduce-export';
import { exportView, numberToBeginWith } from './select-export';

/** The page about an export from Connexion. Its save is a write of the panel, with all that a write has. */
@Injectable({ providedIn: 'root' })
export class ExportStore {
  private readonly bibs = inject(BIBS);
  private readonly panel = inject(PanelStore);
  private readonly current = signal<ExportState>(NOTHING_ASKED);
  private readonly loop = new Loop<ExportState, ExportEvent, undefined>({
    initial: NOTHING_ASKED,
    moment: () => undefined,
    reduce: reduceExport,
    react: (_event, before, after) => this.react(before, after),
    changed: (state) => this.current.set(state),
  });

  readonly view = computed(() => exportView(this.panel.state(), this.current()));
  /** Saves of the record on screen. */
  readonly writes = computed(() => this.allWrites().filter(({ here }) => here));
  /** The panel shows another record than the one that was asked about. */
  readonly isOutrun = computed(() => {
    const local = localOf(this.panel.state().page);
    return local !== undefined && local.mmsId !== this.current().mmsId;
  });
  private readonly allWrites = this.panel.select(writes);

  /** Begins anew with the record that the panel shows. */
  open(): void {
    const state = this.panel.state();
    const local = localOf(state.page);
    if (!local) return;
    const text = numberToBeginWith(state, local);
    this.dispatch({ kind: 'opened', mmsId: local.mmsId, text });
  }

  dispatch(event: ExportEvent): void {
    this.loop.dispatch(event);
  }

  /** Saves the record with its 035 in order, once. */
  save(): void {
    const view = this.view();
    if (!view?.ready) return;
    const { record } = view.ready.prepared;
    this.panel.dispatch({ kind: 'saveRecord', local: view.local, record });
  }

  ask(event: PersonEvent): void {
    this.panel.dispatch(event);
  }

  private react({ asked: before }: ExportState, { mmsId, asked }: ExportState): void {
    if (asked?.others.kind === 'asking' && asked.others !== before?.others)
      void this.lookFor(asked.number, mmsId);
  }

  private async lookFor(number: string, mmsId: string): Promise<void> {
    const result = await answerOf(() => this.bibs.othersWithNumber(number, mmsId), brokenAlma);
    this.dispatch({ kind: 'othersAnswered', mmsId, number, result });
  }
}
