import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';

import {
  bibOnPage,
  candidate,
  FakePorts,
  local,
  LOCAL_ID,
  OTHER_ID,
  quiet,
  record,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import { PanelStore } from '../../workflow/panel-store';
import { provideWorld } from '../testing/fake-world';
import { provideEnglish } from '../testing/english';
import { heard } from '../testing/show.harness';

import { NextLineComponent } from './next-line.component';
import { PageListComponent } from './page-list.component';
import { NextLineHarness, PageListHarness } from './testing/page-list.harness';

const BIBS = [LOCAL_ID, OTHER_ID].map(bibOnPage);

describe('the list of a result page', () => {
  let ports: FakePorts;

  beforeEach(async () => {
    ports = new FakePorts();
    // A clock on which every question took its time already: no pause between them.
    let minutes = 0;
    ports.surroundings.now = () => new Date(Date.UTC(2026, 10, 20, 14, (minutes += 1)));
    TestBed.configureTestingModule({ providers: [...provideWorld(ports), provideEnglish()] });
    TestBed.inject(PanelStore).start();
    await quiet();
    ports.pageEntities.show(LOCAL_ID, OTHER_ID);
    await quiet();
  });

  async function open() {
    const fixture = TestBed.createComponent(PageListComponent);
    fixture.componentRef.setInput('bibs', BIBS);
    fixture.autoDetectChanges();
    await fixture.whenStable();
    const harness = await TestbedHarnessEnvironment.harnessForFixture(fixture, PageListHarness);
    return { harness, said: heard(fixture.componentInstance.choose) };
  }

  /** The page's pauses run on real timers of no length. */
  async function settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await quiet();
  }

  /** One is ready, the other has no number. */
  async function checkBoth(harness: PageListHarness): Promise<void> {
    await harness.press('Check these 2 records');
    await quiet();
    await ports.bibs.reads.answer(success(local()));
    await settled();
    await ports.bibs.reads.answer(
      success(local(OTHER_ID, { record: record('245 10 $a Moby Dick.') })),
    );
    await settled();
    await ports.bibs.lookups.answer(success({ spellings: [], mmsIds: [] }));
    await ports.sources.worldcat.searches.answer(success([candidate()]));
  }

  it('asks nobody before a person asks for the check', async () => {
    const { harness, said } = await open();
    expect(await harness.buttons()).toEqual([
      'Check these 2 records',
      `Title ${LOCAL_ID}MMS ${LOCAL_ID}`,
      `Title ${OTHER_ID}MMS ${OTHER_ID}`,
    ]);
    expect(ports.bibs.reads.calls).toEqual([]);
    await harness.press(`Title ${OTHER_ID}`);
    expect(said).toEqual([OTHER_ID]);
  });

  it('tells of each row how it stands, in words, and counts them', async () => {
    const { harness } = await open();
    await checkBoth(harness);
    const [ready, none] = await harness.lines();
    expect(ready).toContain('Ready');
    expect(ready).toContain('OCLC 17807721');
    expect(ready).toContain('Found in WorldCat');
    expect(ready).toContain('Same title');
    expect(none).toContain('No number');
    expect(none).toContain('Open it to type a number');
    expect(await harness.counts()).toEqual(['2 records *', '1 ready', '1 without a number']);
  });

  it('shows only the rows of a count, and all again', async () => {
    const { harness } = await open();
    await checkBoth(harness);
    await harness.press('1 ready');
    expect((await harness.lines()).length).toBe(1);
    expect(await harness.counts()).toEqual(['2 records', '1 ready *', '1 without a number']);
    await harness.press('1 ready');
    expect((await harness.lines()).length).toBe(2);
  });

  it('says how far it is, and can be called off', async () => {
    const { harness } = await open();
    await harness.press('Check these 2 records');
    expect(await harness.text()).toContain('Checked: 0 of 2');
    await harness.press('Cancel');
    expect(await harness.buttons()).toContain('Check these 2 records');
    await ports.bibs.reads.answer(success(local()));
    expect((await harness.lines())[0]).not.toContain('Ready');
  });

  it('says why a row failed and tries it again', async () => {
    const { harness } = await open();
    await harness.press('Check these 2 records');
    await quiet();
    await ports.bibs.reads.answer(failed({ kind: 'almaNoAnswer', details: {} }));
    expect((await harness.lines())[0]).toContain('Failed Alma did not answer in time.');
    await settled();
    await harness.press(`Try again – Title ${LOCAL_ID}`);
    await ports.bibs.reads.answer(success(local()));
    await settled();
    expect(ports.bibs.reads.questions.filter((asked) => asked === LOCAL_ID).length).toBe(2);
  });

  it('does not go on pressing where Enter is held down', async () => {
    const { harness } = await open();
    const [first] = await harness.rows();
    expect(await first?.opensOnHeldEnter()).toBe(false);
  });

  describe('with a record of it open', () => {
    async function openLine(): Promise<NextLineHarness> {
      TestBed.inject(PanelStore).dispatch({ kind: 'chooseRecord', mmsId: LOCAL_ID });
      await quiet();
      await ports.bibs.reads.answer(success(local()));
      const fixture = TestBed.createComponent(NextLineComponent);
      fixture.autoDetectChanges();
      return TestbedHarnessEnvironment.harnessForFixture(fixture, NextLineHarness);
    }

    it('says which one it is, and leads to the next', async () => {
      const line = await openLine();
      expect(await line.text()).toBe('Record 1 of 2 Next record');
      await line.press(`Next record – Title ${OTHER_ID}`);
      await quiet();
      expect(ports.bibs.reads.questions.at(-1)).toBe(OTHER_ID);
      await ports.bibs.reads.answer(success(local(OTHER_ID)));
      expect(await line.text()).toMatch(/^Record 2 of 2 ?No more to open$/);
    });

    it('names the next ready one as ready', async () => {
      const { harness } = await open();
      await harness.press('Check these 2 records');
      await quiet();
      await ports.bibs.reads.answer(failed({ kind: 'almaNoAnswer', details: {} }));
      await settled();
      await ports.bibs.reads.answer(success(local(OTHER_ID)));
      await settled();
      await ports.bibs.lookups.answer(success({ spellings: [], mmsIds: [] }));
      await ports.sources.worldcat.searches.answer(success([candidate()]));
      const line = await openLine();
      expect(await line.buttons()).toEqual([`Next ready record – Title ${OTHER_ID}`]);
    });
  });
});
