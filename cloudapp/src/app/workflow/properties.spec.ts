import * as fc from 'fast-check';

import {
  almaShows,
  candidate,
  found,
  incomingLoaded,
  local,
  LOCAL_ID,
  localRead,
  none,
  OTHER_ID,
  readyState,
  reviewingState,
  saveableState,
  startedState,
  told,
  writeEnded,
} from '../../testing/fakes';
import { expectForAll } from '../../testing/marc-generator';
import { failed } from '../marc/result';
import type { SaveOutcome } from '../ports/alma';

import type { PanelEvent } from './events';
import { whyNotSave } from './may-save';
import { isRunning } from './page-facts';
import { reduce } from './reduce';
import type { State } from './state';

const NO_ANSWER = { kind: 'almaNoAnswer', details: {} } as const;

const OUTCOMES: readonly SaveOutcome[] = [
  {
    kind: 'saved',
    after: local(LOCAL_ID, { version005: '20261120150000.0' }),
    changedByAlma: [],
    warnings: [],
    settledByReadBack: true,
  },
  { kind: 'notSaved', failure: NO_ANSWER, mayRetry: true },
  { kind: 'notSaved', failure: { kind: 'almaLocked', details: {} }, mayRetry: true },
  { kind: 'conflict', current: local(LOCAL_ID, { version005: '20261120151000.0' }) },
  { kind: 'warned', failure: { kind: 'almaWarning', details: {} } },
  { kind: 'unknown', failure: NO_ANSWER },
];

/** What may happen around a record, also out of place; events of writes name one of the writes that are there. */
type Step = (state: State) => PanelEvent;

const said =
  (event: PanelEvent): Step =>
  () =>
    event;

function ofWrite(make: (writeId: string) => PanelEvent): (at: number) => Step {
  return (at) => (state) => {
    const ids = Object.keys(state.writes);
    return make(ids[at % Math.max(1, ids.length)] ?? 'none');
  };
}

const GESTURES: readonly Step[] = [
  { kind: 'search' },
  { kind: 'typeNumber', text: '17807721' },
  { kind: 'typeNumber', text: 'whale' },
  { kind: 'clearNumber' },
  { kind: 'previewMerge' },
  { kind: 'back' },
  { kind: 'reloadRecord' },
  { kind: 'retryLoad' },
  { kind: 'stayWithRecord' },
  { kind: 'switchToOther' },
  { kind: 'chooseRecord', mmsId: LOCAL_ID },
  { kind: 'acceptLost', accepted: true },
  { kind: 'acceptLost', accepted: false },
  { kind: 'override', target: 'any', value: 'both' },
  { kind: 'resetAllOverrides' },
  { kind: 'answerGuard', id: 'otherType', reason: 'x' },
  { kind: 'save' },
  { kind: 'save' },
  { kind: 'save' },
  almaShows(LOCAL_ID),
  almaShows(OTHER_ID),
  almaShows(LOCAL_ID, OTHER_ID),
  localRead(),
  localRead(local(OTHER_ID)),
  found(candidate()),
  none('hathitrust'),
  incomingLoaded(),
].map((event) => said(event as PanelEvent));

const WRITE_STEPS: readonly ((at: number) => Step)[] = [
  ...OUTCOMES.map((outcome) => ofWrite((writeId) => writeEnded(writeId, outcome))),
  ofWrite((writeId) => ({ kind: 'retrySave', writeId })),
  ofWrite((writeId) => ({ kind: 'saveDespiteWarning', writeId })),
  ofWrite((writeId) => ({ kind: 'overrideLock', writeId })),
  ofWrite((writeId) => ({ kind: 'undoSave', writeId })),
  ofWrite((writeId) => ({ kind: 'remakePreview', writeId })),
  ofWrite((writeId) => ({ kind: 'dismissWrite', writeId })),
];

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...GESTURES) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom(...WRITE_STEPS), fc.nat(3)).map(([make, at]) => make(at)),
    },
  ),
  { maxLength: 40 },
);

const starts = fc.constantFrom(startedState(), readyState(), reviewingState(), saveableState());

interface Change {
  readonly before: State;
  readonly event: PanelEvent;
  readonly after: State;
}

/** Whether something holds for every change in a run of events. */
function always(holds: (change: Change) => boolean): void {
  expectForAll(
    fc.tuple(starts, steps),
    ([start, run]) => {
      let before = start;
      return run.every((step, at) => {
        const event = step(before);
        const moment = { at: '2026-11-20T14:01:00Z', id: `run-${at}` };
        const after = reduce(before, event, moment);
        const good = holds({ before, event, after });
        before = after;
        return good;
      });
    },
    { runs: 300 },
  );
}

