import { button, h } from '../dom';

/** One tab: its name and what fills it. */
export interface Tab {
  readonly name: string;
  fill(): Promise<readonly (Node | string)[]>;
}

/** Tabs by the usual pattern: arrow keys move between them, one of them is in the tab order. */
export class Tabs {
  readonly element: HTMLElement;
  private readonly buttons: HTMLButtonElement[];
  private readonly panel = h('div', {
    class: 'tabpanel',
    role: 'tabpanel',
    id: 'tabpanel',
    tabindex: 0,
  });
  private present = 0;

  constructor(private readonly tabs: readonly Tab[]) {
    this.buttons = tabs.map((tab, at) =>
      button(tab.name, {
        role: 'tab',
        id: `tab-${at}`,
        'aria-controls': 'tabpanel',
        onclick: () => void this.select(at),
      }),
    );
    const list = h(
      'div',
      { class: 'tabs', role: 'tablist', 'aria-label': 'Faults' },
      ...this.buttons,
    );
    list.addEventListener('keydown', (event) => this.onKey(event));
    this.element = h('div', { style: 'display: contents' }, list, this.panel);
  }

  /** Fills the present tab anew. Where the focus was inside, it goes to the panel. */
  async refill(): Promise<void> {
    const at = this.present;
    const content = await this.tabs[at]?.fill();
    if (at !== this.present || !content) return;
    const hadFocus = this.panel.contains(document.activeElement);
    const scrolled = this.panel.scrollTop;
    this.panel.replaceChildren(...content);
    this.panel.setAttribute('aria-labelledby', `tab-${at}`);
    this.panel.scrollTop = scrolled;
    if (hadFocus) this.panel.focus();
  }

  private async select(at: number): Promise<void> {
    this.present = at;
    this.mark();
    await this.refill();
  }

  /** Shows which tab is selected. */
  mark(): void {
    this.buttons.forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(at === this.present));
      tab.tabIndex = at === this.present ? 0 : -1;
    });
  }

  private onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (this.present + step + this.tabs.length) % this.tabs.length;
    this.buttons[next]?.focus();
    void this.select(next);
  }
}
