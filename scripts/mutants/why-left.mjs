/**
 * Mutants that stay although no spec notices them: what is written (on one line), what the mutant makes of it, and why a person
 * would see no difference; `in` is a piece of the line, for what could stand anywhere. An entry whose mutant is gone can go too.
 */
const NARROWED = 'Another question says no already; this one stands there for the types.';
const UNDEFINED_IS_ABSENT = 'Without an outcome that question is never reached.';

export const WHY_LEFT = [
  {
    file: 'alma/save-and-release.ts',
    from: "tag > '005'",
    to: "tag >= '005'",
    why: 'The place is used only where the record has no 005.',
  },
  {
    file: 'workflow/reduce-writes.ts',
    from: "state.page.kind === 'reviewing'",
    to: 'true',
    why: NARROWED,
  },
  {
    file: 'workflow/reduce-writes.ts',
    from: "write.outcome?.kind !== 'saved'",
    to: 'false',
    why: NARROWED,
  },
  {
    file: 'workflow/reduce-writes.ts',
    from: 'write.outcome?.kind',
    to: 'write.outcome.kind',
    why: UNDEFINED_IS_ABSENT,
  },
  {
    file: 'workflow/settle-write.ts',
    from: 'write.undoes === undefined',
    to: 'false',
    why: 'No write has the name that is looked up then.',
  },
  {
    file: 'workflow/settle-write.ts',
    from: 'undone?.basis?.overrides',
    to: 'undone?.basis.overrides',
    why: 'Every save keeps the preview that it was made of.',
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'write.asks.overrideWarning !== true',
    to: 'true',
    why: 'A warning after a yes has been turned into "not saved" before.',
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'true',
    to: 'false',
    in: 'overrideWarning !== true',
    why: 'A warning after a yes has been turned into "not saved" before.',
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'isRunning(write)',
    to: 'false',
    why: 'A running write has no buttons, and the map of writes lets none go.',
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'false',
    to: 'true',
    in: 'if (isRunning(write)) return false',
    why: 'A running write has no buttons, and the map of writes lets none go.',
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'parked?.local === write.before',
    to: 'false',
    why: 'A parked preview stands on the same reading as the page, until that is read again and the preview goes.',
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'write.outcome?.kind',
    to: 'write.outcome.kind',
    why: UNDEFINED_IS_ABSENT,
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'false',
    to: 'true',
    in: '|| !user) return false',
    why: 'What was not saved has no changes to lay to anybody, and nobody saves without being known.',
  },
  {
    file: 'workflow/write-actions.ts',
    from: "outcome?.kind === 'saved'",
    to: 'true',
    in: 'outcome.guessed',
    why: NARROWED,
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'outcome?.kind',
    to: 'outcome.kind',
    in: 'outcome.guessed',
    why: UNDEFINED_IS_ABSENT,
  },
  {
    file: 'workflow/write-actions.ts',
    from: 'current !== undefined',
    to: 'true',
    why: 'A preview always has its local record, so it is never equal to none.',
  },
  {
    file: 'workflow/write-map.ts',
    from: 'kept.length === entries.length',
    to: 'false',
    why: 'The same writes in a new map: something is worked out again, nothing looks different.',
  },
];
