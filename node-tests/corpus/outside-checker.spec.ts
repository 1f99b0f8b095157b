// The checker is checked: a sound merge passes, and each planted fault is seen. Needs no real records.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { readMrk } from '../../cloudapp/src/app/marc/mrk';
import type { DataField, Field, MarcRecord } from '../../cloudapp/src/app/marc/record';
import type { Decision, Proposal } from '../../cloudapp/src/app/merge/decision';
import { prepare } from '../../cloudapp/src/app/merge/prepare';
import type { MergeProfile } from '../../cloudapp/src/app/merge/profile';
import { readProfile } from '../../cloudapp/src/app/merge/profile-schema';
import { resolve } from '../../cloudapp/src/app/merge/resolve';

import type { Complaint } from './outside-checker';
import { checkMerge, checkMergedTwice, frozen } from './outside-checker';

const LOCAL = String.raw`=LDR  00000cam a2200000 i 4500
=001  991234567890104
=005  20240102030405.0
=008  200101s2019\\\\xx\\\\\\\\\\\\000\0\eng\d
=020  \\$a9780000000002
=035  \\$a(OCoLC)1000000001
=035  \\$a(CaXX)b1234
=100  1\$6880-01$aIvanova, Anna,$eauthor.$0http://id.loc.gov/authorities/names/n00000001
=245  10$6880-02$aRivers of the north /$cAnna Ivanova.
=300  \\$a200 pages
=500  \\$aSigned by the author.$5XX
=500  \\$aIncludes index.
=590  \\$aLibrary has copy 2 only.
=650  \0$aWar.$0http://id.loc.gov/authorities/subjects/sh85145114
=650  \0$aCookery.$0http://id.loc.gov/authorities/subjects/sh85031787
=690  \\$aNorthern room
=856  40$uhttps://example.org/login?url=https://example.com/1
=880  1\$6100-01/(N$aИванова, Анна.
=880  10$6245-02/(N$aРеки севера.
=900  \\$aold number 77
=998  \\$aNO-OVERLAY`;

const INCOMING = String.raw`=LDR  00000cam a2200000Ii 4500
=001  on1000000001
=003  OCoLC
=005  20250102030405.0
=008  200101s2019\\\\xx\\\\\\b\\\\001\0\eng\d
=010  \\$a2019000001
=019  \\$a1000000009
=020  \\$a9780000000002$q(paperback)
=035  \\$a(OCoLC)1000000001
=040  \\$aXXX$beng$erda$cXXX
=049  \\$aXXXA
=100  1\$6880-01$aIvanova, Anna,$eauthor.
=245  10$6880-02$aRivers of the north :$ba journey /$cAnna Ivanova.
=300  \\$a201 pages ;$c23 cm
=500  \\$aIncludes index.
=590  \\$aNote of another library.
=650  \0$aWar.
=650  \0$aCooking.
=856  40$uhttps://example.net/2
=880  1\$6100-01/(N$aИванова, Анна,$eавтор.
=880  10$6245-02/(N$aРеки севера :$bпутешествие.`;

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

function record(mrk: string): MarcRecord {
  const read = readMrk(mrk);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value[0];
}

