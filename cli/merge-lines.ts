// `merge --jsonl`: a merge for each line.
import * as v from 'valibot';

import type { Result } from '../cloudapp/src/app/marc/result';
import { failed, success } from '../cloudapp/src/app/marc/result';
import type { GuardFinding, Override, Proposal } from '../cloudapp/src/app/merge/decision';
import { prepare } from '../cloudapp/src/app/merge/prepare';
import type { MergeProfile } from '../cloudapp/src/app/merge/profile';
import { resolve } from '../cloudapp/src/app/merge/resolve';

import { jsonRecord } from './json-record';
import type { Answerer, Pair, Wrong } from './pair-lines';
import { answererOf, PAIR } from './pair-lines';
import { profileIn } from './profiles';
import { guardSentence, reasonSentence } from './sentences';
import { say } from './texts';

const SUBFIELD = v.object(
  {
    from: v.picklist(['local', 'incoming'], 'needed.side'),
    code: v.string('needed.text'),
    nth: v.number('needed.number'),
    take: v.boolean('needed.yesOrNo'),
  },
  'needed.object',
);

const OVERRIDE = v.object(
  {
    target: v.string('needed.text'),
    value: v.picklist(['local', 'incoming', 'both', 'neither'], 'needed.value'),
    subfields: v.optional(v.array(SUBFIELD, 'needed.list')),
  },
  'needed.object',
);

const LINE = v.object(
  {
    ...PAIR,
    profile: v.optional(v.unknown()),
    overrides: v.optional(v.array(OVERRIDE, 'needed.list'), []),
  },
  'needed.object',
);

/** Merges each line with its own profile, or with this one. */
export function mergeAnswerer(byDefault: MergeProfile): Answerer {
  return answererOf({
    shape: LINE,
    answer: (pair, { profile, overrides }) => {
      const wanted = profileFor(profile, byDefault, pair.line);
      return wanted.ok ? success(merged(pair, wanted.value, overrides)) : wanted;
    },
    needsLook: ({ blocked }) => blocked.length > 0,
  });
}

function profileFor(
  named: unknown,
  byDefault: MergeProfile,
  line: number,
): Result<MergeProfile, Wrong> {
  const profile = named === undefined ? success(byDefault) : profileIn(named);
  return profile.ok
    ? profile
    : failed(say('input.lineProfile', { line, what: profile.failure.join('; ') }));
}

function merged({ local, incoming }: Pair, profile: MergeProfile, overrides: readonly Override[]) {
  const prepared = prepare(local, incoming, profile);
  const proposal = resolve(
    prepared,
    targeted(overrides, () => resolve(prepared)),
  );
  const { record, decisions, warnings, lost, guards, unbound } = proposal;
  return {
    record: jsonRecord(record),
    decisions: decisions.map((one) => ({ ...one, says: reasonSentence(one.reason) })),
    warnings: [
      ...warnings.map((one) => ({ ...one, says: say(`warnings.${one.kind}`, one.values) })),
      ...guards.filter(({ level }) => level !== 'block').map(guardLine),
      ...unbound.map(({ override, reason }) => ({
        kind: 'overrideUnbound',
        target: override.label ?? override.target,
        says: reasonSentence(reason),
      })),
    ],
    lost,
    blocked: guards.filter(({ level }) => level === 'block').map(guardLine),
  };
}

function guardLine({ id, level, forGood, values }: GuardFinding): object {
  const says = guardSentence({ id, level, forGood, values });
  return { kind: id, level, forGood, values, says };
}

/** A choice may name a field of the plain merge (`I:590:1`) in the place of the hash of its group. */
function targeted(overrides: readonly Override[], plain: () => Proposal): readonly Override[] {
  if (overrides.length === 0) return overrides;
  const targets = new Map(plain().decisions.map(({ fieldId, target }) => [fieldId, target]));
  return overrides.map((one) => ({
    ...one,
    target: targets.get(one.target) ?? one.target,
    label: one.target,
  }));
}
