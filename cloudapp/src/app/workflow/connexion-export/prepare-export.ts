import { formatOclc035, numberIn035 } from '../../marc/oclc-number';
import type { DataField, Field, MarcRecord, Subfield } from '../../marc/record';
import { dataFields, isDataField, subfieldValues } from '../../marc/record';

/** One 035 of the record, as it is and as it will be: `before` is absent for one that is added, `after` for one that goes. */
export interface Field035 {
  readonly before?: DataField;
  readonly after?: DataField;
}

/** A record made ready for an export from Connexion. */
export interface PreparedExport {
  readonly record: MarcRecord;
  /** Every 035, in the order of the record. */
  readonly fields: readonly Field035[];
  /** OCLC numbers in 035 $a besides the one asked for, whether demoted or not: Alma matches on each that stays in $a. */
  readonly otherNumbers: readonly string[];
  /** The number stands in 035 $z or 019 of the record: somebody took it for one that is no longer current. */
  readonly knownAsCancelled: boolean;
  /** 035 says all of this already. */
  readonly unchanged: boolean;
}

/**
 * Makes the 035 of a record ready for an export from Connexion, which replaces the Alma record with the number:
 * `035 ## $a (OCoLC)n` exactly once, in that spelling and with blank indicators. `demoted`: other OCLC numbers that the person has
 * ticked, which go from $a to $z. Numbers of other systems, 019, and other OCLC numbers that are not ticked stay as they are. Subfields
 * and fields that would say nothing any more go.
 *
 * `number` and `demoted`: digits. Source: the procedure ("035__ $$a(OCoLC)459287"); MARC 21 035 (indicators undefined, $z cancelled).
 */
export function prepareForExport(
  record: MarcRecord,
  number: string,
  demoted: readonly string[],
): PreparedExport {
  const own = dataFields(record, '035');
  const fields = withNumber(own, number, new Set(demoted.filter((one) => one !== number)));
  const current = own.flatMap((field) => numbersIn(field, 'a'));
  const cancelled = [
    ...own.flatMap((field) => numbersIn(field, 'z')),
    ...dataFields(record, '019').flatMap((field) => numbersOf019(field)),
  ];
  return {
    record: { ...record, fields: replaced(record.fields, fields) },
    fields,
    otherNumbers: [...new Set(current)].filter((one) => one !== number),
    knownAsCancelled: cancelled.includes(number),
    unchanged: fields.every(({ before, after }) => before === after),
  };
}

/** The 035 with the number in its place: where it stands right already, else where it stands first, else in a field of its own. */
function withNumber(
  own: readonly DataField[],
  number: string,
  demoted: ReadonlySet<string>,
): readonly Field035[] {
  const right = formatOclc035(number);
  const holder =
    own.find((field) => isPlain(field) && subfieldValues(field, 'a').includes(right)) ??
    own.find((field) => numbersIn(field, 'a').includes(number));
  const cancelled = new Set<string>();
  const fields = own.map((before): Field035 => {
    const subfields = subfieldsAfter(before, {
      number,
      demoted,
      cancelled,
      holds: before === holder,
    });
    const says = subfields.some(({ code }) => code === 'a' || code === 'z');
    const said = before.subfields.some(({ code }) => code === 'a' || code === 'z');
    if (said && !says) return { before };
    const blank = before === holder ? { ind1: ' ', ind2: ' ' } : {};
    const after = { ...before, ...blank, subfields };
    return { before, after: isSame(before, after) ? before : after };
  });
  return holder ? fields : [...fields, { after: ownField(right) }];
}

interface Place {
  readonly number: string;
  readonly demoted: ReadonlySet<string>;
  /** Numbers that already went to $z: each stands there once. */
  readonly cancelled: Set<string>;
  /** This field keeps the number. */
  readonly holds: boolean;
}

function subfieldsAfter(
  field: DataField,
  { number, demoted, cancelled, holds }: Place,
): readonly Subfield[] {
  let placed = !holds;
  return field.subfields.flatMap((subfield): readonly Subfield[] => {
    const { code, value } = subfield;
    const found = code === 'a' || code === 'z' ? numberIn035(value) : undefined;
    if (found === undefined) return [subfield];
    if (found === number) {
      // It cannot be current and cancelled at once, nor current twice.
      if (code === 'z' || placed) return [];
      placed = true;
      return [withValue(subfield, formatOclc035(number))];
    }
    if (!demoted.has(found)) return [subfield];
    if (cancelled.has(found)) return [];
    cancelled.add(found);
    return code === 'z' ? [subfield] : [{ code: 'z', value: formatOclc035(found) }];
  });
}

/** The fields of a record with its 035 replaced; one that is added stands after them, or where a 035 belongs. */
function replaced(fields: readonly Field[], changes: readonly Field035[]): readonly Field[] {
  const after = new Map(changes.map((one) => [one.before, one.after]));
  const added = changes.flatMap(({ before, after: now }) => (before || !now ? [] : [now]));
  const kept = fields.flatMap((field) => {
    if (!isDataField(field) || !after.has(field)) return [field];
    return after.get(field) ?? [];
  });
  const last = kept.map(({ tag }) => tag).lastIndexOf('035');
  const next = kept.findIndex(({ tag }) => tag > '035');
  const at = last >= 0 ? last + 1 : next >= 0 ? next : kept.length;
  return [...kept.slice(0, at), ...added, ...kept.slice(at)];
}

function ownField(value: string): DataField {
  return { tag: '035', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value }] };
}

function numbersIn(field: DataField, code: string): readonly string[] {
  return subfieldValues(field, code).flatMap((value) => numberIn035(value) ?? []);
}

/** 019 has the numbers without their agency. */
function numbersOf019(field: DataField): readonly string[] {
  return subfieldValues(field, 'a').flatMap((value) => numberIn035(`(OCoLC)${value.trim()}`) ?? []);
}

function withValue(subfield: Subfield, value: string): Subfield {
  return subfield.value === value ? subfield : { ...subfield, value };
}

function isPlain({ ind1, ind2 }: DataField): boolean {
  return ind1 === ' ' && ind2 === ' ';
}

function isSame(one: DataField, other: DataField): boolean {
  return (
    one.ind1 === other.ind1 &&
    one.ind2 === other.ind2 &&
    one.subfields.length === other.subfields.length &&
    one.subfields.every((subfield, at) => subfield === other.subfields[at])
  );
}
