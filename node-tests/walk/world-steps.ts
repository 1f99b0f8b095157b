import * as fc from 'fast-check';

import type { CallFault, CallFaultKind, Switches } from '../../sandbox/contract';
import { parseBib } from '../../sandbox/alma/marcxml';
import { parseLine } from '../../sandbox/alma/mnemonic';
import { COLLEAGUE } from '../../sandbox/alma/people';
import type { StandInAlma } from '../../sandbox/alma/stand-in-alma';

import type { Often, Steps } from './step';
import { often, Step } from './step';
import type { Title } from './titles';
import { catalogue, TITLES } from './titles';

const title = fc.constantFrom<Title>(...TITLES.slice(0, 3));

/** Alma refuses these in so many words, so it never carries the call out all the same. */
const CLEAR: readonly CallFaultKind[] = ['throttled', 'unauthorised'];
const REFUSING: readonly CallFaultKind[] = [
  ...CLEAR,
  'serverError',
  'html',
  'text',
  'emptyErrorList',
  'singleError',
  'errorArray',
  'okWithErrors',
];
const ON_THE_WAY: readonly CallFaultKind[] = [
  'slow',
  'requestLost',
  'requestLate',
  'requestHeld',
  'replyLost',
  'replyLate',
  'replyHeld',
  'replyTwice',
  'noPayload',
  'changedByAnother',
];

/** The calls of a save, as a fault finds them. */
export const CALLS = {
  're-read': { method: 'GET', skip: 0 },
  write: { method: 'PUT', skip: 0 },
  'read-back': { method: 'GET', skip: 1 },
} as const;

export type CallName = keyof typeof CALLS;
export const callName = fc.constantFrom<CallName>('re-read', 'write', 'write', 'read-back');

/** One fault, or two at once, with how they read. */
export interface Trouble {
  readonly words: string;
  readonly faults: readonly CallFault[];
}

const fault: fc.Arbitrary<CallFault> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ON_THE_WAY).map((kind) => ({ kind, times: 1 })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...REFUSING), fc.boolean(), fc.constantFrom(1, 5))
      .map(([kind, done, times]) => ({ kind, times, written: done && !CLEAR.includes(kind) })),
  },
);

export const trouble: fc.Arbitrary<Trouble> = fc
  .array(fault, { minLength: 1, maxLength: 2 })
  .map((faults) => ({ words: faults.map(wordsOf).join(' and '), faults }));

function wordsOf({ kind, written = false, times = 1 }: CallFault): string {
  return `${kind}${written ? ' although carried out' : ''}${times > 1 ? ` ${times} times` : ''}`;
}

/** The faults as they strike one call of a save. */
export function striking({ faults }: Trouble, name: CallName): readonly CallFault[] {
  return faults.map((one) => ({ ...one, ...CALLS[name], path: '/bibs/' }));
}

const nextCall: Steps = fc
  .tuple(trouble, callName)
  .map(
    ([what, name]) =>
      new Step(`the next ${name} meets ${what.words}`, (walk) => walk.arm(...striking(what, name))),
  );

const release: Steps = fc.constant(
  new Step('what is held is let go', (walk) => {
    walk.session.gate.release();
  }),
);

const time: Steps = fc
  .constantFrom(5, 26, 29, 40)
  .map((seconds) => new Step(`${seconds} s pass`, (walk) => walk.rest(seconds * 1000)));

const USUAL: Partial<Switches> = {
  validation: 'rules',
  lockedByAnother: false,
  ownDraftLocks: false,
  normaliseOnSave: false,
};

function switching(words: string, switches: Partial<Switches>): Step {
  return new Step(`Alma: ${words}`, ({ alma }) => {
    alma.switches = { ...alma.switches, ...switches };
  });
}

const rules: Steps = fc.constantFrom(
  switching('warns of every record', { validation: 'warning' }),
  switching('refuses every record', { validation: 'refused' }),
  switching('every record is locked by another', { lockedByAnother: true }),
  switching('an own draft counts as a lock', { ownDraftLocks: true }),
  switching('normalises what is saved', { normaliseOnSave: true }),
);

const usual: Steps = fc.constant(switching('is as usual', USUAL));

const COLLEAGUES: Readonly<Record<string, (alma: StandInAlma, of: Title) => void>> = {
  'adds a note to': (alma, { mms }) => alma.changeByAnother(mms),
  'adds a local note to': (alma, { mms }) =>
    alma.changeByAnother(mms, '=500  \\\\$aNote of a colleague.$9local'),
  'saves without a change': (alma, { mms }) => {
    const record = alma.bib(mms)?.record;
    if (record) alma.replaceRecord(mms, record, COLLEAGUE);
  },
  'takes everything back in': (alma, of) => {
    const old = catalogue.find(({ name }) => name === of.name)?.local;
    if (old) alma.replaceRecord(of.mms, old, COLLEAGUE);
  },
  'saves what we sent last and a note to': (alma, { mms }) => {
    const { calls } = alma.log.read();
    const last = calls.findLast(({ method, url }) => method === 'PUT' && url.endsWith(mms));
    const sent = parseBib(last?.body ?? '');
    if (!sent.ok) return;
    const { leader, fields } = sent.value.record;
    const note = parseLine('=500  \\\\$aNote added by a colleague.');
    alma.replaceRecord(mms, { leader, fields: [...fields, note] }, COLLEAGUE);
  },
};

const EDITOR: Readonly<Record<string, (alma: StandInAlma, of: Title) => void>> = {
  'a colleague opens': (alma, { mms }) => void alma.openDraft(mms, COLLEAGUE),
  'we open': (alma, { mms }) => void alma.openDraft(mms, alma.person().id),
  'somebody saves': (alma, { mms }) => alma.saveDraft(mms),
  'somebody releases': (alma, { mms }) => alma.drafts.release(mms),
};
const EDITOR_ACTS = ['a colleague opens', 'we open', 'somebody saves'];
const RELEASE = 'somebody releases';

const colleague: Steps = fc
  .tuple(fc.constantFrom(...Object.entries(COLLEAGUES)), title)
  .map(
    ([[words, act], of]) =>
      new Step(`a colleague ${words} "${of.name}"`, (walk) =>
        walk.others(of.mms, (alma) => act(alma, of)),
      ),
  );

const editor: Steps = fc
  .tuple(fc.constantFrom(...EDITOR_ACTS, RELEASE, RELEASE, RELEASE), title)
  .map(
    ([words, of]) =>
      new Step(`in the editor ${words} "${of.name}"`, (walk) =>
        walk.others(of.mms, (alma) => EDITOR[words]?.(alma, of)),
      ),
  );

const deletion: Steps = title.map(
  ({ mms, name }) =>
    new Step(`a colleague deletes "${name}"`, (walk) =>
      walk.others(mms, (alma) => alma.deleteRecord(mms)),
    ),
);

const store: Steps = fc.constantFrom('well', 'well', 'well', 'refused', 'full').map(
  (how) =>
    new Step(`the browser store is ${how}`, (walk) => {
      walk.store.refuses = how === 'refused';
      walk.store.full = how === 'full';
    }),
);

/** What happens around the panels. */
export const worldSteps: readonly Often[] = [
  often(5, nextCall),
  often(7, release),
  often(7, time),
  often(3, rules),
  often(5, usual),
  often(8, colleague),
  often(7, editor),
  often(1, deletion),
  often(3, store),
];
