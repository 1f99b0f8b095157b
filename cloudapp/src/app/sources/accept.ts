import type { MarcRecord } from '../marc/record';
import type { SourceFailure } from '../ports/failures';
import type { Candidate, IncomingRecord, SourceId } from '../ports/source';
import { failed, success } from '../marc/result';
import type { Result } from '../marc/result';

import { carriesAsked, numbersIn } from '../align/asked-number';
import type { AskedNumber } from '../align/asked-number';
import { candidateOf } from './candidate';
import type { CandidateExtra } from './candidate';
import { sourceFailure } from './source-failure';

/**
 * A hit as a candidate, if the record carries the number that was asked for (`carriesAsked`): an OCLC number in 001 (with 003 OCoLC),
 * 035 $a or $z, or 019; an ISBN in 020, an ISSN in 022, an LCCN in 010. A search only suggests; the record confirms. A number that OCLC
 * has merged counts: `mergedNumbers` holds it, `oclcNumber` the current one. Any other hit carries a `sourceWrongRecord` failure, with
 * the numbers it has instead, and no record.
 */
export function accept(
  source: SourceId,
  record: MarcRecord,
  asked: AskedNumber,
  extra: CandidateExtra,
): Candidate {
  const { kind, number } = asked;
  const candidate = candidateOf(source, record, {
    ...extra,
    ...(kind === 'ocn' ? { asked: number } : {}),
  });
  if (carriesAsked(record, asked)) return { ...candidate, record };
  const numbers = numbersIn(record, kind).join(', ');
  const none = kind === 'ocn' ? 'sourceReasons.noNumber' : 'sourceReasons.noSuchNumber';
  const values = { asked: number, got: numbers === '' ? none : numbers };
  return { ...candidate, failure: sourceFailure('sourceWrongRecord', source, values) };
}

/**
 * What a search answers: the candidates, those that cannot be taken last, each with its failure. Where none can be taken
 * the search has failed, for the reason of the first.
 */
export function searchResult(
  candidates: readonly Candidate[],
): Result<readonly Candidate[], SourceFailure> {
  const usable = candidates.filter(({ failure }) => !failure);
  const failure = candidates.find((candidate) => candidate.failure)?.failure;
  if (usable.length === 0 && failure) return failed(failure);
  return success([...usable, ...candidates.filter((candidate) => candidate.failure)]);
}

/**
 * The record of a candidate: the one that the search brought, else from a new search for its number.
 * Fails as the candidate or the search does, or with `sourceWrongRecord` where the source no longer has it.
 */
export async function recordOf(
  candidate: Candidate,
  search: (oclcNumber: string) => Promise<Result<readonly Candidate[], SourceFailure>>,
): Promise<Result<IncomingRecord, SourceFailure>> {
  const { source, id, failure, record, oclcNumber } = candidate;
  if (failure) return failed(failure);
  if (record) return success({ source, candidate, record });
  const found = await search(oclcNumber ?? '');
  if (!found.ok) return found;
  const again = found.value.find((hit) => hit.id === id);
  if (again?.failure) return failed(again.failure);
  if (again?.record) return success({ source, candidate: again, record: again.record });
  const values = { asked: oclcNumber ?? id, got: 'sourceReasons.noNumber' };
  return failed(sourceFailure('sourceWrongRecord', source, values));
}