/** Writes that began with this change. */
function begun({ before, after }: Change): readonly string[] {
  return Object.keys(after.writes).filter((id) => !(id in before.writes));
}

describe('workflow, whatever happens', () => {
  it('a write that runs never leaves, and its answer is kept', () => {
    always(({ before, event, after }) =>
      Object.values(before.writes)
        .filter(isRunning)
        .every(({ writeId }) => {
          const write = after.writes[writeId];
          if (!write) return false;
          const answered = event.kind === 'writeEnded' && event.writeId === writeId;
          return answered ? write.outcome !== undefined : isRunning(write);
        }),
    );
  });

  it('a record has at most one running write', () => {
    always(({ after }) => {
      const running = Object.values(after.writes).filter(isRunning);
      return new Set(running.map(({ mmsId }) => mmsId)).size === running.length;
    });
  });

  it('only a gesture of a person begins a write', () => {
    const gestures = ['save', 'retrySave', 'saveDespiteWarning', 'overrideLock', 'undoSave'];
    always((change) => begun(change).length === 0 || gestures.includes(change.event.kind));
  });

  it('nothing on screen is saved while a guard is open, anything is lost, or it is not what is on screen', () => {
    always((change) => {
      const { before, event, after } = change;
      const [id] = begun(change);
      if (id === undefined || after.writes[id].purpose === 'undo') return true;
      if (event.kind === 'save')
        return (
          whyNotSave(before) === undefined &&
          before.page.kind === 'reviewing' &&
          after.writes[id].sent === before.page.proposal.record
        );
      const { page } = before;
      if (page.kind !== 'reviewing' || page.local.mmsId !== after.writes[id].mmsId) return true;
      const accepted = page.lostAccepted || page.proposal.lost.length === 0;
      return accepted && after.writes[id].sent === page.proposal.record;
    });
  });

  it('a late answer for another record never changes the page', () => {
    const late: readonly PanelEvent[] = [
      localRead(local('99777')),
      { kind: 'localAnswered', mmsId: '99777', result: failed(NO_ANSWER) },
      { ...found(candidate()), mmsId: '99777' } as PanelEvent,
      incomingLoaded(candidate(), '99777'),
    ];
    always(({ after }) => late.every((event) => told(after, event).page === after.page));
  });

  it('choices for a record are kept until they are saved or withdrawn', () => {
    always(({ before, event, after }) => {
      const withdrawn = ['writeEnded', 'override', 'resetAllOverrides', 'remakePreview'];
      if (withdrawn.includes(event.kind)) return true;
      return after.overridesByRecord === before.overridesByRecord;
    });
  });
});

describe('whether a record may be saved', () => {
  function why(change: (state: State) => State): string | undefined {
    return whyNotSave(change(saveableState()))?.kind;
  }

  function withPage(state: State, change: object): State {
    if (state.page.kind !== 'reviewing') throw new Error('Expected a preview');
    return { ...state, page: { ...state.page, ...change } };
  }

  it('is yes for a preview that is answered for', () => {
    expect(whyNotSave(saveableState())).toBeUndefined();
  });

  it('is no without a config, without a user, and for those who only look', () => {
    expect(why((state) => ({ ...state, config: undefined }))).toBe('configUnknown');
    expect(why((state) => ({ ...state, user: undefined }))).toBe('userUnknown');
    const saving = { everyone: 'previewOnly', maySave: [], previewOnly: [] } as const;
    expect(
      why((state) => ({ ...state, config: state.config && { ...state.config, saving } })),
    ).toBe('previewOnly');
  });

  it('is no for records of the Community Zone and of other formats, for good', () => {
    expect(why((state) => withPage(state, { local: local(LOCAL_ID, { linkedTo: 'CZ' }) }))).toBe(
      'communityZone',
    );
    expect(
      why((state) => withPage(state, { local: local(LOCAL_ID, { recordFormat: 'unimarc' }) })),
    ).toBe('notMarc21');
  });

  it('is no while something is lost and nobody has said yes', () => {
    expect(why((state) => withPage(state, { lostAccepted: false }))).toBe('lostOpen');
  });

  it('is no where nothing would change', () => {
    expect(
      why((state) => {
        if (state.page.kind !== 'reviewing') return state;
        const { local: read, proposal } = state.page;
        return withPage(state, { proposal: { ...proposal, record: read.record, lost: [] } });
      }),
    ).toBe('nothingChanges');
  });

  it('is no where the app was switched off meanwhile', () => {
    expect(
      why((state) => ({ ...state, config: state.config && { ...state.config, enabled: false } })),
    ).toBe('previewOnly');
  });
});
