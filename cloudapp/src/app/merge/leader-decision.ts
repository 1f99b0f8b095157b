/** The decision about the leader: like any other, with its own target, so that a person can overrule it. */
import { hashText } from '../marc/content-hash';

import type { Decision, Override, Verdict } from './decision';
import { differingPositions, mergeLeader, TAKEABLE_POSITIONS } from './leader';
import type { Prepared } from './merge-api';
import type { Why } from './outcome';
import { why } from './outcome';
import type { Unbound } from './overrides';

export const LOCAL_LEADER = 'L:LDR:1';
const INCOMING_LEADER = 'I:LDR:1';
const RESULT_LEADER = 'R:LDR:1';

export interface LeaderResult {
  readonly leader: string;
  readonly decisions: readonly Decision[];
  readonly unbound: readonly Unbound[];
}

/** The target of an override of the leader: what it says, not the counts that change with every save. */
export function leaderTarget({ local, incoming }: Prepared): string {
  const said = [local.leader, incoming.leader].map((leader) =>
    TAKEABLE_POSITIONS.map((position) => leader.charAt(position)).join(''),
  );
  return `LDR-${hashText(said.join('\n'))}`;
}

/** The leader of the result, by the profile or the person. `both` and `neither` are refused: a record has one leader. */
export function decideLeader(prepared: Prepared, overrides: readonly Override[]): LeaderResult {
  const target = leaderTarget(prepared);
  const override = overrides.filter((one) => one.target === target).at(-1);
  const isRefused = override?.value === 'both' || override?.value === 'neither';
  const chosen = isRefused ? undefined : override?.value;
  const { profile, local, incoming } = prepared;
  const wanted =
    chosen === 'incoming'
      ? TAKEABLE_POSITIONS
      : chosen === 'local'
        ? []
        : profile.leaderFromIncoming;
  const leader = mergeLeader(local.leader, incoming.leader, wanted);
  const verdicts = verdictsOf(leader, prepared);
  const because = chosen ? chosenWhy(chosen) : whyOf(leader, prepared);
  const decision = (side: 'local' | 'incoming'): Decision => ({
    fieldId: side === 'local' ? LOCAL_LEADER : INCOMING_LEADER,
    tag: 'LDR',
    verdict: verdicts[side],
    flags: chosen ? ['byPerson'] : [],
    rule: because.rule,
    reason: because.reason,
    target,
    partner: side === 'local' ? INCOMING_LEADER : LOCAL_LEADER,
    ...(verdicts[side] === 'dropped' ? {} : { result: RESULT_LEADER }),
  });
  return {
    leader,
    decisions: [decision('local'), decision('incoming')],
    unbound:
      isRefused && override
        ? [
            {
              override,
              reason: { id: 'onlyOnce', values: { tag: 'LDR', label: override.label ?? '' } },
            },
          ]
        : [],
  };
}

function verdictsOf(
  leader: string,
  { local, incoming }: Prepared,
): Readonly<Record<'local' | 'incoming', Verdict>> {
  if (differingPositions(leader, local.leader).length > 0)
    return { local: 'replaced', incoming: 'replaced' };
  const isSame = differingPositions(leader, incoming.leader).length === 0;
  return isSame
    ? { local: 'unchanged', incoming: 'unchanged' }
    : { local: 'kept', incoming: 'dropped' };
}

function whyOf(leader: string, { local, incoming }: Prepared): Why {
  const taken = differingPositions(leader, local.leader);
  if (taken.length > 0)
    return why('leaderFromIncoming', 'leaderPositions', { positions: positionsText(taken) });
  const left = differingPositions(leader, incoming.leader);
  return left.length === 0
    ? why('default', 'inBoth', { tag: 'LDR' })
    : why('leaderFromIncoming', 'leaderStays', { positions: positionsText(left) });
}

function chosenWhy(value: 'local' | 'incoming'): Why {
  return why('override', value === 'local' ? 'chosenLocal' : 'chosenIncoming');
}

function positionsText(positions: readonly number[]): string {
  return positions.map((position) => String(position).padStart(2, '0')).join(', ');
}
