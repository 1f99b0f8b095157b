import { record } from '../../testing/marc-lines';

import {
  alikeness,
  plainWords,
  scriptOf,
  shownTitle,
  titleForm,
  titleForms,
  titlePart,
} from './titles';

describe('titleForms', () => {
  it('has the title, its other titles and those in another script', () => {
    const forms = titleForms(
      record(
        '130 0_ $aMoby Dick (Motion picture)',
        '240 10 $aMoby Dick.$lGerman',
        '245 10 $aMoby Dick :$bor, The whale /$cMelville.',
        '246 3_ $aWhale',
        '500 __ $aA note.',
        '880 10 $6245-01$aמובי דיק',
        '880 3_ $6246-02$aלויתן',
        '880 __ $6500-03$aהערה',
      ),
    );
    expect(forms).toEqual([
      { proper: 'moby dick', whole: 'moby dick or the whale', isMain: true },
      { proper: 'whale', whole: 'whale', isMain: false },
      { proper: 'moby dick', whole: 'moby dick', isMain: false },
      { proper: 'moby dick motion picture', whole: 'moby dick motion picture', isMain: false },
      { proper: 'מובי דיק', whole: 'מובי דיק', isMain: true },
      { proper: 'לויתן', whole: 'לויתן', isMain: false },
    ]);
  });

  it('reads number and name of a part with the title', () => {
    const [form] = titleForms(record('245 00 $aJournal.$nPart B,$pPhysics.'));
    expect(form).toEqual({ proper: 'journal', whole: 'journal part b physics', isMain: true });
  });

  it('passes over a title without words, and an 880 of nothing', () => {
    expect(titleForms(record('245 00 $c[by nobody]', '880 __ $aWhales'))).toEqual([]);
  });
});

describe('titleForm', () => {
  it('is a main title unless it is said to be none', () => {
    expect([titleForm('A', '').isMain, titleForm('A', '', false).isMain]).toEqual([true, false]);
  });
});

describe('titlePart', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['245 00 $aLetters.$nVol. 2', '2', ''],
    ['245 00 $aLetters.$nBand 012,$pBriefe', '12', 'briefe'],
    ['245 00 $aJournal.$nPart B,$pPhysics', '', 'part b physics'],
    ['245 00 $aJournal.$pPhysics', '', 'physics'],
    ['245 00 $aJournal 7', '', ''],
    ['500 __ $aNo title', '', ''],
  ];
  for (const [line, number, name] of cases)
    it(`is "${number}" and "${name}" for ${line}`, () => {
      expect(titlePart(record(line))).toEqual({ number, name });
    });
});

describe('shownTitle', () => {
  it('is read without its statement of responsibility and last mark', () => {
    const shown = shownTitle(record('245 10 $a Moby Dick :$bor, The whale.$nPart 1 /$cMelville.'));
    expect(shown).toBe('Moby Dick : or, The whale. Part 1');
    expect(shownTitle(record('245 10 $aMoby Dick, etc. ;'))).toBe('Moby Dick, etc.');
  });

  it('is nothing without a title', () => {
    expect(shownTitle(record('500 __ $aA note.'))).toBe('');
  });
});

describe('plainWords', () => {
  it('leaves out what two cataloguers write differently', () => {
    expect(plainWords('Łódź & É́tudes: Kōshō, Qurʼān')).toBe(
      plainWords('łodz and etudes kosho qurʹan'),
    );
    expect(plainWords('War & peace')).toBe('war and peace');
  });
});

describe('scriptOf', () => {
  const cases: Readonly<Record<string, string>> = {
    '': 'latin',
    '1984': 'latin',
    Łódź: 'latin',
    '1984 год': 'other',
    'מובי דיק': 'other',
    四庫全書: 'han',
    ひらがな: 'han',
    カタカナ: 'han',
  };
  for (const [text, script] of Object.entries(cases))
    it(`is ${script} for "${text}"`, () => {
      expect(scriptOf(text)).toBe(script);
    });
});

describe('alikeness', () => {
  it('is 1 for the same text, even an empty one, and 0 for nothing in common', () => {
    expect([alikeness('whale', 'whale'), alikeness('', ''), alikeness('abc', 'xyz')]).toEqual([
      1, 1, 0,
    ]);
  });
});
