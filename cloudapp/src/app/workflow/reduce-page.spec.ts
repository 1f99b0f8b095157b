import {
  almaShows,
  configRead,
  found,
  none,
  candidate,
  field,
  incomingLoaded,
  local,
  LOCAL_ID,
  localRead,
  localRecord,
  NUMBER,
  OTHER_ID,
  readyState,
  reviewingState,
  startedState,
  told,
} from '../../testing/fakes';
import { failed } from '../marc/result';

import { INITIAL_STATE } from './initial-state';
import type { State } from './state';

const NOT_FOUND = { kind: 'almaNotFound', details: {} } as const;

describe('reduce: which record', () => {
  it('waits for the config before it reads anything', () => {
    const waiting = told(INITIAL_STATE, almaShows(LOCAL_ID));
    expect(waiting.page).toEqual({ kind: 'starting' });
    expect(told(waiting, configRead()).page).toEqual({ kind: 'loadingLocal', mmsId: LOCAL_ID });
  });

  it('goes on with safe defaults where the config cannot be read, and says so', () => {
    const failure = { kind: 'configRefused', details: {} } as const;
    const state = told(INITIAL_STATE, almaShows(LOCAL_ID), {
      kind: 'configAnswered',
      result: failed(failure),
    });
    expect(state.page.kind).toBe('loadingLocal');
    expect(state.config).toBeUndefined();
    expect(state.configFailure).toEqual(failure);
  });

  it('shows the message of an institution that switched the app off, and reads nothing', () => {
    const off = told(INITIAL_STATE, configRead({ enabled: false, message: 'From May on.' }));
    expect(off.page).toEqual({ kind: 'switchedOff', message: 'From May on.' });
    expect(told(off, almaShows(LOCAL_ID)).page).toEqual(off.page);
  });

  it('takes the first empty page of the SDK for nothing at all', () => {
    const state = startedState();
    expect(told(state, { kind: 'almaPageTold', page: { kind: 'starting' } })).toBe(state);
  });

  it('says that a page has no record', () => {
    const page = { kind: 'entities', bibs: [], otherEntities: 3 } as const;
    expect(told(startedState(), { kind: 'almaPageTold', page }).page).toEqual({
      kind: 'noRecord',
      otherEntities: 3,
    });
  });

  it('asks which record where the page has several, and reads the chosen one only', () => {
    const asking = told(startedState(), almaShows(LOCAL_ID, OTHER_ID));
    expect(asking.page.kind).toBe('choosingRecord');
    expect(told(asking, { kind: 'chooseRecord', mmsId: OTHER_ID }).page).toEqual({
      kind: 'loadingLocal',
      mmsId: OTHER_ID,
    });
    expect(told(asking, { kind: 'chooseRecord', mmsId: '1' })).toBe(asking);
  });

  it('goes on from one record of the list to another, whatever is done with it', () => {
    const ready = told(
      startedState(),
      almaShows(LOCAL_ID, OTHER_ID),
      { kind: 'chooseRecord', mmsId: LOCAL_ID },
      localRead(),
    );
    const loading = told(ready, { kind: 'search' }, found(candidate()));
    const reviewing = told(loading, incomingLoaded());
    const unread = told(
      ready,
      { kind: 'reloadRecord' },
      {
        kind: 'localAnswered',
        mmsId: LOCAL_ID,
        result: failed(NOT_FOUND),
      },
    );
    for (const state of [ready, loading, reviewing, unread]) {
      const next = told(state, { kind: 'chooseRecord', mmsId: OTHER_ID });
      expect(next.page)
        .withContext(state.page.kind)
        .toEqual({ kind: 'loadingLocal', mmsId: OTHER_ID });
      // What still comes for the record that was left changes nothing.
      expect(told(next, localRead(), found(candidate()), incomingLoaded()).page).toBe(next.page);
    }
    expect(loading.page.kind).toBe('loadingIncoming');
    expect(reviewing.page.kind).toBe('reviewing');
    expect(unread.page.kind).toBe('failed');
  });

  it('keeps the choices of the record that is left for the next one', () => {
    const reviewing = told(
      startedState(),
      almaShows(LOCAL_ID, OTHER_ID),
      { kind: 'chooseRecord', mmsId: LOCAL_ID },
      localRead(),
      { kind: 'search' },
      found(candidate()),
      incomingLoaded(),
      { kind: 'overrideTag', tag: '245', value: 'local' },
    );
    expect(reviewing.overridesByRecord[LOCAL_ID]?.length).toBe(1);
    const back = told(
      reviewing,
      { kind: 'chooseRecord', mmsId: OTHER_ID },
      localRead(local(OTHER_ID)),
      { kind: 'chooseRecord', mmsId: LOCAL_ID },
      localRead(),
      { kind: 'search' },
      found(candidate()),
      incomingLoaded(),
    );
    expect(back.page.kind === 'reviewing' && back.page.overrides).toEqual(
      reviewing.overridesByRecord[LOCAL_ID],
    );
  });

  it('goes to no record that the page does not have, and not twice while one is read', () => {
    const ready = told(startedState(), almaShows(LOCAL_ID, OTHER_ID), {
      kind: 'chooseRecord',
      mmsId: LOCAL_ID,
    });
    expect(told(ready, { kind: 'chooseRecord', mmsId: OTHER_ID })).toBe(ready);
    const single = readyState();
    expect(told(single, { kind: 'chooseRecord', mmsId: OTHER_ID })).toBe(single);
  });

  it('leads back to the list of records', () => {
    const ready = told(
      startedState(),
      almaShows(LOCAL_ID, OTHER_ID),
      { kind: 'chooseRecord', mmsId: LOCAL_ID },
      localRead(),
    );
    expect(told(ready, { kind: 'back' }).page.kind).toBe('choosingRecord');
    const single = readyState();
    expect(told(single, { kind: 'back' })).toBe(single);
  });

  it('drops the late answer for another record', () => {
    const loading = told(startedState(), almaShows(LOCAL_ID), almaShows(OTHER_ID));
    expect(told(loading, localRead(local(LOCAL_ID)))).toBe(loading);
    expect(told(loading, localRead(local(OTHER_ID))).page.kind).toBe('ready');
  });

  it('says that a record cannot be read, and reads it again on a word', () => {
    const state = told(startedState(), almaShows(LOCAL_ID), {
      kind: 'localAnswered',
      mmsId: LOCAL_ID,
      result: failed(NOT_FOUND),
    });
    expect(state.page).toEqual({
      kind: 'failed',
      from: 'loadingLocal',
      failure: NOT_FOUND,
      mmsId: LOCAL_ID,
    });
    expect(told(state, { kind: 'retryLoad' }).page).toEqual({
      kind: 'loadingLocal',
      mmsId: LOCAL_ID,
    });
  });
});

