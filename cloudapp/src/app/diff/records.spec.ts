import { expectForAll, marcRecord, recordPair } from '../../testing/marc-generator';
import { record } from '../../testing/marc-lines';
import type { MarcRecord } from '../marc/record';
import { diffRecords } from './records';

/** Each row as `+ R:650:1`, `- L:500:1`, `~ L:245:1 R:245:1` (changed), `= ...` (same), `n`, `p` for the classes between. */
function rows(before: MarcRecord, after: MarcRecord): readonly string[] {
  const marks = { same: '=', normalisationOnly: 'n', punctuationOnly: 'p', changed: '~' };
  return diffRecords(before, after).map((row) => {
    if (!row.before) return `+ ${row.after?.id ?? ''}`;
    if (!row.after) return `- ${row.before.id}`;
    return `${marks[row.difference.class]} ${row.before.id} ${row.after.id}`;
  });
}

describe('diffRecords', () => {
  it('goes by the new record, with removed fields where they stood', () => {
    const before = record(
      '001 1',
      '020 __ $a0198534531',
      '245 10 $aEmma.',
      '500 __ $aOld note.',
      '650 _0 $aWar',
      '945 __ $ax',
    );
    const after = record(
      '001 1',
      '245 10 $aEmma',
      '246 3_ $aOther title',
      '650 _0 $aWar$0n1',
      '700 1_ $aKim',
    );
    expect(rows(before, after)).toEqual([
      '= L:LDR:1 R:LDR:1',
      '= L:001:1 R:001:1',
      '- L:020:1',
      'p L:245:1 R:245:1',
      '- L:500:1',
      '+ R:246:1',
      '~ L:650:1 R:650:1',
      '- L:945:1',
      '+ R:700:1',
    ]);
  });

  it('shows what stood before every field that stayed right after the leader', () => {
    const before = record('010 __ $a1', '245 10 $aEmma');
    expect(rows(before, record('245 10 $aEmma', '700 1_ $aKim'))).toEqual([
      '= L:LDR:1 R:LDR:1',
      '- L:010:1',
      '= L:245:1 R:245:1',
      '+ R:700:1',
    ]);
  });

  it('pairs 880s within their group, and those whose link broke by content', () => {
    const before = record(
      '245 10 $6880-01$aIdiot',
      '700 1_ $6880-02$aKim',
      '880 10 $6245-01$aИдиот',
      '880 1_ $6700-02$a김',
    );
    const after = record(
      '245 10 $6880-01$aIdiot',
      '700 1_ $aKim',
      '880 10 $6245-01$aИдиотъ',
      '880 1_ $6700-00$a김',
    );
    expect(rows(before, after)).toEqual([
      '= L:LDR:1 R:LDR:1',
      '= L:245:1 R:245:1',
      '~ L:700:1 R:700:1',
      '~ L:880:1 R:880:1',
      '~ L:880:2 R:880:2',
    ]);
  });

  it('takes no lengths and counts of the leader for a difference', () => {
    const fields = ['001 1'];
    const before = record('LDR 03175nam a22004450a 4500', ...fields);
    expect(rows(before, record('LDR 03613nam a22004810a 4500', ...fields))[0]).toBe(
      '= L:LDR:1 R:LDR:1',
    );
    expect(rows(before, record('LDR 03613cam a22004810a 4500', ...fields))[0]).toBe(
      '~ L:LDR:1 R:LDR:1',
    );
  });

  it('names fields by the origins given', () => {
    const some = record('001 1');
    const [, row] = diffRecords(some, some, { before: 'I', after: 'L' });
    expect([row.before?.id, row.after?.id]).toEqual(['I:001:1', 'L:001:1']);
  });

  it('finds no difference between a record and itself, or itself decomposed', () => {
    expectForAll(marcRecord(), (given) => {
      const decomposed: MarcRecord = {
        ...given,
        fields: given.fields.map((field) =>
          'subfields' in field
            ? {
                ...field,
                subfields: field.subfields.map(({ code, value }) => ({
                  code,
                  value: value.normalize('NFD'),
                })),
              }
            : field,
        ),
      };
      return diffRecords(decomposed, given).every(
        ({ before, after, difference }) =>
          before &&
          after &&
          (difference.class === 'same' || difference.class === 'normalisationOnly'),
      );
    });
  });

  it('has every field of both records once, those of the new one in order', () => {
    expectForAll(recordPair(), ({ local, incoming }) => {
      const found = diffRecords(local, incoming);
      const befores = found.flatMap(({ before }) => before?.index ?? []);
      const afters = found.flatMap(({ after }) => after?.index ?? []);
      return (
        afters.join() === [-1, ...incoming.fields.keys()].join() &&
        befores.length === local.fields.length + 1 &&
        new Set(befores).size === befores.length
      );
    });
  });
});
