import { TestBed } from '@angular/core/testing';

import {
  candidate,
  FakePorts,
  incoming,
  keptSave,
  LATER_VERSION,
  local,
  LOCAL_ID,
  OTHER_ID,
  quiet,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

import { PanelPageComponent } from './panel-page.component';
import { PanelPageHarness } from './testing/panel-page.harness';

const save = keptSave();

/** A colleague put the old fields back. */
const theirs = local(LOCAL_ID, { version005: LATER_VERSION, lastModifiedBy: 'staff-3' });

describe('the panel with a history of saves', () => {
  let ports: FakePorts;
  let panel: PanelPageHarness;

  beforeEach(() => {
    ports = new FakePorts();
    ports.history.entries.set(save.line.id, save);
    TestBed.configureTestingModule({ providers: [...provideWorld(ports)] });
  });

  async function open(...mmsIds: readonly string[]): Promise<void> {
    const { harness, fixture } = await show(PanelPageComponent, PanelPageHarness);
    fixture.autoDetectChanges();
    panel = harness;
    await quiet();
    ports.pageEntities.show(...mmsIds);
    await quiet();
  }

  /** The record is on screen as Alma holds it. */
  async function openRecord(read: LocalRecord): Promise<void> {
    await open(read.mmsId);
    await ports.bibs.reads.answer(success(read));
  }

  describe('offers "Your saves"', () => {
    it('where there is no record', async () => {
      await open();
      expect(await panel.offersHistory()).toBe(true);
    });

    it('where the page has several', async () => {
      await open(LOCAL_ID, OTHER_ID);
      expect(await panel.offersHistory()).toBe(true);
    });

    it('with the record, and where it cannot be read', async () => {
      await open(LOCAL_ID);
      expect(await panel.offersHistory()).toBe(false);
      await ports.bibs.reads.answer(failed({ kind: 'almaNotFound', details: {} }));
      expect(await panel.offersHistory()).toBe(true);
      await panel.press('Try again');
      await ports.bibs.reads.answer(success(local()));
      expect(await panel.offersHistory()).toBe(true);
    });

    it('not in the preview: that is to be decided first', async () => {
      await openRecord(save.after);
      await (await panel.searchBox()).search();
      await ports.sources.hathitrust.searches.answer(success([]));
      await ports.sources.worldcat.searches.answer(success([candidate()]));
      expect(await panel.offersHistory()).toBe(false);
      await ports.sources.worldcat.fetches.answer(success(incoming()));
      expect(await panel.questions()).toEqual(['is this right?']);
      expect(await panel.offersHistory()).toBe(false);
    });
  });

  describe('notices a save that was overwritten', () => {
    const said = 'was saved again';

    it('and says of when, by whom, and how much of it is gone', async () => {
      await openRecord(theirs);
      const notice = await panel.notice(said);
      expect(await notice?.text()).toContain(
        'After your save of 2026-11-20 14:01 the record was saved again 2026-11-21 09:30 by ' +
          'staff-3. Fields of your save that are gone or read otherwise: 4.',
      );
      expect(await notice?.buttons()).toEqual([
        'Make this merge again',
        'Look at your save',
        'Leave it',
      ]);
      expect(await panel.questions()).toEqual(['which number, which copy?']);
    });

    it('and says nothing while the save stands', async () => {
      await openRecord(save.after);
      expect(await panel.notice(said)).toBeNull();
    });

    it('and makes the same merge again', async () => {
      await openRecord(theirs);
      await (await panel.notice(said))?.press('Make this merge again');
      await quiet();
      expect(await panel.questions()).toEqual(['is this right?']);
      expect(await panel.notice(said)).toBeNull();
    });

    it('and cannot make it again where it does not know of what it was made', async () => {
      ports.history.entries.set(save.line.id, { ...save, basis: undefined });
      await openRecord(theirs);
      expect(await (await panel.notice(said))?.buttons()).toEqual([
        'Look at your save',
        'Leave it',
      ]);
    });

    it('and shows the save', async () => {
      await openRecord(theirs);
      await (await panel.notice(said))?.press('Look at your save');
      await import('../history/history.component');
      await quiet();
      const entry = await panel.historyEntry();
      expect(await entry.title()).toBe(save.line.title);
      await entry.goBack();
      await (await panel.history()).goBack();
      expect(await panel.notice(said)).not.toBeNull();
    });

    it('and leaves it, once and for all of this version', async () => {
      await openRecord(theirs);
      await (await panel.notice(said))?.press('Leave it');
      expect(await panel.notice(said)).toBeNull();
      await quiet();
      expect(ports.history.entries.get(save.line.id)?.line.told005).toBe(LATER_VERSION);
      ports.pageEntities.show();
      await quiet();
      ports.pageEntities.show(LOCAL_ID);
      await quiet();
      await ports.bibs.reads.answer(success({ ...theirs }));
      expect(await panel.questions()).toEqual(['which number, which copy?']);
      expect(await panel.notice(said)).toBeNull();
    });
  });
});
