import { ENRICH, LOCAL_ID, NUMBER, PROFILE, record, told } from '../../testing/fakes';
import { previewOf, reviewing, rowsIn, rowWith } from '../../testing/fakes/preview-of';
import { isOnceInField } from '../marc/codes/repeatable-subfields';
import { fieldText } from '../marc/text-form';
import type { MergeProfile } from '../merge/profile';

import type { SubfieldRow } from './row-subfields';
import { choiceFor, subfieldRows } from './row-subfields';
import { review } from './select-review';
import type { State } from './state';
import type { PreviewRow } from './view';

const SHIP = 'http://example.org/ship';
const OURS = record(
  `001 ${LOCAL_ID}`,
  '005 20261120130000.0',
  '008 880101s1988    ilu           000 1 eng d',
  `035 __ $a (OCoLC)${NUMBER} $z (OCoLC)555`,
  '245 10 $a Moby Dick / $c by Herman Melville.',
  '300 __ $a 573 p. : $b ill. ; $c 24 cm + $e 1 map',
  '590 __ $a Library has copy 2 only. $5 XX',
  `650 _0 $a Ships $v Fiction. $0 ${SHIP}`,
  '852 __ $a Gift of the author. $x Checked.',
);
const THEIRS = record(
  `001 ocm${NUMBER}`,
  '003 OCoLC',
  '008 880101s1988    ilu           000 0 eng d',
  '019 __ $a 555 $a 556',
  `035 __ $a (OCoLC)${NUMBER} $z (OCoLC)556`,
  '245 10 $a Moby Dick, or, The whale / $h [text] / $c Herman Melville.',
  '300 __ $a 573 pages : $b illustrations ; $c 24 cm',
  '650 _0 $a Ships $v Fiction.',
  '655 _7 $a Novels. $2 lcgft',
  '655 _7 $a Tales.',
);
const state = previewOf(OURS, THEIRS);
const UNION: MergeProfile = {
  ...PROFILE,
  defaults: { ...PROFILE.defaults, onPair: 'unionSubfields' },
};
const SPLICE: MergeProfile = {
  ...PROFILE,
  defaults: { ...PROFILE.defaults, onPair: { splice: ['c'] } },
};

/** What is offered in a row: `local $a Moby Dick /`, with a tick where it is in the result. */
function offered(row: PreviewRow): readonly string[] {
  return subfieldRows(row).map(
    ({ from, code, text, taken }) => `${taken ? '✓' : '–'} ${from} $${code} ${text}`,
  );
}

function resultOf(now: State, fieldId: string): string {
  const field = rowWith(now, fieldId).fields[0].result?.field;
  return field ? fieldText(field) : '';
}

/** Ticks or unticks one subfield: `local$a1`. */
function tick(now: State, fieldId: string, key: string, take: boolean): State {
  const row = rowWith(now, fieldId);
  return told(now, {
    kind: 'override',
    target: row.target ?? '',
    ...choiceFor(row, subfieldOf(row, key), take),
  });
}

function subfieldOf(row: PreviewRow, key: string): SubfieldRow {
  const subfield = subfieldRows(row).find((one) => one.key === key);
  if (!subfield) throw new Error(`${key} is not offered in ${row.key}.`);
  return subfield;
}

function chosen(now: State, fieldId: string, value: 'local' | 'both' | 'neither'): State {
  const { target = '' } = rowWith(now, fieldId);
  return told(now, { kind: 'override', target, value });
}

