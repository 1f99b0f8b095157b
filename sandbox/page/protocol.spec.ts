import { BrowserBench } from './testing/browser';

const MOBY = '9912345678904401';
const EAST = '9912345678914401';
const ZONE = '9912345678964401';

describe('The SDK in the iframe', () => {
  let bench: BrowserBench;

  beforeAll(async () => {
    bench = await BrowserBench.start();
  });

  afterAll(() => bench.stop());

  beforeEach(() => bench.fresh());

  const expectSeen = async (links: string[]): Promise<void> => {
    expect(await bench.sees(links)).toEqual(links);
  };

  it('learns who is signed in, the language and the colour', async () => {
    await bench.faults({ switches: { signedIn: 'admin-1', colour: 'gold', language: 'he' } });
    await bench.open('home');
    expect(await bench.sdk('init')).toEqual({
      value: jasmine.objectContaining({
        user: jasmine.objectContaining({ primaryId: 'admin-1', isAdmin: true }),
        lang: 'he',
        color: 'gold',
        instCode: '01EXAMPLE_INST',
        urls: { alma: jasmine.stringMatching(/^http:\/\/localhost:\d+\/$/) },
      }),
    });
  });

  it('is told the entities of every page', async () => {
    await bench.open(`record/${MOBY}`);
    await expectSeen([`/bibs/${MOBY}`]);
    await bench.page.getByRole('link', { name: 'Holdings' }).click();
    await expectSeen([`/bibs/${MOBY}/holdings/22${MOBY.slice(2)}`]);
    await bench.page.getByRole('link', { name: 'Users' }).click();
    await expectSeen(['/users/staff-2']);
    await bench.page.getByRole('link', { name: 'Home' }).click();
    await expectSeen([]);
    await bench.page.getByRole('link', { name: 'Braiding sweetgrass' }).click();
    await expectSeen([`/bibs/${ZONE}?nz_mms_id=9933445566704400`]);
  });

  it('is told every bib of a result list, page by page', async () => {
    await bench.open('results');
    await bench.page.getByRole('link', { name: 'Next' }).click();
    await bench.page.getByRole('link', { name: 'Next' }).click();
    await bench.page.getByText('21 to 27 of 27').waitFor();
    const pages = (await bench.sdk('pages')) as string[][];
    expect(pages.at(-1)).toHaveSize(7);
    await bench.page.getByRole('searchbox').fill('east cambridge');
    await bench.page.keyboard.press('Enter');
    await expectSeen([`/bibs/${EAST}`]);
  });

  it('hears nothing of a reload that shows the same page', async () => {
    await bench.open(`record/${MOBY}`);
    await expectSeen([`/bibs/${MOBY}`]);
    const before = (await bench.sdk('pages')) as string[][];
    expect(await bench.sdk('refresh')).toEqual({ value: { success: true } });
    expect(await bench.sdk('pages')).toEqual(before);
  });

  it('goes back and home', async () => {
    await bench.open(`record/${MOBY}`);
    await bench.page.getByRole('link', { name: 'Items' }).click();
    await bench.page.getByRole('heading', { name: /^Items of/ }).waitFor();
    await bench.sdk('back');
    await expectSeen([`/bibs/${MOBY}`]);
    await bench.sdk('home');
    await expectSeen([]);
  });

  it('reads and writes a bib', async () => {
    await bench.open(`record/${MOBY}`);
    const read = (await bench.sdk('rest', `/almaws/v1/bibs/${MOBY}`)) as {
      value: { anies: string[] };
    };
    const record = (read.value.anies[0] ?? '').replace(/^<\?xml[^>]*\?>/, '');
    const written = await bench.sdk('rest', {
      url: `/bibs/${MOBY}`,
      method: 'PUT',
      headers: { 'Content-Type': 'application/xml', Accept: 'application/json' },
      queryParams: { stale_version_check: 'true' },
      requestBody: `<bib>${record.replace('The whale', 'The white whale')}</bib>`,
    });
    expect(written).toEqual({
      value: jasmine.objectContaining({ title: 'Moby Dick, or, The white whale' }),
    });
    const [, put] = (await bench.log()).calls;
    expect(put?.body).toContain('The white whale');
  });

  it('deletes a bib, and gets nothing back', async () => {
    await bench.control('act', { act: 'setInventory', mms: MOBY, inventory: 'none' });
    await bench.open('home');
    expect(await bench.sdk('rest', { url: `/bibs/${MOBY}`, method: 'DELETE' })).toEqual({
      value: null,
    });
    expect(await bench.sdk('rest', `/bibs/${MOBY}`)).toEqual({
      thrown: jasmine.objectContaining({ status: 400 }),
    });
  });

  it('is told two records with one number and one without in a list of results', async () => {
    await bench.open('results?q=cambridge');
    await expectSeen([
      `/bibs/${EAST}`,
      '/bibs/9912345678974401',
      '/bibs/9912345679144401',
      '/bibs/9912345679154401',
      '/bibs/9912345679164401',
    ]);
  });

  it("throws the SDK's error for a refusal", async () => {
    await bench.open('home');
    expect(await bench.sdk('rest', '/bibs/99777')).toEqual({
      thrown: jasmine.objectContaining({
        status: 400,
        message: 'Input parameters mmsId 99777 is not valid.',
      }),
    });
  });

  it('keeps its store, its settings and the config', async () => {
    await bench.open('home');
    await bench.sdk('storeSet', 'k', { a: 1 });
    await bench.sdk('settingsSet', { wide: true });
    await bench.page.reload();
    expect(await bench.sdk('storeGet', 'k')).toEqual({ value: { a: 1 } });
    expect(await bench.sdk('settingsGet')).toEqual({ value: { wide: true } });
    expect(await bench.sdk('configSet', { schema: 1 })).toEqual({ thrown: jasmine.anything() });
  });

  it('takes a refused read of the config for an empty one', async () => {
    await bench.faults({ switches: { configReadRefused: true } });
    await bench.open('home');
    expect(await bench.sdk('configGet')).toEqual({ value: {} });
  });

  it('gets a token, or is refused one', async () => {
    await bench.open('home');
    expect(await bench.sdk('token')).toEqual({
      value: jasmine.stringMatching(/^[\w-]+\.[\w-]+\.stand-in$/),
    });
    await bench.faults({ switches: { tokenRefused: true } });
    expect(await bench.sdk('token')).toEqual({ thrown: jasmine.anything() });
  });

  it('still gets a reply after its own 30 seconds', async () => {
    await bench.page.clock.install();
    await bench.open('home');
    await bench.faults({ calls: [{ kind: 'replyLate', times: 1 }] });
    const reply = bench.sdk('rest', `/bibs/${MOBY}`);
    const isLogged = async (): Promise<boolean> => (await bench.log()).calls[0]?.status === 200;
    while (!(await isLogged())) await bench.page.evaluate(() => undefined);
    // The SDK's timer throws where nobody can catch it; the promise stays open.
    await expectAsync(bench.page.clock.runFor(30_500)).toBeRejected();
    await bench.page.clock.runFor(1_000);
    expect(await reply).toEqual({ value: jasmine.objectContaining({ mms_id: MOBY }) });
  });

  it('is the only one who is answered', async () => {
    await bench.open('home');
    await bench.page.evaluate((mms) => {
      const payload = { url: `/bibs/${mms}` };
      window.postMessage({ name: 'exl-cloudapp::CALL_REST_API', id: 'forged', payload }, '*');
    }, MOBY);
    await bench.sdk('rest', `/bibs/${EAST}`);
    expect((await bench.log()).calls.map((call) => call.url)).toEqual([`/bibs/${EAST}`]);
  });

  it('works without an origin of its own, where localStorage throws', async () => {
    await bench.faults({ switches: { sameOrigin: false } });
    await bench.open(`record/${MOBY}`);
    await expectSeen([`/bibs/${MOBY}`]);
    expect(await bench.sdk('localStorage')).toBe('SecurityError');
  });
});
