import type { Act, StateAnswer } from '../../contract';
import { button, h } from '../dom';
import type { Entity } from '../entity';
import { group } from './controls';

/** What colleagues do to the bibs of the present page, and the drafts they keep open. */
export function people(
  state: StateAnswer,
  entities: readonly Entity[],
  perform: (act: Act) => void,
): HTMLElement[] {
  const known = new Set(state.bibs.map((bib) => bib.mms));
  const present = entities
    .map((entity) => /\/bibs\/(\d+)/.exec(entity.link)?.[1] ?? '')
    .filter((mms, at, all) => known.has(mms) && all.indexOf(mms) === at);
  const first = present.slice(0, 3).map((mms) => bibGroup(state, mms, perform));
  const drafts = state.drafts.map((draft) =>
    h(
      'li',
      { class: 'armed' },
      h('span', {}, `${draft.by}: ${titleOf(state, draft.mms)}`),
      button('Release', { onclick: () => perform({ act: 'releaseDraft', mms: draft.mms }) }),
    ),
  );
  return [
    ...(first.length > 0 ? first : [h('p', { class: 'muted' }, 'Open a title to change it here.')]),
    group(
      'Open drafts',
      drafts.length > 0
        ? h('ul', { class: 'plain' }, ...drafts)
        : h('p', { class: 'muted' }, 'None.'),
    ),
    group(
      'Held',
      h('p', {}, `${state.held} requests are held.`),
      button('Release held requests', { onclick: () => perform({ act: 'releaseHeld' }) }),
    ),
  ];
}

function titleOf(state: StateAnswer, mms: string): string {
  return state.bibs.find((bib) => bib.mms === mms)?.title ?? mms;
}

function bibGroup(state: StateAnswer, mms: string, perform: (act: Act) => void): HTMLElement {
  return group(
    titleOf(state, mms),
    h(
      'div',
      { class: 'quick' },
      button('A colleague changes it right now', {
        onclick: () => perform({ act: 'changeByAnother', mms }),
      }),
      button('A colleague opens it in the editor', {
        onclick: () => perform({ act: 'openDraft', mms, by: 'staff-2' }),
      }),
      button('It is deleted', { onclick: () => perform({ act: 'deleteRecord', mms }) }),
    ),
  );
}
