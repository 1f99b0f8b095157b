import type { MarcRecord } from '../marc/record';

import { noAnswer, ownFailure } from './alma-error';
import { localOf, NEW_FIELDS, OLD_005, OLD_FIELDS, recordOf } from './testing/sample-records';
import { almaWith, kindOf, OLD, PROPOSED, run, withNote } from './testing/saving';
import * as scripted from './testing/scripted-alma';

describe('save and release, outcome unknown', () => {
  const unclear = {
    'no answer': noAnswer(),
    'a server error': scripted.SERVER_ERROR,
    'a general error with HTTP 400': scripted.GENERAL_ERROR,
    'a page of HTML': scripted.HTML,
    'a plain text': scripted.PLAIN_TEXT,
    'an answer that the SDK could not read': scripted.EMPTY_LIST,
    'an unknown answer': ownFailure('almaUnknownAnswer'),
  };
  for (const [name, hears] of Object.entries(unclear)) {
    it(`after ${name} finds a write that was stored`, async () => {
      const alma = almaWith({ hears });
      const { outcome, steps } = await run(alma);

      if (outcome.kind !== 'saved') return fail(kindOf(outcome));
      expect(outcome.settledByReadBack).toBeTrue();
      expect(outcome.warnings).withContext('Alma told of none').toEqual([]);
      expect(alma.puts.length).toBe(1);
      expect(steps.slice(5)).toEqual([
        'write settling',
        'readBack running',
        'readBack done',
        'verify running',
        'write done',
        'verify done',
      ]);
    });

    it(`after ${name} finds that nothing was stored, and offers another try`, async () => {
      const alma = almaWith({ hears, lands: false });
      const { outcome, steps } = await run(alma);

      expect(outcome).toEqual({
        kind: 'notSaved',
        failure: hears,
        current: OLD,
        mayArrive: true,
        mayRetry: true,
      });
      expect(alma.puts.length).toBe(1);
      expect(steps.slice(-2)).toEqual(['write failed', 'verify failed']);
    });
  }

  it('does not read back after a refusal by the threshold, which carries its code', async () => {
    const alma = almaWith({ hears: scripted.THRESHOLD, lands: false });
    const { outcome } = await run(alma);

    expect(kindOf(outcome)).toBe('notSaved almaTooManyRequests');
    expect([alma.puts.length, alma.reads]).toEqual([1, 1]);
  });

  it('takes a stored record that Alma edited as saved', async () => {
    const edits = (record: MarcRecord): MarcRecord => ({
      ...record,
      fields: record.fields.filter(({ tag }) => tag !== '650'),
    });
    const { outcome } = await run(almaWith({ hears: noAnswer(), edits }));

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.changedByAlma.filter(({ routine }) => !routine).length).toBe(1);
  });

  it('claims nothing when someone else saved something near the old record', async () => {
    const alma = almaWith();
    alma.script.push({
      hears: noAnswer(),
      lands: false,
      after: () => alma.savedByAnother(withNote),
    });
    const { outcome } = await run(alma);

    expect(kindOf(outcome)).toBe('unknown almaNoAnswer');
    if (outcome.kind === 'unknown') expect(outcome.current).toBe(alma.stored);
  });

  it('claims nothing when the read-back fails, whatever the answer was', async () => {
    for (const script of [{}, { hears: noAnswer() }, { hears: noAnswer(), lands: false }]) {
      const alma = almaWith(script);
      alma.failingReads.set(2, scripted.SERVER_ERROR);
      const { outcome, steps } = await run(alma);

      expect(outcome.kind).toBe('unknown');
      expect(steps.at(-1)).toBe('readBack failed');
      expect(alma.puts.length).toBe(1);
    }
  });

  it('does not believe an answer "saved" when the old record is still there', async () => {
    const { outcome } = await run(almaWith({ lands: false }));
    expect(kindOf(outcome)).toBe('notSaved almaUnknownAnswer');
  });

  it('claims nothing when Alma says "saved" and stores the old content as a new version', async () => {
    const edits = () => recordOf(OLD_005, ...OLD_FIELDS);
    expect(kindOf((await run(almaWith({ edits }))).outcome)).toBe('unknown almaUnknownAnswer');
  });

  it('tells a lost write that only moved fields from one that was stored', async () => {
    const moved = recordOf(OLD_005, ...[...OLD_FIELDS].reverse());
    const lost = await run(almaWith({ hears: noAnswer(), lands: false }), { record: moved });
    const stored = await run(almaWith({ hears: noAnswer() }), { record: moved });
    const answered = await run(almaWith(), { record: moved });

    expect(lost.outcome.kind).toBe('notSaved');
    expect(stored.outcome.kind).toBe('saved');
    expect(answered.outcome.kind).toBe('saved');
  });
});

