import {
  candidate,
  field,
  found,
  incomingLoaded,
  local,
  localRecord,
  NUMBER,
  PROFILE,
  readyState,
  record,
  reviewingState,
  told,
} from '../../testing/fakes';
import type { MarcRecord } from '../marc/record';
import { success } from '../marc/result';
import type { MergeProfile } from '../merge/profile';
import type { Candidate } from '../ports/source';

import type { BetterView } from './select-better';
import { betterView } from './select-better';
import { candidates } from './select-search';
import type { State } from './state';
import type { CandidateRow } from './view';

/** The same record with another encoding level, and with more fields. */
function changed(of: MarcRecord, level: string, ...lines: readonly string[]): MarcRecord {
  return {
    leader: of.leader.slice(0, 17) + level + of.leader.slice(18),
    fields: [...of.fields, ...lines.map(field)],
  };
}

function theirs(level: string, ...lines: readonly string[]): MarcRecord {
  const book = record(
    `035 __ $a (OCoLC)${NUMBER}`,
    '100 1_ $a Melville, Herman, $d 1819-1891.',
    '245 10 $a Moby Dick / $c Herman Melville.',
  );
  return changed(book, level, ...lines);
}

function previewed(
  ours: MarcRecord,
  incoming: MarcRecord,
  profile: MergeProfile = PROFILE,
  hit: Candidate = candidate(),
): State {
  const loaded = incomingLoaded(hit);
  if (loaded.kind !== 'incomingAnswered') throw new Error(`Not an answer: ${loaded.kind}`);
  return told(readyState(local(undefined, { record: ours })), { kind: 'search' }, found(hit), {
    ...loaded,
    result: success({
      incoming: { source: hit.source, candidate: hit, record: incoming },
      profile,
    }),
  });
}

function viewOf(...of: Parameters<typeof previewed>): BetterView {
  const view = betterView(previewed(...of));
  if (!view) throw new Error('Expected a comparison, but there is no preview.');
  return view;
}

describe('the better record, to be shown', () => {
  const brief = changed(localRecord(), 'K');
  const subjects = ['650 _0 $a Whales.', '650 _0 $a Sea stories.', '650 _0 $a Whaling.'];

  it('is there while a preview is, and the same while its records are', () => {
    const state = reviewingState();
    expect(betterView(readyState())).toBeUndefined();
    const chosen = told(state, { kind: 'acceptLost', accepted: true });
    expect(betterView(chosen)).toBe(betterView(state));
  });

  it('has the strongest reasons, codes as words', () => {
    const { word, reasons } = viewOf(
      brief,
      theirs(' ', '042 __ $a pcc', '505 0_ $a Loomings.', ...subjects),
    );
    expect(word).toBe('incoming');
    expect(reasons.map(({ what, named }) => [what, named])).toEqual([
      ['encodingLevel', false],
      ['pcc', false],
      ['subjects', false],
    ]);
    expect(reasons[0].more).toEqual({ word: 'encoding.blank' });
    expect(reasons[0].less).toEqual({ word: 'encoding.K' });
    expect(reasons[2].more).toEqual({ text: '3' });
    expect(reasons[2].less).toEqual({ text: '1' });
  });

  it('names one thing that speaks against the word', () => {
    const noted = changed(brief, 'K', '520 __ $a A whale.');
    const { word, reasons } = viewOf(noted, theirs(' ', '042 __ $a pcc', ...subjects));
    expect(word).toBe('incoming');
    expect(reasons.map(({ what, side, named }) => [what, side, named])).toEqual([
      ['encodingLevel', 'incoming', false],
      ['pcc', 'incoming', false],
      ['summary', 'local', true],
    ]);
  });

  it('names both sides where it is for a person to say', () => {
    const { word, reasons } = viewOf(changed(localRecord(), ' '), theirs('K', ...subjects));
    expect(word).toBe('unclear');
    expect(reasons.map(({ what, side, named }) => [what, side, named])).toEqual([
      ['encodingLevel', 'local', true],
      ['subjects', 'incoming', true],
    ]);
  });

  it('shows text of a record as text, never as a key', () => {
    const { rows } = viewOf(brief, theirs('?', '040 __ $a X $b better.word $e better.rules.rda'));
    const byName = new Map(rows.map((row) => [row.what, row]));
    expect(byName.get('encodingLevel')?.incoming).toEqual({ text: '?' });
    expect(byName.get('catalogingLanguage')?.incoming).toEqual({ text: 'better.word' });
    expect(byName.get('rules')?.incoming).toEqual({ text: 'better.rules.rda' });
  });

  it('goes by the profile: its language of cataloguing and its vocabularies', () => {
    const german = theirs(' ', '040 __ $a X $b ger $c X', '650 _7 $a Wale $2 gnd', ...subjects);
    expect(viewOf(brief, german).word).toBe('unclear');
    expect(viewOf(brief, german, { ...PROFILE, catalogingLanguage: 'ger' }).word).toBe('incoming');
    const wanted = { ...PROFILE, subjectVocabularies: ['gnd'] };
    const { rows } = viewOf(brief, german, wanted);
    expect(rows.find(({ what }) => what === 'subjects')).toEqual(
      jasmine.objectContaining({ local: { text: '0' }, incoming: { text: '1' } }),
    );
  });

  it('knows the libraries from the hit', () => {
    const { rows } = viewOf(brief, theirs(' '), PROFILE, candidate('worldcat', { holdings: 312 }));
    expect(rows.find(({ what }) => what === 'holdings')?.incoming).toEqual({ text: '312' });
  });
});

