import type { CreateOutcome } from '../../ports/bib-life';
import type { BrowserStore } from '../../ports/stores';
import { answerOf, brokenStore } from '../answer';
import type { CreatedNote } from '../created-notes';
import { toCreatedNotes, withNote, withoutNote } from '../created-notes';

import type { NewRecordEvent } from './events';
import type { Creation } from './state';

type Change = (notes: readonly CreatedNote[]) => readonly CreatedNote[];

/** The notes of creations in this browser: one is written before a creation leaves, and settled by how it ends. Never stops one. */
export class CreationNotes {
  /** One change after the other: each reads all notes and writes all of them. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: BrowserStore,
    private readonly dispatch: (event: NewRecordEvent) => void,
  ) {}

  tell(): Promise<void> {
    return this.inTurn(async () => {
      const read = await answerOf(() => this.store.readNote('created'), brokenStore);
      if (read.ok) this.dispatch({ kind: 'notesTold', notes: toCreatedNotes(read.value) });
    });
  }

  sent(creation: Creation): Promise<void> {
    return this.change((notes) => withNote(notes, noteOf(creation, { state: 'sent' })));
  }

  ended(creation: Creation, outcome: CreateOutcome): Promise<void> {
    return this.change((notes) => settled(notes, creation, outcome));
  }

  private change(make: Change): Promise<void> {
    return this.inTurn(async () => {
      const read = await answerOf(() => this.store.readNote('created'), brokenStore);
      if (!read.ok && read.failure.kind !== 'storeUnreadable')
        return this.dispatch({ kind: 'noteRefused', failure: read.failure });
      const notes = make(toCreatedNotes(read.ok ? read.value : undefined));
      const written = await answerOf(() => this.store.writeNote('created', notes), brokenStore);
      if (written.ok) this.dispatch({ kind: 'notesTold', notes });
      else this.dispatch({ kind: 'noteRefused', failure: written.failure });
    });
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(act);
    return this.turn;
  }
}

/** What was refused leaves nothing to remember; a record that is there answers for earlier tries with its number as well. */
function settled(
  notes: readonly CreatedNote[],
  creation: Creation,
  outcome: CreateOutcome,
): readonly CreatedNote[] {
  if (outcome.kind === 'unknown') return withNote(notes, noteOf(creation, { state: 'unknown' }));
  const mmsId =
    outcome.kind === 'created'
      ? outcome.after.mmsId
      : outcome.kind === 'createdUnread'
        ? outcome.mmsId
        : undefined;
  if (mmsId === undefined) return withoutNote(notes, creation.id);
  const { numbers } = creation.draft;
  const others = notes.filter(
    ({ state, number }) => state === 'created' || number === undefined || !numbers.includes(number),
  );
  return withNote(others, noteOf(creation, { state: 'created', mmsId }));
}

function noteOf(
  { id, at, draft }: Creation,
  is: Pick<CreatedNote, 'state' | 'mmsId'>,
): CreatedNote {
  const number = draft.numbers.at(0);
  const title = draft.candidate.title;
  return { id, at, title, ...(number === undefined ? {} : { number }), ...is };
}
