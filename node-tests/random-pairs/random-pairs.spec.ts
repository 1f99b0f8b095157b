import * as fc from 'fast-check';

import { mrkLine } from '../../cloudapp/src/app/marc/mrk';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';
import { prepare } from '../../cloudapp/src/app/merge/prepare';
import type { MergeProfile } from '../../cloudapp/src/app/merge/profile';
import { resolve } from '../../cloudapp/src/app/merge/resolve';
import type { RecordPair } from '../../cloudapp/src/testing/marc-generator';
import { SHIPPED, shippedProfile } from '../../cloudapp/src/testing/stories/profiles';
import { problemsOf } from '../corpus/merging';

import { Distribution } from './distribution';
import { oddPairs, plainPairs } from './odd-pairs';

const { env } = process;
const full = env['FULL'] === '1';
/** The gate takes the same pairs every time; a full run takes others each time and says which. */
const seed = Number(env['PAIRS_SEED'] ?? (full ? Date.now() % 2 ** 31 : 20261124));
const runs = Number(env['PAIRS'] ?? (full ? 100_000 : 400));
/** The two extremes are simple: a fifth of the pairs tells enough. */
const FEWER = Math.ceil(runs / 5);
/** Each trap stands in at least that share of the pairs. */
const LEAST_SHARE = 0.05;

const fullOverlay = shippedProfile('full-overlay');
const allFromLocal: MergeProfile = {
  ...fullOverlay,
  id: 'all-from-local',
  base: 'local',
  defaults: { add: false, append: false, remove: false, delete: false, onPair: 'local' },
  leaderFromIncoming: [],
};

describe('random pairs', () => {
  it('merge without a complaint of the checker outside the engine', () => {
    const distribution = new Distribution();
    const report = forAll(oddPairs(), (pair, profile) => {
      distribution.add(pair);
      return problemsOf(pair.local, pair.incoming, profile);
    });
    if (runs >= 100) process.stderr.write(`random pairs: seed ${seed}, ${distribution}\n`);
    for (const [trap, share] of distribution.shares())
      expect(share).withContext(trap).toBeGreaterThan(LEAST_SHARE);
    expect(report === '')
      .withContext(report)
      .toBeTrue();
  }, 3_600_000);

  it('give the incoming record with our numbers, where the profile takes all from it', () => {
    const report = forAll(
      plainPairs(),
      ({ local, incoming }) => {
        // Of a record without a title ours stays, with its 880s.
        if (!incoming.fields.some(({ tag }) => tag === '245')) return [];
        const { record } = resolve(prepare(local, incoming, fullOverlay));
        return difference(expectedOverlay(local, incoming), contents(record).filter(isNoNumber));
      },
      FEWER,
    );
    expect(report === '')
      .withContext(report)
      .toBeTrue();
  }, 3_600_000);

  it('give the local record, where the profile takes nothing from the other', () => {
    const report = forAll(
      plainPairs(),
      ({ local, incoming }) => {
        const { record } = resolve(prepare(local, incoming, allFromLocal));
        return difference(contents(local), contents(record));
      },
      FEWER,
    );
    expect(report === '')
      .withContext(report)
      .toBeTrue();
  }, 3_600_000);
});

function forAll(
  pairs: fc.Arbitrary<RecordPair>,
  problems: (pair: RecordPair, profile: MergeProfile) => readonly string[],
  numRuns = runs,
): string {
  const cases = fc.record({ pair: pairs, profile: fc.constantFrom(...SHIPPED) });
  const found = fc.check(
    fc.property(cases, ({ pair, profile }) => {
      const [first] = problems(pair, profile);
      if (first !== undefined) throw new Error(first);
    }),
    // Of few pairs it is wanted whether any fails, and not the smallest that does.
    { numRuns, seed, endOnFailure: runs < 100 },
  );
  if (!found.failed) return '';
  const [smallest] = found.counterexample ?? [];
  const told = smallest === undefined ? [] : storyOf(smallest.pair, smallest.profile);
  const error = found.errorInstance instanceof Error ? found.errorInstance.message : '';
  return [`seed ${found.seed}, after ${found.numRuns} pairs: ${error}`, ...told].join('\n');
}

/** The smallest pair that fails, as it would stand in a story. */
function storyOf({ local, incoming }: RecordPair, { id }: MergeProfile): readonly string[] {
  const lines = (record: MarcRecord): readonly string[] => [
    record.leader,
    ...record.fields.map(mrkLine),
  ];
  return [`profile: ${id}`, '--- local', ...lines(local), '--- incoming', ...lines(incoming)];
}

/** Fields as lines in NFC, without $6 and $8: links are numbered anew, and one that led nowhere goes. */
function contents({ fields }: MarcRecord): readonly string[] {
  const lines = fields.map((field) =>
    'value' in field
      ? `${field.tag} ${field.value}`
      : [
          `${field.tag} ${field.ind1}${field.ind2}`,
          ...field.subfields
            .filter(({ code }) => code !== '6' && code !== '8')
            .map(({ code, value }) => `$${code} ${value}`),
        ].join(' '),
  );
  return lines.map((line) => line.normalize('NFC'));
}

/** A number that ties a record to the Network or Community Zone: Alma's own. */
const EXL_NUMBER = /^035 .*\$a \(EXL/;

/** The incoming record with 001 and 005 of ours, our (EXL...) numbers, and nothing else of ours. */
function expectedOverlay(local: MarcRecord, incoming: MarcRecord): readonly string[] {
  const ours = contents(local).filter((line) => /^00[15] /.test(line) || EXL_NUMBER.test(line));
  const theirs = contents(incoming).filter(
    (line) => !/^00[135] /.test(line) && !EXL_NUMBER.test(line),
  );
  return [...ours, ...theirs].filter(isNoNumber);
}

/** OCLC numbers come into one form, and out of 001 and 019: the checker looks at them on its own. */
function isNoNumber(line: string): boolean {
  return !/^019 /.test(line) && !/^035 .*\(OCoLC\)/i.test(line);
}

function difference(expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  const missing = expected.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return missing.length + left.length === 0
    ? []
    : [`missing: ${missing.join(' | ')}; too much: ${left.join(' | ')}`];
}
