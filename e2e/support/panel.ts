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

  /**
   * The result as the preview shows it, read from the screen: every row that is not dropped and not merely "not taken", without 001
   * and 005, one line a field as `245 10 $aTitle`, sorted. Folded parts must be open.
   */
  async previewedRecord(): Promise<readonly string[]> {
    const lines = await this.frame.locator('app-review').evaluate((review) => {
      const textOf = (element: Element): string => {
        const copy = element.cloneNode(true) as Element;
        copy.querySelectorAll('del').forEach((gone) => gone.remove());
        return copy.textContent ?? '';
      };
      const notTaken = review.querySelector('section[aria-label="Not taken from incoming"]');
      return [...review.querySelectorAll('app-preview-row')].flatMap((row) => {
        if (notTaken?.contains(row)) return [];
        const tags = [...row.querySelectorAll('.tag')].filter((tag) => !tag.closest('app-row-why'));
        const contents = [...row.querySelectorAll('app-field-line:not(app-row-why *)')];
        return contents.flatMap((line, index) => {
          if (line.classList.contains('gone')) return [];
          const tag = tags[index].querySelector('b')?.textContent ?? '';
          const indicators = tags[index].querySelector('span')?.textContent ?? '';
          const subfields = [...line.querySelectorAll('.subfield:not(.removed)')].map(
            (subfield) => {
              const code = subfield.querySelector('.code')?.textContent ?? '';
              return code + textOf(subfield.querySelector('app-pieces') ?? subfield);
            },
          );
          const indicated = indicators ? `${indicators.replaceAll('_', ' ')} ` : '';
          return [`${tag} ${indicated}${subfields.join('')}`];
        });
      });
    });
    return lines
      .filter((line) => !/^(LDR|001|005) /.test(line))
      .map((line) => line.normalize('NFC'))
      .sort();
  }
}
