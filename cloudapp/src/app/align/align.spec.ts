import { expectForAll, recordPair } from '../../testing/marc-generator';
import { record } from '../../testing/marc-lines';
import type { DataField, MarcRecord } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';
import { align } from './align';
import type { Alignment } from './alignment';
import { groupFields } from './groups';

function pairsOf({ pairs }: Alignment): readonly string[] {
  return pairs.map(({ local, incoming, level }) => `${local.id} ${incoming.id} ${level}`);
}

describe('align', () => {
  it('pairs the surest first: what is equal never goes to a lookalike', () => {
    const found = align(
      record('650 _0 $aWar.', '650 _0 $aWar.$0(DLC)sh85145114'),
      record('650 _0 $aWar$0(DLC)sh85145114', '650 _0 $aWar.'),
    );
    expect(pairsOf(found)).toEqual(['L:650:1 I:650:2 exact', 'L:650:2 I:650:1 normalised']);
  });

  it('prefers under one key the field that has more in common', () => {
    const found = align(
      record('264 _1 $aBerlin :$bSpringer,$c1990.', '264 _1 $aParis :$bSeuil,$c1988.'),
      record(
        '264 _1 $aParis :$bÉditions du Seuil,$c1988',
        '264 _1 $aBerlin :$bSpringer Verlag,$c[1990]',
      ),
    );
    expect(pairsOf(found)).toEqual(['L:264:1 I:264:2 key', 'L:264:2 I:264:1 key']);
  });

  it('leaves the second of two equal fields alone where the other record has one', () => {
    const found = align(record('650 _0 $aWar', '650 _0 $aWar'), record('650 _0 $aWar'));
    expect(pairsOf(found)).toEqual(['L:650:1 I:650:1 exact']);
    expect(found.localOnly.map(({ id }) => id)).toEqual(['L:650:2']);
  });

  it('pairs a title with its 880s as one, whatever their link numbers', () => {
    const found = align(
      record('245 10 $6880-01$aIdiot', '880 10 $6245-01/(N$aИдиот'),
      record(
        '100 1_ $6880-01$aX',
        '245 10 $6880-02$aIdiot',
        '880 1_ $6100-01$aИкс',
        '880 10 $6245-02/(N$aИдиот',
      ),
    );
    expect(pairsOf(found)).toEqual(['L:245:1 I:245:1 exact']);
    expect(found.incomingOnly.map(({ id }) => id)).toEqual(['I:100:1']);
  });

  it('pairs a title that has an 880 with one that has none', () => {
    const found = align(
      record('245 10 $aIdiot'),
      record('245 10 $6880-01$aIdiot', '880 10 $6245-01/(N$aИдиот'),
    );
    expect(pairsOf(found)).toEqual(['L:245:1 I:245:1 key']);
  });

  it('sees decomposed and composed records as the same', () => {
    const found = align(
      record('245 10 $aTiếng Việt'),
      record(`245 10 $a${'Tiếng Việt'.normalize('NFD')}`),
    );
    expect(pairsOf(found)).toEqual(['L:245:1 I:245:1 exact']);
  });

  it('sees a record without ISBD punctuation as the same but for that', () => {
    const found = align(
      record(
        '245 10 $aEmma :$ba novel /$cJane Austen.',
        '264 _1 $aLondon :$bMurray,$c1816.',
        '500 __ $aIncludes index.',
      ),
      record(
        '245 10 $aEmma$ba novel$cJane Austen',
        '264 _1 $aLondon$bMurray$c1816',
        '500 __ $aIncludes index',
      ),
    );
    expect(found.pairs.map(({ level }) => level)).toEqual([
      'normalised',
      'normalised',
      'normalised',
    ]);
  });

  it('pairs several 300s by likeness and a single one without', () => {
    const one = align(record('300 __ $a1 map'), record('300 __ $axii, 200 pages'));
    expect(pairsOf(one)).toEqual(['L:300:1 I:300:1 similar']);
    const two = align(
      record('300 __ $a1 map', '300 __ $axii, 200 p. ;$c24 cm.'),
      record('300 __ $axii, 200 pages ;$c24 cm', '300 __ $a3 audio discs'),
    );
    expect(pairsOf(two)).toEqual(['L:300:2 I:300:1 similar']);
    const apart = align(
      record('300 __ $a1 map', '300 __ $a4 puppets'),
      record('300 __ $axii, 200 pages', '300 __ $a3 audio discs'),
    );
    expect(pairsOf(apart)).toEqual([]);
  });

  it('pairs each of a thousand notes with its own, reworded and shuffled', () => {
    const note = (at: number, text: string): string =>
      `500 __ $a${text} ${at} of ${['north', 'south', 'east', 'west'][at % 4]} wing, drawer ${at * 7}.`;
    const places = Array.from({ length: 1000 }, (_, at) => at);
    const found = align(
      record(...places.map((at) => note(at, 'Formerly kept in cabinet'))),
      record(...[...places].reverse().map((at) => note(at, 'Formerly in cabinet'))),
    );
    expect(found.pairs.length).toBe(1000);
    expect(
      found.pairs.every(({ local, incoming }) => local.lead.index === 999 - incoming.lead.index),
    ).toBeTrue();
  });

  it('has nothing to pair in an empty record', () => {
    const some = record('245 10 $aTitle');
    expect(align({ ...some, fields: [] }, some).incomingOnly.length).toBe(1);
    expect(align(some, { ...some, fields: [] }).localOnly.length).toBe(1);
  });

  it('leaves an empty subfield and a field without any in place', () => {
    const odd = record('245 10 $a', '650 _0 ', '700 1_ $a$0');
    expect(align(odd, odd).pairs.length).toBe(3);
  });
});

