import type { FrameLocator, Locator } from '@playwright/test';

/** The panel in words of its users: found by what is on screen (roles and names), never by class. */
export class Panel {
  constructor(readonly frame: FrameLocator) {}

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  text(text: string | RegExp): Locator {
    return this.frame.getByText(text);
  }

  get numberBox(): Locator {
    return this.frame.getByRole('textbox', { name: 'OCLC number' });
  }

  get saveButton(): Locator {
    return this.button('Merge, save and release');
  }

  get heading(): Locator {
    return this.frame.getByRole('heading', { level: 1 });
  }

  section(name: string): Locator {
    return this.frame.getByRole('region', { name });
  }

  /** The region that tells of saves: steps, proof, what to do next. */
  get saves(): Locator {
    return this.frame.getByRole('region', { name: 'Saves' });
  }

  /** A row of the preview by its tag and something it says. */
  row(tag: string, text: string | RegExp): Locator {
    return this.frame
      .locator('app-preview-row')
      .filter({ has: this.frame.locator('.tag', { hasText: new RegExp(`^\\s*${tag}`) }) })
      .filter({ hasText: text });
  }

  async search(): Promise<void> {
    await this.button('Search').click();
  }

  /** From an open record with a known number to its preview. */
  async openPreview(): Promise<void> {
    await this.button('Search').click();
    await this.saveButton.waitFor();
  }

  /** Looks at what would be lost and lets it go, where the preview asks. */
  async acceptLost(): Promise<void> {
    const box = this.frame.getByRole('checkbox', { name: /I have looked/ });
    if (await box.isVisible()) await box.check();
  }
}
