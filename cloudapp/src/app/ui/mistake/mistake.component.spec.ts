import { TestBed } from '@angular/core/testing';

import { FakePorts, local, LOCAL_ID, OTHER_ID, quiet } from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { DeleteOutcome, Inventory } from '../../ports/bib-life';
import { PanelStore } from '../../workflow/panel-store';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

import { MistakeComponent } from './mistake.component';
import { MistakeHarness } from './testing/mistake.harness';

const NONE: Inventory = { holdings: 0, items: 0, portfolios: 0, representations: 0 };
const mine = local(LOCAL_ID, { lastModifiedBy: 'staff-1' });

describe('the page about mistakes', () => {
  let ports: FakePorts;
  let page: MistakeHarness;
  let panel: PanelStore;

  beforeEach(() => {
    ports = new FakePorts();
    ports.browserStore.notes.set('created', [
      { id: 'b', state: 'created', title: 'Omoo', at: '2026-11-20T15:01:00Z', mmsId: OTHER_ID },
      { id: 'a', state: 'created', title: 'Typee', at: '2026-11-20T14:01:00Z', mmsId: LOCAL_ID },
    ]);
    TestBed.configureTestingModule({ providers: [...provideWorld(ports)] });
  });

  async function open(): Promise<void> {
    const { harness, fixture } = await show(MistakeComponent, MistakeHarness);
    fixture.autoDetectChanges();
    page = harness;
    panel = TestBed.inject(PanelStore);
    panel.start();
    await quiet();
  }

  /** The record is chosen, and Alma says this of it. */
  async function choose(found: LocalRecord = mine, inventory = NONE): Promise<void> {
    await open();
    await page.press('Typee');
    await ports.bibs.inventories.answer(success(inventory));
    await ports.bibs.reads.answer(success(found));
  }

  async function remove(outcome: DeleteOutcome): Promise<void> {
    await choose();
    await page.type(LOCAL_ID);
    await page.press('Delete this record');
    await ports.bibs.removals.answer(outcome);
  }

  it('lists what was created here, the newest first', async () => {
    await open();
    expect(await page.created()).toEqual(['Omoo', 'Typee']);
  });

  it('leads to the saves', async () => {
    await open();
    panel.dispatch({ kind: 'openSide', side: 'mistake' });
    await page.press('Your saves');
    expect(panel.state().history.view.kind).toBe('list');
    expect(panel.state().side).toBeUndefined();
  });

  it('lets a record be deleted once its MMS ID is typed', async () => {
    await choose();
    expect(await page.canDelete()).toBe(false);
    await page.type(LOCAL_ID.slice(1));
    expect(await page.canDelete()).toBe(false);
    await page.type(LOCAL_ID);
    expect(await page.canDelete()).toBe(true);
  });

  it('keeps the deleted record as text, and takes it off the list', async () => {
    await remove({ kind: 'deleted' });
    expect(await page.text()).toContain(`Deleted. Alma has no record ${LOCAL_ID} any more.`);
    expect(await page.kept()).toContain('=245 10$aMoby Dick');
    await page.press('All created records');
    expect(await page.created()).toEqual(['Omoo']);
  });

  it('does not leave the deleted record standing on the panel', async () => {
    await open();
    ports.pageEntities.show(LOCAL_ID);
    await quiet();
    await ports.bibs.reads.answer(success(mine));
    await page.press('Typee');
    await ports.bibs.inventories.answer(success(NONE));
    await ports.bibs.reads.answer(success(mine));
    await page.type(LOCAL_ID);
    await page.press('Delete this record');
    await ports.bibs.removals.answer({ kind: 'deleted' });
    expect(panel.state().page.kind).toBe('loadingLocal');
  });

  it('lets the panel save nothing of the record while its deletion is on its way', async () => {
    await choose();
    await page.type(LOCAL_ID);
    await page.press('Delete this record');
    expect(panel.state().deleting).toBe(LOCAL_ID);
    await ports.bibs.removals.answer({
      kind: 'unknown',
      failure: { kind: 'almaNoAnswer', details: {} },
    });
    expect(panel.state().deleting).toBeUndefined();
  });

  it('keeps the text of a record that somebody else deleted first, and takes it off the list', async () => {
    await remove({ kind: 'gone' });
    expect(await page.text()).toContain(`Alma had no record ${LOCAL_ID} any more`);
    expect(await page.kept()).toContain('=245 10$aMoby Dick');
    expect(await page.buttons()).not.toContain('Read it again');
    await page.press('All created records');
    expect(await page.created()).toEqual(['Omoo']);
  });

  it('names who created the record where nobody is said to have saved it', async () => {
    await choose(local(LOCAL_ID, { lastModifiedBy: undefined, createdBy: 'staff-2' }));
    expect(await page.asksForMmsId()).toBe(false);
    expect(await page.text()).toContain('somebody else created it (staff-2)');
  });

  it('asks for nothing to be typed where something stands in the way, and says what', async () => {
    await choose(mine, { ...NONE, holdings: 1, items: 2 });
    expect(await page.asksForMmsId()).toBe(false);
    expect(await page.text()).toContain('Holdings: 1, items: 2, portfolios: 0, representations: 0');
  });

  it('leaves alone what somebody else has saved since', async () => {
    await choose(local());
    expect(await page.asksForMmsId()).toBe(false);
    expect(await page.text()).toContain('Somebody else has saved it since (staff-2)');
  });

  it('shows the way to a colleague where this person may not delete', async () => {
    await remove({ kind: 'notDeleted', failure: { kind: 'almaNotAuthorized', details: {} } });
    expect(await page.text()).toContain('Assign Record to Another Cataloger');
    expect(await page.text()).toContain('It was not deleted. The record is as it was.');
  });

  it('shows what Alma says of any other refusal, and no way that does not help', async () => {
    const errors = [{ code: '4022020', message: 'It is in a set.', trackingId: '' }];
    await remove({ kind: 'notDeleted', failure: { kind: 'almaRefused', details: { errors } } });
    expect(await page.text()).toContain('It is in a set.');
    expect(await page.text()).not.toContain('Assign Record');
  });

  it('claims nothing where no answer came, and offers no second deletion', async () => {
    await remove({ kind: 'unknown', failure: { kind: 'almaNoAnswer', details: {} } });
    expect(await page.text()).toContain('It is not known whether it was deleted.');
    expect(await page.buttons()).not.toContain('Delete this record');
    await page.press('Read it again');
    await ports.bibs.inventories.answer(failed({ kind: 'almaNotFound', details: {} }));
    await ports.bibs.reads.answer(failed({ kind: 'almaNotFound', details: {} }));
    expect(await page.text()).toContain(`Alma has no record ${LOCAL_ID} any more.`);
  });
});
