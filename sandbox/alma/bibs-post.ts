import type { Bib, Management } from './bib';
import {
  mergedManagement,
  normalised,
  readPayload,
  validated,
  type WriteContext,
  type Written,
} from './bib-write';
import { bibReply } from './bibs-get';
import { NO_INVENTORY } from './inventory';
import type { MarcRecord } from './marc';
import type { BibPayload } from './marcxml';
import { matchingBib } from './match';
import { refuse, type Refusal, type RestCall } from './reply';
import { rewriteRecord, timeStamp } from './rewrite';

/**
 * `POST /bibs`: XML only, then normalisation, validation and the match check, each refusal with the code of the published list.
 * The defaults are Alma's: no validation, no match check, warnings overridden. The new bib has an MMS ID of its own in 001,
 * the time in 005, whoever is signed in as creator, and no inventory.
 */
export function postBib(call: RestCall, context: WriteContext): Written | Refusal {
  const payload = readPayload(call);
  if ('code' in payload) return payload;
  const record = normalised(payload.record, call, context.switches);
  if ('code' in record) return record;
  const warnings = validated(record, call, context.switches);
  if ('code' in warnings) return warnings;
  const match = matchRefusal(record, call, context);
  if (match) return match;
  const bib = created(record, payload, context);
  return { bib, reply: bibReply(bib, call, warnings) };
}

/** What Alma matches by is the institution's setting: here the OCLC number and the ISBN. */
function matchRefusal(record: MarcRecord, call: RestCall, context: WriteContext): Refusal | null {
  if (call.query['check_match'] !== 'true') return null;
  const { bibs, switches } = context;
  if (!switches.matchFound && !matchingBib(bibs.values(), record)) return null;
  return refuse('60307', 'The given bib object has matching records.');
}

const UNSAID: Management = {
  suppressFromPublishing: 'false',
  suppressFromExternalSearch: 'false',
  syncWithOclc: 'BIBS',
  catalogingLevel: '00',
  briefLevel: '',
  rank: '',
};

function created(record: MarcRecord, { elements }: BibPayload, context: WriteContext): Bib {
  const { person, now } = context;
  const mms = context.nextMms();
  const today = now.toISOString().slice(0, 10);
  return {
    mms,
    record: rewriteRecord(record, { mms, stamp: timeStamp(now), zone: null }),
    recordFormat: elements.get('record_format') ?? 'marc21',
    link: null,
    management: mergedManagement(UNSAID, elements),
    createdBy: person.id,
    createdDate: today,
    lastModifiedBy: person.id,
    lastModifiedDate: today,
    note: 'Created in this session.',
    callNumber: '',
    inventory: NO_INVENTORY,
  };
}
