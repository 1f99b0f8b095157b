// Which record is the better one: the comparison of the merge room, for records and for what a source says of its own.
import type { MarcRecord } from '../marc/record';
import type { Comparison } from '../merge/better';
import { compareRecords } from '../merge/better';
import type { RecordFacts } from '../merge/better-facts';
import { marksOf, recordFactsOf } from '../merge/better-facts';
import type { Candidate } from '../ports/source';

const known = new WeakMap<MarcRecord, WeakMap<object, Comparison>>();

/** A hit against the local record, by its own record where that is known. The same two give the same object. */
export function comparisonOf(
  local: MarcRecord,
  candidate: Candidate,
  record = candidate.record,
): Comparison {
  const ofLocal = known.get(local) ?? new WeakMap<object, Comparison>();
  known.set(local, ofLocal);
  const found =
    ofLocal.get(record ?? candidate) ??
    compareRecords(recordFactsOf(local), factsOfHit(candidate, record));
  ofLocal.set(record ?? candidate, found);
  return found;
}

/** What is known of a hit: its own record says more than its source, but for the libraries that hold it. */
export function factsOfHit(
  candidate: Candidate,
  record: MarcRecord | undefined,
  vocabularies?: readonly string[],
): RecordFacts {
  const { holdings } = candidate;
  return {
    ...(record ? recordFactsOf(record, vocabularies) : factsBySource(candidate)),
    ...(holdings === undefined ? {} : { holdings: String(holdings) }),
  };
}

function factsBySource(candidate: Candidate): RecordFacts {
  const { authentication, catalogingAgency, subjectCount, descriptionRules } = candidate;
  const isVouched = authentication !== undefined || catalogingAgency !== undefined;
  return {
    catalogingLanguage: candidate.catalogingLanguage,
    encodingLevel: candidate.encodingLevel,
    pcc: isVouched ? marksOf(authentication ?? [], catalogingAgency) : undefined,
    subjects: subjectCount === undefined ? undefined : String(subjectCount),
    rules: descriptionRules?.split(' ').includes('rda') ? 'rda' : descriptionRules,
  };
}
