import { failed } from '../../cloudapp/src/app/marc/result';
import type { CallFault, Switches } from '../../sandbox/contract';

import type { Step } from './steps';
import { atStep } from './steps';
import type { TitleKind } from './title';
import { MMS, OTHER_MMS } from './title';
import type { World } from './world';

/** One way in which things go wrong, and how the stand-in or the people around it bring it about. */
export interface Fault {
  /** As the table names it. */
  readonly name: string;
  readonly record?: TitleKind;
  /** Before the panel opens. */
  readonly prepare?: (world: World) => void | Promise<void>;
  /** After the preview, before the person says save or undo. */
  readonly before?: (world: World, step: Step) => void;
  readonly calls?: readonly CallFault[];
  /** While the call of the step is held on its way to Alma. */
  readonly during?: (world: World, again: () => Promise<void>) => void | Promise<void>;
  /** After all that was held has arrived. */
  readonly after?: (world: World) => Promise<void>;
}

const call = (name: string, ...calls: CallFault[]): Fault => ({ name, calls });

const during = (name: string, act: (world: World) => void | Promise<void>): Fault => ({
  name,
  during: act,
});

const switched = (name: string, switches: Partial<Switches>): Fault => ({
  name,
  before: ({ session }) => {
    session.alma.switches = { ...session.alma.switches, ...switches };
  },
});

/** Goes on until nobody asks any more. */
const STORM = 99;

export const FAULTS = {
  replyLost: call('lost reply: carried out, no reply', { kind: 'replyLost' }),
  requestLost: call('request lost', { kind: 'requestLost' }),
  requestLate: call('request arrives after 31 s', { kind: 'requestLate' }),
  replyLate: call('reply after 31 s', { kind: 'replyLate' }),
  replyTwice: call('reply twice', { kind: 'replyTwice' }),
  noPayload: call('reply without a payload', { kind: 'noPayload' }),
  throttled: call('429 storm', { kind: 'throttled', times: STORM }),
  serverError: call('500', { kind: 'serverError' }),
  serverErrorDone: call('500 although carried out', { kind: 'serverError', written: true }),
  unauthorised: call('401 mid-way', { kind: 'unauthorised' }),
  html: call('HTML body', { kind: 'html' }),
  htmlDone: call('HTML body although carried out', { kind: 'html', written: true }),
  emptyErrorList: call('empty errorList', { kind: 'emptyErrorList' }),
  singleError: call('single-object error', { kind: 'singleError' }),
  text: call('plain-text error', { kind: 'text' }),
  textDone: call('plain-text error although carried out', { kind: 'text', written: true }),
  changedBefore: {
    name: 'changed by another before the re-read',
    before: ({ session }) => session.alma.changeByAnother(MMS),
  },
  changedAfter: call('changed by another after the re-read', { kind: 'changedByAnother' }),
  changedReplyLost: call(
    'changed by another after the re-read, and the reply is lost',
    { kind: 'changedByAnother' },
    { kind: 'replyLost' },
  ),
  lockedByAnother: switched('locked by another', { lockedByAnother: true }),
  ownDraft: {
    name: 'own draft counts as lock',
    before: ({ session: { alma } }) => {
      alma.switches = { ...alma.switches, ownDraftLocks: true };
      alma.openDraft(MMS, alma.person().id);
    },
  },
  linkedToNz: { name: 'NZ-linked', record: { linked: 'nz' } },
  linkedToNzReplyLost: {
    name: 'NZ-linked, lost reply',
    record: { linked: 'nz' },
    calls: [{ kind: 'replyLost' }],
  },
  linkedToCz: { name: 'CZ-linked', record: { linked: 'cz' } },
  deleted: during('deleted meanwhile', ({ session }) => session.alma.deleteRecord(MMS)),
  without005: { name: 'record without 005', record: { without005: true } },
  without005ReplyLost: {
    name: 'record without 005, lost reply',
    record: { without005: true },
    calls: [{ kind: 'replyLost' }],
  },
  without005Changed: {
    name: 'record without 005, changed by another after the re-read',
    record: { without005: true },
    calls: [{ kind: 'changedByAnother' }],
  },
  validationError: switched('validation error', { validation: 'refused' }),
  validationWarning: switched('validation warning', { validation: 'warning' }),
  normalised: switched('normalisation changes fields', { normaliseOnSave: true }),
  normalisedReplyLost: {
    ...switched('normalisation changes fields, lost reply', { normaliseOnSave: true }),
    calls: [{ kind: 'replyLost' }],
  },
  pageChanged: during('page change during the step', ({ first }) =>
    first.ports.pageEntities.show(OTHER_MMS),
  ),
  closed: {
    name: 'panel closed mid-step, a new one opened once the call has arrived',
    during: ({ first }) => first.close(),
    after: (world) => world.add().open(),
  },
  closedAndReopened: during(
    'panel closed mid-step, a new one opened before the call arrives',
    async (world) => {
      world.first.close();
      await world.add().open();
    },
  ),
  doubleClick: { name: 'double click', during: (_, again) => again() },
  twoPanels: {
    name: 'two panels on one record',
    prepare: (world) => world.add().preview(),
    during: (world) => world.last.tell({ kind: 'save' }),
  },
  storeRefused: during('browser store refused', ({ store }) => {
    store.refuses = true;
  }),
  storeRefusedFromStart: {
    name: 'browser store refused from the start',
    before: ({ store }) => {
      store.refuses = true;
    },
  },
  storeFull: {
    name: 'browser store full',
    before: ({ store }) => {
      store.full = true;
    },
  },
  configRefused: {
    name: 'config refused',
    prepare: ({ first }) => {
      first.ports.configStore.stored = failed({ kind: 'configRefused', details: {} });
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultId = keyof typeof FAULTS;

/** Puts the fault's call faults in place, and holds the call of the step where something happens meanwhile. */
export function callsOf(fault: Fault, step: Step): readonly CallFault[] {
  const held: readonly CallFault[] = fault.during ? [{ kind: 'requestHeld' }] : [];
  return [...(fault.calls ?? []), ...held].map((one) => atStep(step, one));
}
