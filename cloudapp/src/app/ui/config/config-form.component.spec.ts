import { TestBed } from '@angular/core/testing';

import type { InstitutionConfig } from '../../settings/config';
import { DEFAULT_CONFIG } from '../../settings/config';
import { heard, show } from '../testing/show.harness';

import { ConfigFormComponent } from './config-form.component';
import { SRU_TRIAL } from './sru-trial-token';
import { ConfigFormHarness } from './testing/config-form.harness';

const REST = 'Own profiles, lock';

/** No server is tried here. */
const noTrial = { provide: SRU_TRIAL, useValue: {} };

async function showForm(config: InstitutionConfig = DEFAULT_CONFIG, busy = false) {
  const profiles = [{ id: 'copy-and-merge' }, { id: 'enrich-only' }];
  TestBed.configureTestingModule({ providers: [noTrial] });
  const shown = await show(ConfigFormComponent, ConfigFormHarness, { config, profiles, busy });
  return { ...shown, stored: heard(shown.component.store) };
}

describe('the settings of the institution', () => {
  it('stand as they were stored, and nothing can be saved before something is changed', async () => {
    const { harness } = await showForm({
      ...DEFAULT_CONFIG,
      message: 'Test week',
      ourCodes: ['MH*', 'HUL'],
    });
    expect(await harness.isTicked('Switched on')).toBe(true);
    expect(await harness.value('Message to everybody')).toBe('Test week');
    expect(await harness.value('Our $5 codes')).toBe('MH*\nHUL');
    expect(await harness.canStore()).toBe(false);
  });

  it('are stored whole, with only what was changed changed', async () => {
    const { harness, stored } = await showForm();
    await harness.tick('Switched on');
    await harness.fill('Message to everybody', 'Back on Monday');
    await harness.tick('Only those listed');
    await harness.fill('May save', ' staff-1 \n\nstaff-2\n');
    await harness.fill('Preview only', 'student-1');
    await harness.fill('Our $5 codes', 'MH*');
    await harness.tick('Enrich only');
    expect(await harness.canStore()).toBe(true);
    await harness.store();
    expect(stored).toEqual([
      {
        ...DEFAULT_CONFIG,
        enabled: false,
        message: 'Back on Monday',
        saving: {
          everyone: 'previewOnly',
          maySave: ['staff-1', 'staff-2'],
          previewOnly: ['student-1'],
        },
        ourCodes: ['MH*'],
        defaultProfile: 'enrich-only',
      },
    ]);
  });

  it('say what holds for new records, and whom to write to', async () => {
    const { harness, stored } = await showForm();
    await harness.tick('Suppress new records');
    await harness.fill('Whom to write to', 'Metadata help desk');
    await harness.store();
    expect(stored).toEqual([
      { ...DEFAULT_CONFIG, newRecords: { suppressed: true, contact: 'Metadata help desk' } },
    ]);
  });

  it('take the rest as JSON', async () => {
    const { harness, stored } = await showForm();
    const rest: unknown = JSON.parse(await harness.value(REST));
    await harness.fill(REST, JSON.stringify({ ...(rest as object), allowOverrideLock: true }));
    await harness.store();
    expect(stored).toEqual([{ ...DEFAULT_CONFIG, allowOverrideLock: true }]);
  });

  for (const json of ['{ "sources": ', '[]', '"text"', 'null'])
    it(`are not stored with ${json} for JSON`, async () => {
      const { harness, stored } = await showForm();
      await harness.fill(REST, json);
      await harness.store();
      expect(stored).toEqual([]);
      const [problem] = await harness.problems();
      expect(problem).toContain('JSON');
      expect(problem).not.toContain('config.problems');
    });

  it('are not stored with a wrong address, which is named by its place', async () => {
    const { harness, stored } = await showForm();
    const worldcat = await (await harness.sources()).card('WorldCat');
    await worldcat.fill('Address of the gateway', 'http://gateway.example');
    await harness.store();
    expect(stored).toEqual([]);
    const [problem] = await harness.problems();
    expect(problem).toContain('sources.worldcat.gatewayUrl');
    expect(problem).toContain('does not start with https');
  });

  it('take an SRU server, and name what is wrong with it by its place', async () => {
    const { harness, stored } = await showForm();
    const sources = await harness.sources();
    await sources.press('Add an SRU server');
    const server = await sources.card('New SRU server');
    await server.fill('Id', 'harbour college');
    await server.fill('Address of its own', 'https://sru.example.org/harbour/');
    await server.fill('Queries for an OCLC number', 'alma.ocn={number}');
    await harness.store();
    expect(stored).toEqual([]);
    const places = (await harness.problems()).map((one) => one.split(':')[0]);
    expect(places).toEqual([
      'sources.sru[0].id',
      'sources.sru[0].label',
      'sources.sru[0].indexes.ocn[0]',
    ]);

    await server.fill('Name on screen', 'Harbour College');
    await server.fill('Id', 'harbour');
    await server.fill('Queries for an OCLC number', '\nalma.ocn="{number}"\n');
    await harness.store();
    expect(await harness.problems()).toEqual([]);
    expect(stored.map(({ sources: { sru } }) => sru)).toEqual([
      [
        {
          id: 'harbour',
          label: 'Harbour College',
          enabled: true,
          profile: '',
          baseUrl: 'https://sru.example.org/harbour',
          version: '1.1',
          recordSchema: 'marcxml',
          indexes: { ocn: ['alma.ocn="{number}"'], isbn: [], issn: [], lccn: [] },
        },
      ],
    ]);
  });

  it('say what is wrong with a code, and forget the problem once it is mended', async () => {
    const { harness, stored } = await showForm();
    await harness.fill('Our $5 codes', '*');
    await harness.store();
    expect((await harness.problems())[0]).toContain('ourCodes');
    await harness.fill('Our $5 codes', 'MH*');
    await harness.store();
    expect(await harness.problems()).toEqual([]);
    expect(stored.length).toBe(1);
  });

  it('can be stored as soon as a line is typed, and leave alone a line that is still being typed', async () => {
    const { harness } = await showForm();
    await harness.type('May save', 'staff-1\n');
    expect(await harness.canStore()).toBe(true);
    expect(await harness.value('May save')).toBe('staff-1\n');
  });

  it('say which normalisation process Alma runs at a save, or that none shall be', async () => {
    const { harness, stored } = await showForm();
    await harness.fill('Normalisation process', ' 43552 ');
    await harness.store();
    await harness.fill('Normalisation process', 'none');
    await harness.store();
    expect(stored.map(({ normalization }) => normalization)).toEqual(['43552', 'none']);
  });

  it("call the institution's own profiles by their names", async () => {
    const profiles = [{ id: 'copy-and-merge' }, { id: 'music', name: 'Music library' }];
    const config = DEFAULT_CONFIG;
    const { harness } = await show(ConfigFormComponent, ConfigFormHarness, { config, profiles });
    expect(await harness.profiles()).toEqual([
      'Copy & Merge: the incoming description wins, local fields stay',
      'Music library',
    ]);
  });

  it('follow what was stored', async () => {
    const { harness, change } = await showForm();
    await harness.fill('Message to everybody', 'Draft');
    change({ config: { ...DEFAULT_CONFIG, message: 'Stored' } });
    expect(await harness.value('Message to everybody')).toBe('Stored');
    expect(await harness.canStore()).toBe(false);
  });

  it('are not sent twice while they are being stored', async () => {
    const { harness, change } = await showForm();
    await harness.fill('Message to everybody', 'Draft');
    change({ busy: true });
    expect(await harness.canStore()).toBe(false);
  });
});
