import {
  candidate,
  FakePorts,
  incoming,
  local,
  LOCAL_ID,
  localRecord,
  NEW_VERSION,
  NUMBER,
  quiet,
} from '../../testing/fakes';
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { SaveOutcome } from '../ports/alma';
import type { SourceFailure } from '../ports/failures';
import type { HoldingState } from '../ports/holdings';
import type { HoldingPolicy } from '../settings/config';
import { DEFAULT_CONFIG } from '../settings/config';

import type { PanelEvent } from './events';
import type { Holding } from './holdings';
import { Panel } from './panel';
import { writes } from './select-writes';

type Answer = Result<HoldingState, SourceFailure>;

function answer(change: Partial<HoldingState> = {}): Answer {
  return success({ currentNumber: NUMBER, held: true, changed: true, ...change });
}

function refusal(kind: SourceFailure['kind']): Answer {
  return failed({ kind, values: { number: NUMBER, said: '' }, details: {} });
}

function savedAs(version005: string, record = localRecord(LOCAL_ID, version005)): SaveOutcome {
  const after = local(LOCAL_ID, { record, version005, lastModifiedBy: 'staff-1' });
  return { kind: 'saved', after, changedByAlma: [], warnings: [], settledByReadBack: false };
}

/** Until what the effects fetch is there, and all that follows from it has happened: what is asked for later comes later. */
async function fetched(): Promise<void> {
  await quiet();
  await import('./holding-steps');
  await quiet();
}

/** A panel in a world of fakes, up to a save that was proven. */
class World {
  readonly ports = new FakePorts();
  readonly panel = new Panel(this.ports, () => undefined);

  async saved(holding: HoldingPolicy): Promise<void> {
    const { sources } = DEFAULT_CONFIG;
    const worldcat = { ...sources.worldcat, gatewayUrl: '/gateway', holding };
    this.ports.configStore.stored = success({
      ...DEFAULT_CONFIG,
      sources: { ...sources, worldcat },
    });
    this.panel.start();
    await quiet();
    this.ports.pageEntities.show(LOCAL_ID);
    await quiet();
    await this.ports.bibs.reads.answer(success(local()));
    await this.tell({ kind: 'search' });
    await this.ports.sources.worldcat.searches.answer(success([candidate()]));
    await this.ports.sources.worldcat.fetches.answer(success(incoming()));
    await this.ports.bibs.lookups.answer(success({ spellings: [], mmsIds: [] }));
    await this.tell({ kind: 'acceptLost', accepted: true }, { kind: 'save' });
    await this.ports.saving.saves.answer(savedAs(NEW_VERSION));
    await fetched();
  }

  /** The newest save is undone, and that is proven. */
  async undone(): Promise<void> {
    await this.tell({ kind: 'undoSave', writeId: this.writeId });
    await this.ports.saving.saves.answer(savedAs('20261120150000.0'));
    await fetched();
  }

  async tell(...events: readonly PanelEvent[]): Promise<void> {
    for (const event of events) this.panel.dispatch(event);
    await quiet();
  }

  async click(): Promise<void> {
    await this.tell({ kind: 'askHolding', writeId: this.writeId });
    await fetched();
  }

  async answers(...given: readonly Answer[]): Promise<void> {
    for (const one of given) await this.ports.sources.inWorldCat.asked.answer(one);
  }

  /** What WorldCat was asked, in order. */
  get asked(): readonly string[] {
    return this.ports.sources.inWorldCat.asked.questions;
  }

  get writeId(): string {
    const [write] = writes(this.panel.state);
    if (!write) throw new Error('Expected a write.');
    return write.writeId;
  }

  /** As the newest write tells it. */
  get holding(): Holding | undefined {
    return writes(this.panel.state)[0]?.holding;
  }

  /** What the history remembers of the newest write. */
  get noted(): string | undefined {
    return this.ports.history.entries.get(this.writeId)?.line.holding;
  }
}

async function worldAfterSave(holding: HoldingPolicy): Promise<World> {
  const world = new World();
  await world.saved(holding);
  return world;
}