describe('align, for any two records', () => {
  const groupIds = (fields: MarcRecord, origin: 'L' | 'I'): readonly string[] =>
    groupFields(fields, origin).map(({ id }) => id);

  it('puts every group into exactly one list, in record order', () => {
    expectForAll(recordPair(), ({ local, incoming }) => {
      const { pairs, localOnly, incomingOnly } = align(local, incoming);
      const locals = [...pairs.map((pair) => pair.local), ...localOnly].map(({ id }) => id);
      const incomings = [...pairs.map((pair) => pair.incoming), ...incomingOnly].map(
        ({ id }) => id,
      );
      const ordered = [pairs.map((pair) => pair.local), localOnly, incomingOnly].every((groups) =>
        groups.every((group, at) => at === 0 || groups[at - 1].lead.index < group.lead.index),
      );
      return (
        ordered &&
        locals.length === groupIds(local, 'L').length &&
        incomings.length === groupIds(incoming, 'I').length &&
        new Set(locals).size === locals.length &&
        new Set(incomings).size === incomings.length
      );
    });
  });

  it('gives the same pairs from either side', () => {
    expectForAll(recordPair(), ({ local, incoming }) => {
      const forth = align(local, incoming).pairs.map(
        ({ local: a, incoming: b, level }) => `${a.id.slice(1)}${b.id.slice(1)}${level}`,
      );
      const back = align(incoming, local).pairs.map(
        ({ local: a, incoming: b, level }) => `${b.id.slice(1)}${a.id.slice(1)}${level}`,
      );
      return [...forth].sort().join() === [...back].sort().join();
    });
  });

  it('pairs a record with itself, field by field, as exact', () => {
    expectForAll(recordPair(), ({ local }) =>
      align(local, local).pairs.every(
        (pair) => pair.level === 'exact' && pair.local.lead.index === pair.incoming.lead.index,
      ),
    );
  });

  it('never pairs fields of different institutions or vocabularies', () => {
    const owners = (field: DataField): string =>
      [...new Set(subfieldValues(field, '5').map((value) => value.trim().toLowerCase()))]
        .sort()
        .join();
    expectForAll(recordPair(), ({ local, incoming }) =>
      align(local, incoming).pairs.every((pair) => {
        const [one, other] = [pair.local.lead.field, pair.incoming.lead.field];
        if (!isDataField(one) || !isDataField(other)) return true;
        const isSubject = one.tag.startsWith('6');
        return owners(one) === owners(other) && (!isSubject || one.ind2 === other.ind2);
      }),
    );
  });
});
