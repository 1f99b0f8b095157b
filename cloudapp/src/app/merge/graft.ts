/**
 * Keeps identifiers alive: the $0 and $1 of a version that goes are put onto the equal heading that stays. An identifier is
 * never rewritten, and never put onto a heading that reads otherwise: there it would assert a wrong identity.
 */
import type { DataField, Field, FieldId, Subfield } from '../marc/record';
import { isDataField } from '../marc/record';

import type { Warning } from './decision';
import type { Draft, Fate, OutField } from './draft';
import { addFlag } from './draft';
import { endOf, spliceSubfields } from './splice';
import { subfieldsOf } from './conditions';
import { headingKey, identifierForm, identifierScheme } from './heading';
import { comparisonForm } from '../align/normalise';
import type { MergeProfile } from './profile';

/** Grafts onto the fields of a draft; gives back what could not be done because two identifiers contradict each other. */
export function graftIdentifiers(draft: Draft, profile: MergeProfile): readonly Warning[] {
  const warnings: Warning[] = [];
  const { codes } = profile.graft;
  for (const fate of draft.fates.values()) {
    if (fate.outcome.splice) spliceSubfields(fate, draft);
    else if (fate.outcome.stands === 'union') joinSubfields(fate);
  }
  const going = [...draft.fates.values()].filter(
    (fate) =>
      subfieldsOf(fate.input.field).some(({ code }) => codes.includes(code)) &&
      isGoing(fate, profile),
  );
  const tags = new Set(going.map(({ input }) => input.field.tag));
  const standing = headingsOf(draft, profile, tags);
  for (const fate of going) {
    const identifiers = subfieldsOf(fate.input.field).filter(({ code }) => codes.includes(code));
    const target = targetOf(fate, standing);
    if (target) warnings.push(...graftOnto(target, identifiers, fate, draft));
  }
  return warnings;
}

/**
 * The fields of the result that may receive an identifier, by heading: incoming ones; and where local wins, the local ones that
 * stay by default. What a rule or a person keeps stays as it is.
 */
function headingsOf(
  draft: Draft,
  profile: MergeProfile,
  tags: ReadonlySet<string>,
): ReadonlyMap<string, OutField> {
  const headings = new Map<string, OutField>();
  for (const out of draft.out) {
    if (!tags.has(out.tag)) continue;
    const key = mayReceive(out, draft, profile) ? headingKey(out.field) : undefined;
    if (key !== undefined && !headings.has(key)) headings.set(key, out);
  }
  return headings;
}

function mayReceive({ side, from }: OutField, { fates }: Draft, { base }: MergeProfile): boolean {
  if (side !== 'local') return side === 'incoming';
  const fate = fates.get(from);
  return base === 'local' && fate?.why.rule === 'default' && !fate.outcome.byPerson;
}

/** Reasons for which an incoming field does not come, other than that it must not be taken. */
const UNNEEDED: readonly string[] = ['partnerStays', 'localHasTag'];

/** Whether an identifier of this field would be gone: a local one that goes, an incoming one that is not needed. */
function isGoing({ input, outcome, verdict, why }: Fate, { base }: MergeProfile): boolean {
  if (outcome.stands === 'union' || (outcome.byPerson && outcome.stands === 'neither'))
    return false;
  if (input.id.startsWith('L:')) return verdict === 'replaced' || verdict === 'dropped';
  // An 880 goes with its field, for the reason that the field goes.
  const { id } = why.reason.id === 'goesWithField' ? outcome.incomingWhy.reason : why.reason;
  const isUnneeded = UNNEEDED.includes(id);
  return base === 'local' && verdict === 'dropped' && isUnneeded && !outcome.byPerson;
}

/** Its partner if the heading is equal, else an equal heading anywhere in the result. */
function targetOf(
  { input, verdict, out }: Fate,
  standing: ReadonlyMap<string, OutField>,
): OutField | undefined {
  const key = headingKey(input.field);
  if (key === undefined) return undefined;
  return verdict === 'replaced' && out && headingKey(out.field) === key ? out : standing.get(key);
}

