import { readState, readView } from '../control';
import { h } from '../dom';
import {
  bibEntity,
  holdingEntity,
  itemEntity,
  NEW_ENTITY,
  ORDER_ENTITY,
  USER_ENTITY,
  type Entity,
} from '../entity';
import { routeTo } from '../routes';
import { missing, recordLinks } from './record';
import type { View } from './view';

const line = (text: string): HTMLElement => h('p', {}, text);

/** The start page: no entity at all. */
export const homeView: View = async () => {
  const { bibs } = await readState();
  const titles = bibs.map((bib) =>
    h(
      'li',
      {},
      h('a', { href: routeTo('record', bib.mms) }, h('bdi', { dir: 'auto' }, bib.title)),
      h('span', { class: 'muted' }, ` ${bib.note}`),
    ),
  );
  return {
    title: 'Welcome',
    entities: [],
    content: [
      h(
        'section',
        { class: 'card' },
        line(
          'This page stands in for Alma. It keeps its records in memory and talks to the panel as Alma does.',
        ),
        h(
          'p',
          { class: 'links' },
          h('a', { class: 'action', href: routeTo('results') }, 'All titles'),
          h('a', { class: 'action', href: routeTo('new') }, 'A record not yet saved'),
          h('a', { class: 'action', href: routeTo('user') }, 'A user'),
          h('a', { class: 'action', href: routeTo('order') }, 'An order line'),
        ),
      ),
      h(
        'section',
        { class: 'card' },
        h('h2', {}, 'Titles'),
        h('ul', { class: 'plain' }, ...titles),
      ),
    ],
  };
};

/** A holdings record: its link leads through the bib. */
export const holdingsView: View = async ({ id }) => {
  const view = await readView(id);
  if (!view) return missing(id);
  const entities = view.bib.inventory.holdings > 0 ? [holdingEntity(view.bib)] : [];
  return {
    title: `Holdings of ${view.bib.title}`,
    entities,
    content: [
      listCard(entities, 'This title has no holdings.'),
      h('section', { class: 'card' }, recordLinks(view.bib, 'holdings')),
    ],
  };
};

/** The items of a title: entities that lead to the same bib. */
export const itemsView: View = async ({ id }) => {
  const view = await readView(id);
  if (!view) return missing(id);
  const copies = Array.from({ length: view.bib.inventory.items }, (_, at) => at + 1);
  const entities = copies.map((copy) => itemEntity(view.bib, copy));
  return {
    title: `Items of ${view.bib.title}`,
    entities,
    content: [
      listCard(entities, 'This title has no items.'),
      h('section', { class: 'card' }, recordLinks(view.bib, 'items')),
    ],
  };
};

/** A user: an entity that is no bib. */
export const userView: View = async () => ({
  title: 'Cataloguer Two',
  entities: [USER_ENTITY],
  content: [entityCard([USER_ENTITY])],
});

/** An order line with its title: entities of two kinds on one page. */
export const orderView: View = async () => {
  const [bib] = (await readState()).bibs;
  const entities = bib ? [ORDER_ENTITY, bibEntity(bib)] : [ORDER_ENTITY];
  return { title: 'Order line POL-1042', entities, content: [entityCard(entities)] };
};

/** A new record in the editor. The panel is told an MMS ID that the API cannot read yet. */
export const newView: View = async () => ({
  title: 'New record (not saved)',
  entities: [NEW_ENTITY],
  content: [
    h(
      'section',
      { class: 'card' },
      line('This record is open in the Metadata Editor and has never been saved.'),
      line(`Alma has given it the MMS ID ${NEW_ENTITY.id}, but nothing is stored under it.`),
    ),
  ],
});

const listCard = (entities: readonly Entity[], none: string): HTMLElement =>
  entities.length > 0 ? entityCard(entities) : h('section', { class: 'card' }, line(none));

function entityCard(entities: readonly Entity[]): HTMLElement {
  const rows = entities.map((entity) =>
    h(
      'tr',
      {},
      h('td', {}, entity.type),
      h('td', {}, entity.id),
      h('td', {}, h('bdi', { dir: 'auto' }, entity.description)),
    ),
  );
  const head = ['Kind', 'Number', 'Description'].map((text) => h('th', { scope: 'col' }, text));
  return h(
    'section',
    { class: 'card' },
    h('table', { class: 'list' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
  );
}
