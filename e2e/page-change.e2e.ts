import { expect, test, TITLES } from './support/sandbox';
import type { Sandbox } from './support/sandbox';
import {
  expectHeld,
  expectPuts,
  expectSaved,
  expectStoredAsSent,
  openReadyToSave,
  storedFields,
  textsOf,
} from './support/saving';

const X = { ...TITLES.mobyDick, name: 'Moby Dick, or, The whale' };
const Y = { ...TITLES.mergedNumber, name: 'The death and life of great American cities' };

async function expectAsked(sandbox: Sandbox, name: string): Promise<void> {
  const { panel } = sandbox;
  await expect(panel.text(`Alma now shows ${name}`)).toBeVisible();
  await expect(panel.button('Stay here')).toBeVisible();
}

async function switchTo(
  sandbox: Sandbox,
  title: { readonly mms: string; readonly name: string },
): Promise<void> {
  await sandbox.moveTo(`record/${title.mms}`);
  await expectAsked(sandbox, title.name);
  await sandbox.panel.button('Switch to it').click();
  await expect(sandbox.panel.heading).toHaveText(title.name);
}

test.describe('the page changes during a search', () => {
  test.beforeEach(async ({ sandbox }) => {
    await sandbox.faults({ switches: { worldcat: { kind: 'held', number: X.number, times: 1 } } });
    await sandbox.open(`record/${X.mms}`);
    await sandbox.panel.search();
    await expectHeld(sandbox, 1);
    await sandbox.moveTo(`record/${Y.mms}`);
    await expectAsked(sandbox, Y.name);
    await expect(sandbox.panel.heading).toHaveText(X.name);
  });

  test('and the person stays: the answer leads to the preview of the record at hand', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await panel.button('Stay here').click();
    await expect(panel.button('Stay here')).toHaveCount(0);
    await sandbox.act({ act: 'releaseHeld' });

    await expect(panel.saveButton).toBeVisible();
    await expect(panel.heading).toHaveText(X.name);
    await expect(panel.text(`Alma now shows ${Y.name}`)).toBeVisible();
  });

  test('and the person switches: the late answer is not applied to the other record', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await panel.button('Switch to it').click();
    await expect(panel.heading).toHaveText(Y.name);
    await expect(panel.numberBox).toHaveValue(Y.number);
    await sandbox.act({ act: 'releaseHeld' });

    // What the other record finds is its own, although the first answer came before.
    await panel.openPreview();
    await expect(panel.heading).toHaveText(Y.name);
    await expect(panel.row('264', 'Random House')).toBeVisible();
    await expect(panel.frame.getByText('Moby Dick')).toHaveCount(0);
    await expectPuts(sandbox, 0);
  });
});

test.describe('an answer that comes late, for a record that the panel has left', () => {
  test('of Alma: the panel shows the record that Alma shows', async ({ sandbox }) => {
    const held = (mms: string) =>
      ({ kind: 'requestHeld', path: `/bibs/${mms}`, times: 1 }) as const;
    await sandbox.faults({ calls: [held(X.mms), held(Y.mms)] });
    await sandbox.open(`record/${X.mms}`);
    await expectHeld(sandbox, 1);
    await sandbox.moveTo(`record/${Y.mms}`);
    await expectHeld(sandbox, 2);
    // The one that was left comes first, while the other is still being read: it must not be taken for it.
    const late = sandbox.page.waitForResponse(
      (response) =>
        response.url().includes('/sandbox/rest') &&
        (response.request().postData() ?? '').includes(`/bibs/${X.mms}`),
    );
    await sandbox.act({ act: 'releaseHeld', count: 1 });
    await (await late).finished();
    await sandbox.act({ act: 'releaseHeld' });

    await expect(sandbox.panel.heading).toHaveText(Y.name);
    await expect(sandbox.panel.text(`MMS ${Y.mms}`)).toBeVisible();
    await expect(sandbox.panel.numberBox).toHaveValue(Y.number);
  });

  test('of HathiTrust: its copies are not offered for the other record', async ({ sandbox }) => {
    const { panel } = sandbox;
    await sandbox.faults({
      switches: {
        worldcat: { kind: 'down' },
        hathitrust: { kind: 'held', number: X.number, times: 1 },
      },
    });
    await sandbox.open(`record/${X.mms}`);
    await panel.search();
    await expectHeld(sandbox, 1);
    await switchTo(sandbox, Y);
    await sandbox.act({ act: 'releaseHeld' });

    await panel.search();
    await expect(panel.text('nothing found')).toBeVisible();
    await expect(panel.heading).toHaveText(Y.name);
    await expect(panel.button('Preview merge')).toHaveCount(0);
  });

  test('of the copy itself: no preview is opened with it', async ({ sandbox }) => {
    const { panel } = sandbox;
    // The record came with the search; what is still missing for its preview is the profile.
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await sandbox.page.route('**/assets/profiles/*.json', async (route) => {
      await released;
      await route.continue();
    });
    await sandbox.open(`record/${X.mms}`);
    await panel.search();
    await expect(panel.text('Fetching the record …')).toBeVisible();
    await switchTo(sandbox, Y);
    release();

    await panel.openPreview();
    await expect(panel.heading).toHaveText(Y.name);
    await expect(panel.frame.getByText('Moby Dick')).toHaveCount(0);
  });
});

