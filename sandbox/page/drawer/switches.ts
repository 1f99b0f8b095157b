import {
  COLOURS,
  LANGUAGES,
  SOURCE_FAULTS,
  USERS,
  type SourceFault,
  type Switches,
} from '../../contract';
import { checkbox, choice, group, number } from './controls';

type Change = (switches: Partial<Switches>) => void;

/** The faults that stay until they are switched off, each a control of its own. */
export function switchGroups(switches: Switches, change: Change): HTMLElement[] {
  return [
    savingGroup(switches, change),
    sourcesGroup(switches, change),
    panelGroup(switches, change),
    storesGroup(switches, change),
  ];
}

function savingGroup(switches: Switches, change: Change): HTMLElement {
  return group(
    'Saving',
    checkbox('Locked by a colleague', switches.lockedByAnother, (lockedByAnother) =>
      change({ lockedByAnother }),
    ),
    checkbox('An own open draft counts as a lock', switches.ownDraftLocks, (ownDraftLocks) =>
      change({ ownDraftLocks }),
    ),
    checkbox('A new record always has a match', switches.matchFound, (matchFound) =>
      change({ matchFound }),
    ),
    checkbox('Not allowed to delete', switches.deleteRefused, (deleteRefused) =>
      change({ deleteRefused }),
    ),
    checkbox('Normalisation on save', switches.normaliseOnSave, (normaliseOnSave) =>
      change({ normaliseOnSave }),
    ),
    checkbox('At most 25 calls a second', switches.rateLimit, (rateLimit) => change({ rateLimit })),
    choice(
      'Validation',
      [
        ['rules', 'as the record is'],
        ['warning', 'always a warning'],
        ['refused', 'always an error'],
      ],
      switches.validation,
      (value) => change({ validation: value as Switches['validation'] }),
    ),
    choice(
      'Code of a warning',
      [
        ['4022033', '4022033'],
        ['4022032', '4022032'],
      ],
      switches.warningCode,
      (value) => change({ warningCode: value as Switches['warningCode'] }),
    ),
  );
}

const SOURCE_TEXTS: Readonly<Record<SourceFault['kind'], string>> = {
  none: 'as it should',
  down: 'no connection',
  unavailable: '503',
  slow: 'slow (6 s)',
  held: 'held until released',
  html: 'an HTML page',
  truncated: 'a record cut off',
  unauthorised: '401',
  throttled: '429',
  wrongRecord: 'another record',
};

function sourcesGroup(switches: Switches, change: Change): HTMLElement {
  const options = SOURCE_FAULTS.map((kind) => [kind, SOURCE_TEXTS[kind]] as const);
  const fault = (kind: string): SourceFault => ({ kind: kind as SourceFault['kind'] });
  return group(
    'Sources',
    choice('WorldCat answers', options, switches.worldcat.kind, (kind) =>
      change({ worldcat: fault(kind) }),
    ),
    choice('HathiTrust answers', options, switches.hathitrust.kind, (kind) =>
      change({ hathitrust: fault(kind) }),
    ),
    choice('SRU answers', options, switches.sru.kind, (kind) => change({ sru: fault(kind) })),
  );
}

const same = (values: readonly string[]): (readonly [string, string])[] =>
  values.map((value) => [value, value.replaceAll('_', ' ')]);

function panelGroup(switches: Switches, change: Change): HTMLElement {
  return group(
    'Panel (the app starts anew)',
    choice('Signed in', same(USERS), switches.signedIn, (value) =>
      change({ signedIn: value as Switches['signedIn'] }),
    ),
    choice('Theme colour', same(COLOURS), switches.colour, (value) =>
      change({ colour: value as Switches['colour'] }),
    ),
    choice('Language', same(LANGUAGES), switches.language, (value) =>
      change({ language: value as Switches['language'] }),
    ),
    checkbox('The iframe keeps its origin', switches.sameOrigin, (sameOrigin) =>
      change({ sameOrigin }),
    ),
  );
}

function storesGroup(switches: Switches, change: Change): HTMLElement {
  return group(
    'Stores',
    checkbox('Store refused', switches.storeRefused, (storeRefused) => change({ storeRefused })),
    number('Store holds (bytes)', switches.storeQuota, (storeQuota) => change({ storeQuota })),
    checkbox('Config cannot be read', switches.configReadRefused, (configReadRefused) =>
      change({ configReadRefused }),
    ),
    checkbox('Config cannot be written', switches.configWriteRefused, (configWriteRefused) =>
      change({ configWriteRefused }),
    ),
    checkbox('Token refused', switches.tokenRefused, (tokenRefused) => change({ tokenRefused })),
  );
}