describe('save and release, tried again after "not saved"', () => {
  const retry = { retryOf: OLD_005 };

  it('carries the old 005', async () => {
    const alma = almaWith();
    const record = recordOf('20990101000000.0', ...NEW_FIELDS);
    await run(alma, { ...retry, record });

    expect(alma.puts[0]?.xml).toContain(`<controlfield tag="005">${OLD_005}</controlfield>`);
    expect(alma.landed).toBe(1);
  });

  it('finds that the first try landed meanwhile and writes nothing', async () => {
    const alma = almaWith();
    alma.savedByAnother(() => PROPOSED);
    const { outcome, steps } = await run(alma, retry);

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.settledByReadBack).toBeTrue();
    expect(outcome.guessed).toBeUndefined();
    expect(outcome.warnings).toEqual([]);
    expect(steps.slice(2)).toEqual(['compare running', 'compare done']);
    expect(alma.puts.length).toBe(0);
  });

  it('is refused as stale when the first try lands just before it, and settles that', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(() => PROPOSED) });
    const { outcome } = await run(alma, retry);

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.settledByReadBack).toBeTrue();
    expect([alma.puts.length, alma.landed]).toEqual([1, 0]);
  });

  it('finds the first try also where Alma changed a field of it while saving', async () => {
    const alma = almaWith();
    const edited = { ...PROPOSED, fields: PROPOSED.fields.filter(({ tag }) => tag !== '650') };
    alma.script.push({ before: () => alma.savedByAnother(() => edited) });
    const { outcome } = await run(alma, retry);

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.guessed).toBeTrue();
    expect(outcome.changedByAlma.map(({ tag, routine }) => [tag, routine])).toContain([
      '650',
      undefined,
    ]);
    expect(alma.landed).toBe(0);
  });

  it('is refused or warned of, and the first try may still arrive', async () => {
    const refusals = [
      [scripted.LOCKED, 'notSaved almaLocked'],
      [scripted.WARNED, 'warned almaWarning'],
      [scripted.STALE, 'notSaved almaStale'],
    ] as const;
    for (const [hears, says] of refusals) {
      const { outcome } = await run(almaWith({ hears, lands: false }), retry);

      expect(kindOf(outcome)).toBe(says);
      if (outcome.kind !== 'notSaved' && outcome.kind !== 'warned') return fail(says);
      expect(outcome.mayArrive).withContext(says).toBeTrue();
    }
  });

  it('is refused, and the first try landed just before it', async () => {
    const alma = almaWith();
    const before = (): void => alma.savedByAnother(() => PROPOSED);
    alma.script.push({ before, hears: scripted.LOCKED });
    const { outcome } = await run(alma, retry);

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.after).toBe(alma.stored);
    expect([alma.puts.length, alma.landed]).toEqual([1, 0]);
  });

  it('is refused, and what is stored by then is the save of someone else', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(withNote), hears: scripted.LOCKED });
    const { outcome } = await run(alma, retry);

    expect(outcome).toEqual({ kind: 'conflict', current: alma.stored });
  });

  it('claims nothing when the record cannot be read before it: the first try may be stored', async () => {
    const alma = almaWith();
    alma.failingReads.set(1, noAnswer());
    const { outcome, steps } = await run(alma, retry);

    expect(outcome).toEqual({ kind: 'unknown', failure: noAnswer() });
    expect(steps).toEqual(['reRead running', 'reRead failed']);
    expect(alma.puts.length).toBe(0);
  });

  it('carries the 005 of the first try also when it is made of a later version, and Alma refuses it', async () => {
    const later = localOf(recordOf('20261121150001.0', ...OLD_FIELDS));
    const alma = new scripted.ScriptedAlma(later);
    const { outcome } = await run(alma, { ...retry, before: later });

    expect(alma.puts[0]?.xml).toContain(`<controlfield tag="005">${OLD_005}</controlfield>`);
    expect(kindOf(outcome)).toBe('notSaved almaStale');
    expect(alma.landed).toBe(0);
  });

  it('is a conflict when someone else saved', async () => {
    const before = almaWith();
    before.savedByAnother(withNote);
    const between = almaWith();
    between.script.push({ before: () => between.savedByAnother(withNote) });

    expect(kindOf((await run(before, retry)).outcome)).toBe('conflict');
    expect(kindOf((await run(between, retry)).outcome)).toBe('conflict');
  });

  it('claims nothing when it is refused as stale and the record cannot be read', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(() => PROPOSED) });
    alma.failingReads.set(2, noAnswer());

    expect(kindOf((await run(alma, retry)).outcome)).toBe('unknown almaStale');
  });
});

