import type { Page } from '@playwright/test';

/** A field as the browser's own XML parser reads it: neither the app's parser nor the sandbox's. */
export interface StoredField {
  readonly tag: string;
  readonly text: string;
}

/** Reads MARCXML with Chromium's DOMParser. `text`: indicators and subfields, `10 $aTitle /$cAuthor`; the leader has tag LDR. */
export async function readIndependently(page: Page, xml: string): Promise<readonly StoredField[]> {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/xml');
    const wrong = document.querySelector('parsererror');
    if (wrong) throw new Error(wrong.textContent ?? 'not well-formed');
    const record = document.querySelector('record');
    return [...(record?.children ?? [])].map((element) => {
      if (element.localName === 'leader') return { tag: 'LDR', text: element.textContent ?? '' };
      const tag = element.getAttribute('tag') ?? '';
      if (element.localName === 'controlfield') return { tag, text: element.textContent ?? '' };
      const indicators = `${element.getAttribute('ind1')}${element.getAttribute('ind2')}`;
      const subfields = [...element.children]
        .map((subfield) => `$${subfield.getAttribute('code')}${subfield.textContent}`)
        .join('');
      return { tag, text: `${indicators} ${subfields}` };
    });
  }, xml);
}

/** What may differ between two equal versions: 001, 005 and the leader's computed counts (docs/architecture.md). */
export function comparable(fields: readonly StoredField[]): readonly string[] {
  return fields
    .filter(({ tag }) => tag !== '001' && tag !== '005')
    .map(({ tag, text }) =>
      tag === 'LDR'
        ? `LDR ${text.slice(5, 10)}..${text.slice(17, 20)}`
        : `${tag} ${text.normalize('NFC')}`,
    )
    .sort();
}
