import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { SourceFailure } from '../ports/failures';
import type { HoldingState } from '../ports/holdings';
import { DEFAULT_CONFIG } from '../settings/config';

import type { Dispatch } from './events';
import { holdingAfterSave, holdingAfterUndo } from './holding-wanted';
import type { Holding } from './holdings';
import type { State, Write } from './state';
import type { WorkflowPorts } from './workflow-ports';

type Verb = 'set' | 'unset';

/** What an answer means for the person, by what was to be done. */
const TOLD = {
  set: { done: 'set', was: 'already', found: 'foundSet', not: 'notSet', unknown: 'setUnknown' },
  unset: { done: 'unset', was: 'gone', found: 'unset', not: 'notUnset', unknown: 'unsetUnknown' },
} as const;

/** Sets a holding after a save and unsets it after the undo of that save. Each change is sent once, on a person's word or the config's. */
export class HoldingSteps {
  /** By write: the holding as this panel last left it, so that an undo waits for a change that is still under way. */
  private readonly left = new Map<string, Promise<Holding>>();

  constructor(
    private readonly ports: WorkflowPorts,
    private readonly dispatch: Dispatch,
  ) {}

  /**
   * Once a write is proven: offers what is wanted, or does it where nobody needs to be asked. `certain`: what was read back is what
   * was sent.
   */
  async begin(write: Write, state: State, certain: boolean): Promise<void> {
    const { writeId, undoes } = write;
    const earlier = undoes === undefined ? undefined : await this.left.get(undoes);
    const holding =
      undoes === undefined
        ? holdingAfterSave(state, write, certain)
        : holdingAfterUndo(state, write, certain, earlier);
    if (!holding) return;
    this.dispatch({ kind: 'holdingTold', writeId, holding });
    if (holding.kind === 'setting' || holding.kind === 'unsetting')
      this.change(write.writeId, holding, state);
  }

  /** What a person asked for, as it stands in the state. */
  carryOut(writeId: string, state: State): void {
    this.change(writeId, state.holdings[writeId], state);
  }

  private change(writeId: string, holding: Holding, state: State): void {
    const verb = holding.kind === 'setting' ? 'set' : 'unset';
    this.left.set(writeId, this.changed(verb, writeId, holding, state));
  }

  private async changed(
    verb: Verb,
    writeId: string,
    { number, byItself }: Holding,
    state: State,
  ): Promise<Holding> {
    const answer = await this.ask(state, verb, number);
    const told = answer.ok
      ? {
          kind: TOLD[verb][answer.value.changed ? 'done' : 'was'],
          number: answer.value.currentNumber,
        }
      : await this.afterFailure(state, verb, number, answer.failure);
    // Taken down before it is told: whoever is told may close the panel.
    const holding = await this.takenDown(writeId, byItself ? { ...told, byItself } : told, state);
    this.dispatch({ kind: 'holdingTold', writeId, holding });
    return holding;
  }

  /** A refusal is told. After a lost answer the holding is read, once, and what is so is said. */
  private async afterFailure(
    state: State,
    verb: Verb,
    number: string,
    failure: SourceFailure,
  ): Promise<Holding> {
    const next = verb === 'set' ? 'setting' : 'unsetting';
    const { found, not, unknown } = TOLD[verb];
    if (failure.kind !== 'holdingUnknown') return { kind: not, number, next, failure };
    const read = await this.ask(state, 'read', number);
    if (!read.ok) return { kind: unknown, number, next, failure };
    const { held, currentNumber } = read.value;
    return held === (verb === 'set')
      ? { kind: found, number: currentNumber }
      : { kind: not, number: currentNumber, next };
  }

  private async ask(
    { config }: State,
    verb: Verb | 'read',
    number: string,
  ): Promise<Result<HoldingState, SourceFailure>> {
    const { sources } = config ?? DEFAULT_CONFIG;
    try {
      return await (await this.ports.sources.holdings(sources))[verb](number);
    } catch (thrown) {
      // A port that breaks its promise, or a part of the app that does not come over the network.
      const details = { raw: String(thrown) };
      return failed({ kind: 'holdingUnknown', values: { number, said: '' }, details });
    }
  }

  /** The history remembers whose holding a save set, for an undo on another day, and no longer once it is unset. */
  private async takenDown(writeId: string, holding: Holding, state: State): Promise<Holding> {
    const { kind, number } = holding;
    const { undoes } = state.writes[writeId] ?? {};
    if (kind === 'set' && !(await this.note(writeId, number)))
      return { ...holding, notNoted: true };
    if ((kind === 'unset' || kind === 'gone') && undoes !== undefined) {
      this.left.set(undoes, Promise.resolve({ kind, number }));
      await this.note(undoes, undefined);
    }
    return holding;
  }

  /** Whether the history took it. A save that is not in it is told elsewhere. */
  private async note(writeId: string, holding: string | undefined): Promise<boolean> {
    const { history } = this.ports;
    try {
      const read = await history.entry(writeId);
      if (!read.ok || !read.value) return read.ok;
      const { line, ...entry } = read.value;
      const kept = await history.keep({ ...entry, line: { ...line, holding } });
      if (kept.ok) this.dispatch({ kind: 'historyAnswered', result: success(kept.value.lines) });
      return kept.ok;
    } catch {
      // A part of the app that does not come over the network rejects; there is no way to ask beforehand.
      return false;
    }
  }
}
