import {
  candidate,
  FakePorts,
  incoming,
  local,
  LOCAL_ID,
  localRecord,
  NEW_VERSION,
  NUMBER,
  OLD_VERSION,
  OTHER_ID,
  quiet,
} from '../../testing/fakes';
import { failed, success } from '../marc/result';
import { sameRecordHash } from '../marc/same-record';
import type { SaveOutcome } from '../ports/alma';
import { DEFAULT_CONFIG, DEFAULT_SETTINGS } from '../settings/config';

import type { PanelEvent } from './events';
import { Panel } from './panel';
import type { State } from './state';

const AFTER = local(LOCAL_ID, {
  record: localRecord(LOCAL_ID, NEW_VERSION),
  version005: NEW_VERSION,
  lastModifiedBy: 'staff-1',
});
const SAVED: SaveOutcome = {
  kind: 'saved',
  after: AFTER,
  changedByAlma: [],
  warnings: [],
  settledByReadBack: false,
};

/** A panel in a world of fakes. */
class World {
  readonly ports = new FakePorts();
  readonly seen: State[] = [];
  readonly panel = new Panel(this.ports, (state) => this.seen.push(state));

  async start(...mmsIds: readonly string[]): Promise<void> {
    this.panel.start();
    await quiet();
    this.ports.pageEntities.show(...mmsIds);
    await quiet();
  }

  async tell(...events: readonly PanelEvent[]): Promise<void> {
    for (const event of events) this.panel.dispatch(event);
    await quiet();
  }

  /** Up to the record on screen. */
  async ready(): Promise<void> {
    await this.start(LOCAL_ID);
    await this.ports.bibs.reads.answer(success(local()));
  }

  /** Up to the preview of WorldCat's only hit, everything answered. */
  async reviewing(): Promise<void> {
    await this.ready();
    await this.tell({ kind: 'search' });
    await this.ports.sources.worldcat.searches.answer(success([candidate()]));
    await this.ports.sources.worldcat.fetches.answer(success(incoming()));
    await this.ports.bibs.lookups.answer(success({ spellings: [], mmsIds: [] }));
    await this.tell({ kind: 'acceptLost', accepted: true });
  }

  async saving(): Promise<void> {
    await this.reviewing();
    await this.tell({ kind: 'save' });
  }

  get page(): State['page'] {
    return this.panel.state.page;
  }
}

describe('effects: start and the local record', () => {
  it('reads config, settings and user, and then the record on the page, once', async () => {
    const world = new World();
    await world.start(LOCAL_ID);
    expect(world.ports.bibs.reads.questions).toEqual([LOCAL_ID]);
    expect(world.panel.state.user?.userId).toBe('staff-1');
    world.ports.pageEntities.show(LOCAL_ID);
    await quiet();
    expect(world.ports.bibs.reads.questions).toEqual([LOCAL_ID]);
    await world.ports.bibs.reads.answer(success(local()));
    expect(world.page.kind).toBe('ready');
  });

  it('stops listening to Alma when it is stopped', async () => {
    const world = new World();
    const stop = world.panel.start();
    stop();
    expect(world.ports.pageEntities.watched).toBe(false);
  });

  it('writes nothing on read, not even where the config is refused', async () => {
    const world = new World();
    world.ports.configStore.stored = failed({ kind: 'configRefused', details: {} });
    await world.start(LOCAL_ID);
    expect(world.ports.configStore.written).toEqual([]);
    expect(world.ports.browserStore.log.filter((line) => line.startsWith('write'))).toEqual([]);
    expect(world.panel.state.configFailure?.kind).toBe('configRefused');
  });

  it('shows the record of the newest page, whichever answer comes last', async () => {
    const world = new World();
    await world.start(LOCAL_ID);
    world.ports.pageEntities.show(OTHER_ID);
    await world.ports.bibs.reads.answer(success(local(OTHER_ID)), 1);
    await world.ports.bibs.reads.answer(success(local(LOCAL_ID)), 0);
    expect(world.page.kind === 'ready' && world.page.local.mmsId).toBe(OTHER_ID);
  });

  it('turns an exception of a port into a failure: nothing loads for ever', async () => {
    const world = new World();
    await world.start(LOCAL_ID);
    world.ports.bibs.reads.call().answer.throw(new Error('boom'));
    await quiet();
    expect(world.page.kind === 'failed' && world.page.failure.kind).toBe('almaUnknownAnswer');
  });
});

