// What the preview shows as one row, and where: a group of the alignment, the leader, or a field that the profile adds.
import type { FieldGroup } from '../align/alignment';
import type { FieldId, MarcRecord } from '../marc/record';
import { fieldIds } from '../marc/record';
import type { Decision, Proposal } from '../merge/decision';
import type { Prepared } from '../merge/merge-api';

import type { Sides } from './row-choices';
import type { RowField } from './view';

export type Placed = NonNullable<RowField['local']>;

export interface RowSource {
  readonly key: string;
  readonly sides: Sides;
  readonly tag: string;
  readonly locals: readonly Placed[];
  readonly incomings: readonly Placed[];
  /** Fields of the result that carry them, in the order of the result. */
  readonly results: readonly Placed[];
}

export type Decisions = ReadonlyMap<FieldId, Decision>;

export function decisionsById({ decisions }: Proposal): Decisions {
  return new Map(decisions.map((decision) => [decision.fieldId, decision]));
}

/** The field of the result in which a field stands. A dropped field stands in none, though a number of it may have moved there. */
export function standsIn(id: FieldId, decisions: Decisions): FieldId | undefined {
  const decision = decisions.get(id);
  return decision?.verdict === 'dropped' ? undefined : decision?.result;
}

/** All rows to be, in the order of the result; what is in no result stands after the fields up to its tag. */
export function rowSources(
  prepared: Prepared,
  proposal: Proposal,
  decisions: Decisions,
): readonly RowSource[] {
  const results = placedById(proposal.record);
  const groups = groupsOf(prepared).map((group) => withResults(group, decisions, results));
  const carried = new Set(groups.flatMap((group) => group.results.map(({ id }) => id)));
  const added = [...results.values()].filter(({ id }) => !carried.has(id)).map(additionSource);
  const inOrder = inResultOrder([...groups, ...added], proposal.record, [...results.keys()]);
  return [leaderSource(prepared, proposal), ...inOrder];
}

function placedById(record: MarcRecord): ReadonlyMap<FieldId, Placed> {
  const ids = fieldIds(record, 'R');
  return new Map(record.fields.map((field, at) => [ids[at], { id: ids[at], field }]));
}

interface Group extends Omit<RowSource, 'results'> {
  /** Of all its fields. */
  readonly ids: readonly FieldId[];
}

const known = new WeakMap<Prepared, readonly Group[]>();

/** The groups of a preview: the same for every choice. */
function groupsOf(prepared: Prepared): readonly Group[] {
  const { pairs, localOnly, incomingOnly } = prepared.alignment;
  const made =
    known.get(prepared) ??
    [
      ...pairs,
      ...localOnly.map((local): Sides => ({ local })),
      ...incomingOnly.map((incoming): Sides => ({ incoming })),
    ].map(groupOf);
  known.set(prepared, made);
  return made;
}

function groupOf(sides: Sides): Group {
  const { local, incoming } = sides;
  const [locals, incomings] = [placedIn(local), placedIn(incoming)];
  return {
    key: local && incoming ? `${local.id}+${incoming.id}` : (local?.id ?? incoming?.id ?? ''),
    sides,
    tag: incoming?.tag ?? local?.tag ?? '',
    locals,
    incomings,
    ids: [...locals, ...incomings].map(({ id }) => id),
  };
}

function withResults(
  group: Group,
  decisions: Decisions,
  results: ReadonlyMap<FieldId, Placed>,
): RowSource {
  const { key, sides, tag, locals, incomings, ids } = group;
  const found: Placed[] = [];
  for (const id of ids) {
    const placed = results.get(standsIn(id, decisions) ?? '');
    if (placed && !found.includes(placed)) found.push(placed);
  }
  return { key, sides, tag, locals, incomings, results: found };
}

function placedIn(group: FieldGroup | undefined): readonly Placed[] {
  return group ? [group.lead, ...group.linked] : [];
}

/** A field of the result that comes from no input field: the profile's stamp, the NO-OVERLAY of serials. */
function additionSource(result: Placed): RowSource {
  const { id, field } = result;
  return { key: id, sides: {}, tag: field.tag, locals: [], incomings: [], results: [result] };
}

/** The leader is shown as a field of its own, tag LDR. */
function leaderSource({ local, incoming }: Prepared, { record }: Proposal): RowSource {
  const leader = (origin: string, value: string): Placed => ({
    id: `${origin}:LDR:1`,
    field: { tag: 'LDR', value },
  });
  return {
    key: 'L:LDR:1',
    sides: {},
    tag: 'LDR',
    locals: [leader('L', local.leader)],
    incomings: [leader('I', incoming.leader)],
    results: [leader('R', record.leader)],
  };
}

function inResultOrder(
  sources: readonly RowSource[],
  { fields }: MarcRecord,
  ids: readonly FieldId[],
): readonly RowSource[] {
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const lastUpTo = new Map<string, number>();
  const afterTag = (tag: string): number => {
    const known = lastUpTo.get(tag);
    if (known !== undefined) return known;
    const last = fields.reduce((found, field, at) => (field.tag <= tag ? at : found), -1) + 0.5;
    lastUpTo.set(tag, last);
    return last;
  };
  return sources
    .map((source) => {
      let at = source.results.length > 0 ? Infinity : afterTag(source.tag);
      for (const { id } of source.results) at = Math.min(at, placeOf.get(id) ?? 0);
      return { source, at };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ source }) => source);
}
