import { messageValues } from './message-values';

const TEXTS: Readonly<Record<string, string>> = {
  'sources.hathitrust': 'HathiTrust',
  'marcWhere.line': 'Line {{line}}: ',
};

const translate = (key: string, values: Readonly<Record<string, string>>): string =>
  (TEXTS[key] ?? key).replace('{{line}}', values['line'] ?? '');

describe('messageValues', () => {
  it('translates values that are keys, with the other values, and leaves the rest', () => {
    expect(
      messageValues(
        {
          source: 'sources.hathitrust',
          where: 'marcWhere.line',
          line: '7',
          got: '17807721',
          said: '',
        },
        translate,
      ),
    ).toEqual({ source: 'HathiTrust', where: 'Line 7: ', line: '7', got: '17807721', said: '' });
  });

  it('never takes what a source or a file says for a key', () => {
    const values = {
      said: 'errors.almaLocked',
      file: 'fileKinds.pdf.mrc',
      text: 'sources. And more',
    };
    expect(messageValues(values, () => 'translated')).toEqual(values);
  });
});
