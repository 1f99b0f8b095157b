import { field, localRecord, record, reviewingState, told } from '../../testing/fakes';
import { fieldText } from '../marc/text-form';
import type { MarcRecord } from '../marc/record';

import { review } from './selectors';
import {
  differenceOf,
  droppedCount,
  isInNeither,
  resultLines,
  sideLines,
  sideOfDifference,
} from './select-views';
import type { SideLine } from './select-views';
import type { State } from './state';
import type { PreviewRow } from './view';

function rowsOf(state: State): readonly PreviewRow[] {
  return review(state)?.rows ?? [];
}

function resultOf({ page }: State): MarcRecord {
  if (page.kind !== 'reviewing') throw new Error(`Expected a preview, not ${page.kind}.`);
  return page.proposal.record;
}

function lineOf(rows: readonly PreviewRow[], tag: string): SideLine {
  const line = sideLines(rows).find((one) => one.field.tag === tag);
  if (!line) throw new Error(`No line of ${tag}.`);
  return line;
}

const state = reviewingState();
const rows = rowsOf(state);

describe('the whole result', () => {
  it('is the record that will be stored, in its order, leader first', () => {
    const stored = resultOf(state);
    const lines = resultLines(rows, stored);
    expect(lines.map(({ field: one }) => fieldText(one))).toEqual([
      `LDR ${stored.leader}`,
      ...stored.fields.map(fieldText),
    ]);
    expect(lines.every(({ row }) => rows.some(({ key }) => key === row))).toBe(true);
  });

  it('says what happened to each field that does not simply stay', () => {
    const said = resultLines(rows, resultOf(state))
      .filter(({ verdict }) => verdict)
      .map(({ field: { tag }, verdict }) => `${tag} ${verdict}`);
    expect(said).toContain('245 replaced');
    expect(said).toContain('300 added');
    expect(said).toContain('590 kept');
    expect(said.join()).not.toMatch(/LDR|001|008|100/);
  });

  it('says what a person chose', () => {
    const { target = '' } = lineOf(rows, '245').row;
    const chosen = told(state, { kind: 'override', target, value: 'local' });
    const title = resultLines(rowsOf(chosen), resultOf(chosen)).find(
      ({ field: { tag } }) => tag === '245',
    );
    expect(title).toEqual(jasmine.objectContaining({ verdict: 'kept', flags: ['byPerson'] }));
  });

  it('counts the local fields that go, and not those whose place is taken', () => {
    expect(droppedCount(rows)).toBe(1);
    expect(lineOf(rows, '852').verdict).toBe('dropped');
  });

  it('shows a field that no row tells of', () => {
    const [only] = resultLines([], record('500 __ $a Note.')).slice(1);
    expect(only).toEqual({ id: 'R:500:1', field: field('500 __ $a Note.'), row: '', flags: [] });
  });
});

describe('local and result side by side', () => {
  it('has each local field and each field of the result in exactly one line', () => {
    const lines = sideLines(rows);
    const locals = lines.flatMap(({ field: { local: one } }) =>
      one ? [fieldText(one.field)] : [],
    );
    const results = lines.flatMap(({ field: { result } }) =>
      result ? [fieldText(result.field)] : [],
    );
    expect([...locals].sort()).toEqual(
      [`LDR ${localRecord().leader}`, ...localRecord().fields.map(fieldText)].sort(),
    );
    const stored = resultOf(state);
    expect([...results].sort()).toEqual(
      [`LDR ${stored.leader}`, ...stored.fields.map(fieldText)].sort(),
    );
  });

  it('tells an incoming field that is not used from those of the two records', () => {
    const { target = '' } = lineOf(rows, '300').row;
    expect(isInNeither(lineOf(rows, '300'))).toBe(false);
    const without = rowsOf(told(state, { kind: 'override', target, value: 'neither' }));
    expect(isInNeither(lineOf(without, '300'))).toBe(true);
    expect(droppedCount(without)).toBe(droppedCount(rows));
  });

  it('sets a version that goes beside the one that comes, whichever rule sent each its way', () => {
    const title = lineOf(rows, '245').row;
    const [{ local: old, result, incoming }] = title.fields;
    const apart: PreviewRow = {
      ...title,
      fields: [
        { tag: '245', incoming, result },
        { tag: '245', local: old },
        { tag: '880', local: { id: 'L:880:1', field: field('880 10 $6 245-01 $a מובי דיק') } },
      ],
    };
    const lines = sideLines([apart]);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['replaced', 'dropped']);
    expect(lines[0].field.local).toBe(old);
    const difference = differenceOf(lines[0]);
    expect(difference?.subfields[0].pieces.some(({ kind }) => kind === 'added')).toBe(true);
  });

  it('marks what goes in the old version only, and what comes in the new one only', () => {
    const difference = differenceOf(lineOf(rows, '245'));
    if (!difference) throw new Error('Expected a difference.');
    const kinds = (side: 'old' | 'new'): readonly string[] =>
      sideOfDifference(difference, side).subfields.flatMap(({ pieces }) =>
        pieces.map(({ kind }) => kind),
      );
    expect(kinds('old')).not.toContain('added');
    expect(kinds('new')).toContain('added');
    expect(kinds('new')).not.toContain('removed');
    const oldText = sideOfDifference(difference, 'old').subfields[0].pieces;
    expect(oldText.map(({ text }) => text).join('')).toBe('Moby Dick /');
  });

  it('keeps the lines of rows that a choice leaves alone', () => {
    const { target = '' } = lineOf(rows, '245').row;
    const chosen = rowsOf(told(state, { kind: 'override', target, value: 'local' }));
    expect(lineOf(chosen, '590')).toBe(lineOf(rows, '590'));
    expect(lineOf(chosen, '245')).not.toBe(lineOf(rows, '245'));
  });

  it('says what becomes of an 880 where it fares otherwise than its field', () => {
    const title = lineOf(rows, '245').row;
    const hebrew = { id: 'I:880:1', field: field('880 10 $6 245-01 $a מובי דיק') };
    const linked = { tag: '880', incoming: hebrew, result: { ...hebrew, id: 'R:880:1' } };
    const lines = sideLines([{ ...title, fields: [...title.fields, linked] }]);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['replaced', 'added']);
    expect(lines.map(({ leads }) => leads)).toEqual([true, false]);
  });
});
