import type { Switches } from '../contract';
import type { Bib, Management } from './bib';
import type { Bibs } from './bibs-get';
import type { Drafts } from './drafts';
import type { MarcRecord } from './marc';
import { isEmptyBib, parseBib, type BibPayload } from './marcxml';
import type { Person } from './people';
import { refuse, type Refusal, type Reply, type RestCall } from './reply';
import { normalise } from './rewrite';
import { validate } from './validate';

/** What a write needs to know of the rest of Alma. */
export interface WriteContext {
  readonly bibs: Bibs;
  readonly drafts: Drafts;
  readonly switches: Switches;
  readonly person: Person;
  readonly now: Date;
  /** An MMS ID that no bib has or had. Only a creation takes it. */
  readonly nextMms: () => string;
}

/** A write that went through: the bib to store and the answer. */
export interface Written {
  readonly bib: Bib;
  readonly reply: Reply;
}

// Alma refuses bodies beyond about 1 MB.
const MAX_BODY = 1_000_000;

/** The body of a write, or why it is none: 60105 for JSON, 413, 402209 for XML that cannot be read. */
export function readPayload(call: RestCall): BibPayload | Refusal {
  if (!(call.headers['Content-Type'] ?? '').includes('xml')) {
    return refuse('60105', 'JSON is not supported for this API.');
  }
  const body = call.body ?? '';
  if (Buffer.byteLength(body, 'utf8') > MAX_BODY) {
    return refuse('REQUEST_TOO_LARGE', 'Request size is too large.', 413);
  }
  if (call.method === 'POST' && isEmptyBib(body)) {
    return refuse('402210', 'Failed to create new bib.');
  }
  const parsed = parseBib(body);
  // Documented for POST; taken for PUT as well.
  return parsed.ok ? parsed.value : refuse('402209', `Given bib xml is invalid. ${parsed.reason}`);
}

/** The normalisation processes of the demo institution, as 4022030 lists them. */
const NORMALISATIONS: ReadonlyMap<string, string> = new Map([
  ['13882045410001021', 'Demo: plain OCLC numbers'],
  ['43552', 'Demo: nothing'],
]);

/** The record after the normalisation that is asked for or switched on; 4022030 for an id that is none. */
export function normalised(
  record: MarcRecord,
  call: RestCall,
  switches: Switches,
): MarcRecord | Refusal {
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
export function validated(
  record: MarcRecord,
  call: RestCall,
  switches: Switches,
): string[] | Refusal {
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

/** Management metadata that the body does not name stays as it is. */
export function mergedManagement(
  stored: Management,
  elements: ReadonlyMap<string, string>,
): Management {
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
