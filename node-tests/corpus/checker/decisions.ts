// Every input field has one decision, and the decision is one that its side can have.
import type { Decision, Verdict } from '../../../cloudapp/src/app/merge/decision';
import type { FieldId } from '../../../cloudapp/src/app/marc/record';

import type { Complaint, InputField, MergeView } from './model';
import { counted } from './model';

const VERDICTS: Readonly<Record<InputField['side'], ReadonlySet<Verdict>>> = {
  local: new Set<Verdict>(['kept', 'replaced', 'dropped', 'unchanged']),
  incoming: new Set<Verdict>(['added', 'replaced', 'dropped', 'unchanged']),
};

/** Exactly one decision per input field, leaders included; none about a field that is not there. */
export function checkDecisions(merge: MergeView): readonly Complaint[] {
  const { inputs, decisions, proposal, results } = merge;
  const counts = counted(proposal.decisions.map(({ fieldId }) => fieldId));
  const expected = ['L:LDR:1', 'I:LDR:1', ...inputs.keys()];
  const found: Complaint[] = expected
    .filter((id) => counts.get(id) !== 1)
    .map((id) => complaint(id, `has ${counts.get(id) ?? 0} decisions`));
  for (const [id] of counts)
    if (!expected.includes(id) && !(id.startsWith('R:') && results.has(id)))
      found.push(complaint(id, 'has a decision and is not there'));
  for (const [id, input] of inputs) {
    const decision = decisions.get(id);
    if (decision)
      found.push(...shapeProblems(decision, input, merge).map((text) => complaint(id, text)));
  }
  return found;
}

function shapeProblems(decision: Decision, input: InputField, merge: MergeView): readonly string[] {
  const { verdict, tag, result, reason, rule, target } = decision;
  const problems: string[] = [];
  if (tag !== input.field.tag) problems.push(`the decision says tag ${tag}`);
  if (!VERDICTS[input.side].has(verdict))
    problems.push(`a field of the ${input.side} record is ${verdict}`);
  if (rule === '' || reason.id === '' || target === '') problems.push('no rule, reason or target');
  if (result !== undefined && !merge.results.has(result))
    problems.push(`names ${result}, which is not there`);
  if (verdict !== 'dropped' && result === undefined)
    problems.push(`is ${verdict}, and no field of the result is named`);
  return [...problems, ...partnerProblems(decision, input, merge)];
}

function partnerProblems(
  { verdict, partner }: Decision,
  { side }: InputField,
  { inputs }: MergeView,
): readonly string[] {
  if (partner === undefined)
    return verdict === 'replaced' || verdict === 'unchanged'
      ? [`is ${verdict}, and no partner is named`]
      : [];
  const other = inputs.get(partner);
  if (!other) return [`its partner ${partner} is not there`];
  return other.side === side ? [`its partner ${partner} is of the same record`] : [];
}

function complaint(field: FieldId, text: string): Complaint {
  return { check: 'decisions', field, text };
}
