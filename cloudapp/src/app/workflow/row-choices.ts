// What a person may choose for a group, and which of it holds now.
import type { FieldGroup } from '../align/alignment';
import { isRepeatable } from '../marc/codes/repeatable';
import type { Decision, OverrideValue } from '../merge/decision';
import { isFixedLocal } from '../merge/decide';
import { ESSENTIAL_TAGS } from '../merge/overrides';

export interface Sides {
  readonly local?: FieldGroup;
  readonly incoming?: FieldGroup;
}

/** 001, 003 and 005 belong to the system that holds the record. */
const OF_THE_SYSTEM = ['001', '003', '005'];

/**
 * The choices that make sense: a side that is there, both where the tag repeats, neither where the record can do without. The engine
 * has the last word: what MARC forbids comes back as a choice that does not bind, with the reason.
 */
export function choicesFor({ local, incoming }: Sides): readonly OverrideValue[] {
  if (local && isFixedLocal(local)) return [];
  const tag = incoming?.tag ?? local?.tag ?? '';
  if (OF_THE_SYSTEM.includes(tag)) return [];
  const both = local && incoming && isRepeatable(tag) && !tag.startsWith('1');
  const choices: readonly (OverrideValue | undefined | false)[] = [
    local && 'local',
    incoming && 'incoming',
    both && 'both',
    !ESSENTIAL_TAGS.includes(tag) && 'neither',
  ];
  return choices.filter((choice): choice is OverrideValue => Boolean(choice));
}

/** What holds now, told from the decisions on the two leading fields. */
export function valueOf(
  local: Decision | undefined,
  incoming: Decision | undefined,
): OverrideValue | undefined {
  if (local?.verdict === 'unchanged' || incoming?.verdict === 'unchanged') return 'local';
  const localIn = local?.verdict === 'kept';
  const incomingIn = incoming?.verdict === 'added' || incoming?.verdict === 'replaced';
  if (localIn && incomingIn) return 'both';
  if (localIn) return 'local';
  return incomingIn ? 'incoming' : 'neither';
}
