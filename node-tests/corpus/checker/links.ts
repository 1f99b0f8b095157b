// $6: a field and its 880s (MARC 21 Appendix A), read again apart from the app; and what a merge may not do to them.
import type { Field, FieldId } from '../../../cloudapp/src/app/marc/record';

import type { Complaint, InputField, MergeView } from './model';
import { isData, named, values } from './model';

interface Link {
  readonly tag: string;
  readonly number: number;
}

/** The first $6 of a field: tag and occurrence number; undefined where there is none or it points to nothing (00). */
export function linkOf(field: Field): Link | undefined {
  const [, tag = '', digits = ''] =
    /^\s*(\d{3})[-_](\d{2,})\s*\.?\s*(?:\/|$)/.exec(values(field, '6')[0] ?? '') ?? [];
  const number = Number(digits);
  return digits === '' || number === 0 ? undefined : { tag, number };
}

/** The tag that an 880 stands for, else the field's own. A 880 with `-00` names a tag too. */
export function spokenTag(field: Field): string {
  if (field.tag !== '880') return field.tag;
  return /^\s*(\d{3})[-_]\d{2,}/.exec(values(field, '6')[0] ?? '')?.[1] ?? '880';
}

/**
 * Fields at the other end of each field's $6, by index; only fields whose link resolves are there. A number resolves when each
 * tag that uses it has one regular field and at least one 880; one that two fields of a tag share says nothing for sure.
 */
export function otherEnds(fields: readonly Field[]): ReadonlyMap<number, readonly number[]> {
  const numbers = new Map<number, number[]>();
  fields.forEach((field, index) => {
    const link = linkOf(field);
    // An 880 names a regular tag and a regular field names 880; anything else is no link.
    if (!link || (field.tag === '880') === (link.tag === '880')) return;
    numbers.set(link.number, [...(numbers.get(link.number) ?? []), index]);
  });
  const ends = new Map<number, readonly number[]>();
  for (const users of numbers.values())
    for (const [index, others] of resolved(users, fields)) ends.set(index, others);
  return ends;
}

/** The ends of all fields that use one number; none where the number does not tell which belongs to which. */
function resolved(
  users: readonly number[],
  fields: readonly Field[],
): readonly (readonly [number, readonly number[]])[] {
  const ends: (readonly [number, readonly number[]])[] = [];
  for (const tag of new Set(users.map((index) => spokenTag(fields[index])))) {
    const own = users.filter((index) => spokenTag(fields[index]) === tag);
    const regular = own.filter((index) => fields[index].tag !== '880');
    const alternate = own.filter((index) => fields[index].tag === '880');
    if (regular.length !== 1 || alternate.length === 0) return [];
    ends.push([regular[0], alternate], ...alternate.map((index) => [index, regular] as const));
  }
  return ends;
}

/** A field with the fields that its link ties to it: itself first. */
export function matesOf(input: InputField, merge: MergeView): readonly InputField[] {
  const { ids, places, ends } = linkIndex(merge, input.side);
  const place = places.get(input.id) ?? -1;
  const mates = ends.get(place);
  if (!mates) return [input];
  const around = new Set([
    place,
    ...mates,
    ...mates.flatMap((mate) => [...(ends.get(mate) ?? [])]),
  ]);
  return [...around].flatMap((index) => merge.inputs.get(ids[index] ?? '') ?? []);
}

interface LinkIndex {
  readonly ids: readonly FieldId[];
  readonly places: ReadonlyMap<FieldId, number>;
  readonly ends: ReadonlyMap<number, readonly number[]>;
}

/** A record may be the local one in one merge and the incoming one in another. */
const indexes = {
  local: new WeakMap<object, LinkIndex>(),
  incoming: new WeakMap<object, LinkIndex>(),
};

function linkIndex(merge: MergeView, side: 'local' | 'incoming'): LinkIndex {
  const record = merge[side];
  const known = indexes[side].get(record);
  if (known) return known;
  const ids = named(record, side === 'local' ? 'L' : 'I').map(([id]) => id);
  const places = new Map(ids.map((id, index) => [id, index]));
  const made = { ids, places, ends: otherEnds(record.fields) };
  indexes[side].set(record, made);
  return made;
}

/**
 * No $6 that resolved in its input is broken in the result: it leads to the same fields, unless those have gone, and then it
 * no longer points anywhere.
 */
export function checkLinks(merge: MergeView): readonly Complaint[] {
  const results = [...merge.results];
  const place = new Map(results.map(([id], index) => [id, index]));
  const ends = otherEnds(results.map(([, field]) => field));
  const links = linksWanted(merge);
  // A field that stands in both records brings the 880s of both with it.
  const allowed = new Map<FieldId, Set<FieldId>>();
  for (const { result, wanted } of links)
    allowed.set(result, new Set([...(allowed.get(result) ?? []), ...wanted]));
  return links.flatMap(({ id, result, wanted }) => {
    const found = (ends.get(place.get(result) ?? -1) ?? []).map((at) => results[at]?.[0] ?? '');
    const strange = found.filter((one) => !allowed.get(result)?.has(one));
    const text = problemOf(merge.results.get(result), wanted, found, strange);
    return text === undefined ? [] : [{ check: 'links', field: id, text: `${result}: ${text}` }];
  });
}

interface WantedLink {
  readonly id: FieldId;
  readonly result: FieldId;
  /** Fields of the result that it was linked to in its own record. */
  readonly wanted: readonly FieldId[];
}

function linksWanted(merge: MergeView): readonly WantedLink[] {
  return (['local', 'incoming'] as const).flatMap((side) => {
    const { ids, ends } = linkIndex(merge, side);
    return [...ends].flatMap(([from, others]) => {
      const id = ids[from] ?? '';
      const result = resultOf(id, merge);
      const wanted = others.flatMap((other) => resultOf(ids[other] ?? '', merge) ?? []);
      return result === undefined ? [] : [{ id, result, wanted }];
    });
  });
}

/** The field of the result that carries an input field's own content. */
function resultOf(id: FieldId, merge: MergeView): FieldId | undefined {
  const decision = merge.decisions.get(id);
  if (!decision || decision.verdict === 'dropped') return undefined;
  return decision.verdict === 'replaced' && id.startsWith('L:') ? undefined : decision.result;
}

function problemOf(
  field: Field | undefined,
  wanted: readonly FieldId[],
  found: readonly FieldId[],
  strange: readonly FieldId[],
): string | undefined {
  if (!field || !isData(field)) return 'the result has no such field';
  const dangles = linkOf(field) !== undefined && found.length === 0;
  if (dangles) return `$6 ${values(field, '6')[0]} leads nowhere`;
  const lost = wanted.filter((id) => !found.includes(id));
  if (lost.length > 0) return `is no longer linked to ${lost.join(', ')}`;
  const isOurs = wanted.length > 0 && strange.length > 0;
  return isOurs ? `is linked to ${strange.join(', ')}, which it was not` : undefined;
}
