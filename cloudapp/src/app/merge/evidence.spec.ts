import type { Feature, Says } from './evidence';
import { COMPARE } from './evidence';
import type { TitleFacts } from './title-facts';
import { NO_FACTS } from './title-facts';
import type { TitleForm } from './titles';
import { titleForm } from './titles';

type Facts = Partial<TitleFacts>;

/** What a feature says of two records, the same the other way round. */
function says(feature: Feature, one: Facts, other: Facts): Says {
  const [a, b] = [
    { ...NO_FACTS, ...one },
    { ...NO_FACTS, ...other },
  ];
  expect(COMPARE[feature](b, a)).withContext('the other way round').toBe(COMPARE[feature](a, b));
  return COMPARE[feature](a, b);
}

function titles(...forms: readonly TitleForm[]): Facts {
  return { titles: forms };
}

function title(proper: string, rest = ''): Facts {
  return titles(titleForm(proper, rest));
}

function own(...values: readonly string[]): TitleFacts['isbn'] {
  return { own: values, other: [] };
}

function date(type: string, first: string, second = ''): Facts {
  return { date: { type, first, second } };
}

function book(extent: string): Facts {
  return { type: 'a', level: 'm', extent };
}

function describeCases(
  feature: Feature,
  cases: readonly (readonly [string, Facts, Facts, Says])[],
): void {
  describe(feature, () => {
    for (const [what, one, other, expected] of cases)
      it(`${expected}: ${what}`, () => {
        expect(says(feature, one, other)).toBe(expected);
      });
  });
}

const other246 = titleForm('Whales of the world', '', false);

describeCases('title', [
  ['one title', title('Moby Dick'), title('Moby Dick'), 'agrees'],
  ['no title in one record', {}, title('Moby Dick'), 'missing'],
  ['another title', title('Moby Dick'), title('Typee'), 'differs'],
  ['two scripts', title('Moby Dick'), title('מובי דיק'), 'missing'],
  ['a subtitle in one of them', title('Moby Dick', 'or, The whale'), title('Moby Dick'), 'agrees'],
  [
    'one subtitle in two spellings',
    title('Sea songs', 'an encyclopaedia of shanties'),
    title('Sea songs', 'an encyclopedia of shanties'),
    'agrees',
  ],
  [
    'two subtitles',
    title('Annual report', 'of the whale fishery'),
    title('Annual report', 'on cattle breeding'),
    'near',
  ],
  [
    'two spellings',
    title('Encyclopaedia of sea songs'),
    title('Encyclopedia of sea songs'),
    'near',
  ],
  [
    'the beginning, of several words',
    title('Moby Dick'),
    title('Moby Dick or the white whale of the southern seas'),
    'near',
  ],
  ['the beginning, of one word', title('Nature'), title('Nature geoscience letters'), 'differs'],
  [
    'the beginning, but within a word',
    title('The whale'),
    title('The whaleboat builders of Nantucket'),
    'differs',
  ],
  [
    'a varying title of one is the title of the other',
    titles(titleForm('Cetacea', ''), other246),
    title('Whales of the world'),
    'near',
  ],
  [
    'no two of several titles',
    titles(titleForm('Cetacea', ''), other246),
    title('Typee'),
    'differs',
  ],
  ['varying titles alone, and none in common', titles(other246), title('Typee'), 'missing'],
]);

const part = (number: string, name = ''): Facts => ({ part: { number, name } });

describeCases('part', [
  ['no part in either', {}, {}, 'missing'],
  ['one number', part('2'), part('2'), 'agrees'],
  ['two numbers, whatever the names', part('1', 'letters'), part('2', 'letters'), 'differs'],
  ['a number in one of them', part('2'), {}, 'near'],
  ['a name in one of them', part('2', 'letters'), part('2'), 'near'],
  ['a name in one of them, no number', part('', 'letters'), {}, 'near'],
  ['one name in two spellings', part('', 'harbours'), part('', 'harbors'), 'agrees'],
  ['one name, a number in one of them', part('2', 'letters'), part('', 'letters'), 'agrees'],
  ['two names', part('', 'letters'), part('', 'diaries'), 'differs'],
]);

describeCases('number', [
  ['none in one record', { numbers: own('1') }, {}, 'missing'],
  ['one number', { numbers: own('1') }, { numbers: own('1') }, 'agrees'],
  [
    'merged into the other',
    { numbers: own('1') },
    { numbers: { own: ['2'], other: ['1'] } },
    'agrees',
  ],
  ['two numbers', { numbers: own('1') }, { numbers: own('2') }, 'differs'],
  [
    'cancelled ones alone',
    { numbers: { own: [], other: ['1'] } },
    { numbers: own('2') },
    'differs',
  ],
]);

for (const feature of ['isbn', 'issn', 'lccn'] as const)
  describeCases(feature, [
    ['one of several', { [feature]: own('1', '2') }, { [feature]: own('2') }, 'agrees'],
    ['no value in common', { [feature]: own('1') }, { [feature]: own('2') }, 'differs'],
    ['none in one record', { [feature]: own('1') }, {}, 'missing'],
    [
      'that of another form of it ($z)',
      { [feature]: own('1') },
      { [feature]: { own: ['2'], other: ['1'] } },
      'near',
    ],
    [
      'nothing but another one in $z',
      { [feature]: own('1') },
      { [feature]: { own: [], other: ['2'] } },
      'missing',
    ],
  ]);

