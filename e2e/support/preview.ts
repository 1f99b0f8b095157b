import type { Locator } from '@playwright/test';

import type { Panel } from './panel';
import type { Sandbox } from './sandbox';
import { expect } from './sandbox';
import type { StoredField } from './stored-record';

export type ViewName = 'Changes' | 'Result' | 'Side by side' | 'MARC text';
export type ChoiceName = 'Keep local' | 'Take incoming' | 'Keep both' | 'Leave out';

/** Tag, indicators and subfields of a line, blanks aside: how a list shows a field and how it is stored can be laid side by side. */
export function squeezed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s_⁦⁩]/g, '')
    .replaceAll('$', ' $');
}

/** The preview with its views, filters and choices, by what is on screen. */
export class Preview {
  readonly panel: Panel;

  constructor(readonly sandbox: Sandbox) {
    this.panel = sandbox.panel;
  }

  /** From nothing to the preview of a title; `number` where the record does not carry it. */
  async open({ mms, number }: { mms: string; number?: string }): Promise<void> {
    await this.sandbox.open(`record/${mms}`);
    await this.again(number);
  }

  /** The same on the record that the panel shows. */
  async again(number?: string): Promise<void> {
    if (number) await this.panel.numberBox.fill(number);
    await this.panel.openPreview();
    await expect(this.undo).toBeVisible();
    await expect(this.tagBox).toBeVisible();
  }

  private group(name: string): Locator {
    return this.panel.frame.getByRole('group', { name, exact: true });
  }

  get undo(): Locator {
    return this.group('Through the changes').getByRole('button', { name: 'Undo', exact: true });
  }

  get redo(): Locator {
    return this.group('Through the changes').getByRole('button', { name: 'Redo', exact: true });
  }

  get tagBox(): Locator {
    return this.panel.frame.getByRole('combobox', { name: 'Tag' });
  }

  step(name: 'Next' | 'Previous'): Locator {
    return this.group('Through the changes').getByRole('button', { name, exact: true });
  }

  viewButton(name: ViewName): Locator {
    return this.group('How to look at the merge').getByRole('button', { name, exact: true });
  }

  async look(name: ViewName): Promise<void> {
    await this.viewButton(name).click();
    await expect(this.viewButton(name)).toHaveAttribute('aria-pressed', 'true');
  }

  /** A count that is a button: `3 dropped`. */
  count(name: string): Locator {
    return this.group('Show only').getByRole('button', { name: new RegExp(`^\\d+ ${name}$`) });
  }

  async counted(name: string): Promise<number> {
    return Number(/\d+/.exec((await this.count(name).textContent()) ?? '')?.[0]);
  }

  forTag(tag: string, choice: ChoiceName): Locator {
    return this.group(`All ${tag}:`).getByRole('button', { name: choice });
  }

  /** All rows that the list of changes shows. */
  get rows(): Locator {
    return this.panel.frame.getByRole('listitem').filter({
      has: this.panel.frame.getByRole('button', { name: /^Why\?/ }),
    });
  }

  /** The row that has the focus, or in which it is. */
  get withFocus(): Locator {
    return this.panel.frame.locator('li:focus-within').filter({
      has: this.panel.frame.getByRole('button', { name: /^Why\?/ }),
    });
  }

  /** A row by its tag and something it says, as a list item: it is what gets the focus. */
  row(tag: string, text: string | RegExp): Locator {
    const why = this.panel.frame.getByRole('button', { name: new RegExp(`^Why\\? – ${tag}`) });
    return this.rows.filter({ has: why }).filter({ hasText: text });
  }

  async openWhy(row: Locator): Promise<void> {
    const why = row.getByRole('button', { name: /^Why\?/ });
    if ((await why.getAttribute('aria-expanded')) === 'false') await why.click();
    await expect(row.getByText('Rule', { exact: true })).toBeVisible();
  }

  /** The quick button of a row: the choice that it offers first. */
  quick(row: Locator, choice: ChoiceName): Locator {
    return row.getByRole('button', { name: new RegExp(`^${choice}`) });
  }

  /** Ticks a box or circle on or off. It shows what stands, which is so once the merge has run again. */
  async tick(box: Locator, checked: boolean): Promise<void> {
    await box.click();
    await expect(box).toBeChecked({ checked });
  }

  choice(row: Locator, choice: ChoiceName): Locator {
    return row.getByRole('radio', { name: choice });
  }

  subfield(row: Locator, text: string): Locator {
    return row.getByRole('checkbox', { name: text });
  }

  /** The fields in the Result view, one by one, without 001, 005 and the leader. What is drawn by now: for `expect.poll`. */
  async linesOfResult(): Promise<readonly string[]> {
    const list = this.panel.frame.getByRole('list', { name: 'The record as it will be stored' });
    const lines = await list.getByRole('listitem').evaluateAll((items) =>
      items.map((item) => {
        const parts = ['app-field-tag', 'app-field-line'].map((name) => item.querySelector(name));
        return parts.map((part) => part?.textContent ?? '').join(' ');
      }),
    );
    return lines.filter((line) => !/^\s*(LDR|001|005)/.test(line)).map(squeezed);
  }

  /** The lines of the MARC text view that are drawn by now. */
  async linesOfMarc(): Promise<readonly string[]> {
    const text = this.panel.frame.getByRole('region', { name: 'The result as MARC text' });
    return text.evaluate((region) => [...region.children].map((line) => line.textContent ?? ''));
  }

  /** The whole MARC text, as it is copied from its view and pasted elsewhere, read by a reader of our own. */
  async copiedMarc(): Promise<{ text: string; fields: readonly StoredField[] }> {
    await this.look('MARC text');
    await this.panel.button('Copy MARC text').click();
    const byHand = this.panel.frame.getByRole('textbox', { name: 'Select and copy this text' });
    await expect(byHand.or(this.panel.text(/^Copied/)).first()).toBeAttached();
    const text = (await byHand.isVisible()) ? await byHand.inputValue() : await this.pasted();
    expect(text).toMatch(/^=LDR/);
    return { text, fields: text.split('\n').map(fromMnemonic) };
  }

  /** What was copied, pasted into a new page as into a mail. */
  private async pasted(): Promise<string> {
    const elsewhere = await this.sandbox.page.context().newPage();
    await elsewhere.setContent('<textarea aria-label="Text"></textarea>');
    await elsewhere.getByLabel('Text').focus();
    await elsewhere.keyboard.press('ControlOrMeta+V');
    await expect(elsewhere.getByLabel('Text')).not.toHaveValue('');
    const text = await elsewhere.getByLabel('Text').inputValue();
    await elsewhere.close();
    return text;
  }
}

/** `=245  10$aTitle` as `10 $aTitle`. Written anew here: the app's reader is not to vouch for its writer. */
function fromMnemonic(line: string): StoredField {
  const [tag, value] = [line.slice(1, 4), line.slice(6)];
  const plain = (text: string): string => text.replaceAll('{dollar}', '$');
  if (tag === 'LDR' || tag.startsWith('00')) return { tag, text: value.replaceAll('\\', ' ') };
  const indicators = value.slice(0, 2).replaceAll('\\', ' ');
  return { tag, text: `${indicators} ${plain(value.slice(2))}` };
}
