import { LOCAL_ID, OTHER_ID } from '../../../testing/fakes';
import { success } from '../../marc/result';

import type { PageListEvent, PageListState } from './page-list';
import { EMPTY_LIST } from './page-list';
import { reduceList } from './reduce-list';

const IDS = [LOCAL_ID, OTHER_ID, '3', '4', '5'];
const SHOWN: PageListEvent = { kind: 'pageShown', mmsIds: IDS };
const CHECK: PageListEvent = { kind: 'check', mmsIds: IDS };

/** The state after events; the nth has the run `r<n>`. */
function told(state: PageListState, ...events: readonly PageListEvent[]): PageListState {
  return events.reduce((before, event, at) => reduceList(before, event, `r${at + 1}`), state);
}

function kinds({ checks }: PageListState): readonly string[] {
  return IDS.map((mmsId) => checks[mmsId]?.kind ?? 'none');
}

function answer(mmsId: string, run: string): PageListEvent {
  const result = success({ numbers: ['1'], others: [] });
  return { kind: 'checkAnswered', mmsId, run, result };
}

describe('the checks of a list', () => {
  it('run three at a time, in the order of the list', () => {
    const running = told(EMPTY_LIST, SHOWN, CHECK);
    expect(kinds(running)).toEqual(['checking', 'checking', 'checking', 'waiting', 'waiting']);
    const next = told(running, answer(OTHER_ID, 'r2'));
    expect(kinds(next)).toEqual(['checking', 'checked', 'checking', 'checking', 'waiting']);
  });

  it('of records that the page does not have are refused', () => {
    const shown = told(EMPTY_LIST, SHOWN);
    expect(told(shown, { kind: 'check', mmsIds: ['99'] })).toBe(shown);
  });

  it('take no answer that was called off, nor one of an earlier run', () => {
    const off = told(EMPTY_LIST, SHOWN, CHECK, { kind: 'cancel' });
    expect(kinds(off)).toEqual(['none', 'none', 'none', 'none', 'none']);
    expect(told(off, answer(LOCAL_ID, 'r2'))).toBe(off);
    const again = told(EMPTY_LIST, SHOWN, CHECK, { kind: 'cancel' }, CHECK);
    expect(told(again, answer(LOCAL_ID, 'r2'))).toBe(again);
  });

  it('that are called off leave what was known before', () => {
    const known = told(EMPTY_LIST, SHOWN, CHECK, answer(LOCAL_ID, 'r2'));
    const again = told(known, { kind: 'check', mmsIds: [LOCAL_ID] });
    expect(again.checks[LOCAL_ID]?.kind).toBe('waiting');
    expect(told(again, { kind: 'cancel' }).checks[LOCAL_ID]).toEqual(known.checks[LOCAL_ID]);
  });

  it('stay known on another page, where those under way end', () => {
    const known = told(EMPTY_LIST, SHOWN, CHECK, answer(LOCAL_ID, 'r2'), {
      kind: 'showOnly',
      state: 'ready',
    });
    const other = told(known, { kind: 'pageShown', mmsIds: ['7', LOCAL_ID] });
    expect(other.checks[LOCAL_ID]?.kind).toBe('checked');
    expect(Object.keys(other.checks)).toEqual([LOCAL_ID]);
    expect(other.asked).toEqual([]);
    expect(other.only).toBeUndefined();
  });

  it('go on where the same records come in another order', () => {
    const running = told(EMPTY_LIST, SHOWN, CHECK);
    const turned = told(running, { kind: 'pageShown', mmsIds: [...IDS].reverse() });
    expect(turned.checks).toBe(running.checks);
  });
});
