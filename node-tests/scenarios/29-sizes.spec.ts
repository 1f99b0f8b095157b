import { parseBib } from '../../sandbox/alma/marcxml';
import { toBibXml } from '../../cloudapp/src/app/alma/bib-envelope';
import { writeIso2709 } from '../../cloudapp/src/app/marc/iso2709-write';
import { readOneMarcXml } from '../../cloudapp/src/app/marc/marcxml-read';
import { writableRecord, writeMarcXml } from '../../cloudapp/src/app/marc/marcxml-write';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';
import { prepare } from '../../cloudapp/src/app/merge/prepare';
import type { Proposal } from '../../cloudapp/src/app/merge/decision';
import { resolve } from '../../cloudapp/src/app/merge/resolve';
import { shippedProfile } from '../../cloudapp/src/testing/stories/profiles';
import { readMrkRecordLines } from '../../cloudapp/src/testing/stories/story-records';

const BOTH = [
  '=008  880101s1988\\\\\\\\nyu\\\\\\\\\\\\\\\\\\\\\\000\\0\\eng\\d',
  '=245  00$aTitle.',
];

function mergedWith(...values: readonly string[]): Proposal {
  const local = readMrkRecordLines(['=001  991234567890123', '=005  20240102030405.0', ...BOTH]);
  const notes = values.map((value) => ({
    ...{ tag: '500', ind1: ' ', ind2: ' ' },
    subfields: [{ code: 'a', value }],
  }));
  const described = readMrkRecordLines(BOTH);
  const incoming: MarcRecord = { ...described, fields: [...described.fields, ...notes] };
  return resolve(prepare(local, incoming, shippedProfile('copy-and-merge')));
}

function kindsOf({ warnings }: Proposal): readonly string[] {
  return warnings.map(({ kind }) => kind);
}

/** What the writer of ISO 2709 says about a record. */
function exportOf({ record }: Proposal): string {
  const written = writeIso2709(record);
  return written.ok ? 'written' : written.failure.kind;
}

describe('the size warning', () => {
  it('comes with the first byte that a field of an export cannot hold', () => {
    const [fits, tooLong] = [mergedWith('x'.repeat(9_994)), mergedWith('x'.repeat(9_995))];
    expect([kindsOf(fits), exportOf(fits)]).toEqual([[], 'written']);
    expect([kindsOf(tooLong), exportOf(tooLong)]).toEqual([
      ['fieldTooLong'],
      'iso2709FieldTooLong',
    ]);
  });

  it('counts bytes of UTF-8, also of letters that are two units in JavaScript', () => {
    const [fits, tooLong] = [mergedWith('𠀀'.repeat(2_498)), mergedWith('𠀀'.repeat(2_499))];
    expect([kindsOf(fits), exportOf(fits)]).toEqual([[], 'written']);
    expect([kindsOf(tooLong), exportOf(tooLong)]).toEqual([
      ['fieldTooLong'],
      'iso2709FieldTooLong',
    ]);
  });

  it('comes with the first byte that a record of an export cannot hold', () => {
    const notes = Array.from({ length: 9 }, () => 'x'.repeat(9_990));
    const written = writeIso2709(mergedWith(...notes, '').record);
    const left = 99_999 - (written.ok ? written.value.length : 0);
    const [fits, tooLong] = [left, left + 1].map((size) => mergedWith(...notes, 'x'.repeat(size)));
    expect([kindsOf(fits), exportOf(fits)]).toEqual([[], 'written']);
    expect([kindsOf(tooLong), exportOf(tooLong)]).toEqual([
      ['recordTooLong'],
      'iso2709RecordTooLong',
    ]);
  });

  it('keeps nobody from saving: Alma takes XML of any length', () => {
    const proposal = mergedWith(...Array.from({ length: 12 }, () => 'ж'.repeat(9_000)));
    expect(kindsOf(proposal)).toContain('recordTooLong');
    expect(proposal.guards).toEqual([]);
    expect(parseBib(toBibXml(proposal.record, {}))).toEqual(jasmine.objectContaining({ ok: true }));
  });
});

describe('a subfield with U+001B and half a letter', () => {
  const proposal = mergedWith('Es\u001Bcape and \uD834 half');

  it('is written without them, as XML that Alma and the panel can read', () => {
    const body = toBibXml(proposal.record, {});
    const [stored, read] = [parseBib(body), readOneMarcXml(body.replace(/^<bib>|<\/bib>$/g, ''))];
    if (!stored.ok || !read.ok) throw new Error('not readable');
    for (const { fields } of [stored.value.record, read.value])
      expect(fields.at(-1)).toEqual({
        ...{ tag: '500', ind1: ' ', ind2: ' ' },
        subfields: [{ code: 'a', value: 'Escape and  half' }],
      });
  });

  it('is told with its tag and characters', () => {
    const at = proposal.record.fields.length - 1;
    expect(writeMarcXml(proposal.record).removed).toEqual([
      { fieldIndex: at, tag: '500', codePoint: 0x1b },
      { fieldIndex: at, tag: '500', codePoint: 0xd834 },
    ]);
  });

  it('is named in a warning of the proposal, so that the person sees it before the save', () => {
    expect(proposal.warnings.flatMap(({ fieldIds }) => fieldIds)).toContain('I:500:1');
  });

  it('gives a record to save in which nothing is left to leave out', () => {
    const { record } = writableRecord(proposal.record);
    expect(writableRecord(record).removed).toEqual([]);
  });
});
