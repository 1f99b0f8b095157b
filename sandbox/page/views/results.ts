import type { ListedBib } from '../../contract';
import { readState } from '../control';
import { h } from '../dom';
import { bibEntity } from '../entity';
import { routeTo } from '../routes';
import { recordLinks } from './record';
import type { View } from './view';

const PAGE_SIZE = 10;

/** The result list of the search bar: every bib that is seen is an entity of the page. */
export const resultsView: View = async ({ query }) => {
  const words = query.get('q') ?? '';
  const all = (await readState()).bibs.filter((bib) => matches(bib, words));
  const from = Math.max(0, Number(query.get('from') ?? '0'));
  const shown = all.slice(from, from + PAGE_SIZE);
  const title = words ? `All titles: ${words}` : 'All titles';
  return {
    title,
    entities: shown.map(bibEntity),
    content: [
      pager(all.length, from, words),
      h('ol', { class: 'results', start: from + 1 }, ...shown.map(result)),
      ...(shown.length === 0 ? [h('p', { class: 'card' }, 'No title was found.')] : []),
    ],
  };
};

function matches(bib: ListedBib, words: string): boolean {
  const text = [bib.mms, bib.title, bib.vernacularTitle, bib.author, bib.imprint, ...bib.numbers]
    .join(' ')
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function pager(count: number, from: number, words: string): HTMLElement {
  const last = Math.min(count, from + PAGE_SIZE);
  const link = (text: string, start: number): HTMLElement =>
    h(
      'a',
      { class: 'action', href: routeTo('results', '', { q: words, from: String(start) }) },
      text,
    );
  return h(
    'nav',
    { class: 'pager', 'aria-label': 'Pages of the list' },
    h('span', {}, count === 0 ? '0 titles' : `${from + 1} to ${last} of ${count}`),
    from > 0 && link('Previous', Math.max(0, from - PAGE_SIZE)),
    last < count && link('Next', last),
  );
}

function result(bib: ListedBib): HTMLElement {
  return h(
    'li',
    { class: 'card result' },
    h('h2', {}, h('a', { href: routeTo('record', bib.mms) }, h('bdi', { dir: 'auto' }, bib.title))),
    bib.vernacularTitle && h('p', {}, h('bdi', { dir: 'auto' }, bib.vernacularTitle)),
    h('p', {}, h('bdi', { dir: 'auto' }, bib.author ?? 'No main entry')),
    h(
      'p',
      { class: 'muted' },
      h('span', { class: 'badge' }, bib.material),
      bib.zone && h('span', { class: 'badge zone' }, bib.zone),
      h('bdi', { dir: 'auto' }, bib.imprint),
    ),
    h('p', { class: 'muted' }, `MMS ID ${bib.mms}`),
    recordLinks(bib),
  );
}
