// The leader: positions from the record that the profile names, the rest local, and never a deleted record.
import type { Complaint, MergeView } from './model';

export function checkLeader(merge: MergeView): readonly Complaint[] {
  const { local, incoming, profile, proposal } = merge;
  const { leader } = proposal.record;
  if (leader.length !== 24) return [complaint(`has ${leader.length} characters`)];
  if (merge.decisions.get('L:LDR:1')?.flags.includes('byPerson')) return [];
  const complaints: Complaint[] = [];
  for (let position = 0; position < 24; position += 1) {
    if (position === 5) continue;
    const from = profile.leaderFromIncoming.includes(position) ? incoming : local;
    if (leader.charAt(position) !== from.leader.charAt(position))
      complaints.push(
        complaint(
          `position ${position} is "${leader.charAt(position)}", not "${from.leader.charAt(position)}"`,
        ),
      );
  }
  if ('dsx'.includes(leader.charAt(5)) && leader.charAt(5) !== local.leader.charAt(5))
    complaints.push(complaint(`position 5 is "${leader.charAt(5)}": the record would be deleted`));
  return complaints;
}

function complaint(text: string): Complaint {
  return { check: 'leader', field: 'R:LDR:1', text };
}