describe('the order of the hits', () => {
  const ours = local(undefined, { record: changed(localRecord(), 'K') });

  function rowsOf(...hits: readonly Candidate[]): readonly CandidateRow[] {
    return candidates(told(readyState(ours), { kind: 'search' }, found(...hits)));
  }
  const ids = (rows: readonly CandidateRow[]): readonly string[] =>
    rows.map((row) => row.candidate.id);

  it('is how sure the match is, before how full the record is', () => {
    const sure = candidate('worldcat', { id: 'sure', encodingLevel: 'K' });
    const fuller = { id: 'fuller', authentication: ['pcc'], date: '1922' };
    expect(ids(rowsOf(candidate('worldcat', fuller), sure))).toEqual(['sure', 'fuller']);
  });

  it('is then which is the better record, and each hit says by what', () => {
    const level = candidate('worldcat', { id: 'level' });
    const both = candidate('worldcat', { id: 'both', authentication: ['pcc'] });
    const rows = rowsOf(candidate('worldcat', { id: 'brief', encodingLevel: 'M' }), level, both);
    expect(rows.map((row) => [row.candidate.id, row.compared, row.rank?.join()])).toEqual([
      ['both', 'fuller', 'encodingLevel,pcc'],
      ['level', 'fuller', 'encodingLevel'],
      ['brief', 'fuller', 'encodingLevel'],
    ]);
  });

  it('is a record in our language of cataloguing before a fuller one in another', () => {
    const english = changed(localRecord(), 'K', '040 __ $a MH $b eng $c MH');
    const hits = [
      candidate('worldcat', { id: 'german', catalogingLanguage: 'ger' }),
      candidate('worldcat', { id: 'brief', catalogingLanguage: 'eng', encodingLevel: 'M' }),
    ];
    const state = readyState(local(undefined, { record: english }));
    expect(ids(candidates(told(state, { kind: 'search' }, found(...hits))))).toEqual([
      'brief',
      'german',
    ]);
  });

  it('is among equals by libraries, which only then is a reason', () => {
    const few = candidate('worldcat', { id: 'few', holdings: 3 });
    const many = candidate('worldcat', { id: 'many', holdings: 312 });
    const rows = rowsOf(few, many);
    expect(rows.map((row) => [row.candidate.id, row.rank?.join()])).toEqual([
      ['many', 'encodingLevel,holdings'],
      ['few', 'encodingLevel'],
    ]);
  });

  it('gives no reason where nothing is known', () => {
    const silent = candidate('worldcat', { encodingLevel: undefined, holdings: 312 });
    const other = { ...silent, id: 'other', holdings: 3 };
    for (const row of rowsOf(silent, other))
      expect([row.compared, row.rank]).toEqual(['unknown', undefined]);
  });

  it('gives a word and no reason where the two records are each better in something', () => {
    const full = local(undefined, { record: changed(localRecord(), ' ') });
    const hit = candidate('worldcat', { encodingLevel: 'K', subjectCount: 12 });
    const [row] = candidates(told(readyState(full), { kind: 'search' }, found(hit)));
    expect([row.compared, row.rank]).toEqual(['unknown', []]);
  });
});
