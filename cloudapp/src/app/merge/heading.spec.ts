import { field } from '../../testing/marc-lines';

import { headingKey, identifierScheme } from './heading';

function isOne(one: string, other: string): boolean {
  return headingKey(field(one)) === headingKey(field(other));
}

describe('headingKey', () => {
  const same: Readonly<Record<string, readonly [string, string]>> = {
    'case and last marks': ['650 _0 $aWar.', '650 _0 $awar'],
    'an identifier': ['650 _0 $aWar', '650 _0 $aWar$0(DLC)sh85145114$1http://x.org/1'],
    'links, institution and local mark': [
      '650 _0 $6880-01$81$aWar$32nd copy$5MH$9local',
      '650 _0 $aWar',
    ],
    'the relator of a person': ['700 1_ $aKim, Min,$eauthor$iContainer of', '700 1_ $aKim, Min'],
    'the relator of a body': ['710 2_ $aHarvard$eissuer', '710 2_ $aHarvard'],
    'the relator of a title': ['730 0_ $aBible$iBased on', '730 0_ $aBible'],
    'the relator of a subject': ['650 _0 $aWar$edepicted', '650 _0 $aWar'],
    'the relator of a meeting': ['711 2_ $aSymposium$jhost', '711 2_ $aSymposium'],
    'a mark behind the vocabulary': ['655 _7 $aMaps$2fast.', '655 _7 $aMaps$2FAST'],
  };
  for (const [what, [one, other]] of Object.entries(same))
    it(`is the same but for ${what}`, () => {
      expect(isOne(one, other)).toBeTrue();
    });

  const different: Readonly<Record<string, readonly [string, string]>> = {
    'another word': ['650 _0 $aWar', '650 _0 $aPeace'],
    'another tag': ['650 _0 $aWar', '651 _0 $aWar'],
    'another first indicator': ['700 0_ $aKim', '700 1_ $aKim'],
    'another second indicator': ['650 _0 $aWar', '650 _1 $aWar'],
    'another vocabulary': ['655 _7 $aMaps$2fast', '655 _7 $aMaps$2lcgft'],
    'a subdivision': ['650 _0 $aWar', '650 _0 $aWar$xHistory'],
    'a word in another subfield': ['650 _0 $aWar$xHistory', '650 _0 $aWar$vHistory'],
    'a unit of a meeting, which stands in $e': ['711 2_ $aSymposium$eBoard', '711 2_ $aSymposium'],
    'a $j of a person': ['700 1_ $aKim$jPupil of', '700 1_ $aKim'],
    'the $e of a field that has no relators': ['856 40 $uhttp://a.org$ex', '856 40 $uhttp://a.org'],
  };
  for (const [what, [one, other]] of Object.entries(different))
    it(`is another for ${what}`, () => {
      expect(isOne(one, other)).toBeFalse();
    });

  it('is none for a control field and for a field without words', () => {
    expect(headingKey(field('001 991'))).toBeUndefined();
    expect(headingKey(field('650 _0 $0(DLC)sh85145114'))).toBeUndefined();
    expect(headingKey(field('650 _0 $a.'))).toBeUndefined();
    const seen = field('650 _0 $a.');
    expect([headingKey(seen), headingKey(seen)]).toEqual([undefined, undefined]);
  });
});

describe('identifierScheme', () => {
  const cases: Readonly<Record<string, string>> = {
    '(DLC)sh85145114': 'dlc',
    '(DE-588)4066493-6': 'de-588',
    'http://id.loc.gov/authorities/subjects/sh85145114': 'dlc',
    'http://example.org/subjects/1': 'example.org',
    'https://example.org/subjects/1/': 'example.org',
    sh85145114: '',
  };
  for (const [value, scheme] of Object.entries(cases))
    it(`is "${scheme}" for ${value}`, () => {
      expect(identifierScheme(value)).toBe(scheme);
    });
});
