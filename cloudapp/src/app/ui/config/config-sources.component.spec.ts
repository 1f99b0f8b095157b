import { TestBed } from '@angular/core/testing';

import type { SourcesConfig } from '../../settings/config';
import { DEFAULT_CONFIG } from '../../settings/config';
import { heard, show } from '../testing/show.harness';

import { ConfigSourcesComponent } from './config-sources.component';
import { SRU_TRIAL } from './sru-trial-token';
import { HARBOUR } from './testing/sample-server';
import { ConfigSourcesHarness } from './testing/config-sources.harness';

const PROFILES = [{ id: 'copy-and-merge' }, { id: 'enrich-only' }, { id: 'music', name: 'Music' }];
const STORED = DEFAULT_CONFIG.sources;

async function showSources(stored: SourcesConfig = STORED) {
  TestBed.configureTestingModule({ providers: [{ provide: SRU_TRIAL, useValue: {} }] });
  const inputs = { stored, profiles: PROFILES, defaultProfile: 'copy-and-merge' };
  const shown = await show(ConfigSourcesComponent, ConfigSourcesHarness, inputs);
  const edits = heard(shown.component.edited);
  return { ...shown, last: (): SourcesConfig | undefined => edits.at(-1), edits };
}

describe('the sources of the institution', () => {
  it('are switched on and off each', async () => {
    const { harness, last } = await showSources({ ...STORED, sru: [HARBOUR] });
    for (const name of ['WorldCat', 'HathiTrust', 'Harbour College'])
      await (await harness.card(name)).tick(name);
    await (await harness.files()).tick('Cataloguers may use files');
    expect(last()).toEqual({
      ...STORED,
      worldcat: { ...STORED.worldcat, enabled: false },
      hathitrust: { ...STORED.hathitrust, enabled: false },
      file: { ...STORED.file, enabled: false },
      sru: [{ ...HARBOUR, enabled: false }],
    });
  });

  it('tell WorldCat’s records from those of other libraries', async () => {
    const { harness } = await showSources({ ...STORED, sru: [HARBOUR] });
    expect(await (await harness.card('HathiTrust')).text()).toContain("Other libraries' records");
    expect(await (await harness.card('Harbour')).text()).toContain("Other libraries' records");
    expect(await (await harness.card('WorldCat')).text()).not.toContain('Other libraries');
  });

  it('take the gateway and what becomes of the holding, each choice with what it does', async () => {
    const { harness, last } = await showSources();
    const worldcat = await harness.card('WorldCat');
    expect(await worldcat.isTicked('Never: the panel leaves holdings alone')).toBe(true);
    await worldcat.fill('Address of the gateway', 'https://gateway.example.edu');
    await worldcat.tick('Ask: the saved record has a button');
    expect(last()?.worldcat).toEqual({
      ...STORED.worldcat,
      gatewayUrl: 'https://gateway.example.edu',
      holding: 'ask',
    });
    await worldcat.tick('Always: each save sets it');
    expect(last()?.worldcat.holding).toBe('always');
  });

  it('have a profile of their own, or the one that suits them', async () => {
    const { harness, last } = await showSources();
    const label = 'Merge profile for its records';
    const [worldcat, hathi] = [await harness.card('WorldCat'), await harness.card('HathiTrust')];
    expect(await worldcat.picked(label)).toBe('The one that suits it (Copy & Merge)');
    expect(await hathi.picked(label)).toBe('The one that suits it (Enrich only)');
    await hathi.pick(label, 'Music');
    expect(last()?.hathitrust.profile).toBe('music');
    await hathi.pick(label, 'The one that suits it');
    expect(last()?.hathitrust.profile).toBe('');
    await (await harness.files()).pick(label, 'Enrich only');
    expect(last()?.file.profile).toBe('enrich-only');
  });

  it('show a profile that nobody knows any more, so that it can be changed', async () => {
    const { harness } = await showSources({
      ...STORED,
      hathitrust: { ...STORED.hathitrust, profile: 'gone' },
    });
    const hathi = await harness.card('HathiTrust');
    expect(await hathi.picked('Merge profile for its records')).toBe('gone');
  });

  it('are moved by buttons, which keep the focus, and say where a source is now', async () => {
    const { harness, last } = await showSources({ ...STORED, sru: [HARBOUR] });
    const harbour = await harness.card('Harbour College');
    expect(await harbour.can('Move down – Harbour College')).toBe(false);
    await harbour.press('Move up – Harbour College');
    expect(await harness.names()).toEqual(['WorldCat', 'Harbour College', 'HathiTrust']);
    expect(await harness.told()).toBe('Harbour College is now number 2 of 3.');
    expect(await harbour.isFocused('Move up – Harbour College')).toBe(true);
    await harbour.press('Move up – Harbour College');
    expect(last()?.order).toEqual(['sru:harbour', 'worldcat', 'hathitrust']);
    expect(await harbour.isFocused('Move down – Harbour College')).toBe(true);
  });

  it('take a new server, whose fields are open and have the focus', async () => {
    const { harness, last } = await showSources();
    await harness.press('Add an SRU server');
    const added = await harness.card('New SRU server');
    expect(await added.isOpen()).toBe(true);
    expect(await added.hasFocusOn('Name on screen')).toBe(true);
    await added.fill('Name on screen', 'Harbour College');
    await added.fill('Id', 'harbour');
    expect(await harness.names()).toEqual(['WorldCat', 'HathiTrust', 'Harbour College']);
    expect(last()?.sru.map(({ id, label }) => [id, label])).toEqual([
      ['harbour', 'Harbour College'],
    ]);
  });

  it('lose a server that is removed; the focus goes where another can be added', async () => {
    const { harness, last } = await showSources({ ...STORED, sru: [HARBOUR] });
    await (await harness.card('Harbour')).press('Remove Harbour College');
    expect(last()).toEqual(STORED);
    expect(await harness.names()).toEqual(['WorldCat', 'HathiTrust']);
    expect(await harness.isAddFocused()).toBe(true);
  });

  it('follow what was stored', async () => {
    const { harness, change, edits } = await showSources();
    await harness.press('Add an SRU server');
    change({ stored: { ...STORED, sru: [HARBOUR], order: ['sru:harbour'] } });
    expect(await harness.names()).toEqual(['Harbour College', 'WorldCat', 'HathiTrust']);
    expect(edits.length).toBe(1);
  });

  it('are as wide as the panel, at 320 px, too', async () => {
    const label = 'Library of the Harbour-and-Shipping-Administration-of-Elsewhere';
    const { harness, fixture } = await showSources({ ...STORED, sru: [{ ...HARBOUR, label }] });
    const element = fixture.nativeElement as HTMLElement;
    element.style.width = '296px';
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(await (await harness.card('Library')).isOpen()).toBe(true);
    expect(element.scrollWidth).toBeLessThanOrEqual(296);
  });
});