function graftOnto(
  target: OutField,
  identifiers: readonly Subfield[],
  fate: Fate,
  draft: Draft,
): readonly Warning[] {
  if (!isDataField(target.field)) return [];
  const present = target.field.subfields.filter(({ code }) => '01'.includes(code));
  const fitting: Subfield[] = [];
  const warnings: Warning[] = [];
  for (const one of identifiers) {
    if (present.some((other) => sameIdentifier(one, other))) continue;
    const rival = present.find((other) => contradicts(one, other));
    if (rival) {
      const values = { tag: target.tag, lost: one.value, kept: rival.value };
      warnings.push({ kind: 'identifiersDiffer', values, fieldIds: [fate.input.id, target.from] });
    } else {
      fitting.push(one);
      // What comes may contradict what comes with it.
      present.push(one);
    }
  }
  if (fitting.length > 0) {
    target.field = withSubfields(target.field, fitting);
    noteGraft(draft, target, fitting, fate);
  }
  return warnings;
}

function noteGraft(
  draft: Draft,
  target: OutField,
  subfields: readonly Subfield[],
  giver: Fate,
): void {
  const grafted = subfields.map(({ code, value }) => ({ code, value, from: giver.input.id }));
  for (const id of new Set<FieldId>([target.from, giver.input.id])) {
    const fate = draft.fates.get(id);
    if (!fate) continue;
    addFlag(fate, 'grafted');
    fate.grafted = [...fate.grafted, ...grafted];
  }
}

function sameIdentifier(one: Subfield, other: Subfield): boolean {
  return identifierForm(one.value) === identifierForm(other.value);
}

/** Two identifiers of one scheme and kind for one heading cannot both be right. */
function contradicts(one: Subfield, other: Subfield): boolean {
  const scheme = identifierScheme(one.value);
  return one.code === other.code && scheme !== '' && scheme === identifierScheme(other.value);
}

/** A field with further subfields, before the $5 and $9 at its end, where cataloguers look for them. */
export function withSubfields(field: DataField, added: readonly Subfield[]): DataField {
  const end = endOf(field.subfields);
  const subfields = [...field.subfields.slice(0, end), ...added, ...field.subfields.slice(end)];
  return { ...field, subfields };
}

/** Subfields that may stand several times in a heading or note, so that another value is one more and no contradiction. */
const REPEATABLE_CODES = '014euz';

/** Adds to a version that stands by union what only the other one has. */
function joinSubfields(fate: Fate): void {
  const { outcome, input, out } = fate;
  if (!out || out.from === input.id || !isDataField(out.field) || !isDataField(input.field)) return;
  const { subfields } = out.field;
  const added = input.field.subfields.filter((one) => isMissing(one, subfields));
  if (added.length === 0 || outcome.stands !== 'union') return;
  out.field = withSubfields(out.field, added);
  addFlag(fate, 'grafted');
  fate.grafted = added.map(({ code, value }) => ({ code, value, from: input.id }));
}

function isMissing({ code, value }: Subfield, present: readonly Subfield[]): boolean {
  if (code === '6' || code === '8') return false;
  const same = present.filter((other) => other.code === code);
  if (same.length === 0) return true;
  const known = same.some((other) =>
    '01'.includes(code)
      ? identifierForm(other.value) === identifierForm(value)
      : comparisonForm(other.value) === comparisonForm(value),
  );
  return !known && REPEATABLE_CODES.includes(code);
}

/** Whether an identifier of a local field is in a field of the result, in whichever form. */
export function carriesIdentifier(field: Field, identifier: Subfield): boolean {
  return (
    isDataField(field) &&
    field.subfields.some((other) => '01'.includes(other.code) && sameIdentifier(identifier, other))
  );
}
