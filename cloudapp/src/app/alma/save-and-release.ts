import { writableRecord } from '../marc/marcxml-write';
import type { MarcRecord } from '../marc/record';
import type { Result } from '../marc/result';
import type { LocalRecord, SaveOutcome, SaveProgress, SaveRequest } from '../ports/alma';
import type { AlmaFailure, AlmaFailureKind } from '../ports/failures';

import { isClearRefusal, ownFailure } from './alma-error';
import { toBibXml } from './bib-envelope';
import { MARC21, warningsOf } from './bib-json';
import type { Asked } from './alma-error';
import type { Verdict } from './save-verdict';
import { changesByAlma, isVersion, verdictOfAnswered, verdictOfUnanswered } from './save-verdict';

/** What a save needs of Alma. `put` sends once; it never tries again. */
export interface BibStore {
  read(mmsId: string): Promise<Result<LocalRecord, AlmaFailure>>;
  put(mmsId: string, query: Asked, xml: string): Promise<Result<unknown, AlmaFailure>>;
}

/**
 * Save and release (design 6), every step of it:
 * 1 re-read, 2 compare with the version that the preview was built from, 3 write once, 4 read back, 5 verify.
 *
 * Nothing is written unless the record is still that version. Only a read-back may say `saved`. After the write has left, an
 * answer that does not come or says nothing clear is settled by the read-back; there is never a second write. Gives every
 * outcome as a value; Alma API: `PUT /bibs/{mms_id}` with stale check, lock and warnings respected, validation on.
 */
export async function saveAndRelease(
  alma: BibStore,
  request: SaveRequest,
  onStep: (progress: SaveProgress) => void,
): Promise<SaveOutcome> {
  const { before, userId } = request;
  const save: Save = { request, before, userId, sent: recordToSend(request), onStep };
  const { mmsId } = save.before;
  const never = neverSaved(save.before);
  if (never) return notSaved(ownFailure(never));

  tell(save, 'reRead', 'running');
  const reRead = await alma.read(mmsId);
  tell(save, 'reRead', reRead.ok ? 'done' : 'failed');
  if (!reRead.ok) return notSeen(save, reRead.failure);

  tell(save, 'compare', 'running');
  const ended = compared(save, reRead.value);
  tell(save, 'compare', ended && ended.kind !== 'saved' ? 'failed' : 'done');
  if (ended) return ended;

  tell(save, 'write', 'running');
  const answer = await alma.put(
    mmsId,
    queryOf(request),
    toBibXml(save.sent, reRead.value.management),
  );
  const refused = answer.ok ? undefined : refusal(request, answer.failure);
  tell(save, 'write', writeState(answer, refused));
  // An earlier try may have landed by now: only the read-back can say.
  if (refused && !isRetry(request)) return refused;

  tell(save, 'readBack', 'running');
  const readBack = await alma.read(mmsId);
  tell(save, 'readBack', readBack.ok ? 'done' : 'failed');
  if (!readBack.ok) return unread(save, answer, readBack.failure);

  tell(save, 'verify', 'running');
  const outcome = verified(save, answer, readBack.value, refused);
  if (isUnclear(answer)) tell(save, 'write', outcome.kind === 'saved' ? 'done' : 'failed');
  tell(save, 'verify', outcome.kind === 'saved' ? 'done' : 'failed');
  return outcome;
}

interface Save {
  readonly request: SaveRequest;
  readonly before: LocalRecord;
  readonly sent: MarcRecord;
  readonly userId: string | undefined;
  readonly onStep: (progress: SaveProgress) => void;
}

type Answer = Result<unknown, AlmaFailure>;
/** Alma said no in so many words. */
type Refused = Extract<SaveOutcome, { kind: 'notSaved' | 'warned' }>;

function isRetry({ retryOf }: SaveRequest): boolean {
  return retryOf !== undefined;
}

