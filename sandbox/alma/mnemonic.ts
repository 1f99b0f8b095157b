import { isControl, type Field, type MarcRecord } from './marc';

/**
 * Reads one record in MarcEdit's mnemonic form (`=245  10$aTitle`), as the demo catalogue is written.
 * `\` is a blank in indicators and in control fields, `{dollar}` a dollar sign in text.
 * Throws with the line at fault: the text is part of this program.
 */
export function parseMnemonic(text: string): MarcRecord {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = '', ...rest] = lines;
  if (!first.startsWith('=LDR  ')) throw new Error(`A record begins with =LDR, not "${first}".`);
  const leader = blanks(first.slice(6)).padEnd(24, ' ');
  if (leader.length !== 24) throw new Error(`The leader has ${leader.length} characters.`);
  return { leader, fields: rest.map(parseLine) };
}

/** Reads one line of the mnemonic form, such as `=500  \\$aA note.`. Throws when it is not one. */
export function parseLine(line: string): Field {
  const match = /^=([0-9A-Z]{3}) {2}(.*)$/.exec(line);
  const [, tag, rest] = match ?? [];
  if (!tag || rest === undefined) throw new Error(`Not a mnemonic line: "${line}".`);
  if (tag.startsWith('00')) return { tag, value: blanks(rest) };
  const [head = '', ...parts] = rest.split('$');
  const indicators = blanks(head);
  if (indicators.length !== 2 || parts.length === 0) {
    throw new Error(`Two indicators and a subfield are expected: "${line}".`);
  }
  const subfields = parts.map((part) => ({
    code: part.charAt(0),
    value: part.slice(1).replaceAll('{dollar}', '$'),
  }));
  return { tag, ind1: indicators.charAt(0), ind2: indicators.charAt(1), subfields };
}

/** Writes the record in the form that `parseMnemonic` reads. */
export function writeMnemonic(record: MarcRecord): string {
  return [`=LDR  ${unblank(record.leader)}`, ...record.fields.map(writeLine)].join('\n');
}

function writeLine(field: Field): string {
  if (isControl(field)) return `=${field.tag}  ${unblank(field.value)}`;
  const subfields = field.subfields.map(
    (sub) => `$${sub.code}${sub.value.replaceAll('$', '{dollar}')}`,
  );
  return `=${field.tag}  ${unblank(field.ind1 + field.ind2)}${subfields.join('')}`;
}

const blanks = (text: string): string => text.replaceAll('\\', ' ');
const unblank = (text: string): string => text.replaceAll(' ', '\\');