describe('effects: search', () => {
  it('asks each source once for a number, and opens the only hit with the profile that suits', async () => {
    const world = new World();
    await world.reviewing();
    const { worldcat, hathitrust } = world.ports.sources;
    expect(worldcat.searches.questions.map(({ number }) => number)).toEqual([NUMBER]);
    expect(hathitrust.searches.questions.map(({ number }) => number)).toEqual([NUMBER]);
    // The default one is fetched ahead, when the config has come.
    expect(world.ports.profiles.asked).toEqual(['copy-and-merge', 'copy-and-merge']);
    expect(world.page.kind).toBe('reviewing');
    // What a save needs is fetched once there is something to save.
    expect(world.ports.saving.prepared).toBe(1);
  });

  it('takes the profile that suits another source', async () => {
    const world = new World();
    await world.ready();
    await world.tell({ kind: 'search' });
    const { worldcat, hathitrust } = world.ports.sources;
    await worldcat.searches.answer(success([]));
    const hit = candidate('hathitrust');
    await hathitrust.searches.answer(success([hit]));
    await hathitrust.fetches.answer(success(incoming(hit)));
    expect(world.ports.profiles.asked.at(-1)).toBe('enrich-only');
    expect(world.page.kind === 'reviewing' && world.page.profile.id).toBe('enrich-only');
  });

  it('calls off the searches of a record that is left, and does not hear their answers', async () => {
    const world = new World();
    await world.ready();
    await world.tell({ kind: 'search' });
    const search = world.ports.sources.worldcat.searches.call();
    world.ports.pageEntities.show(OTHER_ID);
    await world.tell({ kind: 'switchToOther' });
    expect(search.asked.signal.aborted).toBe(true);
    const count = world.seen.length;
    search.answer.give(success([candidate()]));
    await quiet();
    expect(world.seen.length).toBe(count);
  });

  it('calls off the search for a number when another one is searched', async () => {
    const world = new World();
    await world.ready();
    await world.tell({ kind: 'search' });
    await world.tell({ kind: 'typeNumber', text: '459287' }, { kind: 'search' });
    const { searches } = world.ports.sources.worldcat;
    expect(searches.call(0).asked.signal.aborted).toBe(true);
    expect(searches.call(1).asked.signal.aborted).toBe(false);
    await searches.answer(success([]), 1);
    expect(world.panel.state.search.worldcat.kind).toBe('found');
  });

  it('goes on with the other searches once a preview is open', async () => {
    const world = new World();
    await world.reviewing();
    await world.ports.sources.hathitrust.searches.answer(success([candidate('hathitrust')]));
    expect(world.panel.state.search.hathitrust.kind).toBe('found');
    expect(world.page.kind).toBe('reviewing');
  });

  it('says that a source is not set up where the institution has none of that name', async () => {
    const world = new World();
    spyOn(world.ports.sources, 'searched').and.returnValue([]);
    await world.ready();
    await world.tell({ kind: 'search' });
    const { worldcat } = world.panel.state.search;
    expect(worldcat.kind === 'failed' && worldcat.failure.kind).toBe('sourceNotSetUp');
  });

  it('opens a file and its only record without asking a source', async () => {
    const world = new World();
    await world.ready();
    const bytes = (): Promise<ArrayBuffer> => Promise.resolve(new ArrayBuffer(0));
    await world.tell({
      kind: 'openFile',
      file: { name: 'export.mrc', size: 10, arrayBuffer: bytes },
    });
    expect(world.ports.sources.opener.opened.questions).toEqual(['export.mrc']);
    await world.ports.sources.opener.opened.answer(success([incoming(candidate('file'))]));
    expect(world.page.kind).toBe('reviewing');
    expect(world.ports.sources.worldcat.fetches.calls.length).toBe(0);
  });
});

