import { field } from '../../testing/marc-lines';

import { subjectVocabulary } from './clean-up';

describe('subjectVocabulary', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['650 _0 $aWar', 'lcsh'],
    ['650 _1 $aWar', 'lcshac'],
    ['650 _2 $aWar', 'mesh'],
    ['650 _3 $aWar', 'nal'],
    ['650 _4 $aWar', 'unspecified'],
    ['650 _5 $aWar', 'cash'],
    ['650 _6 $aGuerre', 'rvm'],
    ['650 _7 $aWar$2fast', 'fast'],
    ['650 _7 $aWar$2 FAST. ', 'fast'],
    ['650 _7 $aWar', 'unspecified'],
    ['650 __ $aWar', undefined],
    ['650 _0 $aWar$2fast', 'lcsh'],
    ['600 10 $aKim', 'lcsh'],
    ['610 20 $aHarvard', 'lcsh'],
    ['611 20 $aSymposium', 'lcsh'],
    ['630 00 $aBible', 'lcsh'],
    ['647 _7 $aBattle$2fast', 'fast'],
    ['648 _7 $a1900-1999$2fast', 'fast'],
    ['651 _0 $aFrance', 'lcsh'],
    ['655 _7 $aMaps$2lcgft', 'lcgft'],
    ['653 _0 $aWar', undefined],
    ['654 __ $aWar$2aat', 'aat'],
    ['656 _7 $aPilots$2itoamc', 'itoamc'],
    ['657 _7 $aTax$2nasa', 'nasa'],
    ['658 __ $aReading$2ohco', 'ohco'],
    ['662 __ $aFrance$2tgn', 'tgn'],
    ['656 _7 $aPilots', undefined],
    ['690 _7 $aOurs$2local', undefined],
    ['500 _0 $aA note', undefined],
  ];
  for (const [line, vocabulary] of cases)
    it(`is ${vocabulary ?? 'none'} for ${line}`, () => {
      expect(subjectVocabulary(field(line), line.slice(0, 3))).toBe(vocabulary);
    });

  it('of an 880 is that of the field it stands for', () => {
    expect(subjectVocabulary(field('880 _7 $6650-01$aВойна$2fast'), '650')).toBe('fast');
  });

  it('is none for a control field', () => {
    expect(subjectVocabulary(field('001 991'), '650')).toBeUndefined();
  });
});
