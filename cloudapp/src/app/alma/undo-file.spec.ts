import { A_USER, local } from '../../testing/fakes';
import { failed, success } from '../marc/result';
import type { HistoryEntry } from '../ports/history';

import { readUndoFile, undoFile } from './undo-file';

const US = success(A_USER);
const ENTRY: HistoryEntry = {
  line: {
    id: 'w1',
    mmsId: local().mmsId,
    title: 'Moby Dick',
    at: '2026-11-20T14:01:00.000Z',
    purpose: 'save',
    outcome: 'saved',
    numbersBefore: [],
    numbersAfter: ['17807721'],
    fields: { added: 1, removed: 0, changed: 0 },
  },
  before: local(),
  after: local(),
};

function textOf(): string {
  const made = undoFile(ENTRY, US);
  if (!made.ok) throw new Error(made.failure.kind);
  return made.value;
}

describe('an undo file', () => {
  it('brings the save to another desk of the same institution', () => {
    const colleague = success({ ...A_USER, userId: 'staff-2' });
    const read = readUndoFile(textOf(), colleague);
    expect(read.ok && read.value).toEqual(ENTRY);
  });

  it('is refused in another institution, with both names', () => {
    const read = readUndoFile(textOf(), success({ ...A_USER, institution: '01OTHER_INST' }));
    expect(!read.ok && read.failure).toEqual({
      kind: 'undoFileForeign',
      values: { theirs: '01TEST_INST', ours: '01OTHER_INST' },
      details: {},
    });
  });

  it('is refused where it is cut off, something else, or of a record that is not the one it names', () => {
    const other = textOf().replaceAll(`"mmsId": "${local().mmsId}"`, '"mmsId": "99x"');
    for (const text of ['', '<record/>', '{}', textOf().slice(0, -20), other]) {
      const read = readUndoFile(text, US);
      expect(!read.ok && read.failure.kind).toBe('undoFileUnreadable');
    }
  });

  it('is not made while nobody is known to be signed in', () => {
    const nobody = failed({ kind: 'almaNoAnswer' as const, details: {} });
    expect(undoFile(ENTRY, nobody).ok).toBeFalse();
    expect(readUndoFile(textOf(), nobody).ok).toBeFalse();
  });
});
