import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { Inventory } from '../ports/bib-life';
import type { AlmaFailure } from '../ports/failures';

import { ownFailure } from './alma-error';
import { listOf, objectOf, textOf } from './json-reading';
import type { CallAlma } from './rest-call';

const MMS_ID = /^\d{1,25}$/;
const COUNT = /^\d{1,9}$/;

/** What hangs on a bib: the list to ask for, and the key under which its entries stand. */
const LISTS: readonly (readonly [keyof Inventory, string, string])[] = [
  ['holdings', 'holdings', 'holding'],
  ['items', 'holdings/ALL/items', 'item'],
  ['portfolios', 'portfolios', 'portfolio'],
  ['representations', 'representations', 'representation'],
];

/**
 * Counts what hangs on a bib: `GET /bibs/{mms_id}/holdings`, `/holdings/ALL/items`, `/portfolios` and `/representations`. Each gives
 * `total_record_count`; an answer without it is `almaUnknownAnswer`, as no more than one entry is asked for. One that cannot be counted
 * makes the whole a failure: a deletion must not take "unknown" for "none". Only the bib itself can be `almaNotFound`: a list that is
 * not found is told as `almaRefused`, with what Alma said.
 */
export async function readInventory(
  call: CallAlma,
  mmsId: string,
): Promise<Result<Inventory, AlmaFailure>> {
  if (!MMS_ID.test(mmsId)) return failed(ownFailure('almaNotFound', { mmsId }));
  const counts = await Promise.all(LISTS.map(([, path, key]) => count(call, mmsId, path, key)));
  const bad = counts.find((one) => !one.ok);
  if (bad && !bad.ok) return bad;
  const values = LISTS.map(([name], at) => {
    const one = counts[at];
    return [name, one?.ok ? one.value : 0] as const;
  });
  return success(Object.fromEntries(values) as unknown as Inventory);
}

async function count(
  call: CallAlma,
  mmsId: string,
  path: string,
  key: string,
): Promise<Result<number, AlmaFailure>> {
  const answer = await call({ url: `/bibs/${mmsId}/${path}`, query: { limit: '1' } });
  if (!answer.ok) return failed(notOfTheBib(answer.failure));
  const body = objectOf(answer.value);
  const total = textOf(body?.['total_record_count']) ?? '';
  if (!body || !COUNT.test(total))
    return failed(ownFailure('almaUnknownAnswer', { asked: path, answered: total }));
  return success(Math.max(Number(total), listOf(body[key]).length));
}

function notOfTheBib(failure: AlmaFailure): AlmaFailure {
  return failure.kind === 'almaNotFound' ? { ...failure, kind: 'almaRefused' } : failure;
}
