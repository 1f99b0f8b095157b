// What stands in the way of deleting a record that was created by mistake.
import type { LocalRecord } from '../../ports/alma';
import type { AlmaFailureKind } from '../../ports/failures';
import { whyNotWrite } from '../may-save';
import { runningWrite } from '../page-facts';
import type { State } from '../state';

import type { Looked, MistakeState } from './mistake-state';
import { isTyped } from './reduce-mistake';

/** Why a record is not deleted from here. i18n `mistake.whyNot.<id>`. */
export type WhyNotDelete =
  | 'previewOnly'
  | 'zone'
  | 'otherPerson' // saved it since
  | 'otherCreated' // nobody is named as having saved it
  | 'nobodyNamed'
  | 'inventory'
  | 'writeRunning';

/**
 * The first thing in the way of the record that was just read; undefined: it may be deleted once its MMS ID is typed. Somebody else's
 * work is not thrown away: who saved it last, or else who created it, must be this person; where Alma names nobody it is nobody's.
 */
export function whyNotDelete(state: State, looked: Looked): WhyNotDelete | undefined {
  if (looked.kind !== 'read') return undefined;
  const { local, inventory } = looked;
  if (whyNotWrite(state)) return 'previewOnly';
  if (local.linkedTo !== undefined) return 'zone';
  const whose = whyNotTheirs(state, local);
  if (whose) return whose;
  if (Object.values(inventory).some((count) => count > 0)) return 'inventory';
  return runningWrite(state, local.mmsId) ? 'writeRunning' : undefined;
}

/** The record that may be deleted now, its MMS ID being typed. */
export function deletable(state: State, { chosen }: MistakeState): LocalRecord | undefined {
  if (chosen?.looked.kind !== 'read' || whyNotDelete(state, chosen.looked)) return undefined;
  return isTyped(chosen.note, chosen.looked.typed) ? chosen.looked.local : undefined;
}

/** Refusals that a colleague with more rights does not meet. */
const ASSIGNABLE: ReadonlySet<AlmaFailureKind> = new Set<AlmaFailureKind>([
  'almaNotAuthorized',
  'almaCatalogerLevel',
]);

/** Whether the way out is Alma's "Assign Record to Another Cataloger". */
export function isForAnother(looked: Looked): boolean {
  return (
    looked.kind === 'ended' &&
    looked.outcome.kind === 'notDeleted' &&
    ASSIGNABLE.has(looked.outcome.failure.kind)
  );
}

/** Alma's primary ids are compared without case. */
function whyNotTheirs({ user }: State, local: LocalRecord): WhyNotDelete | undefined {
  const { lastModifiedBy, createdBy } = local;
  const by = lastModifiedBy ?? createdBy;
  if (by === undefined) return 'nobodyNamed';
  if (by.toLowerCase() === user?.userId.toLowerCase()) return undefined;
  return lastModifiedBy === undefined ? 'otherCreated' : 'otherPerson';
}
