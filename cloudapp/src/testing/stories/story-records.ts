/** Records of a story, from lines in the mnemonic form. */
import { readMrkLine } from '../../app/marc/mrk';
import type { Field, MarcRecord } from '../../app/marc/record';

/** A full monograph in RDA: what a story takes for granted. */
export const STORY_LEADER = '=LDR  00000cam\\a2200000\\i\\4500';

/** The fields in the order of their lines; a leader line says what the record is. */
export function readMrkRecordLines(lines: readonly string[]): MarcRecord {
  const leader = lines.find(isLeader) ?? STORY_LEADER;
  return {
    leader: leader.slice(6).replaceAll('\\', ' '),
    fields: lines.filter((line) => !isLeader(line)).map(fieldFrom),
  };
}

export function fieldFrom(line: string): Field {
  const field = readMrkLine(line);
  if (!field) throw new Error(`Not a field of the mnemonic form: ${line}`);
  return field;
}

export function isLeader(line: string): boolean {
  return line.startsWith('=LDR');
}
