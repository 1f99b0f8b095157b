import * as fc from 'fast-check';

import en from '../../i18n/en.json';
import { recordPair } from '../../testing/marc-generator';
import { record } from '../../testing/marc-lines';
import { SHIPPED, shippedProfile } from '../../testing/stories/profiles';
import type { MarcRecord } from '../marc/record';

import type { Override, Proposal } from './decision';
import type { MergeContext } from './merge-api';
import { prepare } from './prepare';
import { resolve } from './resolve';

type Values = Readonly<Record<string, string>>;
type Sentences = Readonly<Record<string, string>>;

const {
  reasons,
  warnings,
  guards,
}: Readonly<Record<'reasons' | 'warnings' | 'guards', Sentences>> = en;

/** A sentence as a person reads it; what it has no value for stays in braces. */
function told(sentences: Sentences, id: string, values: Values): string {
  return Object.hasOwn(sentences, id)
    ? sentences[id].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => values[name] || gap)
    : `{${id}}`;
}

function reasonOf({ decisions }: Proposal, id: string): string {
  const { reason } = decisions.find(({ fieldId }) => fieldId === id) ?? decisions[0];
  return told(reasons, reason.id, reason.values);
}

function warningsOf(proposal: Proposal): readonly string[] {
  return proposal.warnings.map(({ kind, values }) => told(warnings, kind, values));
}

function guardsOf(proposal: Proposal): readonly string[] {
  return proposal.guards.map(({ id, values }) => told(guards, id, values));
}

function everySentence(proposal: Proposal): readonly string[] {
  const because = [...proposal.decisions, ...proposal.unbound].map(({ reason }) =>
    told(reasons, reason.id, reason.values),
  );
  return [...because, ...warningsOf(proposal), ...guardsOf(proposal)];
}

const TITLE = '245 10 $aMoby Dick.';

function merged(
  local: readonly string[],
  incoming: readonly string[],
  { profile = 'copy-and-merge', ...context }: MergeContext & { readonly profile?: string } = {},
): Proposal {
  const records = [local, incoming].map((lines) => record(...lines, TITLE));
  return resolve(prepare(records[0], records[1], shippedProfile(profile), context));
}

function inSource(leader: string, ...lines: readonly string[]): MarcRecord {
  return record(`LDR ${leader}`, ...lines);
}

describe('every sentence about a merge', () => {
  const pairs = fc.sample(recordPair({ maxFields: 14 }), { seed: 1, numRuns: 8 });

  for (const profile of SHIPPED)
    it(`exists and has all its values under ${profile.id}`, () => {
      for (const { local, incoming } of pairs) {
        const prepared = prepare(local, incoming, profile);
        const plain = resolve(prepared);
        const choices = (value: Override['value']): readonly Override[] =>
          plain.decisions.map(({ target, fieldId }) => ({ target, value, label: fieldId }));
        const proposals = [
          plain,
          resolve(prepared, choices('both')),
          resolve(prepared, choices('neither')),
        ];
        const broken = proposals.flatMap(everySentence).filter((text) => /[{}]|Stryker/.test(text));
        expect(broken).toEqual([]);
      }
    });
});

describe('a warning', () => {
  it('names three of the flags that go, and says that there are more', () => {
    const flags = ['a', 'b', 'c', 'd'].map((one) => `998 __ $aNO-OVERLAY${one}`);
    const why =
      'The flag NO-OVERLAY (998) kept WorldCat updates away. With this merge the record may take them again.';
    expect(warningsOf(merged(flags.slice(0, 3), []))).toEqual([
      `998 __ $a NO-OVERLAYa; 998 __ $a NO-OVERLAYb; 998 __ $a NO-OVERLAYc is dropped. ${why}`,
    ]);
    expect(warningsOf(merged(flags, []))).toEqual([
      `998 __ $a NO-OVERLAYa; 998 __ $a NO-OVERLAYb; 998 __ $a NO-OVERLAYc; … is dropped. ${why}`,
    ]);
  });

  it('names both main entries where their kind changes', () => {
    expect(warningsOf(merged(['100 1_ $aMelville'], ['110 2_ $aHarvard']))).toEqual([
      'The main entry changes from 100 to 110. The old one is not made an added entry.',
    ]);
    expect(warningsOf(merged(['100 1_ $aMelville'], ['100 1_ $aMelville, Herman']))).toEqual([]);
  });

  it('names both languages where 008 and 041 differ', () => {
    const fixed = (language: string): string =>
      `008 880101s1988    nyu           000 0 ${language} d`;
    const about = (language: string, field: string): readonly string[] =>
      warningsOf(merged([], [fixed(language), field]));
    expect(about('eng', '041 0_ $afre$dGER$hspa')).toEqual([
      '008 says the language is eng, 041 says fre, ger. Check which is right.',
    ]);
    expect(about('eng', '041 0_ $afreeng')).toEqual([]);
    expect(about('eng', '041 07 $afr$2iso639-1')).toEqual([]);
    expect(about('eng', '041 0_ $hfre')).toEqual([]);
    for (const open of ['mul', 'und', '|||']) expect(about(open, '041 0_ $afre')).toEqual([]);
  });

  it('counts the bytes of a field that is too long for an export', () => {
    const note = (text: string): readonly string[] => warningsOf(merged([], [`520 __ $a${text}`]));
    expect(note('x'.repeat(9_994))).toEqual([]);
    for (const [text, bytes] of [
      ['x'.repeat(9_995), 10_000],
      ['é'.repeat(5_000), 10_005],
      ['字'.repeat(3_400), 10_205],
      ['𝄞'.repeat(2_500), 10_005],
    ] as const)
      expect(note(text)).toEqual([
        `A 520 has ${bytes} bytes. More than 9,999 cannot be exported as MARC (ISO 2709).`,
      ]);
  });

  it('counts the bytes of a record that is too long for an export', () => {
    const notes = Array.from({ length: 11 }, () => `520 __ $a${'x'.repeat(9_200)}`);
    const [text, ...others] = warningsOf(merged([], notes));
    expect(text).toMatch(/^The record has 10\d{4} bytes\. More than 99,999 /);
    expect(others).toEqual([]);
  });
});

