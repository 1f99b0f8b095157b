import type { Switches } from '../contract';
import { nextStamp, zoneNumber, type Bib, type Management } from './bib';
import { bibReply, findBib, type Bibs } from './bibs-get';
import type { Drafts } from './drafts';
import { controlValue, type MarcRecord } from './marc';
import { parseBib, type BibPayload } from './marcxml';
import type { Person } from './people';
import { COLLEAGUE } from './people';
import { refuse, type Refusal, type Reply, type RestCall } from './reply';
import { normalise, replaceLocalFields, rewriteRecord } from './rewrite';
import { validate } from './validate';

/** What a write needs to know of the rest of Alma. */
export interface WriteContext {
  readonly bibs: Bibs;
  readonly drafts: Drafts;
  readonly switches: Switches;
  readonly person: Person;
  readonly now: Date;
}

/** A write that went through: the bib to store and the answer. */
export interface Written {
  readonly bib: Bib;
  readonly reply: Reply;
}

// Alma refuses bodies beyond about 1 MB.
const MAX_BODY = 1_000_000;

/**
 * `PUT /bibs/{mms}` by the rules of the Bibs API: XML only, then lock, version, cataloguer level, normalisation and
 * validation, each refusal with the code of the published list; the lock has none there, its code is invented.
 * The defaults are Alma's: no validation, no check of the version, locks and warnings overridden.
 */
export function putBib(mms: string, call: RestCall, context: WriteContext): Written | Refusal {
  const stored = findBib(context.bibs, mms);
  if ('code' in stored) return stored;
  const payload = readPayload(call);
  if ('code' in payload) return payload;
  const refusal =
    zoneRefusal(stored) ??
    lockRefusal(stored, call, context) ??
    staleRefusal(stored, payload, call) ??
    levelRefusal(stored, call, context.person);
  if (refusal) return refusal;
  const record = normalised(payload.record, call, context.switches);
  if ('code' in record) return record;
  const warnings = validated(record, call, context.switches);
  if ('code' in warnings) return warnings;
  const bib = saved(stored, record, payload, context);
  return { bib, reply: bibReply(bib, call, warnings) };
}

function readPayload(call: RestCall): BibPayload | Refusal {
  if (!(call.headers['Content-Type'] ?? '').includes('xml')) {
    return refuse('60105', 'JSON is not supported for this API.');
  }
  const body = call.body ?? '';
  if (Buffer.byteLength(body, 'utf8') > MAX_BODY) {
    return refuse('REQUEST_TOO_LARGE', 'Request size is too large.', 413);
  }
  const parsed = parseBib(body);
  // The code is the one that POST documents for the same fault.
  return parsed.ok ? parsed.value : refuse('402209', `Given bib xml is invalid. ${parsed.reason}`);
}

function zoneRefusal(stored: Bib): Refusal | null {
  if (stored.link?.zone !== 'CZ') return null;
  return refuse('40166454', 'Error - Not supported from the community zone.');
}

/** Who holds the record, if that stops this person's write: `override_lock=false` and another's draft, or an own one where the switch says so. */
function lockRefusal(stored: Bib, call: RestCall, context: WriteContext): Refusal | null {
  if (call.query['override_lock'] !== 'false') return null;
  const { drafts, switches, person } = context;
  const holder = switches.lockedByAnother ? COLLEAGUE : drafts.get(stored.mms)?.by;
  if (!holder || (holder === person.id && !switches.ownDraftLocks)) return null;
  return refuse(
    'STANDIN_LOCKED',
    `Record ${stored.mms} is being edited by ${holder}. (Code and text are invented.)`,
  );
}

function staleRefusal(stored: Bib, payload: BibPayload, call: RestCall): Refusal | null {
  if (call.query['stale_version_check'] !== 'true') return null;
  // A stored record without 005 has nothing to be identical to: taken as a refusal, as the stricter reading.
  const version = controlValue(stored.record, '005');
  if (version !== '' && controlValue(payload.record, '005') === version) return null;
  return refuse('4022034', 'A newer version of this record exists in the repository.');
}

