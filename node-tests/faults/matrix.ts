import type { FaultId } from './faults';
import type { Step } from './steps';

/** Why a fault and a step make no cell. */
const WHY = {
  reads: 'noCell: a read carries nothing out',
  earlier: 'noCell: the change comes before the first call',
  above: 'noCell: that is a change before the re-read, the row above',
  writeOnly: 'noCell: only a write meets it',
  ofRecord: 'noCell: a property of the record, the whole save stands under write',
  neverStarts: 'noCell: the save never starts, see reRead',
  atStart: 'noCell: the note is written before the first call, see reRead',
} as const;

/**
 * Every fault at every step: what the panel says (id of its text, failure) | what Alma holds | writes that reached Alma/were carried
 * out, and after `=>` the same once the person has done what the panel offers, with the fault gone. Two panels are parted by `+`.
 */
export const MATRIX: Readonly<Record<FaultId, Readonly<Record<Step, string>>>> = {
  replyLost: {
    reRead: 'notSaved (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'unknown (almaNoAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  requestLost: {
    reRead: 'notSaved (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'notSavedYet (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    readBack: 'unknown (almaNoAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSavedYet (almaNoAnswer) | new | 1/1 => undoSaved | old | 2/2',
  },
  requestLate: {
    reRead: 'notSaved (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'notSavedYet (almaNoAnswer) | new | 1/1 => saved | new | 1/1',
    readBack: 'unknown (almaNoAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSavedYet (almaNoAnswer) | old | 2/2 => undoSaved | old | 2/2',
  },
  replyLate: {
    reRead: 'notSaved (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'unknown (almaNoAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  replyTwice: {
    reRead: 'saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  noPayload: {
    reRead: 'notSaved (almaUnknownAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'unknown (almaUnknownAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  throttled: {
    reRead: 'notSaved (almaTooManyRequests) | old | 0/0 => saved | new | 1/1',
    write: 'notSaved (almaTooManyRequests) | old | 1/0 => saved | new | 2/1',
    readBack: 'unknown (almaTooManyRequests) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSaved (almaTooManyRequests) | new | 2/1 => undoSaved | old | 3/2',
  },
  serverError: {
    reRead: 'notSaved (almaServerError) | old | 0/0 => saved | new | 1/1',
    write: 'notSaved (almaServerError) | old | 1/0 => saved | new | 2/1',
    readBack: 'unknown (almaServerError) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSaved (almaServerError) | new | 2/1 => undoSaved | old | 3/2',
  },
  serverErrorDone: {
    reRead: WHY.reads,
    write: 'saved | new | 1/1',
    readBack: WHY.reads,
    undo: 'undoSaved | old | 2/2',
  },
  unauthorised: {
    reRead: 'notSaved (almaNotAuthorized) | old | 0/0',
    write: 'notSaved (almaNotAuthorized) | old | 1/0',
    readBack: 'unknown (almaNotAuthorized) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSaved (almaNotAuthorized) | new | 2/1',
  },
  html: {
    reRead: 'notSaved (almaServerError) | old | 0/0 => saved | new | 1/1',
    write: 'notSaved (almaServerError) | old | 1/0 => saved | new | 2/1',
    readBack: 'unknown (almaServerError) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSaved (almaServerError) | new | 2/1 => undoSaved | old | 3/2',
  },
  htmlDone: {
    reRead: WHY.reads,
    write: 'saved | new | 1/1',
    readBack: WHY.reads,
    undo: 'undoSaved | old | 2/2',
  },
  emptyErrorList: {
    reRead: 'notSaved (almaUnknownAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'notSaved (almaUnknownAnswer) | old | 1/0 => saved | new | 2/1',
    readBack: 'unknown (almaUnknownAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSaved (almaUnknownAnswer) | new | 2/1 => undoSaved | old | 3/2',
  },
  singleError: {
    reRead: 'notSaved (almaServerError) | old | 0/0 => saved | new | 1/1',
    write: 'notSaved (almaServerError) | old | 1/0 => saved | new | 2/1',
    readBack: 'unknown (almaServerError) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSaved (almaServerError) | new | 2/1 => undoSaved | old | 3/2',
  },
  text: {
    reRead: 'notSaved (almaRefused) | old | 0/0 => saved | new | 1/1',
    write: 'notSaved (almaRefused) | old | 1/0 => saved | new | 2/1',
    readBack: 'unknown (almaRefused) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoNotSaved (almaRefused) | new | 2/1 => undoSaved | old | 3/2',
  },
  textDone: {
    reRead: WHY.reads,
    write: 'saved | new | 1/1',
    readBack: WHY.reads,
    undo: 'undoSaved | old | 2/2',
  },
  changedBefore: {
    reRead: 'conflictRemade | theirs | 0/0',
    write: WHY.earlier,
    readBack: WHY.earlier,
    undo: 'undoConflict | theirs | 1/1',
  },
  changedAfter: {
    reRead: WHY.above,
    write: 'conflictRemade | theirs | 1/0',
    readBack: 'saved | theirs | 1/1',
    undo: 'undoConflict | theirs | 2/1',
  },
  changedReplyLost: {
    reRead: 'notSaved (almaNoAnswer) | theirs | 0/0 => conflictRemade | theirs | 0/0',
    write: 'unknown (almaNoAnswer) | theirs | 1/0 => recovery.unknown | theirs | 1/0',
    readBack: 'unknown (almaNoAnswer) | theirs | 1/1 => recovery.unknown | theirs | 1/1',
    undo: 'undoUnknown (almaNoAnswer) | theirs | 2/1 => recovery.unknown | theirs | 2/1',
  },
  lockedByAnother: {
    reRead: WHY.writeOnly,
    write: 'notSaved (almaLocked) | old | 1/0 => saved | new | 2/1',
    readBack: WHY.writeOnly,
    undo: 'undoNotSaved (almaLocked) | new | 2/1 => undoSaved | old | 3/2',
  },
  ownDraft: {
    reRead: WHY.writeOnly,
    write: 'notSaved (almaLocked) | old | 1/0 => saved | new | 2/1',
    readBack: WHY.writeOnly,
    undo: 'undoNotSaved (almaLocked) | new | 2/1 => undoSaved | old | 3/2',
  },
  linkedToNz: {
    reRead: WHY.ofRecord,
    write: 'saved | new | 1/1',
    readBack: WHY.ofRecord,
    undo: 'undoSaved | old | 2/2',
  },
  linkedToNzReplyLost: {
    reRead: 'notSaved (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'unknown (almaNoAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  linkedToCz: {
    reRead: 'blocked (communityZone) | old | 0/0',
    write: WHY.neverStarts,
    readBack: WHY.neverStarts,
    undo: WHY.neverStarts,
  },
  deleted: {
    reRead: 'notSaved (almaNotFound) | none | 0/0',
    write: 'notSaved (almaNotFound) | none | 1/0',
    readBack: 'unknown (almaNotFound) | none | 1/1 => unknown (almaNotFound) | none | 1/1',
    undo: 'undoNotSaved (almaNotFound) | none | 2/1',
  },
  without005: {
    reRead: WHY.ofRecord,
    write: 'saved | new | 1/1',
    readBack: WHY.ofRecord,
    undo: 'undoSaved | old | 2/2',
  },
  without005ReplyLost: {
    reRead: 'notSaved (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'unknown (almaNoAnswer) | new | 1/1 => recovery.saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  without005Changed: {
    reRead: 'conflictRemade | theirs | 0/0',
    write: 'saved | new | 1/1',
    readBack: 'saved | theirs | 1/1',
    undo: 'undoConflict | theirs | 2/1',
  },
  validationError: {
    reRead: WHY.writeOnly,
    write: 'notSaved (almaValidation) | old | 1/0',
    readBack: WHY.writeOnly,
    undo: 'undoNotSaved (almaValidation) | new | 2/1',
  },
  validationWarning: {
    reRead: WHY.writeOnly,
    write: 'warned (almaWarning) | old | 1/0 => saved | new | 2/1',
    readBack: WHY.writeOnly,
    undo: 'undoWarned (almaWarning) | new | 2/1 => undoSaved | old | 3/2',
  },
  normalised: {
    reRead: WHY.writeOnly,
    write: 'saved | new | 1/1',
    readBack: WHY.writeOnly,
    undo: 'undoSaved | old | 2/2',
  },
  normalisedReplyLost: {
    reRead: 'notSaved (almaNoAnswer) | old | 0/0 => saved | new | 1/1',
    write: 'savedLikely | new | 1/1',
    readBack: 'unknown (almaNoAnswer) | new | 1/1 => recovery.guessed | new | 1/1',
    undo: 'undoSavedLikely | old | 2/2',
  },
  pageChanged: {
    reRead: 'saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  closed: {
    reRead: 'ready | old | 0/0',
    write: 'recovery.saved | new | 1/1',
    readBack: 'recovery.saved | new | 1/1',
    undo: 'recovery.saved | old | 2/2',
  },
  closedAndReopened: {
    reRead: 'recovery.pending | old | 0/0',
    write: 'recovery.pending | new | 1/1',
    readBack: 'recovery.saved | new | 1/1',
    undo: 'recovery.pending | old | 2/2',
  },
  doubleClick: {
    reRead: 'saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  twoPanels: {
    reRead: 'conflictRemade + saved | new | 1/1',
    write: 'saved + saved | new | 2/1',
    readBack: 'saved + conflictRemade | new | 1/1',
    undo: 'undoSaved + conflictRemade | old | 2/2',
  },
  storeRefused: {
    reRead: 'saved | new | 1/1',
    write: 'saved | new | 1/1',
    readBack: 'saved | new | 1/1',
    undo: 'undoSaved | old | 2/2',
  },
  storeRefusedFromStart: {
    reRead: 'saved (recoveryOff) | new | 1/1',
    write: WHY.atStart,
    readBack: WHY.atStart,
    undo: 'undoSaved (recoveryOff) | old | 2/2',
  },
  storeFull: {
    reRead: 'saved (recoveryOff) | new | 1/1',
    write: WHY.atStart,
    readBack: WHY.atStart,
    undo: 'undoSaved (recoveryOff) | old | 2/2',
  },
  configRefused: {
    reRead: 'blocked (configUnknown) | old | 0/0',
    write: WHY.neverStarts,
    readBack: WHY.neverStarts,
    undo: WHY.neverStarts,
  },
};

/** What a cell shows that no panel can prevent. */
export const LIMITS: Readonly<Record<string, string>> = {
  'without005Changed.write':
    "A record without 005 gives Alma nothing to tell versions by: a colleague's save between the re-read and the write is overwritten. The panel says above the record that Alma cannot tell; Alma's View Versions brings it back.",
};