describe('save and release of a record without a usable 005', () => {
  const undated = localOf(recordOf(undefined, ...OLD_FIELDS));
  const asks = { before: undated, record: recordOf(undefined, ...NEW_FIELDS) };

  it('drops the stale check, sends no 005, and relies on the re-read', async () => {
    const alma = new scripted.ScriptedAlma(undated);
    const { outcome } = await run(alma, asks);

    expect(outcome.kind).toBe('saved');
    expect(alma.puts[0]?.query['stale_version_check']).toBe('false');
    expect(alma.puts[0]?.xml).not.toContain('"005"');
  });

  it('is tried again the same way, and finds a first try that was stored', async () => {
    const retry = { ...asks, retryOf: '' };
    const alma = new scripted.ScriptedAlma(undated);
    await run(alma, retry);

    expect(alma.puts[0]?.query['stale_version_check']).toBe('false');
    expect(alma.puts[0]?.xml).not.toContain('"005"');
    const again = await run(alma, retry);
    expect(again.outcome.kind).toBe('saved');
    expect(alma.puts.length).toBe(1);
  });

  it('settles a lost answer by the content alone', async () => {
    const stored = new scripted.ScriptedAlma(undated);
    stored.script.push({ hears: noAnswer() });
    const lost = new scripted.ScriptedAlma(undated);
    lost.script.push({ hears: noAnswer(), lands: false });

    expect((await run(stored, asks)).outcome.kind).toBe('saved');
    expect((await run(lost, asks)).outcome.kind).toBe('notSaved');
  });

  it('finds a stored write that only moved fields', async () => {
    const alma = new scripted.ScriptedAlma(undated);
    alma.script.push({ hears: noAnswer() });
    const record = recordOf(undefined, ...[...OLD_FIELDS].reverse());
    const { outcome } = await run(alma, { before: undated, record });

    expect(outcome.kind).toBe('saved');
    expect(alma.landed).toBe(1);
  });

  it('claims nothing of a record that is only near to the one sent: no 005 shows a save', async () => {
    const alma = new scripted.ScriptedAlma(undated);
    alma.script.push({ hears: noAnswer(), edits: withNote });
    expect((await run(alma, asks)).outcome.kind).toBe('unknown');
  });
});
