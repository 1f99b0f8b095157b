import { keptLine, OTHER_ID, saveableState, startedState, told } from '../../testing/fakes';
import type { HistoryLine } from '../ports/history';
import { DEFAULT_CONFIG } from '../settings/config';

import type { WhyNotUndo } from './history-actions';
import { isUndone, whyNotUndo } from './history-actions';
import type { State } from './state';

/** Saves by their ids, the oldest first: `s1` is a save, `u1:s1` the undo of it, `u1:s1` undone is `r1:u1`, `s2?` has no known end. */
function linesOf(...told: readonly string[]): readonly HistoryLine[] {
  return told
    .map((text): HistoryLine => {
      const [id, undoes] = text.replace('?', '').split(':');
      const outcome = text.endsWith('?') ? 'open' : 'saved';
      return undoes === undefined
        ? keptLine({ id, outcome })
        : keptLine({ id, outcome, purpose: 'undo', undoes });
    })
    .reverse();
}

function knowing(lines: readonly HistoryLine[] | undefined, state = startedState()): State {
  return { ...state, history: { ...state.history, lines } };
}

/** What stands in the way of undoing each save, by its id. */
function inTheWay(lines: readonly HistoryLine[]): Record<string, WhyNotUndo | undefined> {
  const state = knowing(lines);
  return Object.fromEntries(lines.map((line) => [line.id, whyNotUndo(state, line)]));
}

/** The ids of the saves that are marked as undone. */
function undone(lines: readonly HistoryLine[]): readonly string[] {
  return lines.filter((line) => isUndone(lines, line)).map(({ id }) => id);
}

describe('a save of the history', () => {
  it('can be undone while it is the last of its record', () => {
    expect(inTheWay(linesOf('s1'))).toEqual({ s1: undefined });
    expect(inTheWay(linesOf('s1', 's2'))).toEqual({ s1: 'laterSave', s2: undefined });
    expect(undone(linesOf('s1', 's2'))).toEqual([]);
  });

  it('is undone once, and its undo is what can be undone then', () => {
    const lines = linesOf('s1', 'u1:s1');
    expect(inTheWay(lines)).toEqual({ s1: 'undone', u1: undefined });
    expect(undone(lines)).toEqual(['s1']);
  });

  it('stands again after the undo of its undo, and can be taken back once more', () => {
    const lines = linesOf('s1', 'u1:s1', 'r1:u1');
    expect(inTheWay(lines)).toEqual({ s1: undefined, u1: 'undone', r1: undefined });
    expect(undone(lines)).toEqual(['u1']);
    for (const again of ['u2:s1', 'u2:r1']) {
      const taken = linesOf('s1', 'u1:s1', 'r1:u1', again);
      expect(inTheWay(taken))
        .withContext(again)
        .toEqual({ s1: 'undone', u1: 'laterSave', r1: 'undone', u2: undefined });
      expect(undone(taken)).withContext(again).toEqual(['r1', 's1']);
    }
  });

  it('can be undone once the later one was: one after the other, the newest first', () => {
    const lines = linesOf('s1', 's2', 'u2:s2');
    expect(inTheWay(lines)).toEqual({ s1: undefined, s2: 'undone', u2: undefined });
    expect(inTheWay(linesOf('s1', 's2', 'u2:s2', 'u1:s1'))).toEqual({
      s1: 'undone',
      s2: 'undone',
      u2: 'laterSave',
      u1: undefined,
    });
  });

  it('is brought back, overtaken and reached again, by either of its names', () => {
    const later = linesOf('s1', 'u1:s1', 'r1:u1', 's2');
    expect(inTheWay(later)).toEqual({
      s1: 'laterSave',
      u1: 'undone',
      r1: 'laterSave',
      s2: undefined,
    });
    const again = linesOf('s1', 'u1:s1', 'r1:u1', 's2', 'u2:s2');
    expect(inTheWay(again)).toEqual({
      s1: undefined,
      u1: 'undone',
      r1: undefined,
      s2: 'undone',
      u2: undefined,
    });
  });

  it('is overtaken by a save after its undo: that undo is no longer to be undone', () => {
    const lines = linesOf('s1', 'u1:s1', 's2');
    expect(inTheWay(lines)).toEqual({ s1: 'undone', u1: 'laterSave', s2: undefined });
  });

  it('waits while nobody knows what became of it, and holds back no other meanwhile', () => {
    const lines = linesOf('s1', 's2?');
    expect(inTheWay(lines)).toEqual({ s1: undefined, s2: 'open' });
    expect(undone(linesOf('s1', 'u1:s1?'))).toEqual([]);
    expect(undone(linesOf('s1?', 'u1:s1'))).not.toContain('s1');
  });

  it('does not mind the saves of another record', () => {
    const lines = [keptLine({ id: 'other', mmsId: OTHER_ID }), ...linesOf('s1')];
    expect(inTheWay(lines)).toEqual({ other: undefined, s1: undefined });
  });

  it('can be undone after an undo of a save that had to make room, and so can that undo', () => {
    expect(inTheWay(linesOf('u0:gone'))).toEqual({ u0: undefined });
    const lines = linesOf('u0:gone', 'r0:u0');
    expect(inTheWay(lines)).toEqual({ u0: 'undone', r0: undefined });
    expect(undone(lines)).toEqual(['u0']);
    expect(inTheWay(linesOf('s1', 'u0:gone'))).toEqual({ s1: 'laterSave', u0: undefined });
  });

  it('can be undone from a file where this browser does not know it', () => {
    expect(whyNotUndo(knowing(linesOf('s1')), keptLine({ id: 'elsewhere' }))).toBeUndefined();
    expect(whyNotUndo(knowing(undefined), keptLine())).toBeUndefined();
  });

  it('is not undone by those who may not save, whatever else there is to say', () => {
    const saving = { ...DEFAULT_CONFIG.saving, everyone: 'previewOnly' } as const;
    const lines = linesOf('s1', 's2?');
    const [open, save] = lines;
    for (const state of [
      startedState({ saving }),
      { ...startedState(), user: undefined },
      { ...startedState(), config: undefined },
    ]) {
      expect(whyNotUndo(knowing(lines, state), save)).toBe('mayNotSave');
      expect(whyNotUndo(knowing(lines, state), open)).toBe('mayNotSave');
    }
  });

  it('is not undone while its record is being saved', () => {
    const running = told(saveableState(), { kind: 'save' });
    const lines = [keptLine({ id: 'other', mmsId: OTHER_ID }), ...linesOf('s1')];
    const [other, save] = lines;
    expect(whyNotUndo(knowing(lines, running), save)).toBe('writeRunning');
    expect(whyNotUndo(knowing(lines, running), other)).toBeUndefined();
  });
});

