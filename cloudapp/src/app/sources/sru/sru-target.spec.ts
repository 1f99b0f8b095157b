import { ALMA } from '../testing/sru-answers';

import { cqlQuery, queriesFor } from './sru-target';

describe('queriesFor', () => {
  it('puts the number into every template of its sort, in order', () => {
    const ocn = ['alma.a="{number}" or alma.b="(OCoLC){number}"', 'alma.c="(OCoLC)ocm{number8}"'];
    const target = { ...ALMA, indexes: { ocn } };
    expect(queriesFor(target, { kind: 'ocn', number: '459287' })).toEqual([
      'alma.a="459287" or alma.b="(OCoLC)459287"',
      'alma.c="(OCoLC)ocm00459287"',
    ]);
    expect(queriesFor(target, { kind: 'isbn', number: '9780810102682' })).toEqual([]);
  });
});

describe('cqlQuery', () => {
  it('lets no number say more than itself', () => {
    expect(cqlQuery('a="{number}"', '1" or cql.allRecords="1')).toBe(
      'a="1\\" or cql.allRecords=\\"1"',
    );
    expect(cqlQuery('a="(OCoLC){number}"', '1*?^\\')).toBe('a="(OCoLC)1\\*\\?\\^\\\\"');
    expect(cqlQuery('a={number}', '1 or b=2')).toBe('a="1 or b=2"');
  });

  it('does not read a replacement pattern or another place into the number', () => {
    expect(cqlQuery('a="{number}"', "$&$'{number8}")).toBe('a="$&$\'{number8}"');
  });

  it('knows an escaped quote from the end of a term', () => {
    expect(cqlQuery('a="x\\"{number}"', '1 2')).toBe('a="x\\"1 2"');
  });
});
