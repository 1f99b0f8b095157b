// Subfields balance: what a decision says is in the result is there, and nothing is there that came from nowhere.
import type { Decision } from '../../../cloudapp/src/app/merge/decision';
import type { DataField, Field, FieldId, Subfield } from '../../../cloudapp/src/app/marc/record';

import { numbersNamed, oclcNumber } from './facts';
import type { Complaint, InputField, MergeView } from './model';
import { counted, isData, line } from './model';

/** Each subfield of both inputs is in the result or gone by a decision; each of the result comes from an input or the profile. */
export function checkBalance(merge: MergeView): readonly Complaint[] {
  const forth = [...merge.inputs.values()].flatMap((input) => {
    const decision = merge.decisions.get(input.id);
    if (!decision) return [];
    const texts = [...missingFrom(input, decision, merge), ...graftProblems(decision, merge)];
    return texts.map((text) => complaint(input.id, text));
  });
  const back = [...merge.results].flatMap(([id, field]) => strangeIn(id, field, merge));
  return [...forth, ...back];
}

/** Whether a decision says that the content of its own field is in the result. */
function isCarried({ verdict, fieldId }: Decision): boolean {
  return verdict !== 'dropped' && !(verdict === 'replaced' && fieldId.startsWith('L:'));
}

function missingFrom(input: InputField, decision: Decision, merge: MergeView): readonly string[] {
  const { field } = input;
  const result = merge.results.get(decision.result ?? '');
  // A number that moved into the 035 of the result is looked for there, not as a field.
  if (!isCarried(decision) || !result) return [];
  if (result.tag === '035' && numbersNamed(field).length > 0) return missingNumbers(field, result);
  if (!isData(field) || !isData(result))
    return sameControl(field, result, decision)
      ? []
      : [`is ${decision.verdict}, but reads ${line(result)}`];
  const isEqual = decision.verdict === 'unchanged' && input.side === 'incoming';
  const form = isEqual
    ? (text: string): string => text.normalize('NFC')
    : (text: string): string => text;
  const there = counted(saidIn(result).map((one) => key(one, form)));
  const missing = saidIn(field).filter((one) => {
    const left = there.get(key(one, form)) ?? 0;
    there.set(key(one, form), left - 1);
    return left <= 0;
  });
  const problems = missing.map(
    ({ code, value }) => `is ${decision.verdict}, but $${code} ${value} is not in ${line(result)}`,
  );
  return sameFrame(field, result) ? problems : [...problems, `has become ${line(result)}`];
}

function missingNumbers(field: Field, result: Field): readonly string[] {
  const there = numbersNamed(result);
  return numbersNamed(field)
    .filter((number) => !there.includes(number))
    .map((number) => `the OCLC number ${number} is not in ${line(result)}`);
}

function sameControl(field: Field, result: Field, { verdict }: Decision): boolean {
  if (isData(field) || isData(result) || field.tag !== result.tag) return false;
  if (verdict === 'unchanged')
    return field.value.normalize('NFC') === result.value.normalize('NFC');
  return field.value === result.value;
}

function sameFrame(field: DataField, result: DataField): boolean {
  return field.tag === result.tag && field.ind1 === result.ind1 && field.ind2 === result.ind2;
}

/** A graft comes from the field it names and is in the result: in its own field of the field that took it. */
function graftProblems(decision: Decision, merge: MergeView): readonly string[] {
  return (decision.grafted ?? []).flatMap(({ code, value, from }) => {
    const giver = merge.inputs.get(from)?.field;
    if (!giver || !(has(giver, code, value) || hasNumber(giver, code, value)))
      return [`$${code} ${value} is not in ${from}`];
    const own = merge.results.get(decision.result ?? '');
    const takers = from === decision.fieldId || !own ? [...merge.results.values()] : [own];
    return takers.some((taker) => has(taker, code, value))
      ? []
      : [`the grafted $${code} ${value} is not in the result`];
  });
}

/** A number that moved into $z of the 035 may be spelled otherwise, or be 001 or 019, where it came from. */
function hasNumber(giver: Field, code: string, value: string): boolean {
  const number = code === 'z' ? oclcNumber(value) : undefined;
  return number !== undefined && numbersNamed(giver).includes(number);
}

function strangeIn(id: FieldId, field: Field, merge: MergeView): readonly Complaint[] {
  const claims = merge.claims.get(id) ?? [];
  if (claims.length === 0)
    return [complaint(id, `no decision says where it comes from: ${line(field)}`)];
  if (!isData(field) || claims.some(({ fieldId }) => fieldId === id)) return [];
  // The 035 of the result takes up numbers of fields that have gone.
  const carriers = field.tag === '035' ? claims : claims.filter(isCarried);
  if (carriers.length === 0) return [complaint(id, 'only replaced fields are said to be in it')];
  const most = new Map<string, number>();
  for (const claim of carriers) {
    const input = merge.inputs.get(claim.fieldId);
    for (const [one, count] of counted(saidIn(input?.field).map((said) => key(said))))
      most.set(one, Math.max(most.get(one) ?? 0, count));
  }
  for (const one of new Set(
    claims.flatMap(({ grafted }) => (grafted ?? []).map((said) => key(said))),
  ))
    most.set(one, (most.get(one) ?? 0) + 1);
  return saidIn(field)
    .filter((one) => {
      const left = most.get(key(one)) ?? 0;
      most.set(key(one), left - 1);
      return left <= 0 && !isKnownNumber(field, one, merge);
    })
    .map(({ code, value }) => complaint(id, `$${code} ${value} comes from nowhere`));
}

/** Numbers of 001, 019 and other 035 come together in the 035 of the result. */
function isKnownNumber(field: DataField, { code, value }: Subfield, merge: MergeView): boolean {
  if (field.tag !== '035' || (code !== 'a' && code !== 'z')) return false;
  const number = oclcNumber(value);
  if (number === undefined) return false;
  return [...merge.inputs.values()].some((input) => numbersNamed(input.field).includes(number));
}

function saidIn(field: Field | undefined): readonly Subfield[] {
  if (!field || !isData(field)) return [];
  return field.subfields.filter(({ code }) => code !== '6' && code !== '8');
}

function has(field: Field, code: string, value: string): boolean {
  return saidIn(field).some((one) => one.code === code && one.value === value);
}

function key(
  { code, value }: Pick<Subfield, 'code' | 'value'>,
  form = (text: string) => text,
): string {
  return `${code} ${form(value)}`;
}

function complaint(field: FieldId, text: string): Complaint {
  return { check: 'subfields balance', field, text };
}
