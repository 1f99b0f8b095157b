import {
  FakePorts,
  local,
  LOCAL_ID,
  NEW_VERSION,
  OTHER_ID,
  quiet,
  readyState,
  REFUSED,
  startedState,
  told,
  writeEnded,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { DeleteOutcome, Inventory } from '../../ports/bib-life';
import type { AlmaFailure } from '../../ports/failures';
import type { CreatedNote } from '../created-notes';
import { Loop } from '../loop';
import { whyNotSaveRecord } from '../may-save';
import type { State } from '../state';
import { canUndo } from '../write-actions';

import { MistakeEffects } from './mistake-effects';
import type { Looked, MistakeEvent, MistakeState } from './mistake-state';
import { NOTHING_READ } from './mistake-state';
import { reduceMistake } from './reduce-mistake';
import { deletable, isForAnother, whyNotDelete } from './select-mistake';

const NONE: Inventory = { holdings: 0, items: 0, portfolios: 0, representations: 0 };
const GONE: AlmaFailure = { kind: 'almaNotFound', details: {} };
const REFUSES: AlmaFailure = { kind: 'almaNotAuthorized', details: {} };
const mine = local(LOCAL_ID, { lastModifiedBy: 'staff-1' });

function note(id: string, change: Partial<CreatedNote> = {}): CreatedNote {
  const mmsId = id === 'a' ? LOCAL_ID : OTHER_ID;
  return { id, state: 'created', title: `T ${id}`, at: '2026-11-20T14:01:00Z', mmsId, ...change };
}

/** The page about mistakes with its effects, in a world that the test answers for. */
class Mistakes {
  readonly ports = new FakePorts();
  private readonly effects = new MistakeEffects(this.ports.bibs, this.ports.browserStore, (event) =>
    this.loop.dispatch(event),
  );
  private readonly loop = new Loop<MistakeState, MistakeEvent, undefined>({
    initial: NOTHING_READ,
    moment: () => undefined,
    reduce: reduceMistake,
    react: (event, before, after) => this.effects.react(event, before, after),
    changed: () => undefined,
  });

  constructor(...notes: readonly CreatedNote[]) {
    this.ports.browserStore.notes.set('created', notes);
  }

  get state(): MistakeState {
    return this.loop.state;
  }

  get looked(): Looked | undefined {
    return this.state.chosen?.looked;
  }

  get noted(): readonly string[] {
    return (this.ports.browserStore.notes.get('created') as CreatedNote[]).map(({ id }) => id);
  }

  async tell(...events: readonly MistakeEvent[]): Promise<void> {
    for (const event of events) this.loop.dispatch(event);
    await quiet();
  }

  /** The record of the first note is chosen and read. */
  async read(found: LocalRecord = mine, inventory = NONE): Promise<void> {
    await this.tell({ kind: 'opened' });
    await this.tell({ kind: 'chosen', id: 'a' });
    await this.ports.bibs.inventories.answer(success(inventory));
    await this.ports.bibs.reads.answer(success(found));
  }

  async remove(): Promise<void> {
    await this.tell({ kind: 'typed', text: LOCAL_ID }, { kind: 'deleteAsked', local: mine });
  }
}

describe('records that were created by mistake', () => {
  it('are those that this person is known to have created here, the newest first', async () => {
    const mistakes = new Mistakes(
      note('b'),
      note('c', { state: 'unknown' }),
      note('d', { mmsId: undefined }),
      note('a'),
    );
    await mistakes.tell({ kind: 'opened' });
    expect(mistakes.state.created?.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('are not "none" where the browser does not say', async () => {
    const mistakes = new Mistakes(note('a'));
    mistakes.ports.browserStore.refuses = true;
    await mistakes.tell({ kind: 'opened' });
    expect(mistakes.state.created).toBeUndefined();
    expect(mistakes.state.notesFailure).toEqual(REFUSED);
  });

  it('are read and counted before anything is offered', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.read();
    expect(mistakes.looked).toEqual({ kind: 'read', local: mine, inventory: NONE, typed: '' });
  });

  it('are not taken for without inventory where it cannot be counted', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.tell({ kind: 'opened' });
    await mistakes.tell({ kind: 'chosen', id: 'a' });
    await mistakes.ports.bibs.inventories.answer(failed(REFUSES));
    await mistakes.ports.bibs.reads.answer(success(mine));
    expect(mistakes.looked).toEqual({ kind: 'failed', failure: REFUSES });
  });

  it('stay on the list where a list of their inventory is not found', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.tell({ kind: 'opened' });
    await mistakes.tell({ kind: 'chosen', id: 'a' });
    await mistakes.ports.bibs.inventories.answer(failed(GONE));
    await mistakes.ports.bibs.reads.answer(success(mine));
    expect(mistakes.looked?.kind).toBe('failed');
    expect(mistakes.noted).toEqual(['a']);
    expect(mistakes.state.created?.map(({ id }) => id)).toEqual(['a']);
  });

  it('leave the list one by one, also where this browser is slow', async () => {
    const mistakes = new Mistakes(note('a'), note('b'));
    const { bibs, browserStore } = mistakes.ports;
    await mistakes.tell({ kind: 'opened' });
    const open: (() => void)[] = [];
    const write = browserStore.writeNote.bind(browserStore);
    spyOn(browserStore, 'writeNote').and.callFake(async (name, value) => {
      await new Promise<void>((resolve) => open.push(resolve));
      return write(name, value);
    });
    for (const id of ['a', 'b']) {
      await mistakes.tell({ kind: 'chosen', id });
      await bibs.inventories.answer(failed(GONE));
      await bibs.reads.answer(failed(GONE));
    }
    for (let done = open.shift(); done; done = open.shift()) {
      done();
      await quiet();
    }
    expect(mistakes.noted).toEqual([]);
  });

  it('leave the list where Alma has no such record any more', async () => {
    const mistakes = new Mistakes(note('b'), note('a'));
    await mistakes.tell({ kind: 'opened' });
    await mistakes.tell({ kind: 'chosen', id: 'a' });
    await mistakes.ports.bibs.inventories.answer(failed(GONE));
    await mistakes.ports.bibs.reads.answer(failed(GONE));
    expect(mistakes.looked?.kind).toBe('gone');
    expect(mistakes.noted).toEqual(['b']);
    expect(mistakes.state.created?.map(({ id }) => id)).toEqual(['b']);
  });
});

describe('deleting a record that was created by mistake', () => {
  it('waits for its MMS ID, whole', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.read();
    for (const text of ['', LOCAL_ID.slice(0, -1), OTHER_ID]) {
      await mistakes.tell({ kind: 'typed', text }, { kind: 'deleteAsked', local: mine });
      expect(mistakes.ports.bibs.removals.questions).toEqual([]);
      expect(deletable(readyState(), mistakes.state)).toBeUndefined();
    }
    await mistakes.tell({ kind: 'typed', text: ` ${LOCAL_ID} ` });
    expect(deletable(readyState(), mistakes.state)).toBe(mine);
  });

  it('is asked of Alma once, and the note goes with the record, which can still be copied', async () => {
    const mistakes = new Mistakes(note('b'), note('a'));
    await mistakes.read();
    await mistakes.remove();
    await mistakes.tell({ kind: 'deleteAsked', local: mine }, { kind: 'chosen', id: 'a' });
    await mistakes.tell({ kind: 'left' });
    expect(mistakes.ports.bibs.removals.questions).toEqual([mine]);
    await mistakes.ports.bibs.removals.answer({ kind: 'deleted' });
    expect(mistakes.looked).toEqual({ kind: 'ended', local: mine, outcome: { kind: 'deleted' } });
    expect(mistakes.noted).toEqual(['b']);
  });

  it('keeps what another panel noted meanwhile', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.read();
    await mistakes.remove();
    mistakes.ports.browserStore.notes.set('created', [note('z'), note('a')]);
    await mistakes.ports.bibs.removals.answer({ kind: 'deleted' });
    expect(mistakes.noted).toEqual(['z']);
  });

  it('says where the browser would not change its list', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.read();
    await mistakes.remove();
    mistakes.ports.browserStore.refuses = true;
    await mistakes.ports.bibs.removals.answer({ kind: 'deleted' });
    expect(mistakes.state.noteStayed).toEqual(REFUSED);
  });

  it('leaves the note where it did not happen, and sends nothing again by itself', async () => {
    const others: readonly DeleteOutcome[] = [
      { kind: 'notDeleted', failure: REFUSES },
      { kind: 'notDeleted', failure: GONE },
      { kind: 'changed', current: local() },
      { kind: 'hasInventory', inventory: { ...NONE, items: 1 } },
      { kind: 'unknown', failure: { kind: 'almaNoAnswer', details: {} } },
    ];
    for (const outcome of others) {
      const mistakes = new Mistakes(note('a'));
      await mistakes.read();
      await mistakes.remove();
      await mistakes.ports.bibs.removals.answer(outcome);
      expect(mistakes.looked).toEqual({ kind: 'ended', local: mine, outcome });
      expect(mistakes.noted).withContext(outcome.kind).toEqual(['a']);
      await mistakes.tell({ kind: 'opened' }, { kind: 'deleteAsked', local: mine });
      expect(mistakes.ports.bibs.removals.questions.length).toBe(1);
    }
  });

  it('that breaks in the middle has an end that nobody knows', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.read();
    await mistakes.remove();
    mistakes.ports.bibs.removals.call().answer.throw(new Error('torn'));
    await quiet();
    expect(mistakes.looked).toEqual(
      jasmine.objectContaining({ outcome: jasmine.objectContaining({ kind: 'unknown' }) }),
    );
  });

  it('of a record that went meanwhile takes it off the list, and it can still be copied', async () => {
    const mistakes = new Mistakes(note('a'));
    await mistakes.read();
    await mistakes.remove();
    await mistakes.ports.bibs.removals.answer({ kind: 'gone' });
    expect(mistakes.looked).toEqual({ kind: 'ended', local: mine, outcome: { kind: 'gone' } });
    expect(mistakes.noted).toEqual([]);
  });
});

