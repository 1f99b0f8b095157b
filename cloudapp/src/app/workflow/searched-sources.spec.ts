import {
  almaShows,
  candidate,
  configRead,
  LOCAL_ID,
  local,
  localRead,
  NUMBER,
  record,
  told,
} from '../../testing/fakes';
import type { NumberKind } from '../align/asked-number';
import { success } from '../marc/result';
import type { Candidate, SourceId } from '../ports/source';
import type { SourcesConfig, SruServerConfig } from '../settings/config';
import { DEFAULT_CONFIG } from '../settings/config';

import type { PanelEvent } from './events';
import { INITIAL_STATE } from './initial-state';
import { searchedSources } from './page-facts';
import { candidates, searchBox, sourceStatuses } from './select-search';
import type { State } from './state';

const HARBOUR: SruServerConfig = {
  id: 'harbour',
  label: 'Harbour College',
  enabled: true,
  profile: '',
  baseUrl: 'https://sru.example.org/harbour',
  version: '1.2',
  recordSchema: 'marcxml',
  indexes: { ocn: ['a="{number}"'], isbn: [], issn: [], lccn: [] },
};
const UNNUMBERED = local(LOCAL_ID, {
  record: record(`001 ${LOCAL_ID}`, '020 __ $a 9780810102682', '245 10 $a Moby Dick.'),
  title: 'Moby Dick',
});

function ready(change: Partial<SourcesConfig> = {}, read = local()): State {
  const sources = { ...DEFAULT_CONFIG.sources, ...change };
  return told(INITIAL_STATE, configRead({ sources }), almaShows(LOCAL_ID), localRead(read));
}

function answered(source: SourceId, hits: readonly Candidate[], by?: NumberKind): PanelEvent {
  const number = by === 'isbn' ? '9780810102682' : NUMBER;
  const asked = by === undefined ? {} : { by };
  return {
    kind: 'searchAnswered',
    mmsId: LOCAL_ID,
    source,
    number,
    ...asked,
    result: success(hits),
  };
}

describe('the sources that are asked', () => {
  it('come in the order of the institution, those that it does not name behind', () => {
    const state = ready({ sru: [HARBOUR], order: ['sru:harbour', 'worldcat'] });
    expect(searchedSources(state, 'ocn')).toEqual(['sru:harbour', 'worldcat', 'hathitrust']);
    expect(sourceStatuses(state).map(({ ownName }) => ownName)).toEqual([
      'Harbour College',
      undefined,
      undefined,
    ]);
  });

  it('leave out a server that has no query for such a number, but not one that the gateway knows', () => {
    const gateway = {
      ...HARBOUR,
      id: 'gate',
      baseUrl: '',
      indexes: { ...HARBOUR.indexes, ocn: [] },
    };
    const state = ready({ sru: [HARBOUR, gateway] });
    expect(searchedSources(state, 'isbn')).toEqual(['worldcat', 'hathitrust', 'sru:gate']);
  });
});

describe('a search by another number', () => {
  const isbn = { kind: 'isbn', number: '9780810102682' } as const;

  it('is offered where the record has no OCLC number, and where no source has anything under it', () => {
    expect(searchBox(ready({}, UNNUMBERED)).identifiers).toEqual([isbn]);
    const numbered = local(LOCAL_ID, {
      record: record(`001 ${LOCAL_ID}`, `035 __ $a (OCoLC)${NUMBER}`, '020 __ $a 9780810102682'),
    });
    const state = ready({}, numbered);
    expect(searchBox(state).identifiers).toEqual([]);
    const asked = told(state, { kind: 'search' }, answered('worldcat', []));
    expect(searchBox(asked).identifiers).toEqual([]);
    expect(searchBox(told(asked, answered('hathitrust', []))).identifiers).toEqual([isbn]);
  });

  it('takes no answer to another question, and opens no hit by itself', () => {
    const asking = told(ready({}, UNNUMBERED), { kind: 'searchBy', asked: isbn });
    expect(told(asking, answered('worldcat', [candidate()]))).toBe(asking);
    const found = told(asking, answered('worldcat', [candidate()], 'isbn'));
    expect(found.page.kind).toBe('ready');
    expect(candidates(found).length).toBe(1);
  });
});

describe('the same record from two sources', () => {
  const book = record('001 ocm17807721', '003 OCoLC', '245 10 $a Moby Dick.');
  const again = record('001 000123', '003 XxXx', '035 __ $a (XxXx)000123', '245 10 $a Moby Dick.');
  const other = record('001 000124', '003 XxXx', '245 10 $a Moby Dick, or, The whale.');
  const hit = (source: SourceId, of: Candidate['record']): Candidate =>
    candidate(source, { record: of, mergedNumbers: [] });

  it('is told of the second, and of no other record', () => {
    const state = told(
      ready({ sru: [HARBOUR] }),
      { kind: 'changeSettings', settings: { ...INITIAL_STATE.settings, openSingleHit: false } },
      { kind: 'search' },
      answered('worldcat', [hit('worldcat', book)]),
      answered('hathitrust', [hit('hathitrust', other)]),
      answered('sru:harbour', [hit('sru:harbour', again)]),
    );
    const rowOf = (id: SourceId) => candidates(state).find(({ source }) => source === id);
    expect(rowOf('worldcat')?.sameAs).toBeUndefined();
    expect(rowOf('hathitrust')?.sameAs).toBeUndefined();
    expect(rowOf('sru:harbour')?.sameAs).toEqual({ source: 'worldcat' });
    const { ownName, othersRecord } = rowOf('sru:harbour') ?? {};
    expect([ownName, othersRecord]).toEqual(['Harbour College', true]);
  });
});

describe('the way to WorldCat’s own page', () => {
  it('has the number, or what the record can be found by', () => {
    const page = 'https://search.worldcat.org';
    expect(searchBox(ready()).worldcatUrl).toBe(`${page}/title/${NUMBER}`);
    expect(searchBox(ready({}, UNNUMBERED)).worldcatUrl).toBe(`${page}/search?q=9780810102682`);
  });
});
