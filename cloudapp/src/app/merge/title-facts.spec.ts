import { record } from '../../testing/marc-lines';

import { NO_FACTS, creatorOf, titleFactsOf } from './title-facts';

const FIXED = '880101t19881985nyu           000 0 eng d';

describe('titleFactsOf', () => {
  it('reads what a book is recognised by', () => {
    const facts = titleFactsOf(
      record(
        `008 ${FIXED}`,
        '010 __ $a   88012345 $z   88099999',
        '019 __ $a333',
        '020 __ $a0142437247$z9780140390841',
        '022 __ $a0028-0836$z1476-4687',
        '035 __ $a(OCoLC)111$z(OCoLC)222',
        '100 1_ $aMelville, Herman,$d1819-1891,$eauthor.',
        '245 10 $aMoby Dick /$cMelville.',
        '250 __ $a2nd ed.',
        '264 _1 $aNew York :$bPenguin,$c1988.',
        '264 _2 $aBoston :$bDistributor,$c1989.',
        '300 __ $a573 pages',
        '338 __ $avolume$bnc',
        '700 1_ $aHawthorne, Nathaniel.',
        '710 2_ $aPenguin (Firm)',
      ),
    );
    expect(facts).toEqual({
      shownTitle: 'Moby Dick',
      titles: [{ proper: 'moby dick', whole: 'moby dick', isMain: true }],
      part: { number: '', name: '' },
      type: 'a',
      level: 'm',
      form: 'print',
      numbers: { own: ['111'], other: ['222', '333'] },
      isbn: { own: ['9780142437247'], other: ['9780140390841'] },
      issn: { own: ['00280836'], other: ['14764687'] },
      lccn: { own: ['88012345'], other: ['88099999'] },
      date: { type: 't', first: '1988', second: '1985' },
      creator: 'Melville, Herman, 1819-1891',
      names: { own: ['melville'], other: ['hawthorne', 'penguin'] },
      edition: '2nd ed.',
      extent: '573 pages',
      publisher: 'Penguin,',
      language: 'eng',
    });
  });

  it('says nothing where the record says nothing', () => {
    expect(titleFactsOf(record())).toEqual({ ...NO_FACTS, type: 'a', level: 'm' });
  });

  it('passes over numbers that are none', () => {
    const facts = titleFactsOf(record('010 __ $a ', '020 __ $a(pbk.)', '022 __ $aunknown'));
    expect([facts.isbn.own, facts.issn.own, facts.lccn.own]).toEqual([[], [], []]);
  });

  it('takes publisher and year from an old imprint, and the language from 041', () => {
    const facts = titleFactsOf(
      record('041 0_ $afreger', '260 __ $aParis :$bHachette,$c1922.', '260 __ $bSeuil'),
    );
    expect(facts.publisher).toBe('Hachette, Seuil');
    expect(facts.date).toEqual({ first: '1922', type: '', second: '' });
    expect(facts.language).toBe('fre');
  });

  it('takes a year that is not known at all for none', () => {
    const { date } = titleFactsOf(record('008 880101nuuuuuuuunyu           000 0 eng d'));
    expect(date).toBeUndefined();
  });
});

describe('creatorOf', () => {
  it('is a person, a body or a meeting, without the comma before a relator', () => {
    expect(creatorOf(record('100 1_ $aMelville, Herman,$eauthor.'))).toBe('Melville, Herman');
    expect(creatorOf(record('110 2_ $aHarvard.$bLibrary ,$eissuing body'))).toBe(
      'Harvard. Library',
    );
    expect(creatorOf(record('111 2_ $aSymposium on Whales$n(2nd :$d1988 :$cHull)'))).toBe(
      'Symposium on Whales 1988 : Hull)',
    );
    expect(creatorOf(record('700 1_ $aMelville, Herman'))).toBe('');
  });
});
