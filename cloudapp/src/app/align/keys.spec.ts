import { record } from '../../testing/marc-lines';
import { align } from './align';
import type { PairLevel } from './alignment';

/** The level at which two fields pair when each is alone in its record, or `apart`. */
function pairing(local: string, incoming: string): PairLevel | 'apart' {
  const { pairs } = align(record(local), record(incoming));
  return pairs.at(0)?.level ?? 'apart';
}

interface Case {
  readonly says: string;
  readonly local: string;
  readonly incoming: string;
  readonly is: PairLevel | 'apart';
}

function describeCases(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const { says, local, incoming, is } of cases)
      it(`${says}: ${is}`, () => {
        expect(pairing(local, incoming)).toBe(is);
        expect(pairing(incoming, local)).withContext('the other way round').toBe(is);
      });
  });
}

describeCases('numbers', [
  {
    says: 'ISBN-10 and its ISBN-13',
    local: '020 __ $a0198534531 (pbk.)',
    incoming: '020 __ $a9780198534532$q(pbk.)',
    is: 'key',
  },
  {
    says: 'ISBN valid here, cancelled there',
    local: '020 __ $a0198534531',
    incoming: '020 __ $z9780198534532',
    is: 'key',
  },
  {
    says: 'ISBNs one digit apart',
    local: '020 __ $a9780198534532',
    incoming: '020 __ $a9780198534549',
    is: 'apart',
  },
  {
    says: 'ISSN with and without hyphen',
    local: '022 0_ $a0318-2606',
    incoming: '022 0_ $a03182606$20',
    is: 'key',
  },
  {
    says: 'OCLC number in two spellings',
    local: '035 __ $a(OCoLC)ocm00000111',
    incoming: '035 __ $a(OCoLC)111',
    is: 'key',
  },
  {
    says: 'OCLC number merged into another',
    local: '035 __ $a(OCoLC)111',
    incoming: '035 __ $a(OCoLC)222$z(OCoLC)111',
    is: 'key',
  },
  {
    says: 'two OCLC numbers',
    local: '035 __ $a(OCoLC)111',
    incoming: '035 __ $a(OCoLC)222',
    is: 'apart',
  },
  {
    says: 'numbers of two systems',
    local: '035 __ $a(MH)111',
    incoming: '035 __ $a(OCoLC)111',
    is: 'apart',
  },
  {
    says: 'local number (ind1 9) and system number',
    local: '035 9_ $a(MH)111',
    incoming: '035 __ $a(MH)111',
    is: 'apart',
  },
  {
    says: 'publisher number with other spacing',
    local: '028 02 $aSLP 12$bSupraphon',
    incoming: '028 02 $aSLP12',
    is: 'key',
  },
  {
    says: 'LCCN with revision date',
    local: '010 __ $a   68016833 //r89',
    incoming: '010 __ $a68016833',
    is: 'key',
  },
  {
    says: 'two LCCNs: the field is not repeatable',
    local: '010 __ $a68016833',
    incoming: '010 __ $a70011111',
    is: 'similar',
  },
  {
    says: 'call numbers that differ in spacing',
    local: '050 00 $aPR4034$b.P7 1813',
    incoming: '050 _4 $aPR4034.P7 1813',
    is: 'key',
  },
]);

