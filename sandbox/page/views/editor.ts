import type { Act, StateAnswer, ViewAnswer } from '../../contract';
import { act, readState, readView } from '../control';
import { button, h } from '../dom';
import { bibEntity } from '../entity';
import { go, routeTo } from '../routes';
import { menuButton } from '../menu';
import { marcTable } from './marc-table';
import { missing } from './record';
import type { Page, View } from './view';

/** The Metadata Editor: a draft that Alma keeps and locks until it is released. Another's record is shown read-only. */
export const editorView: View = async ({ id }, page) => {
  if (!id) return emptyEditor();
  const { switches } = await readState();
  if (!(await readView(id))) return missing(id);
  const state = await act({ act: 'openDraft', mms: id });
  const view = await readView(id);
  if (!view) return missing(id);
  const isOwn = view.draft?.by === switches.signedIn;
  return {
    title: `Metadata Editor: ${view.bib.title}`,
    entities: [bibEntity(view.bib)],
    content: [
      h('div', { class: 'editor' }, draftList(state, id), isOwn ? desk(view, page) : locked(view)),
    ],
  };
};

async function emptyEditor(): ReturnType<View> {
  const state = await readState();
  return {
    title: 'Metadata Editor',
    entities: [],
    content: [
      h(
        'div',
        { class: 'editor' },
        draftList(state, ''),
        h('p', { class: 'card' }, 'Open a record with "Edit Record" to work on it here.'),
      ),
    ],
  };
}

function draftList(state: StateAnswer, present: string): HTMLElement {
  const titles = new Map(state.bibs.map((bib) => [bib.mms, bib.title]));
  const items = state.drafts.map((draft) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: routeTo('editor', draft.mms), 'aria-current': draft.mms === present && 'page' },
        h('bdi', { dir: 'auto' }, titles.get(draft.mms) ?? draft.mms),
      ),
      h('span', { class: 'muted' }, draft.by),
    ),
  );
  return h(
    'nav',
    { class: 'card drafts', 'aria-label': 'Drafts' },
    h('h2', {}, 'Drafts'),
    items.length > 0 ? h('ul', { class: 'plain' }, ...items) : h('p', { class: 'muted' }, 'None.'),
  );
}

function locked(view: ViewAnswer): HTMLElement {
  return h(
    'section',
    { class: 'card desk' },
    h(
      'p',
      { class: 'notice' },
      `${view.draft?.by ?? 'Someone'} is editing this record. It is locked.`,
    ),
    marcTable(view.record),
  );
}

function desk(view: ViewAnswer, page: Page): HTMLElement {
  const { mms } = view.bib;
  const text = h(
    'textarea',
    { id: 'draft', class: 'draft', spellcheck: 'false', wrap: 'off', dir: 'auto' },
    view.draft?.text ?? '',
  );
  const perform = async (...acts: Act[]): Promise<boolean> => {
    try {
      await act({ act: 'writeDraft', mms, text: text.value });
      for (const one of acts) await act(one);
      return true;
    } catch (error) {
      page.say(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  // The editor keeps its draft by itself; here on every change instead of every 30 seconds.
  text.addEventListener('change', () => void perform());
  return h(
    'section',
    { class: 'card desk' },
    toolbar(mms, page, perform),
    h('label', { for: 'draft', class: 'muted' }, 'Draft of the record'),
    text,
  );
}

type Perform = (...acts: Act[]) => Promise<boolean>;

function toolbar(mms: string, page: Page, perform: Perform): HTMLElement {
  const save = async (release: boolean): Promise<void> => {
    if (!(await perform({ act: 'saveDraft', mms, release }))) return;
    if (release) go('record', mms);
    else await page.refresh();
    page.say(release ? 'The record was saved and released.' : 'The record was saved.');
  };
  const close = async (): Promise<void> => {
    if (await perform()) go('record', mms);
  };
  const reload = async (): Promise<void> => {
    await act({ act: 'reloadDraft', mms });
    await page.refresh();
    page.say('The draft was replaced by the stored record.');
  };
  const release = async (): Promise<void> => {
    await act({ act: 'releaseDraft', mms });
    go('record', mms);
  };
  return h(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Record' },
    button('Save Record', { onclick: () => void save(false) }),
    button('Save and Release', { class: 'filled', onclick: () => void save(true) }),
    menuButton('Record Actions', [
      { text: 'Reload Original Record', run: () => void reload() },
      { text: 'Release Record', run: () => void release() },
    ]),
    button('Close', { onclick: () => void close() }),
  );
}
