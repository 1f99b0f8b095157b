import { templateProblem } from './cql-template';

describe('templateProblem', () => {
  const templates: readonly [string, ReturnType<typeof templateProblem>][] = [
    ['alma.a="(OCoLC){number}" or alma.b="{number8}"', undefined],
    ['a="x\\"{number}"', undefined],
    ['cql.allRecords=1', 'templateNoNumber'],
    ['a="{number}', 'templateQuotes'],
    ['a="{number}\\"', 'templateQuotes'],
    ['a={number}', 'templateQuotes'],
    ['a="1" or b={number}', 'templateQuotes'],
  ];
  for (const [template, problem] of templates) {
    it(`says ${problem} of ${template}`, () => expect(templateProblem(template)).toBe(problem));
  }
});