describe('effects: writes', () => {
  it('note the write in the journal before it leaves, and clear the note once it is known', async () => {
    const world = new World();
    await world.saving();
    const { log, journal } = world.ports.browserStore;
    expect(log.slice(-1)).toEqual([`writeJournal ${LOCAL_ID}`]);
    const entry = journal.get(LOCAL_ID);
    expect(entry?.old005).toBe(OLD_VERSION);
    expect(entry?.hashBefore).toBe(sameRecordHash(localRecord()));
    expect(world.ports.saving.requests.length).toBe(1);
    await world.ports.saving.saves.answer(SAVED);
    expect(journal.size).toBe(0);
    expect(world.page).toEqual({ kind: 'ready', local: AFTER });
  });

  it('send one PUT for a double click', async () => {
    const world = new World();
    await world.reviewing();
    await world.tell({ kind: 'save' }, { kind: 'save' });
    expect(world.ports.saving.requests.length).toBe(1);
  });

  it('go on where the store refuses the note, and say that recovery is off', async () => {
    const world = new World();
    await world.reviewing();
    world.ports.browserStore.refuses = true;
    await world.tell({ kind: 'save' });
    expect(world.ports.saving.requests.length).toBe(1);
    const [write] = Object.values(world.panel.state.writes);
    expect(write.recoveryOff).toBe(true);
  });

  it('are not called off when the page changes, and their answer is kept', async () => {
    const world = new World();
    await world.saving();
    world.ports.pageEntities.show(OTHER_ID);
    await world.tell({ kind: 'switchToOther' });
    await world.ports.bibs.reads.answer(success(local(OTHER_ID)));
    await world.ports.saving.saves.answer(SAVED);
    const [write] = Object.values(world.panel.state.writes);
    expect(write.state).toBe('saved');
    expect(world.page.kind === 'ready' && world.page.local.mmsId).toBe(OTHER_ID);
  });

  it('tell each step as it happens', async () => {
    const world = new World();
    await world.saving();
    world.ports.saving.saves.call().asked.onStep({ step: 'write', state: 'running' });
    const [write] = Object.values(world.panel.state.writes);
    expect(write.steps).toEqual([{ step: 'write', state: 'running' }]);
    expect(write.state).toBe('saving');
  });

  it('leave the note where nobody knows what became of them, and settle it at the next reading', async () => {
    const world = new World();
    await world.saving();
    const failure = { kind: 'almaNoAnswer', details: {} } as const;
    await world.ports.saving.saves.answer({ kind: 'unknown', failure });
    const { journal } = world.ports.browserStore;
    expect(journal.size).toBe(1);
    const { record } = world.ports.saving.requests[0];
    await world.tell({ kind: 'reloadRecord' });
    await world.ports.bibs.reads.answer(success({ ...AFTER, record }));
    expect(world.panel.state.recoveries[LOCAL_ID].result).toBe('saved');
    expect(world.panel.state.writes).toEqual({});
    expect(journal.size).toBe(0);
  });

  it('are unknown, not lost, where the port breaks', async () => {
    const world = new World();
    await world.saving();
    world.ports.saving.saves.call().answer.throw(new Error('boom'));
    await quiet();
    const [write] = Object.values(world.panel.state.writes);
    expect(write.state).toBe('unknown');
    expect(world.ports.saving.requests.length).toBe(1);
  });

  it('are never sent again by themselves', async () => {
    const world = new World();
    await world.saving();
    const failure = { kind: 'almaNoAnswer', details: {} } as const;
    await world.ports.saving.saves.answer({ kind: 'notSaved', failure, mayRetry: true });
    world.ports.pageEntities.show(OTHER_ID);
    await world.tell({ kind: 'acceptLost', accepted: true }, { kind: 'back' });
    expect(world.ports.saving.requests.length).toBe(1);
  });

  it('carry the yes of a person to Alma exactly once', async () => {
    const world = new World();
    await world.saving();
    const failure = { kind: 'almaWarning', details: {} } as const;
    await world.ports.saving.saves.answer({ kind: 'warned', failure });
    const [{ writeId }] = Object.values(world.panel.state.writes);
    await world.tell(
      { kind: 'saveDespiteWarning', writeId },
      { kind: 'saveDespiteWarning', writeId },
    );
    expect(world.ports.saving.requests.map(({ overrideWarning }) => overrideWarning)).toEqual([
      undefined,
      true,
    ]);
    const [first, second] = world.ports.saving.requests;
    expect(second.writeId).not.toBe(first.writeId);
    expect(second.record).toBe(first.record);
  });

  it('refresh the Alma page by themselves only by setting', async () => {
    const world = new World();
    await world.saving();
    await world.ports.saving.saves.answer(SAVED);
    expect(world.ports.session.refreshes.calls.length).toBe(0);
    await world.tell({ kind: 'refreshAlma' }, { kind: 'refreshAlma' });
    expect(world.ports.session.refreshes.calls.length).toBe(1);
    await world.ports.session.refreshes.answer(success(true));
    expect(world.panel.state.almaRefresh).toEqual({ kind: 'done' });

    const bySetting = new World();
    bySetting.ports.settingsStore.stored = success({
      ...DEFAULT_SETTINGS,
      refreshAlmaAfterSave: true,
    });
    await bySetting.saving();
    await bySetting.ports.saving.saves.answer(SAVED);
    expect(bySetting.ports.session.refreshes.calls.length).toBe(1);
  });
});

