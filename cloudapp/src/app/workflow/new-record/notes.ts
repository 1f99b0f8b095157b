import type { CreateOutcome } from '../../ports/bib-life';
import type { BrowserStore } from '../../ports/stores';
import { answerOf, brokenStore } from '../answer';
import type { CreatedNote } from '../created-notes';
import { isNoteOf, toCreatedNotes, withNote } from '../created-notes';

import type { NewRecordEvent } from './events';
import { sentNote, settled } from './settle-note';
import type { Creation } from './state';

/** `undefined`: the notes stay as they are. */
type Change = (notes: readonly CreatedNote[]) => readonly CreatedNote[] | undefined;

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
      this.dispatch(
        read.ok
          ? { kind: 'notesTold', notes: toCreatedNotes(read.value) }
          : { kind: 'noteRefused', failure: read.failure },
      );
    });
  }

  /**
   * Notes a creation that is about to leave. True: it may. False: another panel of this browser has noted one of the same record since
   * the person looked, `seen` being what was looked at; nothing is noted then, and the person is told.
   */
  async sent(creation: Creation, seen: readonly CreatedNote[]): Promise<boolean> {
    let mayLeave = true;
    await this.change((notes) => {
      mayLeave = !notes.some((note) => isNoteOf(note, creation.draft) && !isSeen(note, seen));
      if (mayLeave) return withNote(notes, sentNote(creation));
      this.dispatch({ kind: 'sentElsewhere', id: creation.id, notes });
      return undefined;
    });
    return mayLeave;
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
      if (!notes) return;
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

/** A note that says more than what was looked at is news: what was on its way may be there now. */
function isSeen({ id, state }: CreatedNote, seen: readonly CreatedNote[]): boolean {
  return seen.some((one) => one.id === id && (one.state === state || state === 'sent'));
}
