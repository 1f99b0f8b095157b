/** What the rules say about each unit, before people and the invariants have their say. */
import type { FieldGroup } from '../align/alignment';
import type { DataField } from '../marc/record';

import { isAlmaNumber } from './conditions';
import type { Prepared } from './merge-api';
import { currentNumber, isOclcField, numbersInA } from './oclc-035';
import type { Outcome, Stands, Unit, Why } from './outcome';
import { why } from './outcome';
import type { PairAction, Rule } from './profile';
import type { Flag, RuleBook, Ruling } from './rule-lookup';
import { ruleBook } from './rule-lookup';

/** What deciding needs to know beyond the unit. */
export interface DecideContext {
  readonly prepared: Prepared;
  readonly rules: RuleBook;
  /** Tags that each record has, marked fields and those never kept left out. */
  readonly localTags: ReadonlySet<string>;
  readonly incomingTags: ReadonlySet<string>;
  /** The local 035, alone so far, that gives the OCLC number of the incoming record. */
  readonly sameNumber: FieldGroup | undefined;
}

export function decideContext(prepared: Prepared): DecideContext {
  const rules = ruleBook(prepared.profile, prepared.local, prepared.incoming);
  const { pairs, localOnly, incomingOnly } = prepared.alignment;
  const local = [...pairs.map((pair) => pair.local), ...localOnly];
  const incoming = [...pairs.map((pair) => pair.incoming), ...incomingOnly];
  const current = currentNumber(prepared.incoming);
  return {
    prepared,
    rules,
    localTags: new Set(local.filter((group) => !neverLocal(group, rules)).map(({ tag }) => tag)),
    incomingTags: new Set(
      incoming.filter((group) => !prepared.marked.has(group.lead.id)).map(({ tag }) => tag),
    ),
    sameNumber: localOnly.find(
      ({ lead: { field } }) =>
        isOclcField(field, 'local', prepared.profile.ourCodes) &&
        current !== undefined &&
        numbersInA(field).includes(current),
    ),
  };
}

/**
 * Fields that stay whatever a profile or a person says: the MMS ID and what belongs to it (Alma compares 005 before it
 * stores a record), and Ex Libris's own numbers.
 */
export function isFixedLocal({ lead }: FieldGroup): boolean {
  const { tag } = lead.field;
  return tag === '001' || tag === '003' || tag === '005' || isAlmaNumber(lead.field);
}

const ALMA_OWN = why('invariant', 'almaOwn');

/** The outcome of a unit whose local version is Alma's own. */
export function fixedOutcome(unit: Unit): Outcome {
  return outcome(unit, 'local', ALMA_OWN, staysLocal(ALMA_OWN), true);
}

/** The outcome of a unit under the profile alone. */
export function decideUnit(unit: Unit, context: DecideContext): Outcome {
  const { local, incoming } = unit;
  if (local && incoming) return decidePair(unit, local, incoming, context);
  if (local) {
    const alone = localAlone(local, context);
    return outcome(unit, alone.stays ? 'local' : 'neither', alone.why, alone.why, alone.isRule);
  }
  const alone = incomingAlone(incoming as FieldGroup, context);
  return outcome(unit, alone.stays ? 'incoming' : 'neither', alone.why, alone.why);
}

interface Alone {
  readonly stays: boolean;
  readonly why: Why;
  /** A rule said so, not the defaults. */
  readonly isRule: boolean;
}

function decidePair(
  unit: Unit,
  local: FieldGroup,
  incoming: FieldGroup,
  context: DecideContext,
): Outcome {
  const mark = context.prepared.marked.get(incoming.lead.id);
  if (mark) {
    const ours = localAlone(local, context);
    const same = unit.level === 'exact' && ours.stays;
    if (same) return outcome(unit, 'unchanged', equal(unit), equal(unit), ours.isRule);
    return outcome(unit, ours.stays ? 'local' : 'neither', ours.why, mark, ours.isRule);
  }
  if (isFixedLocal(local)) return fixedOutcome(unit);
  const never = neverLocal(local, context.rules);
  if (never) {
    const theirs = incomingAlone(incoming, context);
    return outcome(unit, theirs.stays ? 'incoming' : 'neither', droppedBy(never), theirs.why);
  }
  if (unit.level === 'exact') return outcome(unit, 'unchanged', equal(unit), equal(unit));
  return byPairAction(unit, context.rules.pairAction(local, incoming));
}

