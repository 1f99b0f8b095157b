/**
 * Which field of one record goes with which of the other: the keys of each tag, as data with its reason (MARC 21
 * Bibliographic). Keys compare; nothing here is ever written back.
 */
import {
  differentNames,
  differentParts,
  differentSubjects,
  differentTargets,
  differentTitles,
  differentVolumes,
  differIn,
} from './differences';
import {
  codedWordsOf,
  DESCRIPTIVE,
  headingOf,
  identifiersOf,
  indicator,
  isbnsOf,
  issnsOf,
  lccnsOf,
  linkTargets,
  numbersOf,
  optional,
  ownTag,
  sameTag,
  systemNumbersOf,
  together,
  vocabulary,
  vocabularyOf,
  wordsOf,
} from './key-readers';
import type { KeyRule } from './key-rule';
import { by } from './key-rule';

/** Heading subfields: X11 has its subordinate unit in $e, where X00 and X10 have a relator, and its relator in $j. */
const NAME = 'abcdfgklmnopqrst';
const SUBJECT = `${NAME}hjvxyz`;
const MEETING = 'acdefgklnpqst';

const heading = headingOf(NAME, MEETING);
const subject = headingOf(SUBJECT, `${MEETING}hvxyz`);
/** Without dates ($d), fuller form ($q) and titles of a person ($c), which cataloguers add later. */
const bareHeading = headingOf('abfklmnoprst', 'aefklnpst');
const bareSubject = headingOf('abfhjklmnoprstvxyz', 'aefhklnpstvxyz');

