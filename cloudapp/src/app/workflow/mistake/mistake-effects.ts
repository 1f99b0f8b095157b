import { success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { Bibs } from '../../ports/alma';
import type { DeleteOutcome } from '../../ports/bib-life';
import type { StoreFailure } from '../../ports/failures';
import type { BrowserStore } from '../../ports/stores';
import { answerOf, brokenAlma, brokenStore } from '../answer';
import type { CreatedNote } from '../created-notes';
import { toCreatedNotes, withoutNote } from '../created-notes';

import type { Chosen, Created, MistakeEvent, MistakeState } from './mistake-state';
import { isNoteSpent } from './reduce-mistake';

/** Reads the notes of created records, reads the one that is looked at, and deletes it, once. */
export class MistakeEffects {
  /** The list is rewritten by one at a time: of two at once the later would bring back what the earlier took off. */
  private forgotten: Promise<void> = Promise.resolve();

  constructor(
    private readonly bibs: Bibs,
    private readonly store: BrowserStore,
    private readonly dispatch: (event: MistakeEvent) => void,
  ) {}

  react(event: MistakeEvent, before: MistakeState, after: MistakeState): void {
    if (event.kind === 'opened') void this.readNotes();
    const { chosen } = after;
    if (!chosen || chosen.looked === before.chosen?.looked) return;
    const { looked } = chosen;
    if (looked.kind === 'reading') void this.look(chosen);
    if (looked.kind === 'deleting') void this.remove(chosen.note, looked.local);
    if (looked.kind === 'gone' || (looked.kind === 'ended' && isNoteSpent(looked.outcome)))
      this.forgotten = this.forgotten.then(() => this.forget(chosen.note));
  }

  private async readNotes(): Promise<void> {
    const notes = await this.notes();
    const result = notes.ok ? success(notes.value.filter(isCreated)) : notes;
    this.dispatch({ kind: 'notesAnswered', result });
  }

  private async look({ note }: Chosen): Promise<void> {
    const { id, mmsId } = note;
    const [local, inventory] = await Promise.all([
      answerOf(() => this.bibs.read(mmsId), brokenAlma),
      answerOf(() => this.bibs.inventory(mmsId), brokenAlma),
    ]);
    this.dispatch({ kind: 'readAnswered', id, local, inventory });
  }

  private async remove({ id }: Created, local: Parameters<Bibs['remove']>[0]): Promise<void> {
    let outcome: DeleteOutcome;
    try {
      outcome = await this.bibs.remove(local);
    } catch (thrown) {
      outcome = { kind: 'unknown', failure: brokenAlma(String(thrown)) };
    }
    this.dispatch({ kind: 'deleteEnded', id, outcome });
  }

  /** The list is read again right before it is written: another panel of this browser may have added to it. */
  private async forget({ id }: Created): Promise<void> {
    const notes = await this.notes();
    const written = notes.ok
      ? await answerOf(
          () => this.store.writeNote('created', withoutNote(notes.value, id)),
          brokenStore,
        )
      : notes;
    if (!written.ok) this.dispatch({ kind: 'noteStayed', failure: written.failure });
  }

  private async notes(): Promise<Result<readonly CreatedNote[], StoreFailure>> {
    const stored = await answerOf(() => this.store.readNote('created'), brokenStore);
    return stored.ok ? success(toCreatedNotes(stored.value)) : stored;
  }
}

function isCreated(note: CreatedNote): note is Created {
  return note.state === 'created' && note.mmsId !== undefined;
}
