import type { Act, FaultsRequest, StateAnswer } from '../../contract';
import { act, readLog, readState, reset, setFaults } from '../control';
import { button, byId, h } from '../dom';
import type { Entity } from '../entity';
import { callFaults } from './call-faults';
import { logLines } from './log';
import { people } from './people';
import { switchGroups } from './switches';
import { Tabs } from './tabs';

/** What the drawer tells the page. */
export interface DrawerHost {
  /** Something was switched: the page takes over what concerns it. */
  onState(state: StateAnswer): void;
  /** A record may have changed: the view is shown anew, as after a reload. */
  refresh(): void;
}

/** The drawer that makes things go wrong, plays the colleagues, and shows what the app asked. */
export class Drawer {
  private readonly root = byId('drawer');
  private readonly tabs: Tabs;
  private entities: readonly Entity[] = [];

  constructor(
    private state: StateAnswer,
    private readonly host: DrawerHost,
  ) {
    this.tabs = new Tabs([
      { name: 'Faults', fill: async () => this.faults() },
      { name: 'Colleagues', fill: () => this.colleagues() },
      { name: 'Log', fill: () => this.log() },
    ]);
    this.tabs.mark();
    this.root.append(this.tabs.element);
  }

  /** Opens or closes the drawer; it opens with what is true at the server now. */
  async toggle(): Promise<void> {
    this.root.hidden = !this.root.hidden;
    if (this.root.hidden) return;
    this.take(await readState());
    await this.tabs.refill();
  }

  /** Another page is shown: its bibs are those that colleagues can change. */
  onPage(entities: readonly Entity[]): void {
    this.entities = entities;
    if (!this.root.hidden) void this.tabs.refill();
  }

  private take(state: StateAnswer): void {
    this.state = state;
    this.host.onState(state);
  }

  private async send(request: FaultsRequest): Promise<void> {
    this.take(await setFaults(request));
  }

  private async faults(): Promise<Node[]> {
    this.state = await readState();
    const calls = callFaults(this.state.calls, (next) => {
      void this.send({ calls: next }).then(() => this.tabs.refill());
    });
    const switches = switchGroups(
      this.state.switches,
      (next) => void this.send({ switches: next }),
    );
    return [this.resets(), ...calls, ...switches];
  }

  private resets(): HTMLElement {
    const run = async (only: 'faults' | 'all'): Promise<void> => {
      this.take(await reset(only));
      await this.tabs.refill();
      if (only === 'all') this.host.refresh();
    };
    return h(
      'p',
      { class: 'links' },
      button('Reset faults', { onclick: () => void run('faults') }),
      button('Reset everything', { onclick: () => void run('all') }),
    );
  }

  private async colleagues(): Promise<Node[]> {
    this.state = await readState();
    const perform = async (what: Act): Promise<void> => {
      this.take(await act(what));
      await this.tabs.refill();
    };
    return people(this.state, this.entities, (what) => void perform(what));
  }

  private async log(): Promise<Node[]> {
    const again = button('Refresh', { onclick: () => void this.tabs.refill() });
    return [h('p', {}, again), logLines(await readLog())];
  }
}
