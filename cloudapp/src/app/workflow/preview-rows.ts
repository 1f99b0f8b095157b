// The rows of the preview: one per group, in the order of the result. Made anew at every choice, so what did not change is reused.
import type { Decision, Proposal, Reason, Verdict } from '../merge/decision';
import { isLocalExtension } from '../marc/local-extension';
import type { FieldId } from '../marc/record';
import type { Prepared } from '../merge/merge-api';

import { choicesFor, leaderChoices, valueOf } from './row-choices';
import type { KnownDifferences } from './row-fields';
import { changesLocal, rowFields, textOf } from './row-fields';
import type { Decisions, Placed, RowSource } from './row-source';
import { decisionsById, rowSources } from './row-source';
import { dequal } from 'dequal';
import type { PreviewRow, RowField, RowSection } from './view';

interface Made {
  readonly row: PreviewRow;
  readonly results: RowSource['results'];
}

/** What one preview remembers from choice to choice. */
interface Memory {
  readonly differences: KnownDifferences;
  decisions: Decisions;
  lost: ReadonlySet<FieldId>;
  made: ReadonlyMap<string, Made>;
}

const memories = new WeakMap<Prepared, Memory>();
const known = new WeakMap<Proposal, readonly PreviewRow[]>();

/** For a field of the result of which the engine says nothing. i18n `reasons.addedByProfile`. */
const ADDED_BY_PROFILE: Reason = { id: 'addedByProfile', values: { rule: '', why: '' } };

/** The rows of a proposal. The same proposal gives the same rows; a row that reads as before is the very same object. */
export function previewRows(prepared: Prepared, proposal: Proposal): readonly PreviewRow[] {
  const found = known.get(proposal);
  if (found) return found;
  const memory = memories.get(prepared) ?? emptyMemory();
  memories.set(prepared, memory);
  const decisions = decisionsById(proposal);
  const lost = new Set(proposal.lost.map(({ fieldId }) => fieldId));
  const changed = changedSince(memory, decisions, lost);
  const made = rowSources(prepared, proposal, decisions).map((source): Made => {
    const before = memory.made.get(source.key);
    if (before && isAsBefore(source, before, changed)) return before;
    const isLost = source.locals.some(({ id }) => lost.has(id));
    const row = makeRow(source, decisions, memory.differences, isLost);
    const shown = prepared.context.linkedTo === 'NZ' ? inNetworkZone(row) : row;
    return { row: before ? reused(shown, before.row) : shown, results: source.results };
  });
  memory.decisions = decisions;
  memory.lost = lost;
  memory.made = new Map(made.map((one) => [one.row.key, one]));
  const rows = made.map(({ row }) => row);
  known.set(proposal, rows);
  return rows;
}

function emptyMemory(): Memory {
  return { differences: new Map(), decisions: new Map(), lost: new Set(), made: new Map() };
}

/** The fields of which something else is said than before. */
function changedSince(
  memory: Memory,
  decisions: Decisions,
  lost: ReadonlySet<FieldId>,
): ReadonlySet<FieldId> {
  const changed = new Set<FieldId>();
  for (const [id, decision] of decisions)
    if (!dequal(memory.decisions.get(id), decision)) changed.add(id);
  for (const id of memory.decisions.keys()) if (!decisions.has(id)) changed.add(id);
  for (const id of lost) if (!memory.lost.has(id)) changed.add(id);
  for (const id of memory.lost) if (!lost.has(id)) changed.add(id);
  return changed;
}

/** Most rows are as they were before the choice: that is seen faster than they are made. */
function isAsBefore(source: RowSource, before: Made, changed: ReadonlySet<FieldId>): boolean {
  const { locals, incomings, results } = source;
  const isSame = ({ id }: Placed): boolean => !changed.has(id);
  return (
    results.length === before.results.length &&
    results.every((placed, at) => isSame(placed) && samePlaced(placed, before.results[at])) &&
    locals.every(isSame) &&
    incomings.every(isSame)
  );
}

function samePlaced(one: Placed, other: Placed): boolean {
  return (
    one.id === other.id && (one.field === other.field || textOf(one.field) === textOf(other.field))
  );
}

