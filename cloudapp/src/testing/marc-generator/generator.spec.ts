import * as fc from 'fast-check';

import { isRepeatable } from '../../app/marc/codes/repeatable';
import type { DataField, MarcRecord } from '../../app/marc/record';
import { dataFields, isControlField, subfieldValues } from '../../app/marc/record';
import { writableRecord } from '../../app/marc/marcxml-write';
import { expectForAll, marcRecord, NO_TRAPS, recordPair, sampleRecord } from './index';

function texts({ fields }: MarcRecord): readonly string[] {
  return fields.flatMap((field) =>
    isControlField(field) ? [field.value] : field.subfields.map(({ value }) => value),
  );
}

function counted(tags: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** Whether the field or the 880 on the other side of a $6 is there. */
function isLinked(record: MarcRecord, field: DataField): boolean {
  const [, tag = '', number = ''] =
    /^(\d{3})-(\d{2})/.exec(subfieldValues(field, '6')[0] ?? '') ?? [];
  const back = `${field.tag}-${number}`;
  return dataFields(record, tag).some((other) => subfieldValues(other, '6')[0]?.startsWith(back));
}

describe('random MARC records', () => {
  it('are valid: whole leader and 008, tags repeated only where they may be', () => {
    expectForAll(marcRecord(), (record) => {
      const tags = record.fields.map(({ tag }) => tag);
      const once = [...counted(tags)].every(([tag, count]) => count === 1 || isRepeatable(tag));
      const mainEntries = tags.filter((tag) => /^1\d\d$/.test(tag)).length;
      const fixed = record.fields.every(
        (field) => field.tag !== '008' || (isControlField(field) && field.value.length === 40),
      );
      return record.leader.length === 24 && once && mainEntries <= 1 && fixed;
    });
  });

  it('can be written as XML unless forbidden characters are asked for', () => {
    expectForAll(marcRecord(), (record) => writableRecord(record).removed.length === 0);
    const forbidden = fc.sample(marcRecord({ minFields: 10, traps: { forbidden: true } }), 50);
    expect(forbidden.some((record) => writableRecord(record).removed.length > 0)).toBeTrue();
  });

  it('hold the traps that are asked for, and none when none are', () => {
    const trapped = fc.sample(marcRecord({ minFields: 10 }), { numRuns: 100, seed: 1 });
    const plain = fc.sample(marcRecord({ minFields: 10, traps: NO_TRAPS }), {
      numRuns: 100,
      seed: 1,
    });
    const traps: ((record: MarcRecord) => boolean)[] = [
      (record) => dataFields(record, '880').some((field) => isLinked(record, field)),
      (record) =>
        dataFields(record, '880').some((field) => /-00/.test(subfieldValues(field, '6')[0] ?? '')),
      (record) =>
        record.fields.some((field) => !isControlField(field) && field.subfields[0]?.code === '8'),
      (record) => texts(record).some((text) => text !== text.normalize('NFC')),
      (record) => texts(record).some((text) => /[\u{10000}-\u{10FFFF}]/u.test(text)),
      (record) => texts(record).some((text) => /[\u0098\u200D]/.test(text)),
      (record) => texts(record).some((text) => /[\r\n\t]/.test(text)),
      (record) => texts(record).some((text) => /[&<{]/.test(text)),
      (record) => texts(record).some((text) => text === ''),
      (record) => texts(record).some((text) => /^\(OCoLC\)(?:ocm|on|0)/.test(text)),
    ];
    for (const has of traps) {
      expect(trapped.some(has)).withContext(String(has)).toBeTrue();
      expect(plain.some(has)).withContext(String(has)).toBeFalse();
    }
  });

  it('keep to the tags that are asked for', () => {
    expectForAll(marcRecord({ tags: ['245', '650'], traps: { linked: false } }), ({ fields }) =>
      fields.every(({ tag }) => tag.startsWith('00') || tag === '245' || tag === '650'),
    );
  });

  it('come out the same for the same seed, in the size of a bench', () => {
    const record = sampleRecord(300, 7);
    expect(sampleRecord(300, 7)).toEqual(record);
    expect(record.fields.length).toBeGreaterThanOrEqual(300);
    expect(sampleRecord(300, 8)).not.toEqual(record);
  });
});

describe('random pairs of records', () => {
  it('share fields and differ in others', () => {
    const pairs = fc.sample(recordPair({ minFields: 8 }), { numRuns: 100, seed: 1 });
    const shared = pairs.filter(({ local, incoming }) =>
      local.fields.some((field) => incoming.fields.includes(field)),
    );
    const changed = pairs.filter(({ local, incoming }) =>
      incoming.fields.some(
        ({ tag }) => tag > '009' && !local.fields.some((field) => field.tag === tag),
      ),
    );
    expect(shared.length).toBeGreaterThan(80);
    expect(changed.length).toBeGreaterThan(20);
  });

  it('repeat no tag that may stand only once', () => {
    expectForAll(recordPair(), ({ incoming }) =>
      [...counted(incoming.fields.map(({ tag }) => tag))].every(
        ([tag, count]) => count === 1 || isRepeatable(tag),
      ),
    );
  });
});
