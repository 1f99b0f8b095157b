import * as fc from 'fast-check';

import type { MarcRecord } from '../marc/record';
import { controlValue } from '../marc/record';
import { sameRecord } from '../marc/same-record';
import type { LocalRecord, SaveOutcome, SaveProgress, SaveRequest } from '../ports/alma';

import { noAnswer, ownFailure } from './alma-error';
import { saveAndRelease } from './save-and-release';
import {
  field,
  localOf,
  NEW_FIELDS,
  OLD_005,
  OLD_FIELDS,
  recordOf,
} from './testing/sample-records';
import * as scripted from './testing/scripted-alma';
import type { WriteScript } from './testing/scripted-alma';

const OLD = localOf(recordOf(OLD_005, ...OLD_FIELDS));
const PROPOSED = recordOf(OLD_005, ...NEW_FIELDS);
const NOTE = field('591', '  ', '$a By someone else.');

const withNote = (record: MarcRecord): MarcRecord => ({
  ...record,
  fields: [...record.fields, NOTE],
});

interface Run {
  readonly outcome: SaveOutcome;
  readonly steps: readonly string[];
}

async function run(alma: scripted.ScriptedAlma, asks: Partial<SaveRequest> = {}): Promise<Run> {
  const steps: SaveProgress[] = [];
  const request = { writeId: 'w1', before: OLD, record: PROPOSED, ...asks };
  const outcome = await saveAndRelease(alma, request, (progress) => steps.push(progress));
  return { outcome, steps: steps.map(({ step, state }) => `${step} ${state}`) };
}

function almaWith(...script: WriteScript[]): scripted.ScriptedAlma {
  const alma = new scripted.ScriptedAlma(OLD);
  alma.script.push(...script);
  return alma;
}

function kindOf(outcome: SaveOutcome): string {
  return 'failure' in outcome ? `${outcome.kind} ${outcome.failure.kind}` : outcome.kind;
}

describe('save and release', () => {
  it('re-reads, compares, writes once, reads back and says what Alma wrote anew', async () => {
    const alma = almaWith();
    const { outcome, steps } = await run(alma);

    expect(steps).toEqual([
      'reRead running',
      'reRead done',
      'compare running',
      'compare done',
      'write running',
      'write done',
      'readBack running',
      'readBack done',
      'verify running',
      'verify done',
    ]);
    expect(alma.puts.length).toBe(1);
    expect(alma.puts[0]?.query).toEqual({
      stale_version_check: 'true',
      override_lock: 'false',
      validate: 'true',
      override_warning: 'false',
    });
    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(sameRecord(outcome.after.record, PROPOSED)).toBeTrue();
    expect(outcome.settledByReadBack).toBeFalse();
    expect(outcome.changedByAlma).toEqual([
      {
        tag: 'LDR',
        sent: 'LDR 01234cam a2200301 i 4500',
        stored: 'LDR 02222cam a2200301 i 4500',
        routine: true,
      },
      { tag: '005', sent: `005 ${OLD_005}`, stored: '005 20261121150001.0', routine: true },
    ]);
  });

  it('shows a field that Alma changed while saving', async () => {
    const edits = (record: MarcRecord): MarcRecord => ({
      ...record,
      fields: record.fields.map((one) =>
        one.tag === '300' ? field('300', '  ', '$a 573 pages ;') : one,
      ),
    });
    const { outcome } = await run(almaWith({ edits }));

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.changedByAlma.filter(({ routine }) => !routine)).toEqual([
      { tag: '300', sent: '300 __ $a 573 pages', stored: '300 __ $a 573 pages ;' },
    ]);
  });

  it('sends the management data of the re-read, not of the preview', async () => {
    const alma = almaWith();
    alma.stored = localOf(OLD.record, { management: { suppressFromPublishing: 'true' } });
    await run(alma);

    expect(alma.puts[0]?.xml).toContain('<suppress_from_publishing>true<');
  });

  it('sends a normalization process only if one is chosen', async () => {
    const asked = async (normalization?: string) => {
      const alma = almaWith();
      await run(alma, normalization === undefined ? {} : { normalization });
      return alma.puts[0]?.query['normalization'];
    };

    expect(await asked('43552')).toBe('43552');
    expect(await asked('')).toBeUndefined();
    expect(await asked('none')).toBeUndefined();
  });

  it('sends a yes to a warning and to a lock only when asked to', async () => {
    const alma = almaWith({ body: { warnings: { warning: [{ message: 'Check 020.' }] } } });
    const { outcome } = await run(alma, { overrideWarning: true, overrideLock: true });

    expect(alma.puts[0]?.query).toEqual(
      jasmine.objectContaining({ override_lock: 'true', override_warning: 'true' }),
    );
    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.warnings).toEqual(['Check 020.']);
  });
});

