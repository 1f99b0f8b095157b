import { button, h } from './dom';

/** One entry of a menu. */
export interface MenuEntry {
  readonly text: string;
  run(): void;
}

let menus = 0;

/** A button that opens a menu: arrow keys move in it, Escape closes it and gives the focus back. */
export function menuButton(text: string, entries: readonly MenuEntry[], label = text): HTMLElement {
  menus += 1;
  const id = `menu-${menus}`;
  const list = h('ul', { class: 'menu', role: 'menu', id, 'aria-label': label, hidden: true });
  const opener = button(text, {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-label': label,
    onclick: () => toggle(list.hidden),
  });
  const toggle = (open: boolean): void => {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) items[0]?.focus();
  };
  const items = entries.map((entry) =>
    button(entry.text, {
      role: 'menuitem',
      tabindex: -1,
      onclick: () => {
        toggle(false);
        opener.focus();
        entry.run();
      },
    }),
  );
  list.append(...items.map((item) => h('li', { role: 'none' }, item)));
  const box = h('div', { class: 'menu-box' }, opener, list);
  box.addEventListener('keydown', (event) => onKey(event, items, opener, toggle));
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget as Node | null)) toggle(false);
  });
  return box;
}

function onKey(
  event: KeyboardEvent,
  items: readonly HTMLButtonElement[],
  opener: HTMLElement,
  toggle: (open: boolean) => void,
): void {
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = steps[event.key];
  if (event.key === 'Escape') {
    toggle(false);
    opener.focus();
  } else if (next !== undefined) {
    event.preventDefault();
    if (at < 0) toggle(true);
    else items[next]?.focus();
  }
}
