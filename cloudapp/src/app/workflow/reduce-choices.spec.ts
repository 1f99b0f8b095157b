import {
  almaShows,
  candidate,
  ENRICH,
  FakePorts,
  field,
  found,
  incomingLoaded,
  local,
  LOCAL_ID,
  localRead,
  localRecord,
  NEW_VERSION,
  OTHER_ID,
  quiet,
  readyState,
  reviewingState,
  saveableState,
  told,
  writeEnded,
} from '../../testing/fakes';
import { reviewing, rowWith } from '../../testing/fakes/preview-of';
import { success } from '../marc/result';
import { fieldText } from '../marc/text-form';
import type { Override, SubfieldChoice } from '../merge/decision';

import type { PanelEvent } from './events';
import { review } from './select-review';
import type { State } from './state';
import { StoreEffects } from './store-effects';

const before = reviewingState();
const TITLE = targetOf(before, 'L:245:1');
const GIFT = targetOf(before, 'L:852:1');
const NOTE = targetOf(before, 'L:590:1');

const keepTitle: PanelEvent = { kind: 'override', target: TITLE, value: 'local' };
const keepGift: PanelEvent = { kind: 'override', target: GIFT, value: 'local' };
const dropNote: PanelEvent = { kind: 'override', target: NOTE, value: 'neither' };
const undo: PanelEvent = { kind: 'undoChoice' };
const redo: PanelEvent = { kind: 'redoChoice' };
const save: readonly PanelEvent[] = [{ kind: 'acceptLost', accepted: true }, { kind: 'save' }];
const profileLoaded: PanelEvent = {
  kind: 'profileAnswered',
  mmsId: LOCAL_ID,
  profileId: 'enrich-only',
  result: success(ENRICH),
};

function targetOf(state: State, fieldId: string): string {
  return rowWith(state, fieldId).target ?? '';
}

/** The result as it would be stored, field by field. */
function resultOf(state: State): readonly string[] {
  return reviewing(state).proposal.record.fields.map(fieldText);
}

function steps(state: State): string {
  const { canUndo, canRedo } = review(state) ?? {};
  return [canUndo && 'undo', canRedo && 'redo'].filter(Boolean).join(' ');
}

describe('undo and redo of choices', () => {
  it('go step by step through the results that were on screen', () => {
    const states = [before, told(before, keepTitle), told(before, keepTitle, keepGift)];
    const [none, one, two] = states.map(resultOf);
    expect(new Set([none, one, two].map(String)).size).toBe(3);
    const back = told(states[2], undo);
    expect([resultOf(back), steps(back)]).toEqual([one, 'undo redo']);
    const start = told(back, undo);
    expect([resultOf(start), steps(start)]).toEqual([none, 'redo']);
    const again = told(start, redo);
    expect([resultOf(again), steps(again)]).toEqual([one, 'undo redo']);
    const end = told(again, redo);
    expect([resultOf(end), steps(end)]).toEqual([two, 'undo']);
  });

  it('are what is kept of the record, too', () => {
    const back = told(before, keepTitle, keepGift, undo);
    expect(back.overridesByRecord[LOCAL_ID]).toEqual([{ target: TITLE, value: 'local' }]);
    const start = told(back, undo);
    expect(start.overridesByRecord[LOCAL_ID]).toEqual([]);
  });

  it('leave nothing to redo after a new choice', () => {
    const other = told(before, keepTitle, keepGift, undo, dropNote);
    expect(steps(other)).toBe('undo');
    expect(told(other, redo)).toBe(other);
    expect(resultOf(told(other, undo))).toEqual(resultOf(told(before, keepTitle)));
  });

  it('do nothing where there is no step', () => {
    expect(steps(before)).toBe('');
    expect(told(before, undo)).toBe(before);
    expect(told(before, redo)).toBe(before);
    const ready = readyState();
    expect(told(ready, undo)).toBe(ready);
  });

  it('take back the withdrawal of one choice and of all', () => {
    const both = told(before, keepTitle, keepGift);
    const withdrawals: readonly PanelEvent[] = [
      { kind: 'resetOverride', target: TITLE },
      { kind: 'resetAllOverrides' },
    ];
    for (const withdrawal of withdrawals) {
      const without = told(both, withdrawal);
      expect(resultOf(without)).not.toEqual(resultOf(both));
      expect(resultOf(told(without, undo))).toEqual(resultOf(both));
    }
  });

  it('ask again about a loss that a step brings back', () => {
    const noneLost = told(before, keepGift, { kind: 'acceptLost', accepted: true });
    expect(reviewing(noneLost).lostAccepted).toBe(true);
    expect(reviewing(told(noneLost, undo)).lostAccepted).toBe(false);
  });

  it('change nothing while the record is being saved', () => {
    const saving = told(saveableState(), keepTitle, keepGift, undo, ...save);
    expect(steps(saving)).toBe('undo redo');
    expect(told(saving, undo)).toBe(saving);
    expect(told(saving, redo)).toBe(saving);
  });
});

