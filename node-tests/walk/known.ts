/** Situations in which a panel is known to say what is not so; each is left out of the walk by its name until it is mended. */
export const KNOWN: ReadonlyMap<string, string> = new Map([
  [
    'otherPanelTakenForOurs',
    'After an answer that never came, the save of another panel of the same person that is nearer to what was sent than to the old record is taken for our own: "saved", although ours was never carried out. Its undo takes that save back.',
  ],
  [
    'settledUndo',
    'When the record is next read, the panel tells what became of an undo of which nobody knew, but the save that it took back keeps its undo: a second one takes the first for the save of somebody, or says "not undone" where its re-read fails.',
  ],
  [
    'forgottenTry',
    'A try that may still arrive is forgotten when another preview of the record is saved: tried again after that, it takes its own first try for the save of somebody, or says "not saved" of it.',
  ],
]);
