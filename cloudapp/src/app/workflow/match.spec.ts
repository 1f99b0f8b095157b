import { incomingRecord, localRecord, record } from '../../testing/fakes';

import { titleFactsOf } from '../merge/title-facts';
import type { Candidate } from '../ports/source';

import { factsOfCandidate, matchOf } from './match';
import type { MatchLevel } from './view';

const facts = titleFactsOf(localRecord());

function level(...fields: readonly string[]): MatchLevel {
  return matchOf(facts, titleFactsOf(record(...fields))).level;
}

const TITLE = '245 10 $a Moby Dick, or, The whale / $c Herman Melville.';
const AUTHOR = '100 1_ $a Melville, Herman';
const NUMBER = '035 __ $a (OCoLC)17807721';
const YEAR = '264 _1 $c 1988';

describe('is it the same publication', () => {
  it('same title: title, number, date and kind agree', () => {
    expect(matchOf(facts, titleFactsOf(incomingRecord())).level).toBe('same');
  });

  it('likely the same: all agree, but the number is missing or another', () => {
    expect(level(TITLE, AUTHOR, YEAR)).toBe('likely');
    expect(level(TITLE, AUTHOR, YEAR, '035 __ $a (OCoLC)5')).toBe('likely');
  });

  it('check: the number agrees and something else does not', () => {
    expect(level(TITLE, NUMBER, '264 _1 $c 1922')).toBe('check');
    expect(level('245 10 $a The confidence-man.', NUMBER, YEAR)).toBe('check');
    expect(level(TITLE, NUMBER, YEAR, '100 1_ $a Conrad, Joseph.')).toBe('check');
  });

  it('different: another title, or another year without the number', () => {
    expect(level('245 10 $a The confidence-man.', YEAR)).toBe('different');
    expect(level(TITLE, '264 _1 $c 1922')).toBe('different');
  });

  it('asks to check where a score has the number of a book', () => {
    const score = { ...incomingRecord(), leader: '00000ncm a2200000 a 4500' };
    expect(matchOf(facts, titleFactsOf(score)).level).toBe('check');
  });

  it('reads through case, accents and punctuation, and unknown digits of a date', () => {
    const one = titleFactsOf(
      record('245 10 $a Ésthétique :', '008 880101s198u    ilu           000 1 eng d'),
    );
    const other = titleFactsOf(record('245 10 $a ESTHE\u0301TIQUE', '264 _1 $c 1988'));
    const { evidence } = matchOf(one, other);
    expect(evidence.find(({ what }) => what === 'title')?.says).toBe('agrees');
    expect(evidence.find(({ what }) => what === 'date')?.says).toBe('agrees');
  });

  it('tells what each piece of evidence stands on, and nothing of what neither record says', () => {
    const { evidence } = matchOf(facts, titleFactsOf(record(TITLE, NUMBER)));
    expect(evidence.find(({ what }) => what === 'number')).toEqual({
      what: 'number',
      says: 'agrees',
      local: '17807721',
      incoming: '17807721',
    });
    expect(evidence.map(({ what }) => what)).not.toContain('issn');
    expect(evidence.find(({ what }) => what === 'date')?.says).toBe('missing');
  });

  it('judges by what a source says of a record that is not fetched yet', () => {
    const brief: Candidate = {
      source: 'worldcat',
      id: '17807721',
      oclcNumber: '17807721',
      mergedNumbers: [],
      title: 'Moby Dick, or, The whale : a novel',
      creator: 'Melville, Herman',
      date: '1988-',
      recordType: 'a',
      bibLevel: 'm',
    };
    expect(matchOf(facts, factsOfCandidate(brief)).level).toBe('same');
    const later = factsOfCandidate({ ...brief, date: '2003' });
    expect(matchOf(facts, later).level).toBe('check');
    const unnamed = factsOfCandidate({ ...brief, title: '', date: undefined });
    expect(matchOf(facts, unnamed).level).toBe('check');
  });

  it('is asked once for two records', () => {
    const incoming = titleFactsOf(incomingRecord());
    expect(matchOf(facts, incoming)).toBe(matchOf(facts, incoming));
  });
});
