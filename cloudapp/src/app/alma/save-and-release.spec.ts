import * as fc from 'fast-check';

import type { MarcRecord } from '../marc/record';
import { controlValue } from '../marc/record';
import { sameRecord } from '../marc/same-record';
import type { LocalRecord, SaveOutcome, SaveRequest } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { noAnswer, ownFailure } from './alma-error';
import { field, localOf, NEW_FIELDS, OLD_005, recordOf } from './testing/sample-records';
import { almaWith, kindOf, NOTE, OLD, PROPOSED, run, withNote } from './testing/saving';
import * as scripted from './testing/scripted-alma';
import type { WriteScript } from './testing/scripted-alma';

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
    [
      'when a colleague saved the very copy that is proposed: that save is not ours',
      () => {
        const alma = almaWith();
        alma.savedByAnother(() => PROPOSED);
        return alma;
      },
      {},
      'conflict',
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

  it('and shows at which step it ended', async () => {
    const unread = almaWith();
    unread.failingReads.set(1, noAnswer());
    const changed = almaWith();
    changed.savedByAnother(withNote);

    expect((await run(unread)).steps).toEqual(['reRead running', 'reRead failed']);
    expect((await run(changed)).steps.slice(2)).toEqual(['compare running', 'compare failed']);
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
    const { outcome, steps } = await run(alma);

    expect(kindOf(outcome)).toBe('conflict');
    if (outcome.kind === 'conflict') expect(outcome.current.record.fields).toContain(NOTE);
    expect([alma.puts.length, alma.landed]).toEqual([1, 0]);
    expect(steps.slice(5)).toEqual([
      'write failed',
      'readBack running',
      'readBack done',
      'verify running',
      'verify failed',
    ]);
  });

  it('is tried again when Alma calls a record stale that nobody has saved', async () => {
    const { outcome } = await run(almaWith({ hears: scripted.STALE, lands: false }));
    const failure = scripted.STALE;
    expect(outcome).toEqual({ kind: 'notSaved', failure, current: OLD, mayRetry: true });
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
    expect(outcome.warnings).toEqual([]);
  });

  it('says that nothing was saved when a stale record cannot be read again', async () => {
    const alma = almaWith();
    alma.script.push({ before: () => alma.savedByAnother(withNote) });
    alma.failingReads.set(2, noAnswer());

    expect(kindOf((await run(alma)).outcome)).toBe('notSaved almaStale');
  });
});

describe('save and release, never to be tried again', () => {
  const asked = { override_lock: 'false', override_warning: 'false' };
  const final: Readonly<Record<string, AlmaFailure>> = {
    almaNotFound: scripted.error(400, '402203', 'Input parameters mmsId is not valid.', asked),
    almaNotAuthorized: scripted.error(403, 'FORBIDDEN', 'No role for this.', asked),
    almaNormalization: scripted.error(400, '4022030', 'Normalization process failed.', asked),
    almaCatalogerLevel: scripted.error(400, '4022040', 'Your level is too low.', asked),
    almaCommunityZone: scripted.error(400, '40166454', 'Community Zone record.', asked),
  };
  for (const [kind, hears] of Object.entries(final))
    it(`is what ${kind} says: the same record would be refused again`, async () => {
      const { outcome } = await run(almaWith({ hears, lands: false }));
      expect([kindOf(outcome), mayRetry(outcome)]).toEqual([`notSaved ${kind}`, false]);
    });

  it('is a record that cannot be read, is of another format or of the Community Zone', async () => {
    const unreadable = almaWith();
    unreadable.failingReads.set(1, ownFailure('almaUnreadableRecord'));
    const runs = [
      await run(unreadable),
      await run(almaWith(), { before: { ...OLD, recordFormat: 'unimarc' } }),
      await run(almaWith(), { before: { ...OLD, linkedTo: 'CZ' } }),
    ];
    expect(runs.map(({ outcome }) => mayRetry(outcome))).toEqual([false, false, false]);
  });
});

describe('save and release puts the 005 of the version in its place when the proposal has none', () => {
  const proposals: readonly [string, MarcRecord, readonly string[]][] = [
    ['after the 001', recordOf(undefined, ...NEW_FIELDS), ['001', '005', '035']],
    ['after a 001 that stands alone', recordOf(undefined), ['001', '005']],
    ['first where there is no 001', { ...PROPOSED, fields: NEW_FIELDS }, ['005', '035', '245']],
  ];
  for (const [where, record, start] of proposals)
    it(where, async () => {
      const alma = almaWith();
      await run(alma, { record });
      const tags = [...(alma.puts[0]?.xml ?? '').matchAll(/tag="(\d{3})"/g)];
      expect(tags.slice(0, 3).map(([, tag]) => tag)).toEqual([...start]);
    });
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

function mayRetry(outcome: SaveOutcome): boolean | undefined {
  return outcome.kind === 'notSaved' ? outcome.mayRetry : undefined;
}

function isOurs({ record }: LocalRecord): boolean {
  return controlValue(record, '005') !== OLD_005 && record.fields.some(({ tag }) => tag === '264');
}
