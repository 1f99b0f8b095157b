import { controlValue } from '../../marc/record';
import { isBibliographic } from '../../marc/leader';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { Candidate, SourceNote, SruSourceId } from '../../ports/source';
import { accept } from '../accept';
import type { AskedNumber } from '../../align/asked-number';
import type { Fetch, Limits } from '../request';
import { sourceFailure, unreadable } from '../source-failure';
import { withinLimit } from '../time-limit';
import { marcValues } from '../unreadable-marc';

import type { SruHit } from './sru-answer';
import { isAboutIndex } from './sru-failure';
import { readPages } from './sru-pages';
import type { SruAsking, SruPages } from './sru-pages';
import { queriesFor } from './sru-target';
import type { SruTarget } from './sru-target';

/** What a search needs of the world, in the browser and in Node. */
export interface SruWorld {
  readonly fetch: Fetch;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** How many records of one search are read at most; 50 unless said otherwise. */
  readonly most?: number;
}

/** What a target has for a number. */
export interface SruFound {
  /**
   * Records that carry the number, each with its `record`; then those that cannot be read, each with its `failure`. Other records
   * of the answer do not count.
   */
  readonly candidates: readonly Candidate[];
  /** How many records the server says it has found, and how many of them were read: more than were read may carry the number. */
  readonly total: number;
  readonly read: number;
}

const MOST = 50;

/** The source id of a target. */
export function sruSourceId({ id }: Pick<SruTarget, 'id'>): SruSourceId {
  return `sru:${id}`;
}

/**
 * Asks an SRU server for a number, by each of the target's queries in turn until one finds a record that carries it, page after page up
 * to `most` records, all within the time limit.
 *
 * Nothing found is a success without candidates. Fails with `sourceNotSetUp` (no query for this sort of number), like any request (`get`,
 * `refusal`), `sourceUnreadable` (no SRU answer, or no record of it can be read), with what the server's diagnostics say (`sourceRefused`,
 * `sourceServerError`), and with `sourceWrongIndex` where records came and none carries the number, which is how a wrong index
 * shows that matches everything. `values.source` is the target's label.
 */
export async function searchSru(
  target: SruTarget,
  asked: AskedNumber,
  { fetch, limits, signal, most = MOST }: SruWorld,
): Promise<Result<SruFound, SourceFailure>> {
  const source = sruSourceId(target);
  const found = await withinLimit(source, limits.timeLimitMs, signal, (inner) =>
    inTurn(target, asked, {
      source,
      target,
      fetch,
      sizeLimit: limits.sizeLimit,
      signal: inner,
      most,
    }),
  );
  const named = (failure: SourceFailure): SourceFailure => withLabel(failure, target.label);
  if (!found.ok) return failed(named(found.failure));
  const candidates = found.value.candidates.map((candidate) =>
    candidate.failure ? { ...candidate, failure: named(candidate.failure) } : candidate,
  );
  return success({ ...found.value, candidates });
}

/** The failure with the target's own name, which no i18n file has. */
export function withLabel(failure: SourceFailure, label: string): SourceFailure {
  return { ...failure, values: { ...failure.values, source: label } };
}

async function inTurn(
  target: SruTarget,
  asked: AskedNumber,
  asking: SruAsking,
): Promise<Result<SruFound, SourceFailure>> {
  let nothing: Result<SruFound, SourceFailure> = failed(
    sourceFailure('sourceNotSetUp', asking.source),
  );
  for (const [index, query] of queriesFor(target, asked).entries()) {
    const found = await ask(query, asked, asking);
    if (found.ok && found.value.candidates.length > 0) return found;
    if (!found.ok && !isAboutIndex(found.failure)) return found;
    // A failure is kept before "nothing found": it may hide what there is.
    if (index === 0 || (nothing.ok && !found.ok)) nothing = found;
  }
  return nothing;
}

async function ask(
  query: string,
  asked: AskedNumber,
  asking: SruAsking,
): Promise<Result<SruFound, SourceFailure>> {
  const pages = await readPages(query, asking);
  return pages.ok ? verified(pages.value, query, asked, asking.source) : pages;
}

function verified(
  { hits, total }: SruPages,
  query: string,
  asked: AskedNumber,
  source: SruSourceId,
): Result<SruFound, SourceFailure> {
  const notes = total > hits.length ? [firstOf(hits.length, total)] : [];
  const all = withOwnIds(hits.flatMap((hit) => candidatesOf(hit, asked, source, notes)));
  const carriers = all.filter(({ record }) => record);
  const others = all.filter(({ failure }) => failure?.kind === 'sourceWrongRecord');
  const damaged = all.filter(
    ({ record, failure }) => !record && failure?.kind !== 'sourceWrongRecord',
  );
  const counts = { total, read: hits.length };
  if (carriers.length > 0) return success({ candidates: [...carriers, ...damaged], ...counts });
  const [other] = others;
  if (other) return failed(wrongIndex(other, query, counts, source));
  const failure = damaged.at(0)?.failure;
  return failure ? failed(failure) : success({ candidates: [], ...counts });
}

/** `other`: the first record that came instead. */
function wrongIndex(
  { failure }: Candidate,
  query: string,
  { total, read }: { readonly total: number; readonly read: number },
  source: SruSourceId,
): SourceFailure {
  const { asked = '', got = '' } = failure?.values ?? {};
  const counts = { total: String(total), read: String(read) };
  return sourceFailure('sourceWrongIndex', source, { asked, got, query, ...counts });
}

function firstOf(read: number, total: number): SourceNote {
  return { id: 'sruFirstOf', values: { shown: String(read), all: String(total) } };
}

/** The records of one hit that describe a title; holdings that come with it (DNB, BIBSYS) are left out. */
function candidatesOf(
  { position, identifier, marc }: SruHit,
  asked: AskedNumber,
  source: SruSourceId,
  notes: readonly SourceNote[],
): readonly Candidate[] {
  const damaged = (failure: SourceFailure): readonly Candidate[] => [
    { source, id: identifier ?? String(position), mergedNumbers: [], title: '', failure },
  ];
  if (!marc.ok) return damaged(sourceFailure('sourceUnreadable', source, marcValues(marc.failure)));
  const titles = marc.value.filter(isBibliographic);
  if (titles.length === 0) return damaged(unreadable(source, 'sourceReasons.notBib'));
  return titles.map((record) => {
    const id = identifier ?? controlValue(record, '001')?.trim() ?? String(position);
    return accept(source, record, asked, { id, notes });
  });
}

/** No two with the same id: some servers give the same identifier to several records. */
function withOwnIds(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Map<string, number>();
  return candidates.map((candidate) => {
    const count = (seen.get(candidate.id) ?? 0) + 1;
    seen.set(candidate.id, count);
    return count === 1 ? candidate : { ...candidate, id: `${candidate.id}-${count}` };
  });
}
