// The stand-in app of the protocol's spec: the unmodified SDK, each of its services within reach of the test.
import '@angular/compiler';
import {
  CloudAppConfigService,
  CloudAppEventsService,
  CloudAppRestService,
  CloudAppSettingsService,
  CloudAppStoreService,
  type Entity,
  type Request,
} from '@exlibris/exl-cloudapp-angular-lib';
import { firstValueFrom, type Observable } from 'rxjs';

/** What a call of the SDK brought: its value, or the error it threw as plain data. */
type Brought = { readonly value: unknown } | { readonly thrown: unknown };

async function bring(call: Observable<unknown>): Promise<Brought> {
  try {
    return { value: await firstValueFrom(call) };
  } catch (error) {
    const known = error as { status?: unknown; message?: unknown };
    return { thrown: { status: known.status, message: known.message, error } };
  }
}

const events = new CloudAppEventsService();
const rest = new CloudAppRestService();
const store = new CloudAppStoreService();
const config = new CloudAppConfigService();
const settings = new CloudAppSettingsService();

/** Every emission of `entities$`, each as a list of links. */
const pages: string[][] = [];
events.entities$.subscribe((entities: Entity[]) => {
  pages.push(entities.map((entity) => entity.link));
});

const probe = {
  pages,
  init: () => bring(events.getInitData()),
  token: () => bring(events.getAuthToken()),
  refresh: () => bring(events.refreshPage()),
  back: () => bring(events.back()),
  home: () => bring(events.home()),
  rest: (request: Request | string) => bring(rest.call(request)),
  storeGet: (key: string) => bring(store.get(key)),
  storeSet: (key: string, value: unknown) => bring(store.set(key, value)),
  configGet: () => bring(config.get()),
  configSet: (value: object) => bring(config.set(value)),
  settingsGet: () => bring(settings.get()),
  settingsSet: (value: object) => bring(settings.set(value)),
  localStorage: () => {
    try {
      return localStorage.length >= 0 ? 'usable' : '';
    } catch (error) {
      return error instanceof Error ? error.name : '';
    }
  },
};

export type Probe = typeof probe;

Object.assign(globalThis, { probe });
