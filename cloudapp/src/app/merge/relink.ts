/**
 * Keeps $6 and $8 true in the result (MARC 21 Appendix A). Local numbers stay, so that a kept field is kept to the last byte;
 * an incoming number that is taken gets the lowest free one. `00` and suffixes (script, orientation, type) are not touched.
 */
import { readChainLink, readLink } from '../align/links';
import type { DataField, Field, MarcRecord } from '../marc/record';
import { isDataField } from '../marc/record';

import type { Warning } from './decision';
import type { OutField } from './draft';
import { chainNumbersIn, linkIn } from './remembered';

/** A local field that stands in place of an equal incoming one: their $8 chains are one chain. */
export interface EqualFields {
  readonly local: Field;
  readonly incoming: Field;
}

/** Gives the fields of the result, in order, their links; and what a person should look at. */
export function relink(
  out: readonly OutField[],
  records: { readonly local: MarcRecord; readonly incoming: MarcRecord },
  equal: readonly EqualFields[],
): readonly Warning[] {
  const chainedAs = out.map(({ field }) => chainNumbersIn(field));
  const links = renumbered(out, occurrencesOf, new Map());
  const chains = renumbered(out, chainNumbersIn, sharedChains(equal));
  for (const one of out) {
    if (one.side !== 'incoming' || !isDataField(one.field)) continue;
    one.field = withNumbers(one.field, links, chains);
  }
  return [...mendOrphans(out, records), ...brokenChains(out, chainedAs, records)];
}

type NumberReader = (field: Field) => readonly string[];

function occurrencesOf(field: Field): readonly string[] {
  const link = linkIn(field);
  return link ? [link.occurrence] : [];
}

/** New numbers for incoming ones: those known to be the same, else the same number if free, else the lowest free one. */
function renumbered(
  out: readonly OutField[],
  read: NumberReader,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const numbersOn = (wanted: boolean): string[] =>
    out.filter(({ side }) => (side === 'incoming') === wanted).flatMap(({ field }) => read(field));
  const used = new Set(numbersOn(false));
  const arriving = new Set(numbersOn(true));
  const result = new Map(known);
  let next = 1;
  for (const number of arriving) {
    if (result.has(number)) continue;
    let free = number;
    if (used.has(number)) {
      while (used.has(String(next)) || arriving.has(String(next))) next += 1;
      free = String(next);
    }
    used.add(free);
    result.set(number, free);
  }
  return result;
}

/** Incoming chain numbers that are local ones under another name, told by the equal fields that carry both. */
function sharedChains(equal: readonly EqualFields[]): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  for (const { local, incoming } of equal) {
    const ours = chainNumbersIn(local);
    const theirs = chainNumbersIn(incoming);
    if (ours.length !== theirs.length) continue;
    theirs.forEach((number, place) => {
      if (!shared.has(number)) shared.set(number, ours[place]);
    });
  }
  return shared;
}

function withNumbers(
  field: DataField,
  links: ReadonlyMap<string, string>,
  chains: ReadonlyMap<string, string>,
): DataField {
  let changed = false;
  const subfields = field.subfields.map((subfield) => {
    const value =
      subfield.code === '6'
        ? relinked(subfield.value, links)
        : subfield.code === '8'
          ? rechained(subfield.value, chains)
          : subfield.value;
    if (value === subfield.value) return subfield;
    changed = true;
    return { ...subfield, value };
  });
  return changed ? { ...field, subfields } : field;
}

function relinked(value: string, links: ReadonlyMap<string, string>): string {
  const link = readLink(value);
  const number = link && links.get(link.occurrence);
  if (!link || number === undefined || number === link.occurrence) return value;
  return `${link.tag}-${number.padStart(2, '0')}${link.suffix}`;
}

function rechained(value: string, chains: ReadonlyMap<string, string>): string {
  const link = readChainLink(value);
  const number = link && chains.get(link.number);
  if (!link || number === undefined || number === link.number) return value;
  return value.replace(/\d+/, number);
}

/**
 * Links whose other end is not in the result: an 880 becomes one without associated field (`00`), a regular field loses its $6.
 * A link that was broken in the local record already is left alone and named in a warning.
 */
function mendOrphans(
  out: readonly OutField[],
  records: { readonly local: MarcRecord; readonly incoming: MarcRecord },
): readonly Warning[] {
  const ends = endsOf(out.map(({ field }) => field));
  const orphans = out.filter(({ field }) => {
    const end = otherEnd(field);
    return end !== '' && !ends.has(end);
  });
  if (orphans.length === 0) return [];
  const localEnds = endsOf(records.local.fields);
  const warnings: Warning[] = [];
  for (const one of orphans) {
    const link = linkIn(one.field);
    if (!link) continue;
    const wasBroken = one.side === 'local' && !localEnds.has(otherEnd(one.field));
    const values = { tag: one.tag, link: `${link.tag}-${link.occurrence.padStart(2, '0')}` };
    warnings.push({
      kind: wasBroken ? 'linkWasBroken' : 'linkWithoutPartner',
      values,
      fieldIds: [one.from],
    });
    if (!wasBroken && isDataField(one.field)) one.field = unlinked(one.field);
  }
  return warnings;
}

/** The ends of links in a record, each named by the regular tag, the number, and which end it is. */
function endsOf(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(fields.map(thisEnd));
}

function thisEnd(field: Field): string {
  const link = linkIn(field);
  if (!link) return '';
  return field.tag === '880'
    ? `880 for ${link.tag}-${link.occurrence}`
    : `${field.tag}-${link.occurrence} to ${link.tag}`;
}

function otherEnd(field: Field): string {
  const link = linkIn(field);
  if (!link) return '';
  return field.tag === '880'
    ? `${link.tag}-${link.occurrence} to 880`
    : `880 for ${field.tag}-${link.occurrence}`;
}

function unlinked(field: DataField): DataField {
  if (field.tag !== '880')
    return { ...field, subfields: field.subfields.filter(({ code }) => code !== '6') };
  const subfields = field.subfields.map((subfield) => {
    const link = subfield.code === '6' ? readLink(subfield.value) : undefined;
    return link ? { ...subfield, value: `${link.tag}-00${link.suffix}` } : subfield;
  });
  return { ...field, subfields };
}

/** $8 chains of which a single field is left. `chainedAs`: the numbers each field had in its own record. */
function brokenChains(
  out: readonly OutField[],
  chainedAs: readonly (readonly string[])[],
  records: { readonly local: MarcRecord; readonly incoming: MarcRecord },
): readonly Warning[] {
  if (chainedAs.every((numbers) => numbers.length === 0)) return [];
  const left = counts(out.map(({ field }) => field));
  const before = { local: counts(records.local.fields), incoming: counts(records.incoming.fields) };
  return out.flatMap(({ field, side, from, tag }, place) => {
    if (side === 'profile') return [];
    const numbers = chainNumbersIn(field).filter((number, at) => {
      const original = chainedAs[place][at];
      return left.get(number) === 1 && (before[side].get(original) ?? 0) > 1;
    });
    if (numbers.length === 0) return [];
    return [{ kind: 'chainBroken', values: { tag, number: numbers.join(', ') }, fieldIds: [from] }];
  });
}

function counts(fields: readonly Field[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const field of fields)
    for (const number of new Set(chainNumbersIn(field)))
      found.set(number, (found.get(number) ?? 0) + 1);
  return found;
}
