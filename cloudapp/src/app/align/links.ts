import type { Field, FieldId, MarcRecord, Origin } from '../marc/record';
import { fieldIds, isDataField, subfieldValues } from '../marc/record';

/** A $6: the tag it points to, the occurrence number that both ends share, and what follows (script, orientation). */
export interface Link {
  readonly tag: string;
  /** Without leading zeros; `0` = no associated field. */
  readonly occurrence: string;
  /** From the first slash on: `/(3/r`, or empty. */
  readonly suffix: string;
}

/**
 * Reads a $6 (MARC 21 Appendix A): `880-01`, `245-01/(3/r`. Tolerates what records in use carry: blanks, `_` for `-`, a
 * full stop after the number. Undefined where the value is no link at all.
 */
export function readLink(value: string): Link | undefined {
  const match = /^\s*(\d{3})[-_](\d{2,})\s*\.?\s*(\/.*)?$/s.exec(value);
  if (!match) return undefined;
  const [, tag, digits, suffix] = match;
  return { tag, occurrence: digits.replace(/^0+(?=\d)/, ''), suffix: suffix ?? '' };
}

/** The link of a field: its first $6, if that can be read. */
export function linkOf(field: Field): Link | undefined {
  if (!isDataField(field)) return undefined;
  const value = subfieldValues(field, '6').at(0);
  return value === undefined ? undefined : readLink(value);
}

/** The tag a field speaks for: that of its $6 for an 880, else its own. */
export function tagSpokenFor(field: Field): string {
  return field.tag === '880' ? (linkOf(field)?.tag ?? '880') : field.tag;
}

/** Fields that share an occurrence number in a way that does not say which belongs to which. */
export interface AmbiguousLink {
  readonly occurrence: string;
  readonly fieldIds: readonly FieldId[];
}

/** One occurrence number: its 880s and the other fields, as indexes of the record. */
export interface LinkSet {
  readonly occurrence: string;
  readonly regular: readonly number[];
  readonly alternate: readonly number[];
}

/**
 * The fields of a record by occurrence number, in record order. Only links with the right other end count: an 880 names
 * a tag other than 880, any other field names 880. `00` (no associated field) is left out.
 */
export function linkSets(fields: readonly Field[]): readonly LinkSet[] {
  const sets = new Map<string, { regular: number[]; alternate: number[] }>();
  fields.forEach((field, index) => {
    const link = linkOf(field);
    const isAlternate = field.tag === '880';
    if (!link || link.occurrence === '0' || isAlternate === (link.tag === '880')) return;
    const set = sets.get(link.occurrence) ?? { regular: [], alternate: [] };
    sets.set(link.occurrence, set);
    (isAlternate ? set.alternate : set.regular).push(index);
  });
  return [...sets].map(([occurrence, set]) => ({ occurrence, ...set }));
}

/**
 * The 880s of each regular field that can be told for sure, by index of the regular field. A number that several tags
 * share counts only if each tag has exactly one regular field and at least one 880 of its own.
 */
export function resolvedLinks(fields: readonly Field[]): ReadonlyMap<number, readonly number[]> {
  const resolved = new Map<number, readonly number[]>();
  for (const set of linkSets(fields)) {
    if (isAmbiguous(set, fields)) continue;
    for (const index of set.regular) {
      const own = set.alternate.filter(
        (other) => tagSpokenFor(fields[other]) === fields[index].tag,
      );
      if (own.length > 0) resolved.set(index, own);
    }
  }
  return resolved;
}

/**
 * Occurrence numbers that do not say which field belongs to which: two regular fields of one tag with one number, or
 * three and more fields of different tags that the tags do not tell apart. Each such field is a group of its own.
 * Source: MARC 21 Appendix A, an occurrence number links one field to its 880s.
 */
export function ambiguousLinks(record: MarcRecord, origin: Origin): readonly AmbiguousLink[] {
  const ids = fieldIds(record, origin);
  return linkSets(record.fields)
    .filter((set) => isAmbiguous(set, record.fields))
    .map(({ occurrence, regular, alternate }) => ({
      occurrence,
      fieldIds: [...regular, ...alternate].sort((a, b) => a - b).map((index) => ids[index]),
    }));
}

function isAmbiguous({ regular, alternate }: LinkSet, fields: readonly Field[]): boolean {
  const members = [...regular, ...alternate].map((index) => tagSpokenFor(fields[index]));
  const tags = new Set(members);
  if (members.length < 3 || (tags.size === 1 && regular.length < 2)) return false;
  const owners = new Set(regular.map((index) => fields[index].tag));
  const served = new Set(alternate.map((index) => tagSpokenFor(fields[index])));
  const tellsApart =
    owners.size === regular.length && owners.size === tags.size && served.size === tags.size;
  return !tellsApart;
}

/** A $8: link number, sequence and type (`1.2\p`: provenance). */
export interface ChainLink {
  readonly number: string;
  readonly sequence: string;
  readonly type: string;
}

/** The fields of a record that a $8 link number ties together, in record order. */
export interface FieldChain {
  readonly number: string;
  readonly members: readonly { readonly fieldId: FieldId; readonly link: ChainLink }[];
}

/** Reads a $8 (MARC 21 Appendix A): `1`, `1.3`, `1\p`, `1.3\x`. Undefined where the value is no link. */
export function readChainLink(value: string): ChainLink | undefined {
  const match = /^\s*(\d+)(?:\.(\d+))?(?:\\(\w))?\s*$/.exec(value);
  return match
    ? {
        number: match[1].replace(/^0+(?=\d)/, ''),
        sequence: match[2] ?? '',
        type: match[3] ?? '',
      }
    : undefined;
}

/** The $8 chains of a record, by first appearance. They tie groups together without making them one. */
export function fieldChains(record: MarcRecord, origin: Origin): readonly FieldChain[] {
  const ids = fieldIds(record, origin);
  const chains = new Map<string, FieldChain['members'][number][]>();
  record.fields.forEach((field, index) => {
    if (!isDataField(field)) return;
    for (const value of subfieldValues(field, '8')) {
      const link = readChainLink(value);
      if (!link) continue;
      const members = chains.get(link.number) ?? [];
      chains.set(link.number, [...members, { fieldId: ids[index], link }]);
    }
  });
  return [...chains].map(([number, members]) => ({ number, members }));
}
