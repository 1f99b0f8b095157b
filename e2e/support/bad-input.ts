import type { Locator } from '@playwright/test';

import { expect } from './sandbox';
import type { Sandbox } from './sandbox';

/** Title 22: WorldCat has no record with this number, HathiTrust has. */
export const challenger = {
  mms: '9912345679114401',
  number: '13744299',
  title: 'Report of the Presidential Commission on the Space Shuttle Challenger Accident',
};

export async function openRecord(sandbox: Sandbox): Promise<void> {
  await sandbox.open(`record/${challenger.mms}`);
  await expect(sandbox.panel.heading).toHaveText(challenger.title);
}

/** The record and what was typed are still there, the next search can start, and Alma holds what it held. */
export async function expectNothingLost(
  sandbox: Sandbox,
  typed: string,
  before: string,
): Promise<void> {
  const { panel } = sandbox;
  await expect(panel.heading).toHaveText(challenger.title);
  await expect(panel.numberBox).toHaveValue(typed);
  await expect(panel.button('Search')).toBeEnabled();
  expect(await sandbox.stored(challenger.mms)).toBe(before);
  expect(await sandbox.puts()).toEqual([]);
}

export function problem(sandbox: Sandbox, text: string): Locator {
  return sandbox.panel.frame.getByRole('alert').filter({ hasText: text });
}
