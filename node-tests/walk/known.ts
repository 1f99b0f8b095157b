/** Situations in which a panel is known to say what is not so; each is left out of the walk by its name until it is mended. */
export const KNOWN: ReadonlyMap<string, string> = new Map([
  [
    'undoTakesLaterSaveBack',
    "A colleague's save between our write and its read-back counts as what Alma made of our save; the undo of that save throws it away.",
  ],
  [
    'othersSaveTakenForOurs',
    'After an answer that never came, a save by somebody else (or by another panel) that is nearer to what was sent than to the old record is taken for our own: "saved", although ours was never carried out. Its undo takes back the save of somebody else.',
  ],
  [
    'deniedThenRead',
    'A write that was denied while it was still on its way stays denied ("as it was") when the panel has read the record that holds it.',
  ],
  [
    'blindRetry',
    'A second try whose re-read fails, or whose write is refused in so many words, says "not saved" without having looked, although the first try has landed by then. So does a second undo while nobody knows what became of the first.',
  ],
  [
    'unmarkedRetry',
    'A second try that is not marked as one takes its own first try, which landed after all, for the save of somebody else: of a record without 005, of a record that was read again or a preview that was made again in between, and a second undo in place of a retry of the first.',
  ],
  [
    'recoveryWithout005',
    'A record that had no 005 before our save and holds the old content again afterwards, with a 005 by now, is taken for one that was never saved.',
  ],
]);
