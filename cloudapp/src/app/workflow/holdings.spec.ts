import {
  candidate,
  configRead,
  incoming,
  keptLine,
  local,
  LOCAL_ID,
  localRecord,
  NEW_VERSION,
  NUMBER,
  saveableState,
  told,
  writeEnded,
} from '../../testing/fakes';
import type { LocalRecord } from '../ports/alma';
import type { IncomingRecord } from '../ports/source';
import type { HoldingPolicy, InstitutionConfig } from '../settings/config';
import { DEFAULT_CONFIG } from '../settings/config';

import type { Holding } from './holdings';
import { holdingAfterSave, holdingAfterUndo } from './holding-wanted';
import type { State, Write } from './state';
import { canDismiss } from './write-actions';

function policy(holding: HoldingPolicy, gatewayUrl = '/gateway'): Partial<InstitutionConfig> {
  const { sources } = DEFAULT_CONFIG;
  return { sources: { ...sources, worldcat: { ...sources.worldcat, holding, gatewayUrl } } };
}

function after(change: Partial<LocalRecord> = {}): LocalRecord {
  const record = localRecord(LOCAL_ID, NEW_VERSION);
  return local(LOCAL_ID, {
    record,
    version005: NEW_VERSION,
    lastModifiedBy: 'staff-1',
    ...change,
  });
}

/** A save of the small record that was proven. */
function saved(config: Partial<InstitutionConfig>, stored = after()): State {
  const saving = told(told(saveableState(), configRead(config)), { kind: 'save' });
  return told(
    saving,
    writeEnded(newest(saving).writeId, {
      kind: 'saved',
      after: stored,
      changedByAlma: [],
      warnings: [],
      settledByReadBack: false,
    }),
  );
}

function newest(state: State): Write {
  const write = Object.values(state.writes).at(-1);
  if (!write) throw new Error('Expected a write.');
  return write;
}

function wanted(state: State, certain = true): Holding | undefined {
  return holdingAfterSave(state, newest(state), certain);
}

/** The same, of an incoming record of another source. */
function wantedFrom(from: IncomingRecord): Holding | undefined {
  const state = saved(policy('ask'));
  const write = newest(state);
  const basis = write.basis && { ...write.basis, incoming: from };
  return holdingAfterSave(state, { ...write, basis }, true);
}

const OFFERED: Holding = { kind: 'offered', number: NUMBER, next: 'setting' };

describe('the holding after a save', () => {
  it('is offered, set by itself, or left alone, as the institution wants it', () => {
    expect(wanted(saved(policy('ask')))).toEqual(OFFERED);
    expect(wanted(saved(policy('always')))).toEqual({
      kind: 'setting',
      number: NUMBER,
      byItself: true,
    });
    expect(wanted(saved(policy('never')))).toBeUndefined();
    expect(wanted(saved(policy('ask', '')))).toBeUndefined();
  });

  it('is left alone where Alma looks after it itself', () => {
    const marked = (syncWithOclc?: string): Holding | undefined =>
      wanted(saved(policy('always'), after({ management: { syncWithOclc } })));
    expect(marked('BIBS')).toBeUndefined();
    expect(marked('HOLDINGS')).toBeUndefined();
    expect(marked('SOMETHING_NEW')).toBeUndefined();
    expect(marked('NONE')?.number).toBe(NUMBER);
    expect(marked(' ')?.number).toBe(NUMBER);
  });

  it('is of the number that came from WorldCat or from the person, and that was stored', () => {
    expect(wantedFrom(incoming(candidate('file')))).toEqual(OFFERED);
    const { oclcNumber, ...unnamed } = candidate('file');
    expect(wantedFrom({ ...incoming(), source: 'file', candidate: unnamed })?.number).toBe(
      oclcNumber,
    );
    expect(wantedFrom(incoming(candidate('hathitrust')))).toBeUndefined();
    expect(wantedFrom(incoming(candidate('sru:alma')))).toBeUndefined();
    expect(wantedFrom(incoming(candidate('worldcat', { oclcNumber: '999' })))).toBeUndefined();
  });

  it('is left alone where it is not certain what was stored, and by who may not save', () => {
    expect(wanted(saved(policy('ask')), false)).toBeUndefined();
    const state = saved(policy('ask'));
    const saving = { everyone: 'previewOnly', maySave: [], previewOnly: [] } as const;
    expect(wanted(told(state, configRead({ ...policy('ask'), saving })))).toBeUndefined();
  });
});

describe('the holding after an undo', () => {
  const undone = (change: Partial<Write> = {}, line = keptLine()): [State, Write] => {
    const state = saved(policy('ask'));
    const undo: Write = { ...newest(state), purpose: 'undo', undoes: 's1', ...change };
    return [{ ...state, history: { ...state.history, lines: [line] } }, undo];
  };

  it('goes with the save that set it, as this panel knows or the history says', () => {
    const unsetting = { kind: 'unsetting', number: NUMBER } as const;
    expect(holdingAfterUndo(...undone(), true, { kind: 'set', number: NUMBER })).toEqual(unsetting);
    const noted = undone({}, keptLine({ holding: NUMBER }));
    expect(holdingAfterUndo(...noted, true)).toEqual(unsetting);
    expect(holdingAfterUndo(...undone({ undoes: 'filed', holding: NUMBER }), true)).toEqual(
      unsetting,
    );
  });

  it('stays where the save did not set it, or it was unset before', () => {
    expect(holdingAfterUndo(...undone(), true)).toBeUndefined();
    for (const kind of ['already', 'foundSet', 'notSet', 'setUnknown', 'unset', 'gone'] as const)
      expect(
        holdingAfterUndo(...undone({}, keptLine({ holding: NUMBER })), true, {
          kind,
          number: NUMBER,
        }),
      )
        .withContext(kind)
        .toBeUndefined();
    // What the list says of a save counts more than an older file.
    expect(holdingAfterUndo(...undone({ holding: NUMBER }), true)).toBeUndefined();
  });

  it('is left, and that is told, where it is not certain that the save was undone', () => {
    const noted = undone({}, keptLine({ holding: NUMBER }));
    expect(holdingAfterUndo(...noted, false)).toEqual({ kind: 'left', number: NUMBER });
  });
});

describe('the step in WorldCat', () => {
  const state = saved(policy('ask'));
  const { writeId } = newest(state);
  const tell = (holding: Holding): State => told(state, { kind: 'holdingTold', writeId, holding });

  it('begins at a click where one is offered, and once', () => {
    const setting = told(tell(OFFERED), { kind: 'askHolding', writeId });
    expect(setting.holdings[writeId]).toEqual({ kind: 'setting', number: NUMBER });
    expect(told(setting, { kind: 'askHolding', writeId })).toBe(setting);
    expect(told(state, { kind: 'askHolding', writeId })).toBe(state);
  });

  it('never changes what the save came to, and cannot be waved away while it runs', () => {
    for (const kind of ['setting', 'unsetting', 'notSet', 'set'] as const) {
      const told = tell({ kind, number: NUMBER });
      expect(told.writes).toBe(state.writes);
      expect(canDismiss(told, newest(told)))
        .withContext(kind)
        .toBe(!kind.endsWith('ing'));
    }
  });
});