function byPairAction(unit: Unit, { value, rule }: Ruling<PairAction>): Outcome {
  if (typeof value === 'object') {
    const spliced = byRule(rule, 'spliced', 'splicedByRule');
    return { ...outcome(unit, 'union', spliced, spliced), splice: value.splice };
  }
  if (value === 'local') {
    const kept = rule
      ? why(rule.id, 'keptByRule', { rule: rule.id, why: rule.comment })
      : why('default', 'localWins');
    return outcome(unit, 'local', kept, staysLocal(kept), rule !== undefined);
  }
  if (value === 'unionSubfields') {
    const joined = byRule(rule, 'joined', 'joinedByRule');
    return outcome(unit, 'union', joined, joined);
  }
  const replaced = byRule(rule, 'incomingWins', 'replacedByRule');
  return outcome(unit, 'incoming', replaced, replaced);
}

function localAlone(group: FieldGroup, context: DecideContext): Alone {
  if (isFixedLocal(group)) return { stays: true, why: ALMA_OWN, isRule: true };
  const never = neverLocal(group, context.rules);
  if (never) return { stays: false, why: droppedBy(never), isRule: true };
  const number = oclcNumberAlone(group, context);
  if (number) return number;
  const inBoth = context.incomingTags.has(group.tag);
  const { value, rule } = context.rules.flag(group, 'local', inBoth ? 'remove' : 'delete');
  if (!value) return { stays: true, why: keptBy(rule), isRule: rule !== undefined };
  const reason = rule
    ? droppedBy(rule)
    : why('default', inBoth ? 'notInIncoming' : 'tagNotInIncoming');
  return { stays: false, why: reason, isRule: rule !== undefined };
}

function incomingAlone(group: FieldGroup, context: DecideContext): Alone {
  const mark = context.prepared.marked.get(group.lead.id);
  if (mark) return { stays: false, why: mark, isRule: true };
  const inBoth = context.localTags.has(group.tag);
  const flag: Flag = inBoth ? 'append' : 'add';
  const { value, rule } = context.rules.flag(group, 'incoming', flag);
  const id = inBoth ? 'onlyInIncoming' : 'tagOnlyInIncoming';
  const refused = inBoth ? 'localHasTag' : 'notAdded';
  return {
    stays: value,
    why: value ? byRule(rule, id, 'addedByRule') : byRule(rule, refused, 'notTakenByRule'),
    isRule: rule !== undefined,
  };
}

/** Whether the rules take this 035, which the incoming record does not have: the number of its 001 in that form. */
export function takesNumber(field: DataField, context: DecideContext): boolean {
  const lead = { id: 'I:035:0', index: -1, field };
  const group: FieldGroup = { id: lead.id, tag: field.tag, lead, linked: [], hash: '' };
  const never = context.rules.neverRule(field, field.tag, 'incoming');
  return never === undefined && incomingAlone(group, context).stays;
}

/**
 * A local OCLC number without an incoming 035 beside it: it stays when WorldCat's record gives no number or this one. With
 * another 035 it goes, and its number becomes a $z of the current one.
 */
function oclcNumberAlone(
  group: FieldGroup,
  { prepared, rules, sameNumber }: DecideContext,
): Alone | undefined {
  if (!isOclcField(group.lead.field, 'local', prepared.profile.ourCodes)) return undefined;
  const current = currentNumber(prepared.incoming);
  const localWins = rules.flag(group, 'local', 'remove').value === false;
  if (current === undefined || localWins)
    return { stays: true, why: why('invariant', 'onlyOclcNumber'), isRule: false };
  const stays = sameNumber === group;
  const reason = stays
    ? why('invariant', 'sameOclcNumber', { number: current })
    : why('invariant', 'oclcNumberReplaced', { number: current });
  return { stays, why: reason, isRule: false };
}

function neverLocal(group: FieldGroup, rules: RuleBook): Rule | undefined {
  return rules.neverRule(group.lead.field, group.tag, 'local');
}

function outcome(
  unit: Unit,
  stands: Stands,
  localWhy: Why,
  incomingWhy: Why,
  protectedLocal = false,
): Outcome {
  return { unit, stands, localWhy, incomingWhy, byPerson: false, protectedLocal };
}

function equal({ local, incoming }: Unit): Why {
  return why('default', 'inBoth', { tag: local?.tag ?? incoming?.tag ?? '' });
}

/** Why the incoming version of a pair does not come: its local partner stays. */
function staysLocal({ rule, reason }: Why): Why {
  return why(rule, 'partnerStays', reason.values);
}

function keptBy(rule: Rule | undefined): Why {
  return byRule(rule, 'localStays', 'keptByRule');
}

function droppedBy(rule: Rule): Why {
  return {
    ...why(rule.id, 'droppedByRule', { rule: rule.id, why: rule.comment }),
    ...(rule.lossExpected ? { lossExpected: true } : {}),
  };
}

function byRule(rule: Rule | undefined, byDefault: string, byThisRule: string): Why {
  return rule
    ? why(rule.id, byThisRule, { rule: rule.id, why: rule.comment })
    : why('default', byDefault);
}
