import { Location } from '@angular/common';
import { provideLocationMocks } from '@angular/common/testing';
import { TestBed } from '@angular/core/testing';

import { A_USER, FakePorts, quiet } from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import { DEFAULT_CONFIG } from '../../settings/config';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

import { ConfigPageComponent } from './config-page.component';
import { ConfigPageHarness } from './testing/config-page.harness';

describe("the admin's page", () => {
  let ports: FakePorts;
  let page: ConfigPageHarness;

  beforeEach(() => {
    ports = new FakePorts();
    ports.session.signedIn = success({ ...A_USER, isAdmin: true });
    TestBed.configureTestingModule({ providers: [...provideWorld(ports), provideLocationMocks()] });
  });

  async function open(): Promise<void> {
    page = (await show(ConfigPageComponent, ConfigPageHarness)).harness;
    await quiet();
  }

  it('shows what is stored, and stores what was changed', async () => {
    await open();
    const form = await page.form();
    await form?.fill('Message to everybody', 'Test week');
    expect(await page.notice('Saved.')).toBeNull();
    await form?.store();
    await quiet();
    expect(ports.configStore.written).toEqual([{ ...DEFAULT_CONFIG, message: 'Test week' }]);
    expect(await (await page.notice('Saved.'))?.role()).toBe('status');
  });

  it("offers the institution's own profiles beside the shipped ones", async () => {
    ports.configStore.stored = success({
      ...DEFAULT_CONFIG,
      profiles: [{ id: 'music-library' }, 'broken'],
    });
    await open();
    const options = await (await page.form())?.profiles();
    expect(options?.length).toBe(5);
    expect(options?.at(-1)).toBe('music-library');
  });

  it('shows no form before it is known who is there', async () => {
    let tell: () => void = () => undefined;
    ports.session.slow = new Promise((resolve) => (tell = resolve));
    await open();
    expect(await page.form()).toBeNull();
    tell();
    await quiet();
    expect(await page.form()).not.toBeNull();
  });

  it('never shows a refused read as an empty form', async () => {
    ports.configStore.stored = failed({ kind: 'configRefused', details: { status: 403 } });
    await open();
    expect(await page.form()).toBeNull();
    expect(await (await page.failure())?.text()).toContain('Alma did not give this panel');
    expect(ports.configStore.written).toEqual([]);
  });

  it('says that nothing was stored, and keeps what was typed', async () => {
    spyOn(ports.configStore, 'write').and.resolveTo(failed({ kind: 'configRefused', details: {} }));
    await open();
    const form = await page.form();
    await form?.fill('Message to everybody', 'Test week');
    await form?.store();
    await quiet();
    expect(await (await page.failure())?.text()).toContain(
      'The stored configuration is as it was.',
    );
    expect(await form?.value('Message to everybody')).toBe('Test week');
  });

  it('is for administrators only', async () => {
    ports.session.signedIn = success({ ...A_USER, isAdmin: false });
    await open();
    expect(await page.form()).toBeNull();
    expect(await page.notice('Only administrators can change these settings.')).not.toBeNull();
  });

  it('offers a default that nobody knows any more, too, so that it can be seen and changed', async () => {
    ports.configStore.stored = success({ ...DEFAULT_CONFIG, defaultProfile: 'harvard' });
    await open();
    const options = await (await page.form())?.profiles();
    expect(options?.length).toBe(5);
    expect(options?.[0]).toBe('Copy & Merge: the incoming description wins, local fields stay');
    expect(await (await page.form())?.isTicked('harvard')).toBe(true);
  });

  it('leads back to the panel', async () => {
    await open();
    const location = TestBed.inject(Location);
    location.go('/config');
    await page.press('Back to the panel');
    expect(location.path()).toBe('/');
  });
});
