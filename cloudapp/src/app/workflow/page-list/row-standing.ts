import type { Phrase } from '../view';

import type { Check, CheckFailure, RowCheck, RowState } from './page-list';

/** Why a row stands as it does, in one line. i18n `list.reasons.<id>`. */
export type ListReason =
  | 'communityZone'
  | 'networkZone'
  | 'notMarc21'
  | 'severalNumbers'
  | 'duplicate'
  | 'several'
  | 'likely'
  | 'check'
  | 'different'
  | 'noNumber'
  | 'notFound'
  | 'merged'
  | 'othersRecord'
  | 'saved';

export interface Standing {
  readonly state: RowState;
  readonly reason?: Phrase & { readonly id: ListReason };
  readonly failure?: CheckFailure;
}

/** The first thing that counts: a save, then what is still asked, then what the check brought. */
export function standingOf(
  check: RowCheck | undefined,
  savedAt: string | undefined,
  others: readonly string[],
): Standing {
  if (savedAt !== undefined) return say('saved', 'saved', { at: savedAt });
  if (!check) return { state: 'unchecked' };
  if (check.kind === 'failed') return { state: 'failed', failure: check.failure };
  if (check.kind !== 'checked') return { state: check.kind };
  return standingOfChecked(check.check, others);
}

function standingOfChecked(check: Check, others: readonly string[]): Standing {
  const { numbers, hurdle, find } = check;
  if (numbers.length === 0) return say('noNumber', 'noNumber');
  if (hurdle && hurdle !== 'networkZone') return say('look', hurdle);
  if (others.length > 0) return say('duplicate', 'duplicate', { others: others.join(', ') });
  if (!find) return say('notFound', 'notFound');
  if (find.refused) return { state: 'look', failure: find.refused };
  if (find.hits > 1) return say('look', 'several', { count: String(find.hits) });
  if (find.match !== undefined && find.match !== 'same') return say('look', find.match);
  if (hurdle) return say('look', hurdle);
  if (find.mergedInto !== undefined)
    return say('ready', 'merged', { old: numbers[0] ?? '', now: find.mergedInto });
  return find.source === 'worldcat' ? { state: 'ready' } : say('ready', 'othersRecord');
}

function say(state: RowState, id: ListReason, values: Phrase['values'] = {}): Standing {
  return { state, reason: { id, values } };
}
