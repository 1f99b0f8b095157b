import { randomUUID } from 'node:crypto';

import type { FrameLocator, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';

import type {
  Act,
  CallEntry,
  CallMethod,
  FaultsRequest,
  LogAnswer,
  SourceEntry,
  StateAnswer,
  StoreEntry,
} from '../../sandbox/contract';

import { Panel } from './panel';

/** One stand-in Alma of its own for each test, driven from outside through its control API. */
export class Sandbox {
  readonly session = `e2e-${randomUUID().slice(0, 8)}`;
  readonly panel: Panel;
  /** Origins that a test has the panel ask although the policy forbids them: what the browser says of it is no fault. */
  readonly refusedOrigins = new Set<string>();

  constructor(readonly page: Page) {
    this.panel = new Panel(this.frame());
  }

  frame(): FrameLocator {
    return this.page.frameLocator('#panel iframe');
  }

  /** Goes to an Alma view, e.g. `record/9912...`, `results`, `editor/9912...`. */
  async open(view = ''): Promise<void> {
    await this.page.goto(`/?session=${this.session}#/${view}`);
  }

  /** Moves inside Alma, as a click on a link there does: the panel stays. */
  async moveTo(view: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
  }

  async faults(request: FaultsRequest): Promise<void> {
    await this.post('faults', request);
  }

  async act(act: Act): Promise<void> {
    await this.post('act', act);
  }

  async state(): Promise<StateAnswer> {
    return (await this.get('state')) as StateAnswer;
  }

  async calls(): Promise<readonly CallEntry[]> {
    return ((await this.get('log')) as LogAnswer).calls;
  }

  async stores(): Promise<readonly StoreEntry[]> {
    return ((await this.get('log')) as LogAnswer).stores;
  }

  /** Every request to a stand-in source, in order. */
  async sources(): Promise<readonly SourceEntry[]> {
    return ((await this.get('log')) as LogAnswer).sources;
  }

  /** Every save of a record that was sent to Alma, in order. */
  async puts(): Promise<readonly CallEntry[]> {
    return this.sent('PUT');
  }

  /** Every creation that was sent to Alma, in order, also one that never arrived. */
  async posts(): Promise<readonly CallEntry[]> {
    return this.sent('POST');
  }

  /** Every deletion that was sent to Alma, in order, also one that never arrived. */
  async deletes(): Promise<readonly CallEntry[]> {
    return this.sent('DELETE');
  }

  private async sent(wanted: CallMethod): Promise<readonly CallEntry[]> {
    return (await this.calls()).filter(({ method }) => method === wanted);
  }

  /** The record as the stand-in holds it, as MARCXML. */
  async stored(mms: string): Promise<string> {
    const response = await this.page.request.get(this.url('record', { mms }));
    expect(response.ok(), await response.text()).toBeTruthy();
    return response.text();
  }

  private url(path: string, query: Readonly<Record<string, string>> = {}): string {
    const search = new URLSearchParams({ session: this.session, ...query });
    return `/sandbox/${path}?${search.toString()}`;
  }

  private async get(path: string): Promise<unknown> {
    return (await this.page.request.get(this.url(path))).json();
  }

  private async post(path: string, data: unknown): Promise<void> {
    const response = await this.page.request.post(this.url(path), { data });
    expect(response.ok(), `${path}: ${await response.text()}`).toBeTruthy();
  }
}

/** The titles of the demo catalogue that the tests name (sandbox/catalogue/README.md). */
export const TITLES = {
  mobyDick: { mms: '9912345678904401', number: '17807721' },
  eastCambridge: { mms: '9912345678914401', number: '18292346' },
  twoNumbers: { mms: '9912345678924401', number: '40643216' },
  mergedNumber: { mms: '9912345678934401', number: '28377551' },
  printAndEbook: { mms: '9912345678944401', number: '759887500' },
  serial: { mms: '9912345678954401', number: '11140123' },
  networkZone: { mms: '9912345678964401', number: '829743464' },
  communityZone: { mms: '9912345678974401', number: '806033123' },
  chinese: { mms: '9912345678984401', number: '227286115' },
  arabic: { mms: '9912345678994401', number: '23492106' },
  hebrew: { mms: '9912345679004401', number: '49841262' },
  russian: { mms: '9912345679014401', number: '15310224' },
  japanese: { mms: '9912345679024401', number: '17273122' },
  map: { mms: '9912345679034401', number: '28541667' },
  film: { mms: '9912345679054401', number: '71223451' },
  numberSpellings: { mms: '9912345679104401', number: '354024' },
  specialCollections: { mms: '9912345679134401', number: '9983123' },
  /** Two records with one number: `(OCoLC)230082` here, `(OCoLC)ocm00230082` in the special-collections copy. */
  ordinaryCopy: { mms: '9912345679144401', number: '230082' },
  specialCopy: { mms: '9912345679154401', number: '230082' },
  /** Created by staff-1, suppressed, no inventory. */
  madeByMistake: { mms: '9912345679164401', number: '516012' },
} as const;

/** The MMS ID of the first record that a session creates; the next ones are `…90024401`, `…90034401`. */
export const FIRST_CREATED = '9912345690014401';

/** Numbers that no record in Alma has, by who has them. */
export const ABSENT = {
  /** Also in every SRU server. */
  worldcat: { number: '561303', title: 'Silent spring' },
  hathitrust: { number: '3485917', title: 'Notes on nursing' },
} as const;

export const test = base.extend<{ sandbox: Sandbox }>({
  sandbox: async ({ page }, use) => {
    // The SDK's style sheet asks a font host: nothing outside this machine may matter.
    await page.route(/fonts\.(googleapis|gstatic)\.com/, (route) => route.abort());
    const sandbox = new Sandbox(page);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      const isExpected = [...sandbox.refusedOrigins].some((origin) => text.includes(origin));
      if (/Content Security Policy/.test(text) && !isExpected) errors.push(text);
    });
    await use(sandbox);
    // The SDK throws its own 30 s limit inside a timer; nothing else may go wrong unseen.
    expect(errors.filter((text) => !/Timed out while waiting for response/.test(text))).toEqual([]);
  },
});

export { expect };