describe('a guard', () => {
  function about(
    local: MarcRecord,
    incoming: MarcRecord,
    context: MergeContext = {},
  ): readonly string[] {
    return guardsOf(resolve(prepare(local, incoming, shippedProfile('copy-and-merge'), context)));
  }
  const book = inSource('00000nam a2200000 i 4500', TITLE);

  it('names the codes of two kinds of material or publication, a blank as _', () => {
    expect(about(book, inSource('00000nim a2200000 i 4500', TITLE))).toEqual([
      'Different kinds of material: leader 06 is a here and i in the incoming record.',
    ]);
    expect(about(book, inSource('00000nas a2200000 i 4500', TITLE))).toEqual([
      'Different kinds of publication (serial, monograph ...): leader 07 is m here and s in the incoming record.',
    ]);
    expect(about(book, inSource('00000nam a22000007i 4500', TITLE))).toEqual([
      'The incoming record is less full: encoding level 7, here _.',
    ]);
  });

  it('names both titles, both parts and both numbers', () => {
    expect(about(book, record('245 10 $aZoological survey of Bengal /$cby nobody.'))).toEqual([
      'Different titles: "Moby Dick" here, "Zoological survey of Bengal" in the incoming record.',
    ]);
    expect(about(record('245 10 $aLetters.$n1'), record('245 10 $aLetters.$n2'))).toEqual([
      'Different parts: "Letters. 1" here, "Letters. 2" in the incoming record.',
    ]);
    expect(
      about(
        record('035 __ $a(OCoLC)1', '035 __ $a(OCoLC)3', TITLE),
        record('035 __ $a(OCoLC)2', TITLE),
      ),
    ).toEqual([
      'Another OCLC number: 1, 3 here, 2 in the incoming record. Are they the same title?',
    ]);
    expect(
      about(record('035 __ $a(OCoLC)1', TITLE), record('035 __ $a(OCoLC)2$z(OCoLC)1', TITLE)),
    ).toEqual(['WorldCat has merged 1 into 2. This is the current record.']);
  });

  it('says what the source says of itself', () => {
    expect(about(book, record('040 __ $aGWDNB$b GER $cGWDNB', TITLE))).toEqual([
      'The incoming record is catalogued in ger, not in eng (040 $b).',
    ]);
    for (const status of 'dsx')
      expect(about(book, inSource(`00000${status}am a2200000 i 4500`, TITLE))).toEqual([
        'The incoming record is marked as deleted (leader 05).',
      ]);
    expect(about(book, record())).toEqual([
      'The incoming record has no title (245). Is it complete?',
    ]);
  });

  it('says where the record belongs', () => {
    expect(about(book, book, { linkedTo: 'CZ', recordFormat: 'unimarc' })).toEqual([
      'This record is in unimarc. Only MARC 21 records can be merged here.',
      'This record belongs to the Community Zone. It cannot be changed from here; make a local copy first.',
    ]);
    expect(about(book, book, { linkedTo: 'NZ' })).toEqual([
      'This record belongs to the Network Zone. Alma stores only its local extensions ($9 local) from here.',
    ]);
  });
});

describe('a reason', () => {
  it('names the number and the tag that it speaks of', () => {
    const incoming = ['001 ocm00000002', '005 20240102030405.0', 'CAT __ $ax'];
    const proposal = merged([], incoming);
    expect(['001', '005', 'CAT'].map((tag) => reasonOf(proposal, `I:${tag}:1`))).toEqual([
      'The OCLC number 2 now stands in 035.',
      'The number and date of the other system. Alma keeps its own.',
      'CAT is a field of the system that the record comes from, not of MARC 21.',
    ]);
  });

  it('names the positions of the leader', () => {
    const local = record('LDR 00000nam a2200000 a 4500', TITLE);
    const incoming = record('LDR 00000cam a22000003i 4500', TITLE);
    const proposal = resolve(prepare(local, incoming, shippedProfile('copy-and-merge')));
    expect(reasonOf(proposal, 'L:LDR:1')).toBe(
      'Leader positions 05, 17, 18 come from the incoming record.',
    );
    const kept = resolve(prepare(local, incoming, shippedProfile('enrich-only')));
    expect(reasonOf(kept, 'L:LDR:1')).toBe(
      'The local leader stays. The incoming one differs at 05, 17, 18.',
    );
  });
});