describe('the subfields that a row offers', () => {
  it('are those in which the versions differ, ours first, ticked where they are in the result', () => {
    expect(offered(rowWith(state, 'L:245:1'))).toEqual([
      '– local $a Moby Dick /',
      '– local $c by Herman Melville.',
      '✓ incoming $a Moby Dick, or, The whale /',
      '✓ incoming $h [text] /',
      '✓ incoming $c Herman Melville.',
    ]);
    expect(offered(rowWith(chosen(state, 'L:245:1', 'local'), 'L:245:1'))[0]).toBe(
      '✓ local $a Moby Dick /',
    );
  });

  it('include an identifier that the merge has put over', () => {
    expect(offered(rowWith(state, 'L:650:1'))).toEqual([`✓ local $0 ${SHIP}`]);
  });

  it('of a field that only WorldCat has are all, unless there is one alone', () => {
    expect(offered(rowWith(state, 'I:655:1'))).toEqual([
      '✓ incoming $a Novels.',
      '✓ incoming $2 lcgft',
    ]);
    expect(offered(rowWith(state, 'I:655:2'))).toEqual([]);
  });

  it('are none in control fields, OCLC numbers, and fields that only we have', () => {
    const none = ['L:LDR:1', 'L:001:1', 'L:008:1', 'L:035:1', 'I:035:1', 'I:019:1', 'L:590:1'];
    for (const fieldId of [...none, 'L:852:1'])
      expect(offered(rowWith(state, fieldId)))
        .withContext(fieldId)
        .toEqual([]);
  });

  it('are none where both versions stand, or neither', () => {
    for (const value of ['both', 'neither'] as const)
      expect(offered(rowWith(chosen(state, 'L:300:1', value), 'L:300:1')))
        .withContext(value)
        .toEqual([]);
  });

  it('leave links between fields alone', () => {
    const linked = previewOf(
      record(`001 ${LOCAL_ID}`, '245 10 $6 880-01 $a Title.', '880 10 $6 245-01/$1 $a 題'),
      record('001 ocm1', '245 10 $6 880-02 $a Title / $c by me.', '880 10 $6 245-02/$1 $a 題名'),
    );
    const codes = subfieldRows(rowWith(linked, 'L:245:1')).map(({ code }) => code);
    expect(codes).toEqual(['a', 'a', 'c']);
  });
});

describe('ticking a subfield', () => {
  it('of ours takes it into the incoming field, where it stood', () => {
    const mixed = tick(state, 'L:300:1', 'local$e1', true);
    expect(resultOf(mixed, 'L:300:1')).toBe(
      '300 __ $a 573 pages : $b illustrations ; $c 24 cm $e 1 map',
    );
    expect(rowWith(mixed, 'L:300:1').byPerson).toBe(true);
  });

  it('that a field has once unticks the one of the other version', () => {
    const row = rowWith(state, 'L:245:1');
    expect(choiceFor(row, subfieldOf(row, 'local$c1'), true)).toEqual({
      value: 'incoming',
      subfields: [
        { from: 'local', code: 'c', nth: 1, take: true },
        { from: 'incoming', code: 'c', nth: 1, take: false },
      ],
    });
    const mixed = tick(state, 'L:245:1', 'local$c1', true);
    expect(resultOf(mixed, 'L:245:1')).toBe(
      '245 10 $a Moby Dick, or, The whale / $h [text] / $c by Herman Melville.',
    );
  });

  it('that a field may repeat leaves the other one', () => {
    expect(resultOf(tick(state, 'L:300:1', 'local$c1', true), 'L:300:1')).toContain(
      '$c 24 cm + $c 24 cm',
    );
  });

  it('adds to what was ticked before', () => {
    const mixed = tick(tick(state, 'L:245:1', 'local$c1', true), 'L:245:1', 'incoming$h1', false);
    expect(resultOf(mixed, 'L:245:1')).toBe(
      '245 10 $a Moby Dick, or, The whale / $c by Herman Melville.',
    );
  });

  it('back and forth on a kept version is made on that version', () => {
    const kept = chosen(state, 'L:245:1', 'local');
    const mixed = tick(kept, 'L:245:1', 'incoming$h1', true);
    expect(rowWith(mixed, 'L:245:1').value).toBe('local');
    expect(resultOf(mixed, 'L:245:1')).toBe(
      '245 10 $a Moby Dick / $h [text] / $c by Herman Melville.',
    );
  });
});

