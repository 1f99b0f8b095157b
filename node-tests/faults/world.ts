import { bibLife } from '../../cloudapp/src/app/alma/bib-life';
import { bibsWithNumber, readBib } from '../../cloudapp/src/app/alma/bibs';
import { readCallNumbers } from '../../cloudapp/src/app/alma/holdings';
import { RestCalls } from '../../cloudapp/src/app/alma/rest-call';
import type { BibStore } from '../../cloudapp/src/app/alma/save-and-release';
import { saveAndRelease } from '../../cloudapp/src/app/alma/save-and-release';
import { verdictOfUnanswered } from '../../cloudapp/src/app/alma/save-verdict';
import type { Result } from '../../cloudapp/src/app/marc/result';
import { failed, success } from '../../cloudapp/src/app/marc/result';
import type { Saving } from '../../cloudapp/src/app/ports/alma';
import type { StoreFailure } from '../../cloudapp/src/app/ports/failures';
import type { PanelEvent } from '../../cloudapp/src/app/workflow/events';
import { Panel } from '../../cloudapp/src/app/workflow/panel';
import {
  candidate,
  FakeBrowserStore,
  FakePorts,
  incoming,
  NUMBER,
  saidSeparate,
} from '../../cloudapp/src/testing/fakes';
import { Session } from '../../sandbox/server/session';

import { FakeClock, quiet } from './clock';
import { Evidence } from './evidence';
import type { TitleKind } from './title';
import { MMS, titles } from './title';
import { SharedHistory } from './shared-history';
import { Wire } from './wire';

/** A browser store that two panels share; it can be refused, or be full: then it is read, but nothing can be added. */
export class SharedStore extends FakeBrowserStore {
  full = false;
  readonly history = new SharedHistory(this);

  override writeJournal(
    entry: Parameters<FakeBrowserStore['writeJournal']>[0],
  ): Promise<Result<true, StoreFailure>> {
    if (this.full) return Promise.resolve(failed({ kind: 'storeFull', details: {} }));
    return super.writeJournal(entry);
  }
}

/** One panel: the real workflow over the real saving and reading of room alma. */
export class OpenPanel {
  readonly ports = new FakePorts();
  readonly wire: Wire;
  readonly panel: Panel;

  constructor(
    session: Session,
    clock: FakeClock,
    store: SharedStore,
    name: string,
    changeAlma: ChangeAlma,
  ) {
    this.wire = new Wire(session, clock);
    const rest = new RestCalls({
      send: this.wire.send,
      after: clock.after,
      random: () => 0.5,
    });
    let ids = 0;
    this.panel = new Panel(
      {
        ...this.ports,
        browserStore: store,
        history: store.history,
        bibs: {
          read: (mmsId) => readBib(rest.call, mmsId),
          othersWithNumber: (number, except) => bibsWithNumber(rest.call, number, except),
          ...bibLife(rest.call),
          callNumbers: (mmsId) => readCallNumbers(rest.call, mmsId),
        },
        saving: savingOver(rest, changeAlma),
        surroundings: {
          now: clock.now,
          newId: () => `${name}-${(ids += 1)}`,
          handOver: () => undefined,
        },
      },
      () => undefined,
    );
  }

  async tell(...events: readonly PanelEvent[]): Promise<void> {
    for (const event of events) this.panel.dispatch(event);
    await quiet();
  }

  async open(): Promise<void> {
    this.panel.start();
    await quiet();
    this.ports.pageEntities.show(MMS);
    await quiet();
  }

  /** Up to the preview, with every question of it answered. */
  async preview(): Promise<void> {
    await this.open();
    await this.tell({ kind: 'search' });
    const { worldcat } = this.ports.sources;
    const hit = candidate('worldcat', { oclcNumber: NUMBER });
    await worldcat.searches.answer(success([hit]));
    await worldcat.fetches.answer(success(incoming(hit)));
    await quiet();
    const { page } = this.panel.state;
    const guards = page.kind === 'reviewing' ? page.proposal.guards : [];
    await this.tell(
      saidSeparate(this.panel.state),
      { kind: 'acceptLost', accepted: true },
      ...guards.map(({ id }): PanelEvent => ({ kind: 'answerGuard', id, reason: 'checked' })),
    );
  }

  /** The browser throws the panel away: nothing of it goes out or comes in any more. */
  close(): void {
    this.wire.closed = true;
  }
}

/** Stands between the saving and Alma: for trying out what a broken saving would do. */
export type ChangeAlma = (alma: BibStore) => BibStore;

function savingOver(rest: RestCalls, changeAlma: ChangeAlma): Saving {
  const alma = changeAlma({
    read: (mmsId: string) => readBib(rest.call, mmsId),
    put: (mmsId: string, query: Readonly<Record<string, string>>, xml: string) =>
      rest.call({ url: `/bibs/${mmsId}`, method: 'PUT', query, xml }),
  });
  return {
    save: (request, onStep) => saveAndRelease(alma, request, onStep),
    judge: verdictOfUnanswered,
    prepare: () => undefined,
  };
}

/** An Alma of its own, a browser, and the panels that are open in it. */
export class World {
  readonly clock = new FakeClock();
  readonly store = new SharedStore();
  readonly session: Session;
  readonly evidence: Evidence;
  readonly panels: OpenPanel[] = [];

  constructor(
    kind: TitleKind,
    private readonly changeAlma: ChangeAlma = (alma) => alma,
  ) {
    this.session = new Session('faults', titles(kind), this.clock.now);
    this.evidence = new Evidence(this.session.alma);
  }

  add(): OpenPanel {
    const name = `panel-${this.panels.length + 1}`;
    const panel = new OpenPanel(this.session, this.clock, this.store, name, this.changeAlma);
    this.panels.push(panel);
    return panel;
  }

  get first(): OpenPanel {
    const [first] = this.panels;
    if (!first) throw new Error('No panel is open.');
    return first;
  }

  /** The panel that a person looks at: the one opened last. */
  get last(): OpenPanel {
    return this.panels.at(-1) ?? this.first;
  }

  /** Everything has come to rest, and Alma's count of calls a second begins anew. */
  async settle(): Promise<void> {
    await this.clock.settle();
    this.clock.pass(2000);
  }

  /** Lets go what the stand-in holds, and waits for the end. */
  async release(): Promise<void> {
    this.session.alma.faults.arm([]);
    this.session.gate.release();
    await this.settle();
  }
}