/** The record could not be read before the write: nothing was sent, but of an earlier try nobody knows. */
function notSeen({ request }: Save, failure: AlmaFailure): SaveOutcome {
  return isRetry(request) ? { kind: 'unknown', failure } : notSaved(failure);
}

function tell(save: Save, step: SaveProgress['step'], state: SaveProgress['state']): void {
  save.onStep({ step, state });
}

/** Alma refuses Community Zone records, and other formats are not ours to merge: both are told before anything is asked. */
function neverSaved({ linkedTo, recordFormat }: LocalRecord): AlmaFailureKind | undefined {
  if (linkedTo === 'CZ') return 'almaCommunityZone';
  return recordFormat === MARC21 ? undefined : 'almaNotMarc21';
}

/**
 * The record as it goes out, with the 005 by which Alma's stale check knows the version: the old one on a retry, so that a first
 * write which still lands makes this one fail.
 */
function recordToSend({ record, before, retryOf }: SaveRequest): MarcRecord {
  const version = versionOf({ before, retryOf });
  if (version === undefined) return writableRecord(record).record;
  const dated = { tag: '005', value: version };
  const has005 = record.fields.some(({ tag }) => tag === '005');
  const at = record.fields.findIndex(({ tag }) => tag > '005');
  const place = at < 0 ? record.fields.length : at;
  const fields = has005
    ? record.fields.map((field) => (field.tag === '005' ? dated : field))
    : [...record.fields.slice(0, place), dated, ...record.fields.slice(place)];
  return writableRecord({ ...record, fields }).record;
}

/** The 005 of the version that the first try was built on; undefined where it had none. */
function versionOf({
  before,
  retryOf,
}: Pick<SaveRequest, 'before' | 'retryOf'>): string | undefined {
  return retryOf === undefined || retryOf === '' ? before.version005 : retryOf;
}

function queryOf(request: SaveRequest): Asked {
  const { before, retryOf, normalization, overrideLock = false, overrideWarning = false } = request;
  const hasVersion = versionOf({ before, retryOf }) !== undefined;
  return {
    // Without a usable 005 Alma would refuse every write as stale; the re-read alone stands guard then.
    stale_version_check: String(hasVersion),
    override_lock: String(overrideLock),
    validate: 'true',
    override_warning: String(overrideWarning),
    ...(normalization && normalization !== 'none' ? { normalization } : {}),
  };
}

/** How the save ends before anything is written, or undefined if the way is free. A retry may find that the first try landed. */
function compared(save: Save, current: LocalRecord): SaveOutcome | undefined {
  const never = neverSaved(current);
  if (never) return notSaved(ownFailure(never), current);
  if (isVersion(current, save.before)) return undefined;
  const settled = isRetry(save.request)
    ? settledAsSaved(save, current, verdictOfUnanswered(current, save))
    : undefined;
  return settled ?? { kind: 'conflict', current };
}

/** How the save ends when Alma refuses the write in so many words. A stale version is not among them: someone saved, maybe we. */
function refusal(request: SaveRequest, failure: AlmaFailure): Refused | undefined {
  if (!isClearRefusal(failure) || failure.kind === 'almaStale') return undefined;
  const warned = failure.kind === 'almaWarning' && !request.overrideWarning;
  return warned ? { kind: 'warned', failure } : notSaved(failure);
}

function isUnclear(answer: Answer): boolean {
  return !answer.ok && !isClearRefusal(answer.failure);
}

function writeState(answer: Answer, refused: Refused | undefined): SaveProgress['state'] {
  if (answer.ok) return 'done';
  return refused || !isUnclear(answer) ? 'failed' : 'settling';
}

/** The record could not be read back. Only a stale refusal of a first try leaves no doubt that nothing of ours was written. */
function unread(save: Save, answer: Answer, readFailure: AlmaFailure): SaveOutcome {
  if (answer.ok) return { kind: 'unknown', failure: readFailure };
  const clear = isClearRefusal(answer.failure) && !isRetry(save.request);
  return clear ? notSaved(answer.failure) : { kind: 'unknown', failure: answer.failure };
}

