/** Situations in which a panel is known to say what is not so; each is left out of the walk by its name until it is mended. */
export const KNOWN: ReadonlyMap<string, string> = new Map([
  [
    'otherPanelTakenForOurs',
    'After an answer that never came, the save of another panel of the same person that is nearer to what was sent than to the old record is taken for our own: "saved", although ours was never carried out. Its undo takes that save back.',
  ],
  [
    'settledUndo',
    'An undo of which nobody knew, and which is told as saved when the record is next read, leaves the save that it took back with its undo: that second undo takes the first for the save of somebody, or says "not undone" where its re-read fails.',
  ],
  [
    'forgottenTry',
    'A try that may still arrive is forgotten when another preview of the record is saved: tried again after that, it takes its own first try for the save of somebody, or says "not saved" of it.',
  ],
]);
