/** The JSON shapes of the control API (`/sandbox/...`), shared by the server, the host page and the e2e tests. */

import type { Inventory } from './alma/inventory';
import type { MarcRecord } from './alma/marc';

/** The theme colours of the SDK (`cloudapp-theme--<colour>`). */
export const COLOURS = [
  'blue',
  'brown',
  'cerise',
  'charcoal',
  'dark_blue',
  'dark_brown',
  'denim_blue',
  'gold',
  'green',
  'maroon',
  'new_blue',
  'orange',
  'pine_green',
  'purple',
  'red',
  'teal_green',
  'violet',
] as const;

/** The languages that the page can ask of the app; `pseudo` is the app's pseudo-locale. */
export const LANGUAGES = ['en', 'ar', 'he', 'pseudo'] as const;

export const USERS = ['staff-1', 'admin-1'] as const;

/** What can go wrong with one REST call. Each is described in sandbox/README.md. */
export const CALL_FAULTS = [
  'slow',
  'requestLost',
  'requestLate',
  'requestHeld',
  'replyLost',
  'replyLate',
  'replyHeld',
  'replyTwice',
  'noPayload',
  'throttled',
  'serverError',
  'unauthorised',
  'html',
  'text',
  'emptyErrorList',
  'singleError',
  'errorArray',
  'okWithErrors',
  'changedByAnother',
] as const;

/** The methods that a fault can be limited to. */
export const CALL_METHODS = ['GET', 'PUT', 'POST', 'DELETE'] as const;

export type CallMethod = (typeof CALL_METHODS)[number];

export type CallFaultKind = (typeof CALL_FAULTS)[number];

/** One fault, limited to a method, a part of the path, and the next `times` calls after `skip` have passed. */
export interface CallFault {
  readonly kind: CallFaultKind;
  /** Only calls of this method; every method when absent. */
  readonly method?: CallMethod;
  /** Only calls whose path contains this text, such as `/bibs/99`. */
  readonly path?: string;
  /** How many matching calls it strikes; all until removed when absent. */
  readonly times?: number;
  /** How many matching calls pass before it strikes. */
  readonly skip?: number;
  /** The delay of `slow`, `requestLate` and `replyLate`, in milliseconds. */
  readonly ms?: number;
  /** For a refusing kind: the call is carried out all the same, only its reply is replaced. */
  readonly written?: boolean;
}

/** What can be wrong with a stand-in source. */
export const SOURCE_FAULTS = [
  'none',
  'down',
  'unavailable',
  'slow',
  'held',
  'html',
  'truncated',
  'unauthorised',
  'throttled',
  'wrongRecord',
] as const;

export interface SourceFault {
  readonly kind: (typeof SOURCE_FAULTS)[number];
  /** How many requests it strikes; all when absent. */
  readonly times?: number;
  /** The delay of `slow`, in milliseconds (6,000 when absent). */
  readonly ms?: number;
  /** Only requests for this OCLC number. */
  readonly number?: string;
}

/** What stays switched until it is switched back. */
export interface Switches {
  readonly signedIn: (typeof USERS)[number];
  readonly colour: (typeof COLOURS)[number];
  readonly language: (typeof LANGUAGES)[number];
  /** Whether the iframe keeps its origin (`allow-same-origin`); without it `localStorage` throws in the app. */
  readonly sameOrigin: boolean;
  readonly lockedByAnother: boolean;
  readonly ownDraftLocks: boolean;
  readonly validation: 'rules' | 'warning' | 'refused';
  /** Which code goes with a warning is not published: 4022033 as named in the documentation's order, or the other. */
  readonly warningCode: '4022033' | '4022032';
  /** Alma finds a matching record for every new one that is sent with `check_match=true`. */
  readonly matchFound: boolean;
  /** Who is signed in lacks the role to delete bibs. */
  readonly deleteRefused: boolean;
  readonly normaliseOnSave: boolean;
  readonly rateLimit: boolean;
  readonly storeRefused: boolean;
  /** How many bytes the app's store holds, or null for no limit. */
  readonly storeQuota: number | null;
  readonly configReadRefused: boolean;
  readonly configWriteRefused: boolean;
  readonly tokenRefused: boolean;
  readonly worldcat: SourceFault;
  readonly hathitrust: SourceFault;
  readonly sru: SourceFault;
}

export const DEFAULT_SWITCHES: Switches = {
  signedIn: 'staff-1',
  colour: 'denim_blue',
  language: 'en',
  sameOrigin: true,
  lockedByAnother: false,
  ownDraftLocks: false,
  validation: 'rules',
  warningCode: '4022033',
  matchFound: false,
  deleteRefused: false,
  normaliseOnSave: false,
  rateLimit: true,
  storeRefused: false,
  storeQuota: null,
  configReadRefused: false,
  configWriteRefused: false,
  tokenRefused: false,
  worldcat: { kind: 'none' },
  hathitrust: { kind: 'none' },
  sru: { kind: 'none' },
};

