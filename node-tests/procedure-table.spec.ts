import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = readFileSync(path.join(root, 'docs/procedure.md'), 'utf8');

/** The cells of every row of the tables, heads left out. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(1, -1).split(/(?<!\\)\|/))
  .map((cells) => cells.map((cell) => cell.trim()))
  .filter(([first]) => first !== 'the procedure' && !/^-+$/.test(first));

/** What is named in a cell: a file, and where given the test in it with the names of the groups that it stands in. */
function namedIn(cell: string): readonly { readonly file: string; readonly titles: string[] }[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => {
    const [file, ...titles] = text.split(' › ');
    return { file, titles };
  });
}

/** Whether a test or a group of tests has this name, whichever quotation marks it is written in. */
function hasTitle(source: string, title: string): boolean {
  return ["'", '"', '`'].some((mark) => source.includes(mark + title + mark));
}

describe('docs/procedure.md', () => {
  it('has a row for every sentence of the procedure, each with what the app does and what shows it', () => {
    expect(rows.length).toBeGreaterThan(42);
    const incomplete = rows.filter((cells) => cells.length !== 3 || cells.includes(''));
    expect(incomplete).toEqual([]);
    const unshown = rows.filter(([, , shown]) => namedIn(shown).length === 0);
    expect(unshown).toEqual([]);
  });

  it('names only tests that there are', () => {
    const wrong = rows.flatMap(([sentence, , shown]) =>
      namedIn(shown).flatMap(({ file, titles }) => {
        if (!existsSync(path.join(root, file))) return [`${file} is not there (${sentence})`];
        const source = readFileSync(path.join(root, file), 'utf8');
        return titles
          .filter((title) => !hasTitle(source, title))
          .map((title) => `${file} has no “${title}” (${sentence})`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('would see a test that was renamed', () => {
    const source = "test('merges a book', async () => {});";
    expect(hasTitle(source, 'merges a book')).toBe(true);
    expect(hasTitle(source, 'merges a')).toBe(false);
  });
});
