import {
  mdiAccountCircleOutline,
  mdiAccountGroupOutline,
  mdiAlertOctagonOutline,
  mdiBookOpenPageVariantOutline,
  mdiCartOutline,
  mdiFileDocumentEditOutline,
  mdiHomeOutline,
  mdiMagnify,
} from '@mdi/js';

import type { Switches } from '../contract';
import { button, byId, h, icon } from './dom';
import { currentRoute, go, routeTo } from './routes';

const PLACES: readonly (readonly [string, string, string])[] = [
  ['home', 'Home', mdiHomeOutline],
  ['results', 'Titles', mdiBookOpenPageVariantOutline],
  ['editor', 'Editor', mdiFileDocumentEditOutline],
  ['order', 'Orders', mdiCartOutline],
  ['user', 'Users', mdiAccountGroupOutline],
];

/** The left-hand menu, with the present place marked. */
export function drawRail(): void {
  const { view } = currentRoute();
  const place = view === 'new' ? 'editor' : view;
  const shown = ['record', 'holdings', 'items'].includes(place) ? 'results' : place;
  byId('rail').replaceChildren(
    ...PLACES.map(([name, text, path]) =>
      h(
        'a',
        { href: routeTo(name), 'aria-current': name === shown && 'page' },
        icon(path),
        h('span', {}, text),
      ),
    ),
  );
}

/** The top bar: institution, search, the panel's widths, the button of the faults drawer, who is signed in. */
export function drawTopbar(
  switches: Switches,
  presets: HTMLElement,
  toggleFaults: () => void,
): void {
  document.documentElement.dataset['colour'] = switches.colour;
  const drawer = byId('drawer');
  const faults = button(
    'Faults',
    {
      class: 'faults',
      'aria-expanded': String(!drawer.hidden),
      'aria-controls': 'drawer',
      onclick: toggleFaults,
    },
    icon(mdiAlertOctagonOutline),
  );
  byId('topbar').replaceChildren(
    h(
      'a',
      { class: 'brand', href: routeTo('home') },
      h('strong', {}, 'Example University'),
      h('span', {}, 'stand-in Alma'),
    ),
    searchForm(),
    presets,
    faults,
    h('span', { class: 'who' }, icon(mdiAccountCircleOutline), switches.signedIn),
  );
}

function searchForm(): HTMLElement {
  const words = h('input', {
    type: 'search',
    name: 'q',
    'aria-label': 'Search all titles',
    placeholder: 'Title, creator, MMS ID',
    value: currentRoute().query.get('q') ?? '',
  });
  const search = h('button', { type: 'submit', 'aria-label': 'Search' }, icon(mdiMagnify));
  const form = h(
    'form',
    { class: 'search', role: 'search' },
    h('span', {}, 'All titles'),
    words,
    search,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('results', '', words.value ? { q: words.value } : {});
  });
  return form;
}
