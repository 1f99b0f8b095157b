import { local, LOCAL_ID, record } from '../../testing/fakes';
import type { MarcRecord } from '../marc/record';
import type { LocalRecord } from '../ports/alma';
import type { HistoryEntry, HistoryLine } from '../ports/history';

import { overwrittenBy, saveToCheck } from './overwritten';

const LINE: HistoryLine = {
  id: 'w1',
  mmsId: LOCAL_ID,
  title: 'Moby Dick',
  at: '2026-11-20T14:01:00.000Z',
  purpose: 'save',
  outcome: 'saved',
  numbersBefore: [],
  numbersAfter: [],
  fields: { added: 1, removed: 1, changed: 1 },
  version005: '20261120140100.0',
};

function version(of: MarcRecord, version005: string): LocalRecord {
  return local(LOCAL_ID, { record: of, version005 });
}

const BEFORE = record('245 10 $a Moby Dick', '500 __ $a Old note', '650 _0 $a Whaling');
const AFTER = record('245 10 $a Moby Dick, or, The whale', '300 __ $a 573 p.', '650 _0 $a Whaling');
const ENTRY: HistoryEntry = {
  line: LINE,
  before: version(BEFORE, '20261120130000.0'),
  after: version(AFTER, '20261120140100.0'),
};

function gone(...fields: readonly string[]): number | undefined {
  return overwrittenBy(version(record(...fields), '20261121090000.0'), ENTRY)?.gone;
}

describe('a save that was overwritten', () => {
  it('is noticed when the old title is back: the new one is gone', () => {
    expect(gone('245 10 $a Moby Dick', '300 __ $a 573 p.', '650 _0 $a Whaling')).toBe(2);
  });

  it('is noticed when a note that the save took out is back', () => {
    const title = '245 10 $a Moby Dick, or, The whale';
    expect(gone(title, '300 __ $a 573 p.', '500 __ $a Old note', '650 _0 $a Whaling')).toBe(1);
  });

  it('is none when a colleague only added a field, or moved one, or changed one that was not ours', () => {
    const title = '245 10 $a Moby Dick, or, The whale';
    expect(gone('650 _0 $a Whaling', title, '300 __ $a 573 p.', '590 __ $a New')).toBeUndefined();
    expect(gone(title, '300 __ $a 573 p.', '650 _0 $a Whaling $v Fiction')).toBeUndefined();
  });
});

describe('the save to look after when a record is read', () => {
  const now = version(BEFORE, '20261121090000.0');

  it('is the last of this record, where Alma holds another version', () => {
    expect(saveToCheck([LINE], now)).toBe(LINE);
    expect(saveToCheck([LINE], ENTRY.after)).toBeUndefined();
    expect(saveToCheck([{ ...LINE, mmsId: '1' }], now)).toBeUndefined();
  });

  it('is none after an undo, while its end is not known, or once the person was told', () => {
    expect(saveToCheck([{ ...LINE, id: 'w2', purpose: 'undo' }, LINE], now)).toBeUndefined();
    expect(saveToCheck([{ ...LINE, outcome: 'open' }], now)).toBeUndefined();
    expect(saveToCheck([{ ...LINE, guessed: true }], now)).toBeUndefined();
    expect(saveToCheck([{ ...LINE, told005: '20261121090000.0' }], now)).toBeUndefined();
  });
});
