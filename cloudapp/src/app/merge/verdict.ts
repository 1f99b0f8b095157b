/**
 * Is it the same title? Not a number but a word with its evidence, feature by feature: cataloguers decide by what differs. Source:
 * OCLC Bibliographic Formats and Standards 4, "When to input a new record"; the features that other catalogues match by.
 */
import type { Feature, Says } from './evidence';
import { COMPARE, FEATURES } from './evidence';
import type { TitleFacts } from './title-facts';

/** `same` is said only where a number is shared and nothing speaks against it. */
export type MatchLevel = 'same' | 'likely' | 'check' | 'different';

export interface Evidence {
  readonly what: Feature;
  readonly says: Says;
}

export interface TitleVerdict {
  readonly level: MatchLevel;
  /** One for each feature, in the order of `FEATURES`. */
  readonly evidence: readonly Evidence[];
}

type AllSays = Readonly<Record<Feature, Says>>;

/** Takes the facts of two records (or of a record and what a source says of its own) and weighs them. Knows no order of the two. */
export function judge(local: TitleFacts, incoming: TitleFacts): TitleVerdict {
  const evidence = FEATURES.map((what) => ({ what, says: COMPARE[what](local, incoming) }));
  const says = Object.fromEntries(evidence.map((one) => [one.what, one.says])) as AllSays;
  return { level: levelOf(says), evidence };
}

function levelOf(says: AllSays): MatchLevel {
  const sharesRecord = says.number === 'agrees';
  const sharesNumber = sharesRecord || [says.isbn, says.lccn, says.issn].includes('agrees');
  const apart = sharesNumber ? 'check' : 'different';
  if (says.title === 'missing') return 'check';
  if (says.title === 'differs') return apart;
  if (says.type === 'differs') return 'check';
  if (differs(says, 'part', 'level', 'form')) return sharesRecord ? 'check' : 'different';
  if (differs(says, 'date', 'edition')) return apart;
  if (says.creator === 'differs') return 'check';
  if (sharesRecord) return withOneNumber(says);
  return sharesNumber ? withOneIdentifier(says) : withoutNumber(says);
}

function withOneNumber(says: AllSays): MatchLevel {
  const against = count(says, 'extent', 'publisher', 'language', 'isbn', 'issn', 'lccn');
  if (against > 1) return 'check';
  const isCertain = against === 0 && says.date === 'agrees' && says.part !== 'near';
  return isCertain ? 'same' : 'likely';
}

/** Publishers give one ISBN to several printings, and ISSNs outlive changes: more must agree than the number. */
function withOneIdentifier(says: AllSays): MatchLevel {
  if (differs(says, 'extent', 'publisher', 'language') || says.part === 'near') return 'check';
  const isCertain = says.number === 'missing' && says.title === 'agrees' && says.date === 'agrees';
  return isCertain && !differs(says, 'isbn', 'issn', 'lccn') ? 'same' : 'likely';
}

function withoutNumber(says: AllSays): MatchLevel {
  if (says.language === 'differs') return 'different';
  if (differs(says, 'extent', 'publisher', 'isbn', 'issn', 'lccn')) return 'check';
  const isNamed = says.title === 'agrees' || says.creator === 'agrees';
  if (!isNamed || says.part === 'near') return 'check';
  return says.date === 'agrees' ? 'likely' : 'check';
}

function differs(says: AllSays, ...features: readonly Feature[]): boolean {
  return features.some((feature) => says[feature] === 'differs');
}

function count(says: AllSays, ...features: readonly Feature[]): number {
  return features.filter((feature) => says[feature] === 'differs').length;
}
