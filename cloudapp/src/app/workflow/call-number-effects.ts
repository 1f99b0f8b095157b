import { answerOf, brokenAlma } from './answer';
import type { CallNumberAnswer } from './call-numbers';
import type { PanelEvent } from './events';
import type { State } from './state';
import type { WorkflowPorts } from './workflow-ports';

/** Reads the call numbers of the holdings when the state says that they were asked for. Nothing waits for them. */
export class CallNumberEffects {
  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: (answer: CallNumberAnswer) => void,
  ) {}

  react(_: PanelEvent, before: State, after: State): void {
    const { callNumbers } = after;
    if (!callNumbers || callNumbers.answer || callNumbers === before.callNumbers) return;
    void this.read(callNumbers.mmsId);
  }

  private async read(mmsId: string): Promise<void> {
    const result = await answerOf(() => this.ports.bibs.callNumbers(mmsId), brokenAlma);
    this.dispatch({ kind: 'callNumbersAnswered', mmsId, result });
  }
}
