/**
 * Which of two records of one title is the better one? A word with its evidence, feature by feature, not a score: a cataloguer
 * decides by what differs. The rule, in full: docs/better-record.md.
 */
import { rankOf } from '../marc/encoding-level';

import type { BetterFeature, RecordFacts } from './better-facts';
import { BETTER_FEATURES, reviewOf } from './better-facts';

/** Which record a feature speaks for. `unknown`: a record does not say, or the two cannot be compared. */
export type BetterSays = 'incoming' | 'local' | 'equal' | 'unknown';

/** Which record is the better one: `incoming`, `local` (ours is the fuller one), `equal`, or it is for a person to say. */
export type BetterWord = 'incoming' | 'local' | 'equal' | 'unclear';

export interface BetterEvidence {
  readonly what: BetterFeature;
  readonly says: BetterSays;
  readonly local?: string;
  readonly incoming?: string;
}

export interface Comparison {
  readonly word: BetterWord;
  /** One for each feature, in the order of `BETTER_FEATURES`. */
  readonly evidence: readonly BetterEvidence[];
  /** How much speaks for the incoming record, less what speaks for ours: only to put several candidates in an order. */
  readonly lead: number;
}

/** A fuller level, a review and subjects are more work than one note. `age` and `holdings` only count where the rest is divided. */
const WEIGHTS: Readonly<Record<BetterFeature, number>> = {
  catalogingLanguage: 6,
  encodingLevel: 2,
  pcc: 2,
  subjects: 2,
  contents: 1,
  summary: 1,
  rules: 1,
  age: 0,
  holdings: 0,
};

/** So many libraries have looked at the record before. */
const MANY_LIBRARIES = 10;

type Compare = (local: string, incoming: string) => BetterSays;

const COMPARE: Readonly<Record<Exclude<BetterFeature, 'catalogingLanguage'>, Compare>> = {
  encodingLevel: (local, incoming) => more(rankOf(local), rankOf(incoming)),
  pcc: (local, incoming) => more(reviewOf(local), reviewOf(incoming)),
  subjects: (local, incoming) => subjectsSay(Number(local), Number(incoming)),
  contents: (local, incoming) => more(local.length, incoming.length),
  summary: (local, incoming) => more(local.length, incoming.length),
  rules: (local, incoming) =>
    local === incoming ? 'equal' : more(rankOfRules(local), rankOfRules(incoming)),
  age: (local, incoming) => ageSays(local, incoming),
  holdings: (_, incoming) => (Number(incoming) >= MANY_LIBRARIES ? 'incoming' : 'unknown'),
};

/**
 * Takes the facts of two records, or of a record and what a source says of its own; `language` is the language of cataloguing that
 * is wanted, that of the local record if absent.
 */
export function compareRecords(
  local: RecordFacts,
  incoming: RecordFacts,
  language = local.catalogingLanguage,
): Comparison {
  const evidence = BETTER_FEATURES.map((what): BetterEvidence => {
    const [ours, theirs] = [local[what], incoming[what]];
    const says =
      what === 'catalogingLanguage'
        ? languageSays(bare(ours), bare(theirs), bare(language))
        : saidOf(what, ours, theirs);
    return { what, says, ...(ours && { local: ours }), ...(theirs && { incoming: theirs }) };
  });
  return { word: wordOf(evidence), evidence, lead: leadOf(evidence) };
}

function saidOf(
  what: keyof typeof COMPARE,
  ours: string | undefined,
  theirs: string | undefined,
): BetterSays {
  // Only the source counts libraries: our own record has no such number.
  const isKnown = theirs !== undefined && (ours !== undefined || what === 'holdings');
  return isKnown ? COMPARE[what](ours ?? '', theirs) : 'unknown';
}

/** A record in another language of cataloguing than the wanted one is of little use, however full it is. */
function languageSays(ours: string, theirs: string, wanted: string): BetterSays {
  if (theirs === '' || wanted === '') return 'unknown';
  // Our own record is taken to be in our language unless it says otherwise.
  const own = ours || wanted;
  if (own === theirs) return 'equal';
  if (theirs === wanted) return 'incoming';
  return own === wanted ? 'local' : 'unknown';
}

function bare(language = ''): string {
  return language.replace(/[[\]]/g, '').trim().toLowerCase();
}

/** One heading more or less is a matter of judgement; half as many again is more. */
function subjectsSay(local: number, incoming: number): BetterSays {
  const [few, many] = [Math.min(local, incoming), Math.max(local, incoming)];
  const differs = few === 0 ? many > 0 : many - few > 1 && many >= few * 1.5;
  return differs ? more(local, incoming) : 'equal';
}

/** Alma writes 005 at every save and every job: a later day on our side says nothing. */
function ageSays(local: string, incoming: string): BetterSays {
  if (local === incoming) return 'equal';
  return incoming > local ? 'incoming' : 'unknown';
}

const RULES: Readonly<Record<string, number>> = { none: 0, isbd: 1, aacr2: 1, rda: 2 };

/** Rules for special materials (dcrmb, dacs ...) are neither more nor less. */
function rankOfRules(rules: string): number | undefined {
  return Object.hasOwn(RULES, rules) ? RULES[rules] : undefined;
}

function more(local: number | undefined, incoming: number | undefined): BetterSays {
  if (local === undefined || incoming === undefined) return 'unknown';
  if (local === incoming) return 'equal';
  return incoming > local ? 'incoming' : 'local';
}

function wordOf(evidence: readonly BetterEvidence[]): BetterWord {
  const rest = evidence.filter(({ what }) => what !== 'catalogingLanguage');
  const word = wordOfRest(rest);
  const language = evidence.find(({ what }) => what === 'catalogingLanguage')?.says;
  if (language !== 'incoming' && language !== 'local') return word;
  if (word === 'equal' || word === language) return language;
  // Better otherwise, but in the wrong language: for a person to say.
  return word === 'unclear' && !isDivided(rest) ? language : 'unclear';
}

function wordOfRest(evidence: readonly BetterEvidence[]): BetterWord {
  const lead = leadOf(evidence);
  if (isDivided(evidence)) {
    const mild = evidence.filter(({ what, says }) => WEIGHTS[what] === 0 && says === 'incoming');
    const whole = lead + mild.length;
    if (Math.abs(whole) < 2) return 'unclear';
    return whole > 0 ? 'incoming' : 'local';
  }
  if (lead !== 0) return lead > 0 ? 'incoming' : 'local';
  const isKnown = evidence.some(({ what, says }) => WEIGHTS[what] > 0 && says === 'equal');
  return isKnown ? 'equal' : 'unclear';
}

function isDivided(evidence: readonly BetterEvidence[]): boolean {
  return ['incoming', 'local'].every((side) =>
    evidence.some(({ what, says }) => WEIGHTS[what] > 0 && says === side),
  );
}

function leadOf(evidence: readonly BetterEvidence[]): number {
  const sign = { incoming: 1, local: -1, equal: 0, unknown: 0 };
  return evidence.reduce((sum, { what, says }) => sum + sign[says] * WEIGHTS[what], 0);
}
