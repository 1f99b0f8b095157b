/** What a cataloguer would miss: local fields, identifiers, numbers and links that the result does not have. */
import { isLinkCode } from '../align/groups';
import { comparisonForm } from '../align/normalise';
import { isbn13, issn, lccn, linkTarget, systemNumber } from '../align/identifiers';
import { isOclc035 } from '../marc/oclc-number';
import type { Field, Subfield } from '../marc/record';
import { isControlField, isDataField } from '../marc/record';
import { subfieldText } from '../marc/text-form';

import type { Lost } from './decision';
import type { Draft, Fate } from './draft';
import { subfieldsOf } from './conditions';
import { carriesIdentifier } from './graft';
import { headingKey } from './heading';
import { oclcNumbersIn } from './oclc-035';
import { linklessContent } from './outcome';

/** Fields that are a number: a number that the result has nowhere under this tag is lost (MARC 21 01X-09X). */
const NUMBER_TAGS = new Set(
  '010 013 015 016 017 020 022 024 027 028 030 032 035 037 074 086 088'.split(' '),
);
const NUMBER_CODES = 'alz';

/** Subfields that are not description: institution, local mark, link, related record, materials specified. */
const TELLING_CODES = '59uw3';
/** What is told of a person beside the heading. Of a field that another replaces this is description; of one that goes it is not. */
const RELATOR_CODES = '4eij';

/** The lost list, in the order of the local record. */
export function lostOf(draft: Draft): readonly Lost[] {
  const leaving = [...draft.fates.values()]
    .filter((fate) => fate.input.id.startsWith('L:') && isLeaving(fate))
    .sort((one, other) => one.input.index - other.input.index);
  const kept = keptContent(draft, leaving);
  return leaving.flatMap((fate) =>
    fate.verdict === 'dropped'
      ? lostWithField(fate, kept)
      : lostWithin(fate, fate.out ? [fate.out.field] : [], kept),
  );
}

/** A field that stays may have given subfields away to a splice. */
function isLeaving({ verdict, outcome }: Fate): boolean {
  return verdict === 'dropped' || verdict === 'replaced' || outcome.splice !== undefined;
}

interface KeptContent {
  readonly contents: ReadonlySet<string>;
  /** Equal headings may stand several times, and a graft goes to one of them. */
  readonly headings: ReadonlyMap<string, readonly Field[]>;
  /** `tag number` of every number in the result. */
  readonly numbers: ReadonlySet<string>;
}

/** What stands in the result under the tags of local fields that go. 019 is looked for in 035. */
function keptContent({ out }: Draft, leaving: readonly Fate[]): KeptContent {
  const tags = new Set(leaving.map(({ input }) => input.field.tag));
  if (tags.has('019')) tags.add('035');
  const headings = new Map<string, Field[]>();
  const contents = new Set<string>();
  const numbers = new Set<string>();
  for (const { field } of out) {
    if (!tags.has(field.tag)) continue;
    contents.add(linklessContent(field));
    const key = headingKey(field);
    if (key !== undefined) headings.set(key, [...(headings.get(key) ?? []), field]);
    for (const { key } of numbersOf(field)) numbers.add(key);
  }
  return { contents, headings, numbers };
}

/** A dropped field is lost as a whole, unless the result has its equal, or its heading: then only what that one lacks. */
function lostWithField(fate: Fate, kept: KeptContent): readonly Lost[] {
  const { field } = fate.input;
  if (fate.why.lossExpected || kept.contents.has(linklessContent(field))) return [];
  const key = headingKey(field);
  const equal = key === undefined ? [] : (kept.headings.get(key) ?? []);
  if (equal.length > 0) return lostWithin(fate, equal, kept, TELLING_CODES + RELATOR_CODES);
  if (isOnlyNumbers(field, kept)) return [];
  return [lost(fate, 'field', textOf(field))];
}

