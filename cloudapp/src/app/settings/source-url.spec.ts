import { readConfig } from './config-schema';
import { urlProblem } from './source-url';

describe('urlProblem', () => {
  const allowed = [
    'https://copy.example.edu',
    'https://copy.example.edu:8443/alma/',
    'HTTPS://copy.example.edu',
    '/gateway',
    '/',
    'https://xn--bcher-kva.example/a%20b',
  ];
  for (const url of allowed) {
    it(`takes ${url}`, () => expect(urlProblem(url)).toBeUndefined());
  }

  const refused: readonly [string, string][] = [
    ['', 'urlEmpty'],
    ['http://copy.example.edu', 'urlNotHttps'],
    ['//copy.example.edu', 'urlNotHttps'],
    ['javascript:alert(1)', 'urlNotHttps'],
    ['data:text/html,x', 'urlNotHttps'],
    ['https:/copy.example.edu', 'urlNotHttps'],
    ['/\\copy.example.edu', 'urlUnreadable'],
    ['/\t/copy.example.edu', 'urlUnreadable'],
    ['https://', 'urlUnreadable'],
    ['copy.example.edu', 'urlUnreadable'],
    ['https://copy example.edu', 'urlUnreadable'],
    ['https://anna:pw@copy.example.edu', 'urlHasCredentials'],
    ['https://anna@copy.example.edu', 'urlHasCredentials'],
    ['https://copy.example.edu/?key=1', 'urlHasQuery'],
    ['/gateway#x', 'urlHasQuery'],
  ];
  for (const [url, id] of refused) {
    it(`refuses ${JSON.stringify(url)} as ${id}`, () => expect(urlProblem(url)).toBe(id as never));
  }

  it('never shows a password or key that was put into an address', () => {
    for (const gatewayUrl of [
      'https://anna:secret@copy.example.edu',
      'https://c.edu/?key=secret',
    ]) {
      const read = readConfig({ sources: { worldcat: { gatewayUrl } } });
      expect(read.ok).toBeFalse();
      expect(JSON.stringify(read)).not.toContain('secret');
    }
  });
});
