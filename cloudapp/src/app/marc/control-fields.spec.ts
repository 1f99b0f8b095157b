import { dateOf, formOfItem, languageOf008 } from './control-fields';
import type { FormOfItem } from './control-fields';
import type { Field, MarcRecord } from './record';

const BLANK_008 = '880502s1988    nyua          000 0 eng d';

function recordOf(kind: string, ...fields: Field[]): MarcRecord {
  return { leader: `00000n${kind} a2200000 i 4500`, fields };
}

function with008(...codes: readonly [position: number, code: string][]): Field {
  const characters = [...BLANK_008];
  for (const [position, code] of codes) characters[position] = code;
  return { tag: '008', value: characters.join('') };
}

function data(tag: string, ind2: string, code: string, value: string): Field {
  return { tag, ind1: ' ', ind2, subfields: [{ code, value }] };
}

describe('formOfItem', () => {
  const cases: [string, MarcRecord, FormOfItem][] = [
    ['a printed book', recordOf('am', with008([23, ' '])), 'print'],
    ['large print', recordOf('am', with008([23, 'd'])), 'print'],
    ['an e-book by 008/23', recordOf('am', with008([23, 'o'])), 'electronic'],
    ['a map by 008/29', recordOf('em', with008([29, 's'])), 'electronic'],
    ['a film by 008/29, whatever 23 says', recordOf('gm', with008([23, 'o'], [29, ' '])), 'print'],
    ['a microfiche by its carrier', recordOf('am', data('338', ' ', 'b', 'he')), 'micro'],
    [
      'a book with a disc by its carriers',
      recordOf('am', data('338', ' ', 'b', 'nc'), data('338', ' ', 'b', 'cd')),
      'print',
    ],
    ['files on a disc', recordOf('mm', data('338', ' ', 'b', 'cd')), 'electronic'],
    ['a microfilm', recordOf('as', with008([23, 'a'])), 'micro'],
    ['braille', recordOf('am', with008([23, 'f'])), 'braille'],
    [
      'an e-book by 338 alone',
      recordOf('am', with008([23, ' ']), data('338', ' ', 'b', 'cr')),
      'electronic',
    ],
    [
      'an e-book by the term of 338',
      recordOf('am', data('338', ' ', 'a', 'Online resource')),
      'electronic',
    ],
    [
      'print and online in one record',
      recordOf('am', data('338', ' ', 'b', 'nc'), data('338', ' ', 'b', 'cr')),
      'mixed',
    ],
    [
      'an e-book by its 007',
      recordOf('am', with008([23, ' ']), { tag: '007', value: 'cr |n|||||||||' }),
      'electronic',
    ],
    [
      'a book with a disc',
      recordOf('am', with008([23, ' ']), { tag: '007', value: 'co |||' }),
      'print',
    ],
    [
      'an e-book by its 006',
      recordOf('am', with008([23, ' ']), { tag: '006', value: 'm     o  d        ' }),
      'electronic',
    ],
    [
      'a printed book with a blank 006',
      recordOf('am', { tag: '006', value: 'a                 ' }),
      'unknown',
    ],
    [
      'an old e-book by 245 $h',
      recordOf('am', data('245', '0', 'h', '[electronic resource] /')),
      'electronic',
    ],
    [
      'an old e-book whose 008 was left blank',
      recordOf('am', with008([23, ' ']), data('245', '0', 'h', '[electronic resource] /')),
      'electronic',
    ],
    [
      'an e-book by its extent',
      recordOf('am', with008([23, ' ']), data('300', ' ', 'a', '1 online resource (210 pages)')),
      'electronic',
    ],
    [
      'a volume with an online version in one record',
      recordOf(
        'am',
        with008([23, ' ']),
        { tag: '007', value: 'cr |||' },
        data('338', ' ', 'b', 'nc'),
      ),
      'mixed',
    ],
    ['files of which nothing more is said', recordOf('mm', with008([23, ' '])), 'unknown'],
    ['a volume without 008', recordOf('am', data('338', ' ', 'b', 'nc')), 'print'],
    ['nothing to go by', recordOf('am'), 'unknown'],
    [
      'a recording whose carrier says neither: 008 decides',
      recordOf('im', with008([23, ' ']), data('338', ' ', 'b', 'sd')),
      'print',
    ],
    [
      'a carrier in words that no list has: 008 decides',
      recordOf('am', with008([23, 'o']), data('338', ' ', 'a', 'something flat')),
      'electronic',
    ],
    [
      'a book with a 006 of no known kind',
      recordOf('am', with008([23, ' ']), { tag: '006', value: 'z     o           ' }),
      'print',
    ],
    [
      'a book with a 006 that has subfields',
      recordOf('am', with008([23, ' ']), data('006', ' ', 'a', 'm     o')),
      'print',
    ],
    [
      'a book in braille by its 007',
      recordOf('am', with008([23, ' ']), { tag: '007', value: 'fb a bnnn' }),
      'braille',
    ],
    [
      'a book in braille by its extent',
      recordOf('am', with008([23, ' ']), data('300', ' ', 'a', '3 volumes of Braille')),
      'braille',
    ],
    ['an old microfilm by 245 $h', recordOf('am', data('245', '0', 'h', '[microform] /')), 'micro'],
    ['a filled position', recordOf('am', with008([23, '|'])), 'unknown'],
  ];
  for (const [what, record, form] of cases) {
    it(`finds ${form} for ${what}`, () => {
      expect(formOfItem(record)).toBe(form);
    });
  }
});

describe('dateOf', () => {
  const at = (date: string): Field => ({ tag: '008', value: `880502s${date}    nyu` });

  it('reads date 1 of 008, unknown digits included', () => {
    expect(dateOf(recordOf('am', at('1988')))).toBe('1988');
    expect(dateOf(recordOf('am', at('19uu')))).toBe('19uu');
  });

  it('falls back on the year of publication, never on that of copyright', () => {
    const fields = [at('uuuu'), data('264', '4', 'c', '©2015'), data('264', '1', 'c', '[2014?]')];
    expect(dateOf(recordOf('am', ...fields))).toBe('2014');
    expect(dateOf(recordOf('am', data('260', ' ', 'c', 'c1851.')))).toBe('1851');
    expect(dateOf(recordOf('am', at('    ')))).toBeUndefined();
  });
});

describe('languageOf008', () => {
  it('reads a code, and nothing from blanks, fill or a short field', () => {
    expect(languageOf008(recordOf('am', { tag: '008', value: BLANK_008 }))).toBe('eng');
    for (const code of ['   ', '|||', ''])
      expect(
        languageOf008(recordOf('am', { tag: '008', value: BLANK_008.slice(0, 35) + code })),
      ).toBeUndefined();
    expect(languageOf008(recordOf('am'))).toBeUndefined();
  });
});
