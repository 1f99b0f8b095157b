import * as fc from 'fast-check';

import { expectForAll } from '../../testing/marc-generator';
import { canonicalText, comparisonForm, keyText, withoutPunctuation } from './normalise';

describe('canonicalText', () => {
  it('reads composed and decomposed letters as one', () => {
    expect(canonicalText('cafe\u0301')).toBe('café');
    expect(canonicalText('\u1EC7')).toBe(canonicalText('e\u0323\u0302'));
  });

  it('reads ligature halves as the ligature of the present mapping', () => {
    expect(canonicalText('t\uFE20s\uFE21ar')).toBe('t\u0361sar');
    expect(canonicalText('n\uFE22g\uFE23')).toBe('n\u0360g');
  });

  it('keeps compatibility characters apart', () => {
    expect(canonicalText('ﬁ')).not.toBe(canonicalText('fi'));
  });
});

describe('withoutPunctuation', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Title /', 'Title'],
    ['Paris :', 'Paris'],
    ['Smith, John,', 'Smith, John'],
    ['24 cm.', '24 cm'],
    ['xii, 200 p. ;', 'xii, 200 p.'],
    ['Smith, J.,', 'Smith, J.'],
    ['Title :subtitle', 'Title : subtitle'],
    ['1 v. ;  20 cm', '1 v. ; 20 cm'],
    ['(pbk.)', 'pbk.'],
    ['Trade of Canada =', 'Trade of Canada'],
    ['1 score +', '1 score'],
    [': subtitle', 'subtitle'],
  ];
  for (const [one, other] of same)
    it(`takes "${one}" and "${other}" for the same`, () => {
      expect(withoutPunctuation(one)).toBe(withoutPunctuation(other));
    });

  const different: readonly (readonly [string, string])[] = [
    ['200 p.', '200 p'],
    ['Smith, J.', 'Smith, J'],
    ['Acme Inc.', 'Acme Inc'],
    ['Harvard Univ., Ph.D.', 'Harvard Univ., Ph.D'],
    ['And then...', 'And then'],
    ['Why?', 'Why'],
    ['[1980]', '1980'],
    ['War', 'war'],
    ['C++', 'C'],
    ['title : subtitle', 'title, subtitle'],
  ];
  for (const [one, other] of different)
    it(`tells "${one}" from "${other}"`, () => {
      expect(withoutPunctuation(one)).not.toBe(withoutPunctuation(other));
    });

  it('changes nothing the second time', () => {
    expectForAll(fc.string({ unit: fc.constantFrom(...'aJp .,:;/=+()[…') }), (text) => {
      const once = withoutPunctuation(text);
      return withoutPunctuation(once) === once;
    });
  });
});

describe('comparisonForm', () => {
  it('sees through case, brackets, typographic quotes, dashes and blanks', () => {
    expect(comparisonForm('[The “Old” man’s  war—1939–1945] /')).toBe(
      comparisonForm('the "old" man\'s war-1939-1945'),
    );
  });

  it('sees through fullwidth punctuation of Chinese and Japanese records', () => {
    expect(comparisonForm('文淵閣四庫全書：電子版。')).toBe(
      comparisonForm('文淵閣四庫全書 : 電子版'),
    );
  });

  it('sees through direction marks and non-sorting marks', () => {
    expect(comparisonForm('\u0098The \u009Cwar\u200F')).toBe('the war');
  });

  it('keeps accents', () => {
    expect(comparisonForm('Müller')).not.toBe(comparisonForm('Muller'));
  });
});

describe('keyText', () => {
  it('keeps letters, digits and the signs that tell headings apart', () => {
    expect(keyText('C++ (Computer program language)')).toBe('c++ computer program language');
    expect(keyText("O'Gorman, Marcel.")).toBe('ogorman marcel');
    expect(keyText('!!!')).toBe('');
  });

  it('reads text in plain letters as it would beside others', () => {
    expectForAll(
      fc.string({ unit: 'grapheme-ascii' }),
      (text) => keyText(`${text} é`) === `${keyText(text)} é`.trim(),
    );
  });
});
