import {
  field,
  keptLine,
  keptSave,
  keptUndo,
  LATER_VERSION,
  local,
  LOCAL_ID,
  NUMBER,
  OTHER_ID,
  readyState,
  saveableState,
  savedRecord,
  startedState,
  told,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { HistoryEntry, HistoryLine } from '../../ports/history';
import { DEFAULT_CONFIG } from '../../settings/config';
import type { HistoryEntryView } from '../../workflow/select-history';
import { historyEntry } from '../../workflow/select-history';
import type { State } from '../../workflow/state';
import { heard, show } from '../testing/show.harness';

import { HistoryEntryComponent } from './history-entry.component';
import { HistoryEntryHarness } from './testing/history-entry.harness';

const save = keptSave();
const undo = keptUndo(save);

/** What can be done with a save that cannot be undone. */
const NO_UNDO = ['All saves', 'Keep as undo file', 'Copy MMS ID'];

/** Somebody else added a note to what the save left, and took its extent out. */
const changed: LocalRecord = local(LOCAL_ID, {
  record: {
    ...savedRecord(),
    fields: [
      ...savedRecord(LOCAL_ID, LATER_VERSION).fields.filter(({ tag }) => tag !== '300'),
      field('950 __ $a Second copy withdrawn.'),
    ],
  },
  version005: LATER_VERSION,
  lastModifiedBy: 'staff-3',
});

/** One save is on screen; `lines` are all that this browser knows. */
function looking(entry: HistoryEntry, lines: readonly HistoryLine[], state = readyState()): State {
  const { id } = entry.line;
  return told(
    state,
    { kind: 'openHistory' },
    { kind: 'historyAnswered', result: success(lines) },
    { kind: 'openHistoryEntry', id },
    { kind: 'historyEntryAnswered', id, result: success(entry) },
  );
}

function viewOf(state: State): HistoryEntryView {
  const view = historyEntry(state);
  if (!view) throw new Error('Expected a save on screen.');
  return view;
}

async function showEntry(state: State) {
  const view = viewOf(state);
  const shown = await show(HistoryEntryComponent, HistoryEntryHarness, { view });
  return { ...shown, said: heard(shown.component.ask) };
}

async function showSave(change: Partial<HistoryLine> = {}) {
  const entry = keptSave(change);
  return showEntry(looking(entry, [entry.line]));
}

describe('one save of the history', () => {
  it('says what it was, when, of which record, and how much it changed', async () => {
    const { harness } = await showSave();
    expect(await harness.title()).toBe('Moby Dick, or, The whale');
    expect(await harness.facts()).toEqual([
      'Saved 2026-11-20 14:01',
      `MMS ${LOCAL_ID}`,
      `OCLC number ${NUMBER}`,
      'Fields: 1 changed, 1 added, 1 taken out',
    ]);
  });

  it('says how the OCLC number changed, and where there was none', async () => {
    const { harness, change } = await showSave();
    for (const [before, after, said] of [
      [['555'], ['666', '777'], 'OCLC number 555 → 666, 777'],
      [[], ['666'], 'OCLC number none → 666'],
      [[], [], 'OCLC number none'],
    ] as const) {
      const entry = keptSave({ numbersBefore: before, numbersAfter: after });
      change({ view: viewOf(looking(entry, [entry.line])) });
      expect((await harness.facts())[2]).toBe(said);
    }
  });

  it('marks what it changed, and says nothing of the time that Alma writes itself', async () => {
    const { harness } = await showSave();
    expect(await harness.headings()).toEqual(['What it changed']);
    const list = await harness.list('What it changed');
    expect((await list.changes()).map((line) => line.slice(0, 3))).toEqual(['245', '300', '852']);
    expect((await (await list.field('245')).coming()).join()).toContain('or, The whale');
    expect(await (await list.field('852')).going()).toEqual(['Gift of the author.']);
  });

  it('can be kept as an undo file, and its MMS ID copied', async () => {
    const { harness, said } = await showSave();
    expect(await harness.buttons()).toContain('Copy MMS ID');
    await harness.press('Keep as undo file');
    expect(said).toEqual([{ kind: 'exportUndoFile' }]);
  });

  it('that was only guessed says so, and can be undone', async () => {
    const guess = keptSave({ guessed: true });
    const { harness } = await showEntry(looking(guess, [guess.line]));
    expect(await harness.text()).toContain("Alma's answer was lost.");
    expect(await harness.buttons()).toContain('Undo this save');
  });

  it("says where Alma's own versions are", async () => {
    const { harness } = await showSave();
    expect(await harness.text()).toContain('View Versions');
  });

  it('leads back to all saves', async () => {
    const { harness, said } = await showSave();
    await harness.goBack();
    expect(said).toEqual([{ kind: 'closeHistory' }]);
  });
});

describe('the undo of a save of the history', () => {
  it('is one press', async () => {
    const { harness, said } = await showSave();
    await harness.press('Undo this save');
    expect(said).toEqual([{ kind: 'undoFromHistory' }]);
  });

  it('is itself undone by a button of its own name', async () => {
    const { harness, said } = await showEntry(looking(undo, [undo.line, save.line]));
    expect((await harness.facts())[0]).toBe('Undo 2026-11-20 16:05');
    expect(await harness.buttons()).not.toContain('Undo this save');
    await harness.press('Undo this undo');
    expect(said).toEqual([{ kind: 'undoFromHistory' }]);
  });

  it('gives way to the reason why not', async () => {
    const saving = { ...DEFAULT_CONFIG.saving, everyone: 'previewOnly' } as const;
    const open = keptSave({ outcome: 'open' });
    const [alone, started] = [[save.line], startedState()];
    const { harness, change } = await showEntry(looking(save, alone, started));
    for (const [state, why] of [
      [
        looking(save, [keptLine({ id: 's2' }), save.line], started),
        'You saved this record again later. Undo that first.',
      ],
      [looking(save, [undo.line, save.line], started), 'It was undone.'],
      [
        looking(save, alone, startedState({ saving })),
        'You may not save with this app, so you cannot undo.',
      ],
      [looking(open, [open.line], started), 'It is not known whether Alma stored it.'],
      [
        looking(save, alone, told(saveableState(), { kind: 'save' })),
        'A save of this record is on its way.',
      ],
    ] as const) {
      change({ view: { ...viewOf(state), canReapply: false } });
      expect(await harness.text()).toContain(why);
      expect(await harness.buttons())
        .withContext(why)
        .toEqual(NO_UNDO);
    }
  });

  it('says that it reads the record first, and cannot be asked for twice meanwhile', async () => {
    const { harness } = await showEntry(
      told(looking(save, [save.line], startedState()), { kind: 'undoFromHistory' }),
    );
    expect(await harness.waiting()).not.toBeNull();
    expect(await harness.buttons()).toEqual(NO_UNDO);
  });

  it('says why the record could not be read, and can be asked for again', async () => {
    const { harness, said } = await showEntry(
      told(
        looking(save, [save.line]),
        { kind: 'undoFromHistory' },
        {
          kind: 'undoChecked',
          id: 's1',
          result: failed({ kind: 'almaNoAnswer', details: {} }),
        },
      ),
    );
    expect(await (await harness.failure())?.text()).toContain('Alma did not answer in time.');
    await harness.press('Undo this save');
    expect(said).toEqual([{ kind: 'undoFromHistory' }]);
  });
});

describe('a save after which somebody changed the record', () => {
  async function showChanged(now = changed) {
    return showEntry(
      told(
        looking(save, [save.line]),
        { kind: 'undoFromHistory' },
        { kind: 'undoChecked', id: 's1', result: success(now) },
      ),
    );
  }

  it('says who and when, and that nothing was undone', async () => {
    const { harness } = await showChanged();
    const notice = await harness.notice();
    expect(await notice?.role()).toBe('alert');
    expect(await notice?.text()).toContain('saved again 2026-11-21 09:30 by staff-3');
    expect(await notice?.text()).toContain('Nothing was undone');
  });

  it('shows the fields that an undo would take back as well, apart from its own', async () => {
    const { harness } = await showChanged();
    expect(await harness.headings()).toEqual([
      'What undoing would also take back',
      'What it changed',
    ]);
    const theirs = await harness.list('What undoing would also take back');
    expect((await theirs.changes()).map((line) => line.slice(0, 3))).toEqual(['300', '950']);
    expect(await (await theirs.field('950')).coming()).toEqual(['Second copy withdrawn.']);
    expect(await (await theirs.field('300')).going()).toEqual(['573 pages ;', '24 cm']);
    const ours = await harness.list('What it changed');
    expect((await ours.changes()).length).toBe(3);
  });

  it('can be undone all the same, once they were seen', async () => {
    const { harness, said } = await showChanged();
    await harness.press('Undo all the same, these too');
    expect(said).toEqual([{ kind: 'undoDespiteChanges' }]);
  });

  it('cannot be undone all the same while something else stands in the way', async () => {
    const { harness, component, change } = await showChanged();
    change({ view: { ...component.view(), whyNotUndo: 'writeRunning' } });
    expect(await harness.buttons()).not.toContain('Undo all the same, these too');
  });
});

describe('the same merge once more', () => {
  const again = 'Make this merge again';

  it('is offered on its own record', async () => {
    const { harness, said } = await showSave();
    await harness.press(again);
    expect(said).toEqual([{ kind: 'reapply', entry: save }]);
  });

  it('is not offered for an undo, on another record, or on none', async () => {
    const lines = [undo.line, save.line];
    const { harness, change } = await showEntry(looking(save, lines));
    expect(await harness.buttons()).toContain(again);
    for (const state of [
      looking(undo, lines),
      looking(save, lines, readyState(local(OTHER_ID))),
      looking(save, lines, startedState()),
    ]) {
      change({ view: viewOf(state) });
      expect(await harness.buttons()).not.toContain(again);
    }
  });
});
