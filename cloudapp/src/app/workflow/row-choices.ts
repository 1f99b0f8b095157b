// What a person may choose for a group, and which of it holds now.
import type { FieldGroup, PairLevel } from '../align/alignment';
import { isRepeatable } from '../marc/codes/repeatable';
import { isOclc035 } from '../marc/oclc-number';
import { isDataField, subfieldValues } from '../marc/record';
import type { Decision, OverrideValue, Verdict } from '../merge/decision';
import { isFixedLocal } from '../merge/decide';
import { ESSENTIAL_TAGS } from '../merge/overrides';

export interface Sides {
  readonly local?: FieldGroup;
  readonly incoming?: FieldGroup;
  /** How sure the pair is. */
  readonly level?: PairLevel;
}

/** 001, 003 and 005 belong to the system that holds the record. */
const OF_THE_SYSTEM = ['001', '003', '005'];

/**
 * The choices that make sense: a side that is there, both where the tag repeats, neither where the record can do without. The engine
 * has the last word: what MARC forbids comes back as a choice that does not bind, with the reason.
 */
export function choicesFor({ local, incoming, level }: Sides): readonly OverrideValue[] {
  const group = incoming ?? local;
  if (!group || OF_THE_SYSTEM.includes(group.tag) || (local && isFixedLocal(local))) return [];
  const choices: OverrideValue[] = [];
  if (local) choices.push('local');
  // Where both say the same there is nothing to choose between them.
  if (incoming && level !== 'exact') choices.push('incoming');
  if (local && incoming && level !== 'exact' && mayStandTwice(local)) choices.push('both');
  if (!ESSENTIAL_TAGS.includes(group.tag)) choices.push('neither');
  return choices.length > 1 ? choices : [];
}

/** A record has one main entry, whatever its tag, and one OCLC number. */
function mayStandTwice({ tag, lead }: FieldGroup): boolean {
  const { field } = lead;
  const isOclcNumber =
    tag === '035' && isDataField(field) && subfieldValues(field, 'a').some(isOclc035);
  return isRepeatable(tag) && !tag.startsWith('1') && !isOclcNumber;
}

/** A record has one leader: one side's positions or the other's, where they differ. */
export function leaderChoices(verdict: Verdict): readonly OverrideValue[] {
  return verdict === 'unchanged' ? [] : ['local', 'incoming'];
}

/** What holds now, told from the decisions on the two leading fields. */
export function valueOf(
  local: Decision | undefined,
  incoming: Decision | undefined,
): OverrideValue | undefined {
  return mixedValue(local) ?? mixedValue(incoming) ?? plainValue(local, incoming);
}

/** Of a mixture of both versions the person has said which of them it was made from. */
function mixedValue(decision: Decision | undefined): OverrideValue | undefined {
  const { choice, verdict } = decision ?? {};
  return choice?.subfields && verdict !== 'unchanged' ? choice.value : undefined;
}

function plainValue(
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
