import { hasWords } from './typed-words';

describe('words that are typed to find a line', () => {
  const line = 'Nỗi buồn chiến tranh · Bảo Ninh, 1991';

  it('may stand in any order, and be parts of words', () => {
    expect(hasWords(line, 'tranh buồn')).toBe(true);
    expect(hasWords(line, '99')).toBe(true);
    expect(hasWords(line, 'tranh 1992')).toBe(false);
  });

  it('may be without accents, in any case and with blanks around', () => {
    expect(hasWords(line, '  BAO ninh ')).toBe(true);
    expect(hasWords(line, 'noi\u0302 buo\u0302\u0300n')).toBe(true);
  });

  it('are all there where none was typed', () => {
    expect(hasWords(line, '')).toBe(true);
    expect(hasWords(line, '   ')).toBe(true);
    expect(hasWords('', '')).toBe(true);
  });
});
