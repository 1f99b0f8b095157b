import type { Locator } from '@playwright/test';

import type { Sandbox } from './sandbox';
import { expect } from './sandbox';

/** Presses Tab until the element has the focus; fails when there is no way within so many steps. */
export async function tabTo(
  { page }: Sandbox,
  target: Locator,
  most = 20,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.ownerDocument.activeElement);
}
