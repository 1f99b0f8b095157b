import { candidate, found, readyState, told } from '../../../testing/fakes';
import type { Candidate } from '../../ports/source';
import { DEFAULT_SETTINGS } from '../../settings/config';
import { candidates } from '../../workflow/selectors';
import type { CandidateRow } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';

import { CandidateListComponent } from './candidate-list.component';
import { CandidateListHarness } from './testing/candidate-list.harness';

const full = candidate('worldcat', {
  id: 'full',
  title: 'Moby Dick, or, The whale /',
  publisher: 'Northwestern UP',
  extent: '573 p.',
  authentication: ['pcc'],
  catalogingAgency: 'DLC',
  catalogingLanguage: 'eng',
  descriptionRules: 'rda',
  subjectCount: 12,
  holdings: 312,
});
const other = candidate('hathitrust', { id: 'other', title: 'Moby Dick. 1922' });
const broken = candidate('worldcat', {
  id: 'broken',
  title: 'Unreadable',
  failure: {
    kind: 'sourceUnreadable',
    values: { source: 'sources.worldcat', reason: 'sourceReasons.truncated' },
    details: {},
  },
});

function rowsOf(...hits: readonly Candidate[]): readonly CandidateRow[] {
  const settings = { ...DEFAULT_SETTINGS, openSingleHit: false };
  const bySource = (['worldcat', 'hathitrust'] as const)
    .map((source) => hits.filter((hit) => hit.source === source))
    .filter((some) => some.length > 0);
  return candidates(
    told(
      readyState(),
      { kind: 'changeSettings', settings },
      { kind: 'search' },
      ...bySource.map((some) => found(...some)),
    ),
  );
}

async function showList(rows: readonly CandidateRow[]) {
  const shown = await show(CandidateListComponent, CandidateListHarness, { rows });
  return { ...shown, said: heard(shown.component.ask) };
}

describe('the candidates', () => {
  it('say what cataloguers choose by', async () => {
    const { harness } = await showList(rowsOf(full, other));
    expect(await harness.text()).toContain('2 to choose from');
    const [line] = await harness.lines();
    for (const words of [
      'Melville, Herman',
      'Northwestern UP, 1988 · 573 p.',
      'WorldCat',
      '17807721',
      'ELvl # · pcc · DLC · eng · rda',
      '12 subjects',
      '312 libraries',
    ])
      expect(line).toContain(words);
  });

  it('are chosen one at a time', async () => {
    const { harness, said, change } = await showList(rowsOf(full, other));
    expect(await harness.chosen()).toBeUndefined();
    await harness.choose(other.title);
    expect(said).toEqual([{ kind: 'chooseCandidate', source: 'hathitrust', id: 'other' }]);
    change({
      rows: rowsOf(full, other).map((row) => ({
        ...row,
        chosen: row.candidate.id === other.id,
      })),
    });
    expect(await harness.chosen()).toBe(other.title);
  });

  it('can be looked at whole', async () => {
    const { harness, said } = await showList(rowsOf(full, other));
    await harness.view(full.title);
    expect(said).toEqual([{ kind: 'viewCandidate', source: 'worldcat', id: 'full' }]);
  });

  it('show one that cannot be taken with its reason, and do not offer it', async () => {
    const { harness, said } = await showList(rowsOf(full, broken));
    expect((await harness.titles()).at(-1)).toBe('Unreadable');
    expect((await harness.lines()).at(-1)).toContain(
      'WorldCat sent something that cannot be read: an answer that breaks off in the middle.',
    );
    expect(await harness.canChoose('Unreadable')).toBe(false);
    expect(await harness.canView('Unreadable')).toBe(false);
    await harness.choose('Unreadable');
    expect(said).toEqual([]);
  });

  it('say how sure the match is, which record is fuller, and by what', async () => {
    const [row] = rowsOf(full);
    const { harness, change } = await showList([
      { ...row, compared: 'fuller', rank: ['encodingLevel', 'pcc'] },
    ]);
    expect((await harness.lines())[0]).toContain('Same title, fuller record: level, review');
    change({ rows: [{ ...row, compared: 'equal', rank: [] }] });
    expect((await harness.lines())[0]).toContain('Same title, same fullness');
    change({ rows: [{ ...row, compared: 'unknown', rank: [] }] });
    expect((await harness.lines())[0]).toContain('better in some things, poorer in others');
    change({ rows: [{ ...row, compared: 'unknown', rank: undefined }] });
    expect((await harness.lines())[0]).toMatch(/Same title( View)?$/);
  });

  it('say that a number was merged, and what a file left out', async () => {
    const merged = rowsOf(full).map((row) => ({ ...row, mergedFrom: '17807999' }));
    const noted = candidate('worldcat', {
      notes: [{ id: 'fileFirstOf', values: { all: '500', shown: '50' } }],
    });
    const { harness, change } = await showList(merged);
    expect((await harness.lines())[0]).toContain('WorldCat has merged 17807999 into 17807721.');
    change({ rows: rowsOf(noted) });
    expect((await harness.lines())[0]).toContain(
      'The file has 500 records. The first 50 are listed.',
    );
  });

  it('say once what is told of all records of a file', async () => {
    const notes = [{ id: 'fileFirstOf', values: { all: '500', shown: '50' } }] as const;
    const [one, two] = ['1', '2'].map((id) => ({
      ...rowsOf(candidate('worldcat', { id, notes }))[0],
    }));
    const { harness } = await showList([one, two]);
    expect((await harness.text()).split('The first 50 are listed.').length).toBe(2);
    expect((await harness.lines()).join()).not.toContain('The first 50 are listed.');
  });

  it('are filtered by words where they are many, and the chosen one stays', async () => {
    const hits = Array.from({ length: 30 }, (_, at) =>
      candidate('worldcat', { id: `hit-${at}`, title: `Étude ${at}` }),
    );
    const rows = rowsOf(...hits);
    const { harness, change } = await showList(rows);
    await harness.filter('etude 23');
    expect(await harness.titles()).toEqual(['Étude 23']);
    expect(await harness.text()).toContain('1 of 30 shown');
    change({ rows: rows.map((row) => ({ ...row, chosen: row.candidate.id === 'hit-4' })) });
    expect(await harness.titles()).toEqual(['Étude 4', 'Étude 23']);
    await harness.filter('');
    expect((await harness.titles()).length).toBe(30);
  });

  it('have no filter where they are few', async () => {
    const { harness } = await showList(rowsOf(full, other));
    expect(await harness.hasFilter()).toBe(false);
  });

  it('show markup in a title as the text that it is', async () => {
    const { harness } = await showList(rowsOf({ ...full, title: '<b>Moby</b>' }));
    expect(await harness.titles()).toEqual(['<b>Moby</b>']);
  });
});
