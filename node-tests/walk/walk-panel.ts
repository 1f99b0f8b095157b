import { bibLife } from '../../cloudapp/src/app/alma/bib-life';
import { bibsWithNumber, readBib } from '../../cloudapp/src/app/alma/bibs';
import { readCallNumbers } from '../../cloudapp/src/app/alma/holdings';
import { RestCalls } from '../../cloudapp/src/app/alma/rest-call';
import { verdictOfUnanswered } from '../../cloudapp/src/app/alma/save-verdict';
import type { BibStore } from '../../cloudapp/src/app/alma/save-and-release';
import { success } from '../../cloudapp/src/app/marc/result';
import type { Saving } from '../../cloudapp/src/app/ports/alma';
import type { SaveHistory } from '../../cloudapp/src/app/ports/history';
import type { Candidate, IncomingRecord, RecordSource } from '../../cloudapp/src/app/ports/source';
import type { BrowserStore } from '../../cloudapp/src/app/ports/stores';
import { DEFAULT_CONFIG } from '../../cloudapp/src/app/settings/config';
import type { PanelEvent } from '../../cloudapp/src/app/workflow/events';
import { Panel } from '../../cloudapp/src/app/workflow/panel';
import type { State } from '../../cloudapp/src/app/workflow/state';
import type { WorkflowPorts } from '../../cloudapp/src/app/workflow/workflow-ports';
import { candidate, FakePorts, field, incoming, NUMBER } from '../../cloudapp/src/testing/fakes';
import { quiet } from '../faults/clock';
import type { FakeClock } from '../faults/clock';
import { Wire } from '../faults/wire';
import type { SharedStore } from '../faults/world';
import type { Session } from '../../sandbox/server/session';

import type { Ledger } from './ledger';

/** Makes the saving of one write from the calls to Alma that it has: the product's, or a broken one. */
export type MakeSaving = (alma: BibStore) => Pick<Saving, 'save'>;

export interface Around {
  readonly session: Session;
  readonly clock: FakeClock;
  readonly store: SharedStore;
  readonly ledger: Ledger;
  readonly makeSaving: MakeSaving;
}

/** One panel: the real workflow over the real reading and saving of room alma. Once closed it does nothing any more, late timers included. */
export class WalkPanel {
  readonly ports = new FakePorts();
  readonly panel: Panel;
  /** Which edition of the record WorldCat gives now. */
  edition = 0;
  private readonly wire: Wire;
  private readonly rest: RestCalls;

  constructor(
    readonly name: string,
    private readonly around: Around,
    private readonly mayOverrideLock: boolean,
    changed: (panel: WalkPanel, state: State) => void,
  ) {
    const { session, clock, store } = around;
    this.wire = new Wire(session, clock);
    this.rest = new RestCalls({
      send: this.wire.send,
      after: (ms, run) => clock.after(ms, () => (this.closed ? undefined : run())),
      random: () => 0.5,
    });
    this.ports.configStore.stored = success({
      ...DEFAULT_CONFIG,
      allowOverrideLock: mayOverrideLock,
    });
    let ids = 0;
    this.panel = new Panel(
      {
        ...this.ports,
        browserStore: this.whileOpen<BrowserStore>(store),
        history: this.whileOpen<SaveHistory>(store.history),
        bibs: {
          read: (mmsId) => readBib(this.rest.call, mmsId),
          othersWithNumber: (number, except) => bibsWithNumber(this.rest.call, number, except),
          ...bibLife(this.rest.call),
          callNumbers: (mmsId) => readCallNumbers(this.rest.call, mmsId),
        },
        sources: this.sources(),
        saving: this.saving(),
        surroundings: {
          now: clock.now,
          newId: () => `${name}.${(ids += 1)}`,
          handOver: () => undefined,
        },
      },
      (state) => changed(this, state),
    );
  }

  get state(): State {
    return this.panel.state;
  }

  get closed(): boolean {
    return this.wire.closed;
  }

  close(): void {
    this.wire.closed = true;
  }

  async open(mms: string): Promise<void> {
    this.panel.start();
    await quiet();
    this.ports.pageEntities.show(mms);
    await quiet();
  }

  async tell(...events: readonly PanelEvent[]): Promise<void> {
    for (const event of events) {
      this.noteWord(event);
      this.panel.dispatch(event);
    }
    await quiet();
  }

  private noteWord(event: PanelEvent): void {
    const { ledger } = this.around;
    const { view } = this.state.history;
    if (event.kind === 'undoDespiteChanges' && view.kind === 'entry')
      ledger.noteWord(event.kind, view.entry.line.id);
    if (event.kind === 'overrideLock' || event.kind === 'saveDespiteWarning')
      ledger.noteWord(event.kind, event.writeId);
    if (event.kind === 'dismissWrite') ledger.noteWord(event.kind, event.writeId);
  }

  /** What was asked of the store of a panel that is gone never happens. */
  private whileOpen<T extends object>(store: T): T {
    return new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]): unknown =>
          this.closed ? new Promise(() => undefined) : Reflect.apply(value, target, args);
      },
    });
  }

  private worldcat(): RecordSource {
    const hit = (): Candidate => candidate('worldcat', { oclcNumber: NUMBER });
    return {
      id: 'worldcat',
      label: 'sources.worldcat',
      defaultProfile: 'copy-and-merge',
      search: () => Promise.resolve(success([hit()])),
      fetch: (found) => Promise.resolve(success(editionOf(found, this.edition))),
    };
  }

  private sources(): WorkflowPorts['sources'] {
    return {
      searched: () => [this.worldcat()],
      files: () => undefined,
      holdings: () => this.ports.sources.holdings(),
    };
  }

  private saving(): Saving {
    const { ledger, makeSaving } = this.around;
    return {
      judge: verdictOfUnanswered,
      prepare: () => undefined,
      save: async (request, onStep) => {
        const write = ledger.begin(this.name, this.mayOverrideLock, request);
        const saving = makeSaving({
          read: async (mmsId) => {
            const answer = await readBib(this.rest.call, mmsId);
            if (answer.ok) write.found ??= ledger.versionOf(answer.value);
            return answer;
          },
          put: (mmsId, query, xml) =>
            ledger.sentBy(write, () =>
              this.rest.call({ url: `/bibs/${mmsId}`, method: 'PUT', query, xml }),
            ),
        });
        const outcome = await saving.save(request, onStep);
        write.ended = true;
        return outcome;
      },
    };
  }
}

function editionOf(found: Candidate, edition: number): IncomingRecord {
  const copy = incoming(found);
  const note = field(`520 __ $a Summary of edition ${edition}.`);
  return { ...copy, record: { ...copy.record, fields: [...copy.record.fields, note] } };
}
