// The one place that says whether a record may be saved, for the button, for the key and for the reducer alike.
import { sameOrder, sameRecord } from '../marc/same-record';
import type { GuardFinding } from '../merge/decision';
import type { LocalRecord } from '../ports/alma';
import { maySave } from '../settings/config';

import { isAbout, localOf, numbersBeside, runningWrite } from './page-facts';
import { isMarc21 } from './record-facts';
import type { Reviewing, State } from './state';
import type { WhyNotSave } from './view';

/**
 * The first thing that stands in the way of saving the preview on screen; undefined = it may be saved. What never changes for this
 * record comes first, then what waits for an answer, then what a person can do about the preview.
 */
export function whyNotSave(state: State): WhyNotSave | undefined {
  const { page } = state;
  if (page.kind !== 'reviewing') return { kind: 'notReviewing' };
  return (
    whyNotWrite(state) ??
    whyNotLocal(page.local) ??
    whyNotMerge(page) ??
    whyNotNow(state, page.local) ??
    whyNotYet(state, page)
  );
}

/** As `whyNotSave`, for a change of the record on screen that is no merge: the panel must show the very reading it was made from. */
export function whyNotSaveRecord(state: State, local: LocalRecord): WhyNotSave | undefined {
  if (localOf(state.page) !== local) return { kind: 'notReviewing' };
  return whyNotWrite(state) ?? whyNotLocal(local) ?? whyNotNow(state, local);
}

/** As `whyNotSave`, for the answer to a warning that Alma gave to this very preview. */
export function whyNotSaveAnyway(state: State): WhyNotSave | undefined {
  const why = whyNotSave(state);
  return why?.kind === 'warningOpen' && state.page.kind === 'reviewing'
    ? whyNotYet(state, state.page)
    : why;
}

/** Whether this person may write at all. Without a config or a user nobody may: safe defaults are preview only. */
export function whyNotWrite(state: State): WhyNotSave | undefined {
  if (!state.config) return { kind: 'configUnknown' };
  if (!state.user) return { kind: 'userUnknown' };
  return state.config.enabled && maySave(state.config.saving, state.user.userId)
    ? undefined
    : { kind: 'previewOnly' };
}

/** Whether a guard still waits for an answer. A `block` needs a typed reason, a `confirm` a click. */
export function isGuardOpen(
  guard: GuardFinding,
  answers: Readonly<Record<string, string>>,
): boolean {
  if (guard.forGood) return true;
  const answer = answers[guard.id];
  if (guard.level === 'block') return answer === undefined || answer.trim() === '';
  return guard.level === 'confirm' && answer === undefined;
}

function whyNotLocal(local: LocalRecord): WhyNotSave | undefined {
  if (local.linkedTo === 'CZ') return { kind: 'communityZone' };
  return isMarc21(local) ? undefined : { kind: 'notMarc21' };
}

function whyNotMerge({ proposal }: Reviewing): WhyNotSave | undefined {
  const blocked = proposal.guards.find((guard) => guard.forGood);
  return blocked && { kind: 'blockedForGood', guard: blocked.id };
}

function whyNotNow(state: State, local: LocalRecord): WhyNotSave | undefined {
  if (runningWrite(state, local.mmsId)) return { kind: 'writeRunning' };
  if (state.deleting === local.mmsId) return { kind: 'deleting' };
  const writes = Object.values(state.writes).filter(({ mmsId }) => mmsId === local.mmsId);
  // Nobody knows what became of the write that was built on this very reading of the record: read it again first.
  const unknown = writes.some((write) => write.state === 'unknown' && write.before === local);
  if (unknown) return { kind: 'unknownOutcome' };
  return writes.some(({ state: is }) => is === 'warned') ? { kind: 'warningOpen' } : undefined;
}

/** Whether a person said of just these records that they are meant to be separate from this one. */
export function isSeparate({ separate }: State, mmsId: string, others: readonly string[]): boolean {
  const said = separate[mmsId];
  return said?.length === others.length && others.every((id) => said.includes(id));
}

/**
 * Other records with the numbers: nobody saves before Alma has answered, nor before a person has said what the others are. An answer
 * that did not come stops nothing, and neither does a question that was never asked.
 */
function whyNotBeside(state: State, page: Reviewing): WhyNotSave | undefined {
  const { mmsId } = page.local;
  if (!isAbout(state, mmsId, numbersBeside(page))) return undefined;
  const answer = state.duplicates?.answer;
  if (!answer) return { kind: 'othersAsked' };
  const others = answer.ok ? answer.value.mmsIds : [];
  return others.length > 0 && !isSeparate(state, mmsId, others)
    ? { kind: 'othersOpen' }
    : undefined;
}

function whyNotYet(state: State, page: Reviewing): WhyNotSave | undefined {
  const beside = whyNotBeside(state, page);
  if (beside) return beside;
  const { local, proposal, guardAnswers, lostAccepted } = page;
  const open = proposal.guards.find((guard) => isGuardOpen(guard, guardAnswers));
  if (open) return { kind: 'guardOpen', guard: open.id };
  const lost = proposal.lost.length;
  if (lost > 0 && !lostAccepted) return { kind: 'lostOpen', count: String(lost) };
  const changes =
    !sameRecord(local.record, proposal.record) || !sameOrder(local.record, proposal.record);
  return changes ? undefined : { kind: 'nothingChanges' };
}
