// Which record is the better one, ready to be shown: the word, the strongest reasons, and what each feature stands on.
import { rankOf } from '../marc/encoding-level';
import type { Prepared } from '../merge/merge-api';
import type { BetterEvidence, BetterSays, BetterWord, Comparison } from '../merge/better';
import { compareRecords } from '../merge/better';
import type { BetterFeature } from '../merge/better-facts';
import { recordFactsOf } from '../merge/better-facts';

import { factsOfHit } from './better';
import type { Reviewing, State } from './state';

/** What a record says: the key of a text, or text of the record itself, which is never taken for a key. */
export type BetterValue = { readonly word: string } | { readonly text: string };

/** One feature, record against record. Names: i18n `better.names.<what>`. */
export interface BetterRow {
  readonly what: BetterFeature;
  readonly says: BetterSays;
  readonly local?: BetterValue;
  readonly incoming?: BetterValue;
}

/** Why one record is the better one, or the other is not all worse: i18n `better.reasons.<what>`. */
export interface BetterReason {
  readonly what: BetterFeature;
  /** The record that is better in this. */
  readonly side: 'incoming' | 'local';
  /** The side is to be named: the verdict alone does not tell it. */
  readonly named: boolean;
  /** What the better one says, and what the other. */
  readonly more: BetterValue;
  readonly less: BetterValue;
}

/** i18n `better.<word>`. */
export interface BetterView {
  readonly word: BetterWord;
  /** The weightiest first; three at most, one of them against the word where anything is. */
  readonly reasons: readonly BetterReason[];
  /** All of which at least one record says something: what differs on top, then the weightiest. */
  readonly rows: readonly BetterRow[];
}

const MOST_REASONS = 3;

/** The codes of LDR/17 that have words: i18n `encoding.<code>`, a blank as `blank`. */
const UNRANKED_LEVELS = 'uz';

const known = new WeakMap<Prepared, BetterView>();

/** The comparison of the two records on screen, by what the profile wants. The same object while records and profile are. */
export function betterView({ page }: State): BetterView | undefined {
  if (page.kind !== 'reviewing') return undefined;
  const view = known.get(page.prepared) ?? viewOf(comparisonOf(page));
  known.set(page.prepared, view);
  return view;
}

function comparisonOf({ local, incoming, profile }: Reviewing): Comparison {
  const { subjectVocabularies, catalogingLanguage } = profile;
  return compareRecords(
    recordFactsOf(local.record, subjectVocabularies),
    factsOfHit(incoming.candidate, incoming.record, subjectVocabularies),
    catalogingLanguage,
  );
}

function viewOf({ word, evidence }: Comparison): BetterView {
  const rows = evidence
    .filter(({ local, incoming }) => local !== undefined || incoming !== undefined)
    .map(rowOf);
  const differs = ({ says }: BetterRow): boolean => says === 'incoming' || says === 'local';
  return {
    word,
    reasons: reasonsOf(word, evidence),
    rows: [...rows.filter(differs), ...rows.filter((row) => !differs(row))],
  };
}

function rowOf({ what, says, local, incoming }: BetterEvidence): BetterRow {
  return {
    what,
    says,
    ...(local === undefined ? {} : { local: valueOf(what, local) }),
    ...(incoming === undefined ? {} : { incoming: valueOf(what, incoming) }),
  };
}

function reasonsOf(word: BetterWord, evidence: readonly BetterEvidence[]): readonly BetterReason[] {
  // Records that are alike are not told apart by their age or by who holds them.
  if (word === 'equal') return [];
  const reasons = evidence.flatMap((one) => reasonOf(one, word));
  const lead = word === 'unclear' ? reasons.at(0)?.side : word;
  const [against] = reasons.filter(({ side }) => side !== lead);
  const first = reasons.filter(({ side }) => side === lead);
  return against ? [...first.slice(0, MOST_REASONS - 1), against] : first.slice(0, MOST_REASONS);
}

function reasonOf(
  { what, says, local = '', incoming = '' }: BetterEvidence,
  word: BetterWord,
): readonly BetterReason[] {
  if (says !== 'incoming' && says !== 'local') return [];
  const [more, less] = says === 'incoming' ? [incoming, local] : [local, incoming];
  return [
    {
      what,
      side: says,
      named: says !== word,
      more: valueOf(what, more),
      less: valueOf(what, less),
    },
  ];
}

function valueOf(what: BetterFeature, value: string): BetterValue {
  if (value === '') return { word: 'better.nothing' };
  if (what === 'encodingLevel') {
    const hasWords = rankOf(value) !== undefined || UNRANKED_LEVELS.includes(value);
    return hasWords ? { word: `encoding.${value === ' ' ? 'blank' : value}` } : { text: value };
  }
  if (what === 'contents' || what === 'summary') return { word: 'better.present' };
  const isRuleWord = what === 'rules' && /^(?:rda|aacr2|isbd|none)$/.test(value);
  return isRuleWord ? { word: `better.rules.${value}` } : { text: value };
}
