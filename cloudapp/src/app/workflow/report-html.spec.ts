import type { Document, Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import * as fc from 'fast-check';

import { reviewingState } from '../../testing/fakes';
import { HOSTILE_TEXTS, withTexts } from '../../testing/fakes/hostile-report';
import { ENGLISH_WORDS } from '../../testing/fakes/report-words';
import { expectForAll } from '../../testing/marc-generator';

import { reportModel } from './report';
import { reportHtml } from './report-html';
import type { ReportModel } from './report-model';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ['lang', 'dir'],
  head: [],
  meta: ['charset', 'http-equiv', 'content', 'name'],
  title: [],
  style: [],
  body: [],
  main: [],
  section: [],
  h1: [],
  h2: [],
  p: [],
  dl: [],
  dt: [],
  dd: [],
  ul: [],
  li: [],
  table: [],
  thead: [],
  tbody: ['class'],
  tr: [],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['class', 'rowspan'],
  pre: ['dir'],
  small: [],
  bdi: [],
};

/** Of the hostile texts: what neither XML nor HTML can hold. */
const UNSTORABLE = new Set('\u0000 \u0008 \u001B \u007F \uFFFE \uD800'.split(' '));

function model(): ReportModel {
  const made = reportModel(reviewingState(), '2026-11-20T14:01:00.000Z');
  if (!made) throw new Error('Expected a report');
  return made;
}

/** Strict: what is not well-formed, such as a sign of markup that was not escaped, fails. */
function parsed(html: string): Document {
  const onError = (level: string, message: string): void => {
    // U+FFFD is what a report writes for a character that no document can hold.
    if (level === 'warning' && message.startsWith('Unicode replacement character')) return;
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(html, 'text/xml');
}

function elementsOf(document: Document): readonly Element[] {
  return [...document.getElementsByTagName('*')];
}

/** Elements and attributes that a report never has, as `name` or `name@attribute`. */
function strangers(document: Document): readonly string[] {
  return elementsOf(document).flatMap((element) => {
    if (!Object.hasOwn(ALLOWED, element.tagName)) return [element.tagName];
    return [...element.attributes]
      .filter(({ name }) => !ALLOWED[element.tagName].includes(name))
      .map(({ name }) => `${element.tagName}@${name}`);
  });
}

/** The shape of a document: what its texts must never change. */
function shape(document: Document): string {
  return elementsOf(document)
    .map(({ tagName }) => tagName)
    .filter((name) => name !== 'bdi')
    .join(' ');
}

describe('the report as HTML', () => {
  const plainModel = withTexts(model(), ['harmless']);

  it('forbids itself to run or to fetch anything', () => {
    const html = reportHtml(model(), ENGLISH_WORDS);
    const policy = elementsOf(parsed(html)).find((one) => one.hasAttribute('http-equiv'));
    expect(policy?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/url\(|@import|src=|href=/);
  });

  it('says its language and direction', () => {
    const html = reportHtml(model(), { ...ENGLISH_WORDS, lang: 'he', dir: 'rtl' });
    const root = parsed(html).documentElement;
    expect([root?.getAttribute('lang'), root?.getAttribute('dir')]).toEqual(['he', 'rtl']);
  });

  it('has a row head for every decision, and all its fields', () => {
    const { sections } = model();
    const count = sections.flatMap(({ decisions }) => decisions).length;
    const bodies = elementsOf(parsed(reportHtml(model(), ENGLISH_WORDS))).filter(
      (element) => element.getAttribute('class') === 'decision',
    );
    expect(bodies.length).toBe(count);
    const title = bodies
      .map(({ textContent }) => textContent ?? '')
      .find((text) => /^245/.test(text));
    expect(title).toContain('245 replaced');
    expect(title).toContain('245 10 $a Moby Dick / $c Herman Melville.');
    expect(title).toContain('245 10 $a Moby Dick, or, The whale / $c Herman Melville.');
    expect(title).toContain('Rule: default.');
  });

  for (const hostile of HOSTILE_TEXTS)
    it(`shows ${JSON.stringify(hostile)} as text`, () => {
      const document = parsed(reportHtml(withTexts(model(), [hostile]), ENGLISH_WORDS));
      expect(strangers(document)).toEqual([]);
      expect(shape(document)).toBe(shape(parsed(reportHtml(plainModel, ENGLISH_WORDS))));
      const storable = [...hostile]
        .map((sign) => (UNSTORABLE.has(sign) ? '\uFFFD' : sign))
        .join('');
      const quoted = [...document.getElementsByTagName('bdi')].map((bdi) => bdi.textContent);
      expect(quoted).toContain(storable);
    });

  it('keeps every direction mark of a record inside its <bdi>', () => {
    const marks = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/;
    const document = parsed(reportHtml(withTexts(model(), ['\u202Eabc\u2066']), ENGLISH_WORDS));
    for (const bdi of [...document.getElementsByTagName('bdi')]) bdi.textContent = '';
    expect(document.getElementsByTagName('body').item(0)?.textContent).not.toMatch(marks);
  });

  it('is the same document whatever its texts say', () => {
    const wanted = shape(parsed(reportHtml(plainModel, ENGLISH_WORDS)));
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...'<>&"\'/=! -[]{}$\u0000\uD83D\uDE00', 'script', 'on', 'bdi'))
        .map((parts) => parts.join('')),
    );
    // A title, a reason or a number that is empty leaves out its words; all texts have at least one sign.
    const texts = fc.array(
      text.map((value) => `x${value}`),
      { minLength: 1, maxLength: 7 },
    );
    expectForAll(
      texts,
      (given) => {
        const document = parsed(reportHtml(withTexts(model(), given), ENGLISH_WORDS));
        return strangers(document).length === 0 && shape(document) === wanted;
      },
      { runs: 60 },
    );
  });
});
