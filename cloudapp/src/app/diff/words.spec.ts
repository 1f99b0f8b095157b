import * as fc from 'fast-check';

import { canonicalText } from '../align/normalise';
import { expectForAll } from '../../testing/marc-generator';
import type { TextPiece } from './difference';
import { tokensOf } from './tokens';
import { diffWords } from './words';

/** Pieces as `a [b/c] d`: what stays, and in brackets what went and what came. */
function shown(pieces: readonly TextPiece[]): string {
  return pieces
    .map(({ kind, text }, at) => {
      if (kind === 'same') return text;
      if (kind === 'removed') return `[${text}/${pieces.at(at + 1)?.kind === 'added' ? '' : ']'}`;
      return `${pieces.at(at - 1)?.kind === 'removed' && at > 0 ? '' : '[/'}${text}]`;
    })
    .join('');
}

/** Expects that the two texts of a notation differ just as it shows. */
function expectWords(notation: string): void {
  const before = notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, '$1');
  const after = notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, '$2');
  expect(shown(diffWords(before, after))).toBe(notation);
}

const before = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('');
const after = (pieces: readonly TextPiece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');

describe('diffWords', () => {
  const notations = [
    'The [old/new] cat sat',
    '[/A ]novel',
    'a b[ c/]',
    'a [/x ]b',
    'xvi, 377, [/xii, ]507 [p./pages] ; 24 cm.',
    'Bielik, František[./,]',
    '[Smith/Smyth], [John/Jon]',
    '[big red/small blue] dog',
    '[1999/2003]-',
  ];
  for (const notation of notations)
    it(`shows ${notation}`, () => {
      expectWords(notation);
    });

  it('shows a changed blank as such', () => {
    expect(shown(diffWords('Haruki,  1949-', 'Haruki, 1949-'))).toBe('Haruki,[ /] 1949-');
  });

  it('keeps contractions, decimals and abbreviations whole', () => {
    expectWords("he [can't/won't] go");
    expectWords('[3.5/3,5] in.');
    expectWords('[e.g/i.e]. this');
  });

  it('never splits a letter from its accents', () => {
    expectWords('[café/cafe] noir');
    expectWords(`[${'cafe\u0301'}/cafe] noir`);
    expectWords('[tiếng/tiêng] Việt');
  });

  it('never splits a sign from the character that it precedes', () => {
    expectWords('سنة [\u0600./\u0600!]');
  });

  it('never splits a surrogate pair', () => {
    expectWords('[𝄞/𝄢] clef');
  });

  it('finds words in Chinese and Japanese', () => {
    expectWords('四庫全書[電子/網絡]版');
    expectWords('東京[都/]の図書館');
  });

  it('finds words in Hebrew and Arabic', () => {
    expectWords('ספר [הזהר/הזוהר] הקדוש');
    expectWords('فوائد [فقهية/لغوية] للشريشي');
  });

  it('marks nothing in texts that differ in encoding only', () => {
    const [nfd, nfc] = ['Việt Nam café'.normalize('NFD'), 'Việt Nam café'];
    expect(diffWords(nfd, nfc)).toEqual([{ kind: 'same', text: nfc }]);
    expect(diffWords('t\uFE20s\uFE21ar', 't\u0361sar')).toEqual([
      { kind: 'same', text: 't\u0361sar' },
    ]);
  });

  it('marks only the changed word of a text in another encoding', () => {
    expect(shown(diffWords('cafe\u0301 noir', 'café blanc'))).toBe('café [noir/blanc]');
  });

  it('shows texts with chance words in common as replaced', () => {
    const [one, other] = [
      'He said the thing of the people who are there and of the world',
      'Nobody in the land of song thinks and works as the bees do',
    ];
    expect(shown(diffWords(one, other))).toBe(`[${one}/${other}]`);
  });

  it('shows one change in a very long text, and gives up on two very long texts', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
    const changed = long.map((word, at) => (at === 10_000 ? 'other' : word));
    const pieces = diffWords(long.join(' '), changed.join(' '));
    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
    const reversed = [...long].reverse().join(' ');
    expect(diffWords(long.join(' '), reversed).length).toBeLessThan(4);
  });

  it('has no piece for two empty texts', () => {
    expect(diffWords('', '')).toEqual([]);
    expect(diffWords('', 'x')).toEqual([{ kind: 'added', text: 'x' }]);
    expect(diffWords('x', '')).toEqual([{ kind: 'removed', text: 'x' }]);
  });
});

describe('diffWords, for any two texts', () => {
  const word = fc.constantFrom(
    'war',
    'peace',
    'e\u0301',
    'é',
    '四庫',
    '𝄞',
    'ʻa',
    't\uFE20s\uFE21',
    ' ',
    '  ',
    '. ',
    ',',
    '\u200D',
    '\u0301',
    '\u0600',
    'ำ',
    'あ',
    '👩‍👧',
    '\r\n',
    'הזהר',
    'ก็',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  const texts = fc.record({ one: text, other: text });

  it('gives both texts back', () => {
    expectForAll(texts, ({ one, other }) => {
      const pieces = diffWords(one, other);
      return after(pieces) === other && canonicalText(before(pieces)) === canonicalText(one);
    });
  });

  it('gives the old text back to the letter where encodings agree', () => {
    const nfc = texts.map(({ one, other }) => ({
      one: canonicalText(one),
      other: canonicalText(other),
    }));
    expectForAll(nfc, ({ one, other }) => before(diffWords(one, other)) === one);
  });

  it('marks something exactly where the texts differ beyond encoding', () => {
    expectForAll(texts, ({ one, other }) => {
      const isMarked = diffWords(one, other).some(({ kind }) => kind !== 'same');
      return isMarked === (canonicalText(one) !== canonicalText(other));
    });
  });

  it('puts every border between characters as people see them', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const borders = (full: string): ReadonlySet<number> =>
      new Set([...graphemes.segment(full)].map(({ index }) => index).concat(full.length));
    expectForAll(texts, ({ one, other }) => {
      const known = borders(other);
      let at = 0;
      return diffWords(one, other)
        .filter(({ kind }) => kind !== 'removed')
        .every(({ text: part }) => known.has((at += part.length)));
    });
  });

  it('never has two pieces of one kind in a row, nor an empty one', () => {
    expectForAll(texts, ({ one, other }) =>
      diffWords(one, other).every(
        (piece, at, all) => piece.text !== '' && piece.kind !== all.at(at + 1)?.kind,
      ),
    );
  });
});

describe('tokensOf', () => {
  it('keeps initials and numbers with a full stop inside as one word, in every browser', () => {
    const wordsOf = (text: string): readonly string[] => tokensOf(text).map((token) => token.text);
    expect(wordsOf('e.g. U.S.A')).toEqual(['e.g', '.', 'U.S.A']);
    expect(wordsOf('3.5 in')).toEqual(['3.5', 'in']);
    expect(wordsOf('end.2')).toEqual(['end', '.', '2']);
  });

  it('splits plain text as Unicode does, colons apart', () => {
    const words = new Intl.Segmenter('und', { granularity: 'word' });
    const plain = fc.string({
      // Without the full stop: Unicode versions differ on "a.a", see the next test.
      unit: fc.constantFrom(...`aB1_ ,;'"-/()&%{dollar}#xy9 `),
      minLength: 1,
    });
    expectForAll(plain, (sample) => {
      const expected = [...words.segment(sample)].map(({ segment }) => segment);
      const found = tokensOf(sample).flatMap(({ text, blanks }) => [text, blanks]);
      return found.filter((part) => part !== '').join('|') === expected.join('|');
    });
  });
});
