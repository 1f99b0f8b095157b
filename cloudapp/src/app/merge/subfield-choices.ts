/**
 * A person's choices for single subfields: which version's subfields make up the field that stands. They come after the rules and the
 * grafts, so that a subfield left out stays out.
 */
import type { FieldGroup } from '../align/alignment';
import { isOnceInField } from '../marc/codes/repeatable-subfields';
import type { DataField, Subfield } from '../marc/record';
import { isDataField } from '../marc/record';

import type { Override, SubfieldChoice } from './decision';
import type { Draft, Fate, OutField } from './draft';
import { addFlag } from './draft';
import { isOclcField } from './oclc-035';
import type { Outcome } from './outcome';
import { why } from './outcome';
import type { Unbound } from './overrides';
import type { MergeProfile } from './profile';

/** The leading fields of a unit that a person chose subfields for, and the field of the result that they make up. */
interface Chosen {
  readonly override: Override;
  readonly choices: readonly SubfieldChoice[];
  readonly base: Fate;
  readonly other?: Fate;
  readonly out: OutField;
}

/** Applies the choices to the draft; gives back those that MARC forbids or that name a subfield which is not there. */
export function applySubfieldChoices(draft: Draft, profile: MergeProfile): readonly Unbound[] {
  const refused: Unbound[] = [];
  for (const fate of draft.fates.values()) {
    const chosen = chosenFor(fate, draft);
    if (!chosen) continue;
    const reason = applyTo(chosen, profile);
    if (!reason) continue;
    const { tag } = fate.input.field;
    const values = { tag, label: chosen.override.label ?? '', code: reason.code ?? '' };
    refused.push({ override: chosen.override, reason: { id: reason.id, values } });
  }
  return refused;
}

/** Only for the leading field of the version that stands; a local field alone has nothing to be joined with. */
function chosenFor(base: Fate, { fates }: Draft): Chosen | undefined {
  const { outcome, input, out } = base;
  const { subfields: choices = [] } = outcome.chosen ?? {};
  const [own, second] = versionsOf(outcome);
  if (!outcome.chosen || choices.length === 0) return undefined;
  if (own?.lead.id !== input.id || out?.from !== input.id) return undefined;
  const other = second && fates.get(second.lead.id);
  return { override: outcome.chosen, choices, base, out, ...(other ? { other } : {}) };
}

/** The version that a person chose, and the other one. */
function versionsOf({ unit, chosen }: Outcome): readonly (FieldGroup | undefined)[] {
  if (chosen?.value === 'incoming') return [unit.incoming, unit.local];
  return chosen?.value === 'local' && unit.incoming ? [unit.local, unit.incoming] : [];
}

interface Refusal {
  readonly id: 'subfieldsFixed' | 'subfieldNotFound' | 'subfieldOnlyOnce' | 'fieldNeedsText';
  readonly code?: string;
}

function applyTo(chosen: Chosen, { ourCodes }: MergeProfile): Refusal | undefined {
  const { base, other, out, choices, override } = chosen;
  const [mine, theirs] = [base.input.field, other?.input.field];
  if (!isDataField(mine) || !isDataField(out.field) || (theirs && !isDataField(theirs)))
    return { id: 'subfieldsFixed' };
  const side = override.value === 'local' ? 'local' : 'incoming';
  const isFixed = choices.some(({ code }) => code === '6' || code === '8');
  // OCLC numbers are settled as one: a mixture of two fields would say something else.
  if (isFixed || mine.tag === '019' || isOclcField(mine, side, ourCodes))
    return { id: 'subfieldsFixed' };
  const mixed = mix(out.field, choices, side, { mine, theirs });
  if ('id' in mixed) return mixed;
  const field: DataField = { ...out.field, subfields: mixed.subfields };
  const refusal = refusalOf(field, mine, theirs);
  if (refusal) return refusal;
  out.field = field;
  tell(chosen, mixed);
  return undefined;
}

interface Mixed {
  readonly subfields: readonly Subfield[];
  readonly left: readonly Subfield[];
  readonly taken: readonly Subfield[];
}

