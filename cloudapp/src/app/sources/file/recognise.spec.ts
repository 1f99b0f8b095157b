import { looksLikeMarc, recogniseBytes, recogniseText } from './recognise';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const LEADER = '00714cam a2200205 a 4500';

describe('recogniseBytes', () => {
  it('tells ISO 2709 from a text that starts with a bare leader', () => {
    expect(recogniseBytes(utf8(`${LEADER}001001300000`)).form).toBe('iso2709');
    expect(recogniseBytes(utf8(`${LEADER}\n001 ocm17807721`)).form).toBe('text');
  });

  it('knows ISO 2709 by its terminators where the leader is damaged', () => {
    expect(recogniseBytes(utf8('x14cam\u001Eabc\u001E\u001D')).form).toBe('iso2709');
  });
});

describe('recogniseText', () => {
  const forms: readonly [string, string][] = [
    ['\uFEFF \n<record/>', 'xml'],
    ['=LDR  00000cam', 'mrk'],
    ['\n\n=245  10$aX', 'mrk'],
    ['245 10 $a Moby Dick', 'text'],
    ['LEADER 00714cam a2200205 a 4500', 'text'],
    ['[Moby Dick]', 'text'],
    ['{"leader": "0', 'foreign'],
    [' ', 'empty'],
    ['prose '.repeat(50_000), 'foreign'],
  ];
  for (const [text, form] of forms) {
    it(`takes ${JSON.stringify(text.slice(0, 30))} for ${form}`, () => {
      expect(recogniseText(text).form).toBe(form as never);
    });
  }
});

describe('looksLikeMarc', () => {
  it('needs two lines that start as fields do', () => {
    expect(looksLikeMarc('LDR 00714cam\n245 10 $a X')).toBeTrue();
    expect(looksLikeMarc('  245\t10\t|a X\n 260\t__')).toBeTrue();
    expect(looksLikeMarc('245 pages')).toBeFalse();
    expect(looksLikeMarc('1984 was read\n2001 too')).toBeFalse();
  });
});
