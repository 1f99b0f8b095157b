import { canonicalText, withoutPunctuation } from '../align/normalise';
import type { ControlField, DataField, Field, Subfield } from '../marc/record';
import { isDataField } from '../marc/record';

import type { DifferenceClass, FieldDifference, SubfieldDifference, TextPiece } from './difference';
import { diffControlValues } from './positions';
import { diffSubfields } from './subfields';

/** Identifiers, addresses, codes and links: punctuation and spacing are part of them. */
const EXACT_CODES = '015689uw';

/**
 * How one version of a field became another; `undefined` where there was or is none. Subfields in reading order
 * (`diffSubfields`); a control field, or the leader as a field `LDR`, has one entry with code ''. A control field that
 * became a data field is all removed and all added.
 */
export function diffFields(before: Field | undefined, after: Field | undefined): FieldDifference {
  return {
    class: classOf(before, after),
    tag: sides(before?.tag, after?.tag),
    indicators: sides(indicatorsOf(before), indicatorsOf(after)),
    subfields: subfieldsOf(before, after),
  };
}

function classOf(before: Field | undefined, after: Field | undefined): DifferenceClass {
  if (!before && !after) return 'same';
  if (!before || before.tag !== after?.tag) return 'changed';
  if (isDataField(before)) return isDataField(after) ? classOfDataFields(before, after) : 'changed';
  return isDataField(after) ? 'changed' : classOfControlFields(before, after);
}

function classOfControlFields(before: ControlField, after: ControlField): DifferenceClass {
  if (before.value === after.value) return 'same';
  return canonicalText(before.value) === canonicalText(after.value)
    ? 'normalisationOnly'
    : 'changed';
}

function classOfDataFields(before: DataField, after: DataField): DifferenceClass {
  const sameFrame =
    indicatorsOf(before) === indicatorsOf(after) &&
    before.subfields.length === after.subfields.length &&
    before.subfields.every(({ code }, at) => code === after.subfields[at].code);
  if (!sameFrame) return 'changed';
  const everyValue = (areEqual: (one: Subfield, other: Subfield) => boolean): boolean =>
    before.subfields.every((subfield, at) => areEqual(subfield, after.subfields[at]));
  if (everyValue((one, other) => one.value === other.value)) return 'same';
  if (everyValue(equalCharacters)) return 'normalisationOnly';
  return everyValue(equalWords) ? 'punctuationOnly' : 'changed';
}

function equalCharacters(one: Subfield, other: Subfield): boolean {
  return canonicalText(one.value) === canonicalText(other.value);
}

function equalWords(one: Subfield, other: Subfield): boolean {
  if (EXACT_CODES.includes(one.code)) return equalCharacters(one, other);
  return withoutPunctuation(one.value) === withoutPunctuation(other.value);
}

function subfieldsOf(
  before: Field | undefined,
  after: Field | undefined,
): readonly SubfieldDifference[] {
  if (before && after && isDataField(before) === isDataField(after)) {
    if (isDataField(before) && isDataField(after))
      return diffSubfields(before.subfields, after.subfields);
    if (!isDataField(before) && !isDataField(after))
      return [valueDifference(diffControlValues(after.tag, before.value, after.value))];
  }
  return [...whole(before, 'removed'), ...whole(after, 'added')];
}

function valueDifference(pieces: readonly TextPiece[]): SubfieldDifference {
  const kind = pieces.every((piece) => piece.kind === 'same') ? 'same' : 'changed';
  return { kind, code: '', pieces };
}

function whole(field: Field | undefined, kind: 'added' | 'removed'): readonly SubfieldDifference[] {
  if (!field) return [];
  const subfields = isDataField(field) ? field.subfields : [{ code: '', value: field.value }];
  return subfields.map(({ code, value }) => ({ kind, code, pieces: [{ kind, text: value }] }));
}

function indicatorsOf(field: Field | undefined): string | undefined {
  return field && isDataField(field) ? field.ind1 + field.ind2 : undefined;
}

function sides(
  before: string | undefined,
  after: string | undefined,
): { readonly before?: string; readonly after?: string } {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