describe('what stands in the way of deleting', () => {
  const looked = (of: LocalRecord = mine, inventory = NONE): Looked => ({
    kind: 'read',
    local: of,
    inventory,
    typed: '',
  });

  it('is nothing for a record of this person on which nothing hangs', () => {
    expect(whyNotDelete(readyState(), looked())).toBeUndefined();
    const neverSaved = local(LOCAL_ID, { lastModifiedBy: undefined, createdBy: 'staff-1' });
    expect(whyNotDelete(readyState(), looked(neverSaved))).toBeUndefined();
    const inCapitals = local(LOCAL_ID, { lastModifiedBy: 'STAFF-1' });
    expect(whyNotDelete(readyState(), looked(inCapitals))).toBeUndefined();
  });

  it('is somebody else who saved it since', () => {
    expect(whyNotDelete(readyState(), looked(local()))).toBe('otherPerson');
  });

  it('is somebody else who created it, where nobody is said to have saved it', () => {
    const theirs = local(LOCAL_ID, { lastModifiedBy: undefined, createdBy: 'staff-2' });
    expect(whyNotDelete(readyState(), looked(theirs))).toBe('otherCreated');
  });

  it('is that Alma names nobody: what is not known to be theirs is not deleted', () => {
    const unsaid = local(LOCAL_ID, { lastModifiedBy: undefined, createdBy: undefined });
    expect(whyNotDelete(readyState(), looked(unsaid))).toBe('nobodyNamed');
  });

  it('is anything that hangs on it', () => {
    for (const kind of ['holdings', 'items', 'portfolios', 'representations'] as const)
      expect(whyNotDelete(readyState(), looked(mine, { ...NONE, [kind]: 1 }))).toBe('inventory');
  });

  it('is a zone, the institution, and a save that runs', () => {
    const zone = local(LOCAL_ID, { lastModifiedBy: 'staff-1', linkedTo: 'NZ' });
    expect(whyNotDelete(readyState(), looked(zone))).toBe('zone');
    const preview = startedState({
      saving: { everyone: 'previewOnly', maySave: [], previewOnly: [] },
    });
    expect(whyNotDelete(preview, looked())).toBe('previewOnly');
    const read = local();
    const saving = told(readyState(read), {
      kind: 'saveRecord',
      local: read,
      record: { ...read.record, fields: [] },
    });
    expect(whyNotDelete(saving, looked())).toBe('writeRunning');
  });

  it('is a matter for a colleague only where Alma says that this person may not', () => {
    const ended = (kind: AlmaFailure['kind']): Looked => ({
      kind: 'ended',
      local: mine,
      outcome: { kind: 'notDeleted', failure: { kind, details: {} } },
    });
    expect(isForAnother(ended('almaNotAuthorized'))).toBe(true);
    expect(isForAnother(ended('almaCatalogerLevel'))).toBe(true);
    expect(isForAnother(ended('almaRefused'))).toBe(false);
  });
});

