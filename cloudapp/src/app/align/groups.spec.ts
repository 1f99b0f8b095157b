import { expectForAll, marcRecord } from '../../testing/marc-generator';
import { record } from '../../testing/marc-lines';
import type { FieldGroup } from './alignment';
import { groupFields } from './groups';

function ids(groups: readonly FieldGroup[]): readonly (readonly string[])[] {
  return groups.map(({ lead, linked }) => [lead.id, ...linked.map(({ id }) => id)]);
}

describe('groupFields', () => {
  it('takes a field and its 880s as one', () => {
    const groups = groupFields(
      record(
        '100 1_ $6880-01$aDostoevskiĭ',
        '245 10 $6880-02$aIdiot',
        '880 10 $6245-02/(N$aИдиот',
        '880 1_ $6100-01/(N$aДостоевский',
        '880 10 $6245-02/$1$a白痴',
      ),
      'L',
    );
    expect(ids(groups)).toEqual([
      ['L:100:1', 'L:880:2'],
      ['L:245:1', 'L:880:1', 'L:880:3'],
    ]);
  });

  it('lets an 880 without partner lead its own group, under the tag it names', () => {
    const groups = groupFields(
      record('245 10 $aTitle', '880 1_ $6100-00/(N$aА', '880 __ $aNo link', '880 10 $6245-07$aБ'),
      'I',
    );
    expect(groups.map(({ tag, id }) => [tag, id])).toEqual([
      ['245', 'I:245:1'],
      ['100', 'I:880:1'],
      ['880', 'I:880:2'],
      ['245', 'I:880:3'],
    ]);
  });

  it('gives every field of an ambiguous link a group of its own', () => {
    const groups = groupFields(
      record('245 10 $6880-03$aT', '246 1_ $6880-03$aU', '880 10 $6245-03$aТ'),
      'L',
    );
    expect(ids(groups)).toEqual([['L:245:1'], ['L:246:1'], ['L:880:1']]);
  });

  it('links by tag where two tags use one number', () => {
    const groups = groupFields(
      record(
        '245 10 $6880-01$aT',
        '246 1_ $6880-01$aU',
        '880 1_ $6246-01$aУ',
        '880 10 $6245-01$aТ',
      ),
      'L',
    );
    expect(ids(groups)).toEqual([
      ['L:245:1', 'L:880:2'],
      ['L:246:1', 'L:880:1'],
    ]);
  });

  describe('hash', () => {
    const hashes = (...lines: readonly string[]): readonly string[] =>
      groupFields(record(...lines), 'L').map(({ hash }) => hash);

    it('ignores link numbers, chains and the way accents are encoded', () => {
      const [one] = hashes('245 10 $6880-01$aCafé', '880 10 $6245-01$aКафе');
      const [other] = hashes('245 10 $6880-07$81\\a$aCafe\u0301', '880 10 $6245-07/(N$aКафе');
      expect(one).toBe(other);
    });

    it('changes with the text, the indicators and the 880', () => {
      const all = [
        ...hashes('245 10 $6880-01$aCafé', '880 10 $6245-01$aКафе'),
        ...hashes('245 10 $6880-01$aCafé', '880 10 $6245-01$aКафэ'),
        ...hashes('245 00 $6880-01$aCafé', '880 10 $6245-01$aКафе'),
        ...hashes('245 10 $aCafé'),
        ...hashes('880 10 $6245-00$aCafé'),
        ...hashes('880 10 $6246-00$aCafé'),
      ];
      expect(new Set(all).size).toBe(all.length);
    });

    it('numbers equal groups of one record', () => {
      const [one, two, three] = hashes('650 _0 $aWar', '650 _0 $aPeace', '650 _0 $aWar');
      expect(three).toBe(`${one}~2`);
      expect(two).not.toContain('~');
    });
  });

  it('puts every field into exactly one group, under a hash of its own', () => {
    expectForAll(marcRecord(), (random) => {
      const groups = groupFields(random, 'L');
      const members = groups.flatMap(({ lead, linked }) => [lead, ...linked]);
      const indexes = members.map(({ index }) => index).sort((a, b) => a - b);
      return (
        indexes.every((index, at) => index === at) &&
        indexes.length === random.fields.length &&
        members.every(({ field, index }) => field === random.fields[index]) &&
        new Set(groups.map(({ hash }) => hash)).size === groups.length
      );
    });
  });
});
