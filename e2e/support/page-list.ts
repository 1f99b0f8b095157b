import type { Locator } from '@playwright/test';

import type { Sandbox } from './sandbox';
import { expect } from './sandbox';

/** Records of a page of the stand-in's result list. */
export const PER_PAGE = 10;

/** The row of a record, by its MMS ID. */
export function row(sandbox: Sandbox, { mms }: { readonly mms: string }): Locator {
  return sandbox.panel.frame.getByRole('listitem').filter({ hasText: `MMS ${mms}` });
}

export async function openList(sandbox: Sandbox, view = 'results'): Promise<void> {
  await sandbox.open(view);
  await expect(sandbox.panel.heading).toContainText('records on this page');
}

export async function check(sandbox: Sandbox): Promise<void> {
  await sandbox.panel.button(/^Check (these|the rest)/).click();
}

/** Until no row is under way. */
export async function expectChecked(sandbox: Sandbox): Promise<void> {
  await expect(sandbox.panel.button('Check all again')).toBeVisible();
}
