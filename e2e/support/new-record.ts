import type { Locator } from '@playwright/test';

import type { CallEntry } from '../../sandbox/contract';

import type { Sandbox } from './sandbox';
import { ABSENT, expect } from './sandbox';

/** From an Alma page without a record to the question which record is wanted. */
export async function openNewRecord(sandbox: Sandbox): Promise<void> {
  await sandbox.open('home');
  await sandbox.panel.button('Create a record from WorldCat or a file …').click();
  await expect(sandbox.panel.heading).toHaveText('New record in Alma');
}

export async function searchFor(sandbox: Sandbox, number: string): Promise<void> {
  await sandbox.panel.numberBox.fill(number);
  await sandbox.panel.search();
}

/** From the question to the record that would be stored, of a title that WorldCat has and Alma has not. */
export async function openDraft(sandbox: Sandbox): Promise<void> {
  await searchFor(sandbox, ABSENT.worldcat.number);
  await hit(sandbox, 'WorldCat').getByRole('button', { name: 'Use this record' }).click();
  await expect(sandbox.panel.heading).toContainText(ABSENT.worldcat.title);
}

export function hit(sandbox: Sandbox, source: string): Locator {
  return sandbox.panel.frame
    .getByRole('list', { name: 'Records to choose from' })
    .getByRole('listitem')
    .filter({ hasText: source })
    .first();
}

export function createButton(sandbox: Sandbox): Locator {
  return sandbox.panel.button('Create in Alma');
}

export function tickBox(sandbox: Sandbox, name: RegExp): Locator {
  return sandbox.panel.frame.getByRole('checkbox', { name });
}

/** The fields of the new record as they stand on screen, but for the leader, one line each: `245 10 $aTitle`. */
export async function shownRecord(sandbox: Sandbox): Promise<readonly string[]> {
  const list = sandbox.panel.frame.getByRole('list', {
    name: 'The new record, as it would be stored',
  });
  await expect(list).toBeVisible();
  const lines = await list.locator('app-field-line').evaluateAll((all) =>
    all.map((line) => {
      const tag = line.querySelector('b')?.textContent ?? '';
      const indicators = line.querySelector('.tag span')?.textContent ?? '';
      const subfields = [...line.querySelectorAll('.subfield')].map((subfield) =>
        [subfield.querySelector('.code'), subfield.querySelector('app-pieces')]
          .map((part) => part?.textContent ?? '')
          .join(''),
      );
      const indicated = indicators ? `${indicators.replaceAll('_', ' ')} ` : '';
      return `${tag} ${indicated}${subfields.join('')}`.normalize('NFC');
    }),
  );
  return lines.sort();
}

/** Waits until so many creations have left the panel. Whether they were answered is another matter. */
export async function expectPosts(sandbox: Sandbox, count: number): Promise<readonly CallEntry[]> {
  await expect.poll(async () => (await sandbox.posts()).length).toBe(count);
  return sandbox.posts();
}