function mix(
  field: DataField,
  choices: readonly SubfieldChoice[],
  side: 'local' | 'incoming',
  { mine, theirs }: { readonly mine: DataField; readonly theirs?: DataField },
): Mixed | Refusal {
  let subfields: readonly Subfield[] = field.subfields;
  const [left, taken]: Subfield[][] = [[], []];
  for (const choice of [...choices].sort((one) => (one.take ? -1 : 1))) {
    const whole = choice.from === side ? mine : theirs;
    const named = whole?.subfields.filter(({ code }) => code === choice.code)[choice.nth - 1];
    if (!whole || !named) return { id: 'subfieldNotFound', code: choice.code };
    const place = subfields.findIndex((one) => one === named || isSame(one, named));
    if (choice.take && place < 0) {
      subfields = inserted(subfields, named, whole);
      taken.push(named);
    } else if (!choice.take && place >= 0) {
      subfields = subfields.filter((_, at) => at !== place);
      left.push(named);
    }
  }
  return { subfields, left, taken };
}

/**
 * Puts a subfield of the other version where that version has it: beside the one of its code that it stands in for, else behind the
 * nearest one before it that is there as well, else at the beginning.
 */
function inserted(
  subfields: readonly Subfield[],
  added: Subfield,
  from: DataField,
): readonly Subfield[] {
  const before = from.subfields.slice(0, from.subfields.indexOf(added));
  const rival = subfields.findIndex(({ code }) => code === added.code);
  const isThere = (one: Subfield): boolean => subfields.some((other) => other.code === one.code);
  const anchor = [...before].reverse().find(isThere);
  const behind = subfields.map(({ code }) => code).lastIndexOf(anchor?.code ?? '');
  const start = subfields.filter(({ code }) => code === '6' || code === '3').length;
  const place = rival >= 0 ? rival : behind >= 0 ? behind + 1 : start;
  return [...subfields.slice(0, place), added, ...subfields.slice(place)];
}

function isSame(one: Subfield, other: Subfield): boolean {
  return one.code === other.code && one.value.normalize('NFC') === other.value.normalize('NFC');
}

/** MARC 21: a field has text, and a subfield that may stand once stands once, unless a version had it twice already. */
function refusalOf(
  { tag, subfields }: DataField,
  mine: DataField,
  theirs: DataField | undefined,
): Refusal | undefined {
  // A title proper is what a record is found by (MARC 21 245 $a); other fields may go without.
  const needed = tag === '245' ? /a/ : /[a-z]/;
  if (!subfields.some(({ code }) => needed.test(code))) return { id: 'fieldNeedsText' };
  const count = (list: readonly Subfield[], code: string): number =>
    list.filter((one) => one.code === code).length;
  const twice = subfields.find(
    ({ code }) =>
      isOnceInField(tag, code) &&
      count(subfields, code) >
        Math.max(1, count(mine.subfields, code), count(theirs?.subfields ?? [], code)),
  );
  return twice && { id: 'subfieldOnlyOnce', code: twice.code };
}

/** What became of both versions: a local one that lost nothing is kept, with grafts; any other mixture replaces it. */
function tell({ base, other, out }: Chosen, { left, taken }: Mixed): void {
  const isLocal = base.input.id.startsWith('L:');
  if (other && isLocal && left.length > 0) {
    for (const fate of [base, other]) fate.verdict = 'replaced';
    [base.partner, other.partner, other.out] = [other.input.id, base.input.id, out];
  }
  const chosen = why('override', 'chosenSubfields');
  const grafted = taken.map(({ code, value }) => ({ code, value, from: other?.input.id ?? '' }));
  for (const fate of other ? [base, other] : [base]) {
    fate.why = chosen;
    // A graft of the merge that the person took out again is no graft.
    fate.grafted = fate.grafted.filter((one) => !left.some((gone) => isSame(one, gone)));
    fate.grafted = [...fate.grafted, ...grafted];
    if (fate.grafted.length > 0) addFlag(fate, 'grafted');
    else fate.flags = fate.flags.filter((flag) => flag !== 'grafted');
  }
}