describe('save and release writes nothing', () => {
  const nothing: readonly [string, () => scripted.ScriptedAlma, Partial<SaveRequest>, string][] = [
    [
      'for a Community Zone record, which is not even read again',
      () => almaWith(),
      { before: { ...OLD, linkedTo: 'CZ' } },
      'notSaved almaCommunityZone',
    ],
    [
      'for another format',
      () => almaWith(),
      { before: { ...OLD, recordFormat: 'unimarc' } },
      'notSaved almaNotMarc21',
    ],
    [
      'when the record was linked to the Community Zone meanwhile',
      () => new scripted.ScriptedAlma({ ...OLD, linkedTo: 'CZ' }),
      {},
      'notSaved almaCommunityZone',
    ],
    [
      'when someone changed the record',
      () => {
        const alma = almaWith();
        alma.savedByAnother(withNote);
        return alma;
      },
      {},
      'conflict',
    ],
    [
      'when someone saved the record without a change: the version is another',
      () => {
        const alma = almaWith();
        alma.savedByAnother();
        return alma;
      },
      {},
      'conflict',
    ],
    [
      'when the re-read fails',
      () => {
        const alma = almaWith();
        alma.failingReads.set(1, noAnswer());
        return alma;
      },
      {},
      'notSaved almaNoAnswer',
    ],
  ];
  for (const [name, make, asks, ended] of nothing)
    it(name, async () => {
      const alma = make();
      const { outcome } = await run(alma, asks);

      expect(kindOf(outcome)).toBe(ended);
      expect(alma.puts.length).toBe(0);
      if (outcome.kind === 'conflict') expect(outcome.current).toBe(alma.stored);
    });

  it('asks Alma nothing about a Community Zone record', async () => {
    const alma = almaWith();
    await run(alma, { before: { ...OLD, linkedTo: 'CZ' } });
    expect(alma.reads).toBe(0);
  });
});