describe('the holding, set after a save', () => {
  it('waits for a click, is sent once, and is remembered with the save', async () => {
    const world = await worldAfterSave('ask');
    expect(world.holding?.kind).toBe('offered');
    expect(world.asked).toEqual([]);
    await world.click();
    await world.click();
    expect(world.holding?.kind).toBe('setting');
    await world.answers(answer());
    expect(world.asked).toEqual([`set ${NUMBER}`]);
    expect(world.holding).toEqual({ kind: 'set', number: NUMBER });
    expect(world.noted).toBe(NUMBER);
    expect(world.panel.state.history.lines?.[0].holding).toBe(NUMBER);
  });

  it('is set by itself where the institution wants it always, and says so', async () => {
    const world = await worldAfterSave('always');
    expect(world.asked).toEqual([`set ${NUMBER}`]);
    await world.answers(answer({ currentNumber: '555' }));
    expect(world.holding).toEqual({ kind: 'set', number: '555', byItself: true });
    expect(world.noted).toBe('555');
  });

  it('is not spoken of where the institution wants it never', async () => {
    const world = await worldAfterSave('never');
    expect(world.holding).toBeUndefined();
    expect(world.asked).toEqual([]);
  });

  it('that was there before is told, and not remembered as ours', async () => {
    const world = await worldAfterSave('always');
    await world.answers(answer({ changed: false }));
    expect(world.holding?.kind).toBe('already');
    expect(world.noted).toBeUndefined();
  });

  it('that is refused is told, is not sent again by itself, and changes nothing of the save', async () => {
    const world = await worldAfterSave('always');
    const write = world.panel.state.writes[world.writeId];
    await world.answers(refusal('holdingNotAllowed'));
    expect(world.holding).toEqual(
      jasmine.objectContaining({ kind: 'notSet', number: NUMBER, next: 'setting' }),
    );
    expect(world.holding?.failure?.kind).toBe('holdingNotAllowed');
    expect(world.asked).toEqual([`set ${NUMBER}`]);
    expect(world.panel.state.writes[world.writeId]).toBe(write);
    await world.click();
    await world.answers(answer());
    expect(world.holding).toEqual({ kind: 'set', number: NUMBER });
  });

  it('whose answer was lost is read once, and what is so is told', async () => {
    const ends: readonly (readonly [Answer, Holding['kind']])[] = [
      [answer({ changed: false }), 'foundSet'],
      [answer({ held: false, changed: false }), 'notSet'],
      [refusal('holdingUnknown'), 'setUnknown'],
    ];
    for (const [read, kind] of ends) {
      const world = await worldAfterSave('always');
      await world.answers(refusal('holdingUnknown'), read);
      expect(world.asked).toEqual([`set ${NUMBER}`, `read ${NUMBER}`]);
      expect(world.holding?.kind).toBe(kind);
      expect(world.noted).withContext(kind).toBeUndefined();
    }
  });

  it('that a broken port throws at is unknown, not under way for ever', async () => {
    const world = new World();
    world.ports.sources.holdings = () => Promise.reject(new Error('ChunkLoadError'));
    await world.saved('always');
    expect(world.holding?.kind).toBe('setUnknown');
  });

  it('is in the history before it is told that it is set: whoever is told may close the panel', async () => {
    const world = await worldAfterSave('ask');
    const { history } = world.ports;
    const keep = history.keep.bind(history);
    const told: (string | undefined)[] = [];
    spyOn(history, 'keep').and.callFake((entry) => {
      told.push(world.holding?.kind);
      return keep(entry);
    });
    await world.click();
    await world.answers(answer());
    expect([...told, world.holding?.kind]).toEqual(['setting', 'set']);
  });

  it('that the history does not take down says so', async () => {
    const world = await worldAfterSave('ask');
    world.ports.history.refuses = { kind: 'storeFull', details: {} };
    await world.click();
    await world.answers(answer());
    expect(world.holding).toEqual({ kind: 'set', number: NUMBER, notNoted: true });
  });
});

describe('the holding, after the undo of the save', () => {
  it('is unset where that save set it, and no longer remembered', async () => {
    const world = await worldAfterSave('always');
    await world.answers(answer());
    const save = world.writeId;
    await world.undone();
    expect(world.asked).toEqual([`set ${NUMBER}`, `unset ${NUMBER}`]);
    expect(world.holding?.kind).toBe('unsetting');
    await world.answers(answer({ held: false }));
    expect(world.holding).toEqual({ kind: 'unset', number: NUMBER });
    expect(world.ports.history.entries.get(save)?.line.holding).toBeUndefined();
  });

  it('stays where it was there before the save, and where nobody set it', async () => {
    const before = await worldAfterSave('always');
    await before.answers(answer({ changed: false }));
    await before.undone();
    expect(before.asked).toEqual([`set ${NUMBER}`]);
    const offered = await worldAfterSave('ask');
    await offered.undone();
    expect(offered.asked).toEqual([]);
    expect(offered.holding).toBeUndefined();
  });

  it('waits for a change that is still under way', async () => {
    const world = await worldAfterSave('always');
    await world.undone();
    expect(world.asked).toEqual([`set ${NUMBER}`]);
    await world.answers(answer(), answer({ held: false }));
    expect(world.asked).toEqual([`set ${NUMBER}`, `unset ${NUMBER}`]);
    expect(world.holding?.kind).toBe('unset');
  });

  it('that could not be unset is told, stays remembered, and goes at the next click', async () => {
    const world = await worldAfterSave('always');
    await world.answers(answer());
    const save = world.writeId;
    await world.undone();
    await world.answers(refusal('holdingRefused'));
    expect(world.holding?.kind).toBe('notUnset');
    expect(world.ports.history.entries.get(save)?.line.holding).toBe(NUMBER);
    await world.click();
    await world.answers(answer({ held: false, changed: false }));
    expect(world.holding?.kind).toBe('gone');
    expect(world.asked.filter((one) => one.startsWith('unset')).length).toBe(2);
  });

  it('that was unset is not unset again when the undo is taken back', async () => {
    const world = await worldAfterSave('always');
    await world.answers(answer());
    await world.undone();
    await world.answers(answer({ held: false }));
    await world.undone();
    expect(world.asked).toEqual([`set ${NUMBER}`, `unset ${NUMBER}`]);
    expect(world.holding).toBeUndefined();
  });

  it('is unset on another day, from the history of another panel', async () => {
    const first = await worldAfterSave('ask');
    await first.click();
    await first.answers(answer());
    const save = first.writeId;

    const later = await worldAfterSave('never');
    later.ports.history.entries.clear();
    for (const [id, entry] of first.ports.history.entries)
      later.ports.history.entries.set(id, entry);
    await later.tell({ kind: 'openHistory' }, { kind: 'openHistoryEntry', id: save });
    await later.tell({ kind: 'undoFromHistory' });
    const now = first.ports.history.entries.get(save)?.after;
    if (!now) throw new Error('Expected the save in the history.');
    await later.ports.bibs.reads.answer(success(now));
    await later.ports.saving.saves.answer(savedAs('20261121090000.0'));
    await fetched();
    expect(later.asked).toEqual([`unset ${NUMBER}`]);
    await later.answers(answer({ held: false }));
    expect(later.holding?.kind).toBe('unset');
    expect(later.ports.history.entries.get(save)?.line.holding).toBeUndefined();
  });
});
