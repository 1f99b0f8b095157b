import { createButton, expectPosts, openDraft, openNewRecord } from './new-record';
import type { Sandbox } from './sandbox';
import { expect } from './sandbox';

/** Somebody creates a record that nobody wanted. */
export async function createByMistake(sandbox: Sandbox): Promise<void> {
  await openNewRecord(sandbox);
  await openDraft(sandbox);
  await createButton(sandbox).click();
  await expect(sandbox.panel.heading).toHaveText('Created in Alma');
  await expectPosts(sandbox, 1);
}
