import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import { groupFields } from '../align/groups';
import { fieldText } from '../marc/text-form';

import { prepare } from './prepare';
import type { MergeProfile, Rule } from './profile';
import { resolve } from './resolve';
import { ruleBook } from './rule-lookup';

const overlay = shippedProfile('full-overlay');

function profileWith(
  rules: readonly Partial<Rule>[],
  more: Partial<MergeProfile> = {},
): MergeProfile {
  const whole = rules.map((rule, index): Rule => ({
    id: `rule-${index}`,
    comment: 'A rule of this test.',
    select: { tags: ['*'] },
    ...rule,
  }));
  return { ...overlay, ...more, rules: whole };
}

function resultTexts(
  local: readonly string[],
  incoming: readonly string[],
  profile: MergeProfile,
): string[] {
  const { record: result } = resolve(prepare(record(...local), record(...incoming), profile));
  return result.fields.map(fieldText);
}

describe('the four flags (Koha, MARC overlay rules)', () => {
  const LOCAL = ['500 __ $aIn both.', '500 __ $aOurs: autograph.', '501 __ $aBound with another.'];
  const INCOMING = ['500 __ $aIn both.', '500 __ $aMaps and index.', '502 __ $aThesis, 1988.'];
  const FIELD_OF = {
    add: '502 __ $a Thesis, 1988.',
    append: '500 __ $a Maps and index.',
    remove: '500 __ $a Ours: autograph.',
    delete: '501 __ $a Bound with another.',
  };
  type FlagName = keyof typeof FIELD_OF;
  const names = Object.keys(FIELD_OF) as FlagName[];

  for (let bits = 0; bits < 16; bits += 1) {
    const flags = Object.fromEntries(
      names.map((name, place) => [name, (bits & (1 << place)) !== 0]),
    ) as Record<FlagName, boolean>;
    const allowed = names.filter((name) => flags[name]);
    it(`${allowed.join(' + ') || 'none'} allowed`, () => {
      const texts = resultTexts(LOCAL, INCOMING, profileWith([flags]));
      expect(texts).toContain('500 __ $a In both.');
      expect(texts.includes(FIELD_OF.add)).withContext('add').toBe(flags.add);
      expect(texts.includes(FIELD_OF.append)).withContext('append').toBe(flags.append);
      expect(texts.includes(FIELD_OF.remove)).withContext('remove').toBe(!flags.remove);
      expect(texts.includes(FIELD_OF.delete)).withContext('delete').toBe(!flags.delete);
    });
  }
});

describe('of several rules', () => {
  const KEEP = { delete: false, remove: false } as const;
  const GO = { delete: true, remove: true } as const;

  function keepsNote(...rules: readonly Partial<Rule>[]): boolean {
    return resultTexts(['590 1_ $aOurs.$5hou'], [], profileWith(rules)).length === 1;
  }

  it('the one that names the tag is stronger than a mask, that than a wider one, that than all', () => {
    const all = { select: { tags: ['*'] } };
    const wide = { select: { tags: ['5XX'] } };
    const mask = { select: { tags: ['59X'] } };
    const listed = { select: { tags: ['500', '590'] } };
    const named = { select: { tags: ['590'] } };
    const weakToStrong = [all, wide, mask, listed, named];
    for (let place = 1; place < weakToStrong.length; place += 1) {
      const [weaker, stronger] = [weakToStrong[place - 1], weakToStrong[place]];
      expect(keepsNote({ ...stronger, ...KEEP }, { ...weaker, ...GO }))
        .withContext(`${place}`)
        .toBeTrue();
      expect(keepsNote({ ...stronger, ...GO }, { ...weaker, ...KEEP }))
        .withContext(`${place}`)
        .toBeFalse();
    }
  });

  it('a condition outweighs the tag, a value outweighs a mere mark, indicators outweigh the tag', () => {
    const byTag = { select: { tags: ['590'] } };
    const byIndicator = { select: { tags: ['*'], ind1: '1' } };
    const byMark = { select: { tags: ['*'], where: [{ institution: 'ours' } as const] } };
    const byValue = {
      select: { tags: ['*'], where: [{ subfield: 'a', op: 'contains', value: 'Ours' } as const] },
    };
    expect(keepsNote({ ...byIndicator, ...KEEP }, { ...byTag, ...GO })).toBeTrue();
    expect(keepsNote({ ...byMark, ...KEEP }, { ...byIndicator, ...GO })).toBeTrue();
    expect(keepsNote({ ...byValue, ...KEEP }, { ...byMark, ...GO })).toBeTrue();
  });

  it('priority outweighs that, and never outweighs priority', () => {
    const all = { select: { tags: ['*'] }, priority: 5 };
    const named = { select: { tags: ['590'] } };
    expect(keepsNote({ ...all, ...KEEP }, { ...named, ...GO })).toBeTrue();
    expect(keepsNote({ ...all, ...KEEP }, { ...named, never: 'local' })).toBeFalse();
  });

  it('the later of two equal ones counts', () => {
    const named = { select: { tags: ['590'] } };
    expect(keepsNote({ ...named, ...GO }, { ...named, ...KEEP })).toBeTrue();
    expect(keepsNote({ ...named, ...KEEP }, { ...named, ...GO })).toBeFalse();
  });

  it('a flag that the strongest leaves out comes from the next', () => {
    const strong = { select: { tags: ['590'] }, remove: false };
    const weak = { select: { tags: ['59X'] }, delete: false };
    expect(keepsNote(strong, weak)).toBeTrue();
    expect(keepsNote(strong)).toBeFalse();
  });

  it('one that holds only for some records is left out for the others', () => {
    const serialsOnly = { ...KEEP, when: [{ record: 'local', leader: 7, in: 's' } as const] };
    const note = '590 __ $aOurs.';
    const serial = resultTexts(
      ['LDR 00000nas a2200000 i 4500', note],
      [],
      profileWith([serialsOnly]),
    );
    const book = resultTexts(
      ['LDR 00000nam a2200000 i 4500', note],
      [],
      profileWith([serialsOnly]),
    );
    expect(serial).toEqual(['590 __ $a Ours.']);
    expect(book).toEqual([]);
  });

  it('one that asks for a field of the other record is answered by that record', () => {
    const unlessThere: Partial<Rule> = {
      ...KEEP,
      when: [{ record: 'incoming', has: { tags: ['520'] }, not: true }],
    };
    expect(resultTexts(['590 __ $aOurs.'], [], profileWith([unlessThere])).length).toBe(1);
    const withSummary = resultTexts(
      ['590 __ $aOurs.'],
      ['520 __ $aSum.'],
      profileWith([unlessThere]),
    );
    expect(withSummary).toEqual(['520 __ $a Sum.']);
  });
});

