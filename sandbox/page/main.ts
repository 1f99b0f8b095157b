import type { AppAnswer, StateAnswer } from '../contract';
import { Bus } from './bus';
import { drawRail, drawTopbar } from './chrome';
import { readApp, readState } from './control';
import { byId, h } from './dom';
import { Drawer } from './drawer/drawer';
import type { Entity } from './entity';
import { Panel } from './panel';
import { currentRoute, go } from './routes';
import { editorView } from './views/editor';
import { holdingsView, homeView, itemsView, newView, orderView, userView } from './views/others';
import { recordView } from './views/record';
import { resultsView } from './views/results';
import type { Shown, View } from './views/view';

const VIEWS: Readonly<Record<string, View>> = {
  home: homeView,
  results: resultsView,
  record: recordView,
  holdings: holdingsView,
  items: itemsView,
  editor: editorView,
  new: newView,
  user: userView,
  order: orderView,
};

const SAID_MS = 8000;

/** The page that plays Alma: it shows views, embeds the app, and tells it what is on the page. */
class HostPage {
  private shown: Promise<Shown> = Promise.resolve({ title: '', entities: [], content: [] });
  private readonly status = h('p', { class: 'said', role: 'status' });
  private silence = 0;
  private readonly bus: Bus;
  private readonly drawer: Drawer;
  private readonly panel: Panel;

  constructor(
    app: AppAnswer,
    private state: StateAnswer,
  ) {
    const panel = new Panel(app, state.switches);
    this.panel = panel;
    this.drawer = new Drawer(state, {
      onState: (next) => this.apply(next),
      refresh: () => void this.show(false),
    });
    this.bus = new Bus(() => panel.frame, {
      entities: async () => (await this.shown).entities,
      reload: () => this.show(false),
      back: () => history.back(),
      home: () => go('home'),
    });
    document.body.append(this.status);
    window.addEventListener('hashchange', () => void this.show(true));
    this.apply(state);
    void this.show(false);
  }

  /** Shows the view of the address and tells the app, also when nothing on the page is new. */
  private async show(moveFocus: boolean): Promise<void> {
    const route = currentRoute();
    const view = VIEWS[route.view] ?? homeView;
    const page = { refresh: () => this.show(false), say: (text: string) => this.say(text) };
    const shown = view(route, page);
    this.shown = shown;
    try {
      this.draw(await shown, shown, moveFocus);
    } catch (error) {
      this.say(`This page cannot be shown. ${error instanceof Error ? error.message : ''}`);
    }
  }

  private draw(
    { title, content, entities }: Shown,
    shown: Promise<Shown>,
    moveFocus: boolean,
  ): void {
    // A slower view must not overwrite a later one.
    if (this.shown !== shown) return;
    drawRail();
    const heading = h('h1', { tabindex: -1 }, h('bdi', { dir: 'auto' }, title));
    byId('content').replaceChildren(heading, ...content);
    document.title = `${title} - stand-in Alma`;
    if (moveFocus) heading.focus();
    this.tell(entities);
  }

  private tell(entities: readonly Entity[]): void {
    this.drawer.onPage(entities);
    this.bus.pageLoad(entities);
  }

  private apply(state: StateAnswer): void {
    this.state = state;
    this.drawTopbar();
    this.panel.apply(state.switches);
  }

  private drawTopbar(): void {
    drawTopbar(this.state.switches, this.panel.presetGroup, () => void this.toggleDrawer());
  }

  private async toggleDrawer(): Promise<void> {
    await this.drawer.toggle();
    this.drawTopbar();
    document.querySelector<HTMLElement>('.faults')?.focus();
  }

  /** The words go away by themselves: what matters is seen in the view too. */
  private say(text: string): void {
    this.status.textContent = text;
    clearTimeout(this.silence);
    this.silence = window.setTimeout(() => (this.status.textContent = ''), SAID_MS);
  }
}

const [app, state] = await Promise.all([readApp(), readState()]);
new HostPage(app, state);
