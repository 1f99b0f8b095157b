import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { SruSourceId } from '../../ports/source';
import { get } from '../request';
import type { Fetch, Reply } from '../request';
import { rawOf, unreadable } from '../source-failure';

import { readSruAnswer } from './sru-answer';
import type { SruAnswer, SruHit } from './sru-answer';
import { answerFailure, diagnosticFailure, statusFailure } from './sru-failure';
import { searchRetrieveUrl } from './sru-question';
import type { SruTarget } from './sru-target';

/** Whom to ask, and how much. */
export interface SruAsking {
  readonly source: SruSourceId;
  readonly target: SruTarget;
  readonly fetch: Fetch;
  /** Bytes of one answer. */
  readonly sizeLimit: number;
  readonly signal: AbortSignal;
  /** Records of one search. */
  readonly most: number;
}

/** The records of a search, as far as they were read. */
export interface SruPages {
  readonly hits: readonly SruHit[];
  /** How many the server says there are. */
  readonly total: number;
}

/** Alma gives no more than 50 records at once, whatever it is asked for. */
const PAGE = 50;

/**
 * Reads a search page by page, until the server has no more or `most` records are there. Servers give fewer at once than they
 * are asked for, so the next page begins behind what has come. Fails as the first page does; a refusal of a later one (servers
 * end their paging at some place) ends the reading, and the total shows that there is more.
 */
export async function readPages(
  query: string,
  asking: SruAsking,
): Promise<Result<SruPages, SourceFailure>> {
  const hits: SruHit[] = [];
  let total = 0;
  while (hits.length < asking.most) {
    const page = await readPage(query, hits.length + 1, asking);
    if (!page.ok && (hits.length === 0 || page.failure.kind !== 'sourceRefused')) return page;
    if (!page.ok || page.value.hits.length === 0) break;
    hits.push(...page.value.hits.slice(0, asking.most - hits.length));
    const { total: said, next } = page.value;
    total = Math.max(said ?? 0, hits.length);
    if (said === undefined ? next === undefined : hits.length >= said) break;
  }
  return success({ hits, total });
}

async function readPage(
  query: string,
  startRecord: number,
  { source, target, fetch, sizeLimit, signal, most }: SruAsking,
): Promise<Result<SruAnswer, SourceFailure>> {
  const maximumRecords = Math.min(PAGE, most - startRecord + 1);
  const url = searchRetrieveUrl(target, { query, startRecord, maximumRecords });
  // No headers of our own: servers answer a simple request of a browser, not one that it has to ask about first.
  const asked = await get(fetch, { source, url }, sizeLimit, signal);
  if (!asked.ok) return asked;
  const refused = statusFailure(source, asked.value);
  if (refused) return failed(refused);
  const answer = readSruAnswer(asked.value.text);
  if (!answer.ok) return failed(answerFailure(source, asked.value, answer.failure));
  const failure = startRecord === 1 ? emptyFailure(source, answer.value, asked.value) : undefined;
  return failure ? failed(failure) : answer;
}

/** What is wrong with a first page without records; undefined where there is nothing to find. */
function emptyFailure(
  source: SruSourceId,
  { hits, total, diagnostics }: SruAnswer,
  reply: Reply,
): SourceFailure | undefined {
  if (hits.length > 0) return undefined;
  if (diagnostics.length > 0) return diagnosticFailure(source, diagnostics, reply);
  if (total === 0) return undefined;
  const reason = total === undefined ? 'sourceReasons.otherShape' : 'sourceReasons.notMarcXml';
  return unreadable(source, reason, { status: reply.status, raw: rawOf(reply.text) });
}
