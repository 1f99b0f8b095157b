import type { CreatedNote } from './created-notes';
import { toCreatedNotes, withNote, withoutNote } from './created-notes';

const note = (id: string, state: CreatedNote['state'] = 'created'): CreatedNote => ({
  id,
  state,
  title: `Title ${id}`,
  at: '2026-11-20T14:01:00Z',
});

describe('what is remembered of created records', () => {
  it('leaves out what is no note and keeps the others', () => {
    const kept = [note('a'), { ...note('b'), mmsId: '991', number: '459287' }];
    const broken = [{ ...note('c'), state: 'perhaps' }, { ...note('d'), mmsId: 5 }, null, 'x'];
    expect(toCreatedNotes([kept[0], ...broken, kept[1]])).toEqual(kept);
    expect(toCreatedNotes({ id: 'a' })).toEqual([]);
    expect(toCreatedNotes(undefined)).toEqual([]);
  });

  it('has the newest first, and one for each creation', () => {
    const notes = withNote(withNote([note('a', 'sent')], note('b')), note('a', 'unknown'));
    expect(notes.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'unknown'],
      ['b', 'created'],
    ]);
    expect(withoutNote(notes, 'a').map(({ id }) => id)).toEqual(['b']);
  });

  it('forgets the oldest of very many', () => {
    let notes: readonly CreatedNote[] = [];
    for (let at = 0; at < 250; at += 1) notes = withNote(notes, note(String(at)));
    expect(notes.length).toBe(200);
    expect(notes[0]?.id).toBe('249');
  });
});
