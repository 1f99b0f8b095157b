import { nextStamp, zoneNumber, type Bib } from './bib';
import {
  mergedManagement,
  normalised,
  readPayload,
  validated,
  type WriteContext,
  type Written,
} from './bib-write';
import { bibReply, findBib } from './bibs-get';
import { controlValue, type MarcRecord } from './marc';
import type { BibPayload } from './marcxml';
import type { Person } from './people';
import { COLLEAGUE } from './people';
import { refuse, type Refusal, type RestCall } from './reply';
import { replaceLocalFields, rewriteRecord } from './rewrite';

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
