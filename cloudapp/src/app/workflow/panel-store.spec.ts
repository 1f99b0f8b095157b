import { Injector } from '@angular/core';

import { FakePorts, local, LOCAL_ID, quiet } from '../../testing/fakes';
import { success } from '../marc/result';

import { PanelStore } from './panel-store';
import {
  BIBS,
  BROWSER_STORE,
  CONFIG_STORE,
  HISTORY,
  PAGE_ENTITIES,
  PROFILES,
  SAVING,
  SESSION,
  SETTINGS_STORE,
  SOURCES,
  SURROUNDINGS,
} from './port-tokens';
import { page, recordHeader } from './selectors';

describe('the panel store', () => {
  let ports: FakePorts;
  let store: PanelStore;

  beforeEach(() => {
    ports = new FakePorts();
    const injector = Injector.create({
      providers: [
        { provide: PAGE_ENTITIES, useValue: ports.pageEntities },
        { provide: BIBS, useValue: ports.bibs },
        { provide: SAVING, useValue: ports.saving },
        { provide: SESSION, useValue: ports.session },
        { provide: CONFIG_STORE, useValue: ports.configStore },
        { provide: SETTINGS_STORE, useValue: ports.settingsStore },
        { provide: BROWSER_STORE, useValue: ports.browserStore },
        { provide: HISTORY, useValue: ports.history },
        { provide: PROFILES, useValue: ports.profiles },
        { provide: SOURCES, useValue: ports.sources },
        { provide: SURROUNDINGS, useValue: ports.surroundings },
        { provide: PanelStore, useFactory: () => new PanelStore() },
      ],
    });
    store = injector.get(PanelStore);
  });

  it('gives what a selector reads as a signal that follows the state', async () => {
    const header = store.select(recordHeader);
    expect(header()).toBeUndefined();
    store.start();
    await quiet();
    ports.pageEntities.show(LOCAL_ID);
    await quiet();
    await ports.bibs.reads.answer(success(local()));
    expect(header()?.mmsId).toBe(LOCAL_ID);
  });

  it('gives everybody the same signal for the same selector', () => {
    expect(store.select(page)).toBe(store.select(page));
  });

  it('stops listening to Alma when it is stopped', () => {
    const stop = store.start();
    stop();
    expect(ports.pageEntities.watched).toBe(false);
  });
});
