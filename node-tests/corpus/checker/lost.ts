// The lost list is complete: no local identifier and no local field goes without being named.
import type { Field } from '../../../cloudapp/src/app/marc/record';

import { numbersNamed } from './facts';
import type { Complaint, InputField, MergeView } from './model';
import { content, isData, line } from './model';

export function checkLost(merge: MergeView): readonly Complaint[] {
  const said = saidAnywhere(merge);
  return [...merge.inputs.values()]
    .filter(({ side }) => side === 'local')
    .flatMap((input) => [...lostIdentifiers(input, merge, said), ...lostField(input, merge, said)]);
}

interface Said {
  readonly contents: ReadonlySet<string>;
  /** `$0`/`$1` of the result, in the form in which two ways of writing are equal. */
  readonly identifiers: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

function saidAnywhere({ results }: MergeView): Said {
  const fields = [...results.values()];
  return {
    contents: new Set(fields.map((field) => content(field).normalize('NFC'))),
    identifiers: new Set(fields.flatMap(identifiersOf)),
    words: new Set(fields.flatMap(wordsOf)),
    numbers: new Set(fields.flatMap(numbersNamed)),
  };
}

function lostIdentifiers(input: InputField, merge: MergeView, said: Said): readonly Complaint[] {
  const { field, id } = input;
  if (!isData(field) || isMeantToGo(input, merge)) return [];
  const listed = merge.proposal.lost.filter(({ fieldId }) => fieldId === id);
  return field.subfields
    .filter(({ code }) => code === '0' || code === '1')
    .filter((one) => !said.identifiers.has(identifier(one.value)))
    .filter(
      ({ value }) => !listed.some(({ what, text }) => what === 'field' || text.includes(value)),
    )
    .map(({ code, value }) =>
      complaint(id, `$${code} ${value} is not in the result and not listed`),
    );
}

/** A dropped field is listed unless the result says all that it said. */
function lostField(input: InputField, merge: MergeView, said: Said): readonly Complaint[] {
  const { field, id } = input;
  if (merge.decisions.get(id)?.verdict !== 'dropped' || isMeantToGo(input, merge)) return [];
  if (merge.proposal.lost.some(({ fieldId }) => fieldId === id) || hasTwin(input, merge)) return [];
  const isThere =
    said.contents.has(content(field).normalize('NFC')) ||
    isMovedNumber(field, said) ||
    wordsOf(field).every((word) => said.words.has(word));
  return isThere ? [] : [complaint(id, `is dropped and not listed: ${line(field)}`)];
}

/** An equal local field that is not dropped has a partner, and what that one lacks is told there. */
function hasTwin({ id, field }: InputField, { inputs, decisions }: MergeView): boolean {
  const own = content(field).normalize('NFC');
  return [...inputs.values()].some(
    (other) =>
      other.id !== id &&
      other.side === 'local' &&
      decisions.get(other.id)?.verdict !== 'dropped' &&
      content(other.field).normalize('NFC') === own,
  );
}

function isMeantToGo({ id }: InputField, { decisions, profile }: MergeView): boolean {
  const decision = decisions.get(id);
  if (decision?.flags.includes('byPerson')) return true;
  return profile.rules.some((rule) => rule.id === decision?.rule && rule.lossExpected === true);
}

function isMovedNumber(field: Field, { numbers }: Said): boolean {
  const named = numbersNamed(field);
  return named.length > 0 && named.every((number) => numbers.has(number));
}

function identifiersOf(field: Field): readonly string[] {
  if (!isData(field)) return [];
  return field.subfields
    .filter(({ code }) => code === '0' || code === '1')
    .map(({ value }) => identifier(value));
}

/**
 * Equal whether written as http or https, with or without a last slash or a leading `(uri)`, and whether an authority of LC
 * or FAST is named by its number or by its address.
 */
function identifier(value: string): string {
  const address = value
    .trim()
    .replace(/^\(uri\)\s*/i, '')
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  const fast = /^(?:id\.worldcat\.org\/fast\/|\(OCoLC\)\s*)(?:fst)?0*(\d+)$/i.exec(address);
  if (fast) return `fast ${fast[1]}`;
  const ofLc =
    /^id\.loc\.gov\/(?:authorities|vocabulary)\/\w+\/([a-z]+)0*(\d+)$/i.exec(address) ??
    /^\(DLC\)\s*([a-z]+)\s*0*(\d+)$/i.exec(address);
  if (ofLc) return `lc ${ofLc[1]}${ofLc[2]}`.toLowerCase();
  return address.toLowerCase().replace(/\s+/g, '');
}

/** Subfields under their tag, letters and digits only; identifiers and links apart. */
function wordsOf(field: Field): readonly string[] {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase();
  if (!isData(field)) return [`${field.tag} ${plain(field.value)}`];
  return field.subfields
    .filter(({ code }) => !'0168'.includes(code))
    .map(({ code, value }) => `${field.tag.charAt(0)}XX $${code} ${plain(value)}`);
}

function complaint(field: string, text: string): Complaint {
  return { check: 'lost', field, text };
}
