import { TestBed } from '@angular/core/testing';

import {
  candidate,
  FakePorts,
  incoming,
  local,
  LOCAL_ID,
  NEW_VERSION,
  NUMBER,
  OTHER_ID,
  quiet,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { Candidate } from '../../ports/source';
import { DEFAULT_CONFIG, DEFAULT_SETTINGS } from '../../settings/config';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

import { PanelPageComponent } from './panel-page.component';
import { PanelPageHarness } from './testing/panel-page.harness';

const second = candidate('worldcat', { id: 'worldcat-2', title: 'Moby Dick. 1922' });

describe('the panel', () => {
  let ports: FakePorts;
  let panel: PanelPageHarness;

  beforeEach(() => {
    ports = new FakePorts();
    TestBed.configureTestingModule({ providers: [...provideWorld(ports)] });
    spyOn(document, 'hasFocus').and.returnValue(true);
  });

  async function open(): Promise<void> {
    const { harness, fixture } = await show(PanelPageComponent, PanelPageHarness);
    // As in the app: drawn whenever the state changes, so that the focus finds what is new.
    fixture.autoDetectChanges();
    panel = harness;
    await quiet();
  }

  /** The record is on screen. */
  async function openRecord(): Promise<void> {
    await open();
    ports.pageEntities.show(LOCAL_ID);
    await quiet();
    await ports.bibs.reads.answer(success(local()));
  }

  /** WorldCat has these copies, HathiTrust none. */
  async function searchAndFind(...candidates: readonly Candidate[]): Promise<void> {
    await (await panel.searchBox()).search();
    await ports.sources.hathitrust.searches.answer(success([]));
    await ports.sources.worldcat.searches.answer(success(candidates));
  }

  /** The preview of WorldCat's only copy is on screen. */
  async function openPreview(): Promise<void> {
    await openRecord();
    await searchAndFind(candidate());
    await ports.sources.worldcat.fetches.answer(success(incoming()));
    await ports.bibs.lookups.answer(success({ spellings: [`(OCoLC)${NUMBER}`], mmsIds: [] }));
  }

  describe('one question at a time', () => {
    it('teaches what to do while there is no record', async () => {
      await open();
      expect(await panel.waiting()).not.toBeNull();
      ports.pageEntities.show();
      expect(await panel.text()).toContain('No bib record on this page');
      expect(await panel.questions()).toEqual([]);
    });

    it('asks which record where the page has several', async () => {
      await open();
      ports.pageEntities.show(LOCAL_ID, OTHER_ID);
      await quiet();
      expect(await panel.questions()).toEqual(['which record?']);
      await (await panel.picker()).choose(`Title ${OTHER_ID}`);
      expect(ports.bibs.reads.questions).toEqual([OTHER_ID]);
    });

    it('then which number and which copy, then whether it is right', async () => {
      await openRecord();
      expect(await panel.questions()).toEqual(['which number, which copy?']);
      expect(await (await panel.searchBox()).number()).toBe(NUMBER);
      await searchAndFind(candidate(), second);
      expect(await panel.questions()).toEqual(['which number, which copy?']);
      expect(await panel.canPreview()).toBe(false);
      await (await panel.candidates())?.choose(second.title);
      await panel.preview();
      await ports.sources.worldcat.fetches.answer(success(incoming(second)));
      expect(await panel.questions()).toEqual(['is this right?']);
    });

    it('goes straight to the preview of a certain single copy', async () => {
      await openPreview();
      expect(await panel.questions()).toEqual(['is this right?']);
    });

    it('is not left for a file that falls on the preview, which the browser would open', async () => {
      await openPreview();
      const dragged = new DataTransfer();
      dragged.items.add(new File(['x'], 'export.mrc'));
      const events = ['dragover', 'drop'].map(
        (kind) => new DragEvent(kind, { dataTransfer: dragged, bubbles: true, cancelable: true }),
      );
      for (const event of events) document.body.dispatchEvent(event);
      expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true]);
    });

    it('waits for the choice where a person wants to choose', async () => {
      ports.settingsStore.stored = success({ ...DEFAULT_SETTINGS, openSingleHit: false });
      await openRecord();
      await searchAndFind(candidate());
      expect(await panel.questions()).toEqual(['which number, which copy?']);
    });

    it('shows a copy whole, alone, and comes back to the list', async () => {
      await openRecord();
      await searchAndFind(candidate(), second);
      await (await panel.candidates())?.view(second.title);
      expect(await panel.questions()).toEqual(['this copy?']);
      await ports.sources.worldcat.fetches.answer(success(incoming(second)));
      await (await panel.candidateView()).goBack();
      expect(await panel.questions()).toEqual(['which number, which copy?']);
      expect((await (await panel.candidates())?.titles())?.length).toBe(2);
    });

    it('goes back from the preview without losing anything', async () => {
      await openPreview();
      await (await (await (await panel.review()).changes()).row('245')).takeQuickChoice();
      await (await panel.review()).goBack();
      expect(await panel.questions()).toEqual(['which number, which copy?']);
      await panel.preview();
      const row = await (await (await panel.review()).changes()).row('245');
      expect(await row.flags()).toContain('by you');
    });
  });

  describe('where something does not work', () => {
    it('says why the record cannot be read, and reads it again when told to', async () => {
      await open();
      ports.pageEntities.show(LOCAL_ID);
      await quiet();
      await ports.bibs.reads.answer(failed({ kind: 'almaNotFound', details: {} }));
      expect(await (await panel.failure())?.text()).toContain('Alma has no saved record');
      expect(await panel.questions()).toEqual([]);
      await (await panel.failure())?.press('Try again');
      await ports.bibs.reads.answer(success(local()));
      expect(await panel.questions()).toEqual(['which number, which copy?']);
    });

    it('says which source failed and keeps what another found', async () => {
      await openRecord();
      await (await panel.searchBox()).search();
      const values = { source: 'sources.hathitrust' };
      await ports.sources.hathitrust.searches.answer(
        failed({ kind: 'sourceUnreachable', values, details: {} }),
      );
      await ports.sources.worldcat.searches.answer(success([candidate(), second]));
      expect(await panel.text()).toContain('HathiTrust could not be reached.');
      expect((await (await panel.candidates())?.titles())?.length).toBe(2);
    });

    it('says that nobody has the record', async () => {
      await openRecord();
      await searchAndFind();
      expect(await panel.notice('No source has a record with this number')).not.toBeNull();
      expect(await panel.candidates()).toBeNull();
    });

    it('refuses a record without the number, and leaves the others to choose from', async () => {
      await openRecord();
      await searchAndFind(candidate(), second);
      await (await panel.candidates())?.choose(second.title);
      await panel.preview();
      const values = { source: 'sources.worldcat', asked: NUMBER, got: '222' };
      await ports.sources.worldcat.fetches.answer(
        failed({ kind: 'sourceWrongRecord', values, details: {} }),
      );
      expect(await panel.text()).toContain(
        `WorldCat found a record that does not carry ${NUMBER}. It has 222.`,
      );
      expect((await (await panel.candidates())?.titles())?.length).toBe(2);
    });

    it('lets a copy that cannot be fetched be tried again', async () => {
      await openRecord();
      await searchAndFind(candidate());
      const values = { source: 'sources.worldcat', seconds: '20' };
      await ports.sources.worldcat.fetches.answer(
        failed({ kind: 'sourceTimeout', values, details: {} }),
      );
      await (await panel.failure())?.press('Try again');
      await ports.sources.worldcat.fetches.answer(success(incoming()));
      expect(await panel.questions()).toEqual(['is this right?']);
    });

    it("lets nobody save while the institution's settings cannot be read, and says so", async () => {
      ports.configStore.stored = failed({ kind: 'configRefused', details: {} });
      await openPreview();
      expect(await panel.text()).toContain('You can look, but not save.');
      expect(await (await (await panel.review()).saveBar()).canSave()).toBe(false);
    });

    it('shows nothing but the message while it is switched off', async () => {
      const message = 'Back on Monday.';
      ports.configStore.stored = success({ ...DEFAULT_CONFIG, enabled: false, message });
      await open();
      ports.pageEntities.show(LOCAL_ID);
      await quiet();
      expect(await panel.text()).toBe(message);
    });
  });

  describe('another page in Alma', () => {
    it('is followed while there is nothing to lose', async () => {
      await openRecord();
      ports.pageEntities.show(OTHER_ID);
      await quiet();
      expect(await panel.otherPage()).toBeNull();
      expect(ports.bibs.reads.questions).toEqual([LOCAL_ID, OTHER_ID]);
    });

    it('never takes a preview away: the person says where to go on', async () => {
      await openPreview();
      ports.pageEntities.show(OTHER_ID);
      await quiet();
      expect(await (await panel.otherPage())?.sentence()).toBe(`Alma now shows Title ${OTHER_ID}.`);
      expect(await panel.questions()).toEqual(['is this right?']);
      await (await panel.otherPage())?.stayHere();
      expect(await panel.questions()).toEqual(['is this right?']);
      await (await panel.otherPage())?.switchToIt();
      expect(ports.bibs.reads.questions).toEqual([LOCAL_ID, OTHER_ID]);
    });
  });

  describe('a save', () => {
    /** All that stands in the way is answered. */
    async function answerAll(): Promise<void> {
      const review = await panel.review();
      await (await review.lost())?.accept();
      for (const name of await (await review.guards()).buttons())
        if (name === 'Yes, go on') await (await review.guards()).confirm();
    }

    it('waits until what would be lost was looked at', async () => {
      await openPreview();
      const saveBar = await (await panel.review()).saveBar();
      expect(await saveBar.whyNot()).toContain('Look at the 1 lost above first');
      await answerAll();
      expect(await saveBar.whyNot()).toBeUndefined();
      await saveBar.save();
      await quiet();
      expect(ports.saving.requests.map(({ before }) => before.mmsId)).toEqual([LOCAL_ID]);
    });

    it('is told from its first step to its proof', async () => {
      await openPreview();
      await answerAll();
      await (await (await panel.review()).saveBar()).save();
      await quiet();
      const [write] = await panel.writes();
      expect(await write.buttons()).toEqual([]);
      ports.saving.saves.call().asked.onStep({ step: 'reRead', state: 'running' });
      expect(await write.runningStep()).toContain('Read the record again');
      await ports.saving.saves.answer({
        kind: 'saved',
        after: local(LOCAL_ID, { version005: NEW_VERSION }),
        changedByAlma: [],
        warnings: [],
        settledByReadBack: false,
      });
      expect(await (await panel.writes())[0].says()).toBe('Saved in Alma 2026-11-20 14:01.');
      await (await panel.writes())[0].press('Close');
      expect(await panel.writes()).toEqual([]);
    });

    it('offers no button to those who see the preview only', async () => {
      const saving = { ...DEFAULT_CONFIG.saving, everyone: 'previewOnly' } as const;
      ports.configStore.stored = success({ ...DEFAULT_CONFIG, saving });
      await openPreview();
      expect(await (await (await panel.review()).saveBar()).hasButton()).toBe(false);
    });
  });

  describe('the focus', () => {
    it('goes where the next decision is', async () => {
      await openRecord();
      // The number: Enter searches.
      expect(await panel.focused()).toBe('OCLC number');
      await searchAndFind(candidate(), second);
      await (await panel.candidates())?.view(second.title);
      expect(await panel.focused()).toBe(second.title);
    });

    it('goes to the save as soon as there is one', async () => {
      await openPreview();
      await (await (await panel.review()).lost())?.accept();
      await (await (await panel.review()).saveBar()).save();
      await quiet();
      expect(await panel.focused()).toBe('Saves');
    });

    it('stays with Alma while the person types there', async () => {
      (document.hasFocus as jasmine.Spy).and.returnValue(false);
      await openRecord();
      expect(await panel.focused()).toBeUndefined();
    });
  });

  it('stops listening to Alma when it is closed', async () => {
    const { fixture } = await show(PanelPageComponent, PanelPageHarness);
    expect(ports.pageEntities.watched).toBe(true);
    fixture.destroy();
    expect(ports.pageEntities.watched).toBe(false);
  });
});
