import { numberIn035, parseOclcNumber } from '../marc/oclc-number';
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { LocalRecord } from '../ports/alma';
import type { NumberLookup } from '../ports/bib-life';
import type { AlmaFailure } from '../ports/failures';

import { ownFailure } from './alma-error';
import { bibsOfList, networkNumbersOf, toLocalRecord } from './bib-json';
import { textOf } from './json-reading';
import type { CallAlma } from './rest-call';

const MMS_ID = /^\d{1,25}$/;

/**
 * `GET /bibs/{mms_id}`, the whole record. Never with `expand`: it adds availability fields (AVA, AVE, AVD) to the MARC, which
 * a later PUT would store. Fails with `almaNotFound` for an MMS ID that is not digits, and as `toLocalRecord` says.
 */
export async function readBib(
  call: CallAlma,
  mmsId: string,
): Promise<Result<LocalRecord, AlmaFailure>> {
  if (!MMS_ID.test(mmsId)) return failed(ownFailure('almaNotFound', { mmsId }));
  const answer = await call({ url: `/bibs/${mmsId}` });
  return answer.ok ? toLocalRecord(answer.value, mmsId) : answer;
}

/**
 * Other bibs whose network numbers (035 $a) hold the OCLC number, and the spellings that were asked. How `GET /bibs?other_system_id=`
 * matches is not documented, so it is asked for each spelling that libraries store, and every hit is checked again.
 */
export async function bibsWithNumber(
  call: CallAlma,
  oclcNumber: string,
  exceptMmsId: string,
): Promise<Result<NumberLookup, AlmaFailure>> {
  const number = parseOclcNumber(oclcNumber);
  if (!number.ok) return success({ spellings: [], mmsIds: [] });
  const spellings = spellingsOf(number.value);
  const answers = await Promise.all(
    spellings.map((spelling) =>
      call({ url: '/bibs', query: { other_system_id: spelling, view: 'brief' } }),
    ),
  );
  const found = new Set<string>();
  for (const answer of answers) {
    if (answer.ok) for (const mmsId of holders(answer.value, number.value)) found.add(mmsId);
    else if (answer.failure.kind !== 'almaNotFound') return answer;
  }
  found.delete(exceptMmsId);
  return success({ spellings, mmsIds: [...found] });
}

function holders(body: unknown, number: string): readonly string[] {
  return bibsOfList(body).flatMap((bib) => {
    const mmsId = textOf(bib['mms_id']);
    const holds = networkNumbersOf(bib).some((value) => numberIn035(value) === number);
    return mmsId !== undefined && MMS_ID.test(mmsId) && holds ? [mmsId] : [];
  });
}

/**
 * How 035 is written in catalogues: `(OCoLC)459287`, with zeros to eight digits, with the prefix that OCLC's own 001 has (ocm to 8
 * digits, ocn to 9, on above), and with the next one, which stands before shorter numbers too.
 */
function spellingsOf(number: string): readonly string[] {
  const long = number.length > 9 ? [`on${number}`] : [`ocn${number.padStart(9, '0')}`];
  const short = number.length > 8 ? [] : [`ocm${number.padStart(8, '0')}`];
  const bare = [number, number.padStart(8, '0')];
  const spelt = [...bare, ...short, ...long, ...(number.length === 9 ? [`on${number}`] : [])];
  return [...new Set(spelt)].map((one) => `(OCoLC)${one}`);
}
