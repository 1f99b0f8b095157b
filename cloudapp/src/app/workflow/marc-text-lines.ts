import { mrkLine, writeMrk } from '../marc/mrk';
import type { Field, MarcRecord, Subfield } from '../marc/record';
import { isControlField } from '../marc/record';
import { fieldText, indicatorsText, recordText, subfieldText } from '../marc/text-form';

/** `mnemonic`: MarcEdit's `=245  10$aTitle`; `text`: `245 10 $a Title`, as cataloguers read it. */
export type MarcTextForm = 'mnemonic' | 'text';

/** A line taken apart, so that the text of the record can be set in a direction of its own: Hebrew must not turn the codes about it. */
export interface MarcTextLine {
  /** Tag, indicators and what stands between. */
  readonly head: string;
  readonly parts: readonly { readonly code: string; readonly text: string }[];
}

/** The record as one text, ready to be copied, without an empty line at its end. */
export function marcText(record: MarcRecord, form: MarcTextForm): string {
  return form === 'mnemonic' ? writeMrk([record]).replace(/\n$/, '') : recordText(record);
}

/** The same text line by line: head and parts of each line, joined, read as the line of `marcText`. */
export function marcTextLines(record: MarcRecord, form: MarcTextForm): readonly MarcTextLine[] {
  const lineOf = form === 'mnemonic' ? mnemonicLine : textLine;
  return [{ tag: 'LDR', value: record.leader }, ...record.fields].map(lineOf);
}

function mnemonicLine(field: Field): MarcTextLine {
  const line = mrkLine(field);
  if (isControlField(field)) return afterHead(line, `=${field.tag}  `);
  // A dollar sign within a value is a mnemonic: each one that is left begins a subfield.
  const [head = '', ...subfields] = line.split('$');
  const parts = subfields.map((subfield) => {
    const [code = ''] = subfield;
    return splitAt(`$${subfield}`, 1 + code.length);
  });
  return { head, parts };
}

function textLine(field: Field): MarcTextLine {
  if (isControlField(field)) return afterHead(fieldText(field), `${field.tag} `);
  const parts = field.subfields.map((subfield: Subfield, at) => {
    const part = splitAt(subfieldText(subfield), `$${subfield.code} `.length);
    return at === 0 ? part : { ...part, code: ` ${part.code}` };
  });
  return { head: `${field.tag} ${indicatorsText(field)}${parts.length > 0 ? ' ' : ''}`, parts };
}

function afterHead(line: string, head: string): MarcTextLine {
  return { head, parts: [{ code: '', text: line.slice(head.length) }] };
}

function splitAt(text: string, at: number): { readonly code: string; readonly text: string } {
  return { code: text.slice(0, at), text: text.slice(at) };
}
