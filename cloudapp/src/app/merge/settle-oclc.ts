/** Finishes the 035 with the OCLC number: which number stands is decided; here the field gets its content. */
import { formatOclc035, numberIn001 } from '../marc/oclc-number';
import type { DataField, Field, FieldId, MarcRecord } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';

import type { Draft, Fate, OutField } from './draft';
import { addFlag } from './draft';
import type { Prepared } from './merge-api';
import { consolidated, currentNumber, isOclcField, numbersInA, oclcNumbersIn } from './oclc-035';
import { why } from './outcome';

/**
 * Gives the result one current OCLC number. Its 035 takes up as $z the numbers of every 035 and 019 that goes, and comes into
 * being from 001 where the incoming record has no 035 and the rules take (`takes`) one. A number that a person or the profile keeps from local stays as it is.
 */
export function settleOclcNumber(
  draft: Draft,
  prepared: Prepared,
  takes: (field: DataField) => boolean,
): void {
  const gone = inTurn(draft, prepared);
  const out = standingNumber(draft, prepared) ?? numberFrom001(draft, prepared, gone, takes);
  if (!out || !isDataField(out.field) || !mayChange(out, draft, prepared)) return;
  const replaced = gone.flatMap(({ input }) => oclcNumbersIn(input.field));
  const present = oclcNumbersIn(out.field);
  const own = numbersInA(out.field);
  const wanted = currentNumber(prepared.incoming);
  // The number in 001 is that of the record, also where its 035 says another.
  const isGiven = wanted !== undefined && (out.side === 'incoming' || own.includes(wanted));
  const current = isGiven ? wanted : own[0];
  if (out.side === 'incoming' || replaced.some((number) => !present.includes(number))) {
    out.field = consolidated(current, out.field, replaced);
    if (out.side === 'local') noteChanged(out, gone, draft);
  } else if (current === wanted) respell(out, current, draft, prepared);
  noteMoved(gone, out);
}

/**
 * The fields with OCLC numbers that are not in the result: those of the incoming record first, so that a second merge finds the
 * same order; of each record 035 before 019. A 019 of a record without an OCLC number is another agency's field, and its
 * numbers are not OCLC's.
 */
function inTurn(draft: Draft, { incoming }: Prepared): readonly Fate[] {
  const isWorldCat = currentNumber(incoming) !== undefined;
  const gone = [...draft.fates.values()].filter(
    ({ verdict, out, input }) =>
      (verdict === 'dropped' || (verdict === 'replaced' && out?.from !== input.id)) &&
      (isWorldCat || !(input.field.tag === '019' && input.id.startsWith('I:'))) &&
      oclcNumbersIn(input.field).length > 0,
  );
  const turn = ({ input: { id, field } }: Fate): number =>
    (id.startsWith('I:') ? 0 : 2) + (field.tag === '035' ? 0 : 1);
  return gone.sort((one, other) => turn(one) - turn(other));
}

/** The 035 that stands. One marked as the library's own is no OCLC field here; its number stays where it is. */
function standingNumber(draft: Draft, { profile }: Prepared): OutField | undefined {
  return draft.out.find(
    ({ side, field }) => side !== 'profile' && isOclcField(field, side, profile.ourCodes),
  );
}

function mayChange(out: OutField, draft: Draft, { profile }: Prepared): boolean {
  if (out.side === 'incoming') return true;
  const outcome = draft.fates.get(out.from)?.outcome;
  return profile.base === 'incoming' && !outcome?.byPerson && !outcome?.protectedLocal;
}

/** An 035 for the number in 001 of a WorldCat record that has no 035 of its own. */
function numberFrom001(
  draft: Draft,
  { incoming, profile }: Prepared,
  gone: readonly Fate[],
  takes: (field: DataField) => boolean,
): OutField | undefined {
  const current = currentNumber(incoming);
  const fate = draft.fates.get('I:001:1');
  const numbers = gone.filter(({ input }) => {
    const side = input.id.startsWith('L:') ? 'local' : 'incoming';
    return isOclcField(input.field, side, profile.ourCodes);
  });
  const local = numbers.find(({ input }) => input.id.startsWith('L:'));
  // A number that a person took out must not come back by itself.
  const isRefused = numbers.some(({ outcome }) => outcome.byPerson);
  if (current === undefined || !fate || isRefused) return undefined;
  const field = consolidated(current, undefined, []);
  if (!takes(field)) return undefined;
  const out: OutField = {
    field,
    tag: '035',
    side: 'incoming',
    from: fate.input.id,
    canvas: undefined,
  };
  draft.out.push(out);
  fate.out = out;
  addFlag(fate, 'moved');
  fate.why = why('invariant', 'numberMovedTo035', { number: current });
  if (local) {
    local.verdict = 'replaced';
    local.partner = fate.input.id;
  }
  return out;
}

/** A local 035 that took up numbers: replaced by the incoming one beside it, or kept with them grafted on. */
function noteChanged(out: OutField, gone: readonly Fate[], draft: Draft): void {
  const fate = draft.fates.get(out.from);
  if (!fate) return;
  const other = fate.partner === undefined ? undefined : draft.fates.get(fate.partner);
  for (const one of other ? [fate, other] : [fate]) {
    one.verdict = other ? 'replaced' : 'kept';
    one.why = why('invariant', 'numbersJoined');
  }
  const before = oclcNumbersIn(fate.input.field);
  const giver = new Map<string, FieldId>();
  for (const { input } of gone)
    for (const number of oclcNumbersIn(input.field))
      if (!before.includes(number) && !giver.has(number)) giver.set(number, input.id);
  const taken = [...giver].map(([number, from]) => ({
    code: 'z',
    value: formatOclc035(number),
    from,
  }));
  fate.grafted = [...fate.grafted, ...taken];
  addFlag(fate, 'grafted');
}

/** Our number is that of WorldCat's 001, in another spelling, and no 035 of WorldCat's stands beside it: the usual form stands. */
function respell(out: OutField, number: string, draft: Draft, { incoming }: Prepared): void {
  const fate = draft.fates.get(out.from);
  if (fate?.verdict !== 'kept' || !isDataField(out.field)) return;
  if (subfieldValues(out.field, 'a').includes(formatOclc035(number))) return;
  out.field = consolidated(number, out.field, []);
  fate.verdict = 'replaced';
  fate.partner = giverOf(number, draft, incoming);
  fate.why = why('invariant', 'numberRespelt', { number });
}

/** The incoming field that gives the record its number: 001 of a WorldCat record, else an 035. */
function giverOf(number: string, draft: Draft, incoming: MarcRecord): FieldId | undefined {
  if (numberIn001(incoming) === number) return 'I:001:1';
  const fates = [...draft.fates.values()];
  return fates.find(({ input: { id, field } }) => isIncomingWith(number, id, field))?.input.id;
}

function isIncomingWith(number: string, id: FieldId, field: Field): boolean {
  return id.startsWith('I:') && field.tag === '035' && numbersInA(field).includes(number);
}

function noteMoved(gone: readonly Fate[], out: OutField): void {
  const current = numbersInA(out.field);
  for (const fate of gone) {
    fate.out = out;
    if (oclcNumbersIn(fate.input.field).some((number) => !current.includes(number)))
      addFlag(fate, 'moved');
  }
}
