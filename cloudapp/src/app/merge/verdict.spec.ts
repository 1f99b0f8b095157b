import type { TitleFacts } from './title-facts';
import { NO_FACTS } from './title-facts';
import { titleForm } from './titles';
import { judge } from './verdict';

const NONE = { own: [], other: [] };

function own(value: string): TitleFacts['isbn'] {
  return { own: [value], other: [] };
}

const BOOK: TitleFacts = {
  ...NO_FACTS,
  titles: [titleForm('Moby Dick', '')],
  type: 'a',
  level: 'm',
  form: 'print',
  numbers: own('17807721'),
  isbn: own('9780142437247'),
  date: { type: 's', first: '1988', second: '' },
  names: own('melville'),
  extent: '573 pages',
  publisher: 'Penguin',
  language: 'eng',
};
const UNNUMBERED: TitleFacts = { ...BOOK, numbers: NONE };
const BARE: TitleFacts = { ...UNNUMBERED, isbn: NONE };

function level(local: TitleFacts, change: Partial<TitleFacts> = {}): string {
  const incoming = { ...local, ...change };
  expect(judge(incoming, local).level)
    .withContext('the other way round')
    .toBe(judge(local, incoming).level);
  return judge(local, incoming).level;
}

const NEXT_YEAR = { date: { type: 's', first: '1989', second: '' } };
const LATER = { date: { type: 's', first: '1995', second: '' } };
const ONE_PART = { part: { number: '2', name: '' } };

type Case = readonly [string, Partial<TitleFacts>, string];

function describeCases(name: string, local: TitleFacts, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [what, change, expected] of cases)
      it(`${what}: ${expected}`, () => {
        expect(level(local, change)).toBe(expected);
      });
  });
}

describeCases('with one OCLC number', BOOK, [
  ['nothing differs', {}, 'same'],
  ['another publisher', { publisher: 'Harper' }, 'likely'],
  ['another publisher and language', { publisher: 'Harper', language: 'fre' }, 'check'],
  ['another ISBN and number of pages', { isbn: own('1'), extent: '90 pages' }, 'check'],
  ['the next year', NEXT_YEAR, 'likely'],
  ['another year', LATER, 'check'],
  ['a part in one record', ONE_PART, 'likely'],
  ['another title', { titles: [titleForm('Typee', '')] }, 'check'],
  ['no title', { titles: [] }, 'check'],
  ['a recording', { type: 'i' }, 'check'],
  ['an e-book', { form: 'electronic' }, 'check'],
  ['another author', { names: own('hawthorne') }, 'check'],
]);

describeCases('with one ISBN and no OCLC number', UNNUMBERED, [
  ['nothing differs', {}, 'same'],
  ['another LCCN', { lccn: NONE }, 'same'],
  ['another publisher', { publisher: 'Harper' }, 'check'],
  ['another language', { language: 'fre' }, 'check'],
  ['another number of pages', { extent: '90 pages' }, 'check'],
  ['a part in one record', ONE_PART, 'check'],
  ['the next year', NEXT_YEAR, 'likely'],
  ['another year', LATER, 'check'],
  ['an e-book', { form: 'electronic' }, 'different'],
  ['another title', { titles: [titleForm('Typee', '')] }, 'check'],
]);

describe('with one ISBN', () => {
  it('and two LCCNs it is likely', () => {
    expect(level({ ...UNNUMBERED, lccn: own('1') }, { lccn: own('2') })).toBe('likely');
  });

  it('and two OCLC numbers it is likely', () => {
    expect(level(BOOK, { numbers: own('2') })).toBe('likely');
  });
});

describeCases('with no number in common', BARE, [
  ['nothing differs', {}, 'likely'],
  ['another language', { language: 'fre' }, 'different'],
  ['another publisher', { publisher: 'Harper' }, 'check'],
  ['another number of pages', { extent: '90 pages' }, 'check'],
  ['the next year', NEXT_YEAR, 'check'],
  ['another year', LATER, 'different'],
  ['a part in one record', ONE_PART, 'check'],
  ['no author', { names: NONE }, 'likely'],
  ['another author', { names: own('hawthorne') }, 'check'],
  ['another title', { titles: [titleForm('Typee', '')] }, 'different'],
  ['an article', { level: 'b' }, 'different'],
]);
