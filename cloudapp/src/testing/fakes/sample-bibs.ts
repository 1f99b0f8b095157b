// Records and a profile small enough to know by heart, for tests of the workflow and the screens.
import type { Field, MarcRecord, Subfield } from '../../app/marc/record';
import type { MergeProfile } from '../../app/merge/profile';
import type { LocalRecord } from '../../app/ports/alma';
import type { Candidate, IncomingRecord, SourceId } from '../../app/ports/source';

export const LOCAL_ID = '9912345678904401';
export const OTHER_ID = '9912345678904402';
export const NUMBER = '17807721';
export const OLD_VERSION = '20261120130000.0';
export const NEW_VERSION = '20261120140100.0';

const LEADER = '00000nam a2200000 a 4500';

/** `245 10 $a Title / $c author` or `001 value`; indicators as they stand, `_` for blank. */
export function field(text: string): Field {
  const tag = text.slice(0, 3);
  if (tag < '010') return { tag, value: text.slice(4) };
  const [ind1, ind2] = text.slice(4, 6).replaceAll('_', ' ');
  const subfields = text
    .slice(7)
    .split('$')
    .slice(1)
    .map((part): Subfield => ({ code: part.charAt(0), value: part.slice(2).trimEnd() }));
  return { tag, ind1, ind2, subfields };
}

export function record(...fields: readonly string[]): MarcRecord {
  return { leader: LEADER, fields: fields.map(field) };
}

/** Moby Dick as the library holds it: a local note, a heading with its URI, and one OCLC number. */
export function localRecord(mmsId = LOCAL_ID, version = OLD_VERSION): MarcRecord {
  return record(
    `001 ${mmsId}`,
    `005 ${version}`,
    '008 880101s1988    ilu           000 1 eng d',
    `035 __ $a (OCoLC)${NUMBER}`,
    '100 1_ $a Melville, Herman, $d 1819-1891.',
    '245 10 $a Moby Dick / $c Herman Melville.',
    '590 __ $a Library has copy 2 only.',
    '650 _0 $a Whaling $v Fiction. $0 http://id.loc.gov/authorities/subjects/sh2008113654',
    '852 __ $a Gift of the author.',
  );
}

export function local(mmsId = LOCAL_ID, change: Partial<LocalRecord> = {}): LocalRecord {
  return {
    mmsId,
    record: localRecord(mmsId),
    title: 'Moby Dick /',
    recordFormat: 'marc21',
    version005: OLD_VERSION,
    lastModifiedBy: 'staff-2',
    lastModifiedDate: '2026-11-20Z',
    suppressed: false,
    management: {},
    ...change,
  };
}

/** WorldCat's fuller record of the same book. */
export function incomingRecord(number = NUMBER): MarcRecord {
  return record(
    `001 ocm${number}`,
    '003 OCoLC',
    '008 880101s1988    ilu           000 1 eng d',
    `035 __ $a (OCoLC)${number}`,
    '100 1_ $a Melville, Herman, $d 1819-1891.',
    '245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
    '300 __ $a 573 pages ; $c 24 cm',
    '650 _0 $a Whaling $v Fiction.',
  );
}

export function candidate(
  source: SourceId = 'worldcat',
  change: Partial<Candidate> = {},
): Candidate {
  return {
    source,
    id: `${source}-1`,
    oclcNumber: NUMBER,
    mergedNumbers: [],
    title: 'Moby Dick, or, The whale /',
    creator: 'Melville, Herman, 1819-1891.',
    date: '1988',
    recordType: 'a',
    bibLevel: 'm',
    encodingLevel: ' ',
    ...change,
  };
}

export function incoming(of: Candidate = candidate()): IncomingRecord {
  return { source: of.source, candidate: of, record: incomingRecord(of.oclcNumber) };
}

/** Incoming wins; 59X and 9XX stay; what has no partner goes and is listed. */
export const PROFILE: MergeProfile = {
  schema: 1,
  id: 'copy-and-merge',
  version: 1,
  name: 'Copy & Merge',
  description: 'For tests.',
  base: 'incoming',
  ourCodes: [],
  defaults: { add: true, append: true, remove: true, delete: true, onPair: 'incoming' },
  rules: [
    {
      id: 'keep-local-notes',
      comment: 'Notes of this library.',
      select: { tags: ['59X', '9XX'] },
      side: 'local',
      remove: false,
      delete: false,
    },
  ],
  additions: [],
  leaderFromIncoming: [],
  graft: { codes: ['0', '1'] },
  catalogingLanguage: 'eng',
  subjectVocabularies: [],
};

export const ENRICH: MergeProfile = {
  ...PROFILE,
  id: 'enrich-only',
  name: 'Enrich only',
  base: 'local',
  defaults: { add: true, append: false, remove: false, delete: false, onPair: 'local' },
};
