import type { ListedBib, ViewAnswer } from '../../contract';
import { readView } from '../control';
import { h } from '../dom';
import { bibEntity } from '../entity';
import { routeTo } from '../routes';
import { marcTable } from './marc-table';
import type { Shown, View } from './view';

/** The read-only record view: one bib on the page. */
export const recordView: View = async ({ id }) => {
  const view = await readView(id);
  if (!view) return missing(id);
  const { bib, record } = view;
  return {
    title: bib.title,
    entities: [bibEntity(bib)],
    content: [head(view), h('section', { class: 'card' }, marcTable(record))],
  };
};

/** What Alma shows for a record that is gone. The panel is still told the bib, as a stale tab would. */
export function missing(id: string): Shown {
  return {
    title: 'Record not found',
    entities: [{ id, type: 'BIB_MMS', link: `/bibs/${id}`, description: id }],
    content: [
      h(
        'p',
        { class: 'card' },
        `There is no record with the MMS ID ${id}. It may have been deleted.`,
      ),
    ],
  };
}

function head({ bib, version, draft }: ViewAnswer): HTMLElement {
  return h(
    'section',
    { class: 'card record-head' },
    facts(bib, version),
    draft ? h('p', { class: 'notice' }, `Open in the Metadata Editor of ${draft.by}.`) : null,
    bib.vernacularTitle &&
      h('p', { class: 'vernacular' }, h('bdi', { dir: 'auto' }, bib.vernacularTitle)),
    h('p', { class: 'note' }, bib.note),
    recordLinks(bib, 'record'),
  );
}

function facts(bib: ListedBib, version: string): HTMLElement {
  const rows: [string, string][] = [
    ['MMS ID', bib.mms],
    ['Material', bib.material],
    ['Imprint', bib.imprint],
    ['Created by', bib.created],
    ['Modified by', bib.lastModified],
    ['Version (005)', version || 'none'],
  ];
  if (bib.zone) rows.push(['Linked to', bib.zone === 'NZ' ? 'Network Zone' : 'Community Zone']);
  const pairs = rows.map(([term, text]) =>
    h('div', {}, h('dt', {}, term), h('dd', {}, h('bdi', {}, text))),
  );
  return h('dl', { class: 'facts' }, ...pairs);
}

/** The ways from a title to its other pages; `present` is the one that is shown. */
export function recordLinks(bib: ListedBib, present = ''): HTMLElement {
  const links: [string, string][] = [
    ['Edit Record', 'editor'],
    ['View Record', 'record'],
    ['Holdings', 'holdings'],
    ['Items', 'items'],
  ];
  return h(
    'p',
    { class: 'links' },
    ...links
      .filter(([, view]) => view !== present)
      .map(([text, view]) => h('a', { href: routeTo(view, bib.mms), class: 'action' }, text)),
  );
}