export const KEY_RULES: readonly KeyRule[] = [
  {
    tags: ['010'],
    why: 'Blanks and revision dates are no part of an LCCN.',
    keys: [by(lccnsOf('a')), by(lccnsOf('az'))],
  },
  {
    tags: ['020'],
    why: 'ISBN-10 and ISBN-13 are one number; a number may be valid here and cancelled there.',
    keys: [by(isbnsOf('a')), by(isbnsOf('az')), by(wordsOf(DESCRIPTIVE))],
  },
  {
    tags: ['022'],
    why: 'ISSN; the incorrect and cancelled ones ($y $z) belong to the field of the right one.',
    keys: [by(issnsOf('a')), by(issnsOf('alyz')), by(wordsOf(DESCRIPTIVE))],
  },
  {
    tags: ['024'],
    why: 'The type of number is in ind1 and $2; hyphens and blanks are presentation.',
    keys: [
      by(together(indicator(1), vocabulary, numbersOf('a'))),
      by(together(vocabulary, numbersOf('az'))),
    ],
  },
  {
    tags: ['028'],
    why: 'Publisher numbers with their publisher; some records leave $b out or word it otherwise.',
    keys: [by(together(numbersOf('a'), optional('b'))), by(numbersOf('a'))],
  },
  {
    tags: ['035'],
    why: 'OCLC numbers in any spelling are equal; keys of other systems count as they stand. Ind1 = 9 marks local numbers and stays apart. A number in $z names a merged record.',
    family: ({ tag, ind1 }) => `${tag}/${ind1 === '9' ? 'local' : 'system'}`,
    keys: [by(systemNumbersOf('a')), by(systemNumbersOf('az'))],
  },
  {
    tags: [
      '015',
      '016',
      '017',
      '019',
      '025',
      '026',
      '027',
      '029',
      '030',
      '032',
      '036',
      '037',
      '074',
      '088',
    ],
    why: 'Numbers of agencies: equal or different, never similar. $2 and $b say whose.',
    keys: [by(together(numbersOf('a'), optional('b2'))), by(numbersOf('az'))],
  },
  {
    tags: ['018', '038', '040', '042', '043', '044', '045', '066'],
    why: 'Non-repeatable: there is only one to go with.',
    keys: [by(sameTag)],
  },
  {
    tags: ['041'],
    why: 'One per code list ($2); ind1 only says whether the item is a translation.',
    keys: [by(together(vocabulary, optional('a'))), by(vocabulary)],
  },
  {
    tags: ['05X', '06X', '07X', '08X', '09X'],
    why: 'Class and item number as on the spine: blanks and punctuation do not tell two apart.',
    keys: [by(wordsOf('ab')), by(wordsOf('a'))],
    similar: { codes: 'ab', atLeast: 0.7 },
  },
  {
    tags: ['100', '110', '111', '130'],
    why: 'A record has one main entry, whatever its tag; never an added entry (7XX).',
    family: () => '1XX',
    keys: [by(together(ownTag, heading)), by(bareHeading)],
  },
  { tags: ['245'], why: 'There is one title statement.', keys: [by(sameTag)] },
  {
    tags: ['210', '222', '24X'],
    why: 'Other titles of the work: the title itself, not its qualifiers. Parts differ by number.',
    keys: [by(wordsOf('abfgknp')), by(wordsOf('a'), differentParts)],
    similar: { codes: 'abnp', atLeast: 0.75, unless: differentParts },
  },
  {
    tags: ['250', '254', '255', '256', '257', '258'],
    why: 'Editions and scales are worded differently by different rules.',
    keys: [by(wordsOf('ab')), by(wordsOf('a'))],
    similar: { codes: 'ab', atLeast: 0.6 },
  },
  {
    tags: ['260', '264'],
    why: '264 says its function in ind2; 260 is what 264 _1 was before RDA. $3 names the span of volumes.',
    family: ({ tag, ind2 }) => (tag === '260' || ind2 === '1' ? 'published' : `${tag}/${ind2}`),
    keys: [
      by(together(wordsOf('abc'), optional('3'))),
      by(optional('3')),
      by(sameTag, differIn('3')),
    ],
  },
  {
    tags: ['300'],
    why: 'Extent is worded differently by different rules; several 300s describe different parts.',
    keys: [by(together(wordsOf('abcef'), optional('3'))), by(wordsOf('a'), differIn('3'))],
    similar: { codes: 'abce', atLeast: 0.4, unless: differIn('3') },
  },
  {
    tags: ['336', '337', '338'],
    why: 'Term and code of one vocabulary mean the same; $3 ties them to a part.',
    keys: [
      by(together(wordsOf('b'), vocabulary, optional('3'))),
      by(together(wordsOf('a'), vocabulary, optional('3'))),
      by(together(wordsOf('b'), vocabulary), differIn('3')),
      by(together(wordsOf('a'), vocabulary), differIn('3')),
    ],
  },
  {
    tags: ['3XX'],
    why: 'Attributes: the value with its vocabulary and part.',
    keys: [
      by(together(wordsOf(NAME), vocabulary, optional('3'))),
      by(wordsOf('a'), differIn('23')),
    ],
    similar: { codes: NAME, atLeast: 0.7, unless: differIn('23') },
  },
  {
    tags: ['440', '490'],
    why: 'Series as on the item; 440 is what 490 was before 2008. Volumes of one series are different statements.',
    family: () => 'series',
    keys: [by(together(wordsOf('anp'), optional('v'))), by(wordsOf('anp'), differentVolumes)],
    similar: { codes: 'anp', atLeast: 0.7, unless: differentVolumes },
  },
  {
    tags: ['5XX'],
    why: 'Notes: the same words; wording varies, so alike is enough.',
    keys: [by(wordsOf(DESCRIPTIVE))],
    similar: { codes: DESCRIPTIVE, atLeast: 0.6, unless: differIn('3') },
  },
  {
    tags: ['6XX'],
    why: 'The same words in two vocabularies are two headings: ind2 and $2 decide. Ind1 and $v/$x differ by practice; an equal identifier tells a renamed heading.',
    family: (field) => `${field.tag}/${field.ind2}${vocabularyOf(field)}`,
    keys: [
      by(together(indicator(1), codedWordsOf(SUBJECT))),
      by(subject),
      by(bareSubject, differentSubjects),
      by(identifiersOf('01'), differentSubjects),
    ],
    similar: { codes: SUBJECT, atLeast: 0.7, unless: differentSubjects },
  },
  {
    tags: ['700', '710', '711', '720', '730', '740', '75X'],
    why: 'Added entries by heading; relators ($e $4) and dates come and go; an equal identifier tells a renamed heading.',
    keys: [by(heading), by(bareHeading, differentNames), by(identifiersOf('01'), differentTitles)],
    similar: { codes: NAME, atLeast: 0.65, unless: differentNames },
  },
  {
    tags: ['76X', '77X', '78X'],
    why: 'Related records: by control number, then ISSN or ISBN, then title. $i and $t tell a print from an online version.',
    keys: [
      by(systemNumbersOf('w')),
      by(issnsOf('x'), differIn('i')),
      by(isbnsOf('z'), differIn('i')),
      by(together(wordsOf('st'), optional('i'))),
      by(wordsOf('st'), differIn('i')),
    ],
    similar: { codes: 'abdit', atLeast: 0.7, unless: differIn('i') },
  },
  {
    tags: ['800', '810', '811', '830'],
    why: 'Series as traced: heading with volume, then heading alone where the volumes agree or one lacks it.',
    keys: [by(together(heading, optional('v'))), by(heading, differentVolumes)],
    similar: { codes: NAME, atLeast: 0.75, unless: differentVolumes },
  },
  {
    tags: ['856', '857', '859'],
    why: 'A link is where it leads; proxies, schemes and last slashes are no part of that.',
    keys: [
      by(together(linkTargets, indicator(2), optional('3'))),
      by(linkTargets),
      by(wordsOf('adfyz3'), differentTargets),
    ],
  },
  {
    tags: ['9XX'],
    why: 'Local fields: what a library put there is its own, equal or different.',
    keys: [by(wordsOf(`${DESCRIPTIVE}w014`))],
  },
  {
    tags: ['XXX'],
    why: 'Any other tag: the same words, or nearly.',
    keys: [by(wordsOf(DESCRIPTIVE))],
    similar: { codes: DESCRIPTIVE, atLeast: 0.7, unless: differIn('3') },
  },
];

const byTag = new Map<string, KeyRule>();

/** The rule for a tag. */
export function keyRule(tag: string): KeyRule {
  const known = byTag.get(tag);
  if (known) return known;
  const found = KEY_RULES.find(({ tags }) => tags.some((mask) => matches(mask, tag)));
  const rule = found ?? KEY_RULES[KEY_RULES.length - 1];
  byTag.set(tag, rule);
  return rule;
}

function matches(mask: string, tag: string): boolean {
  return [...mask].every((character, at) => character === 'X' || character === tag[at]);
}
