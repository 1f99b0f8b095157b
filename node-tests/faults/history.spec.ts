import { success } from '../../cloudapp/src/app/marc/result';
import type { PanelEvent } from '../../cloudapp/src/app/workflow/events';
import { historyEntry, historyList } from '../../cloudapp/src/app/workflow/select-history';
import { writes } from '../../cloudapp/src/app/workflow/select-writes';
import { candidate, incoming, NUMBER, saidSeparate } from '../../cloudapp/src/testing/fakes';
import { writeMnemonic } from '../../sandbox/alma/mnemonic';
import type { CallFault } from '../../sandbox/contract';
import { Session } from '../../sandbox/server/session';

import { FakeClock, quiet } from './clock';
import type { TitleKind } from './title';
import { titleOf } from './title';
import { OpenPanel, SharedStore } from './world';

const KINDS: readonly TitleKind[] = [{}, { linked: 'nz' }, {}, { without005: true }, {}];
const LOST_REPLY: readonly CallFault[] = [{ kind: 'replyLost', method: 'PUT', times: 1 }];

function mmsOf(nth: number): string {
  return `9912345${String(nth).padStart(4, '0')}04401`;
}

/** A desk: one browser over an Alma with so many records. */
class Desk {
  readonly clock = new FakeClock();
  readonly store = new SharedStore();
  readonly session: Session;
  panel: OpenPanel;
  private panels = 0;

  constructor(count: number) {
    const titles = Array.from({ length: count }, (_, nth) =>
      titleOf(`title-${nth}`, mmsOf(nth), KINDS[nth % KINDS.length] ?? {}),
    );
    this.session = new Session('history', titles, this.clock.now);
    this.panel = this.opened();
  }

  /** Days later: another panel in the same browser. */
  async later(): Promise<void> {
    this.panel.close();
    this.clock.pass(3 * 24 * 3600 * 1000);
    this.panel = this.opened();
    this.panel.panel.start();
    await quiet();
  }

  async show(mms: string): Promise<void> {
    this.panel.ports.pageEntities.show(mms);
    await this.rest();
  }

  async tell(...events: readonly PanelEvent[]): Promise<void> {
    await this.panel.tell(...events);
    await this.rest();
  }

  /** The whole main job on one record. */
  async save(mms: string): Promise<void> {
    await this.show(mms);
    await this.panel.tell({ kind: 'search' });
    const { worldcat } = this.panel.ports.sources;
    const hit = candidate('worldcat', { oclcNumber: NUMBER });
    await worldcat.searches.answer(success([hit]));
    await worldcat.fetches.answer(success(incoming(hit)));
    await this.rest();
    await this.answerQuestions();
    await this.tell({ kind: 'save' });
  }

  async answerQuestions(): Promise<void> {
    const { page } = this.state;
    const guards = page.kind === 'reviewing' ? page.proposal.guards : [];
    await this.tell(
      saidSeparate(this.state),
      { kind: 'acceptLost', accepted: true },
      ...guards.map(({ id }): PanelEvent => ({ kind: 'answerGuard', id, reason: 'checked' })),
    );
  }

  /** Looks a save up in the history and asks for its undo. */
  async undo(id: string): Promise<void> {
    await this.tell({ kind: 'openHistory' }, { kind: 'openHistoryEntry', id });
    await this.tell({ kind: 'undoFromHistory' });
  }

  get state() {
    return this.panel.panel.state;
  }

  get said(): string {
    return writes(this.state)[0]?.says.id ?? '';
  }

  /** The record as Alma holds it, but for what Alma writes anew at each save. */
  stored(mms: string): string {
    const bib = this.session.alma.bib(mms);
    if (!bib) return '';
    return writeMnemonic(bib.record)
      .split('\n')
      .filter((line) => !/^=(?:001|005|LDR)/.test(line))
      .join('\n');
  }

  get puts(): number {
    return this.session.alma.log.read().calls.filter(({ method }) => method === 'PUT').length;
  }

  /** The newest save of a record in the history. */
  async lineOf(mms: string): Promise<string> {
    await this.tell({ kind: 'openHistory' });
    const row = historyList(this.state).rows?.find(({ line }) => line.mmsId === mms);
    return row?.line.id ?? '';
  }

