import {
  almaShows,
  bibOnPage,
  keptSave,
  local,
  LOCAL_ID,
  localRead,
  NUMBER,
  OTHER_ID,
  startedState,
  told,
} from '../../../testing/fakes';
import type { HistoryLine } from '../../ports/history';

import type { Check, PageListState, RowCheck, RowState } from './page-list';
import { EMPTY_LIST } from './page-list';
import { nextLine, pageList } from './select-list';

const THIRD_ID = '9912345678904403';
const IDS = [LOCAL_ID, OTHER_ID, THIRD_ID];
const BIBS = IDS.map(bibOnPage);
const NOW = new Date('2026-11-20T15:00:00Z');
const SAME: Check = {
  numbers: [NUMBER],
  others: [],
  find: { source: 'worldcat', hits: 1, match: 'same' },
};

const listed = told(startedState(), almaShows(...IDS));
const opened = told(listed, { kind: 'chooseRecord', mmsId: LOCAL_ID }, localRead());

function list(...checks: readonly (Check | RowCheck | undefined)[]): PageListState {
  const known = checks.flatMap((check, at): [string, RowCheck][] => {
    if (!check) return [];
    return [[IDS[at] ?? '', 'kind' in check ? check : { kind: 'checked', check }]];
  });
  return { ...EMPTY_LIST, shown: IDS, checks: Object.fromEntries(known) };
}

function stateOf(check: Check, saves: readonly HistoryLine[] = []): readonly unknown[] {
  const [row] = pageList(listed, { ...list(check), saves }, BIBS, NOW).rows;
  return [row?.state, row?.reason?.id ?? row?.failure?.kind];
}

describe('a row of the list', () => {
  const wrong = { kind: 'sourceWrongRecord', values: {}, details: {} } as const;
  const found = { source: 'worldcat', hits: 1 } as const;
  const cases: readonly (readonly [string, Check, RowState, string | undefined])[] = [
    ['one hit, same title', SAME, 'ready', undefined],
    [
      'a merged number',
      { ...SAME, find: { ...found, match: 'same', mergedInto: '2' } },
      'ready',
      'merged',
    ],
    [
      'another library’s record',
      { ...SAME, find: { ...found, source: 'hathitrust', match: 'same' } },
      'ready',
      'othersRecord',
    ],
    ['likely the same', { ...SAME, find: { ...found, match: 'likely' } }, 'look', 'likely'],
    ['to be checked', { ...SAME, find: { ...found, match: 'check' } }, 'look', 'check'],
    ['a different title', { ...SAME, find: { ...found, match: 'different' } }, 'look', 'different'],
    ['several hits', { ...SAME, find: { ...found, hits: 2 } }, 'look', 'several'],
    [
      'a wrong record',
      { ...SAME, find: { ...found, refused: wrong } },
      'look',
      'sourceWrongRecord',
    ],
    [
      'of the Community Zone',
      { numbers: ['1'], others: [], hurdle: 'communityZone' },
      'look',
      'communityZone',
    ],
    ['not MARC 21', { numbers: ['1'], others: [], hurdle: 'notMarc21' }, 'look', 'notMarc21'],
    ['of the Network Zone', { ...SAME, hurdle: 'networkZone' }, 'look', 'networkZone'],
    [
      'several numbers',
      { numbers: ['1', '2'], others: [], hurdle: 'severalNumbers' },
      'look',
      'severalNumbers',
    ],
    ['no number', { numbers: [], others: [] }, 'noNumber', 'noNumber'],
    ['in no source', { numbers: ['1'], others: [] }, 'notFound', 'notFound'],
    ['twice in Alma', { ...SAME, others: ['99'] }, 'duplicate', 'duplicate'],
  ];
  for (const [what, check, state, reason] of cases)
    it(`${what}: ${state}, and why`, () => expect(stateOf(check)).toEqual([state, reason]));

  it('is a duplicate where another row has the number in another spelling', () => {
    const { rows } = pageList(listed, list(SAME, SAME), BIBS, NOW);
    expect(rows.map(({ state }) => state)).toEqual(['duplicate', 'duplicate', 'unchecked']);
    expect(rows[0]?.reason?.values).toEqual({ others: OTHER_ID });
  });

  it('is saved where a save of today stands in the history, and not one of another day', () => {
    const { line } = keptSave();
    expect(stateOf(SAME, [{ ...line, at: '2026-11-20T14:01:00Z' }])[0]).toBe('saved');
    expect(stateOf(SAME, [{ ...line, at: '2026-11-18T14:01:00Z' }])[0]).toBe('ready');
    const today = { ...line, at: '2026-11-20T14:01:00Z' };
    const undo = { ...today, id: 'undo', purpose: 'undo', undoes: line.id } as const;
    expect(stateOf(SAME, [undo, today])[0]).toBe('ready');
  });
});

describe('the counts of the list', () => {
  it('tell every row once, and filter', () => {
    const view = pageList(
      listed,
      { ...list(SAME, { numbers: [], others: [] }), only: 'noNumber' },
      BIBS,
      NOW,
    );
    expect(view.counts).toEqual([
      { state: 'ready', count: 1 },
      { state: 'noNumber', count: 1 },
      { state: 'unchecked', count: 1 },
    ]);
    expect(view.rows.map(({ mmsId }) => mmsId)).toEqual([OTHER_ID]);
  });

  it('show all rows again when no row is in the state any more', () => {
    expect(pageList(listed, { ...list(SAME), only: 'look' }, BIBS, NOW).rows.length).toBe(3);
  });
});

describe('Next', () => {
  it('leads to the next row that is ready or needs a look', () => {
    const line = nextLine(
      opened,
      list(SAME, { numbers: [], others: [] }, { ...SAME, numbers: ['3'] }),
      NOW,
    );
    expect([line?.place, line?.count, line?.next?.mmsId]).toEqual([1, 3, THIRD_ID]);
  });

  it('is simply the next of a list that was not checked', () => {
    expect(nextLine(opened, list(), NOW)?.next?.mmsId).toBe(OTHER_ID);
  });

  it('ends with the list', () => {
    const last = told(
      listed,
      { kind: 'chooseRecord', mmsId: THIRD_ID },
      localRead(local(THIRD_ID)),
    );
    const line = nextLine(last, list(SAME), NOW);
    expect([line?.place, line?.next]).toEqual([3, undefined]);
  });

  it('is not there for a record that is alone on its page', () => {
    const alone = told(startedState(), almaShows(LOCAL_ID), localRead());
    expect(nextLine(alone, list(), NOW)).toBeUndefined();
  });
});
