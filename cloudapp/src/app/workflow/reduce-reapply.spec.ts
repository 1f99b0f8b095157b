import {
  candidate,
  found,
  incomingLoaded,
  keptSave,
  keptUndo,
  LATER_VERSION,
  local,
  LOCAL_ID,
  OTHER_ID,
  readyState,
  reviewingState,
  saveableState,
  startedState,
  told,
} from '../../testing/fakes';

import type { PanelEvent } from './events';
import { overwrittenBy } from './overwritten';
import type { Page } from './state';

const save = keptSave();
const other = candidate('worldcat', { id: 'other' });
/** A colleague put the old fields back. */
const theirs = local(LOCAL_ID, { version005: LATER_VERSION, lastModifiedBy: 'staff-3' });

describe('reduce: the same merge once more', () => {
  const again: PanelEvent = { kind: 'reapply', entry: save };

  it('is loaded onto the record on screen, with the choices of then', () => {
    const state = told(readyState(theirs), { kind: 'openHistory' }, again);
    expect(state.page).toEqual({
      kind: 'loadingIncoming',
      local: theirs,
      candidate: candidate(),
      basis: save.basis,
    } as Page);
    expect(state.overridesByRecord[LOCAL_ID]).toEqual([{ target: 'mine', value: 'local' }]);
    expect(state.history.view).toEqual({ kind: 'closed' });
    const shown = told(state, incomingLoaded());
    if (shown.page.kind !== 'reviewing') throw new Error('Expected a preview');
    expect(shown.page.local).toBe(theirs);
    expect(shown.page.overrides).toEqual([{ target: 'mine', value: 'local' }]);
  });

  it('takes the place of the preview that was left and of the copy that was looked at', () => {
    const left = told(reviewingState(theirs), { kind: 'back' });
    expect(left.parked).toBeDefined();
    const looked = told(
      readyState(theirs),
      { kind: 'search' },
      found(other, candidate('worldcat', { id: 'third' })),
      { kind: 'viewCandidate', source: other.source, id: other.id },
    );
    expect(looked.viewing?.candidate).toBe(other);
    for (const state of [left, looked].map((before) => told(before, again))) {
      expect(state.page.kind).toBe('loadingIncoming');
      expect(state.parked).toBeUndefined();
      expect(state.viewing).toBeUndefined();
      expect(state.chosen).toEqual({ source: 'worldcat', id: candidate().id });
    }
  });

  it('is made only on its own record, with what it was made of, and not while that is saved', () => {
    const elsewhere = readyState(local(OTHER_ID));
    expect(told(elsewhere, again)).toBe(elsewhere);
    const ready = readyState(theirs);
    expect(told(ready, { kind: 'reapply', entry: keptUndo(save) })).toBe(ready);
    const nothing = startedState();
    expect(told(nothing, again)).toBe(nothing);
    const saving = told(saveableState(), { kind: 'save' });
    expect(told(saving, again)).toBe(saving);
  });
});

describe('reduce: a save that was overwritten', () => {
  const found = overwrittenBy(theirs, save);
  if (!found) throw new Error('Expected something to be gone');
  const noticed: PanelEvent = { kind: 'overwriteNoticed', overwritten: found };

  it('is told of the very reading on screen, and of no other', () => {
    const state = told(readyState(theirs), noticed);
    expect(state.overwritten).toBe(found);
    const elsewhere = readyState(local(OTHER_ID));
    expect(told(elsewhere, noticed)).toBe(elsewhere);
    const readAnew = readyState({ ...theirs });
    expect(told(readAnew, noticed)).toBe(readAnew);
  });

  it('is put away on a word, and by making the merge again', () => {
    const state = told(readyState(theirs), noticed);
    expect(told(state, { kind: 'dismissOverwritten' }).overwritten).toBeUndefined();
    expect(told(state, { kind: 'reapply', entry: save }).overwritten).toBeUndefined();
  });
});
