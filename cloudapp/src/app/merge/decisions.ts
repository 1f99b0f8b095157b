/** Turns what has become of every input field into decisions for people. */
import { canonicalText, withoutPunctuation } from '../align/normalise';
import { hashField } from '../marc/content-hash';
import type { Field, FieldId } from '../marc/record';
import { isDataField } from '../marc/record';

import type { Addition } from './additions';
import type { Decision, DecisionFlag } from './decision';
import type { Draft, Fate, OutField } from './draft';
import type { Prepared } from './merge-api';
import { why } from './outcome';

type ResultIds = ReadonlyMap<OutField, FieldId>;

/** One decision for every input field: the local record's in its order, then the incoming one's. */
export function decisionsOf(
  draft: Draft,
  { local, incoming }: Prepared,
  ids: ResultIds,
): readonly Decision[] {
  const places = { L: local.fields.length, I: incoming.fields.length };
  const ordered: Decision[] = new Array<Decision>(places.L + places.I);
  for (const fate of draft.fates.values()) {
    const offset = fate.input.id.startsWith('L:') ? 0 : places.L;
    ordered[offset + fate.input.index] = decisionOf(fate, draft, ids);
  }
  return ordered;
}

/** Targets of fields that the profile adds start with this. */
const ADDED = 'P-';

/** Whether an override is meant for a field that the profile adds. */
export function isAddition(target: string): boolean {
  return target.startsWith(ADDED);
}

/** Fields that the profile adds have a decision too, named by the field of the result: there is no input field. */
export function additionDecisions(
  added: readonly Addition[],
  draft: Draft,
  ids: ResultIds,
): readonly Decision[] {
  return added.flatMap(({ id, comment, field }) => {
    const out = draft.out.find(({ from }) => from === `P:${id}`);
    const result = out && ids.get(out);
    if (result === undefined) return [];
    const { rule, reason } = why(id, 'addedByProfile', { rule: id, why: comment });
    const decision: Decision = {
      fieldId: result,
      tag: field.tag,
      verdict: 'added',
      flags: [],
      rule,
      reason,
      target: `${ADDED}${hashField(field)}`,
      result,
    };
    return [decision];
  });
}

function decisionOf(fate: Fate, draft: Draft, ids: ResultIds): Decision {
  const { input, verdict, out, partner, outcome } = fate;
  const result = out && ids.get(out);
  const decision: { -readonly [Key in keyof Decision]: Decision[Key] } = {
    fieldId: input.id,
    tag: input.field.tag,
    verdict,
    flags: flagsOf(fate, draft),
    rule: fate.why.rule,
    reason: fate.why.reason,
    target: outcome.unit.target,
  };
  if (partner !== undefined) decision.partner = partner;
  if (result !== undefined) decision.result = result;
  if (fate.grafted.length > 0) decision.grafted = fate.grafted;
  if (outcome.chosen) decision.choice = outcome.chosen;
  return decision;
}

function flagsOf(fate: Fate, draft: Draft): readonly DecisionFlag[] {
  const kind = fate.verdict === 'replaced' ? differenceOf(fate, draft) : undefined;
  return kind ? [...fate.flags, kind] : fate.flags;
}

/**
 * How slight the difference is between a replaced local field and the one that takes its place. In control fields every
 * character has a meaning by its place, so that none is mere punctuation.
 */
function differenceOf(fate: Fate, draft: Draft): DecisionFlag | undefined {
  const { input, partner, out } = fate;
  const local = input.id.startsWith('L:')
    ? input.field
    : partner && draft.fates.get(partner)?.input.field;
  return local && out ? differenceKind(local, out.field) : undefined;
}

/** Differences found before, by local field: both decisions of a pair ask, and so does every choice of a person. */
const kinds = new WeakMap<Field, { readonly other: Field; readonly kind?: DecisionFlag }>();

function differenceKind(local: Field, other: Field): DecisionFlag | undefined {
  const known = kinds.get(local);
  if (known?.other === other) return known.kind;
  const kind = sameUnder(canonicalText, local, other)
    ? 'normalisationOnly'
    : isDataField(local) && sameUnder(withoutPunctuation, local, other)
      ? 'punctuationOnly'
      : undefined;
  kinds.set(local, { other, ...(kind ? { kind } : {}) });
  return kind;
}

function sameUnder(form: (text: string) => string, one: Field, other: Field): boolean {
  if (one.tag !== other.tag) return false;
  if (!isDataField(one) || !isDataField(other))
    return !isDataField(one) && !isDataField(other) && form(one.value) === form(other.value);
  if (one.ind1 !== other.ind1 || one.ind2 !== other.ind2) return false;
  const [mine, theirs] = [one, other].map(({ subfields }) =>
    subfields.filter(({ code }) => code !== '6' && code !== '8'),
  );
  return (
    mine.length === theirs.length &&
    mine.every(
      ({ code, value }, place) =>
        code === theirs[place].code &&
        (value === theirs[place].value || form(value) === form(theirs[place].value)),
    )
  );
}
