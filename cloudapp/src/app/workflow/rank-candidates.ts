// The order in which hits are offered, and in a word why each stands where it stands.
import { rankOf } from '../marc/encoding-level';
import type { MarcRecord } from '../marc/record';
import type { BetterWord, Comparison } from '../merge/better';
import type { BetterFeature } from '../merge/better-facts';
import type { Candidate } from '../ports/source';

import { comparisonOf } from './better';
import type { CandidateRow, MatchLevel } from './view';

const MATCHES: readonly MatchLevel[] = ['same', 'likely', 'check', 'different'];

const COMPARED: Readonly<Record<BetterWord, CandidateRow['compared']>> = {
  incoming: 'fuller',
  local: 'lower',
  equal: 'equal',
  unclear: 'unknown',
};

/** Reasons that are told of one hit. */
const TOLD = 2;

/**
 * Which of the two is the fuller record, and by what, the weightiest first. Where some things speak for the hit and some against it,
 * there is a word and no reason; where nothing is known, neither.
 */
export function standing(
  local: MarcRecord,
  candidate: Candidate,
  record = candidate.record,
): Pick<CandidateRow, 'compared' | 'rank'> {
  const { word, evidence } = comparisonOf(local, candidate, record);
  const by = evidence.filter(({ says }) => says === word).map(({ what }) => what);
  // Undecided for want of facts: then nothing speaks for our record either.
  const isKnown = word !== 'unclear' || evidence.some(({ says }) => says === 'local');
  return {
    compared: COMPARED[word],
    ...(isKnown ? { rank: word === 'equal' ? [] : by.slice(0, TOLD) } : {}),
  };
}

/**
 * What can be taken before what cannot; then by how sure the match is, by which is the better record, by encoding level, and by the
 * libraries that hold it; among equals as they come.
 */
export function ranked(rows: readonly CandidateRow[], local: MarcRecord): readonly CandidateRow[] {
  const sorted = [...rows].sort((a, b) => byUse(local, a, b) || byHoldings(a, b));
  return sorted.map((row, at) => {
    const next = sorted.at(at + 1);
    // Nothing else puts it above the next one.
    const isByHoldings = next && byUse(local, row, next) === 0 && byHoldings(row, next) < 0;
    return isByHoldings && row.rank ? { ...row, rank: withHoldings(row.rank) } : row;
  });
}

function byUse(local: MarcRecord, a: CandidateRow, b: CandidateRow): number {
  const lead = ({ candidate }: CandidateRow): Comparison['lead'] =>
    comparisonOf(local, candidate).lead;
  const level = ({ candidate }: CandidateRow): number => rankOf(candidate.encodingLevel) ?? -1;
  return (
    Number(a.candidate.failure !== undefined) - Number(b.candidate.failure !== undefined) ||
    MATCHES.indexOf(a.match.level) - MATCHES.indexOf(b.match.level) ||
    lead(b) - lead(a) ||
    level(b) - level(a)
  );
}

function byHoldings({ candidate: a }: CandidateRow, { candidate: b }: CandidateRow): number {
  return (b.holdings ?? -1) - (a.holdings ?? -1);
}

function withHoldings(rank: readonly BetterFeature[]): readonly BetterFeature[] {
  return [...rank.filter((what) => what !== 'holdings'), 'holdings'];
}
