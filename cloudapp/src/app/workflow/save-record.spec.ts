import {
  almaShows,
  field,
  local,
  LOCAL_ID,
  localRead,
  NEW_VERSION,
  OTHER_ID,
  readyState,
  reviewingState,
  startedState,
  told,
  writeEnded,
} from '../../testing/fakes';
import type { MarcRecord } from '../marc/record';
import type { LocalRecord, SaveOutcome } from '../ports/alma';
import { DEFAULT_CONFIG } from '../settings/config';

import type { PanelEvent } from './events';
import { entryOf, savedEntry } from './history-entry';
import { whyNotSaveRecord } from './may-save';
import { reduce } from './reduce';
import type { State, Write } from './state';
import { undoRecord } from './undo-record';
import { actionsOf } from './write-actions';

const read = local();
const ready = readyState(read);
const LOCK_ALLOWED = { ...DEFAULT_CONFIG, allowOverrideLock: true };

/** The record with a second number. */
function changed({ record }: LocalRecord): MarcRecord {
  return { ...record, fields: [...record.fields, field('035 __ $a (OCoLC)459287')] };
}

function asked(of: LocalRecord = read): PanelEvent {
  return { kind: 'saveRecord', local: of, record: changed(of) };
}

function saved(of: LocalRecord = read): SaveOutcome {
  const after = { ...of, record: changed(of), version005: NEW_VERSION, lastModifiedBy: 'staff-1' };
  return { kind: 'saved', after, changedByAlma: [], warnings: [], settledByReadBack: false };
}

/** The person takes a write back; `id`: of the write that does so. */
function undoing(state: State, writeId: string, id: string): State {
  return reduce(state, { kind: 'undoSave', writeId }, { at: '2026-11-20T14:02:00Z', id });
}

function only(state: State): Write {
  const [write, another] = Object.values(state.writes);
  if (!write || another)
    throw new Error(`Expected one write of ${Object.keys(state.writes).join()}`);
  return write;
}

