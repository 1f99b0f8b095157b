import { CallNumberEffects } from './call-number-effects';
import type { Dispatch, PanelEvent } from './events';
import { HistoryEffects } from './history-effects';
import { HoldingEffects } from './holding-effects';
import { RecordEffects } from './record-effects';
import { SourceEffects } from './source-effects';
import type { State } from './state';
import { StoreEffects } from './store-effects';
import type { WorkflowPorts } from './workflow-ports';
import { WriteEffects } from './write-effects';

/**
 * The only part of the workflow that speaks to the world. It looks at what an event changed in the state, asks the ports for what is
 * now needed, and tells their answers as events. It decides nothing: what is asked stands in the state.
 */
export class Effects {
  private readonly stores: StoreEffects;
  private readonly parts: readonly {
    react(event: PanelEvent, before: State, after: State): void;
  }[];

  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {
    this.stores = new StoreEffects(ports, dispatch);
    this.parts = [
      this.stores,
      new RecordEffects(ports, dispatch),
      new SourceEffects(ports, dispatch),
      new WriteEffects(ports, dispatch),
      new HistoryEffects(ports, dispatch),
      new CallNumberEffects(ports, dispatch),
      new HoldingEffects(ports, dispatch),
    ];
  }

  /** Begins to listen to Alma's page and reads what is needed once. Gives back how to stop listening. */
  start(): () => void {
    this.stores.start();
    return this.ports.pageEntities.watch((page) => this.dispatch({ kind: 'almaPageTold', page }));
  }

  /** Called after every event with the state before and after it. */
  react(event: PanelEvent, before: State, after: State): void {
    for (const part of this.parts) part.react(event, before, after);
  }
}
