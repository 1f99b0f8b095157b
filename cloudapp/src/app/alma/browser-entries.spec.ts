import { entryKey, toJournalEntry, toOverrides } from './browser-entries';

const MMS = '9912345678904401';
const USER = {
  userId: 'staff-1',
  name: 'Staff',
  institution: '01DEMO_INST',
  isAdmin: false,
  language: 'en',
};
const ENTRY = {
  writeId: 'w1',
  mmsId: MMS,
  startedAt: '2026-11-21T15:00:00.000Z',
  old005: '20261120140100.0',
  hashBefore: 'aa',
  hashSent: 'bb',
};

describe('keys of the browser store', () => {
  it('name app, institution, person, kind and record', () => {
    expect(entryKey(USER, 'journal', MMS)).toBe(`cm1:01DEMO_INST:staff-1:journal:${MMS}`);
  });

  it('keep people apart whose ids contain the sign between the parts', () => {
    const one = entryKey({ ...USER, institution: 'a:b', userId: 'c' }, 'journal', MMS);
    const other = entryKey({ ...USER, institution: 'a', userId: 'b:c' }, 'journal', MMS);
    expect(one).not.toBe(other);
  });
});

describe('a stored journal entry', () => {
  it('is read back whole', () => {
    expect(toJournalEntry(ENTRY, MMS)).toEqual(ENTRY);
  });

  it('may lack the old 005 alone', () => {
    const { old005, ...rest } = ENTRY;
    expect(old005).toBeDefined();
    expect(toJournalEntry(rest, MMS)).toEqual(rest);
  });

  for (const stored of [
    'text',
    7,
    [],
    {},
    { ...ENTRY, writeId: '' },
    { ...ENTRY, hashSent: null },
    { ...ENTRY, mmsId: '9911111111104401' },
  ])
    it(`is none in ${JSON.stringify(stored)}`, () => {
      expect(toJournalEntry(stored, MMS)).toBeUndefined();
    });
});

describe('stored overrides', () => {
  it('are read back with their labels', () => {
    const overrides = [
      { target: 'h1', value: 'local', label: '650 _0 $a War' },
      { target: 'h2', value: 'neither' },
    ];
    expect(toOverrides(overrides) as unknown).toEqual(overrides);
  });

  it('are read back with their choices of single subfields', () => {
    const subfields = [
      { from: 'local', code: 'c', nth: 1, take: true },
      { from: 'incoming', code: 'c', nth: 2, take: false },
    ];
    const overrides = [{ target: 'h1', value: 'incoming', subfields }];
    expect(toOverrides(overrides) as unknown).toEqual(overrides);
    const none = [{ target: 'h1', value: 'incoming' }];
    expect(toOverrides([{ ...none[0], subfields: [] }]) as unknown).toEqual(none);
  });

  const subfield = { from: 'local', code: 'c', nth: 1, take: true };
  const mixed = (...subfields: readonly unknown[]) => [
    { target: 'h1', value: 'incoming', subfields },
  ];
  for (const stored of [
    {},
    'text',
    [null],
    [{ target: 'h1', value: 'ours' }],
    [{ target: 'h1', value: 'local' }, { value: 'local' }],
    [{ target: 'h1', value: 'local', subfields: 'c' }],
    mixed(subfield, null),
    mixed({ ...subfield, from: 'both' }),
    mixed({ ...subfield, code: '' }),
    mixed({ ...subfield, nth: '1' }),
    mixed(subfield, { ...subfield, take: 'yes' }),
  ])
    it(`are none in ${JSON.stringify(stored)}: half a person's choices would be ours`, () => {
      expect(toOverrides(stored)).toBeUndefined();
    });
});