describe('unticking a subfield', () => {
  it('leaves it out', () => {
    const mixed = tick(state, 'I:655:1', 'incoming$21', false);
    expect(resultOf(mixed, 'I:655:1')).toBe('655 _7 $a Novels.');
  });

  it('that the merge has put over takes it out, and it stays out', () => {
    const without = tick(state, 'L:650:1', 'local$01', false);
    expect(resultOf(without, 'L:650:1')).toBe('650 _0 $a Ships $v Fiction.');
    expect(reviewing(without).proposal.lost.map(({ text }) => text)).toContain(`$0 ${SHIP}`);
    expect(offered(rowWith(without, 'L:650:1'))).toEqual([`– local $0 ${SHIP}`]);
    const back = tick(without, 'L:650:1', 'local$01', true);
    expect(resultOf(back, 'L:650:1')).toContain(SHIP);
  });

  it('and ticking it again gives the field as it was', () => {
    const without = tick(state, 'L:245:1', 'incoming$h1', false);
    const again = tick(without, 'L:245:1', 'incoming$h1', true);
    expect(resultOf(again, 'L:245:1')).toBe(resultOf(state, 'L:245:1'));
    const { value, byPerson } = rowWith(again, 'L:245:1');
    expect([value, byPerson]).toEqual(['incoming', true]);
  });

  it('of all text is refused with a sentence, and what is ticked is what the result has', () => {
    const without = tick(state, 'I:655:1', 'incoming$a1', false);
    expect(reviewing(without).proposal.unbound.map(({ reason: { id } }) => id)).toEqual([
      'fieldNeedsText',
    ]);
    expect(offered(rowWith(without, 'I:655:1'))).toEqual(offered(rowWith(state, 'I:655:1')));
  });
});

describe('a choice of single subfields, carried out', () => {
  const starts: Readonly<Record<string, State>> = {
    'incoming wins': state,
    'local wins': previewOf(OURS, THEIRS, ENRICH),
    'both joined': previewOf(OURS, THEIRS, UNION),
    'some spliced': previewOf(OURS, THEIRS, SPLICE),
    'spliced and chosen before': tick(
      previewOf(OURS, THEIRS, SPLICE),
      'L:245:1',
      'incoming$c1',
      true,
    ),
    'chosen before': tick(state, 'L:245:1', 'local$c1', true),
    'kept before': chosen(chosen(state, 'L:245:1', 'local'), 'L:300:1', 'local'),
  };

  /** Each row and subfield of a state. */
  function ticks(start: State): readonly (readonly [PreviewRow, SubfieldRow])[] {
    return rowsIn(start).flatMap((row) => subfieldRows(row).map((one) => [row, one] as const));
  }

  for (const [name, start] of Object.entries(starts))
    it(`is what is then ticked, and nothing else changes: ${name}`, () => {
      expect(ticks(start).length).toBeGreaterThan(4);
      for (const [row, one] of ticks(start)) {
        const { target = '' } = row;
        const mixed = choiceFor(row, one, !one.taken);
        const after = told(start, { kind: 'override', target, ...mixed });
        const refused = (review(after)?.unbound ?? []).map(({ reason }) => reason.id);
        const id = row.fields[0][one.from]?.id ?? '';
        const now = subfieldRows(rowWith(after, id)).map(({ key, taken }) => [key, taken]);
        if (refused.length > 0) expect(refused).toEqual(['fieldNeedsText']);
        else expect(now).withContext(`${row.key} ${one.key}`).toEqual(wanted(row, one));
        expect(textsBeside(after, row.key)).toEqual(textsBeside(start, row.key));
      }
    });

  /** What is ticked once one subfield was: the others as they were, but for the one whose place it takes. */
  function wanted(row: PreviewRow, ticked: SubfieldRow): (string | boolean)[][] {
    const isOnce = !ticked.taken && isOnceInField(row.tag, ticked.code);
    return subfieldRows(row).map(({ key, code, taken }) => {
      if (key === ticked.key) return [key, !taken];
      return [key, taken && !(isOnce && code === ticked.code)];
    });
  }

  /** All fields of the result but those of one row. */
  function textsBeside(now: State, key: string): readonly string[] {
    return rowsIn(now)
      .filter((row) => row.key !== key)
      .flatMap(({ fields }) =>
        fields.flatMap(({ result }) => (result ? [fieldText(result.field)] : [])),
      );
  }
});
