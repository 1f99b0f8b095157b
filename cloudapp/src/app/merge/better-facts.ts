/** What says how good a record is, read from the record in a form that can be compared and shown. */
import { encodingLevel } from '../marc/leader';
import type { DataField, MarcRecord } from '../marc/record';
import { controlValue, dataFields, subfieldValues } from '../marc/record';

import { isTaken, subjectVocabulary } from './clean-up';

/** Features by which two records are weighed, the weightiest first. */
export const BETTER_FEATURES = [
  'catalogingLanguage',
  'encodingLevel',
  'pcc',
  'subjects',
  'contents',
  'summary',
  'rules',
  'age',
  'holdings',
] as const;

export type BetterFeature = (typeof BETTER_FEATURES)[number];

/**
 * What is known of a record, feature by feature; '' = the record has none of it, absent = not known.
 *
 * `catalogingLanguage`: 040 $b, or `[eng]` where 040 has no $b. `encodingLevel`: LDR/17. `pcc`: what vouches for the record, as
 * `pcc, DLC`. `subjects`: how many. `contents`, `summary`: `yes`. `rules`: `rda`, `aacr2`, `isbd`, `none`, or another 040 $e.
 * `age`: the day of the last change, `2026-11-20`. `holdings`: how many libraries.
 */
export type RecordFacts = Readonly<Partial<Record<BetterFeature, string>>>;

/**
 * Codes of 042 of a review of the whole record, and of one of a copy only. Codes that stand for a part of it (nsdp and isds/c: the
 * ISSN) vouch for nothing here. Source: MARC Authentication Action Code List; OCLC Bibliographic Formats and Standards, 042.
 */
const REVIEWED: Readonly<Record<string, number>> = {
  pcc: 2,
  lc: 2,
  lcd: 2,
  nlc: 2,
  anuc: 2,
  msc: 1,
  lccopycat: 1,
  nlmcopyc: 1,
  ukblcatcopy: 1,
};

/** National libraries as 040 $a names them, in MARC organization codes and OCLC symbols. */
const NATIONAL_LIBRARIES = new Set(['DLC', 'NLM', 'DNLM', 'AGL', 'DNAL', 'NLC', 'CAOONL', 'UKM']);

/** How much vouches for a record: 2 = reviewed as a whole or a national library's own, 1 = reviewed as a copy, 0 = nothing. */
export function reviewOf(marks: string): number {
  if (marks === '') return 0;
  // What is no code is the symbol of a national library.
  return Math.max(...marks.split(', ').map((mark) => REVIEWED[mark] ?? 2));
}

/** Those of the codes (042) and of the agency (040 $a) that vouch for a record, ready to be shown. */
export function marksOf(codes: readonly string[], agency = ''): string {
  const reviewed = codes.map((code) => code.trim().toLowerCase());
  return [
    ...reviewed.filter((code) => Object.hasOwn(REVIEWED, code)),
    ...(NATIONAL_LIBRARIES.has(agency.trim().toUpperCase()) ? [agency.trim()] : []),
  ].join(', ');
}

/**
 * Takes a record and the subject vocabularies that are wanted (empty = all).
 * Source of the fields: MARC 21 Bibliographic leader 17-18, 005, 040, 042, 505, 520, 6XX.
 */
export function recordFactsOf(
  record: MarcRecord,
  vocabularies: readonly string[] = [],
): RecordFacts {
  const source = dataFields(record, '040').at(0);
  const codes = dataFields(record, '042').flatMap((field) => subfieldValues(field, 'a'));
  return {
    catalogingLanguage: languageOf(source),
    encodingLevel: encodingLevel(record),
    pcc: marksOf(codes, source && subfieldValues(source, 'a')[0]),
    subjects: String(subjectsOf(record, vocabularies)),
    contents: has(record, '505'),
    summary: has(record, '520'),
    rules: rulesOf(record, source),
    age: dayOf(record),
  };
}

/** Without $b in 040 English is meant; square brackets say that the record does not. Source: OCLC Bibliographic Formats, 040 $b. */
function languageOf(source: DataField | undefined): string | undefined {
  return source && (subfieldValues(source, 'b')[0]?.trim().toLowerCase() || '[eng]');
}

/** FAST headings are made by machine from the LCSH headings beside them: counted only where they are asked for. */
function subjectsOf(record: MarcRecord, vocabularies: readonly string[]): number {
  return record.fields.filter((field) => {
    const vocabulary = field.tag.startsWith('6') ? subjectVocabulary(field, field.tag) : undefined;
    if (vocabulary === undefined || !isTaken(vocabulary, vocabularies)) return false;
    return vocabulary !== 'fast' || vocabularies.length > 0;
  }).length;
}

function has(record: MarcRecord, tag: string): string {
  return dataFields(record, tag).length > 0 ? 'yes' : '';
}

const RULES_OF_LEADER: Readonly<Record<string, string>> = {
  a: 'aacr2',
  c: 'isbd',
  i: 'isbd',
  n: 'none',
  ' ': 'none',
};

/** 040 $e names the rules; before RDA LDR/18 alone did. */
function rulesOf(record: MarcRecord, source: DataField | undefined): string | undefined {
  const named = source ? subfieldValues(source, 'e').map((code) => code.trim().toLowerCase()) : [];
  if (named.includes('rda')) return 'rda';
  return named.join(', ') || RULES_OF_LEADER[record.leader.charAt(18)];
}

function dayOf(record: MarcRecord): string | undefined {
  const changed = /^(\d{4})(\d\d)(\d\d)/.exec(controlValue(record, '005') ?? '');
  return changed?.slice(1).join('-');
}
