// One record of the result page: read, its number looked for in Alma and in the sources, the hit held against it. Nothing is written.
import { oclcNumbersOf } from '../../marc/oclc-number';
import type { MarcRecord } from '../../marc/record';
import type { Result } from '../../marc/result';
import { failed, success } from '../../marc/result';
import { titleFactsOf } from '../../merge/title-facts';
import type { LocalRecord } from '../../ports/alma';
import type { SourceFailure } from '../../ports/failures';
import type { Candidate, SourceId } from '../../ports/source';
import { answerOf, brokenAlma, brokenSource } from '../answer';
import { factsOfCandidate, matchOf } from '../match';
import { configOf, ownNameOf, searchedSources } from '../page-facts';
import { isMarc21 } from '../record-facts';
import type { State } from '../state';
import type { WorkflowPorts } from '../workflow-ports';

import type { Pace } from './pace';
import type { Check, CheckFailure, Find, Hurdle } from './page-list';

/** What a check needs: whom to ask, how fast, and by which config. */
export interface CheckWorld {
  readonly ports: Pick<WorkflowPorts, 'bibs' | 'sources'>;
  readonly pace: Pace;
  readonly panel: () => State;
}

/** The source answered, but not with the record of the number: to be looked at, no reason to ask again. */
const WRONG: ReadonlySet<SourceFailure['kind']> = new Set([
  'sourceWrongRecord',
  'sourceWrongIndex',
]);

/**
 * Alma: one read, and one look-up of the number under its spellings. Sources by number, one after the other in the panel's order, up to
 * the first that has something; one that cannot be asked ends the check, because the next would give a record in the place of its own.
 * Fails as Alma's read and look-up and the source's search do. Undefined: it was called off.
 */
export async function checkRecord(
  mmsId: string,
  world: CheckWorld,
  signal: AbortSignal,
): Promise<Result<Check, CheckFailure> | undefined> {
  const { bibs } = world.ports;
  const read = await world.pace.ask(
    signal,
    () => answerOf(() => bibs.read(mmsId), brokenAlma),
    () => 1,
  );
  if (!read?.ok) return read;
  const known = knownOf(read.value);
  const [number] = known.numbers;
  if (number === undefined || (known.hurdle && known.hurdle !== 'networkZone'))
    return success(known);
  const others = await world.pace.ask(
    signal,
    () => answerOf(() => bibs.othersWithNumber(number, mmsId), brokenAlma),
    (answer) => (answer.ok ? answer.value.spellings.length : 1),
  );
  if (!others?.ok) return others;
  const find = await findIn(world, read.value.record, number, signal);
  if (!find?.ok) return find;
  return success({
    ...known,
    others: others.value.mmsIds,
    ...(find.value ? { find: find.value } : {}),
  });
}

function knownOf(local: LocalRecord): Check {
  const { current: numbers } = oclcNumbersOf(local.record);
  const hurdle = hurdleOf(local, numbers);
  return { numbers, others: [], ...(hurdle ? { hurdle } : {}) };
}

function hurdleOf(local: LocalRecord, numbers: readonly string[]): Hurdle | undefined {
  if (local.linkedTo === 'CZ') return 'communityZone';
  if (!isMarc21(local)) return 'notMarc21';
  if (numbers.length > 1) return 'severalNumbers';
  return local.linkedTo === 'NZ' ? 'networkZone' : undefined;
}

async function findIn(
  { ports, panel }: CheckWorld,
  local: MarcRecord,
  number: string,
  signal: AbortSignal,
): Promise<Result<Find | undefined, SourceFailure> | undefined> {
  const state = panel();
  const sources = ports.sources.searched(configOf(state).sources);
  let unusable: SourceFailure | undefined;
  let looked = false;
  for (const id of searchedSources(state, 'ocn')) {
    const source = sources.find((one) => one.id === id);
    if (!source || signal.aborted) continue;
    const ask = (): ReturnType<typeof source.search> => source.search(number, signal);
    const answer = await answerOf(ask, brokenSource(ownNameOf(state, id) ?? `sources.${id}`));
    if (answer.ok && answer.value.length > 0)
      return success(findOf(state, id, local, number, answer.value));
    if (answer.ok) looked = true;
    else if (WRONG.has(answer.failure.kind))
      return success({ ...named(state, id), hits: 0, refused: answer.failure });
    else if (answer.failure.kind === 'sourceNotSetUp') unusable = answer.failure;
    else return answer;
  }
  if (signal.aborted) return undefined;
  return unusable && !looked ? failed(unusable) : success(undefined);
}

function findOf(
  state: State,
  id: SourceId,
  local: MarcRecord,
  number: string,
  candidates: readonly Candidate[],
): Find {
  const hits = candidates.length;
  const [only] = candidates;
  const find = { ...named(state, id), hits };
  if (!only || hits > 1) return find;
  if (only.failure) return { ...find, refused: only.failure };
  const facts = only.record ? titleFactsOf(only.record) : factsOfCandidate(only);
  const merged = only.mergedNumbers.includes(number) && only.oclcNumber !== number;
  return {
    ...find,
    match: matchOf(titleFactsOf(local), facts).level,
    ...(merged && only.oclcNumber !== undefined ? { mergedInto: only.oclcNumber } : {}),
  };
}

function named(state: State, source: SourceId): Pick<Find, 'source' | 'ownName'> {
  const ownName = ownNameOf(state, source);
  return { source, ...(ownName === undefined ? {} : { ownName }) };
}
