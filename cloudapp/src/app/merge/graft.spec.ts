import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import { fieldText } from '../marc/text-form';

import type { Decision, Proposal } from './decision';
import { prepare } from './prepare';
import type { MergeProfile, PairAction } from './profile';
import { resolve } from './resolve';

const copyAndMerge = shippedProfile('copy-and-merge');

/** The merge of some lines with `copy-and-merge`, changed as told. Title and 008 play no part. */
function merged(
  local: readonly string[],
  incoming: readonly string[],
  more: Partial<MergeProfile> = {},
): Proposal {
  return resolve(prepare(record(...local), record(...incoming), { ...copyAndMerge, ...more }));
}

/** A profile whose only rule says what becomes of pairs of a tag. */
function pairs(
  tag: string,
  onPair: PairAction,
  base: MergeProfile['base'] = 'incoming',
): Partial<MergeProfile> {
  const comment = 'For the specs.';
  return { base, rules: [{ id: 'pairs', comment, select: { tags: [tag] }, onPair }] };
}

function texts({ record: { fields } }: Proposal): readonly string[] {
  return fields.map(fieldText);
}

function decisionOf({ decisions }: Proposal, id: string): Decision | undefined {
  return decisions.find(({ fieldId }) => fieldId === id);
}

describe('an identifier of a heading that goes', () => {
  it('goes onto the first of several that read the same', () => {
    const local = [
      '700 1_ $aMelville, Herman.',
      '700 1_ $aMelville, Herman,$eeditor.',
      '700 1_ $aMelville, Herman,$eauthor.$0(DLC)n1',
    ];
    const incoming = ['700 1_ $aMelville, Herman,$4ctb', '700 1_ $aMelville, Herman,$4edt'];
    expect(texts(merged(local, incoming))).toEqual([
      '700 1_ $a Melville, Herman, $4 ctb $0 (DLC)n1',
      '700 1_ $a Melville, Herman, $4 edt',
    ]);
  });

  it('does not go onto a field without words, which is no heading', () => {
    const found = merged(['100 1_ $a$0(DLC)n1'], ['100 1_ $a']);
    expect(decisionOf(found, 'L:100:1')?.verdict).toBe('replaced');
    expect(texts(found)).toEqual(['100 1_ $a ']);
  });

  it('is told of at both fields', () => {
    const found = merged(['700 1_ $aA.$0(DLC)n1'], ['700 1_ $aA.$eauthor.']);
    for (const id of ['L:700:1', 'I:700:1']) {
      expect(decisionOf(found, id)?.flags).toEqual(['grafted']);
      expect(decisionOf(found, id)?.grafted).toEqual([
        { code: '0', value: '(DLC)n1', from: 'L:700:1' },
      ]);
    }
  });

  it('is not told of where it is there already, in whichever spelling', () => {
    const address = 'http://id.loc.gov/authorities/names/n79018774';
    const found = merged(
      ['700 1_ $aSmith, Ann.$0(DLC)n  79018774'],
      [`700 1_ $aSmith, Ann,$eauthor.$0${address}`],
    );
    expect(texts(found)).toEqual([`700 1_ $a Smith, Ann, $e author. $0 ${address}`]);
    expect(decisionOf(found, 'I:700:1')?.flags).toEqual([]);
    expect(found.warnings).toEqual([]);
  });
});