describe('reduce: the number in the box', () => {
  it('is that of the record', () => {
    expect(readyState().searchBox).toEqual(
      jasmine.objectContaining({ text: NUMBER, choices: [], typedByPerson: false }),
    );
  });

  it('is asked where the record has two', () => {
    const fields = [...localRecord().fields, field('035 __ $a (OCoLC)459287')];
    const state = readyState(local(LOCAL_ID, { record: { ...localRecord(), fields } }));
    expect(state.searchBox.text).toBe('');
    expect(state.searchBox.choices).toEqual([NUMBER, '459287']);
  });

  it('is empty where the record has none', () => {
    const fields = localRecord().fields.filter(({ tag }) => tag !== '035');
    expect(
      readyState(local(LOCAL_ID, { record: { ...localRecord(), fields } })).searchBox.text,
    ).toBe('');
  });
});

describe('reduce: Alma shows another record', () => {
  it('follows at once without work, and forgets the number and hits of the record before', () => {
    const searched = told(readyState(), { kind: 'search' }, none('worldcat'), none('hathitrust'));
    const state = told(searched, almaShows(OTHER_ID));
    expect(state.page).toEqual({ kind: 'loadingLocal', mmsId: OTHER_ID });
    expect(state.otherPage).toBeUndefined();
    expect(state.search.worldcat).toEqual({ kind: 'idle' });
    expect(state.searchBox.text).toBe('');
  });

  const AT_WORK: readonly (readonly [string, State])[] = [
    ['a preview', reviewingState()],
    ['a typed number', told(readyState(), { kind: 'typeNumber', text: '459287' })],
    ['a running search', told(readyState(), { kind: 'search' })],
    ['a preview that Back left', told(reviewingState(), { kind: 'back' })],
    ['a copy on its way', told(readyState(), { kind: 'search' }, found(candidate()))],
  ];
  for (const [work, state] of AT_WORK) {
    it(`asks instead of throwing away ${work}`, () => {
      const asked = told(state, almaShows(OTHER_ID));
      expect(asked.page).toBe(state.page);
      expect(asked.searchBox).toBe(state.searchBox);
      expect(asked.otherPage?.bibs.map(({ mmsId }) => mmsId)).toEqual([OTHER_ID]);
      expect(asked.otherPage?.stayed).toBe(false);
    });
  }

  it('stays on a word, and does not ask again for the same page', () => {
    const stayed = told(reviewingState(), almaShows(OTHER_ID), { kind: 'stayWithRecord' });
    expect(stayed.otherPage?.stayed).toBe(true);
    expect(told(stayed, almaShows(OTHER_ID)).otherPage?.stayed).toBe(true);
    expect(told(stayed, almaShows('77')).otherPage?.stayed).toBe(false);
  });

  it('switches on a word and keeps the choices for the record left', () => {
    const chosen = told(reviewingState(), {
      kind: 'override',
      target: 'some-group',
      value: 'local',
    });
    const state = told(chosen, almaShows(OTHER_ID), { kind: 'switchToOther' });
    expect(state.page).toEqual({ kind: 'loadingLocal', mmsId: OTHER_ID });
    expect(state.overridesByRecord[LOCAL_ID]).toEqual([{ target: 'some-group', value: 'local' }]);
    const back = told(
      state,
      almaShows(LOCAL_ID),
      localRead(),
      { kind: 'search' },
      found(candidate()),
      incomingLoaded(),
    );
    expect(back.page.kind === 'reviewing' && back.page.overrides.length).toBe(1);
  });

  it('withdraws the question when Alma comes back to the record', () => {
    const state = told(reviewingState(), almaShows(OTHER_ID), almaShows(LOCAL_ID));
    expect(state.otherPage).toBeUndefined();
    expect(state.page.kind).toBe('reviewing');
  });

  it('asks nothing when Alma shows the record at hand among others', () => {
    const state = told(reviewingState(), almaShows(OTHER_ID, LOCAL_ID));
    expect(state.otherPage).toBeUndefined();
    expect(state.page.kind).toBe('reviewing');
  });

  it('does not count another order of the same records as a change', () => {
    const asking = told(startedState(), almaShows(LOCAL_ID, OTHER_ID));
    expect(told(asking, almaShows(OTHER_ID, LOCAL_ID)).page).toBe(asking.page);
  });
});