  private async rest(): Promise<void> {
    await this.clock.settle();
    this.clock.pass(2000);
  }

  private opened(): OpenPanel {
    const name = `panel-${(this.panels += 1)}`;
    return new OpenPanel(this.session, this.clock, this.store, name, (alma) => alma);
  }
}

async function deskWithSave(): Promise<{ desk: Desk; mms: string; before: string }> {
  const desk = new Desk(2);
  desk.panel.panel.start();
  await quiet();
  const mms = mmsOf(0);
  const before = desk.stored(mms);
  await desk.save(mms);
  return { desk, mms, before };
}

describe('the history of saves', () => {
  it('restores each of fifty records days later, and refuses those that somebody changed', async () => {
    const desk = new Desk(50);
    const all = Array.from({ length: 50 }, (_, nth) => mmsOf(nth));
    const before = new Map(all.map((mms) => [mms, desk.stored(mms)]));
    desk.panel.panel.start();
    await quiet();
    for (const [nth, mms] of all.entries()) {
      if (nth % 7 === 3) desk.session.alma.faults.arm(LOST_REPLY);
      await desk.save(mms);
      expect(desk.said).withContext(mms).toBe('saved');
      expect(desk.stored(mms))
        .withContext(mms)
        .not.toBe(before.get(mms) ?? '');
    }
    await desk.later();
    const changed = all.filter((_, nth) => nth % 5 === 2);
    for (const mms of changed) desk.session.alma.changeByAnother(mms);
    const theirs = new Map(changed.map((mms) => [mms, desk.stored(mms)]));
    for (const mms of all) {
      const putsBefore = desk.puts;
      await desk.undo(await desk.lineOf(mms));
      if (theirs.has(mms)) {
        expect(historyEntry(desk.state)?.changedSince?.by).toBe('staff-2');
        expect(historyEntry(desk.state)?.changedSince?.changes.length).toBe(1);
        expect([desk.stored(mms), desk.puts]).toEqual([theirs.get(mms) ?? '', putsBefore]);
      } else {
        expect(desk.said).withContext(mms).toBe('undoSaved');
        expect(desk.stored(mms))
          .withContext(mms)
          .toBe(before.get(mms) ?? '');
      }
      await desk.tell({ kind: 'closeHistory' }, { kind: 'closeHistory' });
    }
  }, 120_000);

  it('undoes an undo, and that again', async () => {
    const { desk, mms, before } = await deskWithSave();
    const after = desk.stored(mms);
    await desk.later();
    await desk.undo(await desk.lineOf(mms));
    expect(desk.stored(mms)).toBe(before);
    await desk.undo(await desk.lineOf(mms));
    expect(desk.stored(mms)).toBe(after);
    await desk.tell({ kind: 'openHistory' });
    const [redo, undo, save] = historyList(desk.state).rows ?? [];
    expect([redo?.undone, undo?.undone, save?.undone]).toEqual([false, true, false]);
    // The save stands again, so that it can be taken back once more.
    await desk.undo(save?.line.id ?? '');
    expect(desk.stored(mms)).toBe(before);
  });

  it('undoes over a later save only when the person has seen what goes with it', async () => {
    const { desk, mms, before } = await deskWithSave();
    desk.session.alma.changeByAnother(mms);
    await desk.undo(await desk.lineOf(mms));
    expect(desk.stored(mms)).not.toBe(before);
    await desk.tell({ kind: 'undoDespiteChanges' });
    expect(desk.said).toBe('undoSaved');
    expect(desk.stored(mms)).toBe(before);
  });

  it('does not undo with one click where a colleague saved before the save was read back', async () => {
    const desk = new Desk(1);
    desk.panel.panel.start();
    await quiet();
    const mms = mmsOf(0);
    desk.session.alma.faults.arm([
      { kind: 'changedByAnother', method: 'GET', path: mms, times: 1, skip: 2 },
    ]);
    await desk.save(mms);
    const [write] = writes(desk.state);
    expect(write?.says.id).toBe('saved');
    expect(write?.changedByOthers.length).toBe(1);
    expect(write?.actions).not.toContain('undoSave');
    const theirs = desk.stored(mms);
    await desk.undo(await desk.lineOf(mms));
    expect(historyEntry(desk.state)?.changedSince?.changes.length).toBe(1);
    expect(desk.stored(mms)).toBe(theirs);
  });

  it('asks for the later save to be undone first', async () => {
    const { desk, mms } = await deskWithSave();
    const first = await desk.lineOf(mms);
    await desk.tell({ kind: 'closeHistory' });
    desk.session.alma.changeByAnother(mms);
    await desk.tell({ kind: 'reloadRecord' });
    await desk.save(mms);
    await desk.tell({ kind: 'openHistory' }, { kind: 'openHistoryEntry', id: first });
    expect(historyEntry(desk.state)?.whyNotUndo).toBe('laterSave');
  });

  it('notices that a save was overwritten, and makes the same merge again', async () => {
    const { desk, mms } = await deskWithSave();
    const after = desk.stored(mms);
    const old = desk.store.history;
    await desk.later();
    const entry = await old.entry(await desk.lineOf(mms));
    const before = entry.ok ? entry.value?.before.record : undefined;
    await desk.tell({ kind: 'closeHistory' });
    desk.session.alma.replaceRecord(mms, asSandboxRecord(before), 'staff-2');
    await desk.show(mms);
    const { overwritten } = desk.state;
    expect(overwritten?.gone).toBeGreaterThan(0);
    if (overwritten) await desk.tell({ kind: 'reapply', entry: overwritten.entry });
    await desk.answerQuestions();
    await desk.tell({ kind: 'save' });
    expect(desk.said).toBe('saved');
    expect(desk.stored(mms)).toBe(after);
  });

  it('says nothing where a colleague only added something', async () => {
    const { desk, mms } = await deskWithSave();
    await desk.later();
    desk.session.alma.changeByAnother(mms);
    await desk.show(mms);
    expect(desk.state.overwritten).toBeUndefined();
  });

  it('tells of one later version once', async () => {
    const { desk, mms, before } = await deskWithSave();
    expect(before).not.toBe('');
    const kept = await desk.store.history.entry(await desk.lineOf(mms));
    await desk.later();
    desk.session.alma.replaceRecord(
      mms,
      asSandboxRecord(kept.ok ? kept.value?.before.record : undefined),
      'staff-2',
    );
    await desk.show(mms);
    expect(desk.state.overwritten).toBeDefined();
    await desk.tell({ kind: 'dismissOverwritten' });
    await desk.later();
    await desk.show(mms);
    expect(desk.state.overwritten).toBeUndefined();
  });

  it('carries a save to another desk as a file', async () => {
    const { desk, mms, before } = await deskWithSave();
    const id = await desk.lineOf(mms);
    const entry = await desk.store.history.entry(id);
    const text = entry.ok && entry.value ? await desk.store.history.toFile(entry.value) : undefined;
    desk.store.history.values.clear();
    await desk.later();
    const bytes = new TextEncoder().encode(text?.ok ? text.value : '');
    await desk.tell({ kind: 'openHistory' });
    expect(historyList(desk.state).rows).toEqual([]);
    await desk.tell({
      kind: 'openUndoFile',
      file: {
        name: 'undo.json',
        size: bytes.length,
        arrayBuffer: () => Promise.resolve(bytes.buffer as ArrayBuffer),
      },
    });
    await desk.tell({ kind: 'undoFromHistory' });
    expect(desk.stored(mms)).toBe(before);
  });

  it('saves all the same where the store is full, and says that the save is not kept', async () => {
    const desk = new Desk(1);
    desk.panel.panel.start();
    await quiet();
    desk.store.full = true;
    await desk.save(mmsOf(0));
    const [write] = writes(desk.state);
    expect([write?.state, write?.notKept]).toEqual(['saved', true]);
  });
});

/** The app's record as the stand-in has records: the same content. */
function asSandboxRecord(record: unknown): Parameters<Session['alma']['replaceRecord']>[1] {
  return record as Parameters<Session['alma']['replaceRecord']>[1];
}
