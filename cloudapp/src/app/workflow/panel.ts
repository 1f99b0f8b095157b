import { Effects } from './effects';
import type { Moment, PanelEvent } from './events';
import { INITIAL_STATE } from './initial-state';
import { Loop } from './loop';
import { reduce } from './reduce';
import type { State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** The panel's loop with the ports that its effects ask. */
export class Panel {
  private readonly loop: Loop<State, PanelEvent, Moment>;
  private readonly effects: Effects;

  /** `changed` is told each new state. */
  constructor(ports: WorkflowPorts, changed: (state: State) => void) {
    const { surroundings } = ports;
    this.effects = new Effects(ports, (event) => this.dispatch(event));
    this.loop = new Loop({
      initial: INITIAL_STATE,
      moment: () => ({ at: surroundings.now().toISOString(), id: surroundings.newId() }),
      reduce,
      react: (event, before, after) => this.effects.react(event, before, after),
      changed,
    });
  }

  get state(): State {
    return this.loop.state;
  }

  /** Begins to listen; gives back how to stop. */
  start(): () => void {
    return this.effects.start();
  }

  dispatch(event: PanelEvent): void {
    this.loop.dispatch(event);
  }
}
