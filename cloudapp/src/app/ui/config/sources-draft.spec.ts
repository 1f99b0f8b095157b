import type { SourcesConfig, SruServerConfig } from '../../settings/config';
import { DEFAULT_CONFIG } from '../../settings/config';

import {
  draftOf,
  moved,
  sourcesOf,
  withNewServer,
  withoutServer,
  withServer,
} from './sources-draft';
import type { SourcesDraft } from './sources-draft';

const server = (id: string): SruServerConfig => ({
  id,
  label: id.toUpperCase(),
  enabled: true,
  profile: '',
  baseUrl: '',
  version: '1.1',
  recordSchema: 'marcxml',
  indexes: { ocn: [], isbn: [], issn: [], lccn: [] },
});
const sources = (ids: readonly string[], order: readonly string[] = []): SourcesConfig => ({
  ...DEFAULT_CONFIG.sources,
  sru: ids.map(server),
  order,
});
const shown = ({ cards }: SourcesDraft): readonly string[] =>
  cards.map((card) => ('server' in card ? card.server.id : card.key));

describe('the sources in the form', () => {
  it('stand in the order of the config; what it does not name follows', () => {
    expect(shown(draftOf(sources(['one', 'two'], ['sru:two', 'gone', 'hathitrust'])))).toEqual([
      'two',
      'hathitrust',
      'worldcat',
      'one',
    ]);
  });

  it('are stored as they were when nothing was changed', () => {
    for (const order of [[], ['sru:two'], ['hathitrust', 'worldcat', 'sru:one', 'sru:two']]) {
      const stored = sources(['one', 'two'], order);
      expect(sourcesOf(draftOf(stored), stored)).toEqual(stored);
    }
  });

  it('have their order stored once one of them was moved, and only then', () => {
    const stored = sources(['one']);
    const up = moved(draftOf(stored), 'sru-0', -1);
    expect(sourcesOf(up, stored)).toEqual({
      ...stored,
      order: ['worldcat', 'sru:one', 'hathitrust'],
    });
    expect(sourcesOf(moved(up, 'sru-0', 1), stored)).toEqual(stored);
  });

  it('stay where they are at both ends', () => {
    const draft = draftOf(sources([]));
    expect(moved(draft, 'worldcat', -1)).toEqual(draft);
    expect(moved(draft, 'hathitrust', 1)).toEqual(draft);
  });

  it('keep the order of the list of servers, whatever place they have among the sources', () => {
    const stored = sources(['one', 'two']);
    const swapped = sourcesOf(moved(draftOf(stored), 'sru-1', -1), stored);
    expect(swapped.sru.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(swapped.order).toEqual(['worldcat', 'hathitrust', 'sru:two', 'sru:one']);
  });

  it('take a new server at the end, and a stored order that names it by the id it is given', () => {
    const stored = sources(['one'], ['sru:one']);
    const draft = withServer(withNewServer(draftOf(stored)), 'sru-1', { id: 'two' });
    expect(shown(draft)).toEqual(['one', 'worldcat', 'hathitrust', 'two']);
    expect(sourcesOf(draft, stored).order).toEqual([
      'sru:one',
      'worldcat',
      'hathitrust',
      'sru:two',
    ]);
  });

  it('follow a server whose id is changed, through an id that another has', () => {
    const stored = sources(['a', 'b'], ['sru:b', 'sru:a']);
    const between = withServer(draftOf(stored), 'sru-1', { id: 'a' });
    const draft = withServer(between, 'sru-1', { id: 'ab' });
    expect(shown(draft).slice(0, 2)).toEqual(['ab', 'a']);
    expect(sourcesOf(draft, stored).order.slice(0, 2)).toEqual(['sru:ab', 'sru:a']);
  });

  it('forget a server that is removed, and give no other its place', () => {
    const stored = sources(['one', 'two']);
    const draft = withNewServer(withoutServer(draftOf(stored), 'sru-0'));
    expect(shown(draft)).toEqual(['worldcat', 'hathitrust', 'two', '']);
    expect(sourcesOf(draft, stored)).toEqual({
      ...stored,
      sru: [server('two'), { ...server(''), label: '' }],
    });
  });

  it('keep what only a newer version of the app knows', () => {
    const newer = { ...sources([]), z3950: ['x'] };
    expect(sourcesOf(draftOf(newer), newer)).toEqual(newer);
  });
});
