import { gramsOf, likeness, phrasesOf } from './likeness';

function alike(one: string, other: string): number {
  return likeness(gramsOf(one), gramsOf(other));
}

describe('likeness', () => {
  it('is 1 for the same text and 0 for nothing in common or nothing at all', () => {
    expect(alike('history of art', 'history of art')).toBe(1);
    expect(alike('abc', 'xyz')).toBe(0);
    expect(alike('', '')).toBe(0);
  });

  it('is higher for a spelling variant than for another word', () => {
    expect(alike('aleksandr pushkin', 'aleksander pushkin')).toBeGreaterThan(0.8);
    expect(alike('smith john', 'smith jane')).toBeLessThan(0.75);
  });

  it('does not depend on the order of words', () => {
    expect(alike('barbier le déroff marie', 'déroff marie barbier le')).toBe(1);
  });

  it('compares texts without blanks by their characters', () => {
    expect(alike('四庫全書電子版', '四庫全書網絡版')).toBeGreaterThan(0.5);
    expect(alike('四庫全書', '東京都')).toBe(0);
  });
});

describe('phrasesOf', () => {
  it('gives words, and two and three of them in a row', () => {
    expect([...phrasesOf('a b c')]).toEqual(
      jasmine.arrayWithExactContents(['a', ' a', 'b', 'a b', ' a b', 'c', 'b c', 'a b c']),
    );
  });

  it('takes characters for words where there are no blanks between words', () => {
    expect(phrasesOf('四庫')).toEqual(phrasesOf('四 庫'));
  });
});
