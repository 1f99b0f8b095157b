// Each field that goes, goes by a rule of the profile that speaks of it, or by a reason that stands in the design.
import type { Decision } from '../../../cloudapp/src/app/merge/decision';
import type { Field } from '../../../cloudapp/src/app/marc/record';
import type { Rule } from '../../../cloudapp/src/app/merge/profile';

import { numbersNamed } from './facts';
import { matesOf, spokenTag } from './links';
import type { Complaint, InputField, MergeView } from './model';
import { content, isData, line, values } from './model';
import { oncePerRecord } from './once';
import { speaksOf } from './selectors';

export function checkRules(merge: MergeView): readonly Complaint[] {
  return [...merge.inputs.values()].flatMap((input) => {
    const decision = merge.decisions.get(input.id);
    if (!decision) return [];
    const text =
      decision.verdict === 'dropped'
        ? dropProblem(input, decision, merge)
        : namingProblem(decision, merge);
    return text === undefined
      ? []
      : [
          {
            check: 'drop has its rule' as const,
            field: input.id,
            text: `${text}: ${line(input.field)}`,
          },
        ];
  });
}

const BUILT_IN = new Set([
  'default',
  'invariant',
  'guard',
  'override',
  'cleanup',
  'subjectVocabularies',
]);

function ruleOf({ rule }: Decision, { profile }: MergeView): Rule | undefined {
  return profile.rules.find(({ id }) => id === rule);
}

function namingProblem(decision: Decision, merge: MergeView): string | undefined {
  const isNamed =
    BUILT_IN.has(decision.rule) ||
    ruleOf(decision, merge) !== undefined ||
    merge.profile.additions.some(({ id }) => id === decision.rule);
  return isNamed ? undefined : `there is no rule ${decision.rule}`;
}

function dropProblem(input: InputField, decision: Decision, merge: MergeView): string | undefined {
  const rule = ruleOf(decision, merge);
  if (rule) return byRule(rule, input, decision, merge);
  switch (decision.rule) {
    case 'default':
      return byDefault(input, decision, merge)
        ? undefined
        : 'the defaults of the profile do not drop it';
    case 'invariant':
      return byInvariant(input, decision, merge) ? undefined : 'no invariant drops it';
    case 'override':
      return decision.flags.includes('byPerson') ? undefined : 'no person chose so';
    case 'subjectVocabularies':
      return byVocabulary(input, merge) ? undefined : 'its vocabulary is wanted';
    case 'cleanup':
    case 'guard':
      return undefined;
    default:
      return `there is no rule ${decision.rule}`;
  }
}

/** A rule drops what it speaks of; one that keeps the local partner drops the incoming field beside it. */
function byRule(
  rule: Rule,
  input: InputField,
  decision: Decision,
  merge: MergeView,
): string | undefined {
  const { side } = input;
  const drops =
    rule.never === side ||
    rule.never === 'both' ||
    (side === 'local'
      ? rule.remove === true || rule.delete === true
      : rule.add === false || rule.append === false);
  if (drops && speaksOf(rule, input, merge)) return undefined;
  const partner = keptPartner(input, decision, merge);
  if (partner && rule.onPair === 'local' && speaksOf(rule, partner, merge)) return undefined;
  if (side === 'local' && rule.onPair === 'incoming' && speaksOf(rule, input, merge))
    return undefined;
  return `the rule ${rule.id} does not speak of it`;
}

/** The local field that stays in place of an incoming one, or that of the field its $6 ties it to. */
function keptPartner(
  input: InputField,
  decision: Decision,
  merge: MergeView,
): InputField | undefined {
  if (input.side !== 'incoming') return undefined;
  const partners = [decision, ...matesOf(input, merge).map(({ id }) => merge.decisions.get(id))];
  return partners
    .map((one) => merge.inputs.get(one?.partner ?? ''))
    .find(
      (one) => one && ['kept', 'unchanged'].includes(merge.decisions.get(one.id)?.verdict ?? ''),
    );
}

/** The defaults of the profile, or that the result says the same already: nothing is added twice. */
function byDefault(input: InputField, decision: Decision, merge: MergeView): boolean {
  const { defaults } = merge.profile;
  if (input.side === 'local') return defaults.remove || defaults.delete;
  const own = unmarked(input.field);
  if ([...merge.results.values()].some((field) => unmarked(field) === own)) return true;
  if (!defaults.add || !defaults.append) return true;
  return defaults.onPair === 'local' && keptPartner(input, decision, merge) !== undefined;
}

/** What a field says in NFC, whosever it is: without $5 and $9. */
function unmarked(field: Field): string {
  const said = isData(field)
    ? { ...field, subfields: field.subfields.filter(({ code }) => code !== '5' && code !== '9') }
    : field;
  return content(said).normalize('NFC');
}

/** Built in: numbers of another system, one field where MARC allows one, one OCLC number, and the 880s of all those. */
function byInvariant(input: InputField, decision: Decision, merge: MergeView): boolean {
  return matesOf(input, merge).some(({ field, side }) => {
    if (side === 'incoming' && ['001', '003', '005'].includes(field.tag)) return true;
    // What ties another record to a zone of Alma never ties this one.
    const isZoneNumber = field.tag === '035' && /^\(EXL/i.test(values(field, 'a')[0] ?? '');
    if (side === 'incoming' && isZoneNumber) return true;
    const family = oncePerRecord(field) ?? (spokenTag(field) === field.tag ? undefined : field.tag);
    const rival = [...merge.results.values()].some((one) => oncePerRecord(one) === family);
    if (family !== undefined && rival) return true;
    return isNumberKept(field, decision, merge);
  });
}

/** An 035 or 019 whose numbers all stand in the 035 fields of the result. */
function isNumberKept(field: InputField['field'], decision: Decision, merge: MergeView): boolean {
  const numbers = numbersNamed(field);
  const kept = [...merge.results.values()].flatMap(numbersNamed);
  const isPartnerFixed =
    merge.decisions.get(decision.partner ?? '')?.rule === 'invariant' &&
    merge.decisions.get(decision.partner ?? '')?.verdict === 'kept';
  return isPartnerFixed || (numbers.length > 0 && numbers.every((number) => kept.includes(number)));
}

const VOCABULARIES = ['lcsh', 'lcshac', 'mesh', 'nal', 'unspecified', 'cash', 'rvm'];

/** A subject of a vocabulary outside the institution's list (MARC 21 6XX second indicator and $2). */
function byVocabulary(input: InputField, merge: MergeView): boolean {
  const wanted = merge.profile.subjectVocabularies.map((one) => one.trim().toLowerCase());
  if (wanted.length === 0 || input.side !== 'incoming') return false;
  return matesOf(input, merge).some(({ field }) => {
    if (!isData(field)) return false;
    const named = values(field, '2')[0]?.trim().replace(/\.$/, '').toLowerCase();
    const vocabulary = VOCABULARIES[Number.parseInt(field.ind2, 10)] ?? named ?? 'unspecified';
    return /^6/.test(spokenTag(field)) && !wanted.includes(vocabulary);
  });
}
