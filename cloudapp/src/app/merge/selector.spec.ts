import { field, record } from '../../testing/marc-lines';

import type { Condition, Scope, Selector } from './profile';
import { fitsField, scopeHolds, specificity, tagRank } from './selector';

describe('the tags of a selector', () => {
  const rank = (tag: string, ...tags: readonly string[]): number | undefined =>
    tagRank({ tags }, tag);

  it('name a tag the more closely, the fewer others they name', () => {
    expect(rank('590', '590')).toBe(4);
    expect(rank('590', '500', '590')).toBe(3);
    expect(rank('590', '59X')).toBe(2);
    expect(rank('590', '5XX')).toBe(1);
    expect(rank('590', 'XXX')).toBe(0);
    expect(rank('590', '*')).toBe(0);
    expect(rank('590', '591', '6XX', '69X')).toBeUndefined();
  });

  it('count by the closest of them, in whichever order', () => {
    expect(rank('590', '5XX', '59X')).toBe(2);
    expect(rank('590', '59X', '5XX')).toBe(2);
    expect(rank('590', '*', '590', '5XX')).toBe(3);
  });

  it('may have their X in any place', () => {
    expect(rank('690', '6X0')).toBe(2);
    expect(rank('650', 'X50')).toBe(2);
    expect(rank('651', 'X50')).toBeUndefined();
  });

  it('mean the leader only where they name it', () => {
    expect(rank('LDR', 'LDR')).toBe(4);
    expect(rank('LDR', '*')).toBeUndefined();
    expect(rank('LDR', 'XXX')).toBeUndefined();
  });

  it('mean nothing where a mask is longer than a tag', () => {
    expect(rank('590', '590X')).toBeUndefined();
    expect(rank('590', '59XX')).toBeUndefined();
  });

  it('leave out each of those that are excluded, named or by a mask', () => {
    const selector: Selector = { tags: ['9XX'], excludeTags: ['913', '99X'] };
    expect(tagRank(selector, '913')).toBeUndefined();
    expect(tagRank(selector, '998')).toBeUndefined();
    expect(tagRank(selector, '949')).toBe(1);
  });
});

describe('the indicators of a selector', () => {
  const fits = (line: string, indicators: Partial<Selector>): boolean =>
    fitsField({ tags: ['*'], ...indicators }, field(line), { side: 'local', ourCodes: [] });

  it('are those that a field may have, a blank among them', () => {
    expect(fits('650 _0 $aWar.', { ind2: '07' })).toBeTrue();
    expect(fits('650 _2 $aWar.', { ind2: '07' })).toBeFalse();
    expect(fits('650 _0 $aWar.', { ind1: ' 1', ind2: '0' })).toBeTrue();
    expect(fits('650 2_ $aWar.', { ind1: ' 1' })).toBeFalse();
  });

  it('fit no control field, which has none', () => {
    expect(fits('008 880101', {})).toBeTrue();
    expect(fits('008 880101', { ind1: ' ' })).toBeFalse();
    expect(fits('008 880101', { ind2: ' ' })).toBeFalse();
  });
});

describe('the conditions of a selector', () => {
  it('must all hold', () => {
    const where: readonly Condition[] = [
      { subfield: '5', exists: true },
      { subfield: 'a', op: 'startsWith', value: 'Our' },
    ];
    const fits = (line: string): boolean =>
      fitsField({ tags: ['*'], where }, field(line), { side: 'local', ourCodes: [] });
    expect(fits('500 __ $aOur copy.$5hou')).toBeTrue();
    expect(fits('500 __ $aOur copy.')).toBeFalse();
    expect(fits('500 __ $aCopy 2.$5hou')).toBeFalse();
  });
});

describe('a scope', () => {
  const records = {
    local: record('LDR 00000nas a2200000 i 4500', '998 __ $aNO-OVERLAY$5hou'),
    incoming: record('LDR 00000nam a2200000 i 4500', '500 __ $aNote.$5hou'),
  };
  const holds = (scope: Scope, ...ourCodes: readonly string[]): boolean =>
    scopeHolds(scope, records, ourCodes);

  it('asks one of the two records for a code in the leader', () => {
    expect(holds({ record: 'local', leader: 7, in: 'bis' })).toBeTrue();
    expect(holds({ record: 'incoming', leader: 7, in: 'bis' })).toBeFalse();
    expect(holds({ record: 'incoming', leader: 7, in: 'bis', not: true })).toBeTrue();
  });

  it('asks one of the two records for a field of that tag', () => {
    expect(holds({ record: 'local', has: { tags: ['998'] } })).toBeTrue();
    expect(holds({ record: 'incoming', has: { tags: ['998'] } })).toBeFalse();
    expect(holds({ record: 'local', has: { tags: ['998'] }, not: true })).toBeFalse();
  });

  it('goes by our codes, and without any takes a local $5 for ours', () => {
    const has: Selector = { tags: ['*'], where: [{ institution: 'ours' }] };
    expect(holds({ record: 'local', has })).toBeTrue();
    expect(holds({ record: 'incoming', has })).toBeFalse();
    expect(holds({ record: 'incoming', has }, 'hou')).toBeTrue();
    expect(holds({ record: 'local', has }, 'DLC')).toBeFalse();
  });
});

describe('how specific a selector is', () => {
  const byValue: Condition = { subfield: 'a', op: 'equals', value: 'x' };
  const byMark: Condition = { localExtension: true };
  const weight = (more: Partial<Selector>): number => specificity({ tags: ['590'], ...more }, 4);

  it('goes by conditions, then by either indicator, then by the tag', () => {
    const weights = [{}, { ind1: '1' }, { where: [byMark] }, { where: [byMark, byValue] }].map(
      weight,
    );
    expect([...weights].sort((one, other) => one - other)).toEqual(weights);
    expect(new Set(weights).size).toBe(weights.length);
    expect(weight({ ind2: '1' })).toBe(weight({ ind1: '1' }));
    expect(specificity({ tags: ['590'] }, 4)).toBeGreaterThan(specificity({ tags: ['59X'] }, 2));
  });

  it('finds a value among several conditions of which one must hold', () => {
    const among: Condition = { anyOf: [byMark, { anyOf: [byValue] }] };
    expect(weight({ where: [among] })).toBe(weight({ where: [byValue] }));
    expect(weight({ where: [{ anyOf: [byMark] }] })).toBe(weight({ where: [byMark] }));
  });

  it('is not raised by an empty list of conditions', () => {
    expect(weight({ where: [] })).toBe(weight({}));
  });
});
