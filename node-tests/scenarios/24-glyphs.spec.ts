import type { TextPiece } from '../../cloudapp/src/app/diff/difference';
import { diffWords } from '../../cloudapp/src/app/diff/words';

/** Accents and ligature halves: they belong to the letter before them. */
const MARK = /^\p{M}/u;
/** What binds the next letter too: the ligature and double tilde, and their first halves. */
const BINDING = /[\u0360\u0361\uFE20\uFE22]$/;

const SPELLINGS: readonly (readonly [title: string, before: string, after: string])[] = [
  ['one stacked accent more', 'Truyên Kiều'.normalize('NFC'), 'Truyện Kiều'.normalize('NFD')],
  ['another accent of two', 'Truyện Kiều'.normalize('NFD'), 'Truyền Kiều'.normalize('NFD')],
  ['a letter under a ligature', 't\u0361skh', 't\u0361zkh'],
  ['a letter under ligature halves', 't\uFE20s\uFE21kh', 't\uFE20z\uFE21kh'],
  ['a ligature and its halves', 'nemet\u0361skogo', 'nemet\uFE20s\uFE21koho'],
];

describe('the difference of two words with accents', () => {
  for (const [title, before, after] of SPELLINGS) {
    it(`parts no letter from what belongs to it: ${title}`, () => {
      const pieces = diffWords(before, after);
      expect(pieces.some(({ kind }) => kind !== 'same')).toBeTrue();
      expect(sideOf(pieces, 'added')).toBe(after);
      for (const { text } of pieces) {
        expect(text).not.toMatch(MARK);
        expect(text).not.toMatch(BINDING);
      }
    });
  }

  it('is none where only the encoding differs', () => {
    expect(diffWords('Truyện'.normalize('NFC'), 'Truyện'.normalize('NFD'))).toEqual([
      { kind: 'same', text: 'Truyện'.normalize('NFD') },
    ]);
    expect(diffWords('t\u0361s', 't\uFE20s\uFE21')).toEqual([
      { kind: 'same', text: 't\uFE20s\uFE21' },
    ]);
  });
});

function sideOf(pieces: readonly TextPiece[], side: TextPiece['kind']): string {
  return pieces
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');
}
