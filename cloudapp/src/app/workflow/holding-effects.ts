import type { Dispatch, PanelEvent } from './events';
import type { HoldingSteps } from './holding-steps';
import { configOf } from './page-facts';
import type { State } from './state';
import type { WorkflowPorts } from './workflow-ports';
import { mayHoldAnother } from './write-actions';

/**
 * Looks after the holding in WorldCat once a save or an undo is proven and in the history, and when a person asks. What does it is
 * fetched only then.
 */
export class HoldingEffects {
  private steps: HoldingSteps | undefined;

  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  react(event: PanelEvent, before: State, after: State): void {
    if (event.kind === 'saveKept' || event.kind === 'saveNotKept') {
      const write = after.writes[event.writeId];
      if (write?.outcome?.kind !== 'saved' || after.holdings[write.writeId]) return;
      if (write.undoes !== undefined || configOf(after).sources.worldcat.holding !== 'never')
        this.fetched(write.writeId, (steps) =>
          steps.begin(write, after, !mayHoldAnother(after, write)),
        );
    }
    if (event.kind === 'askHolding' && before !== after)
      this.fetched(event.writeId, (steps) => steps.carryOut(event.writeId, after));
  }

  private fetched(writeId: string, act: (steps: HoldingSteps) => unknown): void {
    import('./holding-steps')
      .then(({ HoldingSteps: Steps }) => act((this.steps ??= new Steps(this.ports, this.dispatch))))
      // A part of the app that does not come over the network rejects; there is no way to ask beforehand.
      .catch(() =>
        this.dispatch({ kind: 'holdingTold', writeId, holding: { kind: 'missing', number: '' } }),
      );
  }
}
