// What is remembered of a creation, before it leaves and by how it ended. The same in the state and in the browser.
import type { CreateOutcome } from '../../ports/bib-life';
import type { CreatedNote } from '../created-notes';
import { isNoteOf, withNote, withoutNote } from '../created-notes';

import type { Creation } from './state';

/** The note of a creation that is on its way. */
export function sentNote(creation: Creation): CreatedNote {
  return noteOf(creation, { state: 'sent' });
}

/**
 * The notes after a creation ended. What was refused leaves nothing to remember; a record that is there answers for earlier tries of
 * which nobody knew what became. One that is still on its way, from another panel, stays.
 */
export function settled(
  notes: readonly CreatedNote[],
  creation: Creation,
  outcome: CreateOutcome,
): readonly CreatedNote[] {
  const note = endNote(creation, outcome);
  if (!note) return withoutNote(notes, creation.id);
  const isAnswered = (one: CreatedNote): boolean =>
    note.state === 'created' && one.state === 'unknown' && isNoteOf(one, creation.draft);
  return withNote(
    notes.filter((one) => !isAnswered(one)),
    note,
  );
}

function endNote(creation: Creation, outcome: CreateOutcome): CreatedNote | undefined {
  if (outcome.kind === 'unknown') return noteOf(creation, { state: 'unknown' });
  if (outcome.kind === 'created')
    return noteOf(creation, { state: 'created', mmsId: outcome.after.mmsId });
  return outcome.kind === 'createdUnread'
    ? noteOf(creation, { state: 'created', mmsId: outcome.mmsId })
    : undefined;
}

function noteOf(
  { id, at, draft }: Creation,
  is: Pick<CreatedNote, 'state' | 'mmsId'>,
): CreatedNote {
  const { numbers, hash, candidate } = draft;
  const number = numbers.at(0);
  const numbered = number === undefined ? {} : { number, numbers };
  return { id, at, title: candidate.title, hash, ...numbered, ...is };
}
