import { TestBed } from '@angular/core/testing';

import {
  FakePorts,
  incoming,
  candidate,
  local,
  localRecord,
  NUMBER,
  LOCAL_ID,
  OTHER_ID,
  quiet,
} from '../../../testing/fakes';
import type { MarcRecord } from '../../marc/record';
import { failed, success } from '../../marc/result';
import { PanelStore } from '../../workflow/panel-store';
import { review } from '../../workflow/select-review';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

import { OtherRecordsComponent } from './other-records.component';
import { OtherRecordsHarness } from './testing/other-records.harness';

const SPELLINGS = ['(OCoLC)17807721', '(OCoLC)ocm17807721'];

/** As the local one, but for its title and a note that it lacks. */
function otherRecord(): MarcRecord {
  const { leader, fields } = localRecord(OTHER_ID);
  return {
    leader,
    fields: fields.flatMap((one) => {
      if (one.tag === '590') return [];
      if (one.tag !== '245' || !('subfields' in one)) return [one];
      return [{ ...one, subfields: [{ code: 'a', value: 'Moby Dick, rare books copy.' }] }];
    }),
  };
}

async function showOthers() {
  const ports = new FakePorts();
  TestBed.configureTestingModule({ providers: [...provideWorld(ports)] });
  const shown = await show(OtherRecordsComponent, OtherRecordsHarness);
  const store = TestBed.inject(PanelStore);
  store.start();
  await quiet();
  ports.pageEntities.show(LOCAL_ID);
  await quiet();
  await ports.bibs.reads.answer(success(local()));
  store.dispatch({ kind: 'search' });
  await quiet();
  await ports.sources.worldcat.searches.answer(success([candidate()]));
  await ports.sources.worldcat.fetches.answer(success(incoming()));
  const why = (): string | undefined => review(store.state())?.whyNotSave?.kind;
  return { ...shown, ports, why };
}

async function withOther() {
  const shown = await showOthers();
  const { bibs } = shown.ports;
  await bibs.lookups.answer(success({ spellings: SPELLINGS, mmsIds: [OTHER_ID] }));
  await shown.harness.text();
  await quiet();
  await bibs.inventories.answer(
    success({ holdings: 2, items: 3, portfolios: 1, representations: 0 }),
  );
  const record = otherRecord();
  await bibs.reads.answer(success(local(OTHER_ID, { record, suppressed: true })));
  return shown;
}

describe('other Alma records with the number', () => {
  it('says under how many spellings none was found, and which', async () => {
    const { harness, ports } = await showOthers();
    await ports.bibs.lookups.answer(success({ spellings: SPELLINGS, mmsIds: [] }));
    expect(await harness.spellings()).toEqual([
      'No other Alma record found under these 2 spellings',
      SPELLINGS.join(', '),
    ]);
    expect(await harness.buttons()).toEqual([]);
  });

  it('lists each with its version, its inventory and what to know of it', async () => {
    const { harness } = await withOther();
    const [other] = await harness.listed();
    expect(other).toContain('Moby Dick, rare books copy');
    expect(other).toContain(`MMS ${OTHER_ID}`);
    expect(other).toContain("Alma's saved version, 2026-11-20 13:00, staff-2.");
    expect(other).toContain('2 holdings, 3 items, 1 portfolio');
    expect(other).toContain('Suppressed');
    const notice = await harness.notice(`1 other Alma record has OCLC number ${NUMBER}`);
    expect(await notice?.role()).toBe('alert');
  });

  it('shows what differs, and what is the same only when it is wanted', async () => {
    const { harness } = await withOther();
    await harness.press('Compare');
    const rows = await harness.compared();
    expect(rows.some((row) => row.includes('rare books copy'))).toBe(true);
    expect(rows.some((row) => /only in this one/.test(row) && row.includes('590'))).toBe(true);
    expect(rows.some((row) => row.startsWith('same'))).toBe(false);
    await harness.showSame();
    expect((await harness.compared()).length).toBeGreaterThan(rows.length);
    await harness.press('Close the comparison');
    expect(await harness.compared()).toEqual([]);
  });

  it('lets the merge go on once a person has decided, and takes that back', async () => {
    const { harness, why } = await withOther();
    expect(why()).toBe('othersOpen');
    await harness.press('They are meant to be separate: merge into this one');
    expect(why()).toBe('lostOpen');
    expect(await harness.text()).toContain('You said: they are meant to be separate.');
    await harness.press('Take that back');
    expect(why()).toBe('othersOpen');
  });

  it('says that Alma could not be asked, stops nothing, and asks again', async () => {
    const { harness, ports, why } = await showOthers();
    await ports.bibs.lookups.answer(failed({ kind: 'almaNoAnswer', details: {} }));
    expect(await harness.text()).toContain('You can save all the same');
    expect(why()).toBe('lostOpen');
    await harness.press('Look again');
    expect(ports.bibs.lookups.calls.length).toBe(2);
    expect(why()).toBe('othersAsked');
  });

  it('reads again what of another record did not come', async () => {
    const { harness, ports } = await showOthers();
    const { bibs } = ports;
    await bibs.lookups.answer(success({ spellings: SPELLINGS, mmsIds: [OTHER_ID] }));
    await harness.text();
    await quiet();
    await bibs.inventories.answer(failed({ kind: 'almaNoAnswer', details: {} }));
    await bibs.reads.answer(success(local(OTHER_ID)));
    expect((await harness.listed())[0]).toContain('What hangs on it could not be counted.');
    await harness.press('Read it again');
    await quiet();
    await bibs.inventories.answer(
      success({ holdings: 0, items: 0, portfolios: 0, representations: 0 }),
    );
    await bibs.reads.answer(success(local(OTHER_ID)));
    expect((await harness.listed())[0]).toContain('No inventory');
  });
});
