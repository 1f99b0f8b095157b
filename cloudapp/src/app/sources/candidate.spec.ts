import { candidateOf } from './candidate';
import { changed, MOBY, recordFrom } from './testing/records';

const of = (...lines: string[]) => candidateOf('file', recordFrom(...lines), { id: '1' });

describe('candidateOf', () => {
  it('shows what cataloguers choose by', () => {
    expect(candidateOf('worldcat', MOBY, { id: '17807721', url: 'https://example.org/1' })).toEqual(
      {
        source: 'worldcat',
        id: '17807721',
        oclcNumber: '17807721',
        mergedNumbers: ['17807999'],
        title: 'Moby Dick, or, The whale',
        creator: 'Melville, Herman, 1819-1891',
        publisher: 'Northwestern University Press',
        date: '1988',
        extent: 'xxi, 573 pages',
        recordType: 'a',
        bibLevel: 'm',
        encodingLevel: ' ',
        authentication: ['pcc'],
        catalogingAgency: 'DLC',
        catalogingLanguage: 'eng',
        descriptionRules: 'rda',
        language: 'eng',
        subjectCount: 2,
        url: 'https://example.org/1',
      },
    );
  });

  it('says nothing that the record does not say', () => {
    expect(candidateOf('file', { leader: '', fields: [] }, { id: '1' })).toEqual({
      source: 'file',
      id: '1',
      mergedNumbers: [],
      title: '',
      subjectCount: 0,
    });
  });

  it('shows the number that was asked for where a record carries several as its own', () => {
    const record = recordFrom('=035  \\\\$a(OCoLC)11', '=035  \\\\$a(OCoLC)22$z(OCoLC)33');
    expect(candidateOf('hathitrust', record, { id: 'x', asked: '22' }).oclcNumber).toBe('22');
    expect(candidateOf('hathitrust', record, { id: 'x', asked: '33' }).oclcNumber).toBe('11');
    expect(candidateOf('hathitrust', record, { id: 'x' }).mergedNumbers).toEqual(['33']);
  });

  const titles: readonly [string, string][] = [
    ['$aThe lyrebirds of Sherbrooke.', 'The lyrebirds of Sherbrooke'],
    ['$aWar and peace :$ba novel /$cLeo Tolstoy.', 'War and peace : a novel'],
    ['$aFaust.$nPart one /$cGoethe.', 'Faust. Part one'],
    ['$aAnnual report.$nSeries B,$pMaps.', 'Annual report. Series B, Maps'],
    ['$aCalculus, etc.', 'Calculus, etc.'],
    ['$aInside Acme Inc.', 'Inside Acme Inc.'],
    ['$aWaiting for ...', 'Waiting for ...'],
    ['$aBudget 1999.', 'Budget 1999'],
    ['$a1984 =$bNineteen eighty-four', '1984 = Nineteen eighty-four'],
    ['$aLearning C++ /$cX.', 'Learning C++'],
    ['$aKoinonia =', 'Koinonia'],
  ];
  for (const [subfields, title] of titles) {
    it(`shows 245 ${subfields} as ${title}`, () => {
      expect(of(`=245  10${subfields}`).title).toBe(title);
    });
  }

  it('shows who made it: main entry, else the statement of responsibility', () => {
    expect(of('=110  2\\$aUnited Nations.$bSecretariat,$eissuing body.').creator).toBe(
      'United Nations. Secretariat',
    );
    expect(of('=245  00$aEssays /$cedited by A and B.').creator).toBe('edited by A and B.');
    expect(of('=245  00$aEssays.').creator).toBeUndefined();
  });

  it('takes the publisher, not the printer or the distributor', () => {
    const record = changed(
      MOBY,
      ['264'],
      '=264  \\2$bShop',
      '=264  \\1$bPress,',
      '=260  \\\\$bOld',
    );
    expect(candidateOf('file', record, { id: '1' }).publisher).toBe('Press');
    expect(of('=260  \\\\$aLondon :$bFaber,$c1951.').publisher).toBe('Faber');
    expect(of('=260  \\\\$a[London :$bFaber],$cn.d.]').publisher).toBe('Faber');
    expect(of('=260  \\\\$aLondon :$b[Faber],$c[n.d.]').publisher).toBe('[Faber]');
  });

  it('keeps the full stop of an edition and the language of 041 where 008 has none', () => {
    const line = of('=250  \\\\$a2nd ed. /$bby X.', '=041  1\\$aeng$hrus');
    expect(line.edition).toBe('2nd ed. / by X.');
    expect(line.language).toBe('eng');
  });
});

describe('the date of a candidate', () => {
  const dated = (fixed: string, ...lines: string[]) =>
    of(`=008  000101${fixed}xx\\`, ...lines).date;
  const cases: readonly [string, string][] = [
    ['s1988\\\\\\\\', '1988'],
    ['r19881951', '1988'],
    ['t20012000', '2001'],
    ['c19999999', '1999-'],
    ['d19992004', '1999-2004'],
    ['m19991999', '1999'],
    ['q19501959', '1950-1959'],
    ['s19uu\\\\\\\\', '19uu'],
    ['u19uuuuuu', '19uu-'],
  ];
  for (const [fixed, date] of cases) {
    it(`is ${date} for 008/06-14 ${fixed}`, () => expect(dated(fixed)).toBe(date));
  }

  for (const fixed of ['n\\\\\\\\\\\\\\\\', 's||||||||', 'nuuuuuuuu', 's0000\\\\\\\\']) {
    it(`is the transcribed one for 008/06-14 ${fixed}`, () => {
      expect(dated(fixed, '=264  \\4$c©1990', '=264  \\1$c[1951?].')).toBe('[1951?]');
      expect(dated(fixed)).toBeUndefined();
    });
  }
});
