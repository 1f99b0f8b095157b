import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';

import {
  candidate,
  FakePorts,
  incoming,
  local,
  LOCAL_ID,
  NUMBER,
  OTHER_ID,
  quiet,
} from '../../../testing/fakes';
import { success } from '../../marc/result';
import type { CreateOutcome } from '../../ports/bib-life';
import { DEFAULT_CONFIG } from '../../settings/config';
import { PanelStore } from '../../workflow/panel-store';
import { provideEnglish } from '../testing/english';
import { provideWorld } from '../testing/fake-world';

import { NewRecordComponent } from './new-record.component';
import { NewRecordHarness } from './testing/new-record.harness';

const SPELLINGS = [`(OCoLC)${NUMBER}`, `(OCoLC)ocm${NUMBER}`];

interface Wish {
  readonly contact?: string;
  readonly mayOnlyLook?: boolean;
  readonly mmsIds?: readonly string[];
}

async function open(wish: Wish = {}) {
  const ports = new FakePorts();
  ports.configStore.stored = success({
    ...DEFAULT_CONFIG,
    newRecords: { suppressed: false, contact: wish.contact ?? '' },
    saving: { ...DEFAULT_CONFIG.saving, everyone: wish.mayOnlyLook ? 'previewOnly' : 'maySave' },
  });
  TestBed.configureTestingModule({ providers: [provideEnglish(), provideWorld(ports)] });
  const panel = TestBed.inject(PanelStore);
  panel.start();
  await quiet();
  const fixture = TestBed.createComponent(NewRecordComponent);
  const harness = await TestbedHarnessEnvironment.harnessForFixture(fixture, NewRecordHarness);
  return { ports, panel, harness };
}

/** From the number to the record that would be stored. */
async function toDraft(wish: Wish = {}) {
  const opened = await open(wish);
  const { ports, harness } = opened;
  await harness.search(NUMBER);
  const { mmsIds = [] } = wish;
  await ports.bibs.lookups.answer(success({ spellings: SPELLINGS, mmsIds }));
  for (const mmsId of mmsIds) await ports.bibs.reads.answer(success(local(mmsId)));
  await ports.sources.worldcat.searches.answer(success([candidate()]));
  await ports.sources.hathitrust.searches.answer(success([]));
  await harness.press('Use this record');
  await ports.sources.worldcat.fetches.answer(success(incoming()));
  return opened;
}

async function ended(outcome: CreateOutcome, wish: Wish = {}) {
  const opened = await toDraft(wish);
  await opened.harness.press('Create in Alma');
  await quiet();
  await opened.ports.bibs.creations.answer(outcome);
  return opened;
}

const created: CreateOutcome = {
  kind: 'created',
  changedByAlma: [],
  after: local(LOCAL_ID),
  warnings: ['Check 020.'],
  foundByNumber: false,
};

