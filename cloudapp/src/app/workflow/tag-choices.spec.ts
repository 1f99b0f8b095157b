import { LOCAL_ID, record, told } from '../../testing/fakes';
import { previewOf, reviewing, rowWith } from '../../testing/fakes/preview-of';
import { fieldText } from '../marc/text-form';

import type { PanelEvent, TagValue } from './events';
import { review } from './select-review';
import type { State } from './state';

const undo: PanelEvent = { kind: 'undoChoice' };
const redo: PanelEvent = { kind: 'redoChoice' };

/** The result as it would be stored, field by field. */
function resultOf(state: State): readonly string[] {
  return reviewing(state).proposal.record.fields.map(fieldText);
}

describe('a choice for all fields of a tag', () => {
  const state = previewOf(
    record(
      `001 ${LOCAL_ID}`,
      '035 __ $a (OCoLC)111',
      '245 10 $a Moby Dick / $c Herman Melville.',
      '650 _0 $a Whaling $v Fiction.',
      '650 _0 $a Ahab, Captain $v Fiction. $0 http://example.org/ahab',
      '650 _0 $a Harpoons.',
    ),
    record(
      '001 ocm17807721',
      '035 __ $a (OCoLC)17807721',
      '245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
      '650 _0 $a Whaling $v Fiction $v Juvenile.',
      '650 _0 $a Ahab, Captain $v Fiction.',
      '650 _0 $a Sea stories.',
    ),
  );

  function fieldsOf(now: State, tag: string): readonly string[] {
    return resultOf(now).filter((text) => text.startsWith(tag));
  }

  function choose(value: TagValue, tag = '650', from = state): State {
    return told(from, { kind: 'overrideTag', tag, value });
  }

  /** What stands once both are wanted of a heading with an identifier of ours and of theirs. */
  function bothOf(ours: string, theirs: string): readonly string[] {
    const heading = (id: string) =>
      record(`001 ${LOCAL_ID}`, '245 10 $a Moby Dick.', `650 _7 $a Whaling. $2 fast $0 ${id}`);
    return fieldsOf(choose('both', '650', previewOf(heading(ours), heading(theirs))), '650');
  }

  it('leaves only ours, fields that only we have included', () => {
    expect([...fieldsOf(choose('local'), '650')].sort()).toEqual([
      '650 _0 $a Ahab, Captain $v Fiction. $0 http://example.org/ahab',
      '650 _0 $a Harpoons.',
      '650 _0 $a Whaling $v Fiction.',
    ]);
  });

  it('leaves only the incoming ones', () => {
    const fields = fieldsOf(choose('incoming', '650', choose('local')), '650');
    expect(fields.length).toBe(3);
    expect(fields.join()).toContain('$v Juvenile.');
    expect(fields.join()).toContain('Sea stories.');
    expect(fields.join()).not.toContain('Harpoons.');
  });

  it('leaves both, each field that the other side does not have too, and one heading once', () => {
    expect([...fieldsOf(choose('both'), '650')].sort()).toEqual([
      '650 _0 $a Ahab, Captain $v Fiction. $0 http://example.org/ahab',
      '650 _0 $a Harpoons.',
      '650 _0 $a Sea stories.',
      '650 _0 $a Whaling $v Fiction $v Juvenile.',
      '650 _0 $a Whaling $v Fiction.',
    ]);
  });

  it("leaves both of a heading whose identifiers differ: neither has the other's", () => {
    expect(bothOf('http://example.org/ours', 'http://example.org/theirs').length).toBe(2);
  });

  it('takes one identifier in two forms for one heading', () => {
    expect(bothOf('(OCoLC)fst01174284', 'http://id.worldcat.org/fast/1174284')).toEqual([
      '650 _7 $a Whaling. $2 fast $0 http://id.worldcat.org/fast/1174284',
    ]);
  });

  it('leaves the other tags alone', () => {
    for (const value of ['local', 'incoming', 'both'] as const) {
      const rest = (now: State): readonly string[] =>
        resultOf(now).filter((text) => !text.startsWith('650'));
      expect(rest(choose(value))).toEqual(rest(state));
    }
  });

  it('is taken back by one undo', () => {
    const chosen = choose('local');
    expect(reviewing(chosen).overrides.length).toBeGreaterThan(1);
    expect(review(chosen)?.canUndo).toBe(true);
    const back = told(chosen, undo);
    expect(resultOf(back)).toEqual(resultOf(state));
    expect(reviewing(back).overrides).toEqual([]);
    expect(resultOf(told(back, redo))).toEqual(resultOf(chosen));
  });

  it('asks for nothing that a field does not offer: one OCLC number, one title', () => {
    for (const tag of ['035', '245', '001', '999']) expect(choose('both', tag)).toBe(state);
  });

  it('takes the place of what was chosen for a single field and its subfields', () => {
    const target = rowWith(state, 'L:650:2').target ?? '';
    const subfields = [{ from: 'local', code: '0', nth: 1, take: false }] as const;
    const mixed = told(state, { kind: 'override', target, value: 'incoming', subfields });
    expect(fieldsOf(mixed, '650').join()).not.toContain('example.org');
    expect(resultOf(choose('incoming', '650', mixed))).toEqual(resultOf(state));
  });
});
