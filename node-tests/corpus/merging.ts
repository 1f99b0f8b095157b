// Part 2 of the corpus run: real pairs merge under profile 1, and the outside checker finds nothing.
import { diffRecords } from '../../cloudapp/src/app/diff/records';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';
import type { Proposal } from '../../cloudapp/src/app/merge/decision';
import { prepare } from '../../cloudapp/src/app/merge/prepare';
import type { MergeProfile } from '../../cloudapp/src/app/merge/profile';
import { resolve } from '../../cloudapp/src/app/merge/resolve';

import type { Outcome } from './outcome';
import { checkMerge, checkMergedTwice, frozen } from './outside-checker';
import type { RecordPair } from './pairs';
import type { NamedRecord } from './reading';

export interface MergingResult {
  readonly outcomes: readonly Outcome[];
  /** The merged records, so that they can be written and read again. */
  readonly results: readonly NamedRecord[];
}

/** Merges each pair once and once more; one test per pair. Records and profile are frozen, so that a change throws. */
export function checkMerging(pairs: readonly RecordPair[], profile: MergeProfile): MergingResult {
  const results: NamedRecord[] = [];
  const outcomes = pairs.map(({ name, local, incoming }) => {
    const problems = problemsOf(local, incoming, profile, (record) =>
      results.push({ name: `merge of ${name}`, record }),
    );
    return { name: `merge ${name}`, problems };
  });
  return { outcomes, results };
}

/** What is wrong with the merge of two records, as sentences; `merged` is told the result. All are frozen. */
export function problemsOf(
  local: MarcRecord,
  incoming: MarcRecord,
  profile: MergeProfile,
  merged: (record: MarcRecord) => void = () => undefined,
): readonly string[] {
  try {
    const proposal = resolve(prepare(frozen(local), frozen(incoming), frozen(profile)));
    merged(proposal.record);
    const again = resolve(prepare(frozen(proposal.record), incoming, profile));
    const complaints = [
      ...checkMerge({ local, incoming, profile, proposal }),
      ...checkMergedTwice(proposal.record, again.record),
    ];
    return [
      ...ownDoubts(proposal),
      ...complaints.map(({ check, field, text }) => `${field} ${check}: ${text}`),
    ];
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`];
  }
}

/** The engine checks itself: a guard without answer says that it broke an invariant. */
function ownDoubts({ guards }: Proposal): readonly string[] {
  return guards
    .filter(({ id }) => id === 'mergeUnsafe')
    .map(({ values }) => `the engine says of itself: ${JSON.stringify(values)}`);
}

/** Pairs that are equal once both are NFC: the diff shows nothing and every decision says unchanged. */
export function checkNoDifference(
  pairs: readonly RecordPair[],
  profile: MergeProfile,
): readonly Outcome[] {
  return pairs.map(({ name, local, incoming }) => ({
    name: `no difference in ${name}`,
    problems: [
      ...differencesBetween(local, incoming),
      ...changesIn(resolve(prepare(local, incoming, profile))),
    ],
  }));
}

function differencesBetween(local: MarcRecord, incoming: MarcRecord): readonly string[] {
  return diffRecords(local, incoming, { before: 'L', after: 'I' }).flatMap(
    ({ before, after, difference }) =>
      ['same', 'normalisationOnly'].includes(difference.class)
        ? []
        : [`${after?.id ?? before?.id ?? ''} the diff says ${difference.class}`],
  );
}

function changesIn({ decisions, lost }: Proposal): readonly string[] {
  const changed = decisions
    .filter(({ verdict, flags }) => verdict !== 'unchanged' && !flags.includes('normalisationOnly'))
    .map(({ fieldId, verdict, rule }) => `${fieldId} is ${verdict} by ${rule}`);
  return [...changed, ...lost.map(({ fieldId, text }) => `${fieldId} is listed as lost: ${text}`)];
}