test.describe('the page changes during review', () => {
  test.beforeEach(async ({ sandbox }) => {
    await sandbox.open(`record/${X.mms}`);
    await sandbox.panel.openPreview();
    await sandbox.panel
      .row('300', 'pages')
      .getByRole('button', { name: /^Keep local/ })
      .click();
    await expect(sandbox.panel.row('300', 'by you')).toBeVisible();
  });

  test('and the person stays: the preview and its choices are as they were', async ({
    sandbox,
  }) => {
    const { panel } = sandbox;
    await sandbox.moveTo(`record/${Y.mms}`);
    await expectAsked(sandbox, Y.name);
    await panel.button('Stay here').click();
    await expect(panel.heading).toHaveText(X.name);
    await expect(panel.row('300', 'by you')).toBeVisible();

    await panel.acceptLost();
    await panel.saveButton.click();
    await expectSaved(sandbox);
    const [put] = await expectPuts(sandbox, 1);
    expect(put?.url).toContain(X.mms);
    await expectStoredAsSent(sandbox, X.mms, put);
    expect(textsOf(await storedFields(sandbox, X.mms), '300')).toEqual([
      '   $axiv, 573 p. :$bill., maps ;$c24 cm.',
    ]);
  });

  test('and the person switches and comes back: the choices are still there', async ({
    sandbox,
  }) => {
    await switchTo(sandbox, Y);
    await sandbox.moveTo(`record/${X.mms}`);
    await expect(sandbox.panel.heading).toHaveText(X.name);
    await sandbox.panel.openPreview();
    await expect(sandbox.panel.row('300', 'by you')).toBeVisible();
  });

  test('and the panel is loaded anew later: the choices are still there', async ({ sandbox }) => {
    const stored = async (): Promise<boolean> =>
      (await sandbox.stores()).some(({ action, key }) => action === 'set' && key?.includes(X.mms));
    await expect.poll(stored).toBe(true);
    await switchTo(sandbox, Y);
    await sandbox.open(`record/${X.mms}`);
    await sandbox.page.reload();
    await sandbox.panel.openPreview();
    await expect(sandbox.panel.row('300', 'by you')).toBeVisible();
    await expectPuts(sandbox, 0);
  });
});

test('the page changes during a save: the save ends, and its proof is shown beside the other record', async ({
  sandbox,
}) => {
  const { panel } = sandbox;
  await openReadyToSave(sandbox, X);
  const other = await sandbox.stored(Y.mms);
  await sandbox.faults({ calls: [{ kind: 'requestHeld', method: 'PUT' }] });
  await panel.saveButton.click();
  await expectHeld(sandbox, 1);
  await switchTo(sandbox, Y);
  await expect(panel.saves.getByText(`Saving ${X.name}`)).toBeVisible();
  await sandbox.act({ act: 'releaseHeld' });

  await expectSaved(sandbox);
  await expect(panel.saves.getByText('Read back: equal to the preview')).toBeVisible();
  await expect(panel.saves.getByText(X.mms)).toBeVisible();
  await expect(panel.heading).toHaveText(Y.name);
  const [put] = await expectPuts(sandbox, 1);
  expect(put?.url).toContain(X.mms);
  await expectStoredAsSent(sandbox, X.mms, put);
  expect(await sandbox.stored(Y.mms)).toBe(other);
});
