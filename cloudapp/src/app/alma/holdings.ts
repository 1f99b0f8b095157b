import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { HoldingCallNumber } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { ownFailure } from './alma-error';
import { listOf, objectOf, textOf } from './json-reading';
import type { CallAlma } from './rest-call';

const MMS_ID = /^\d{1,25}$/;

/**
 * The holdings of a bib with their call numbers: `GET /bibs/{mms_id}/holdings` (rest_holdings.xsd), one call, no paging. A holding
 * without a call number has ''; a bib without holdings gives an empty list, whether Alma's list is empty or missing. Fails with
 * `almaNotFound` for an MMS ID that is not digits, with `almaUnknownAnswer` where the answer is no object.
 */
export async function readCallNumbers(
  call: CallAlma,
  mmsId: string,
): Promise<Result<readonly HoldingCallNumber[], AlmaFailure>> {
  if (!MMS_ID.test(mmsId)) return failed(ownFailure('almaNotFound', { mmsId }));
  const answer = await call({ url: `/bibs/${mmsId}/holdings` });
  if (!answer.ok) return answer;
  const body = objectOf(answer.value);
  if (!body) return failed(ownFailure('almaUnknownAnswer', { asked: mmsId, answered: '' }));
  return success(listOf(body['holding']).flatMap(holdingOf));
}

/** What says neither where it stands nor under what number tells a cataloguer nothing. */
function holdingOf(value: unknown): readonly HoldingCallNumber[] {
  const holding = objectOf(value);
  if (!holding) return [];
  const text = (key: string): string => (textOf(holding[key]) ?? '').trim();
  const [library, location, callNumber] = ['library', 'location', 'call_number'].map(text);
  return library || location || callNumber
    ? [{ holdingId: text('holding_id'), library, location, callNumber }]
    : [];
}
