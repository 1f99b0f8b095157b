import {
  addressForm,
  identifierForm,
  isbn13,
  issn,
  lccn,
  linkTarget,
  systemNumber,
} from './identifiers';

describe('isbn13', () => {
  it('takes both lengths, hyphens and qualifiers for one number', () => {
    for (const written of [
      '0198534531',
      '0-19-853453-1 (pbk.)',
      '978-0-19-853453-2',
      ' 9780198534532',
    ])
      expect(isbn13(written)).withContext(written).toBe('9780198534532');
    expect(isbn13('043942089X')).toBe('9780439420891');
  });

  it('finds none in other numbers', () => {
    for (const written of ['', 'pbk.', '12345', '97801985345321', '0198534531-2'])
      expect(isbn13(written)).withContext(written).toBeUndefined();
  });
});

describe('issn', () => {
  it('reads with and without hyphen', () => {
    expect(issn('0318-2606')).toBe('03182606');
    expect(issn('0844837x')).toBe('0844837X');
    expect(issn('03182606123')).toBeUndefined();
  });
});

describe('lccn', () => {
  it('follows the rules of the LCCN namespace', () => {
    expect(lccn('   68016833 //r89')).toBe('68016833');
    expect(lccn('n  79-18774 ')).toBe('n79018774');
    expect(lccn('n79018774')).toBe('n79018774');
  });
});

describe('systemNumber', () => {
  it('reads OCLC numbers in any spelling and others as they stand', () => {
    expect(systemNumber('(OCoLC)ocm00000980')).toBe('(OCoLC)980');
    expect(systemNumber('(OCoLC) 980')).toBe('(OCoLC)980');
    expect(systemNumber('(MH)000980abc')).toBe('(MH)000980abc');
    expect(systemNumber('980')).toBe('980');
    expect(systemNumber('(DLC)   68016833')).toBe('(DLC)68016833');
  });
});

describe('identifierForm', () => {
  const same: readonly (readonly [string, string])[] = [
    ['http://id.loc.gov/authorities/names/n79018774', '(DLC)n  79018774'],
    ['https://id.loc.gov/authorities/subjects/sh85145114/', '(DLC)sh 85145114'],
    ['http://id.worldcat.org/fast/886680', '(OCoLC)fst00886680'],
    ['https://viaf.org/viaf/97802024', 'http://viaf.org/viaf/97802024/'],
    ['(uri) http://d-nb.info/gnd/4012345-6', '(DE-588)4012345-6'],
  ];
  for (const [one, other] of same)
    it(`takes ${one} and ${other} for the same`, () => {
      expect(identifierForm(one)).toBe(identifierForm(other));
    });

  it('keeps identifiers of two authorities apart', () => {
    expect(identifierForm('(DLC)n79018774')).not.toBe(identifierForm('(viaf)79018774'));
  });
});

describe('linkTarget', () => {
  const target = 'example.org/book/1?page=2';
  const ways = [
    'http://example.org/book/1?page=2',
    'HTTPS://www.Example.org:443/book/1?page=2/',
    'https://proxy.lib.edu/login?url=https://example.org/book/1?page=2',
    'https://proxy.lib.edu/login?qurl=https%3A%2F%2Fexample.org%2Fbook%2F1%3Fpage%3D2',
    'https://login.lib.edu/login?auth=sso&url=http://example.org/book/1?page=2',
    'https://a.edu/login?url=https://b.edu/login?url=http://example.org/book/1?page=2',
    'https://example.org/%62ook/1?page=2',
  ];
  for (const way of ways)
    it(`sees where ${way} leads`, () => {
      expect(linkTarget(way)).toBe(target);
    });

  it('keeps different paths, queries and cases of a path apart', () => {
    const others = ['http://example.org/Book/1?page=2', 'http://example.org/book/1?page=3'];
    for (const other of others) expect(linkTarget(other)).not.toBe(target);
  });

  it('takes a stray percent sign as it stands', () => {
    expect(linkTarget('https://p.edu/login?url=https%3A%2F%2Fx.org%2F100%')).toContain('p.edu');
  });

  it('knows both hosts of DOI', () => {
    expect(linkTarget('http://dx.doi.org/10.1/x')).toBe(linkTarget('https://doi.org/10.1/x'));
  });
});

describe('addressForm', () => {
  it('evens out the scheme and the last slash alone', () => {
    expect(addressForm('http://Example.org/A/')).toBe(addressForm('https://example.org/A'));
    expect(addressForm('http://proxy/login?url=http://x')).not.toBe(addressForm('http://x'));
  });
});
