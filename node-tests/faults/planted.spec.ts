import { failed } from '../../cloudapp/src/app/marc/result';

import type { Fault, FaultId } from './faults';
import { FAULTS } from './faults';
import { MATRIX } from './matrix';
import { runCell, textOf } from './run-cell';
import type { Step } from './steps';
import { OTHER_MMS } from './title';
import type { ChangeAlma } from './world';

interface Planted {
  readonly name: string;
  readonly cell: readonly [FaultId, Step];
  readonly alma: ChangeAlma;
}

const UNCHECKED = { stale_version_check: 'false' };

/** Ways in which a saving could be broken, each with a cell of the matrix that must see it. */
const PLANTED: readonly Planted[] = [
  {
    name: 'the stale check is off',
    cell: ['changedAfter', 'write'],
    alma: ({ read, put }) => ({
      read,
      put: (mmsId, query, xml) => put(mmsId, { ...query, ...UNCHECKED }, xml),
    }),
  },
  {
    name: 'a write without an answer is sent again blindly',
    cell: ['replyLost', 'write'],
    alma: ({ read, put }) => ({
      read,
      put: async (mmsId, query, xml) => {
        const first = await put(mmsId, query, xml);
        return first.ok ? first : put(mmsId, { ...query, ...UNCHECKED }, xml);
      },
    }),
  },
  {
    name: 'the write goes to another record',
    cell: ['replyTwice', 'write'],
    alma: ({ read, put }) => ({ read, put: (_, query, xml) => put(OTHER_MMS, query, xml) }),
  },
  {
    name: 'nothing is read again before the write',
    cell: ['changedBefore', 'undo'],
    alma: ({ read, put }) => {
      const first = new Map<string, ReturnType<typeof read>>();
      return {
        read: (mmsId) => {
          const known = first.get(mmsId) ?? read(mmsId);
          first.set(mmsId, known);
          return known;
        },
        put,
      };
    },
  },
  {
    name: 'a refusal is taken for a lost answer',
    cell: ['validationError', 'write'],
    alma: ({ read, put }) => ({
      read,
      put: async (mmsId, query, xml) => {
        const answer = await put(mmsId, query, xml);
        return answer.ok ? answer : failed({ kind: 'almaNoAnswer', details: {} });
      },
    }),
  },
];

describe('a saving that is broken', () => {
  for (const { name, cell, alma } of PLANTED)
    it(`is seen by the matrix: ${name}`, async () => {
      const [fault, step] = cell;
      const run = await runCell(FAULTS[fault] as Fault, step, alma);
      const { lost, doubled, wrongRecord, claimedNotDone } = run.counts;
      const counted = lost + doubled + wrongRecord + claimedNotDone > 0;
      expect(counted || textOf(run) !== MATRIX[fault][step]).toBeTrue();
    });

  it('is told from a sound one', async () => {
    const run = await runCell(FAULTS.replyLost as Fault, 'write', (one) => one);
    expect(textOf(run)).toBe(MATRIX.replyLost.write);
  });
});
