import type { CallEntry } from '../../sandbox/contract';

import type { Sandbox } from './sandbox';
import { expect } from './sandbox';
import type { StoredField } from './stored-record';
import { comparable, readIndependently } from './stored-record';

/** More than the 28 seconds that the panel waits for the answer to a write, less than the SDK's 30. */
export const PAST_THE_PANELS_LIMIT = 29_000;

/** From nothing to a preview whose save button can be pressed. */
export async function openReadyToSave(
  sandbox: Sandbox,
  title: { readonly mms: string },
): Promise<void> {
  await sandbox.open(`record/${title.mms}`);
  await sandbox.panel.openPreview();
  await sandbox.panel.acceptLost();
  await expect(sandbox.panel.saveButton).toBeEnabled();
}

/** The one save of a test that went well, as the panel tells it. */
export async function expectSaved(sandbox: Sandbox): Promise<void> {
  await expect(sandbox.panel.saves.getByText(/^Saved in Alma .+\.$/)).toBeVisible();
}

/** The stored record, read by a parser that is neither the app's nor the sandbox's. */
export async function storedFields(sandbox: Sandbox, mms: string): Promise<readonly StoredField[]> {
  return readIndependently(sandbox.page, await sandbox.stored(mms));
}

/** The record in the body of a write. */
export async function sentFields(
  sandbox: Sandbox,
  put: CallEntry | undefined,
): Promise<readonly StoredField[]> {
  return readIndependently(sandbox.page, put?.body ?? '');
}

/** The record in Alma is the one that this write carried, and not the one of before. */
export async function expectStoredAsSent(
  sandbox: Sandbox,
  mms: string,
  put: CallEntry | undefined,
): Promise<void> {
  const [stored, sent] = [await storedFields(sandbox, mms), await sentFields(sandbox, put)];
  expect(comparable(stored)).toEqual(comparable(sent));
}

/** Saves the preview that is on screen, as the only write of the test, and looks at what Alma then has. */
export async function saveAndExpectStored(
  sandbox: Sandbox,
  mms: string,
): Promise<readonly StoredField[]> {
  const { panel } = sandbox;
  await panel.saveButton.waitFor();
  await panel.acceptLost();
  await panel.saveButton.click();
  await expectSaved(sandbox);
  const [put] = await expectPuts(sandbox, 1);
  await expectStoredAsSent(sandbox, mms, put);
  return storedFields(sandbox, mms);
}

/** Waits until so many writes have left the panel. Whether they were answered is another matter. */
export async function expectPuts(sandbox: Sandbox, count: number): Promise<readonly CallEntry[]> {
  await expect.poll(async () => (await sandbox.puts()).length).toBe(count);
  return sandbox.puts();
}

/** Waits until so many requests are held back by the sandbox. */
export async function expectHeld(sandbox: Sandbox, count: number): Promise<void> {
  await expect.poll(async () => (await sandbox.state()).held).toBe(count);
}

/** The value of a control field, such as 005; undefined where there is none. */
export function valueOf(fields: readonly StoredField[], tag: string): string | undefined {
  return fields.find((field) => field.tag === tag)?.text;
}

/** The texts of all fields with this tag. */
export function textsOf(fields: readonly StoredField[], tag: string): readonly string[] {
  return fields.filter((field) => field.tag === tag).map(({ text }) => text);
}

/** Changes the institution's config as its administrator does; what is not named stays. */
export async function changeConfig(
  sandbox: Sandbox,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { config } = await askAlma(sandbox, undefined);
  const next = { ...(JSON.parse(config ?? '{}') as object), ...change };
  await sandbox.faults({ switches: { signedIn: 'admin-1' } });
  await askAlma(sandbox, JSON.stringify(next));
  await sandbox.faults({ switches: { signedIn: 'staff-1' } });
}

async function askAlma(
  sandbox: Sandbox,
  payload: string | undefined,
): Promise<{ readonly config?: string; readonly error?: string }> {
  const answer = await sandbox.page.request.post(`/sandbox/message?session=${sandbox.session}`, {
    data: { name: 'CONFIG', ...(payload === undefined ? {} : { payload }) },
  });
  const told = (await answer.json()) as { config?: string; error?: string };
  expect(told.error).toBeUndefined();
  return told;
}