describeCases('main and added entries', [
  {
    says: 'identifiers and relators come and go',
    local: '100 1_ $aRowling, J. K.,$eauthor.',
    incoming: '100 1_ $aRowling, J. K.$0(DLC)n97108433',
    is: 'key',
  },
  {
    says: 'main entries of two kinds take one place',
    local: '110 2_ $aHogwarts.',
    incoming: '100 1_ $aRowling, J. K.',
    is: 'similar',
  },
  {
    says: 'one name under another tag',
    local: '110 2_ $aHogwarts.',
    incoming: '111 2_ $aHogwarts.',
    is: 'key',
  },
  {
    says: 'main and added entry',
    local: '100 1_ $aRowling, J. K.',
    incoming: '700 1_ $aRowling, J. K.',
    is: 'apart',
  },
  {
    says: 'dates added',
    local: '700 1_ $aMartin, Jean.',
    incoming: '700 1_ $aMartin, Jean,$d1943-',
    is: 'key',
  },
  {
    says: 'dates that contradict each other',
    local: '700 1_ $aMartin, Jean,$d1943-',
    incoming: '700 1_ $aMartin, Jean,$d1901-1980.',
    is: 'apart',
  },
  {
    says: 'death year added',
    local: '700 1_ $aMartin, Jean,$d1943-',
    incoming: '700 1_ $aMartin, Jean,$d1943-2020.',
    is: 'key',
  },
  {
    says: 'persons of one family name',
    local: '700 1_ $aSmith, John.',
    incoming: '700 1_ $aSmith, Jane.',
    is: 'apart',
  },
  {
    says: 'spelling variant',
    local: '710 2_ $aPrinceton University.$bDept. of Physics',
    incoming: '710 2_ $aPrinceton University.$bDepartment of Physics.',
    is: 'similar',
  },
  {
    says: 'author and one of her works',
    local: '700 12 $aAusten, Jane.$tEmma.',
    incoming: '700 1_ $aAusten, Jane.',
    is: 'apart',
  },
  {
    says: 'renamed heading, same identifier',
    local: '700 1_ $aPrince.$0(DLC)n84079379',
    incoming:
      '700 0_ $aArtist Formerly Known as Prince$0http://id.loc.gov/authorities/names/n84079379',
    is: 'key',
  },
]);

describeCases('subjects', [
  {
    says: 'same heading with and without identifier',
    local: '650 _0 $aWar.$0(DLC)sh85145114',
    incoming: '650 _0 $aWar',
    is: 'key',
  },
  { says: 'LCSH and FAST', local: '650 _0 $aWar.', incoming: '650 _7 $aWar.$2fast', is: 'apart' },
  {
    says: 'FAST and GND',
    local: '650 _7 $aWar.$2fast',
    incoming: '650 _7 $aWar.$2gnd',
    is: 'apart',
  },
  {
    says: 'vocabulary written with a full stop',
    local: '655 _7 $aNovels.$2lcgft',
    incoming: '655 _7 $aNovels.$2lcgft.',
    is: 'normalised',
  },
  {
    says: '$x that became $v',
    local: '650 _0 $aWar$xPeriodicals.',
    incoming: '650 _0 $aWar$vPeriodicals.',
    is: 'key',
  },
  {
    says: 'subdivision in only one',
    local: '650 _0 $aPrinting$vPeriodicals.',
    incoming: '650 _0 $aPrinting.',
    is: 'apart',
  },
  {
    says: 'two wars',
    local: '650 _0 $aWorld War, 1914-1918$xCauses.',
    incoming: '650 _0 $aWorld War, 1939-1945$xCauses.',
    is: 'apart',
  },
  {
    says: 'renamed heading, same identifier',
    local: '650 _0 $aCookery, Italian.$0(DLC)sh85031835',
    incoming: '650 _0 $aItalian cooking.$0http://id.loc.gov/authorities/subjects/sh85031835',
    is: 'key',
  },
  {
    says: 'renamed heading, no identifier',
    local: '650 _0 $aCookery.',
    incoming: '650 _0 $aGastronomy.',
    is: 'apart',
  },
]);

describeCases('description', [
  {
    says: 'titles have nothing in common',
    local: '245 10 $aNature.',
    incoming: '245 00 $aPublic health.',
    is: 'key',
  },
  {
    says: '260 and 264 of publication',
    local: '260 __ $aParis :$bSeuil,$c1999.',
    incoming: '264 _1 $aParis :$bSeuil,$c1999.',
    is: 'key',
  },
  {
    says: '260 and 264 of copyright',
    local: '260 __ $aParis :$bSeuil,$c1999.',
    incoming: '264 _4 $c©1999',
    is: 'apart',
  },
  {
    says: 'extent in words of two rules',
    local: '300 __ $av. ;$c25 cm.',
    incoming: '300 __ $avolumes 1-6 ;$c25 cm',
    is: 'similar',
  },
  {
    says: 'content type with and without code',
    local: '336 __ $atext$2rdacontent',
    incoming: '336 __ $atext$btxt$2rdacontent',
    is: 'key',
  },
  {
    says: 'content types',
    local: '336 __ $atext$btxt$2rdacontent',
    incoming: '336 __ $astill image$bsti$2rdacontent',
    is: 'apart',
  },
  {
    says: 'series volumes',
    local: '830 _0 $aStudia ;$v3.',
    incoming: '830 _0 $aStudia ;$v4.',
    is: 'apart',
  },
  {
    says: 'volumes of a series statement',
    local: '490 1_ $aStudia ;$v3',
    incoming: '490 1_ $aStudia ;$v4',
    is: 'apart',
  },
  {
    says: 'volume in two wordings',
    local: '490 1_ $aStudia ;$vv. 3',
    incoming: '490 1_ $aStudia ;$v3',
    is: 'key',
  },
  {
    says: '440 and 490',
    local: '440 _0 $aStudia ;$v3.',
    incoming: '490 1_ $aStudia ;$v3',
    is: 'key',
  },
  {
    says: 'title and title of its part',
    local: '246 30 $aNature.$pNew biology',
    incoming: '246 3_ $aNature',
    is: 'apart',
  },
  {
    says: 'note reworded',
    local: '504 __ $aBibliogr. p. 237-248. Index.',
    incoming: '504 __ $aBibliogr. pages 237-248. Index.',
    is: 'similar',
  },
  {
    says: 'unrelated notes',
    local: '500 __ $aIncludes index.',
    incoming: '500 __ $aTranslated from the French.',
    is: 'apart',
  },
]);