/** Whether a field says nothing but numbers that the result has, as an 035 whose number became a $z. */
function isOnlyNumbers(field: Field, kept: KeptContent): boolean {
  if (!isDataField(field)) return false;
  const found = numbersOf(field);
  const isNumber = (one: Subfield): boolean => found.some(({ subfield }) => subfield === one);
  return (
    found.length > 0 &&
    found.every(({ key }) => kept.numbers.has(key)) &&
    field.subfields.every((one) => isNumber(one) || '68'.includes(one.code))
  );
}

/** What the fields that stand in place of a local one do not carry. */
function lostWithin(
  fate: Fate,
  others: readonly Field[],
  kept: KeptContent,
  telling = TELLING_CODES,
): readonly Lost[] {
  const { field } = fate.input;
  if (!isDataField(field) || others.length === 0) return [];
  const numbers = new Map(numbersOf(field).map((one) => [one.subfield, one.key]));
  return field.subfields.flatMap((one): readonly Lost[] => {
    const number = numbers.get(one);
    if (number !== undefined)
      return kept.numbers.has(number) ? [] : [lostSubfield(fate, 'identifier', one)];
    if (one.code === '0' || one.code === '1')
      return others.some((other) => carriesIdentifier(other, one))
        ? []
        : [lostSubfield(fate, 'identifier', one)];
    if (!isTelling(field.tag, one.code, telling) || hasSubfield(others, one)) return [];
    return [lostSubfield(fate, 'subfield', one)];
  });
}

/** $z of a link is its public note; of other fields it is description or a number. */
function isTelling(tag: string, code: string, telling: string): boolean {
  return telling.includes(code) || (tag === '856' && code === 'z');
}

function hasSubfield(fields: readonly Field[], { code, value }: Subfield): boolean {
  const form = code === 'u' ? linkTarget : code === 'w' ? systemNumber : comparisonForm;
  return fields
    .flatMap(subfieldsOf)
    .some((other) => other.code === code && form(other.value) === form(value));
}

interface FoundNumber {
  readonly subfield: Subfield;
  readonly key: string;
}

/** The numbers of a field in the form in which two ways of writing are equal. 019 and 035 of OCLC are one kind. */
function numbersOf(field: Field): readonly FoundNumber[] {
  if (!isDataField(field)) return [];
  if (field.tag === '019')
    return field.subfields.flatMap((subfield) => {
      const [number] = oclcNumbersIn({ ...field, subfields: [subfield] });
      return number === undefined ? [] : [{ subfield, key: `035 (OCoLC)${number}` }];
    });
  if (!NUMBER_TAGS.has(field.tag)) return [];
  return field.subfields
    .filter(({ code, value }) => NUMBER_CODES.includes(code) && value.trim() !== '')
    .map((subfield) => ({
      subfield,
      key: numberKey(field.tag, subfield),
    }));
}

/** Another system's number is not the same once it is cancelled; those of OCLC become $z when OCLC merges them. */
function numberKey(tag: string, { code, value }: Subfield): string {
  const isCancelled = tag === '035' && code === 'z' && !isOclc035(value);
  return `${tag} ${isCancelled ? '$z ' : ''}${numberForm(tag, value)}`;
}

function numberForm(tag: string, value: string): string {
  if (tag === '020') return isbn13(value) ?? comparisonForm(value);
  if (tag === '022') return issn(value) ?? comparisonForm(value);
  if (tag === '010') return lccn(value);
  if (tag === '035') return systemNumber(value);
  return value.replace(/[\s-]+/g, '').toLowerCase();
}

function lostSubfield(fate: Fate, what: 'identifier' | 'subfield', subfield: Subfield): Lost {
  return { ...lost(fate, what, subfieldText(subfield)), code: subfield.code };
}

function lost(fate: Fate, what: Lost['what'], text: string): Lost {
  return { fieldId: fate.input.id, what, text, target: fate.outcome.unit.target };
}

function textOf(field: Field): string {
  if (isControlField(field)) return field.value;
  const said = field.subfields.filter(({ code }) => !isLinkCode(code));
  return said.map(subfieldText).join(' ');
}