/** What the read-back says of the write. */
function verified(
  save: Save,
  answer: Answer,
  stored: LocalRecord,
  refused: Refused | undefined,
): SaveOutcome {
  if (answer.ok) {
    const verdict = verdictOfAnswered(stored, save);
    const failure = ownFailure('almaUnknownAnswer');
    return verdict === 'saved'
      ? saved(save, stored, { warnings: warningsOf(answer.value), settledByReadBack: false })
      : unsaved(verdict, stored, failure);
  }
  const verdict = verdictOfUnanswered(stored, save);
  if (refused) return refusedAgain(verdict, save, stored, refused);
  if (isStale(answer.failure)) return staleOutcome(verdict, save, stored, answer.failure);
  return settledAsSaved(save, stored, verdict) ?? unsaved(verdict, stored, answer.failure);
}

/** A retry was refused in so many words: it stored nothing itself, but the first try may have landed before it. */
function refusedAgain(
  verdict: Verdict,
  save: Save,
  stored: LocalRecord,
  refused: Refused,
): SaveOutcome {
  if (verdict !== 'untouched')
    return settledAsSaved(save, stored, verdict) ?? { kind: 'conflict', current: stored };
  return { ...refused, mayArrive: true };
}

/**
 * Alma says that a newer version exists, so this write stored nothing. On a retry that may be our own first try, also with
 * changes by Alma; on a first try only an equal record can be ours, sent twice on its way. Anything else is someone's save.
 */
function staleOutcome(
  verdict: Verdict,
  save: Save,
  stored: LocalRecord,
  failure: AlmaFailure,
): SaveOutcome {
  if (verdict === 'untouched')
    return notSaved(failure, stored, isRetry(save.request) ? { mayArrive: true } : {});
  const equal = changesByAlma(save.sent, stored.record).every(({ routine }) => routine);
  const settled =
    equal || isRetry(save.request) ? settledAsSaved(save, stored, verdict) : undefined;
  return settled ?? { kind: 'conflict', current: stored };
}

function unsaved(verdict: Verdict, stored: LocalRecord, failure: AlmaFailure): SaveOutcome {
  return verdict === 'untouched'
    ? notSaved(failure, stored, { mayArrive: true })
    : { kind: 'unknown', failure, current: stored };
}

/** The answer was lost, and what was read says that it was saved, or most likely. */
function settledAsSaved(save: Save, after: LocalRecord, verdict: Verdict): SaveOutcome | undefined {
  if (verdict !== 'saved' && verdict !== 'guessed') return undefined;
  const guess = verdict === 'guessed' ? { guessed: true } : {};
  return saved(save, after, { warnings: [], settledByReadBack: true, ...guess });
}

type Saved = Extract<SaveOutcome, { kind: 'saved' }>;

function saved(
  { sent }: Save,
  after: LocalRecord,
  how: Pick<Saved, 'warnings' | 'settledByReadBack' | 'guessed'>,
): SaveOutcome {
  return { kind: 'saved', after, changedByAlma: changesByAlma(sent, after.record), ...how };
}

/** Refusals that the same record meets again, however often it is sent. */
const FINAL: ReadonlySet<AlmaFailureKind> = new Set<AlmaFailureKind>([
  'almaNotFound',
  'almaNotAuthorized',
  'almaValidation',
  'almaNormalization',
  'almaCatalogerLevel',
  'almaCommunityZone',
  'almaNotMarc21',
  'almaUnreadableRecord',
]);

type NotSaved = Extract<SaveOutcome, { kind: 'notSaved' }>;

function notSaved(
  failure: AlmaFailure,
  current?: LocalRecord,
  more: Pick<NotSaved, 'mayArrive'> = {},
): NotSaved {
  const mayRetry = !FINAL.has(failure.kind);
  return { kind: 'notSaved', failure, mayRetry, ...(current ? { current } : {}), ...more };
}

function isStale({ kind }: AlmaFailure): boolean {
  return kind === 'almaStale';
}
