import type { Field, MarcRecord, Subfield } from './record';
import { isControlField } from './record';

/** One subfield as cataloguers read it: `$a Title /`. Line ends within the value become blanks. */
export function subfieldText({ code, value }: Subfield): string {
  return `$${code} ${onOneLine(value)}`;
}

/** One field as cataloguers read it: `245 10 $a Title / $c author`, `650 _0 $a War.`, `001 459287`. A blank indicator is `_`. */
export function fieldText(field: Field): string {
  if (isControlField(field)) return `${field.tag} ${onOneLine(field.value)}`;
  return [`${field.tag} ${indicatorsText(field)}`, ...field.subfields.map(subfieldText)].join(' ');
}

/** Both indicators in two characters, a blank as `_`. */
export function indicatorsText({
  ind1,
  ind2,
}: {
  readonly ind1: string;
  readonly ind2: string;
}): string {
  return (ind1 + ind2).replaceAll(' ', '_');
}

/** A record as cataloguers read it: the leader as `LDR ...`, then a line for each field. */
export function recordText({ leader, fields }: MarcRecord): string {
  return [`LDR ${leader}`, ...fields.map(fieldText)].join('\n');
}

function onOneLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}
