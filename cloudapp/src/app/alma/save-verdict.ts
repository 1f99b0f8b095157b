import { isLocalExtension } from '../marc/local-extension';
import type { Field, MarcRecord } from '../marc/record';
import { isControlField, subfieldValues } from '../marc/record';
import { recordDifferences, sameRecord } from '../marc/same-record';
import { fieldText } from '../marc/text-form';
import type { AlmaChange, JudgedWrite, LocalRecord, StoredVerdict } from '../ports/alma';

/** The record before the write, the record that was sent, and who sent it. */
export type Versions = JudgedWrite;

/** What a record that was read back says of a write (design 6). */
export type Verdict = StoredVerdict;

/** Whether a record is the version that the preview was built from: the same content and the same 005. */
export function isVersion(current: LocalRecord, before: LocalRecord): boolean {
  return current.version005 === before.version005 && sameRecord(current.record, before.record);
}

/**
 * Judges a record read back after an answer that said "saved": Alma may have changed fields while saving, so a record that is
 * nearer to the one sent than to the old one is ours, and so is the Network Zone's edition of it.
 */
export function verdictOfAnswered(stored: LocalRecord, versions: Versions): Verdict {
  const { before, sent } = versions;
  if (sameRecord(stored.record, sent)) return 'saved';
  if (isVersion(stored, before)) return 'untouched';
  return isNetworkZoneEdition(stored, versions) || isNearerToSent(stored, versions)
    ? 'saved'
    : 'other';
}

/**
 * Judges a record read back after an answer that never came or said nothing clear. Only a moved 005 shows that a version was
 * saved at all; a record that has no usable 005 is judged by its content alone, and then only an equal one is ours. One that is
 * merely nearer to the one sent may be Alma's edition of it, or the save of another panel of the same person.
 */
export function verdictOfUnanswered(stored: LocalRecord, versions: Versions): Verdict {
  const { before, sent } = versions;
  const isSent = sameRecord(stored.record, sent);
  const hasVersion = before.version005 !== undefined;
  if (isVersion(stored, before) && (hasVersion || !isSent)) return 'untouched';
  if (isSent) return 'saved';
  const moved = hasVersion && stored.version005 !== before.version005;
  if (!moved || !isByUs(stored, versions)) return 'other';
  if (isNetworkZoneEdition(stored, versions)) return 'saved';
  return isNearerToSent(stored, versions) ? 'guessed' : 'other';
}

/** A version by somebody else is no edition of ours. Where Alma does not say whose it is, it may be. */
function isByUs({ lastModifiedBy }: LocalRecord, { userId }: Versions): boolean {
  return lastModifiedBy === undefined || userId === undefined || lastModifiedBy === userId;
}

/**
 * Of a record that is linked to the Network Zone a save replaces the local fields only and leaves all others as they are (Alma API,
 * `PUT /bibs/{mms_id}`: "local fields will be replaced - based on $$9local field indication").
 */
function isNetworkZoneEdition(stored: LocalRecord, { before, sent }: Versions): boolean {
  if (before.linkedTo !== 'NZ') return false;
  const { leader, fields } = before.record;
  const shared = fields.filter((field) => !isLocalExtension(field));
  return sameRecord(stored.record, {
    leader,
    fields: [...shared, ...sent.fields.filter(isLocalExtension)],
  });
}

function isNearerToSent(stored: LocalRecord, { before, sent }: Versions): boolean {
  const fromSent = recordDifferences(sent, stored.record).length;
  return fromSent < recordDifferences(before.record, stored.record).length;
}

/** What Alma stored otherwise than it was sent: real changes first, then what it writes anew at every save. */
export function changesByAlma(sent: MarcRecord, stored: MarcRecord): readonly AlmaChange[] {
  const real = recordDifferences(sent, stored).map(({ tag, a, b }) => change(tag, a, b));
  const leaderTold = real.some(({ tag }) => tag === 'LDR');
  const leader =
    leaderTold || sent.leader === stored.leader
      ? []
      : [change('LDR', `LDR ${sent.leader}`, `LDR ${stored.leader}`)];
  const routine = ['001', '005', '035'].flatMap((tag) => routineChanges(tag, sent, stored));
  return [...real, ...[...leader, ...routine].map((one) => ({ ...one, routine: true }))];
}

function routineChanges(tag: string, sent: MarcRecord, stored: MarcRecord): readonly AlmaChange[] {
  const texts = (record: MarcRecord): readonly string[] =>
    record.fields.filter((field) => field.tag === tag && isAlmaOwn(field)).map(fieldText);
  const [before, after] = [texts(sent), texts(stored)];
  const gone = before.filter((text) => !after.includes(text));
  const come = after.filter((text) => !before.includes(text));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
    change(tag, gone[at], come[at]),
  );
}

function isAlmaOwn(field: Field): boolean {
  if (isControlField(field)) return true;
  return subfieldValues(field, 'a').some((value) => value.startsWith('(EXL'));
}

function change(tag: string, sent?: string, stored?: string): AlmaChange {
  return {
    tag,
    ...(sent === undefined ? {} : { sent }),
    ...(stored === undefined ? {} : { stored }),
  };
}
