import { oclcNumbersOf } from '../marc/oclc-number';
import { writableRecord } from '../marc/marcxml-write';
import type { MarcRecord } from '../marc/record';
import { sameRecord } from '../marc/same-record';
import type { Result } from '../marc/result';
import type { LocalRecord } from '../ports/alma';
import type { CreateOutcome, CreateRequest } from '../ports/bib-life';
import type { AlmaFailure } from '../ports/failures';

import { isClearRefusal, ownFailure } from './alma-error';
import { toBibXml } from './bib-envelope';
import { warningsOf } from './bib-json';
import { bibsWithNumber, readBib } from './bibs';
import { objectOf, textOf } from './json-reading';
import type { CallAlma } from './rest-call';
import { changesByAlma } from './save-verdict';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Creates a bib: `POST /bibs` with validation and match check, warnings respected, sent **once**: Alma has no guard against a second
 * one (design 6). Where no clear answer comes, the new record is looked for by its number among those that did not have it before;
 * only one that says what was sent, and that Alma says this person created about then, is called created. Anything else is
 * `unknown`, with what was found.
 */
export async function createBib(call: CallAlma, request: CreateRequest): Promise<CreateOutcome> {
  const sent = writableRecord(request.record).record;
  const answer = await call({
    url: '/bibs',
    method: 'POST',
    query: queryOf(request),
    xml: toBibXml(sent, { suppressFromPublishing: String(request.suppressed) }),
  });
  if (!answer.ok) {
    return isClearRefusal(answer.failure)
      ? refused(request, answer.failure)
      : lookedFor(call, request, answer.failure);
  }
  const mmsId = textOf(objectOf(answer.value)?.['mms_id']);
  if (mmsId === undefined) return lookedFor(call, request, ownFailure('almaUnknownAnswer'));
  const read = await readBib(call, mmsId);
  return read.ok
    ? created(sent, read.value, { warnings: warningsOf(answer.value), foundByNumber: false })
    : { kind: 'createdUnread', mmsId, failure: read.failure };
}

function queryOf(request: CreateRequest): Readonly<Record<string, string>> {
  const { overrideWarning = false, despiteMatch = false, normalization } = request;
  return {
    validate: 'true',
    override_warning: String(overrideWarning),
    check_match: String(!despiteMatch),
    ...(normalization && normalization !== 'none' ? { normalization } : {}),
  };
}

function refused(request: CreateRequest, failure: AlmaFailure): CreateOutcome {
  if (failure.kind === 'almaHasMatch') return { kind: 'matched', failure };
  const warned = failure.kind === 'almaWarning' && !request.overrideWarning;
  return warned ? { kind: 'warned', failure } : { kind: 'notCreated', failure };
}

/** The answer was lost. Looked for by number once; nothing is ever sent again. */
async function lookedFor(
  call: CallAlma,
  request: CreateRequest,
  failure: AlmaFailure,
): Promise<CreateOutcome> {
  const number = request.oclcNumber ?? oclcNumbersOf(request.record).current.at(0);
  if (number === undefined) return { kind: 'unknown', failure, found: [] };
  const looked = await bibsWithNumber(call, number, '');
  if (!looked.ok) return { kind: 'unknown', failure, found: [] };
  const { known } = request;
  const found = looked.value.mmsIds.filter((mmsId) => !known?.includes(mmsId));
  if (!known) return { kind: 'unknown', failure, found };
  const read = await Promise.all(found.map((mmsId) => readBib(call, mmsId)));
  const ours = read.filter(
    (one): one is Extract<Result<LocalRecord, AlmaFailure>, { ok: true }> =>
      one.ok && sameRecord(one.value.record, request.record) && isBornOf(request, one.value),
  );
  const [only, another] = ours;
  return only && !another
    ? created(request.record, only.value, { warnings: [], foundByNumber: true })
    : { kind: 'unknown', failure, found };
}

/** A colleague may create the same at the same time. Who does not say by whom it was created, or when, proves nothing. */
function isBornOf({ userId, at }: CreateRequest, { createdBy, createdDate }: LocalRecord): boolean {
  const isOurs = userId !== undefined && createdBy?.toLowerCase() === userId.toLowerCase();
  return isOurs && createdDate !== undefined && createdDate.slice(0, 10) >= dayBefore(at);
}

/** Alma gives a day in the institution's time zone, which may be the day before that of the sending in UTC. */
function dayBefore(at: string): string {
  return new Date(Date.parse(at) - DAY).toISOString().slice(0, 10);
}

type Created = Extract<CreateOutcome, { kind: 'created' }>;

/** Read back, with what Alma changed, for a person to see. */
function created(
  sent: MarcRecord,
  after: LocalRecord,
  how: Pick<Created, 'warnings' | 'foundByNumber'>,
): CreateOutcome {
  return { kind: 'created', after, changedByAlma: changesByAlma(sent, after.record), ...how };
}
