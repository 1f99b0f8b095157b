import {
  candidate,
  found,
  incoming,
  incomingLoaded,
  local,
  none,
  LOCAL_ID,
  localRead,
  NUMBER,
  OTHER_ID,
  almaShows,
  readyState,
  reviewingState,
  startedState,
  told,
} from '../../testing/fakes';
import { failed, success } from '../marc/result';
import type { SourceFailure } from '../ports/failures';
import { DEFAULT_SETTINGS } from '../settings/config';

import type { PanelEvent } from './events';

const DOWN: SourceFailure = { kind: 'sourceUnreachable', values: {}, details: {} };
const NOT_SET_UP: SourceFailure = { kind: 'sourceNotSetUp', values: {}, details: {} };

const searched = told(readyState(), { kind: 'search' });

function failedSearch(source: 'worldcat' | 'hathitrust', failure: SourceFailure): PanelEvent {
  return {
    kind: 'searchAnswered',
    mmsId: LOCAL_ID,
    source,
    number: NUMBER,
    result: failed(failure),
  };
}

describe('reduce: search', () => {
  it('asks all sources at once for the number, however it was written', () => {
    const state = told(
      readyState(),
      { kind: 'typeNumber', text: ' (OCoLC)ocm00459287 ' },
      { kind: 'search' },
    );
    expect(state.search.worldcat).toEqual({ kind: 'asking', number: '459287' });
    expect(state.search.hathitrust).toEqual({ kind: 'asking', number: '459287' });
    expect(state.search.file).toEqual({ kind: 'idle' });
  });

  for (const [text, kind] of [
    ['', 'numberEmpty'],
    ['whale', 'numberNotDigits'],
    ['123456789012345', 'numberTooLong'],
  ] as const) {
    it(`says what is wrong with "${text}" and asks nobody`, () => {
      const state = told(readyState(), { kind: 'typeNumber', text }, { kind: 'search' });
      expect(state.searchBox.failure?.kind).toBe(kind);
      expect(state.search.worldcat).toEqual({ kind: 'idle' });
      expect(state.searchBox.text).toBe(text);
    });
  }

  it('asks only the sources that the institution has switched on', () => {
    const { sources } = startedState().config ?? {};
    if (!sources) throw new Error('config expected');
    const state = told(
      startedState({
        sources: { ...sources, hathitrust: { ...sources.hathitrust, enabled: false } },
      }),
      almaShows(LOCAL_ID),
      localRead(),
      { kind: 'search' },
    );
    expect(state.search.worldcat.kind).toBe('asking');
    expect(state.search.hathitrust.kind).toBe('idle');
  });

  it('is one search however often Enter is pressed', () => {
    expect(told(searched, { kind: 'search' })).toBe(searched);
  });

  it('picks one of several numbers and searches', () => {
    const state = told(
      { ...readyState(), searchBox: { ...readyState().searchBox, choices: ['1', '2'], text: '' } },
      { kind: 'pickNumber', number: '2' },
    );
    expect(state.searchBox.text).toBe('2');
    expect(state.search.worldcat).toEqual({ kind: 'asking', number: '2' });
  });

  it('drops answers for another number and for another record', () => {
    const again = told(searched, { kind: 'typeNumber', text: '459287' }, { kind: 'search' });
    expect(told(again, found(candidate()))).toBe(again);
    const other = told(startedState(), almaShows(OTHER_ID), localRead(local(OTHER_ID)), {
      kind: 'search',
    });
    expect(told(other, found(candidate()))).toBe(other);
  });
});

describe('reduce: a certain single hit', () => {
  it('of WorldCat opens without waiting for the others', () => {
    expect(told(searched, found(candidate())).page.kind).toBe('loadingIncoming');
  });

  it('of another source opens once WorldCat has looked and found none', () => {
    const hathi = found(candidate('hathitrust'));
    expect(told(searched, hathi).page.kind).toBe('ready');
    expect(told(searched, hathi, none('worldcat')).page.kind).toBe('loadingIncoming');
    expect(told(searched, hathi, failedSearch('worldcat', NOT_SET_UP)).page.kind).toBe(
      'loadingIncoming',
    );
  });

  it('is not certain while WorldCat could not be asked', () => {
    const state = told(searched, found(candidate('hathitrust')), failedSearch('worldcat', DOWN));
    expect(state.page.kind).toBe('ready');
    expect(state.search.worldcat).toEqual({ kind: 'failed', number: NUMBER, failure: DOWN });
  });

  it('is not opened where there are two, where it cannot be taken, or where the person wants to choose', () => {
    const two = found(candidate(), candidate('worldcat', { id: 'worldcat-2' }));
    expect(told(searched, two, none('hathitrust')).page.kind).toBe('ready');
    const unreadable = found(candidate('worldcat', { failure: DOWN }));
    expect(told(searched, unreadable, none('hathitrust')).page.kind).toBe('ready');
    const slow = told(
      readyState(),
      { kind: 'changeSettings', settings: { ...DEFAULT_SETTINGS, openSingleHit: false } },
      { kind: 'search' },
      found(candidate()),
    );
    expect(slow.page.kind).toBe('ready');
  });

  it('is not one whose number is another', () => {
    const state = told(searched, found(candidate('worldcat', { oclcNumber: '5' })));
    expect(state.page.kind).toBe('ready');
  });

  it('is one that WorldCat merged the number into', () => {
    const merged = candidate('worldcat', { oclcNumber: '5', mergedNumbers: [NUMBER] });
    expect(told(searched, found(merged)).page.kind).toBe('loadingIncoming');
  });

  it('is not opened a second time after Back, when the last source answers', () => {
    const back = told(searched, found(candidate()), incomingLoaded(), { kind: 'back' });
    expect(told(back, none('hathitrust')).page.kind).toBe('ready');
  });
});