describe('effects: what is remembered', () => {
  it('keeps choices per record over a reload of the panel', async () => {
    const world = new World();
    await world.reviewing();
    await world.tell({ kind: 'override', target: 'mine', value: 'local' });
    const stored = world.ports.browserStore.overrides.get(LOCAL_ID);
    expect(stored).toEqual([{ target: 'mine', value: 'local' }]);

    const later = new World();
    later.ports.browserStore.overrides.set(LOCAL_ID, stored ?? []);
    await later.reviewing();
    expect(later.page.kind === 'reviewing' && later.page.overrides).toEqual(stored ?? []);
    expect(later.ports.browserStore.log).not.toContain(`writeOverrides ${LOCAL_ID}`);
  });

  it('says that nothing is remembered where the store refuses', async () => {
    const world = new World();
    world.ports.browserStore.refuses = true;
    await world.ready();
    expect(world.panel.state.storeFailure?.kind).toBe('storeRefused');
    expect(world.page.kind).toBe('ready');
  });

  it('says what became of a write that an earlier panel left behind', async () => {
    const world = new World();
    world.ports.browserStore.journal.set(LOCAL_ID, {
      writeId: 'old',
      mmsId: LOCAL_ID,
      startedAt: '2026-11-20T12:00:00Z',
      old005: OLD_VERSION,
      hashBefore: sameRecordHash(localRecord()),
      hashSent: 'something else',
    });
    await world.ready();
    expect(world.panel.state.recoveries[LOCAL_ID].result).toBe('notSaved');
    expect(world.ports.browserStore.journal.size).toBe(0);
  });

  it('stores settings and config when a person changes them, and uses what was stored', async () => {
    const world = new World();
    await world.ready();
    const settings = { ...DEFAULT_SETTINGS, openSingleHit: false };
    const config = { ...DEFAULT_CONFIG, message: 'Hello' };
    await world.tell({ kind: 'changeSettings', settings }, { kind: 'saveConfig', config });
    expect(world.ports.settingsStore.written).toEqual([settings]);
    expect(world.ports.configStore.written).toEqual([config]);
    expect(world.panel.state.config?.message).toBe('Hello');
    expect(world.panel.state.configTask).toEqual({ kind: 'done' });
    expect(world.panel.state.settingsTask).toEqual({ kind: 'done' });
  });
});