describe('a record that is being deleted', () => {
  const read = local();
  const ready = readyState(read);
  const changed = { ...read.record, fields: read.record.fields.slice(0, -1) };
  const save = { kind: 'saveRecord', local: read, record: changed } as const;

  it('is not saved until its deletion has ended', () => {
    const deleting = told(ready, { kind: 'deleting', mmsId: LOCAL_ID });
    expect(whyNotSaveRecord(deleting, read)).toEqual({ kind: 'deleting' });
    expect(told(deleting, save)).toBe(deleting);
    const ended = told(deleting, { kind: 'deleting' }, save);
    expect(Object.keys(ended.writes).length).toBe(1);
  });

  it('does not hold up the save of another', () => {
    const saving = told(ready, { kind: 'deleting', mmsId: OTHER_ID }, save);
    expect(Object.keys(saving.writes).length).toBe(1);
  });

  it('is not put back to an earlier version meanwhile', () => {
    const outcome = {
      kind: 'saved',
      after: { ...read, record: changed, version005: NEW_VERSION, lastModifiedBy: 'staff-1' },
      changedByAlma: [],
      warnings: [],
      settledByReadBack: false,
    } as const;
    const saving = told(ready, save);
    const saved = told(saving, writeEnded(Object.keys(saving.writes)[0] ?? '', outcome));
    const undoable = (state: State): readonly boolean[] =>
      Object.values(state.writes).map((write) => canUndo(state, write));
    expect(undoable(saved)).toEqual([true]);
    expect(undoable(told(saved, { kind: 'deleting', mmsId: LOCAL_ID }))).toEqual([false]);
  });
});
