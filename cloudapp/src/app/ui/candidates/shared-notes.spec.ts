import { candidate } from '../../../testing/fakes';
import type { SourceNote } from '../../ports/source';
import type { CandidateRow } from '../../workflow/view';

import { notesOf } from './shared-notes';

const ofFile: SourceNote = { id: 'fileFirstOf', values: { all: '500', shown: '50' } };
const ofRecord: SourceNote = { id: 'fixedFieldUnclear', values: { labels: 'Conf' } };

function row(source: 'file' | 'worldcat', id: string, ...notes: SourceNote[]): CandidateRow {
  return { candidate: candidate(source, { id, notes }) } as CandidateRow;
}

describe('the notes of hits', () => {
  it('are told once where they are about all of a file', () => {
    const rows = [row('file', '1', ofRecord, ofFile), row('file', '2', ofFile)];
    const notes = notesOf(rows);
    expect(notes.shared).toEqual([ofFile]);
    expect(rows.map(notes.of)).toEqual([[ofRecord], []]);
  });

  it('count by source: hits of others have none of them', () => {
    const rows = [row('worldcat', '9'), row('file', '1', ofFile), row('file', '2', ofFile)];
    expect(notesOf(rows).shared).toEqual([ofFile]);
  });

  it('stand with the hit where there is only one', () => {
    const only = row('file', '1', ofFile);
    const notes = notesOf([only, row('worldcat', '9')]);
    expect(notes.shared).toEqual([]);
    expect(notes.of(only)).toEqual([ofFile]);
  });
});