describe('an identifier that contradicts another', () => {
  const differing = (): Proposal =>
    merged(
      ['700 1_ $aSmith, Ann.$0(DE-588)1$0http://viaf.org/viaf/2'],
      ['700 1_ $aSmith, Ann$0(DLC)n1$0http://viaf.org/viaf/3'],
    );

  it('stays out, while one of another authority file comes', () => {
    expect(texts(differing())).toEqual([
      '700 1_ $a Smith, Ann $0 (DLC)n1 $0 http://viaf.org/viaf/3 $0 (DE-588)1',
    ]);
  });

  it('is named in a warning beside the one that stays', () => {
    expect(differing().warnings).toEqual([
      {
        kind: 'identifiersDiffer',
        values: { tag: '700', lost: 'http://viaf.org/viaf/2', kept: 'http://viaf.org/viaf/3' },
        fieldIds: ['L:700:1', 'I:700:1'],
      },
    ]);
  });

  it('makes no field one that was given something', () => {
    const alone = merged(['700 1_ $aA.$0(DLC)n1'], ['700 1_ $aA$0(DLC)n2']);
    expect(decisionOf(alone, 'I:700:1')?.flags).not.toContain('grafted');
    expect(alone.warnings.length).toBe(1);
  });
});

describe('a splice of subfields', () => {
  it('leaves identifiers where they are, but for those that it names', () => {
    const [local, incoming] = ['830 _0 $aOurs ;$vno. 7$0(DLC)n1', '830 _0 $aOurs ;$v7'];
    const spliced = (...splice: readonly string[]): readonly string[] =>
      texts(merged([local], [incoming], pairs('830', { splice })));
    expect(spliced('v')).toEqual(['830 _0 $a Ours ; $v no. 7']);
    expect(spliced('v', '0')).toEqual(['830 _0 $a Ours ; $v no. 7 $0 (DLC)n1']);
  });
});

describe('a union of subfields', () => {
  const union = pairs('700', 'unionSubfields');
  const joined = (ours: string, theirs: string, profile = union): Proposal =>
    merged([`700 1_ ${ours}`], [`700 1_ ${theirs}`], profile);

  it('sets one more relator, note, link or identifier beside those that are there', () => {
    const [ours, theirs] = [
      '$eeditor$uhttp://a.example$zOurs$4edt$0(DLC)n1$1http://x.example/1',
      '$eauthor$uhttp://b.example$zTheirs$4aut$0(DE-588)1$1http://y.example/1',
    ];
    const [text] = texts(joined(`$aA.${ours}`, `$aA.${theirs}`));
    expect(text.replace(/ (\$.) /g, '$1')).toBe(`700 1_$aA.${theirs}${ours}`);
  });

  it('knows a subfield again in another punctuation, an identifier in another spelling', () => {
    const [ours, theirs] = [
      '$aA.$eeditor$0http://id.loc.gov/authorities/names/n1',
      '$aA.$eeditor.$0(DLC)n1',
    ];
    const found = joined(ours, theirs);
    expect(texts(found)).toEqual(['700 1_ $a A. $e editor. $0 (DLC)n1']);
    expect(decisionOf(found, 'L:700:1')?.flags).toEqual([]);
  });

  it('takes another one where only one of several is known', () => {
    const found = joined('$aA.$eauthor$eeditor', '$aA.$eauthor$eillustrator');
    expect(texts(found)).toEqual(['700 1_ $a A. $e author $e illustrator $e editor']);
  });

  it('takes no links to other fields', () => {
    const found = joined('$82\\c$aA.$eeditor$6880-07', '$aA.$eauthor');
    expect(texts(found)).toEqual(['700 1_ $a A. $e author $e editor']);
  });

  it('says what came from where', () => {
    const ours = decisionOf(joined('$aA.$eeditor', '$aA.'), 'L:700:1');
    expect([ours?.rule, ours?.flags]).toEqual(['pairs', ['grafted']]);
    expect(ours?.grafted).toEqual([{ code: 'e', value: 'editor', from: 'L:700:1' }]);
    const theirs = decisionOf(
      joined('$aA.', '$aA.$eeditor', pairs('700', 'unionSubfields', 'local')),
      'I:700:1',
    );
    expect(theirs?.grafted).toEqual([{ code: 'e', value: 'editor', from: 'I:700:1' }]);
  });

  it('changes nothing in a control field, which has no subfields', () => {
    const found = merged(['008 ours'], ['008 theirs'], pairs('008', 'unionSubfields'));
    expect(texts(found)).toEqual(['008 theirs']);
  });
});
