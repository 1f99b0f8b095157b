import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';

import type { Warning } from './decision';
import { prepare } from './prepare';
import type { MergeProfile, Rule } from './profile';
import { resolve } from './resolve';

const copyAndMerge = shippedProfile('copy-and-merge');

/** What a person is warned of when these lines are merged. */
function warned(
  local: readonly string[],
  incoming: readonly string[],
  more: Partial<MergeProfile> = {},
): readonly Warning[] {
  const profile = { ...copyAndMerge, ...more };
  return resolve(prepare(record(...local), record(...incoming), profile)).warnings;
}

describe('the warning about local fields that a rule means to go', () => {
  const goes = (tag: string): Rule => ({
    id: `drop-${tag}`,
    comment: `${tag} goes.`,
    select: { tags: [tag] },
    never: 'local',
    lossExpected: true,
  });
  const profile = { rules: [goes('998'), goes('997')] };
  const flags = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `998 __ $aFLAG ${index + 1}`);

  it('is one for each rule, with the fields and the reason', () => {
    expect(warned(['997 __ $aOLD', ...flags(2)], [], profile)).toEqual([
      {
        kind: 'localFlagDropped',
        values: { text: '997 __ $a OLD', why: '997 goes.' },
        fieldIds: ['L:997:1'],
      },
      {
        kind: 'localFlagDropped',
        values: { text: '998 __ $a FLAG 1; 998 __ $a FLAG 2', why: '998 goes.' },
        fieldIds: ['L:998:1', 'L:998:2'],
      },
    ]);
  });

  it('shows three fields, and more only as a sign that there are more', () => {
    const [three] = warned(flags(3), [], profile);
    expect(three.values['text']).toBe('998 __ $a FLAG 1; 998 __ $a FLAG 2; 998 __ $a FLAG 3');
    const [four] = warned(flags(4), [], profile);
    expect(four.values['text']).toBe('998 __ $a FLAG 1; 998 __ $a FLAG 2; 998 __ $a FLAG 3; …');
    expect(four.fieldIds.length).toBe(4);
  });

  it('is not given for a field whose equal comes from the other record', () => {
    expect(warned(flags(1), flags(1), profile)).toEqual([]);
    expect(warned([...flags(1), ...flags(1)], flags(1), profile)).toEqual([]);
  });

  it('is not given for fields that go for other reasons, which are listed as lost', () => {
    expect(warned(['500 __ $aOld note.'], [], profile)).toEqual([]);
  });
});

describe('the warning about another main entry', () => {
  it('names both tags', () => {
    expect(warned(['110 2_ $aHarvard.'], ['100 1_ $aSmith, Ann.'])).toEqual([
      {
        kind: 'mainEntryChanged',
        values: { local: '110', incoming: '100' },
        fieldIds: ['L:110:1', 'I:100:1'],
      },
    ]);
  });

  it('is not given for another name of the same kind, nor for added entries', () => {
    expect(warned(['100 1_ $aSmith, Ann.'], ['100 1_ $aJones, Ann.'])).toEqual([]);
    expect(warned(['710 2_ $aHarvard.'], ['700 1_ $aHarvard.'])).toEqual([]);
  });

  it('is not given where ours stays', () => {
    const base = { ...shippedProfile('enrich-only') };
    expect(warned(['110 2_ $aHarvard.'], ['100 1_ $aSmith, Ann.'], base)).toEqual([]);
  });
});

describe('the warning about a field of two institutions', () => {
  const ourCodes = ['hou'];
  const shared = '500 __ $aSigned.$5hou$5DLC';

  it('names the field, if it stays', () => {
    const expected: Warning = {
      kind: 'mixedInstitutions',
      values: { tag: '500' },
      fieldIds: ['L:500:1'],
    };
    expect(warned([shared], [], { ourCodes })).toEqual([expected]);
    expect(warned([shared], [shared], { ourCodes })).toEqual([expected]);
  });

  it('is not given for a field that goes, that is ours alone, or that WorldCat adds', () => {
    expect(warned([shared], [], { ourCodes, rules: [] })).toEqual([]);
    expect(warned(['500 __ $aSigned.$5hou'], [], { ourCodes })).toEqual([]);
    expect(warned([], [shared], { ourCodes })).toEqual([]);
  });
});

describe('the warning about a link number that several fields have', () => {
  const twice = [
    '500 __ $6880-01$aA.$5hou',
    '500 __ $6880-01$aB.$5hou',
    '880 __ $6500-01$aC.$5hou',
  ];

  it('writes the number as MARC does', () => {
    const ids = ['L:500:1', 'L:500:2', 'L:880:1'];
    expect(warned(twice, [])).toEqual([
      { kind: 'ambiguousLink', values: { number: '01' }, fieldIds: ids },
    ]);
  });

  it('is not given where none of them is in the result', () => {
    expect(warned(twice, [], { rules: [] })).toEqual([]);
  });
});

describe('the warning about what the profile adds', () => {
  it('shows the field and says why', () => {
    const [stamp] = copyAndMerge.additions.filter(({ id }) => id === 'add-998-serial');
    const additions = [{ ...stamp, enabled: true, when: 'always' as const }];
    expect(warned([], [], { additions })).toEqual([
      {
        kind: 'addedByProfile',
        values: { text: '998 __ $a NO-OVERLAY', why: stamp.comment },
        fieldIds: [],
      },
    ]);
  });
});

