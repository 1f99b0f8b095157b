import { expectForAll, marcField } from '../../testing/marc-generator';
import { field } from '../../testing/marc-lines';
import * as fc from 'fast-check';

import { canonicalText } from '../align/normalise';
import type { Field } from '../marc/record';
import { isDataField } from '../marc/record';
import type { FieldDifference, SubfieldDifference } from './difference';
import { diffFields } from './fields';

function shownSubfield({ kind, code, moved, pieces }: SubfieldDifference): string {
  const mark = { same: '', changed: '', added: '+', removed: '-' }[kind];
  const text = pieces.map((piece) => {
    if (kind === 'added' || kind === 'removed' || piece.kind === 'same') return piece.text;
    return piece.kind === 'removed' ? `[-${piece.text}]` : `[+${piece.text}]`;
  });
  return `${mark}${moved ? '~' : ''}$${code}${text.join('')}`;
}

/** A difference as `$a same $b [-old][+new] +$0 added -$2 removed`, `~` = moved. */
function shown(difference: FieldDifference): string {
  return difference.subfields.map(shownSubfield).join(' ');
}

function diff(before: string, after: string): FieldDifference {
  return diffFields(field(before), field(after));
}

describe('diffFields', () => {
  describe('says how much differs', () => {
    const nfd = 'Café'.normalize('NFD');
    const cases: readonly (readonly [string, string, string, FieldDifference['class']])[] = [
      ['nothing', '245 10 $aCafé /', '245 10 $aCafé /', 'same'],
      ['the encoding of accents', `245 10 $a${nfd} /`, '245 10 $aCafé /', 'normalisationOnly'],
      ['ligature halves', '100 1_ $at\uFE20s\uFE21ar', '100 1_ $at\u0361sar', 'normalisationOnly'],
      ['punctuation', '245 10 $aCafé /$cA. B.', '245 10 $aCafé$cA. B', 'changed'],
      [
        'final marks',
        '245 10 $aCafé :$bnoir /$cby me.',
        '245 10 $aCafé$bnoir$cby me',
        'punctuationOnly',
      ],
      ['encoding and punctuation', `245 10 $a${nfd}.`, '245 10 $aCafé', 'punctuationOnly'],
      ['spacing', '300 __ $a1 v. ;$c20  cm', '300 __ $a1 v.;$c20 cm', 'punctuationOnly'],
      ['case', '650 _0 $aWar', '650 _0 $awar', 'changed'],
      ['square brackets', '260 __ $c[1980]', '260 __ $c1980', 'changed'],
      ['an indicator', '245 10 $aCafé', '245 00 $aCafé', 'changed'],
      ['the tag', '260 __ $aParis', '264 __ $aParis', 'changed'],
      ['a subfield code', '650 _0 $aWar$xMaps', '650 _0 $aWar$vMaps', 'changed'],
      [
        'the last slash of an address',
        '856 40 $uhttp://x.org/',
        '856 40 $uhttp://x.org',
        'changed',
      ],
      ['a blank of 008', '008 880502s1988    nyu', '008 880502s1988 nyu', 'changed'],
    ];
    for (const [what, before, after, expected] of cases)
      it(`${what}: ${expected}`, () => {
        expect(diff(before, after).class).toBe(expected);
      });
  });

  it('shows changed words, added and removed subfields in reading order', () => {
    expect(
      shown(
        diff('100 1_ $aBielik, František.$d1943-', '100 1_ $aBielik, František,$eauthor.$0n81'),
      ),
    ).toBe('$aBielik, František[-.][+,] -$d1943- +$eauthor. +$0n81');
  });

  it('keeps equal subfields together where one is put in between', () => {
    const contents = '505 00 $tOne /$rA --$tTwo /$rB --$tThree /$rC';
    expect(
      shown(diff(contents, '505 00 $tOne /$rA --$tNew /$rN --$tTwo /$rB --$tThree /$rC')),
    ).toBe('$tOne / $rA -- +$tNew / +$rN -- $tTwo / $rB -- $tThree / $rC');
  });

  it('pairs repeated subfields by likeness, not by place', () => {
    expect(shown(diff('650 _0 $aWar$xCauses$xMoral aspects', '650 _0 $aWar$xMoral aspect'))).toBe(
      '$aWar -$xCauses $xMoral [-aspects][+aspect]',
    );
    const contents = diff('505 00 $tMoral history$tMoral aspects', '505 00 $tMoral aspect');
    expect(shown(contents)).toBe('-$tMoral history $tMoral [-aspects][+aspect]');
  });

  it('does not make one of several agencies out of another', () => {
    expect(shown(diff('040 __ $aDLC$cDLC$dMiU$dNN', '040 __ $aGPO$cGPO$dOCLCQ$dNN'))).toBe(
      '$a[-DLC][+GPO] $c[-DLC][+GPO] -$dMiU +$dOCLCQ $dNN',
    );
  });

  it('says that a subfield only moved', () => {
    expect(shown(diff('650 _7 $aWar$0n1$2fast', '650 _7 $aWar$2fast$0n1'))).toBe(
      '$aWar -~$0n1 $2fast +~$0n1',
    );
  });

  it('marks as many moved subfields as there are', () => {
    expect(shown(diff('700 1_ $4a$aX', '700 1_ $aX$4a$4a'))).toBe('-~$4a $aX +~$4a +$4a');
  });

  it('compares contents notes of hundreds of subfields', () => {
    const part = (name: string): string =>
      Array.from({ length: 450 }, (_, at) => `$t${name} ${at} /$rAuthor ${at} --`).join('');
    const difference = diff(`505 00 ${part('Story')}`, `505 00 ${part('Tale')}`);
    expect(difference.subfields.length).toBe(900);
    expect(difference.subfields.filter(({ kind }) => kind === 'changed').length).toBe(450);
  });

  it('gives tags and indicators of both versions', () => {
    const { tag, indicators } = diff('260 __ $aParis', '264 _1 $aParis');
    expect([tag, indicators]).toEqual([
      { before: '260', after: '264' },
      { before: '  ', after: ' 1' },
    ]);
  });

  it('shows a field that came or went in full', () => {
    const added = diffFields(undefined, field('650 _0 $aWar$0n1'));
    expect([added.class, shown(added), added.tag]).toEqual([
      'changed',
      '+$aWar +$0n1',
      { after: '650' },
    ]);
    const removed = diffFields(field('001 99'), undefined);
    expect([shown(removed), removed.indicators]).toEqual(['-$99', {}]);
  });

  describe('in control fields', () => {
    it('shows elements of 008 that changed as a whole, at their place', () => {
      const [before, after] = [
        '880502s1988    nyua    ob    001 0 eng d',
        '880502s19881990nyua     b    001 0 ger d',
      ];
      expect(shown(diff(`008 ${before}`, `008 ${after}`))).toBe(
        '$880502s1988[-    ][+1990]nyua    [-o][+ ]b    001 0 [-eng][+ger] d',
      );
    });

    it('shows leader positions', () => {
      const leader = (value: string): Field => ({ tag: 'LDR', value });
      const difference = diffFields(
        leader('00000nam a2200000Ia 4500'),
        leader('00000cam a2200000 i 4500'),
      );
      expect(shown(difference)).toBe('$00000[-n][+c]am a2200000[-I][+ ][-a][+i] 4500');
    });

    it('trusts no position where lengths differ', () => {
      expect(shown(diff('008 880502s1988', '008 880502s1988 '))).toBe('$880502s1988[+ ]');
    });

    it('shows numbers as replaced', () => {
      expect(shown(diff('001 1234567', '001 9912345673506421'))).toBe(
        '$[-1234567][+9912345673506421]',
      );
    });

    it('treats a field of the other kind as replaced', () => {
      expect(shown(diffFields({ tag: '945', value: 'x' }, field('945 __ $ay')))).toBe('-$x +$ay');
    });
  });
});