interface Told {
  readonly lines: readonly HistoryLine[];
  /** What the record says after each save, and what it said before it. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  readonly now: number;
}

function next(so: Told, content: number, undoes?: string): Told {
  const id = `w${so.lines.length + 1}`;
  const line = undoes === undefined ? keptLine({ id }) : keptLine({ id, purpose: 'undo', undoes });
  return {
    lines: [line, ...so.lines],
    before: new Map(so.before).set(id, so.now),
    after: new Map(so.after).set(id, content),
    now: content,
  };
}

function offered({ lines }: Told): readonly string[] {
  const state = knowing(lines);
  return lines.filter((line) => whyNotUndo(state, line) === undefined).map(({ id }) => id);
}

/** Every history of so many saves and undos that the panel would let a person make. */
function histories(length: number): readonly Told[] {
  const nothing: Told = { lines: [], before: new Map(), after: new Map(), now: 0 };
  if (length === 0) return [nothing];
  return histories(length - 1).flatMap((so) => [
    next(so, so.lines.length + 1),
    ...offered(so).map((id) => next(so, so.before.get(id) ?? -1, id)),
  ]);
}

describe('every history of up to eight saves and undos', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8].flatMap(histories);

  it('offers the last one, and only what the record still says', () => {
    expect(all.length).toBeGreaterThan(500);
    const wrong = all.filter((so) => {
      const ids = offered(so);
      return ids[0] !== so.lines[0].id || ids.some((id) => so.after.get(id) !== so.now);
    });
    expect(wrong.map(({ lines }) => lines)).toEqual([]);
  });

  it('calls nothing undone that it offers to undo', () => {
    const wrong = all.filter((so) => undone(so.lines).some((id) => offered(so).includes(id)));
    expect(wrong.map(({ lines }) => lines)).toEqual([]);
  });
});
