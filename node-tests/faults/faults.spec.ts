import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import type { Fault, FaultId } from './faults';
import { FAULTS } from './faults';
import { LIMITS, MATRIX } from './matrix';
import { cells, reportText } from './report';
import type { CellRun, Counts } from './run-cell';
import { runCell, textOf } from './run-cell';
import { STEPS } from './steps';
import { MMS, OTHER_MMS } from './title';
import { World } from './world';

const page = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../docs/reliability.md',
);

const NONE: Counts = { lost: 0, doubled: 0, wrongRecord: 0, claimedNotDone: 0 };

function added(a: Counts, b: Counts): Counts {
  return {
    lost: a.lost + b.lost,
    doubled: a.doubled + b.doubled,
    wrongRecord: a.wrongRecord + b.wrongRecord,
    claimedNotDone: a.claimedNotDone + b.claimedNotDone,
  };
}

describe('a fault at a step of a save', () => {
  const runs = new Map<string, CellRun>();

  beforeAll(async () => {
    for (const { id, step } of cells())
      runs.set(`${id}.${step}`, await runCell(FAULTS[id] as Fault, step));
  }, 300_000);

  for (const { id, step } of cells())
    it(`${FAULTS[id].name}, ${step}: says, stores and writes what the table has`, () => {
      const run = runs.get(`${id}.${step}`);
      expect(run && textOf(run)).toBe(MATRIX[id][step]);
      expect(run?.counts).toEqual(NONE);
    });

  it('has a cell, or a reason for none, for every fault at every step', () => {
    for (const id of Object.keys(FAULTS) as FaultId[])
      for (const step of STEPS)
        expect(MATRIX[id][step]).toMatch(/^noCell: .{10}|^.+ \| (old|new|theirs|none) \| \d\/\d/);
    const played = cells().map(({ id, step }) => `${id}.${step}`);
    expect(Object.keys(LIMITS).filter((key) => !played.includes(key))).toEqual([]);
  });

  it('stands in docs/reliability.md as it is (RELIABILITY=1 writes it)', async () => {
    const sum = [...runs.values()].reduce((all, { counts }) => added(all, counts), NONE);
    const options = await resolveConfig(page);
    const text = await format(reportText(sum), {
      ...options,
      parser: 'markdown',
    });
    if (process.env['RELIABILITY'] === '1') writeFileSync(page, text);
    expect(readFileSync(page, 'utf8') === text)
      .withContext('out of date')
      .toBeTrue();
  });
});

describe('the evidence', () => {
  async function savedWorld(): Promise<World> {
    const world = new World({});
    await world.add().preview();
    await world.first.tell({ kind: 'save' });
    await world.settle();
    return world;
  }

  it('sees a write that is carried out twice, and one to another record', async () => {
    const world = await savedWorld();
    const { calls } = world.session.alma.log.read();
    const body = calls.find(({ method }) => method === 'PUT')?.body ?? '';
    const again = (mms: string): Promise<unknown> =>
      world.first.wire.send({
        url: `/bibs/${mms}`,
        method: 'PUT',
        headers: { Accept: 'application/json', 'Content-Type': 'application/xml' },
        requestBody: body,
      });
    expect([world.evidence.doubled, world.evidence.wrongRecord]).toEqual([0, 0]);
    await again(MMS);
    await again(OTHER_MMS);
    expect([world.evidence.doubled, world.evidence.wrongRecord]).toEqual([1, 1]);
  });

  it('sees a save that is gone, and lets a colleague overwrite one', async () => {
    const world = await savedWorld();
    const { alma } = world.session;
    const record = alma.bib(OTHER_MMS)?.record;
    expect(world.evidence.stands('save')).toBeTrue();
    alma.changeByAnother(MMS);
    expect([world.evidence.stored, world.evidence.stands('save')]).toEqual(['theirs', true]);
    if (record) alma.replaceRecord(MMS, record, 'staff-1');
    expect([world.evidence.stored, world.evidence.stands('save')]).toEqual(['old', false]);
    expect([world.evidence.done('save'), world.evidence.done('undo')]).toEqual([true, false]);
  });
});