describe('a choice that changes nothing', () => {
  const both = told(before, keepTitle, keepGift);

  it('is no step', () => {
    expect(told(both, keepGift)).toBe(both);
    expect(told(both, { kind: 'resetOverride', target: NOTE })).toBe(both);
    expect(told(before, { kind: 'resetAllOverrides' })).toBe(before);
  });

  it('is no step either where others were made since, or where the field was named otherwise', () => {
    expect(told(both, keepTitle)).toBe(both);
    expect(told(both, { ...keepTitle, label: '245' })).toBe(both);
  });

  it('leaves what can be done again', () => {
    const back = told(both, undo);
    expect(told(back, keepTitle)).toBe(back);
    expect(resultOf(told(back, redo))).toEqual(resultOf(both));
  });
});

describe('choices and their steps', () => {
  const chosen = told(before, keepTitle, keepGift, undo);

  it('survive Back', () => {
    const { source, id } = candidate();
    const away = told(chosen, { kind: 'back' });
    expect(away.page.kind).toBe('ready');
    const again = told(away, { kind: 'chooseCandidate', source, id }, { kind: 'previewMerge' });
    expect(resultOf(again)).toEqual(resultOf(chosen));
    expect(steps(again)).toBe('undo redo');
    expect(resultOf(told(again, redo))).toContain('852 __ $a Gift of the author.');
  });

  it('survive a page change: the choices, not the way to them', () => {
    const away = told(
      chosen,
      almaShows(OTHER_ID),
      { kind: 'switchToOther' },
      localRead(local(OTHER_ID)),
    );
    const back = told(away, almaShows(LOCAL_ID), localRead(), { kind: 'search' });
    const again = told(back, found(candidate()), incomingLoaded());
    expect(resultOf(again)).toEqual(resultOf(chosen));
    expect(steps(again)).toBe('');
  });

  it('stay under another profile', () => {
    const enriched = told(
      chosen,
      { kind: 'chooseProfile', profileId: 'enrich-only' },
      profileLoaded,
    );
    expect(reviewing(enriched).profile.id).toBe('enrich-only');
    expect(reviewing(enriched).overrides).toEqual([{ target: TITLE, value: 'local' }]);
    expect(steps(enriched)).toBe('undo redo');
    expect(reviewing(told(enriched, undo)).overrides).toEqual([]);
    expect(reviewing(told(enriched, redo)).overrides.length).toBe(2);
  });

  it('stay on the version that somebody else saved', () => {
    const theirs = {
      ...localRecord(),
      fields: [...localRecord(LOCAL_ID, NEW_VERSION).fields, field('590 __ $a Withdrawn.')],
    };
    const current = local(LOCAL_ID, { record: theirs, version005: NEW_VERSION });
    const saving = told(saveableState(), keepTitle, keepGift, undo, ...save);
    const [writeId] = Object.keys(saving.writes);
    const remade = told(saving, writeEnded(writeId, { kind: 'conflict', current }));
    expect(reviewing(remade).local).toBe(current);
    expect(resultOf(remade)).toContain('245 10 $a Moby Dick / $c Herman Melville.');
    expect(steps(remade)).toBe('undo redo');
    const undone = resultOf(told(remade, undo));
    expect(undone).toContain('245 10 $a Moby Dick, or, The whale / $c Herman Melville.');
    expect(undone).toContain('590 __ $a Withdrawn.');
  });

  it('of an earlier visit are no step of this one', () => {
    const overrides: readonly Override[] = [{ target: TITLE, value: 'local' }];
    const state = told(before, { kind: 'overridesRemembered', mmsId: LOCAL_ID, overrides });
    expect(resultOf(state)).toEqual(resultOf(told(before, keepTitle)));
    expect(steps(state)).toBe('');
    // What is chosen from here on can be taken back, down to what was remembered.
    expect(resultOf(told(state, keepGift, undo))).toEqual(resultOf(state));
  });
});

