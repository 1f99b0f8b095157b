import { wholeLeader } from './leader-repair';
import type { MarcFailure } from './marc-failure';
import { marcFailure } from './marc-failure';
import { fromMnemonics, toMnemonics } from './mrk-mnemonics';
import type { Field, MarcRecord, Subfield } from './record';
import { isControlField } from './record';
import type { Result } from './result';
import { failed, success } from './result';
import { isControlTag } from './tags';

export interface MrkOptions {
  /** Leader of records that have no =LDR line. Without it such a record is a failure. */
  readonly defaultLeader?: string;
}

/**
 * Writes records in MarcEdit's mnemonic form: `=245  10$aTitle`, one line a field, an empty line after each record.
 * Blanks of the leader, control fields and indicators are `\`; `$ { } \` within values and line ends become mnemonics,
 * so that `readMrk` gives back the same record.
 */
export function writeMrk(records: readonly MarcRecord[]): string {
  return records
    .map(({ leader, fields }) => [`=LDR  ${fixed(leader)}`, ...fields.map(mrkLine), ''].join('\n'))
    .join('\n');
}

/** One field as a line of the mnemonic form, without its line end. */
export function mrkLine(field: Field): string {
  if (isControlField(field)) return `=${field.tag}  ${fixed(field.value)}`;
  const subfields = field.subfields.map(({ code, value }) => `$${toMnemonics(code + value)}`);
  return `=${field.tag}  ${indicator(field.ind1)}${indicator(field.ind2)}${subfields.join('')}`;
}

/**
 * Reads records in MarcEdit's mnemonic form. A record starts with =LDR or =000, or after an empty line. In values `\` is itself,
 * in the leader, control fields and indicators a blank; mnemonics that are not known stay as they are written.
 *
 * Fails with `mrkBadLine`, `marcNoLeader`, `marcBadLeader`, or `marcNoRecord`; `where` names line and record.
 * Source: MARCMaker and MARCBreaker User's Manual, MarcEdit.
 */
export function readMrk(
  text: string,
  options: MrkOptions = {},
): Result<readonly MarcRecord[], MarcFailure> {
  const records: MarcRecord[] = [];
  for (const block of blocksOf(text)) {
    const read = readBlock(block, records.length + 1, options);
    if (!read.ok) return read;
    records.push(read.value);
  }
  return records.length > 0 ? success(records) : failed(marcFailure('marcNoRecord'));
}

/** One line of the mnemonic form as a field, undefined where it is none. The leader line is none. */
export function readMrkLine(line: string): Field | undefined {
  const [, tag = '', rest = ''] =
    /^=([A-Z]{3}[0-9A-Z]{1,3}|[0-9A-Za-z]{3})(?: {1,2}|\t)?(.*)$/su.exec(line) ?? [];
  if (tag === '' || tag === 'LDR' || tag === '000') return undefined;
  if (isControlTag(tag) && rest.charAt(2) !== '$') return { tag, value: blanks(rest) };
  const [shown = '', ...subfields] = rest.split('$');
  const [ind1, ind2, ...more] = blanks(shown);
  if (ind1 === undefined || ind2 === undefined || more.length > 0 || subfields.includes(''))
    return undefined;
  return { tag, ind1, ind2, subfields: subfields.map(readSubfield) };
}

interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

function blocksOf(text: string): readonly (readonly NumberedLine[])[] {
  const blocks: NumberedLine[][] = [[]];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((content, index) => {
      if (content.trim() === '' || isLeaderLine(content)) blocks.push([]);
      if (content.trim() !== '') blocks.at(-1)?.push({ line: index + 1, text: content });
    });
  return blocks.filter((block) => block.length > 0);
}

function readBlock(
  block: readonly NumberedLine[],
  record: number,
  { defaultLeader }: MrkOptions,
): Result<MarcRecord, MarcFailure> {
  const [first] = block;
  let leader = defaultLeader;
  if (first && isLeaderLine(first.text)) {
    const written = blanks(first.text.slice(4).replace(/^ {1,2}|^\t/, ''));
    leader = wholeLeader(written);
    if (leader === undefined)
      return failed(
        marcFailure(
          'marcBadLeader',
          { line: first.line, record, tag: 'LDR' },
          { leader: written, length: String(written.length) },
        ),
      );
  }
  const fields: Field[] = [];
  for (const { line, text } of first && isLeaderLine(first.text) ? block.slice(1) : block) {
    const field = readMrkLine(text);
    if (!field)
      return failed(marcFailure('mrkBadLine', { line, record }, { text: text.slice(0, 80) }));
    fields.push(field);
  }
  if (leader === undefined)
    return failed(marcFailure('marcNoLeader', { line: first?.line ?? 1, record }));
  return success({ leader, fields });
}

function isLeaderLine(text: string): boolean {
  return /^=(?:LDR|000)\b/i.test(text);
}

function readSubfield(written: string): Subfield {
  const text = fromMnemonics(written);
  const code = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return { code, value: text.slice(code.length) };
}

function indicator(value: string): string {
  return value === ' ' ? '\\' : toMnemonics(value);
}

function fixed(value: string): string {
  return toMnemonics(value).replaceAll(' ', '\\');
}

function blanks(written: string): string {
  return fromMnemonics(written.replaceAll('\\', ' '));
}
