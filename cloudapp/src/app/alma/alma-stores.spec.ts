import { TestBed } from '@angular/core/testing';

import { DEFAULT_CONFIG, DEFAULT_SETTINGS } from '../settings/config';

import { AlmaBrowserStore } from './alma-browser-store';
import { AlmaConfigStore } from './alma-config-store';
import { AlmaSettingsStore } from './alma-settings-store';
import { objectOf } from './json-reading';
import { FakeHost, INIT_DATA } from './testing/fake-host';

const MMS = '9912345678904401';
const KEY = `cm1:01DEMO_INST:staff-1:journal:${MMS}`;
const ENTRY = {
  writeId: 'w1',
  mmsId: MMS,
  startedAt: '2026-11-21T15:00:00.000Z',
  hashBefore: 'aa',
  hashSent: 'bb',
};

describe('AlmaConfigStore over the SDK', () => {
  const read = (reply: unknown) => {
    const host = new FakeHost({ CONFIG: () => reply });
    return TestBed.inject(AlmaConfigStore)
      .read()
      .then((result) => ({ result, host }));
  };

  it('gives the defaults to an institution that never stored a config, and stores nothing', async () => {
    const { result, host } = await read({ config: '{}' });
    expect(result).toEqual({ ok: true, value: DEFAULT_CONFIG });
    expect(host.messages.map(({ payload }) => payload)).toEqual([undefined]);
  });

  it('reads a stored config over the defaults', async () => {
    const { result } = await read({ config: '{"schema":1,"enabled":false}' });
    expect(result).toEqual({ ok: true, value: { ...DEFAULT_CONFIG, enabled: false } });
  });

  for (const reply of [{ error: 'no' }, { error: { status: 403, message: 'no' } }])
    it(`does not take a refusal for an empty config: ${JSON.stringify(reply)}`, async () => {
      const { result } = await read(reply);
      expect(!result.ok && result.failure.kind).toBe('configRefused');
    });

  it('tells a config that it cannot use, and where', async () => {
    const { result } = await read({ config: '{"schema":1,"enabled":"yes"}' });
    expect(!result.ok && result.failure.kind).toBe('configUnreadable');
    expect(!result.ok && result.failure.details.raw).toBe('enabled: notBoolean');
  });

  it('writes the config, and tells a refusal', async () => {
    let reply: unknown = { success: true };
    const host = new FakeHost({ CONFIG: () => reply });
    const store = TestBed.inject(AlmaConfigStore);
    expect(await store.write(DEFAULT_CONFIG)).toEqual({ ok: true, value: true });
    expect(JSON.parse(String(host.messages[0]?.payload))).toEqual(DEFAULT_CONFIG);

    reply = { error: 'Only administrators.' };
    expect(await store.write(DEFAULT_CONFIG)).toEqual({
      ok: false,
      failure: { kind: 'configRefused', details: { raw: 'Only administrators.' } },
    });
  });
});

describe('AlmaSettingsStore over the SDK', () => {
  it('reads what is stored, and tells a refusal apart from nothing', async () => {
    const host = new FakeHost({ SETTINGS: () => ({ settings: '{"singleLetterKeys":false}' }) });
    const store = TestBed.inject(AlmaSettingsStore);
    expect(await store.read()).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, singleLetterKeys: false },
    });

    host.answers['SETTINGS'] = () => ({ settings: '{}' });
    expect(await store.read()).toEqual({ ok: true, value: DEFAULT_SETTINGS });

    host.answers['SETTINGS'] = () => ({ error: {} });
    const refused = await store.read();
    expect(!refused.ok && refused.failure.kind).toBe('storeRefused');
  });
});

describe('AlmaBrowserStore over the SDK', () => {
  function setUp(refusal?: unknown) {
    const kept = new Map<string, unknown>();
    const host = new FakeHost({
      INIT_DATA: () => structuredClone(INIT_DATA),
      CLOUDAPP_STORE: (payload) => {
        const { key, value } = objectOf(payload) ?? {};
        if (refusal) return refusal;
        if (value === null) kept.delete(String(key));
        else if (value !== undefined) kept.set(String(key), value);
        return { key, value: kept.get(String(key)) };
      },
    });
    return { kept, host, store: TestBed.inject(AlmaBrowserStore) };
  }

  it('keeps a journal entry under person and record until it is cleared', async () => {
    const { store, kept, host } = setUp();
    expect(await store.readJournal(MMS)).toEqual({ ok: true, value: undefined });
    expect(await store.writeJournal(ENTRY)).toEqual({ ok: true, value: true });
    expect([...kept.keys()]).toEqual([KEY]);
    expect(await store.readJournal(MMS)).toEqual({ ok: true, value: ENTRY });
    expect(await store.clearJournal(MMS)).toEqual({ ok: true, value: true });
    expect(kept.size).toBe(0);
    expect(host.count('INIT_DATA')).withContext('who is signed in is asked once').toBe(1);
  });

  it('keeps overrides, and no key for none', async () => {
    const { store, kept } = setUp();
    await store.writeOverrides(MMS, [{ target: 'h1', value: 'local' }]);
    expect(await store.readOverrides(MMS)).toEqual({
      ok: true,
      value: [{ target: 'h1', value: 'local' }],
    });
    await store.writeOverrides(MMS, []);
    expect(kept.size).toBe(0);
    expect(await store.readOverrides(MMS)).toEqual({ ok: true, value: [] });
  });

  it('tells an entry that is not one of ours', async () => {
    const { store, kept } = setUp();
    kept.set(KEY, { writeId: 7 });
    const result = await store.readJournal(MMS);
    expect(!result.ok && result.failure.kind).toBe('storeUnreadable');
  });

  it('tells refusals, and want of room', async () => {
    const refused = await setUp({ error: 'Not allowed' }).store.readJournal(MMS);
    expect(!refused.ok && refused.failure).toEqual({
      kind: 'storeRefused',
      details: { raw: 'Not allowed' },
    });
  });

  it('tells want of room', async () => {
    const full = await setUp({ error: 'QuotaExceededError' }).store.writeJournal(ENTRY);
    expect(!full.ok && full.failure.kind).toBe('storeFull');
  });

  it('stores nothing for nobody', async () => {
    const { store, host } = setUp();
    host.answers['INIT_DATA'] = () => ({ error: 'no' });
    const result = await store.writeJournal(ENTRY);
    expect(!result.ok && result.failure.kind).toBe('storeRefused');
    expect(host.count('CLOUDAPP_STORE')).toBe(0);
  });
});
