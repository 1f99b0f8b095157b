/**
 * Profiles that say what to do statement by statement, as merge rules of Alma do: each is carried out on what the ones before it
 * have left of the record (Alma, "Working with Merge Rules"). The record that is worked on is the base of the profile.
 */
import type { FieldGroup } from '../align/alignment';
import type { DecideContext } from './decide';
import { fixedOutcome, isFixedLocal } from './decide';
import type { Outcome, Stands, Unit, Why } from './outcome';
import { why } from './outcome';
import type { MergeProfile, Side, Statement } from './profile';
import { fitsField, tagRank } from './selector';

/** A unit while the statements are carried out: which of its versions are in the record now, and which statement said so last. */
interface Work {
  readonly unit: Unit;
  readonly stands: Record<Side, boolean>;
  readonly by: Partial<Record<Side, Statement>>;
}

/** The outcomes of all units under an ordered profile. */
export function decideInOrder(
  units: readonly Unit[],
  { prepared }: DecideContext,
): readonly Outcome[] {
  const { profile } = prepared;
  const works = units.map((unit): Work => {
    const stands = { local: false, incoming: false };
    stands[profile.base] = unit[profile.base] !== undefined;
    return { unit, stands, by: {} };
  });
  for (const statement of profile.statements ?? []) carryOut(statement, works, profile);
  return works.map((work) => outcomeOf(work, prepared.marked.get(leadId(work.unit)), profile.base));
}

function carryOut(statement: Statement, works: readonly Work[], profile: MergeProfile): void {
  const { base } = profile;
  const other: Side = base === 'local' ? 'incoming' : 'local';
  const matches = (work: Work, side: Side): boolean =>
    speaksOf(statement, work.unit[side], side, profile);
  const inRecord = works.flatMap((work) =>
    (['local', 'incoming'] as const)
      .filter((side) => work.stands[side] && matches(work, side))
      .map((side) => ({ work, side })),
  );
  const inOther = works.filter((work) => matches(work, other));
  const { op } = statement;
  // `if` asks the record that is worked on; for `replace` it asks the one that would give the field.
  const exists = op === 'replace' ? inOther.length > 0 : inRecord.length > 0;
  if (statement.if !== undefined && exists !== (statement.if === 'exists')) return;
  if (op !== 'add') for (const { work, side } of inRecord) set(work, side, false, statement);
  if (op !== 'remove') for (const work of inOther) set(work, other, true, statement);
}

function set(work: Work, side: Side, stands: boolean, statement: Statement): void {
  work.stands[side] = stands;
  work.by[side] = statement;
}

/** An 880 is spoken of under the tag it stands for. */
function speaksOf(
  { select }: Statement,
  group: FieldGroup | undefined,
  side: Side,
  { ourCodes }: MergeProfile,
): boolean {
  return (
    group !== undefined &&
    tagRank(select, group.tag) !== undefined &&
    fitsField(select, group.lead.field, { side, ourCodes })
  );
}

function leadId({ incoming }: Unit): string {
  return incoming?.lead.id ?? '';
}

function outcomeOf(work: Work, mark: Why | undefined, base: Side): Outcome {
  const { unit, stands, by } = work;
  if (unit.local && isFixedLocal(unit.local)) return fixedOutcome(unit);
  return {
    unit,
    stands: standsOf(unit, { ...stands, incoming: stands.incoming && mark === undefined }),
    localWhy: whyOf('local', work, base),
    incomingWhy: mark ?? whyOf('incoming', work, base),
    byPerson: false,
    protectedLocal: stands.local && by.local !== undefined,
  };
}

function standsOf({ level }: Unit, { local, incoming }: Record<Side, boolean>): Stands {
  if (level === 'exact' && (local || incoming)) return 'unchanged';
  if (local && incoming) return 'both';
  if (local) return 'local';
  return incoming ? 'incoming' : 'neither';
}

function whyOf(side: Side, { stands, by }: Work, base: Side): Why {
  const statement = by[side];
  if (statement) {
    const said = side === 'local' ? 'keptByRule' : 'addedByRule';
    const gone = side === 'local' ? 'droppedByRule' : 'notTakenByRule';
    const values = { rule: statement.id, why: statement.comment };
    return why(statement.id, stands[side] ? said : gone, values);
  }
  if (side === base) return why('default', side === 'local' ? 'localStays' : 'tagOnlyInIncoming');
  return why('default', side === 'local' ? 'notInIncoming' : 'notAdded');
}