describe('save and release, refused in so many words', () => {
  const refusals: readonly [string, WriteScript, Partial<SaveRequest>, string, boolean?][] = [
    ['a lock may be tried again', { hears: scripted.LOCKED }, {}, 'notSaved almaLocked', true],
    [
      'a validation error stays one',
      { hears: scripted.INVALID },
      {},
      'notSaved almaValidation',
      false,
    ],
    ['a warning asks the person', { hears: scripted.WARNED }, {}, 'warned almaWarning'],
    [
      'a warning after a yes is an error, without a loop',
      { hears: scripted.STILL_WARNED },
      { overrideWarning: true },
      'notSaved almaValidation',
      false,
    ],
  ];
  for (const [name, script, asks, ended, mayRetry] of refusals)
    it(name, async () => {
      const alma = almaWith({ ...script, lands: false });
      const { outcome, steps } = await run(alma, asks);

      expect(kindOf(outcome)).toBe(ended);
      if (outcome.kind === 'notSaved') expect(outcome.mayRetry).toBe(mayRetry === true);
      expect(alma.puts.length).toBe(1);
      expect(alma.reads).withContext('no read-back is needed').toBe(1);
      expect(steps.at(-1)).toBe('write failed');
    });

  it('takes a save between re-read and write as a conflict and gives their version', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(withNote) });
    const { outcome } = await run(alma);

    expect(kindOf(outcome)).toBe('conflict');
    if (outcome.kind === 'conflict') expect(outcome.current.record.fields).toContain(NOTE);
    expect([alma.puts.length, alma.landed]).toEqual([1, 0]);
  });

  it('does not claim a save of someone else, however near to the proposal', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(() => withNote(PROPOSED)) });
    expect(kindOf((await run(alma)).outcome)).toBe('conflict');
  });

  it('finds its own write when it was handed on twice and the second copy is refused', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(() => PROPOSED) });
    const { outcome } = await run(alma);

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.settledByReadBack).toBeTrue();
  });

  it('says that nothing was saved when a stale record cannot be read again', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(withNote) });
    alma.failingReads.set(2, noAnswer());

    expect(kindOf((await run(alma)).outcome)).toBe('notSaved almaStale');
  });
});

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

      expect(outcome).toEqual({ kind: 'notSaved', failure: hears, current: OLD, mayRetry: true });
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
      const { outcome } = await run(alma);

      expect(outcome.kind).toBe('unknown');
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

    expect(lost.outcome.kind).toBe('notSaved');
    expect(stored.outcome.kind).toBe('saved');
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
    const { outcome } = await run(alma, retry);

    if (outcome.kind !== 'saved') return fail(kindOf(outcome));
    expect(outcome.settledByReadBack).toBeTrue();
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

  it('settles a lost answer by the content alone', async () => {
    const stored = new scripted.ScriptedAlma(undated);
    stored.script.push({ hears: noAnswer() });
    const lost = new scripted.ScriptedAlma(undated);
    lost.script.push({ hears: noAnswer(), lands: false });

    expect((await run(stored, asks)).outcome.kind).toBe('saved');
    expect((await run(lost, asks)).outcome.kind).toBe('notSaved');
  });

  it('claims nothing of a record that is only near to the one sent: no 005 shows a save', async () => {
    const alma = new scripted.ScriptedAlma(undated);
    alma.script.push({ hears: noAnswer(), edits: withNote });
    expect((await run(alma, asks)).outcome.kind).toBe('unknown');
  });
});

it('save and release puts the 005 of the version in its place when the proposal has none', async () => {
  const alma = almaWith();
  await run(alma, { record: recordOf(undefined, ...NEW_FIELDS) });

  const tags = [...(alma.puts[0]?.xml ?? '').matchAll(/tag="(\d{3})"/g)].map(([, tag]) => tag);
  expect(tags.slice(0, 3)).toEqual(['001', '005', '035']);
});

it('save and release never writes twice, and never says the wrong thing, whatever happens', async () => {
  const hears = [
    undefined,
    noAnswer(),
    scripted.SERVER_ERROR,
    scripted.HTML,
    scripted.LOCKED,
    scripted.THRESHOLD,
  ];
  const moments = fc.constantFrom('never', 'before', 'between', 'after');
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.constantFrom(...hears),
      moments,
      fc.boolean(),
      async (lands, heard, other, retried) => {
        const refused = heard === scripted.LOCKED || heard === scripted.THRESHOLD;
        const alma = almaWith();
        const theirs = (): void => alma.savedByAnother(withNote);
        if (other === 'before') theirs();
        alma.script.push({
          lands: lands && !refused,
          ...(heard ? { hears: heard } : {}),
          before: () => other === 'between' && theirs(),
          after: () => other === 'after' && theirs(),
        });
        const { outcome } = await run(alma, retried ? { retryOf: OLD_005 } : {});
        expect(alma.puts.length).toBeLessThanOrEqual(1);
        if (outcome.kind === 'saved') expect(isOurs(outcome.after)).toBeTrue();
        if (['notSaved', 'conflict', 'warned'].includes(outcome.kind)) expect(alma.landed).toBe(0);
      },
    ),
  );
});

function isOurs({ record }: LocalRecord): boolean {
  return controlValue(record, '005') !== OLD_005 && record.fields.some(({ tag }) => tag === '264');
}
