import { subfielded007 } from './text-form-007';

describe('subfielded007', () => {
  const cases: readonly [string, string][] = [
    ['c ǂb r ǂd c ǂe n', 'cr cn|||||||||'],
    ['ǂa c ǂb r', 'cr ||||||||||||'.slice(0, 14)],
    ['c ‡b r ‡d b ‡e n ‡f u ‡g 024 ‡h a', 'cr bnu024a||||'],
    ['v ǂb d ǂd c ǂe v ǂf a ǂg i ǂh z ǂi q', 'vd cvaizq'],
    ['h ǂb d ǂd a ǂe f ǂf b ǂg 016 ǂh b', 'hd afb016b|||'],
    ['m ǂb r ǂd c ǂr 202401', 'mr c|||||||||||||202401'],
    ['t ǂb a', 'ta'],
    ['s |b d |d f', 'sd f||||||||||'],
  ];
  for (const [shown, value] of cases) {
    it(`puts each code of ${shown} in its place`, () => {
      expect(subfielded007(shown)).toBe(value);
    });
  }

  it('leaves alone what is not in subfields, fill characters above all', () => {
    for (const shown of ['cr |n|||||||||', 'cr cn-', 'ta', 'he bmb024baca', ''])
      expect(subfielded007(shown)).toBeUndefined();
  });

  it('does not guess where a value does not fit', () => {
    for (const shown of ['c ǂb rr', 'c ǂb r ǂg 24', 'c ǂb r ǂr x', 'y ǂb r'])
      expect(subfielded007(shown)).toBeUndefined();
  });
});