describe('the warning about languages', () => {
  const in008 = (language: string): string =>
    `008 880101s1988    nyu           000 0 ${language} d`;
  const languages = (coded: string, ...lines: readonly string[]): readonly string[] =>
    warned([], [in008(coded), ...lines]).map(
      ({ kind, values }) => `${kind}: ${values['coded']} / ${values['listed']}`,
    );

  it('names that of 008 and those of 041 where it is none of them', () => {
    expect(languages('eng', '041 1_ $afre$ager$hlat')).toEqual(['languagesDiffer: eng / fre, ger']);
  });

  it('is not given where 041 has it, for text or sound, in old spelling, or further down', () => {
    expect(languages('eng', '041 1_ $aeng$hfre')).toEqual([]);
    expect(languages('eng', '041 1_ $afre$deng')).toEqual([]);
    expect(languages('eng', '041 0_ $afreeng')).toEqual([]);
    expect(languages('eng', '041 0_ $afre', '041 0_ $a ENG')).toEqual([]);
  });

  it('is not given where nothing can be compared', () => {
    expect(languages('mul', '041 0_ $afre$ager')).toEqual([]);
    expect(languages('und', '041 0_ $afre')).toEqual([]);
    expect(languages('|||', '041 0_ $afre')).toEqual([]);
    expect(languages('eng', '041 1_ $hfre')).toEqual([]);
    expect(languages('eng', '041 07 $afr$2iso639-1', '041 07 $afra$2iso639-3')).toEqual([]);
    expect(languages('eng')).toEqual([]);
  });
});

describe('the warning about sizes', () => {
  const bytes = (field: string): readonly string[] =>
    warned([], [field]).map(
      ({ kind, values, fieldIds }) => `${kind} ${values['tag']} ${values['bytes']} ${fieldIds}`,
    );
  // Two indicators, the mark and code of the subfield and the mark at the end are five bytes.
  const note = (text: string, count: number, more = ''): string =>
    `520 __ $a${text.repeat(count)}${more}`;

  it('names a field of ten thousand bytes and none of one less (ISO 2709)', () => {
    expect(bytes(note('a', 9_994))).toEqual([]);
    expect(bytes(note('a', 9_995))).toEqual(['fieldTooLong 520 10000 I:520:1']);
  });

  it('counts bytes, of which a letter may have up to four', () => {
    expect(bytes(note('é', 4_997))).toEqual([]);
    expect(bytes(note('é', 4_997, 'a'))).toEqual(['fieldTooLong 520 10000 I:520:1']);
    expect(bytes(note('߿', 4_997, 'a'))).toEqual(['fieldTooLong 520 10000 I:520:1']);
    expect(bytes(note('ࠀ', 3_331, 'aa'))).toEqual(['fieldTooLong 520 10000 I:520:1']);
    for (const three of ['鯨', 'Ａ'])
      expect(bytes(note(three, 3_331, 'aa'))).toEqual(['fieldTooLong 520 10000 I:520:1']);
    // The first is the first of its plane, the second the last of its row: their halves lie at either end.
    for (const four of ['𐀀', '🏿'])
      expect(bytes(note(four, 2_498, 'aaa'))).toEqual(['fieldTooLong 520 10000 I:520:1']);
    expect(bytes(note('\u007f', 9_994, 'é'))).toEqual(['fieldTooLong 520 10001 I:520:1']);
  });

  it('counts a control field without indicators and codes', () => {
    expect(bytes(`007 ${'a'.repeat(9_998)}`)).toEqual([]);
    expect(bytes(`007 ${'a'.repeat(9_999)}`)).toEqual(['fieldTooLong 007 10000 I:007:1']);
  });

  it('names a record of a hundred thousand bytes and none of one less', () => {
    // Twenty fields of 4,998 bytes each with their entry in the directory, and 26 of leader and marks, are 99,986.
    const notes = Array.from({ length: 20 }, () => note('a', 4_981));
    const recordOf = (more: number): readonly Warning[] =>
      warned([], [...notes.slice(1), note('a', 4_981 + more)]);
    expect(recordOf(13)).toEqual([]);
    expect(recordOf(14)).toEqual([
      { kind: 'recordTooLong', values: { bytes: '100000' }, fieldIds: [] },
    ]);
  });
});

describe('the warning about characters that XML cannot hold', () => {
  it('names each of them once for each field', () => {
    const odd = ['500 __ $aOne\u0001 two\u0001 three\u001f', '520 __ $aFour\uffff'];
    expect(warned([], odd)).toEqual([
      {
        kind: 'charactersLeftOut',
        values: { tag: '500', characters: 'U+0001, U+001F' },
        fieldIds: ['I:500:1'],
      },
      {
        kind: 'charactersLeftOut',
        values: { tag: '520', characters: 'U+FFFF' },
        fieldIds: ['I:520:1'],
      },
    ]);
  });

  it('names no field where they stand in the leader', () => {
    expect(warned([], ['LDR 00000\u0001am a2200000 i 4500', '500 __ $aNote.'])).toEqual([
      {
        kind: 'charactersLeftOut',
        values: { tag: 'LDR', characters: 'U+0001' },
        fieldIds: [],
      },
    ]);
  });
});