describe('a choice of single subfields', () => {
  const subfields: readonly SubfieldChoice[] = [
    { from: 'local', code: 'a', nth: 1, take: true },
    { from: 'incoming', code: 'a', nth: 1, take: false },
  ];
  const mixTitle: PanelEvent = { kind: 'override', target: TITLE, value: 'incoming', subfields };
  const title = '245 10 $a Moby Dick / $c Herman Melville.';
  const mixed = told(before, mixTitle);

  it('makes the field of both versions, and is kept with the choices of the record', () => {
    expect(resultOf(before)).not.toContain(title);
    expect(resultOf(mixed)).toContain(title);
    const kept = { target: TITLE, value: 'incoming', subfields } as const;
    expect(mixed.overridesByRecord[LOCAL_ID]).toEqual([kept]);
  });

  it('is a step like any other, and the same one again is none', () => {
    expect(told(mixed, mixTitle)).toBe(mixed);
    expect(resultOf(told(mixed, undo))).toEqual(resultOf(before));
    expect(resultOf(told(mixed, undo, redo))).toContain(title);
    const whole = told(mixed, { kind: 'override', target: TITLE, value: 'incoming' });
    expect(resultOf(whole)).not.toContain(title);
    expect(resultOf(told(whole, undo))).toContain(title);
  });

  it('that cannot be carried out is listed with the reason, and the field stays whole', () => {
    const gone = { from: 'local', code: 'x', nth: 1, take: true } as const;
    const state = told(before, { ...mixTitle, subfields: [gone], label: '245' });
    const [{ override, reason }] = reviewing(state).proposal.unbound;
    expect(override.label).toBe('245');
    expect([reason.id, reason.values['code']]).toEqual(['subfieldNotFound', 'x']);
    expect(resultOf(state)).toEqual(resultOf(before));
    expect(review(state)?.unbound.length).toBe(1);
  });

  it('that is refused takes nothing of the choice that stands', () => {
    const gone = { from: 'local', code: 'x', nth: 1, take: true } as const;
    const state = told(mixed, { ...mixTitle, subfields: [...subfields, gone], label: '245' });
    expect(resultOf(state)).toEqual(resultOf(mixed));
    expect(review(state)?.unbound.map(({ reason }) => reason.id)).toEqual(['subfieldNotFound']);
    expect(steps(state)).toBe(steps(mixed));
    expect(state.overridesByRecord[LOCAL_ID]).toEqual([
      { target: TITLE, value: 'incoming', subfields },
    ]);
    expect(review(told(state, dropNote))?.unbound).toEqual([]);
    expect(review(told(state, undo))?.unbound).toEqual([]);
  });

  it('outlives the panel in the store of the browser', async () => {
    const ports = new FakePorts();
    new StoreEffects(ports, () => undefined).react(mixTitle, before, mixed);
    await quiet();
    const stored = ports.browserStore.overrides.get(LOCAL_ID) ?? [];
    expect(stored).toEqual([{ target: TITLE, value: 'incoming', subfields }]);
    const later = told(before, { kind: 'overridesRemembered', mmsId: LOCAL_ID, overrides: stored });
    expect(resultOf(later)).toEqual(resultOf(mixed));
  });
});
