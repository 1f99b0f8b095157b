/**
 * One current OCLC number in 035 $a; numbers it replaces, and those that OCLC merged into it, as 035 $z (OCLC Bibliographic
 * Formats 019; MARC 21 035). Numbers of other systems are not touched here.
 */
import type { FieldGroup, GroupPair, PairLevel } from '../align/alignment';
import { isLocalExtension } from '../marc/local-extension';
import { formatOclc035, numberIn035, oclcNumbersOf, parseOclcNumber } from '../marc/oclc-number';
import type { DataField, Field, MarcRecord, Subfield } from '../marc/record';
import { isDataField, subfieldValues } from '../marc/record';

import { hasOclcNumber } from './conditions';
import { institutionOf } from './institution';
import { sameContent } from './outcome';
import type { Side } from './profile';

/**
 * Whether a field is an 035 that gives the OCLC number of the record. An 035 that is marked as the library's own (ind1 = 9,
 * $9 local, our $5) is left alone, whatever its number.
 */
export function isOclcField(
  field: Field,
  side: Side,
  ourCodes: readonly string[],
): field is DataField {
  if (field.tag !== '035' || !isDataField(field) || !hasOclcNumber(field)) return false;
  const whose = institutionOf(field, side, ourCodes);
  return field.ind1 !== '9' && !isLocalExtension(field) && whose !== 'ours' && whose !== 'mixed';
}

const currentNumbers = new WeakMap<MarcRecord, readonly string[]>();

/** The current OCLC number of a record: 001 of a WorldCat record, else the first 035 $a. Remembered per record. */
export function currentNumber(record: MarcRecord): string | undefined {
  const known = currentNumbers.get(record) ?? oclcNumbersOf(record).current;
  currentNumbers.set(record, known);
  return known[0];
}

/** The current OCLC numbers of an 035 field. */
export function numbersInA(field: Field): readonly string[] {
  if (!isDataField(field)) return [];
  return subfieldValues(field, 'a').flatMap((value) => numberIn035(value) ?? []);
}

/** All OCLC numbers that a field carries: 035 $a and $z, 019 $a. */
export function oclcNumbersIn(field: Field): readonly string[] {
  if ((field.tag !== '019' && field.tag !== '035') || !isDataField(field)) return [];
  if (field.tag === '019')
    return subfieldValues(field, 'a').flatMap((value) => {
      const number = parseOclcNumber(value);
      return number.ok ? [number.value] : [];
    });
  return field.subfields
    .filter(({ code }) => code === 'a' || code === 'z')
    .flatMap(({ value }) => numberIn035(value) ?? []);
}

/**
 * Pairs the 035 fields that give the current number, whatever the numbers are: the local one with the same number, else
 * the first, with the incoming one whose number is that of the record. Further ones stay alone.
 */
export function pairOclcGroups(
  local: readonly FieldGroup[],
  incoming: readonly FieldGroup[],
  current: string | undefined,
): GroupPair | undefined {
  const gives = ({ lead }: FieldGroup): boolean =>
    current !== undefined && numbersInA(lead.field).includes(current);
  const ours = local.find(gives) ?? local.at(0);
  const theirs = incoming.find(gives);
  if (!ours || !theirs) return undefined;
  return { local: ours, incoming: theirs, level: levelOf(ours, theirs) };
}

function levelOf(local: FieldGroup, incoming: FieldGroup): PairLevel {
  if (sameContent(local.lead.field, incoming.lead.field)) return 'exact';
  const [ours] = numbersInA(local.lead.field);
  return numbersInA(incoming.lead.field).includes(ours) ? 'normalised' : 'key';
}

/**
 * The 035 of the result: the current number in canonical form, then what the field had, then the replaced numbers as $z,
 * each once and never the current one.
 */
export function consolidated(
  current: string,
  base: DataField | undefined,
  replaced: readonly string[],
): DataField {
  const kept: Subfield[] = [{ code: 'a', value: formatOclc035(current) }];
  const seen = new Set([current]);
  for (const subfield of base?.subfields ?? []) {
    const number = 'az'.includes(subfield.code) ? numberIn035(subfield.value) : undefined;
    if (number === undefined) {
      kept.push(subfield);
    } else if (!seen.has(number)) {
      seen.add(number);
      kept.push({
        code: 'z',
        value: subfield.code === 'z' ? subfield.value : formatOclc035(number),
      });
    }
  }
  for (const number of replaced) {
    if (seen.has(number)) continue;
    seen.add(number);
    kept.push({ code: 'z', value: formatOclc035(number) });
  }
  return {
    tag: '035',
    ind1: base?.ind1 ?? ' ',
    ind2: base?.ind2 ?? ' ',
    subfields: linksFirst(kept),
  };
}

/** $6 comes first in a field (MARC 21 Appendix A), also when $a was put before it. */
function linksFirst(subfields: readonly Subfield[]): readonly Subfield[] {
  if (!subfields.some(({ code }) => code === '6')) return subfields;
  return [
    ...subfields.filter(({ code }) => code === '6'),
    ...subfields.filter(({ code }) => code !== '6'),
  ];
}
