// Contract: merge profiles as data (JSON under assets/profiles, or an institution's own).

/** A record a selector or rule speaks about. */
export type Side = 'local' | 'incoming';

/** A test of one field. All conditions of a selector must hold. */
export type Condition =
  | { readonly subfield: string; readonly exists: boolean }
  | {
      readonly subfield: string;
      readonly op: 'equals' | 'contains' | 'startsWith' | 'glob' | 'regex';
      readonly value: string | readonly string[];
      readonly ignoreCase?: boolean;
      readonly not?: boolean;
    }
  /** $5 against the profile's `ourCodes`. No codes configured: every local $5 is ours, every incoming one another's. */
  | { readonly institution: 'ours' | 'others' }
  /** `$9 local`, any case. */
  | { readonly localExtension: boolean }
  /** 77X/78X $w that is an MMS ID of Alma. */
  | { readonly mmsIdInW: boolean }
  /** 035 $a that is (or is not) an OCLC number. */
  | { readonly oclcNumber: boolean }
  | { readonly anyOf: readonly Condition[] };

/** Which fields a rule speaks about. Tags: `245`, masks `59X`, `9XX`, `*`, `LDR`. */
export interface Selector {
  readonly tags: readonly string[];
  readonly excludeTags?: readonly string[];
  /** One or more characters, any of which matches; blank = a space. */
  readonly ind1?: string;
  readonly ind2?: string;
  readonly where?: readonly Condition[];
}

/** Holds for records, not fields: leader and control field positions (MARC 21), or a field that exists. */
export type Scope =
  | { readonly record: Side; readonly has: Selector; readonly not?: boolean }
  | { readonly record: Side; readonly leader: number; readonly in: string; readonly not?: boolean };

/**
 * What to do when a local and an incoming group pair: whose version stands, or both joined subfield by subfield. `splice`: the
 * version of the base stands, and its subfields with these codes give way to those of the other version, where that has any.
 */
export type PairAction =
  'incoming' | 'local' | 'unionSubfields' | { readonly splice: readonly string[] };

/**
 * One rule. The four flags are Koha's: `add` = tag only incoming: take it; `append` = tag in both, occurrence only incoming: take it;
 * `remove` = tag in both, occurrence only local: drop it; `delete` = tag only local: drop it. An omitted flag is inherited
 * from the next rule that matches, last of all from `defaults`.
 */
export interface Rule {
  readonly id: string;
  /** Why the rule is there, for cataloguers. */
  readonly comment: string;
  readonly select: Selector;
  /** A rule that is there to be switched on; on if absent. */
  readonly enabled?: boolean;
  /** Which record's fields it speaks about; both if absent. */
  readonly side?: Side;
  readonly when?: readonly Scope[];
  readonly priority?: number;
  readonly add?: boolean;
  readonly append?: boolean;
  readonly remove?: boolean;
  readonly delete?: boolean;
  /** Marks fields of this side as not to be taken or kept; a person can still take one. */
  readonly never?: Side | 'both';
  /** A local field that goes by this rule is meant to go: it is dropped and said so, but not listed as lost (998 NO-OVERLAY). */
  readonly lossExpected?: boolean;
  readonly onPair?: PairAction;
}

/**
 * One statement of an ordered profile. `add` copies matching fields of the other record in, `remove` takes matching ones out,
 * `replace` does both. `if` is asked once: of the record as it is by then, for `replace` of the other one.
 */
export interface Statement {
  readonly id: string;
  /** Why the statement is there, for cataloguers. */
  readonly comment: string;
  readonly op: 'add' | 'remove' | 'replace';
  readonly select: Selector;
  readonly if?: 'exists' | 'notExists';
}

/** A field that the merge may add by itself, e.g. the NO-OVERLAY 998 of serials or a stamp for statistics. */
export interface AddedField {
  readonly id: string;
  readonly comment: string;
  readonly enabled: boolean;
  readonly tag: string;
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly { readonly code: string; readonly value: string }[];
  /** `unauthenticatedSerial` (LDR/07 = s and (LDR/17 in 1-6, 8, I, L, K, or blank/7 without both 010 and 042)), or `always`. */
  readonly when: 'always' | 'unauthenticatedSerial';
}

export interface MergeProfile {
  readonly schema: 1;
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  /** Whose description is the canvas. */
  readonly base: Side;
  /** `ordered`: `statements` decide, one after the other; `rules` then only mark (`never`). Declarative if absent. */
  readonly mode?: 'declarative' | 'ordered';
  readonly statements?: readonly Statement[];
  /** $5 codes of the institution; `*` at the end or start makes a mask. Empty: see `institution` condition. */
  readonly ourCodes: readonly string[];
  readonly defaults: Required<Pick<Rule, 'add' | 'append' | 'remove' | 'delete' | 'onPair'>>;
  readonly rules: readonly Rule[];
  readonly additions: readonly AddedField[];
  /** Addresses that stand before the target in our 856 $u; two links to one target are one link. */
  readonly proxyPrefixes?: readonly string[];
  /** Leader positions taken from incoming; the rest are local. */
  readonly leaderFromIncoming: readonly number[];
  /** Subfield codes grafted from the version that goes onto an equal heading that stays. */
  readonly graft: { readonly codes: readonly string[] };
  /** Language of cataloguing (040 $b) that is taken without a question. */
  readonly catalogingLanguage: string;
  /** Subject vocabularies taken: `lcsh`, `mesh`, `$2` codes...; empty = all. */
  readonly subjectVocabularies: readonly string[];
}