describe('reduce: from candidate to preview', () => {
  const two = told(
    searched,
    found(candidate(), candidate('worldcat', { id: 'worldcat-2' })),
    none('hathitrust'),
  );

  it('opens the chosen one', () => {
    const state = told(
      two,
      { kind: 'chooseCandidate', source: 'worldcat', id: 'worldcat-2' },
      { kind: 'previewMerge' },
    );
    expect(state.page.kind === 'loadingIncoming' && state.page.candidate.id).toBe('worldcat-2');
    expect(told(two, { kind: 'previewMerge' })).toBe(two);
  });

  it('shows a candidate in full beside the list, and Back closes it', () => {
    const asked = told(two, { kind: 'viewCandidate', source: 'worldcat', id: 'worldcat-1' });
    expect(asked.viewing?.state).toBe('loading');
    const answer = (id: string): PanelEvent => ({
      kind: 'candidateAnswered',
      mmsId: LOCAL_ID,
      source: 'worldcat',
      id,
      result: success(incoming()),
    });
    expect(told(asked, answer('worldcat-2'))).toBe(asked);
    const shown = told(asked, answer('worldcat-1'));
    expect(shown.viewing?.record).toEqual(incoming().record);
    expect(told(shown, { kind: 'back' }).viewing).toBeUndefined();
  });

  it('drops a copy that is no longer wanted', () => {
    const back = told(searched, found(candidate()), { kind: 'back' });
    expect(back.page.kind).toBe('ready');
    expect(told(back, incomingLoaded())).toBe(back);
    const loading = told(searched, found(candidate()));
    expect(told(loading, incomingLoaded(candidate(), OTHER_ID))).toBe(loading);
    expect(told(loading, incomingLoaded(candidate('worldcat', { id: 'other' })))).toBe(loading);
  });

  it('refuses a record without the number in one sentence, the candidates still there', () => {
    const failure: SourceFailure = { kind: 'sourceWrongRecord', values: {}, details: {} };
    const state = told(searched, found(candidate()), {
      kind: 'incomingAnswered',
      mmsId: LOCAL_ID,
      source: 'worldcat',
      id: 'worldcat-1',
      result: failed(failure),
    });
    expect(state.page.kind === 'ready' && state.page.notice).toEqual({
      kind: 'wrongRecord',
      failure,
    });
    expect(state.search.worldcat.kind).toBe('found');
  });

  it('says that a copy did not come, and fetches it again on a word', () => {
    const state = told(searched, found(candidate()), {
      kind: 'incomingAnswered',
      mmsId: LOCAL_ID,
      source: 'worldcat',
      id: 'worldcat-1',
      result: failed(DOWN),
    });
    expect(state.page.kind === 'failed' && state.page.failure).toEqual(DOWN);
    expect(told(state, { kind: 'retryLoad' }).page.kind).toBe('loadingIncoming');
    expect(told(state, { kind: 'back' }).page.kind).toBe('ready');
  });

  it('goes back and forth without losing the hits or the preview', () => {
    const reviewing = told(reviewingState(), { kind: 'acceptLost', accepted: true });
    const back = told(reviewing, { kind: 'back' });
    expect(back.search).toBe(reviewing.search);
    expect(told(back, { kind: 'previewMerge' }).page).toBe(reviewing.page);
  });
});

describe('reduce: a file', () => {
  const asked = told(readyState(), { kind: 'pasteRecord', text: '=245  10$aMoby Dick' });
  const fromFile = (id: string): ReturnType<typeof incoming> => incoming(candidate('file', { id }));

  it('with one record goes straight to its preview', () => {
    const state = told(asked, {
      kind: 'fileAnswered',
      mmsId: LOCAL_ID,
      result: success([fromFile('1')]),
    });
    expect(state.page.kind === 'loadingIncoming' && state.page.candidate.source).toBe('file');
  });

  it('with several gives them as candidates', () => {
    const state = told(asked, {
      kind: 'fileAnswered',
      mmsId: LOCAL_ID,
      result: success([fromFile('1'), fromFile('2')]),
    });
    expect(state.page.kind).toBe('ready');
    expect(state.search.file.kind === 'found' && state.search.file.candidates.length).toBe(2);
  });

  it('that is none says so and leaves the rest alone', () => {
    const failure: SourceFailure = { kind: 'fileNotMarc', values: {}, details: {} };
    const state = told(asked, { kind: 'fileAnswered', mmsId: LOCAL_ID, result: failed(failure) });
    expect(state.search.file).toEqual({ kind: 'failed', number: '', failure });
    expect(state.searchBox.text).toBe(NUMBER);
  });

  it('read too late for another record changes nothing', () => {
    const state = told(asked, almaShows(OTHER_ID), { kind: 'switchToOther' });
    const late: PanelEvent = {
      kind: 'fileAnswered',
      mmsId: LOCAL_ID,
      result: success([fromFile('1')]),
    };
    expect(told(state, late)).toBe(state);
  });
});
