/** When two fields are the same heading, so that an identifier of one is true of the other. */
import { identifierForm, isAddress } from '../align/identifiers';
import { keyText } from '../align/normalise';
import type { DataField, Field } from '../marc/record';
import { isDataField } from '../marc/record';

/** Control subfields, and $0 $1 themselves: no part of a heading (MARC 21 Appendix A). */
const CONTROL = '01345689';

/**
 * A text that two fields have in common exactly when they are the same heading: tag, indicators, $2 and the words of the
 * heading, without relators, which may differ from record to record. Undefined for a field without words.
 *
 * Terms of a list (336-338, 655...) are headings in this sense too: every field that may carry $0 or $1.
 */
export function headingKey(field: Field): string | undefined {
  if (!isDataField(field)) return undefined;
  const known = keys.get(field);
  if (known !== undefined) return known || undefined;
  const key = readHeading(field) ?? '';
  keys.set(field, key);
  return key || undefined;
}

/** Keys of fields seen before; '' = no heading. Fields never change. */
const keys = new WeakMap<Field, string>();

function readHeading(field: DataField): string | undefined {
  const relators = relatorCodes(field.tag);
  const words = field.subfields
    .filter(({ code }) => !CONTROL.includes(code) && code !== '2' && !relators.includes(code))
    .map(({ code, value }) => code + keyText(value));
  if (words.every((word) => word.length === 1)) return undefined;
  return [field.tag, field.ind1, field.ind2, vocabulary(field), ...words].join('\n');
}

/** X11 has its subordinate unit in $e and its relator in $j; other names and subjects have the relator in $e. */
function relatorCodes(tag: string): string {
  if (/^[1678]11$/.test(tag)) return 'j';
  if (/^[167](?:00|10|20)$|^8[01]0$/.test(tag)) return 'ei';
  return /^[167]30$|^65[015]$|^75\d$/.test(tag) ? 'ei' : '';
}

function vocabulary(field: DataField): string {
  return field.subfields
    .filter(({ code }) => code === '2')
    .map(({ value }) => value.trim().replace(/\.$/, '').toLowerCase())
    .join();
}

/** Who gives an identifier: the prefix in parentheses, or the host of an address. Empty where nothing says. */
export function identifierScheme(value: string): string {
  const form = identifierForm(value);
  const prefix = /^\(([^()]*)\)/.exec(form)?.[1];
  if (prefix !== undefined) return prefix.toLowerCase();
  return isAddress(value) ? form.split('/')[0] : '';
}

export { identifierForm };