describe('a new record', () => {
  it('says under which spellings Alma has none, never just none', async () => {
    const { ports, harness } = await open();
    await harness.search(NUMBER);
    await ports.bibs.lookups.answer(success({ spellings: SPELLINGS, mmsIds: [] }));
    expect(await harness.text()).toContain(
      `None found in Alma under these 2 spellings: ${SPELLINGS.join(', ')}.`,
    );
  });

  it('shows what Alma has, with its MMS ID to copy, and waits for a tick', async () => {
    const { harness } = await toDraft({ mmsIds: [OTHER_ID] });
    expect(await harness.text()).toContain(`Moby Dick /MMS ${OTHER_ID}`);
    expect(await harness.text()).toContain('A second record would be a duplicate.');
    expect((await harness.copyButtons()).length).toBe(1);
    expect(await harness.canPress('Create in Alma')).toBe(false);
    await harness.tick('I have looked at what Alma has.');
    expect(await harness.canPress('Create in Alma')).toBe(true);
  });

  it('stands as it would be stored, and below it what is not taken and why', async () => {
    const { harness } = await toDraft();
    expect(await harness.title()).toBe('Moby Dick, or, The whale /');
    expect(await harness.tags()).toEqual(['008', '035', '100', '245', '300', '650']);
    const notTaken = await harness.notTaken();
    expect(notTaken.map((text) => text.slice(0, 3))).toEqual(['001', '003']);
    expect(notTaken[0]).toContain('Alma keeps its own.Rule: invariant');
  });

  it('has no button for somebody who may only look, and says why', async () => {
    const { harness } = await toDraft({ mayOnlyLook: true });
    expect(await harness.canPress('Create in Alma')).toBeUndefined();
    expect(await harness.text()).toContain('Preview only: your institution has not given you');
  });

  it('that Alma stored as it was shown says so', async () => {
    const { harness } = await ended(created);
    expect(await harness.text()).toContain('Read back: it is stored as it was shown.');
  });

  it('that Alma stored otherwise than it was shown is told with what it changed', async () => {
    const change = { tag: '245', sent: '245 10 $a Moby Dick', stored: '245 10 $a Moby Dick.' };
    const version = { tag: '005', stored: '005 20261120140100.0', routine: true };
    const { harness } = await ended({ ...created, changedByAlma: [change, version] });
    const text = await harness.text();
    expect(text).toContain('Alma changed some of it');
    expect(text).toContain('What Alma changed itself while saving (fields: 1)');
    expect(text).toContain('245 10 $a Moby Dick.');
    expect(text).not.toContain('005 2026');
  });

  it('that was created a moment ago is told with its MMS ID, and waits for a tick', async () => {
    const { ports, harness } = await ended(created);
    await harness.press('Another record');
    await harness.search(NUMBER);
    await ports.bibs.lookups.answer(success({ spellings: SPELLINGS, mmsIds: [] }));
    await ports.sources.worldcat.searches.answer(success([candidate()]));
    await harness.press('Use this record');
    await ports.sources.worldcat.fetches.answer(success(incoming()));
    expect(await harness.text()).toMatch(
      new RegExp(`You created this here .+ as MMS ${LOCAL_ID}\\.`),
    );
    expect(await harness.canPress('Create in Alma')).toBe(false);
    await harness.tick('I have looked at the record that I created before.');
    expect(await harness.canPress('Create in Alma')).toBe(true);
  });

  it('that speaks of itself and is in Alma has one box for both', async () => {
    const { ports, harness } = await open();
    await harness.search(NUMBER);
    await ports.bibs.lookups.answer(success({ spellings: SPELLINGS, mmsIds: [OTHER_ID] }));
    await ports.bibs.reads.answer(success(local(OTHER_ID)));
    await ports.sources.worldcat.searches.answer(success([candidate()]));
    await harness.press('Use this record');
    const found = incoming();
    const leader = `00000d${found.record.leader.slice(6)}`;
    await ports.sources.worldcat.fetches.answer(
      success({ ...found, record: { ...found.record, leader } }),
    );
    expect(await harness.text()).toContain('I have read the notes above');
    await harness.tick('I have looked at what Alma has.');
    expect(await harness.canPress('Create in Alma')).toBe(true);
  });

  it('that was created has its number, where it is, what Alma says, and how to take it back', async () => {
    const { harness, panel } = await ended(created);
    expect(await harness.title()).toBe('Created in Alma');
    const text = await harness.text();
    expect(text).toContain(`MMS ${LOCAL_ID}`);
    expect(text).toContain('Find it in Alma under All titles');
    expect(text).toContain('Created by shows your name (Staff One)');
    expect(text).toContain('Check 020.');
    await harness.press('This was a mistake: delete it');
    expect(panel.state().side).toBe('mistake');
  });

  it('that was refused names the contact, and gives Alma’s codes to copy', async () => {
    const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const errors = [{ code: '4022032', message: 'No 245', trackingId: 'E01-7' }];
    const failure = { kind: 'almaValidation', details: { status: 400, errors } } as const;
    const { harness } = await ended({ kind: 'notCreated', failure }, { contact: 'LTS' });
    expect(await harness.text()).toContain('send the copied details to: LTS');
    await harness.press('Copy details');
    const copied = writeText.calls.mostRecent().args[0];
    for (const part of ['Moby Dick', NUMBER, '4022032', 'No 245', 'E01-7', 'When: 20'])
      expect(copied).toContain(part);
  });

  it('of which nobody knows lists what was found and offers no second sending', async () => {
    const failure = { kind: 'almaNoAnswer', details: {} } as const;
    const { harness } = await ended({ kind: 'unknown', failure, found: [OTHER_ID] });
    expect(await harness.title()).toBe('It is not known whether it was created');
    expect(await harness.text()).toContain(`MMS ${OTHER_ID}`);
    expect(await harness.text()).not.toContain('Try again');
    expect(await harness.buttons()).toEqual([
      'Back to the record',
      'Copy details',
      'Copy MMS ID',
      'Another record',
    ]);
  });

  it('is left for the record below it', async () => {
    const { harness, panel } = await open();
    panel.dispatch({ kind: 'openSide', side: 'newRecord' });
    await harness.press('Back to the record');
    expect(panel.state().side).toBeUndefined();
  });
});