describe('reduce: saving a change that is no merge', () => {
  it('begins one write of it, on the reading that it was made from, with what the institution runs', () => {
    const normalised = { ...ready, config: { ...DEFAULT_CONFIG, normalization: '123' } };
    const write = only(told(normalised, asked()));
    expect(write.before).toBe(read);
    expect(write.sent).toEqual(changed(read));
    expect(write).toEqual(
      jasmine.objectContaining({
        mmsId: LOCAL_ID,
        purpose: 'save',
        asks: { normalization: '123' },
      }),
    );
    expect(write.basis).toBeUndefined();
  });

  it('begins none a second time', () => {
    const saving = told(ready, asked());
    expect(told(saving, asked())).toBe(saving);
    expect(whyNotSaveRecord(saving, read)?.kind).toBe('writeRunning');
  });

  it('begins none on another reading, or on another record than the panel shows', () => {
    expect(told(ready, asked({ ...read }))).toBe(ready);
    const other = told(ready, almaShows(OTHER_ID), localRead(local(OTHER_ID)));
    expect(told(other, asked())).toBe(other);
  });

  it('begins none for whom the institution lets only look, nor before it is known who that is', () => {
    const preview = told(
      startedState({ saving: { everyone: 'previewOnly', maySave: [], previewOnly: [] } }),
      almaShows(LOCAL_ID),
      localRead(read),
    );
    expect(whyNotSaveRecord(preview, read)?.kind).toBe('previewOnly');
    expect(told(preview, asked())).toBe(preview);
    const nobody = { ...ready, user: undefined };
    expect(told(nobody, asked())).toBe(nobody);
  });

  it('begins none of a Community Zone record, or of one that is not MARC 21', () => {
    for (const change of [{ linkedTo: 'CZ' }, { recordFormat: 'unimarc' }] as const) {
      const of = local(LOCAL_ID, change);
      const state = readyState(of);
      expect(told(state, asked(of))).toBe(state);
    }
  });

  it('begins none while nobody knows how the last one ended', () => {
    const unknown = told(
      ready,
      asked(),
      writeEnded('w1', { kind: 'unknown', failure: { kind: 'almaNoAnswer', details: {} } }),
    );
    expect(told(unknown, asked())).toBe(unknown);
  });

  it('shows the record as it was read back, and the numbers that it has now', () => {
    const after = told(ready, asked(), writeEnded('w1', saved()));
    expect(after.page).toEqual(
      jasmine.objectContaining({
        kind: 'ready',
        local: jasmine.objectContaining({ version005: NEW_VERSION }),
      }),
    );
    expect(after.searchBox.choices).toEqual(['17807721', '459287']);
  });

  it('spends no choices that were made for a merge', () => {
    const { overridesByRecord } = told(reviewingState(read), {
      kind: 'overrideTag',
      tag: '590',
      value: 'incoming',
    });
    const chosen = { ...ready, overridesByRecord };
    expect(overridesByRecord[LOCAL_ID]?.length).toBe(1);
    const after = told(chosen, asked(), writeEnded('w1', saved()));
    expect(after.overridesByRecord).toEqual(overridesByRecord);
  });

  it('is taken back like a merge, without a preview to make again', () => {
    const after = told(ready, asked(), writeEnded('w1', saved()));
    const undoing = told(after, { kind: 'dismissNotice' }, { kind: 'undoSave', writeId: 'w1' });
    const undo = undoing.writes['w2'];
    expect(undo?.purpose).toBe('undo');
    const now = changed(read);
    expect(undo?.sent).toEqual(undoRecord(read.record, now));
    expect(undo?.basis).toBeUndefined();
  });

  it('is in the history with both numbers, and without what a merge was made of', () => {
    const after = told(ready, asked(), writeEnded('w1', saved()));
    const entry = savedEntry(after, only(after));
    expect(entry.line.numbersBefore).toEqual(['17807721']);
    expect(entry.line.numbersAfter).toEqual(['17807721', '459287']);
    expect(entry.basis).toBeUndefined();
    expect(entryOf(only(told(ready, asked()))).line.outcome).toBe('open');
  });

  it('leaves the choices for a merge also where it is taken back, and where that is taken back', () => {
    const { overridesByRecord } = told(reviewingState(read), {
      kind: 'overrideTag',
      tag: '590',
      value: 'incoming',
    });
    let state = told({ ...ready, overridesByRecord }, asked(), writeEnded('w1', saved()));
    for (const [writeId, undo] of [
      ['w1', 'w2'],
      ['w2', 'w3'],
      ['w3', 'w4'],
    ] as const) {
      state = undoing(state, writeId, undo);
      const before = state.writes[undo]?.before;
      expect(state.writes[undo]?.purpose).toBe('undo');
      state = told(state, writeEnded(undo, saved(before)));
      expect(state.overridesByRecord).toEqual(overridesByRecord);
    }
  });

  it('fills the number in anew, after the save and after its undo, unless a person typed one', () => {
    const withOther = { ...read.record, fields: [field('035 __ $a (OCoLC)459287')] };
    const [after, back] = [
      {
        ...saved(),
        after: { ...read, record: withOther, version005: NEW_VERSION, lastModifiedBy: 'staff-1' },
      },
      { ...saved(), after: { ...read, version005: '20261120150000.0' } },
    ];
    const texts = (from: State): readonly string[] => {
      const done = told(from, asked(), writeEnded('w1', after));
      const undone = told(undoing(done, 'w1', 'w2'), writeEnded('w2', back));
      return [from, done, undone].map(({ searchBox }) => searchBox.text);
    };
    expect(texts(ready)).toEqual(['17807721', '459287', '17807721']);
    const typed = told(ready, { kind: 'typeNumber', text: '555' });
    expect(texts(typed)).toEqual(['555', '555', '555']);
  });

  it('asks anew which number is meant, where the record has two now', () => {
    expect(told(ready, asked(), writeEnded('w1', saved())).searchBox.text).toBe('');
  });

  describe('that did not come through', () => {
    const failure = { kind: 'almaWarning', details: {} } as const;
    const previewed = reviewingState(read);

    function ended(outcome: SaveOutcome, from = previewed): State {
      return told({ ...from, config: LOCK_ALLOWED }, asked(), writeEnded('w1', outcome));
    }

    const cases = [
      ['saveDespiteWarning', { kind: 'warned', failure }],
      ['retrySave', { kind: 'notSaved', failure, mayRetry: true }],
      [
        'overrideLock',
        { kind: 'notSaved', failure: { kind: 'almaLocked', details: {} }, mayRetry: false },
      ],
    ] as const;

    for (const [kind, outcome] of cases)
      it(`goes on from the answer also while a preview is open: ${kind}`, () => {
        for (const state of [ended(outcome), ended(outcome, ready)]) {
          expect(actionsOf(state, only(state))).toContain(kind);
          const again = only(told(state, { kind, writeId: 'w1' }));
          expect(again.outcome).toBeUndefined();
          expect(again.sent).toEqual(changed(read));
        }
      });

    it('does not go on where the panel shows another reading than it was made from', () => {
      const page = { kind: 'ready', local: { ...read } } as const;
      for (const [kind, outcome] of cases) {
        const state = { ...ended(outcome), page };
        expect(actionsOf(state, only(state))).not.toContain(kind);
        expect(told(state, { kind, writeId: 'w1' })).toBe(state);
      }
    });
  });

  it('gives way to the version of a colleague, which the panel then shows', () => {
    const theirs = local(LOCAL_ID, { version005: NEW_VERSION });
    const after = told(ready, asked(), writeEnded('w1', { kind: 'conflict', current: theirs }));
    expect(after.page).toEqual(jasmine.objectContaining({ local: theirs }));
    expect(only(told(after, asked(theirs))).before).toBe(theirs);
  });
});
