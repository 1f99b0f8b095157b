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
import type { State, Write } from './state';
import { undoRecord } from './undo-record';

const read = local();
const ready = readyState(read);

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

  it('gives way to the version of a colleague, which the panel then shows', () => {
    const theirs = local(LOCAL_ID, { version005: NEW_VERSION });
    const after = told(ready, asked(), writeEnded('w1', { kind: 'conflict', current: theirs }));
    expect(after.page).toEqual(jasmine.objectContaining({ local: theirs }));
    expect(only(told(after, asked(theirs))).before).toBe(theirs);
  });
});