/** `POST /sandbox/faults`: switches are merged into the present ones, `calls` replaces the list. */
export interface FaultsRequest {
  readonly switches?: Partial<Switches>;
  readonly calls?: readonly CallFault[];
}

/** One REST call in the log, with its raw body and the raw reply. `status` is null while no reply was made. */
export interface CallEntry {
  readonly n: number;
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly status: number | null;
  readonly response: string | null;
  readonly fault?: readonly CallFaultKind[];
}

/** A read or write of the app's store, of its settings or of the institution's config. */
export interface StoreEntry {
  readonly n: number;
  readonly at: string;
  readonly store: 'store' | 'settings' | 'config';
  readonly action: 'get' | 'set' | 'remove';
  readonly key: string | null;
  readonly value: string | null;
  readonly refused: boolean;
}

/** A request to a stand-in source. */
export interface SourceEntry {
  readonly n: number;
  readonly at: string;
  readonly source: 'worldcat' | 'hathitrust' | 'sru';
  /** Absent for GET. */
  readonly method?: string;
  readonly url: string;
  readonly status: number | null;
  readonly fault?: string;
}

/** `GET /sandbox/log`. `n` counts through all three lists. */
export interface LogAnswer {
  readonly calls: readonly CallEntry[];
  readonly stores: readonly StoreEntry[];
  readonly sources: readonly SourceEntry[];
}

/** `POST /sandbox/act`: what people do in Alma while the app looks on. */
export type Act =
  | { readonly act: 'changeByAnother'; readonly mms: string; readonly field?: string }
  | {
      readonly act: 'replaceRecord';
      readonly mms: string;
      readonly record: string;
      readonly by?: string;
    }
  | { readonly act: 'deleteRecord'; readonly mms: string }
  /** `none`, or counts such as `holdings=1 items=2`. */
  | { readonly act: 'setInventory'; readonly mms: string; readonly inventory: string }
  | { readonly act: 'openDraft'; readonly mms: string; readonly by?: string }
  | { readonly act: 'writeDraft'; readonly mms: string; readonly text: string }
  | { readonly act: 'saveDraft'; readonly mms: string; readonly release: boolean }
  | { readonly act: 'reloadDraft'; readonly mms: string }
  | { readonly act: 'releaseDraft'; readonly mms: string }
  /** `count`: so many, those that have waited longest; all without it. */
  | { readonly act: 'releaseHeld'; readonly count?: number }
  | { readonly act: 'setClock'; readonly at: string | null };

/** A draft of the Metadata Editor. While it exists the record is locked for others. */
export interface Draft {
  readonly mms: string;
  readonly by: string;
  readonly openedAt: string;
  readonly text: string;
}

/** A record in lists of the host page. */
export interface ListedBib {
  readonly mms: string;
  readonly title: string;
  readonly vernacularTitle: string | null;
  readonly author: string | null;
  readonly imprint: string;
  /** 035 $a, each as it is stored. */
  readonly numbers: readonly string[];
  readonly material: string;
  readonly zone: 'NZ' | 'CZ' | null;
  readonly nzMms: string | null;
  /** Who and when, as in `staff-1, 2026-11-20`. */
  readonly created: string;
  readonly lastModified: string;
  readonly inventory: Inventory;
  readonly note: string;
}

/** `GET /sandbox/state`. */
export interface StateAnswer {
  readonly switches: Switches;
  readonly calls: readonly CallFault[];
  readonly drafts: readonly Draft[];
  readonly held: number;
  readonly bibs: readonly ListedBib[];
}

/** `GET /sandbox/view`: one record as the record view shows it. */
export interface ViewAnswer {
  readonly bib: ListedBib;
  readonly record: MarcRecord;
  readonly version: string;
  readonly draft: Draft | null;
}

/** `POST /sandbox/rest`: how the page hands the reply to the app. `payload` is the SDK's reply payload. */
export type Delivery =
  | {
      readonly deliver: 'reply';
      readonly payload?: unknown;
      readonly delayMs: number;
      readonly times: 1 | 2;
    }
  | { readonly deliver: 'never' }
  | { readonly deliver: 'later'; readonly ticket: number; readonly arriveAfterMs: number };

/** `GET /sandbox/app`: what the page has to know of the app it embeds. */
export interface AppAnswer {
  readonly appUrl: string;
  readonly title: string;
  readonly subtitle: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly sandboxFlags: readonly string[];
}
