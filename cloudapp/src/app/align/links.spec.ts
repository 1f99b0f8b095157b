import { record } from '../../testing/marc-lines';
import { ambiguousLinks, fieldChains, readChainLink, readLink } from './links';

describe('readLink', () => {
  it('reads tag, occurrence and what follows', () => {
    expect(readLink('880-01')).toEqual({ tag: '880', occurrence: '1', suffix: '' });
    expect(readLink('245-101/(3/r')).toEqual({ tag: '245', occurrence: '101', suffix: '/(3/r' });
    expect(readLink('500-00/$1')?.occurrence).toBe('0');
  });

  it('tolerates what records in use carry', () => {
    for (const written of ['880-04.', ' 880-04 ', '880_04'])
      expect(readLink(written)?.occurrence).toBe('4');
  });

  it('finds none in other text', () => {
    for (const written of ['', '880', '880-', '880-1', 'linkage'])
      expect(readLink(written)).toBeUndefined();
  });
});

describe('ambiguousLinks', () => {
  it('lists three fields that share a number over two tags', () => {
    const fields = record(
      '245 10 $6880-03$aTitle',
      '246 1_ $6880-03$aOther',
      '880 10 $6245-03$aЗаглавие',
    );
    expect(ambiguousLinks(fields, 'I')).toEqual([
      { occurrence: '3', fieldIds: ['I:245:1', 'I:246:1', 'I:880:1'] },
    ]);
  });

  it('lists two fields of one tag that claim one 880', () => {
    const fields = record('700 1_ $6880-01$aA', '700 1_ $6880-01$aB', '880 1_ $6700-01$aВ');
    expect(ambiguousLinks(fields, 'L').map(({ occurrence }) => occurrence)).toEqual(['1']);
  });

  it('does not list a field with two 880s, nor numbers that the tags tell apart', () => {
    const two = ['245 10 $6880-01$aT', '880 10 $6245-01/(N$aТ', '880 10 $6245-01/$1$a題'];
    expect(ambiguousLinks(record(...two), 'L')).toEqual([]);
    const apart = [
      '245 10 $6880-01$aT',
      '246 1_ $6880-01$aU',
      '880 10 $6245-01$aТ',
      '880 1_ $6246-01$aУ',
    ];
    expect(ambiguousLinks(record(...apart), 'L')).toEqual([]);
  });

  it('does not list fields without a partner', () => {
    const alone = ['880 10 $6245-00$aA', '880 1_ $6246-00$aB', '880 1_ $6500-00$aC'];
    expect(ambiguousLinks(record(...alone), 'L')).toEqual([]);
    const lost = ['880 __ $6500-04/(N$aA', '880 __ $6500-04/$1$aB', '880 __ $6500-04/(3$aC'];
    expect(ambiguousLinks(record(...lost), 'L')).toEqual([]);
  });
});

describe('$8 chains', () => {
  it('reads number, sequence and type', () => {
    expect(readChainLink('1.2\\p')).toEqual({ number: '1', sequence: '2', type: 'p' });
    expect(readChainLink('07')).toEqual({ number: '7', sequence: '', type: '' });
    expect(readChainLink('x')).toBeUndefined();
  });

  it('ties fields of any tag by number, one field to several chains', () => {
    const fields = record(
      '008 880101s1988',
      '100 1_ $aA',
      '386 __ $81.1\\p$aWomen',
      '883 0_ $81.2\\p$82$aauto',
      '500 __ $82$aB',
      '520 __ $8see 2$aNo link',
    );
    expect(
      fieldChains(fields, 'L').map(({ number, members }) => [
        number,
        members.map(({ fieldId }) => fieldId),
      ]),
    ).toEqual([
      ['1', ['L:386:1', 'L:883:1']],
      ['2', ['L:883:1', 'L:500:1']],
    ]);
  });
});
