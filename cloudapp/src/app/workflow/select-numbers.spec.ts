import {
  candidate,
  found,
  incoming,
  local,
  LOCAL_ID,
  NUMBER,
  PROFILE,
  readyState,
  record,
  told,
} from '../../testing/fakes';
import type { MarcRecord } from '../marc/record';
import { success } from '../marc/result';
import type { LocalRecord, ManagementData } from '../ports/alma';

import type { NumbersView } from './select-numbers';
import { numbersView } from './select-numbers';
import type { State } from './state';

const OLD = '17807999';
const TITLE = '245 10 $a Moby Dick / $c Herman Melville.';

function recordWith(...fields: readonly string[]): MarcRecord {
  return record(`001 ${LOCAL_ID}`, ...fields, TITLE);
}

function worldCat(...fields: readonly string[]): MarcRecord {
  return record(`001 ocm${NUMBER}`, '003 OCoLC', ...fields, TITLE);
}

const theirs = worldCat(`019 __ $a ${OLD}`, `035 __ $a (OCoLC)${NUMBER} $z (OCoLC)${OLD}`);

function preview(
  ours: MarcRecord,
  from: MarcRecord = theirs,
  management: ManagementData = {},
  more: Partial<LocalRecord> = {},
): State {
  const hit = candidate();
  return told(
    readyState(local(LOCAL_ID, { record: ours, management, ...more })),
    { kind: 'search' },
    // A record without a number has to be searched by hand.
    { kind: 'typeNumber', text: NUMBER },
    { kind: 'search' },
    found(hit),
    {
      kind: 'incomingAnswered',
      mmsId: LOCAL_ID,
      source: hit.source,
      id: hit.id,
      result: success({ incoming: { ...incoming(hit), record: from }, profile: PROFILE }),
    },
  );
}

function view(...args: Parameters<typeof preview>): NumbersView {
  const made = numbersView(preview(...args));
  if (!made) throw new Error('Expected a preview.');
  return made;
}

function says(...args: Parameters<typeof preview>): readonly string[] {
  return view(...args).says.map(({ id }) => id);
}

const merged = recordWith(`035 __ $a (OCoLC)${OLD}`, '035 __ $a (MH)001HVD01');

describe('the numbers of a preview', () => {
  it('are none where there is no preview', () => {
    expect(numbersView(readyState())).toBeUndefined();
  });

  it('stand before and after: the merged number is cancelled, other systems stay', () => {
    const { before, after, worldCat001 } = view(merged);
    expect([before.current, before.cancelled]).toEqual([[OLD], []]);
    expect([after.current, after.cancelled]).toEqual([[NUMBER], [OLD]]);
    expect(before.others).toEqual(['(MH)001HVD01']);
    expect([before.control, after.control]).toEqual([LOCAL_ID, LOCAL_ID]);
    expect(worldCat001).toBe(`ocm${NUMBER}`);
  });

  it('name the merged number, where it goes, and the holding that stays on it', () => {
    const made = view(merged);
    expect(made.changes).toBeTrue();
    expect(made.line).toEqual({ id: 'changes', values: { before: OLD, after: NUMBER } });
    expect(made.says.slice(0, 3)).toEqual([
      { id: 'merged', values: { old: OLD, now: NUMBER } },
      { id: 'keptOne', values: { old: OLD } },
      { id: 'holdingOne', values: { old: OLD } },
    ]);
  });

  it('say nothing of a merge where WorldCat says nothing of one', () => {
    const other = worldCat(`035 __ $a (OCoLC)${NUMBER}`);
    expect(says(merged, other)).not.toContain('merged');
    expect(says(merged, other)).toContain('holdingOne');
  });

  it('do not take the cancelled number in the record of another library for a merge', () => {
    const hathi = record(
      '001 000912345',
      '003 MiAaHDL',
      `035 __ $a (OCoLC)${NUMBER} $z (OCoLC)${OLD}`,
      TITLE,
    );
    expect(says(merged, hathi)).not.toContain('merged');
    expect(view(merged, hathi).worldCat001).toBeUndefined();
  });

  it('that stay are quiet', () => {
    const made = view(recordWith(`035 __ $a (OCoLC)${NUMBER}`));
    expect(made.changes).toBeFalse();
    expect(made.line).toEqual({ id: 'stays', values: { before: NUMBER, after: NUMBER } });
    expect(made.says.map(({ id }) => id)).toEqual(['syncUnknown']);
  });

  it('of a record of the Network Zone are not saved from here, and say so', () => {
    const sync = { syncWithOclc: 'BIBS' };
    const linked = { linkedTo: 'NZ' } as const;
    expect(says(merged, theirs, sync, linked)).toEqual(['merged', 'networkZone', 'syncBibs']);
    const same = recordWith(`035 __ $a (OCoLC)${NUMBER} $z (OCoLC)${OLD}`);
    const plain = worldCat(`035 __ $a (OCoLC)${NUMBER} $z (OCoLC)${OLD}`);
    expect(says(same, plain, sync, linked)).toEqual(['syncBibs']);
  });

  it('that are new change nothing that was', () => {
    const made = view(recordWith('035 __ $a (MH)001HVD01'));
    expect(made.line).toEqual({ id: 'comes', values: { before: '', after: NUMBER } });
    expect(made.changes).toBeFalse();
  });

  it('of which there were several name all that go', () => {
    const two = recordWith('035 __ $a (OCoLC)11', '035 __ $a (OCoLC)22');
    const made = view(two);
    expect(made.line.values['before']).toBe('11, 22');
    expect(made.says).toContain({ id: 'holdingMany', values: { old: '11, 22' } });
  });

  it('follow a choice of the person', () => {
    const state = preview(merged, worldCat(`035 __ $a (OCoLC)${NUMBER}`));
    const decision =
      state.page.kind === 'reviewing' &&
      state.page.proposal.decisions.find(({ fieldId }) => fieldId === 'L:035:1');
    if (!decision) throw new Error('Expected a decision on the local 035.');
    const { target } = decision;
    const kept = numbersView(told(state, { kind: 'override', target, value: 'local' }));
    expect(kept?.after.current).toEqual([OLD]);
    expect(kept?.line.id).toBe('stays');
    const out = numbersView(told(state, { kind: 'override', target, value: 'neither' }));
    expect(out?.line.id).toBe('goes');
    expect(out?.says.map(({ id }) => id)).toContain('goneOne');
  });

  it('are the same object for the same proposal', () => {
    const state = preview(merged);
    expect(numbersView({ ...state })).toBe(numbersView(state));
  });
});

describe('sync_with_oclc', () => {
  const marks: readonly (readonly [string, string])[] = [
    ['BIBS', 'syncBibs'],
    ['HOLDINGS', 'syncHoldings'],
    ['NONE', 'syncNone'],
    ['LATER', 'syncOther'],
    [' ', 'syncUnknown'],
  ];
  for (const [value, id] of marks)
    it(`"${value}" is told as ${id}`, () => {
      const same = recordWith(`035 __ $a (OCoLC)${NUMBER}`);
      expect(says(same, theirs, { syncWithOclc: value })).toEqual([id]);
    });

  it('that is on asks to look at the publishing when the number changes', () => {
    expect(says(merged, theirs, { syncWithOclc: 'BIBS' })).toContain('syncProfile');
    expect(says(merged, theirs, { syncWithOclc: 'NONE' })).not.toContain('syncProfile');
  });
});