function makeRow(
  source: RowSource,
  decisions: Decisions,
  differences: KnownDifferences,
  lost: boolean,
): PreviewRow {
  const local = decisionOn(source.locals, decisions);
  const incoming = decisionOn(source.incomings, decisions);
  const verdict = verdictOf(local, incoming);
  const leading =
    leadingDecision(verdict, local, incoming) ?? decisionOn(source.results, decisions);
  const fields = rowFields(source, decisions, differences);
  const choices = source.tag === 'LDR' ? leaderChoices(verdict) : choicesFor(source.sides);
  const both = [local, incoming].filter((decision) => decision !== undefined);
  const flags = [...new Set(both.flatMap((decision) => decision.flags))];
  const subfields = leading?.choice?.subfields;
  return {
    key: source.key,
    tag: source.tag,
    verdict,
    flags,
    section: sectionOf(verdict, fields, choices.length > 0),
    rule: leading?.rule ?? 'addition',
    reason: leading?.reason ?? ADDED_BY_PROFILE,
    fields,
    grafted: both.flatMap(({ grafted = [] }) => grafted),
    ...(choices.length > 0 && leading
      ? { target: leading.target, value: valueOf(local, incoming) }
      : {}),
    choices,
    ...(subfields ? { subfields } : {}),
    byPerson: flags.includes('byPerson'),
    lost,
  };
}

/** Of a record that is linked to the Network Zone, Alma stores the local extensions and nothing else. */
function inNetworkZone(row: PreviewRow): PreviewRow {
  const isStored = row.fields.every((field) => {
    const { local, result } = field;
    return (
      !changesLocal(field) || [local, result].every((one) => !one || isLocalExtension(one.field))
    );
  });
  return row.section !== 'changes' || isStored
    ? row
    : { ...row, flags: [...row.flags, 'notSavedHere'] };
}

/** The decision on the field that leads: the first of a group. */
function decisionOn([lead]: RowSource['locals'], decisions: Decisions): Decision | undefined {
  return lead && decisions.get(lead.id);
}

/** One word for the group. A local version that goes while the incoming one comes is replaced, whichever rule sent each its way. */
function verdictOf(local: Decision | undefined, incoming: Decision | undefined): Verdict {
  if (!local) return incoming?.verdict ?? 'added';
  const comes = incoming?.verdict === 'added' || incoming?.verdict === 'replaced';
  if (local.verdict === 'dropped' && comes) return 'replaced';
  return local.verdict === 'kept' && comes ? 'added' : local.verdict;
}

/** The decision that says why: the one of the version that stands. */
function leadingDecision(
  verdict: Verdict,
  local: Decision | undefined,
  incoming: Decision | undefined,
): Decision | undefined {
  const ofIncoming = verdict === 'added' || verdict === 'replaced';
  return ofIncoming ? (incoming ?? local) : (local ?? incoming);
}

/** What stays because it must (001, 005, a leader) is no choice of the profile's: it is folded with what is unchanged. */
function sectionOf(verdict: Verdict, fields: readonly RowField[], isChoice: boolean): RowSection {
  if (fields.some(changesLocal)) return 'changes';
  if (verdict === 'dropped') return 'notTaken';
  return verdict === 'kept' && isChoice ? 'kept' : 'unchanged';
}

function reused(row: PreviewRow, old: PreviewRow): PreviewRow {
  return signatureOf(old) === signatureOf(row) ? old : row;
}

/** Everything by which a row of the same two groups can differ from choice to choice. */
function signatureOf({ fields, reason, ...row }: PreviewRow): string {
  const results = fields.map(({ result }) => (result ? result.id + textOf(result.field) : ''));
  const { verdict, flags, section, rule, value, byPerson, lost, subfields = [] } = row;
  const said = [verdict, section, rule, value, byPerson, lost, ...flags, reason.id];
  const parts = subfields.map((one) => Object.values(one).join(' '));
  return [...said, ...Object.values(reason.values), ...parts, ...results].join('\n');
}
