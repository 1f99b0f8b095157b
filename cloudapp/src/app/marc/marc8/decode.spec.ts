import * as fc from 'fast-check';

import { expectForAll } from '../../../testing/marc-generator';

import { characterSets } from './character-sets';
import { decodeMarc8 } from './decode';
import { EAST_ASIAN_SET } from './east-asian-set';
import { SINGLE_BYTE_SETS } from './single-byte-sets';

const SETS = characterSets(SINGLE_BYTE_SETS, EAST_ASIAN_SET);

/** Bytes as text: `ESC` for the escape, `\xE2` for a byte beyond ASCII. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text.replaceAll('ESC', '\x1B'), (character) => character.charCodeAt(0));
}

function read(text: string): string {
  const decoded = decodeMarc8(bytes(text), SETS);
  if (decoded.ok) return decoded.value;
  const { offset, bytes: wrong } = decoded.failure;
  return `wrong at ${offset}: ${Array.from(wrong, (byte) => byte.toString(16)).join(' ')}`;
}

describe('decodeMarc8', () => {
  const cases: readonly [string, string, string][] = [
    ['ASCII', 'Moby Dick {1851}', 'Moby Dick {1851}'],
    ['letters of ANSEL', '\xA1\xF2odz \xA5 \xB5 \xC7 \xC8', 'Łọdz Æ æ ß €'],
    ['a mark before its letter', 'Caf\xE2e', 'Café'],
    ['two marks on one letter', 'Vi\xF2\xE3et', 'Việt'],
    ['a letter that has no composed form', '\xE3m', 'm\u0302'],
    ['both halves of a ligature', 'i\xEBi\xECa', 'ii\uFE20a\uFE21'],
    ['both halves of a double tilde', '\xFAn\xFBg', 'n\uFE22g\uFE23'],
    ['non-sorting marks', '\x88The \x89cat', '\u0098The \u009Ccat'],
    ['joiners', 'a\x8Db\x8Ec', 'a\u200Db\u200Cc'],
    ['Greek', 'ESC(SA"a ESC(B.', 'Αά .'],
    ['Greek marks before their letter', 'ESC(S#"jESC(B', 'η\u0308\u0301'],
    ['Cyrillic, basic and extended', 'ESC(NrE[EESC(QJESC(NAESC(B.', 'Решења.'],
    ['extended Cyrillic in the upper half', 'ESC(NESC)Qm\xC9ESC(BESC)!E', 'Мљ'],
    ['Hebrew', 'ESC(2ylemESC(B', 'שלום'],
    ['Arabic', 'ESC(3cJGHESC(B', 'كتاب'],
    ['subscripts and superscripts', 'H\x1Bb2\x1BsO m\x1Bp2\x1Bs', 'H₂O m²'],
    ['Greek symbols', '\x1Bga\x1Bs-rays', 'α-rays'],
    ['East Asian characters', 'ESC$1!0!!0#ESC(B /', '一七 /'],
    ['East Asian characters by another escape', 'ESC$,1!0!ESC,B', '一'],
    ['East Asian characters in the upper half', 'ESC$)1\xA1\xB0\xA1A', '一A'],
    ['a blank among East Asian characters', 'ESC$1!0! !0#ESC(B', '一 七'],
    ['a character that MARC-8 lacks', 'A &#x1F4D6; &#x4E00;', 'A 📖 一'],
    ['a mark before such a character', '\xE2&#x03B1;', 'ά'],
    ['what only looks like one', '&#x1F; &#xD800; &amp; &#xZZ;', '&#x1F; &#xD800; &amp; &#xZZ;'],
  ];
  for (const [name, written, text] of cases) {
    it(`reads ${name}`, () => expect(read(written)).toBe(text));
  }

  it('starts each subfield with ASCII and ANSEL', () => {
    expect(read('10\x1FaESC(SA\x1FbA\xE2e')).toBe('10\x1FaΑ\x1FbAé');
    expect(read('10\x1FaESC)Qa\x1Fb\xE2e')).toBe('10\x1Faa\x1Fbé');
  });

  const wrong: readonly [string, string, string][] = [
    ['a byte that ANSEL leaves open', 'Caf\xFF', 'wrong at 3: ff'],
    ['a control of the upper half', 'A\x80', 'wrong at 1: 80'],
    ['a character that Hebrew lacks', 'ESC(2`~ESC(B', 'wrong at 4: 7e'],
    ['an East Asian character that is not there', 'ESC$1!0!b<!ESC(B', 'wrong at 6: 62 3c 21'],
    ['an East Asian character that is cut off', 'ESC$1!0', 'wrong at 3: 21 30'],
    ['an East Asian character of both halves', 'ESC$1!\xB0!', 'wrong at 3: 21 b0 21'],
    ['an escape to no set', 'AESC(Z', 'wrong at 1: 1b'],
    ['an escape that is cut off', 'AESC', 'wrong at 1: 1b'],
    ['one byte a character where EACC has three', 'ESC(1!', 'wrong at 0: 1b'],
    ['three bytes a character where Greek has one', 'ESC$SA', 'wrong at 0: 1b'],
    ['a mark at the end of a subfield', '\x1FaCaf\xE2\x1Fb.', 'wrong at 6: 1f'],
    ['a mark at the end of the field', 'Caf\xE2', 'wrong at 3: e2'],
  ];
  for (const [name, written, place] of wrong) {
    it(`says where: ${name}`, () => expect(read(written)).toBe(place));
  }

  it('refuses East Asian text where its table was not given', () => {
    const decoded = decodeMarc8(bytes('ESC$1!0!'), characterSets(SINGLE_BYTE_SETS));
    expect(decoded.ok).toBeFalse();
  });

  it('reads every character of every set by its escape', () => {
    for (const [id, set] of SETS) {
      if (id === 'C1' || id === '42') continue;
      const final = String.fromCharCode(parseInt(id, 16));
      const escape = {
        '45': '\x1B(!E',
        '31': '\x1B$1',
        '67': '\x1Bg',
        '62': '\x1Bb',
        '70': '\x1Bp',
      };
      const start = (escape as Record<string, string>)[id] ?? `\x1B(${final}`;
      for (const [code, { text, isMark }] of set) {
        const digits = code.toString(16).padStart(2, '0').match(/../g) ?? [];
        const written =
          start + digits.map((two) => String.fromCharCode(parseInt(two, 16))).join('');
        const expected = (isMark ? ` ${text}` : text).normalize('NFC');
        if (read(isMark ? `${written} ` : written) !== expected)
          fail(`${id} ${code.toString(16)}: ${read(written)}`);
      }
    }
    expect(SETS.size).toBe(13);
  });

  it('answers on anything, and gives NFC', () => {
    expectForAll(fc.uint8Array({ maxLength: 60 }), (any) => {
      const decoded = decodeMarc8(any, SETS);
      if (!decoded.ok) return decoded.failure.offset <= any.length;
      return decoded.value === decoded.value.normalize('NFC');
    });
  });

  it('reads back what is written in ASCII and ANSEL', () => {
    const letters = fc.constantFrom(...'aZ9 .é', 'ñ', 'Ł', 'ß', 'ö', 'ạ', 'm\u0307', 'Ệ', '©');
    expectForAll(fc.array(letters, { maxLength: 30 }), (text) => {
      const decoded = decodeMarc8(encoded(text), SETS);
      return decoded.ok && decoded.value === text.join('').normalize('NFC');
    });
  });
});

/** Text in ASCII and ANSEL, marks before their letter. */
function encoded(letters: readonly string[]): Uint8Array {
  const ansel = new Map(
    [...(SETS.get('45') ?? [])].map(([code, { text }]) => [text, code + 0x80] as const),
  );
  return Uint8Array.from(
    letters.flatMap((letter) => {
      const [base = '', ...marks] = letter.normalize('NFD');
      return [...marks, base].map((one) => ansel.get(one) ?? one.charCodeAt(0));
    }),
  );
}