describe('diffFields, for any two fields', () => {
  const pairs = fc.record({ before: marcField(), after: marcField() });
  const subfieldsOf = (given: Field): readonly string[] =>
    isDataField(given) ? given.subfields.map(({ code, value }) => code + value) : [given.value];
  const side = ({ subfields }: FieldDifference, left: 'removed' | 'added'): readonly string[] =>
    subfields
      .filter(({ kind }) => kind !== (left === 'removed' ? 'added' : 'removed'))
      .map(
        ({ code, pieces }) =>
          code +
          pieces
            .filter(({ kind }) => kind === 'same' || kind === left)
            .map(({ text }) => text)
            .join(''),
      );

  it('gives both versions back, subfield by subfield', () => {
    expectForAll(pairs, ({ before, after }) => {
      const difference = diffFields(before, after);
      return (
        side(difference, 'added').join('|') === subfieldsOf(after).join('|') &&
        canonicalText(side(difference, 'removed').join('|')) ===
          canonicalText(subfieldsOf(before).join('|'))
      );
    });
  });

  it('finds a field equal to itself', () => {
    expectForAll(marcField(), (given) => {
      const { class: found, subfields } = diffFields(given, given);
      return found === 'same' && subfields.every(({ kind }) => kind === 'same');
    });
  });

  it('marks nothing where only the encoding differs', () => {
    expectForAll(marcField(), (given) => {
      if (!isDataField(given)) return true;
      const decomposed = {
        ...given,
        subfields: given.subfields.map(({ code, value }) => ({
          code,
          value: value.normalize('NFD'),
        })),
      };
      const difference = diffFields(decomposed, given);
      return (
        (difference.class === 'same' || difference.class === 'normalisationOnly') &&
        difference.subfields.every(({ kind }) => kind === 'same')
      );
    });
  });
});
