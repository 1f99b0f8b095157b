/** Finds incoming fields in the result that say what local ones said: those are unchanged, and the local bytes stay. */
import type { FieldGroup } from '../align/alignment';
import type { Verdict } from './decision';
import type { Draft, Fate, OutField } from './draft';
import { isOclcField } from './oclc-035';
import { sameBytes, why } from './outcome';
import { contentKey, withoutCodes } from './said';

/**
 * A local group that goes while the result has the equal of each of its fields is unchanged, $6 and $8 aside: a graft may have
 * made them equal, or a link that is clear in one record and ambiguous in the other. A field and its 880s stay together: the
 * equals must make up whole incoming groups.
 */
export function settleEqual(draft: Draft): void {
  const equals = new Equals(draft);
  for (const group of leavingGroups(draft)) {
    const found = equals.findFor(group);
    if (found) standStill(draft, group, found);
  }
  for (const fate of draft.fates.values()) settleMember(draft, fate);
  leaveOutRepeats(draft);
}

/** One field of a replaced group may be the same to the last byte, as the 880 of a heading that only gets an identifier. */
function settleMember(draft: Draft, fate: Fate): void {
  const { input, out, verdict } = fate;
  const isReplaced =
    input.id.startsWith('L:') && verdict === 'replaced' && out?.side === 'incoming';
  if (!isReplaced || !sameBytes(out.field, input.field)) return;
  const other = draft.fates.get(out.from);
  // The same bytes of $6 tie it to nothing for sure where its number is ambiguous in the other record.
  if (isTied(fate) && other && !isTied(other)) return;
  for (const one of other ? [fate, other] : [fate]) {
    one.verdict = 'unchanged';
    one.why = why(one.why.rule, 'sameResult', one.why.reason.values);
  }
}

/** Whether a field stands in one group with the other end of its $6. */
function isTied({ input, outcome }: Fate): boolean {
  const { local, incoming } = outcome.unit;
  const group = input.id.startsWith('L:') ? local : incoming;
  return (group?.linked.length ?? 0) > 0;
}

/**
 * An incoming group that only repeats local fields that are kept beside it is not added a second time: the same note with our
 * $5 says all of it. An 880 of the group that is not taken asks for nothing. The current OCLC number of the record has a field of
 * its own, also beside one that is marked as ours.
 */
function leaveOutRepeats(draft: Draft): void {
  const kept = new Map<string, Fate>();
  for (const fate of draft.fates.values())
    if (fate.verdict === 'kept' && fate.out) {
      kept.set(contentKey(fate.out.field), fate);
      kept.set(contentKey(withoutCodes(fate.out.field, MARKS)), fate);
    }
  if (kept.size === 0) return;
  for (const { input, outcome, verdict } of [...draft.fates.values()]) {
    const { incoming } = outcome.unit;
    if (!incoming || input.id !== incoming.lead.id) continue;
    if (verdict !== 'added' || outcome.byPerson || isOclcField(input.field, 'incoming', []))
      continue;
    const fates = membersOf(incoming).flatMap((id) => draft.fates.get(id) ?? []);
    if (!fates.every(({ out }) => !out || kept.has(contentKey(out.field)))) continue;
    for (const fate of fates) leaveOut(draft, fate, kept);
  }
}

/** The marks of whose a field is. */
const MARKS = ['5', '9'];

function leaveOut(draft: Draft, fate: Fate, kept: ReadonlyMap<string, Fate>): void {
  const { out } = fate;
  if (!out) return;
  const there = kept.get(contentKey(out.field));
  draft.out = draft.out.filter((one) => one !== out);
  fate.out = undefined;
  fate.verdict = 'dropped';
  fate.why = why('default', 'alreadyThere');
  fate.partner = there?.input.id;
}

/** The fates of a local group in which no field stands as it is, and no person has said so. */
function leavingGroups(draft: Draft): readonly (readonly Fate[])[] {
  const groups: Fate[][] = [];
  for (const { outcome, input, verdict } of draft.fates.values()) {
    const { local } = outcome.unit;
    if (!local || input.id !== local.lead.id || outcome.byPerson || !isLeaving(verdict)) continue;
    const fates = membersOf(local).flatMap((id) => draft.fates.get(id) ?? []);
    if (fates.every((fate) => isLeaving(fate.verdict))) groups.push(fates);
  }
  return groups;
}

function isLeaving(verdict: Verdict): boolean {
  return verdict === 'replaced' || verdict === 'dropped';
}

function membersOf({ lead, linked }: FieldGroup): readonly string[] {
  return [lead.id, ...linked.map(({ id }) => id)];
}

/** The incoming fields of the result by what they say; each can be found once. */
class Equals {
  private readonly open = new Map<string, OutField[]>();

  constructor(private readonly draft: Draft) {
    for (const out of draft.out) {
      if (out.side !== 'incoming') continue;
      const key = contentKey(out.field);
      this.open.set(key, [...(this.open.get(key) ?? []), out]);
    }
  }

  /** The equals of a group's fields in their order, if they make up whole incoming groups. */
  findFor(group: readonly Fate[]): readonly OutField[] | undefined {
    const [lead, ...linked] = group;
    const ownFirst = this.candidates(lead).sort(
      (one, other) => Number(other === lead.out) - Number(one === lead.out),
    );
    for (const start of ownFirst) {
      const found = this.startingWith(start, linked);
      if (!found) continue;
      for (const out of found) this.close(out);
      return found;
    }
    return undefined;
  }

  private startingWith(start: OutField, linked: readonly Fate[]): readonly OutField[] | undefined {
    const wanted = this.groupOf(start);
    const found = [start];
    for (const fate of linked) {
      const free = this.candidates(fate).filter((one) => !found.includes(one));
      const best =
        free.find((one) => wanted.includes(one)) ??
        free.find((one) => this.groupOf(one).length === 1);
      if (!best) return undefined;
      found.push(best);
    }
    return wanted.every((one) => found.includes(one)) ? found : undefined;
  }

  private candidates({ input }: Fate): OutField[] {
    return [...(this.open.get(contentKey(input.field)) ?? [])];
  }

  private close(out: OutField): void {
    const key = contentKey(out.field);
    this.open.set(
      key,
      (this.open.get(key) ?? []).filter((one) => one !== out),
    );
  }

  /** The fields of the result that came in one group with a field. */
  private groupOf(out: OutField): readonly OutField[] {
    const group = this.draft.fates.get(out.from)?.outcome.unit.incoming;
    if (!group) return [];
    return membersOf(group).flatMap((id) => this.draft.fates.get(id)?.out ?? []);
  }
}

function standStill(draft: Draft, group: readonly Fate[], found: readonly OutField[]): void {
  group.forEach((fate, index) => {
    const out = found[index];
    const other = draft.fates.get(out.from);
    out.field = fate.input.field;
    out.side = 'local';
    out.from = fate.input.id;
    for (const one of other ? [fate, other] : [fate]) {
      one.out = out;
      one.verdict = 'unchanged';
      one.why = why(one.why.rule, 'sameResult', one.why.reason.values);
    }
    if (other) {
      fate.partner = other.input.id;
      other.partner = fate.input.id;
    }
  });
}
