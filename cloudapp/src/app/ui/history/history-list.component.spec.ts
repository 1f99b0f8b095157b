import {
  keptLine,
  LOCAL_ID,
  NUMBER,
  OTHER_ID,
  readyState,
  REFUSED,
  startedState,
  told,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';
import type { HistoryLine } from '../../ports/history';
import type { PanelEvent } from '../../workflow/events';
import type { HistoryList } from '../../workflow/select-history';
import { historyList } from '../../workflow/select-history';
import { heard, show } from '../testing/show.harness';

import { HistoryListComponent } from './history-list.component';
import { HistoryListHarness } from './testing/history-list.harness';

const moby = keptLine();
const omoo = keptLine({
  id: 's2',
  mmsId: OTHER_ID,
  title: 'Omoo',
  at: '2026-11-20T15:20:00.000Z',
  // Alma's server is somewhere else: its own time is the one that counts.
  version005: '20261120072030.0',
  numbersBefore: ['555'],
  numbersAfter: ['666', '777'],
  fields: { added: 4, removed: 0, changed: 12 },
});

function shownAfter(...events: readonly PanelEvent[]): HistoryList {
  return historyList(told(readyState(), { kind: 'openHistory' }, ...events));
}

/** The list as it is shown over Moby Dick, the newest first. */
function listOf(...lines: readonly HistoryLine[]): HistoryList {
  return shownAfter({ kind: 'historyAnswered', result: success(lines) });
}

async function showList(list: HistoryList, opening = false) {
  const shown = await show(HistoryListComponent, HistoryListHarness, { list, opening });
  return { ...shown, said: heard(shown.component.ask) };
}

describe('the list of saves', () => {
  it('has the newest first, with what one recognises a save by', async () => {
    const { harness } = await showList(listOf(omoo, moby));
    expect(await harness.titles()).toEqual(['Omoo', 'Moby Dick, or, The whale']);
    const [first] = await harness.lines();
    for (const words of [
      'Saved 2026-11-20 07:20',
      `MMS ${OTHER_ID}`,
      'Fields: 12 changed, 4 added, 0 taken out',
    ])
      expect(first).toContain(words);
  });

  it('names an undo as what it is, and a record without a title', async () => {
    const undo = keptLine({ id: 'u1', purpose: 'undo', undoes: 's1', title: '' });
    const { harness } = await showList(listOf(undo, moby));
    const [first, second] = await harness.lines();
    expect(first).toContain('Undo 2026-11-20 14:01');
    expect(first).not.toContain('Saved');
    expect((await harness.titles())[0]).not.toBe('');
    expect(second).toContain('Saved 2026-11-20 14:01');
  });

  it('marks the saves of the record on screen, those undone, and those whose end nobody knows', async () => {
    const undo = keptLine({ id: 'u1', purpose: 'undo', undoes: 's1' });
    const open = keptLine({ id: 's3', mmsId: OTHER_ID, outcome: 'open', version005: undefined });
    const { harness } = await showList(listOf(open, undo, moby, omoo));
    expect(await harness.marks()).toEqual([
      ['End not known'],
      ['This record'],
      ['This record', 'Undone'],
      [],
    ]);
  });

  it('marks a save that was only guessed', async () => {
    const { harness } = await showList(listOf(keptLine({ guessed: true })));
    expect(await harness.marks()).toEqual([['This record', 'Most likely saved']]);
  });

  it('marks no record as this one where none is on screen', async () => {
    const list = historyList(
      told(
        startedState(),
        { kind: 'openHistory' },
        { kind: 'historyAnswered', result: success([moby]) },
      ),
    );
    expect(await (await showList(list)).harness.marks()).toEqual([[]]);
  });

  it('shows markup in a title as the text that it is', async () => {
    const { harness } = await showList(listOf(keptLine({ title: '<b>Moby</b>' })));
    expect(await harness.titles()).toEqual(['<b>Moby</b>']);
  });

  it('opens the save that is chosen', async () => {
    const { harness, said } = await showList(listOf(omoo, moby));
    await harness.open('Moby Dick');
    expect(said).toEqual([{ kind: 'openHistoryEntry', id: 's1' }]);
  });

  it('stays to be seen while a save is read, and says so', async () => {
    const { harness } = await showList(listOf(omoo, moby), true);
    expect(await harness.waiting()).not.toBeNull();
    expect((await harness.titles()).length).toBe(2);
  });

  it('leads back to the record', async () => {
    const { harness, said } = await showList(listOf(moby));
    await harness.goBack();
    expect(said).toEqual([{ kind: 'closeHistory' }]);
  });
});

describe('the filter of the saves', () => {
  it('finds a word of the title, in whatever case, and several in any order', async () => {
    const { harness } = await showList(listOf(omoo, moby));
    await harness.filter('OMOO');
    expect(await harness.titles()).toEqual(['Omoo']);
    await harness.filter(' whale  moby ');
    expect(await harness.titles()).toEqual([moby.title]);
    await harness.filter('moby omoo');
    expect(await harness.titles()).toEqual([]);
  });

  it('finds an MMS ID, also with an end of it', async () => {
    const { harness } = await showList(listOf(omoo, moby));
    await harness.filter(LOCAL_ID);
    expect(await harness.titles()).toEqual([moby.title]);
    await harness.filter(OTHER_ID.slice(-4));
    expect(await harness.titles()).toEqual(['Omoo']);
  });

  it('finds an OCLC number, of before and of after', async () => {
    const { harness } = await showList(listOf(omoo, moby));
    await harness.filter(NUMBER);
    expect(await harness.titles()).toEqual([moby.title]);
    for (const number of ['555', '666', '777']) {
      await harness.filter(number);
      expect(await harness.titles())
        .withContext(number)
        .toEqual(['Omoo']);
    }
  });

  it('finds a letter with an accent however both were typed', async () => {
    const apart = 'L\u2019e\u0301tranger';
    const { harness } = await showList(listOf(keptLine({ title: apart }), omoo));
    for (const words of ['\u00e9tranger', 'e\u0301tranger', 'Etranger']) {
      await harness.filter(words);
      expect(await harness.titles())
        .withContext(words)
        .toEqual([apart]);
    }
  });

  it('says that it finds nothing, and gives all back once it is empty', async () => {
    const { harness } = await showList(listOf(omoo, moby));
    await harness.filter('typee');
    expect(await harness.lines()).toEqual(['No save with these words.']);
    await harness.filter('');
    expect((await harness.titles()).length).toBe(2);
  });

  it('finds the oldest of many, of which not all are drawn', async () => {
    const many = Array.from({ length: 150 }, (_, nth) =>
      keptLine({ id: `many-${nth}`, mmsId: OTHER_ID, title: `Typee ${nth}` }),
    );
    const { harness } = await showList(listOf(...many, moby));
    expect(await harness.titles()).not.toContain(moby.title);
    await harness.filter('moby');
    expect(await harness.titles()).toEqual([moby.title]);
  });
});

describe('the list of saves where something is missing', () => {
  it('says that there are none yet, and what will stand there', async () => {
    const { harness } = await showList(listOf());
    expect(await harness.text()).toContain('No saves yet.');
    expect(await harness.canFilter()).toBe(false);
  });

  it('waits while they are read', async () => {
    const { harness } = await showList(shownAfter());
    expect(await harness.waiting()).not.toBeNull();
    expect(await harness.text()).not.toContain('No saves yet.');
  });

  it('says that they cannot be read, and still takes an undo file', async () => {
    const { harness, said } = await showList(
      shownAfter({ kind: 'historyAnswered', result: failed(REFUSED) }),
    );
    const [failure] = await harness.failures();
    expect(await failure.text()).toContain('Alma did not let this panel remember anything');
    expect(await failure.role()).toBe('alert');
    expect(await harness.waiting()).toBeNull();
    const file = new File(['{}'], 'undo.json');
    await harness.chooseFile(file);
    expect(said).toEqual([{ kind: 'openUndoFile', file }]);
  });

  it('tells of a store that is full and keeps what was read at hand', async () => {
    const { harness, said } = await showList(
      shownAfter(
        { kind: 'historyAnswered', result: success([omoo, moby]) },
        { kind: 'saveNotKept', writeId: 'w1', failure: { kind: 'storeFull', details: {} } },
      ),
    );
    expect((await harness.failures()).length).toBe(1);
    await harness.filter('omoo');
    await harness.open('Omoo');
    expect(said).toEqual([{ kind: 'openHistoryEntry', id: 's2' }]);
  });

  it('says that a save is no longer kept, above the others', async () => {
    const { harness } = await showList(
      shownAfter(
        { kind: 'historyAnswered', result: success([moby]) },
        { kind: 'openHistoryEntry', id: 's1' },
        { kind: 'historyEntryAnswered', id: 's1', result: success(undefined) },
      ),
    );
    const [failure] = await harness.failures();
    expect(await failure.text()).toContain('This save is no longer kept');
    expect((await harness.titles()).length).toBe(1);
  });

  it('says how many had to make room', async () => {
    const { harness, change } = await showList(listOf(moby));
    expect(await harness.text()).not.toContain('had to go');
    change({ list: { ...listOf(moby), dropped: 3 } });
    expect(await harness.text()).toContain('To make room, 3 of the oldest saves had to go.');
  });
});

describe('an undo file', () => {
  const file = new File(['{}'], 'undo.json');

  it('is asked for when it is chosen, and the same one again once it was mended', async () => {
    const { harness, said } = await showList(listOf());
    await harness.chooseFile(file);
    expect(await harness.filesLeft()).toBe(0);
    await harness.chooseFile(file);
    expect(said).toEqual([
      { kind: 'openUndoFile', file },
      { kind: 'openUndoFile', file },
    ]);
  });

  it('is not asked for when the window was closed without one', async () => {
    const { harness, said } = await showList(listOf());
    await harness.chooseNone();
    expect(said).toEqual([]);
  });

  it('that cannot be read says so, with the saves still there', async () => {
    const { harness } = await showList(
      shownAfter(
        { kind: 'historyAnswered', result: success([moby]) },
        {
          kind: 'undoFileAnswered',
          result: failed({ kind: 'undoFileUnreadable', details: {} }),
        },
      ),
    );
    const [failure] = await harness.failures();
    expect(await failure.text()).toContain('This is not an undo file of this app');
    expect((await harness.titles()).length).toBe(1);
  });
});
