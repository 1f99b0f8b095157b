import type { HistoryEntry } from '../../cloudapp/src/app/ports/history';
import type { Write } from '../../cloudapp/src/app/workflow/state';
import type { WritePanel } from '../../cloudapp/src/app/workflow/view';

import { apart, contentOf, editionFor } from './content';
import type { Ledger, Put, Version, WriteNote } from './ledger';

type Saved = Extract<Write['outcome'], { kind: 'saved' }>;

/** The writes of these tries that Alma carried out. */
export function madeBy(tries: readonly WriteNote[]): readonly Put[] {
  return tries.flatMap(({ puts }) => puts).filter(({ made }) => made !== undefined);
}

/** "Saved": that very content was carried out, once, and what is shown as stored was stored then or later. */
export function savedProblems(ledger: Ledger, note: WriteNote, outcome: Saved): string[] {
  const { after, guessed } = outcome;
  const made = madeBy(ledger.triesOf(note));
  const shown = ledger.versionOf(after);
  if (!shown) return ['shows as stored a record that Alma never held'];
  const [own] = made;
  if (own?.made)
    return shown.at < own.made.at ? ['shows as stored a record of before its own write'] : [];
  return isAsSent(shown, note) || (guessed && isNearer(shown, note))
    ? []
    : ['Alma carried it out 0 times, and does not hold that'];
}

/** Alma holds what was sent, whoever stored it. */
export function isAsSent(shown: Version, note: WriteNote): boolean {
  const { before, record } = note.request;
  return shown.content === editionFor(before.linkedTo, before.record, record);
}

/** "Read back: as it was sent" is said only of a record that is. */
export function proofProblems(view: WritePanel, note: WriteNote, { after }: Saved): string[] {
  if (view.guessed) return /Likely$/.test(view.says.id) ? [] : ['does not say that it is a guess'];
  const says = view.proof.some(({ id }) => id === 'readBackEqual');
  const is = contentOf(after.record) === note.content;
  return says === is ? [] : [`says readBackEqual: ${says}, and it is: ${is}`];
}

/** "Your save was undone": Alma made of it the record as it was before that save. */
export function undoProblems(ledger: Ledger, note: WriteNote): string[] {
  const undone = note.undoes === undefined ? undefined : ledger.writes.get(note.undoes);
  const [own] = madeBy(ledger.triesOf(note));
  const saved = undone ? madeBy(ledger.triesOf(undone)) : [];
  if (!undone || !own?.made || [own, ...saved].some(({ normalised }) => normalised)) return [];
  // What it took back was somebody else's: judged where it was sent.
  if (!saved.some(({ made }) => made?.content === own.replaced?.content)) return [];
  const old = contentOf(undone.request.before.record);
  return own.made.content === old ? [] : ['the record is not as it was before'];
}

/** A save in the history as one that was saved: it was, and both its versions are as Alma held them. */
export function historyProblems(ledger: Ledger, { line, before, after }: HistoryEntry): string[] {
  const note = ledger.writes.get(line.id);
  if (!note) return ['no such save was ever begun'];
  const made = madeBy(ledger.triesOf(note)).at(0)?.made;
  const stored = ledger.versionOf(after);
  // Where somebody saved right after ours, that version was never read: what was sent stands for it, without its 005.
  const unread = made !== undefined && contentOf(after.record) === note.content;
  const stamps = [(stored ?? made)?.stamp, ...(unread ? [undefined] : [])];
  const guessed = line.guessed === true && contentOf(after.record) === note.content;
  if (!made && mayBeTakenForOurs(ledger, note, guessed)) return [];
  return [
    ...(stored || unread ? [] : ['its later version is one that Alma never held']),
    ...(made ? [] : ['Alma never carried it out']),
    ...(ledger.versionOf(before) ? [] : ['its earlier version is one that Alma never held']),
    ...(stamps.includes(line.version005) ? [] : ['its line names another version']),
  ];
}

/** Alma held what was sent, though another panel of the same person stored it; or something near to it, where that is said. */
export function mayBeTakenForOurs(ledger: Ledger, note: WriteNote, guessed: boolean): boolean {
  return ledger
    .since(note)
    .some((version) => isAsSent(version, note) || (guessed && isNearer(version, note)));
}

/** "Most likely saved": the same person moved the version, and it is nearer to what was sent than to what was there before. */
function isNearer(shown: Version, { request, content }: WriteNote): boolean {
  const { before, userId } = request;
  const old = contentOf(before.record);
  const moved = before.version005 !== undefined && before.version005 !== shown.stamp;
  const isTheirs = shown.bib?.lastModifiedBy === userId;
  return isTheirs && moved && apart(content, shown.content) < apart(old, shown.content);
}