function levelRefusal(stored: Bib, call: RestCall, person: Person): Refusal | null {
  const asked = call.query['cataloger_level'] ?? '';
  if (asked && !/^\d\d$/.test(asked)) {
    return refuse('4022040', 'Cataloging level is not enabled for your institution.');
  }
  const level = asked || person.catalogerLevel;
  if (Number(level) >= Number(stored.management.catalogingLevel)) return null;
  return refuse(
    '4022041',
    'Cannot update this record due to insufficient cataloger level privileges.',
  );
}

/** The normalisation processes of the demo institution, as 4022030 lists them. */
const NORMALISATIONS: ReadonlyMap<string, string> = new Map([
  ['13882045410001021', 'Demo: plain OCLC numbers'],
  ['43552', 'Demo: nothing'],
]);

function normalised(record: MarcRecord, call: RestCall, switches: Switches): MarcRecord | Refusal {
  const id = call.query['normalization'] ?? '';
  if (id && !NORMALISATIONS.has(id)) {
    const valid = [...NORMALISATIONS].map(([key, name]) => `${key} - ${name}`).join(',');
    return refuse(
      '4022030',
      `Invalid normalization profile ID. Received: ${id}. Valid IDs for records of type MARC21 are (displayed here followed by profile name): [${valid}]`,
    );
  }
  const runs = switches.normaliseOnSave || id === '13882045410001021';
  return runs ? normalise(record) : record;
}

/** The warnings that go with the answer, or the refusal: errors always, warnings with `override_warning=false`. */
function validated(record: MarcRecord, call: RestCall, switches: Switches): string[] | Refusal {
  if (call.query['validate'] !== 'true') return [];
  const found = validate(record);
  const errors = [
    ...found.errors,
    ...(switches.validation === 'refused' ? ['Field 040 $a does not fit your rules.'] : []),
  ];
  const warnings = [
    ...found.warnings,
    ...(switches.validation === 'warning' ? ['Field 264 is expected where 260 is used.'] : []),
  ];
  const errorCode = switches.warningCode === '4022033' ? '4022032' : '4022033';
  if (errors.length > 0) {
    return refuse(errorCode, `The record failed validation: ${errors.join(' ')}`);
  }
  if (warnings.length > 0 && call.query['override_warning'] === 'false') {
    return refuse(
      switches.warningCode,
      `Failed validation on the record. Warnings: ${warnings.join(' ')}`,
    );
  }
  return warnings;
}

function saved(stored: Bib, record: MarcRecord, payload: BibPayload, context: WriteContext): Bib {
  const content = stored.link?.zone === 'NZ' ? replaceLocalFields(stored.record, record) : record;
  return {
    ...saveRecord(stored, content, context.person.id, context.now),
    management: mergedManagement(stored.management, payload.elements),
  };
}

/** The bib after a save, by the API or by a person in the editor: rewritten fields, and who saved it when. */
export function saveRecord(stored: Bib, record: MarcRecord, by: string, now: Date): Bib {
  return {
    ...stored,
    record: rewriteRecord(record, {
      mms: stored.mms,
      stamp: nextStamp(stored, now),
      zone: zoneNumber(stored),
    }),
    lastModifiedBy: by,
    lastModifiedDate: now.toISOString().slice(0, 10),
  };
}

/** Management metadata that the body does not name stays as it is. */
function mergedManagement(stored: Management, elements: ReadonlyMap<string, string>): Management {
  return {
    suppressFromPublishing:
      elements.get('suppress_from_publishing') ?? stored.suppressFromPublishing,
    suppressFromExternalSearch:
      elements.get('suppress_from_external_search') ?? stored.suppressFromExternalSearch,
    syncWithOclc: elements.get('sync_with_oclc') ?? stored.syncWithOclc,
    catalogingLevel: elements.get('cataloging_level') ?? stored.catalogingLevel,
    briefLevel: elements.get('brief_level') ?? stored.briefLevel,
    rank: elements.get('rank') ?? stored.rank,
  };
}