describeCases('links and relations', [
  {
    says: 'proxied and plain link',
    local: '856 40 $uhttps://p.edu/login?url=https://x.org/1$zHarvard users',
    incoming: '856 40 $uhttp://x.org/1/',
    is: 'key',
  },
  {
    says: 'two links',
    local: '856 40 $uhttp://x.org/1',
    incoming: '856 40 $uhttp://x.org/2',
    is: 'apart',
  },
  {
    says: 'related record by OCLC number',
    local: '776 08 $iOnline version:$tNature$w(OCoLC)ocm00000111',
    incoming: '776 08 $iOnline:$tNature (Online)$w(OCoLC)111',
    is: 'key',
  },
  {
    says: 'print and online version',
    local: '776 08 $iPrint version:$tNature',
    incoming: '776 08 $iOnline version:$tNature',
    is: 'apart',
  },
]);

describeCases('institutions, local fields and scripts', [
  {
    says: 'same note of two institutions',
    local: '500 __ $aSigned by author.$5hou',
    incoming: '500 __ $aSigned by author.$5DLC',
    is: 'apart',
  },
  {
    says: 'note of an institution and of all',
    local: '500 __ $aSigned by author.$5hou',
    incoming: '500 __ $aSigned by author.',
    is: 'apart',
  },
  {
    says: 'institution code in capitals',
    local: '655 _7 $aAutographs.$2aat$5hou',
    incoming: '655 _7 $aAutographs.$2aat$5HOU',
    is: 'normalised',
  },
  {
    says: 'local extension and shared field',
    local: '650 _0 $aWar.$9local',
    incoming: '650 _0 $aWar.',
    is: 'key',
  },
  {
    says: 'local fields alike',
    local: '948 __ $a2020-12-02$bstaff',
    incoming: '948 __ $a2020-12-03$bstaff',
    is: 'apart',
  },
  {
    says: '880s without partner',
    local: '880 1_ $6100-00/(N$aДостоевский, Ф. М.',
    incoming: '880 1_ $6100-00/(N$aДостоевский, Ф.М',
    is: 'key',
  },
  {
    says: '880 without partner and field of its tag',
    local: '880 1_ $6700-00$aKim',
    incoming: '700 1_ $aKim',
    is: 'apart',
  },
]);

describeCases('control fields', [
  { says: 'numbers', local: '001 991234', incoming: '001 ocm00000111', is: 'key' },
  {
    says: 'carriers of one kind',
    local: '007 cr |n|---|||||',
    incoming: '007 cr bn ---auaua',
    is: 'key',
  },
  { says: 'carriers of two kinds', local: '007 cr |n|---|||||', incoming: '007 ta', is: 'apart' },
]);

// An empty subfield says nothing: two of them are not the same number.
describeCases('values without content', [
  { says: 'control numbers', local: '035 __ $a ', incoming: '035 __ $a $z(DLC)7', is: 'apart' },
  { says: 'standard numbers', local: '024 8_ $a -', incoming: '024 8_ $a $z7', is: 'apart' },
  {
    says: 'addresses',
    local: '856 40 $u $zOurs',
    incoming: '856 40 $u $3Table of contents',
    is: 'apart',
  },
  {
    says: 'identifiers',
    local: '650 _0 $aWar$0 ',
    incoming: '650 _0 $aPeace$0 ',
    is: 'apart',
  },
]);
