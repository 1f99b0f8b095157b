import { expect } from './sandbox';
import type { Sandbox } from './sandbox';

/** What the browser keeps of the panel and of the page around it: cookies, local storage, databases, and what lasts as long as the tab. */
export async function storedInBrowser({ page }: Sandbox): Promise<string> {
  const lasting = await page.context().storageState({ indexedDB: true });
  const ofTab = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => JSON.stringify({ ...sessionStorage }))),
  );
  return JSON.stringify([lasting, ofTab]);
}

/** The details of the failure on screen, as they go into a mail: from the clipboard, or from the text to be copied by hand. */
export async function copiedDetails({ page, panel }: Sandbox): Promise<string> {
  await panel.button('Copy details').click();
  const byHand = panel.frame.getByRole('textbox', { name: 'Select and copy this text' });
  await expect(byHand.or(panel.text(/^Copied/)).first()).toBeAttached();
  if (await byHand.isVisible()) return byHand.inputValue();
  const mail = await page.context().newPage();
  await mail.setContent('<textarea aria-label="Mail"></textarea>');
  await mail.getByLabel('Mail').focus();
  await mail.keyboard.press('ControlOrMeta+V');
  await expect(mail.getByLabel('Mail')).not.toHaveValue('');
  const text = await mail.getByLabel('Mail').inputValue();
  await mail.close();
  return text;
}