describeCases('date', [
  ['one year', date('s', '1988'), date('s', '1988'), 'agrees'],
  ['none in one record', date('s', '1988'), {}, 'missing'],
  ['a digit that is not known', date('s', '198u'), date('s', '1988'), 'agrees'],
  [
    'a digit that is not known, and another decade',
    date('s', '197u'),
    date('s', '1988'),
    'differs',
  ],
  ['the year after', date('s', '1988'), date('s', '1989'), 'near'],
  ['two years after', date('s', '1988'), date('s', '1990'), 'differs'],
  ['the copyright of the other', date('s', '1985'), date('t', '1988', '1985'), 'near'],
  ['the production of the other', date('s', '1985'), date('p', '1988', '1985'), 'near'],
  ['the first edition of a reprint', date('s', '1851'), date('r', '1988', '1851'), 'differs'],
  ['within a span of doubt', date('s', '1984'), date('q', '1980', '1989'), 'near'],
  ['at the end of a span of doubt', date('s', '1989'), date('q', '1980', '1989'), 'near'],
  ['after a span of doubt', date('s', '1995'), date('q', '1980', '1989'), 'differs'],
  ['before a span of doubt', date('s', '1970'), date('q', '1980', '1989'), 'differs'],
]);

for (const feature of ['type', 'level'] as const)
  describeCases(feature, [
    ['the same code', { [feature]: 'a' }, { [feature]: 'a' }, 'agrees'],
    ['two codes', { [feature]: 'a' }, { [feature]: 'c' }, 'differs'],
    ['no code in one record', { [feature]: 'a' }, {}, 'missing'],
  ]);

describeCases('form', [
  ['printed and online', { form: 'print' }, { form: 'electronic' }, 'differs'],
  ['printed twice', { form: 'print' }, { form: 'print' }, 'agrees'],
  ['not known in one record', { form: 'print' }, { form: 'unknown' }, 'missing'],
  ['both forms in one record', { form: 'electronic' }, { form: 'mixed' }, 'missing'],
]);

const names = (first: string, ...other: readonly string[]): Facts => ({
  names: { own: first === '' ? [] : [first], other },
});

describeCases('creator', [
  ['one name', names('melville'), names('melville'), 'agrees'],
  ['none in one record', names('melville'), names('', 'melville'), 'missing'],
  ['two names', names('melville'), names('hawthorne'), 'differs'],
  ['two spellings', names('tschechow'), names('tschechov'), 'near'],
  ['an added entry of the other', names('melville'), names('hawthorne', 'melville'), 'near'],
  ['two scripts', names('chekhov'), names('чехов'), 'missing'],
]);

const edition = (text: string): Facts => ({ edition: text });

describeCases('edition', [
  ['none in one record', edition('2nd ed.'), {}, 'missing'],
  ['a figure and a word', edition('2nd ed.'), edition('Second edition.'), 'agrees'],
  ['the first word of ten', edition('1. Aufl.'), edition('First edition'), 'agrees'],
  ['the last word of ten', edition('10th ed.'), edition('Tenth edition'), 'agrees'],
  ['another number', edition('2nd ed.'), edition('Third edition'), 'differs'],
  ['the same words', edition('Rev. ed.'), edition('Rev ed'), 'agrees'],
  ['other words without a number', edition('Rev. ed.'), edition('New ed.'), 'near'],
  ['a number in one of them', edition('Rev. ed.'), edition('2nd ed.'), 'near'],
]);

describeCases('extent', [
  ['the same count', book('300 pages'), book('xii, 300 p.'), 'agrees'],
  ['ten pages more', book('20 pages'), book('30 pages'), 'near'],
  ['eleven pages more', book('20 pages'), book('31 pages'), 'differs'],
  ['a tenth more', book('300 pages'), book('330 pages'), 'near'],
  ['more than that', book('300 pages'), book('350 pages'), 'differs'],
  ['no figures', book('pages'), book('350 pages'), 'missing'],
  ['volumes', book('3 v.'), book('350 pages'), 'missing'],
  ['volumes in German', book('3 Bde'), book('350 pages'), 'missing'],
  ['a serial', { ...book('20 pages'), level: 's' }, book('350 pages'), 'missing'],
  ['a recording', { ...book('20 pages'), type: 'j' }, book('350 pages'), 'missing'],
  ['a score', { ...book('20 pages'), type: 'c' }, { ...book('20 pages'), type: 'c' }, 'agrees'],
]);

const publisher = (text: string): Facts => ({ publisher: text });

describeCases('publisher', [
  ['one name, more words', publisher('Penguin Books,'), publisher('Penguin'), 'agrees'],
  ['one name in two spellings', publisher('Harpers'), publisher('Harper & Row'), 'agrees'],
  ['two names', publisher('Penguin Books'), publisher('Cambridge University Press'), 'differs'],
  [
    'only words that name nobody',
    publisher('The Publishing Company'),
    publisher('Penguin'),
    'missing',
  ],
  ['nobody at all', publisher('[publisher not identified]'), publisher('Penguin'), 'missing'],
  ['two scripts', publisher('Nauka'), publisher('Наука'), 'missing'],
]);

describeCases('language', [
  ['the same', { language: 'eng' }, { language: 'eng' }, 'agrees'],
  ['another', { language: 'eng' }, { language: 'fre' }, 'differs'],
  ['several', { language: 'mul' }, { language: 'fre' }, 'missing'],
  ['not known', { language: 'und' }, { language: 'fre' }, 'missing'],
  ['none at all', { language: 'zxx' }, { language: 'fre' }, 'missing'],
]);
