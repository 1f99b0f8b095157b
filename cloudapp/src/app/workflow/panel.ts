import { Effects } from './effects';
import type { PanelEvent } from './events';
import { INITIAL_STATE } from './initial-state';
import { reduce } from './reduce';
import type { State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/**
 * The loop: event -> reduce -> state -> effects -> event. Without Angular, so that it runs in Node too. Events that are told while one
 * is being handled wait for their turn, so that effects always see one change at a time.
 */
export class Panel {
  private current: State = INITIAL_STATE;
  private readonly queue: PanelEvent[] = [];
  private handling = false;
  private readonly effects: Effects;

  /** `changed` is told each new state. */
  constructor(
    private readonly ports: WorkflowPorts,
    private readonly changed: (state: State) => void,
  ) {
    this.effects = new Effects(ports, (event) => this.dispatch(event));
  }

  get state(): State {
    return this.current;
  }

  /** Begins to listen; gives back how to stop. */
  start(): () => void {
    return this.effects.start();
  }

  dispatch(event: PanelEvent): void {
    this.queue.push(event);
    if (this.handling) return;
    this.handling = true;
    try {
      for (let next = this.queue.shift(); next; next = this.queue.shift()) this.handle(next);
    } finally {
      this.handling = false;
    }
  }

  private handle(event: PanelEvent): void {
    const { surroundings } = this.ports;
    const before = this.current;
    const moment = { at: surroundings.now().toISOString(), id: surroundings.newId() };
    this.current = reduce(before, event, moment);
    if (this.current !== before) this.changed(this.current);
    this.effects.react(event, before, this.current);
  }
}
