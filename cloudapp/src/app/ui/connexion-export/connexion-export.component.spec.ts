import { TestBed } from '@angular/core/testing';

import { FakePorts, local, LOCAL_ID, OTHER_ID, quiet, record } from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import { PanelStore } from '../../workflow/panel-store';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

import { ConnexionExportComponent } from './connexion-export.component';
import { ConnexionExportHarness } from './testing/connexion-export.harness';

const ALEPH = '035 __ $a (MH)001234567';

function withNumbers(mmsId: string, ...values: readonly string[]): LocalRecord {
  const fields = values.map((value) => `035 __ $a ${value}`);
  return local(mmsId, { record: record(...fields, ALEPH, '245 10 $a Moby Dick /') });
}

describe('the page that prepares an export from Connexion', () => {
  let ports: FakePorts;
  let page: ConnexionExportHarness;

  beforeEach(() => {
    ports = new FakePorts();
    TestBed.configureTestingModule({ providers: [...provideWorld(ports)] });
  });

  async function showRecord(of: LocalRecord): Promise<void> {
    ports.pageEntities.show(of.mmsId);
    await quiet();
    await ports.bibs.reads.answer(success(of));
  }

  async function open(of: LocalRecord): Promise<void> {
    const { harness, fixture } = await show(ConnexionExportComponent, ConnexionExportHarness);
    fixture.autoDetectChanges();
    page = harness;
    TestBed.inject(PanelStore).start();
    await quiet();
    await showRecord(of);
  }

  it('shows each 035 as it is and as it will be, and saves just that', async () => {
    await open(withNumbers(LOCAL_ID, '(OCoLC)ocm00459287', '(OCoLC)459287'));
    expect(await page.number()).toBe('459287');
    expect(await page.fields()).toEqual([
      'Goes 035__ $a(OCoLC)ocm00459287',
      'Stays 035__ $a(OCoLC)459287',
      'Stays 035__ $a(MH)001234567',
    ]);
    expect(await page.steps()).toEqual([]);
    await page.press('Save and release');
    await quiet();
    const [request] = ports.saving.requests;
    expect(ports.saving.requests.length).toBe(1);
    expect(request?.record.fields).toEqual(
      record('035 __ $a (OCoLC)459287', ALEPH, '245 10 $a Moby Dick /').fields,
    );
    expect((await page.writes()).length).toBe(1);
    expect(await page.buttons()).not.toContain('Save and release');
    expect(await page.text()).toContain('A save of this record is on its way.');
  });

  it('goes straight to the steps where 035 is right', async () => {
    await open(withNumbers(LOCAL_ID, '(OCoLC)459287'));
    expect(await page.text()).toContain('035 has 459287 in the right form, once.');
    expect((await page.steps())[0]).toBe('Open the record 459287 in Connexion.');
    expect(await page.buttons()).not.toContain('Save and release');
  });

  it('moves another number only when it is ticked', async () => {
    await open(withNumbers(LOCAL_ID, '(OCoLC)459287', '(OCoLC)17807721'));
    expect(await page.number()).toBe('');
    await page.press('459287');
    expect((await page.fields())[1]).toBe('Stays 035__ $a(OCoLC)17807721');
    await page.tick();
    expect((await page.fields())[1]).toContain('becomes 035__ $z(OCoLC)17807721');
  });

  it('says what is wrong with a number, and forgets what was shown for another', async () => {
    await open(withNumbers(LOCAL_ID, '(OCoLC)459287'));
    await page.type('99');
    expect(await page.fields()).toEqual([]);
    await page.type('moby');
    await page.press('Use this number');
    expect(await page.problem()).toContain('moby');
  });

  it('names other records with the number, or the spellings under which there are none', async () => {
    await open(withNumbers(LOCAL_ID, '(OCoLC)459287'));
    const spellings = ['(OCoLC)459287', '(OCoLC)ocm00459287'];
    await ports.bibs.lookups.answer(success({ spellings, mmsIds: [] }));
    expect(await page.text()).toContain('None found under these 2 spellings:');
    await page.press('Use this number');
    await ports.bibs.lookups.answer(success({ spellings, mmsIds: [OTHER_ID] }));
    expect(await page.text()).toContain(`MMS ${OTHER_ID}`);
    expect(await page.text()).toContain('Multi matches found for this record.');
  });

  it('does not say none where Alma would not look, and looks again', async () => {
    await open(withNumbers(LOCAL_ID, '(OCoLC)459287'));
    await ports.bibs.lookups.answer(failed({ kind: 'almaServerError', details: {} }));
    expect(await page.text()).not.toContain('None found');
    await page.press('Try again');
    expect(ports.bibs.lookups.questions.length).toBe(2);
  });

  it('follows Alma to another record', async () => {
    await open(withNumbers(LOCAL_ID, '(OCoLC)459287'));
    await showRecord(withNumbers(OTHER_ID, '(OCoLC)ocm00000017'));
    expect(await page.number()).toBe('17');
    expect(ports.bibs.lookups.questions.at(-1)).toEqual({ number: '17', except: OTHER_ID });
  });

  it('says why a record of the Network Zone cannot be prepared', async () => {
    await open(local(LOCAL_ID, { linkedTo: 'NZ' }));
    expect(await page.text()).toContain('035 is none of them');
    expect(await page.fields()).toEqual([]);
  });
});
