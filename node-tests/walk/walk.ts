import { saveAndRelease } from '../../cloudapp/src/app/alma/save-and-release';
import type { CallFault } from '../../sandbox/contract';
import type { StandInAlma } from '../../sandbox/alma/stand-in-alma';
import { Session } from '../../sandbox/server/session';
import { FakeClock } from '../faults/clock';
import { SharedStore } from '../faults/world';

import { Ledger } from './ledger';
import { catalogue } from './titles';
import type { MakeSaving } from './walk-panel';
import { WalkPanel } from './walk-panel';
import { Watch } from './watch';

/** The product's own saving. */
export const REAL: MakeSaving = (alma) => ({
  save: (request, onStep) => saveAndRelease(alma, request, onStep),
});

/** How long a person takes for one step. */
const STEP_MS = 1500;

/** An Alma with its records, one browser with its panels, a colleague, and the one who watches. */
export class Walk {
  readonly clock = new FakeClock();
  readonly store = new SharedStore();
  readonly session = new Session('walk', catalogue, this.clock.now);
  readonly ledger = new Ledger(this.session.alma, this.clock.now);
  readonly watch = new Watch(this.ledger);
  /** What a panel threw where nobody caught it. */
  readonly thrown: unknown[] = [];
  private readonly panels: WalkPanel[] = [];

  /** `step` is called as each step begins. */
  constructor(
    readonly makeSaving: MakeSaving,
    readonly step: () => void,
  ) {}

  get alma(): StandInAlma {
    return this.session.alma;
  }

  get open(): readonly WalkPanel[] {
    return this.panels.filter(({ closed }) => !closed);
  }

  /** One of the open panels, counted from 0. */
  panel(at: number): WalkPanel {
    const panel = this.open[at];
    if (!panel) throw new Error(`There is no panel ${at}.`);
    return panel;
  }

  async openPanel(mms: string, allowOverrideLock: boolean): Promise<void> {
    const name = `panel-${this.panels.length + 1}`;
    const panel = new WalkPanel(name, this, allowOverrideLock, this.watch.look);
    this.panels.push(panel);
    await panel.open(mms);
  }

  /** Strikes the next calls that it fits, beside what is armed already. */
  arm(...faults: readonly CallFault[]): void {
    this.alma.faults.arm([...this.alma.faults.list(), ...faults]);
  }

  /** Somebody else does something to a record. */
  others(mms: string, act: (alma: StandInAlma) => void): void {
    act(this.alma);
    this.ledger.look(mms, 'others');
  }

  /** The end of a step: what can happen has happened, and what is said is held against what is. */
  async rest(ms = STEP_MS): Promise<void> {
    await this.clock.advance(ms);
    await this.watch.rest(this.open, this.store.history);
    const problems = [...this.watch.problems, ...this.thrown.map(traceOf)];
    if (problems.length > 0) throw new Error([...problems, ...this.history()].join('\n'));
  }

  /** The end of the walk: nothing fails any more, everything on its way arrives, and every panel comes to rest. */
  async end(): Promise<void> {
    this.alma.resetFaults();
    this.alma.drafts.clear();
    this.store.refuses = false;
    this.store.full = false;
    this.session.gate.release();
    await this.clock.settle();
    await this.rest();
    for (const { name, state } of this.open) {
      const running = Object.values(state.writes).some(({ outcome }) => !outcome);
      if (running || state.page.kind === 'loadingLocal')
        throw new Error(`${name} never came to rest: ${state.page.kind}`);
    }
  }

  /** Alma's own log of what reached it, for the report of a failure. */
  private history(): readonly string[] {
    const { calls } = this.alma.log.read();
    return calls
      .filter(({ url }) => url.startsWith('/bibs/'))
      .map(({ n, at, method, url, query, status, fault = [] }) =>
        [n, at.slice(11, 19), method, url, status ?? 'no reply', ...fault, said(query)].join(' '),
      );
  }
}

function traceOf(thrown: unknown): string {
  return `a panel threw ${thrown instanceof Error ? thrown.stack : String(thrown)}`;
}

function said(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .filter(([name, value]) => name.startsWith('override') && value === 'true')
    .map(([name]) => name)
    .join(' ');
}
