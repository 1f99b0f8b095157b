import { incomingRecord, localRecord, record } from '../../testing/fakes';

import { matchOf } from './match';
import { factsOfRecord } from './record-facts';
import type { MatchLevel } from './view';

const facts = factsOfRecord(localRecord());

function level(...fields: readonly string[]): MatchLevel {
  return matchOf(facts, factsOfRecord(record(...fields))).level;
}

const TITLE = '245 10 $a Moby Dick, or, The whale / $c Herman Melville.';
const NUMBER = '035 __ $a (OCoLC)17807721';
const YEAR = '264 _1 $c 1988';

describe('is it the same publication', () => {
  it('same title: title, number, date and kind agree', () => {
    expect(matchOf(facts, factsOfRecord(incomingRecord())).level).toBe('same');
  });

  it('likely the same: all agree, but the number is missing or another', () => {
    expect(level(TITLE, YEAR)).toBe('likely');
    expect(level(TITLE, YEAR, '035 __ $a (OCoLC)5')).toBe('likely');
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
    expect(matchOf(facts, factsOfRecord(score)).level).toBe('check');
  });

  it('reads through case, accents and punctuation, and unknown digits of a date', () => {
    const one = factsOfRecord(
      record('245 10 $a Ésthétique :', '008 880101s198u    ilu           000 1 eng d'),
    );
    const other = factsOfRecord(record('245 10 $a ESTHE\u0301TIQUE', '264 _1 $c 1988'));
    const { evidence } = matchOf(one, other);
    expect(evidence.find(({ what }) => what === 'title')?.says).toBe('agrees');
    expect(evidence.find(({ what }) => what === 'date')?.says).toBe('agrees');
  });
});
