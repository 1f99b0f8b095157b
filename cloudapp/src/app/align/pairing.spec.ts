import { bestFirst } from './pairing';

describe('bestFirst', () => {
  const picked = (
    ...candidates: readonly (readonly [number, number, number])[]
  ): readonly string[] =>
    bestFirst(candidates.map(([local, incoming, score]) => ({ local, incoming, score }))).map(
      ({ local, incoming }) => `${local}-${incoming}`,
    );

  it('gives a field to the partner it fits best, and each only once', () => {
    expect(picked([0, 0, 0.5], [0, 1, 0.9], [1, 1, 0.8], [1, 0, 0.4])).toEqual(['0-1', '1-0']);
  });

  it('keeps the order of equal fields', () => {
    expect(picked([0, 1, 1], [1, 0, 1], [1, 1, 1], [0, 0, 1])).toEqual(['0-0', '1-1']);
  });

  it('keeps the order of equal fields also where one record has them further down', () => {
    expect(picked([5, 1, 1], [5, 2, 1], [6, 1, 1], [6, 2, 1])).toEqual(['5-1', '6-2']);
  });

  it('prefers the earlier of two equal partners, so that a second merge finds the same one', () => {
    expect(picked([5, 0, 1], [5, 4, 1])).toEqual(['5-0']);
    expect(picked([5, 6, 1], [5, 4, 1])).toEqual(['5-4']);
    expect(picked([0, 5, 1], [4, 5, 1])).toEqual(['0-5']);
  });
});