describe('a rule and 880 fields', () => {
  const title = record('245 10 $6880-01$aVoina i mir.', '880 10 $6245-01/(N$aВойна и мир.$5hou');

  it('keeps the whole group when any of its fields is meant', () => {
    const keepOurs: Partial<Rule> = {
      select: { tags: ['*'], where: [{ institution: 'ours' }] },
      delete: false,
    };
    const profile = profileWith([keepOurs]);
    const { decisions } = resolve(prepare(title, record('500 __ $aNote.'), profile));
    expect(decisions.find(({ fieldId }) => fieldId === 'L:880:1')?.verdict).toBe('kept');
  });

  it('means 880 fields by naming 880, not by a mask over 8XX', () => {
    const [group] = groupFields(title, 'L');
    const ruleFor = (tag: string): Rule | undefined => {
      const profile = profileWith([{ select: { tags: [tag] }, delete: false }]);
      return ruleBook(profile, title, title).flag(group, 'local', 'delete').rule;
    };
    expect(ruleFor('880')).toBeDefined();
    expect(ruleFor('8XX')).toBeUndefined();
  });

  it('leaves out a single incoming 880 that is not to be taken, and unlinks its field', () => {
    const local = record('245 10 $aWar and peace.');
    const profile = profileWith([
      { select: { tags: ['*'], where: [{ institution: 'others' }] }, never: 'incoming' },
    ]);
    const { record: result, decisions } = resolve(prepare(local, title, profile));
    expect(result.fields.map(fieldText)).toEqual(['245 10 $a Voina i mir.']);
    expect(decisions.find(({ fieldId }) => fieldId === 'I:880:1')?.verdict).toBe('dropped');
  });
});

describe('a union of subfields', () => {
  const profile = (base: 'local' | 'incoming'): MergeProfile =>
    profileWith([{ select: { tags: ['773'] }, onPair: 'unionSubfields' }], { base });
  const ours = '773 0_ $tJournal of whales.$w991234567890123456';
  const theirs = '773 0_ $tJournal of whales.$x1234-5678$gVol. 3';

  it('puts what one version lacks at its end, whichever record is the base', () => {
    expect(resultTexts([ours], [theirs], profile('incoming'))).toEqual([
      '773 0_ $t Journal of whales. $x 1234-5678 $g Vol. 3 $w 991234567890123456',
    ]);
    expect(resultTexts([ours], [theirs], profile('local'))).toEqual([
      '773 0_ $t Journal of whales. $w 991234567890123456 $x 1234-5678 $g Vol. 3',
    ]);
  });

  it('never sets a second value beside one that stands once', () => {
    const [text] = resultTexts(
      [ours],
      ['773 0_ $tJournal of whales : a quarterly.$x1'],
      profile('incoming'),
    );
    expect(text).not.toContain('$t Journal of whales. ');
  });
});
