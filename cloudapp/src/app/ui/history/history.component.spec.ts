import { TestBed } from '@angular/core/testing';

import {
  FakePorts,
  field,
  keptSave,
  LATER_VERSION,
  local,
  LOCAL_ID,
  localRecord,
  NEW_VERSION,
  OTHER_ID,
  quiet,
  REFUSED,
  savedRecord,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import { PanelPageComponent } from '../panel/panel-page.component';
import { PanelPageHarness } from '../panel/testing/panel-page.harness';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

const save = keptSave();
const omoo = keptSave({
  id: 's2',
  mmsId: OTHER_ID,
  title: 'Omoo',
  at: '2026-11-20T15:20:00.000Z',
});
const { title } = save.line;

/** A colleague saved the record after us, with a note. */
const theirs = local(LOCAL_ID, {
  record: {
    ...save.after.record,
    fields: [
      ...savedRecord(LOCAL_ID, LATER_VERSION).fields,
      field('950 __ $a Second copy withdrawn.'),
    ],
  },
  version005: LATER_VERSION,
  lastModifiedBy: 'staff-3',
});

describe('the history in the panel', () => {
  let ports: FakePorts;
  let panel: PanelPageHarness;

  beforeEach(() => {
    ports = new FakePorts();
    for (const entry of [save, omoo]) ports.history.entries.set(entry.line.id, entry);
    TestBed.configureTestingModule({ providers: [...provideWorld(ports)] });
    spyOn(document, 'hasFocus').and.returnValue(true);
  });

  /** The record is on screen as our save left it. */
  async function openRecord(): Promise<void> {
    const { harness, fixture } = await show(PanelPageComponent, PanelPageHarness);
    fixture.autoDetectChanges();
    panel = harness;
    await quiet();
    ports.pageEntities.show(LOCAL_ID);
    await quiet();
    await ports.bibs.reads.answer(success(save.after));
  }

  async function openHistory(): Promise<void> {
    await openRecord();
    await panel.press('Your saves');
    // It is fetched when it is first opened.
    await import('./history.component');
    await quiet();
  }

  /** Our save is on screen. */
  async function openSave(): Promise<void> {
    await openHistory();
    await (await panel.history()).open(title);
    await quiet();
  }

  /** Its undo is asked for, and Alma gives this version of the record. */
  async function undoOn(read = save.after): Promise<void> {
    await (await panel.historyEntry()).press('Undo this save');
    expect(ports.bibs.reads.questions).toEqual([LOCAL_ID, LOCAL_ID]);
    await ports.bibs.reads.answer(success(read));
  }

  it('lies over the record and gives it back as it was', async () => {
    await openRecord();
    await (await panel.searchBox()).type('555');
    await panel.press('Your saves');
    await import('./history.component');
    await quiet();
    expect(await panel.questions()).toEqual([]);
    expect(await (await panel.history()).titles()).toEqual(['Omoo', title]);
    expect(await (await panel.history()).marks()).toEqual([[], ['This record']]);
    await (await panel.history()).goBack();
    expect(await panel.questions()).toEqual(['which number, which copy?']);
    expect(await (await panel.searchBox()).number()).toBe('555');
  });

  it('goes from one save to all of them', async () => {
    await openSave();
    expect(await (await panel.historyEntry()).title()).toBe(title);
    await (await panel.historyEntry()).goBack();
    expect((await (await panel.history()).titles()).length).toBe(2);
  });

  it('takes the focus along', async () => {
    await openHistory();
    expect(await panel.focused()).toBe('Your saves');
    await (await panel.history()).open('Omoo');
    await quiet();
    expect(await panel.focused()).toBe('Omoo');
    await (await panel.historyEntry()).goBack();
    expect(await panel.focused()).toBe('Your saves');
  });

  it('undoes a save of a record that is as the save left it', async () => {
    await openSave();
    await undoOn();
    const [request] = ports.saving.requests;
    expect(request.before).toBe(save.after);
    expect(request.record).toEqual(localRecord(LOCAL_ID, NEW_VERSION));
    const [write] = await panel.writes();
    expect(await write.steps()).toHaveSize(5);
    const after = local(LOCAL_ID, { version005: '20261120160500.0' });
    await ports.saving.saves.answer({
      kind: 'saved',
      after,
      changedByAlma: [],
      warnings: [],
      settledByReadBack: false,
    });
    expect(await (await panel.writes())[0].says()).toBe(
      'Undone 2026-11-20 16:05. Alma holds the record as it was before.',
    );
  });

  it('lists the undo, and says of the save that it was undone', async () => {
    await openSave();
    ports.surroundings.time = new Date('2026-11-20T16:05:00Z');
    await undoOn();
    await ports.saving.saves.answer({
      kind: 'saved',
      after: local(LOCAL_ID, { version005: '20261120160500.0' }),
      changedByAlma: [],
      warnings: [],
      settledByReadBack: false,
    });
    await panel.press('Your saves');
    await quiet();
    const list = await panel.history();
    expect((await list.lines())[0]).toContain('Undo 2026-11-20 16:05');
    expect(await list.marks()).toEqual([['This record'], [], ['This record', 'Undone']]);
    await list.open(title);
    await quiet();
    expect(await (await panel.historyEntry()).text()).toContain('It was undone.');
  });

  it('sends nothing where somebody changed the record since, and says who and what', async () => {
    await openSave();
    await undoOn(theirs);
    expect(ports.saving.requests).toEqual([]);
    expect(await panel.writes()).toEqual([]);
    const notice = await (await panel.historyEntry()).notice();
    expect(await notice?.text()).toContain('saved again 2026-11-21 09:30 by staff-3');
    const list = await (await panel.historyEntry()).list('What undoing would also take back');
    expect((await list.changes()).map((line) => line.slice(0, 3))).toEqual(['950']);
  });

  it('takes back what they changed as well, on a word, and no version after that one', async () => {
    await openSave();
    await undoOn(theirs);
    await (await panel.historyEntry()).press('Undo all the same, these too');
    await quiet();
    const [request] = ports.saving.requests;
    expect(request.before).toBe(theirs);
    expect(request.record).toEqual(localRecord(LOCAL_ID, LATER_VERSION));
    expect(await panel.writes()).toHaveSize(1);
  });

  it('sends nothing where the record cannot be read', async () => {
    await openSave();
    await (await panel.historyEntry()).press('Undo this save');
    await ports.bibs.reads.answer(failed({ kind: 'almaNoAnswer', details: {} }));
    expect(ports.saving.requests).toEqual([]);
    expect(await (await panel.historyEntry()).failure()).not.toBeNull();
  });

  it('gives a save out as a file, and takes it up again where it is not known', async () => {
    await openSave();
    await (await panel.historyEntry()).press('Keep as undo file');
    await quiet();
    const name = `undo-${LOCAL_ID}-2026-11-20.json`;
    const text = ports.surroundings.files.get(name) ?? '';
    ports.history.entries.clear();
    await (await panel.historyEntry()).goBack();
    await quiet();
    expect(await (await panel.history()).text()).toContain('No saves yet.');
    const file = new File([text], name);
    await (await panel.history()).chooseFile(file);
    await file.arrayBuffer();
    await quiet();
    expect(await (await panel.historyEntry()).title()).toBe(title);
    await undoOn();
    expect(ports.saving.requests[0].record).toEqual(localRecord(LOCAL_ID, NEW_VERSION));
  });

  it('makes the same merge again on the record on screen', async () => {
    await openSave();
    await (await panel.historyEntry()).press('Make this merge again');
    await quiet();
    expect(await panel.questions()).toEqual(['is this right?']);
  });

  it('says where this browser keeps nothing, and leads back', async () => {
    ports.history.refuses = REFUSED;
    await openHistory();
    expect((await (await panel.history()).failures()).length).toBe(1);
    await (await panel.history()).goBack();
    expect(await panel.questions()).toEqual(['which number, which copy?']);
  });
});