function copyAndMerge(): MergeProfile {
  const file = path.join(ROOT, 'cloudapp/src/assets/profiles/copy-and-merge.json');
  const read = readProfile(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

const local = frozen(record(LOCAL));
const incoming = frozen(record(INCOMING));
const profile = frozen(copyAndMerge());
const proposal = frozen(resolve(prepare(local, incoming, profile)));

function complaintsAbout(changed: Partial<Proposal>): readonly Complaint[] {
  return checkMerge({ local, incoming, profile, proposal: { ...proposal, ...changed } });
}

function checksThatComplain(changed: Partial<Proposal>): readonly string[] {
  return [...new Set(complaintsAbout(changed).map(({ check }) => check))];
}

function withFields(change: (fields: readonly Field[]) => readonly Field[]): Partial<Proposal> {
  return { record: { ...proposal.record, fields: change(proposal.record.fields) } };
}

/** The result with one field changed, the first of its tag. */
function withField(tag: string, change: (field: DataField) => DataField): Partial<Proposal> {
  const place = proposal.record.fields.findIndex((field) => field.tag === tag);
  expect(place).withContext(`the result has a ${tag}`).toBeGreaterThanOrEqual(0);
  return withFields((fields) =>
    fields.map((field, index) => (index === place && 'subfields' in field ? change(field) : field)),
  );
}

function withDecision(fieldId: string, change: Partial<Decision>): Partial<Proposal> {
  expect(proposal.decisions.some((one) => one.fieldId === fieldId)).toBeTrue();
  return {
    decisions: proposal.decisions.map((one) =>
      one.fieldId === fieldId ? { ...one, ...change } : one,
    ),
  };
}

function withValue(
  code: string,
  change: (value: string) => string,
): (field: DataField) => DataField {
  return (field) => ({
    ...field,
    subfields: field.subfields.map((one) =>
      one.code === code ? { code, value: change(one.value) } : one,
    ),
  });
}

describe('the outside checker', () => {
  it('finds nothing wrong with a sound merge', () => {
    expect(complaintsAbout({})).toEqual([]);
  });

  it('sees a local note that has gone', () => {
    const gone = withFields((fields) => fields.filter(({ tag }) => tag !== '590'));
    expect(checksThatComplain(gone)).toContain('keep list');
  });

  it('sees a kept field that has been changed by a blank', () => {
    for (const text of [
      '(CaXX)b1234',
      'Signed by the author.',
      'Library has copy 2 only.',
      'Northern room',
      'old number 77',
      'https://example.org/login?url=https://example.com/1',
    ]) {
      const changed = withFields((fields) =>
        fields.map((field) =>
          'subfields' in field && field.subfields.some(({ value }) => value === text)
            ? {
                ...field,
                subfields: field.subfields.map(({ code, value }) => ({
                  code,
                  value: value === text ? `${value} ` : value,
                })),
              }
            : field,
        ),
      );
      expect(checksThatComplain(changed)).withContext(text).toContain('keep list');
    }
  });

  it('sees that the 880 of a kept field goes', () => {
    const parallel = frozen(
      record(`${LOCAL}\n=541  \\\\$6880-09$aGift.\n=880  \\\\$6541-09$aПодарок.`),
    );
    const merged = resolve(prepare(parallel, incoming, profile));
    const fields = merged.record.fields.filter(
      (field) =>
        !('subfields' in field && field.subfields.some(({ value }) => value === 'Подарок.')),
    );
    const result = { ...merged, record: { ...merged.record, fields } };
    const checks = checkMerge({ local: parallel, incoming, profile, proposal: result }).map(
      ({ check }) => check,
    );
    expect(checkMerge({ local: parallel, incoming, profile, proposal: merged })).toEqual([]);
    expect(checks).toContain('keep list');
    expect(checks).toContain('links');
  });

  it('sees another 001', () => {
    const changed = withFields((fields) =>
      fields.map((field) => (field.tag === '001' ? { tag: '001', value: 'on1000000001' } : field)),
    );
    expect(checksThatComplain(changed)).toContain('own numbers');
  });

  it('wants the first of two 001, whatever the merge makes of them', () => {
    const two = frozen(record(LOCAL.replace('=005', '=001  1579144\n=005')));
    const merged = resolve(prepare(two, incoming, profile));
    expect(checkMerge({ local: two, incoming, profile, proposal: merged })).toEqual([]);
    const turned = merged.record.fields.map((field) =>
      field.tag === '001' ? { tag: '001', value: '1579144' } : field,
    );
    const proposal = { ...merged, record: { ...merged.record, fields: turned } };
    const checks = checkMerge({ local: two, incoming, profile, proposal }).map(
      ({ check }) => check,
    );
    expect(checks).toContain('own numbers');
  });

  it('sees an incoming 003 beside the local 001', () => {
    const changed = withFields((fields) => [{ tag: '003', value: 'OCoLC' }, ...fields]);
    expect(checksThatComplain(changed)).toContain('own numbers');
  });

  it('sees a second title and a second main entry', () => {
    for (const field of [...local.fields].filter(({ tag }) => tag === '245' || tag === '100'))
      expect(checksThatComplain(withFields((fields) => [...fields, field])))
        .withContext(field.tag)
        .toContain('once only');
  });

  it('sees a $6 that leads nowhere, and one that leads to another field', () => {
    expect(
      checksThatComplain(
        withField(
          '245',
          withValue('6', () => '880-77'),
        ),
      ),
    ).toContain('links');
    expect(
      checksThatComplain(
        withField(
          '880',
          withValue('6', () => '500-01'),
        ),
      ),
    ).toContain('links');
    const crossed = withFields((fields) =>
      fields.map((field) =>
        'subfields' in field && field.tag === '880'
          ? withValue('6', (value) => value.replace(/\d\d(?=\/)/, '01'))(field)
          : field,
      ),
    );
    expect(checksThatComplain(crossed)).toContain('links');
  });

  it('sees a field without decision, with two, and a decision about nothing', () => {
    const { decisions } = proposal;
    const [first] = decisions;
    const strange = { ...first, fieldId: 'L:999:1' };
    for (const changed of [decisions.slice(0, -1), [...decisions, first], [...decisions, strange]])
      expect(checksThatComplain({ decisions: changed })).toContain('decisions');
  });

  it('sees a verdict that the side cannot have, and a result that is not there', () => {
    expect(checksThatComplain(withDecision('L:590:1', { verdict: 'added' }))).toContain(
      'decisions',
    );
    expect(checksThatComplain(withDecision('L:590:1', { result: 'R:590:9' }))).toContain(
      'decisions',
    );
    expect(checksThatComplain(withDecision('I:245:1', { partner: 'I:245:1' }))).toContain(
      'decisions',
    );
  });

  it('sees a drop by a rule that is not in the profile or does not speak of the field', () => {
    for (const rule of ['no-such-rule', 'no-856', 'drop-998', 'keep-59X', 'invariant', 'default'])
      expect(checksThatComplain(withDecision('I:590:1', { rule })))
        .withContext(rule)
        .toContain('drop has its rule');
    expect(checksThatComplain(withDecision('L:998:1', { rule: 'override' }))).toContain(
      'drop has its rule',
    );
  });

  it('sees a subfield that is missing and one that comes from nowhere', () => {
    const shorter = withField('245', (field) => ({
      ...field,
      subfields: field.subfields.filter(({ code }) => code !== 'b'),
    }));
    const longer = withField('300', (field) => ({
      ...field,
      subfields: [...field.subfields, { code: 'e', value: '1 map' }],
    }));
    const twice = withField('300', (field) => ({
      ...field,
      subfields: [...field.subfields, ...field.subfields],
    }));
    for (const changed of [shorter, longer, twice])
      expect(checksThatComplain(changed)).toContain('subfields balance');
  });

  it('sees a field of the result that no decision accounts for', () => {
    const more = withFields((fields) => [
      ...fields,
      { tag: '989', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'x' }] },
    ]);
    expect(checksThatComplain(more)).toContain('subfields balance');
  });

  it('sees a graft that was not done', () => {
    const without = withField('650', (field) => ({
      ...field,
      subfields: field.subfields.filter(({ code }) => code !== '0'),
    }));
    expect(checksThatComplain(without)).toContain('subfields balance');
  });

  it('sees a lost list that leaves out a field or an identifier', () => {
    expect(proposal.lost.length).toBeGreaterThan(0);
    for (const one of proposal.lost)
      expect(checksThatComplain({ lost: proposal.lost.filter((other) => other !== one) }))
        .withContext(one.text)
        .toContain('lost');
  });

  it('sees a leader of the wrong record and one that deletes', () => {
    const { leader } = proposal.record;
    for (const wrong of [
      `${leader.slice(0, 5)}d${leader.slice(6)}`,
      `${leader.slice(0, 17)}8${leader.slice(18)}`,
    ])
      expect(checksThatComplain({ record: { ...proposal.record, leader: wrong } })).toContain(
        'leader',
      );
  });

  it('respects what a person chose', () => {
    const target = proposal.decisions.find(({ fieldId }) => fieldId === 'L:590:1')?.target ?? '';
    const chosen = resolve(prepare(local, incoming, profile), [{ target, value: 'neither' }]);
    expect(chosen.record.fields.some(({ tag }) => tag === '590')).toBeFalse();
    expect(checkMerge({ local, incoming, profile, proposal: chosen })).toEqual([]);
  });

  it('sees what a second merge changes: content, order, leader', () => {
    const { record: once } = proposal;
    expect(checkMergedTwice(once, once)).toEqual([]);
    const turned = { ...once, fields: [...once.fields].reverse() };
    const fewer = { ...once, fields: once.fields.slice(1) };
    const other = { ...once, leader: `${once.leader.slice(0, 5)}n${once.leader.slice(6)}` };
    for (const twice of [turned, fewer, other])
      expect(checkMergedTwice(once, twice).length).toBeGreaterThan(0);
  });

  it('makes a record that cannot be changed', () => {
    const fields = local.fields as Field[];
    expect(() => fields.push(fields[0])).toThrowError(TypeError);
  });
});
