import { foreignKindOf } from './signatures';
import type { ForeignKind } from './signatures';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

function bytes(hex: string, text = ''): Uint8Array {
  const start = (hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16));
  return new Uint8Array([...start, ...ascii(text)]);
}

const utf16 = (text: string): string => Array.from(text, (letter) => `${letter}\0`).join('');

describe('foreignKindOf', () => {
  const cases: readonly [string, Uint8Array, ForeignKind][] = [
    [
      'an Excel workbook',
      bytes('504b0304', '....[Content_Types].xml...xl/workbook.xml'),
      'spreadsheet',
    ],
    [
      'a LibreOffice sheet',
      bytes('504b0304', 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'spreadsheet',
    ],
    ['a Word document', bytes('504b0304', '....word/document.xml'), 'textDocument'],
    ['slides', bytes('504b0304', '....ppt/presentation.xml'), 'slides'],
    ['a zip of something else', bytes('504b0304', '....export.mrc'), 'archive'],
    ['an empty zip', bytes('504b0506'), 'archive'],
    ['an old Excel workbook', bytes('d0cf11e0a1b11ae1', utf16('Workbook')), 'spreadsheet'],
    ['an old Word document', bytes('d0cf11e0a1b11ae1', utf16('WordDocument')), 'textDocument'],
    ['RTF', ascii('{\\rtf1\\ansi'), 'textDocument'],
    ['PDF', ascii('%PDF-1.7'), 'pdf'],
    ['PNG', bytes('89504e470d0a1a0a'), 'image'],
    ['JPEG', bytes('ffd8ffe0'), 'image'],
    ['WebP', bytes('524946460000000057454250'), 'image'],
    ['gzip', bytes('1f8b0800'), 'archive'],
  ];
  for (const [name, input, kind] of cases) {
    it(`knows ${name}`, () => expect(foreignKindOf(input)).toBe(kind));
  }

  it('knows nothing of text, MARC or nothing at all', () => {
    for (const text of ['', '00714cam a2200205 a 4500', '<record/>', '=LDR  00000', 'PK']) {
      expect(foreignKindOf(ascii(text))).toBeUndefined();
    }
  });
});
