// Tags that a MARC 21 bibliographic record has at most once, and what a merge may not double or replace.
import type { Field } from '../../../cloudapp/src/app/marc/record';

import { hasOclcNumber } from './facts';
import type { Complaint, MergeView } from './model';
import { counted, isData, line, named } from './model';

/** Not repeatable in MARC 21 Bibliographic; 100, 110, 111 and 130 together (one main entry). */
const ONCE = new Set(
  '001 003 005 008 010 018 038 040 042 044 045 066 240 243 245 254 256 263 306 384 507 514 841 842 844 882'.split(
    ' ',
  ),
);

/** The family of which a record has one field; undefined for what may be repeated. */
export function oncePerRecord(field: Field): string | undefined {
  if (/^1\d\d$/.test(field.tag)) return '1XX';
  return ONCE.has(field.tag) ? field.tag : undefined;
}

/** No second 1XX or 245, nor of any other tag that MARC 21 allows once. */
export function checkOnce({ proposal }: MergeView): readonly Complaint[] {
  const families = counted(proposal.record.fields.flatMap((field) => oncePerRecord(field) ?? []));
  return [...families]
    .filter(([, count]) => count > 1)
    .map(([family, count]) => ({
      check: 'once only' as const,
      field: `R:${family}:2`,
      text: `${count} fields ${family} in the result`,
    }));
}

/** 001 is that of the local record; 003 and 005 never come from the incoming one; the numbers of Ex Libris stay. */
export function checkOwnNumbers({ local, proposal }: MergeView): readonly Complaint[] {
  const complaints: Complaint[] = [];
  for (const tag of ['001', '003', '005']) {
    const [before, after] = [local, proposal.record].map(({ fields }) =>
      fields.filter((field) => field.tag === tag).map(line),
    );
    // Of two 001, which MARC does not allow, the first is the record's own; that the other is gone must be listed (lost).
    const isSame =
      tag === '001' ? same(before.slice(0, 1), after) : after.every((one) => before.includes(one));
    if (!isSame)
      complaints.push({
        check: 'own numbers',
        field: `R:${tag}:1`,
        text: `was ${before.join(' | ') || 'not there'}, is ${after.join(' | ') || 'not there'}`,
      });
  }
  const after = proposal.record.fields.map(line);
  for (const [id, field] of named(local, 'L'))
    if (isOfExLibris(field) && !after.includes(line(field)))
      complaints.push({ check: 'own numbers', field: id, text: `is gone: ${line(field)}` });
  return complaints;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function isOfExLibris(field: Field): boolean {
  return (
    field.tag === '035' &&
    isData(field) &&
    field.subfields.some(({ code, value }) => code === 'a' && /^\s*\(EXL/i.test(value))
  );
}

/** Whether an 035 gives the record its OCLC number, of which it has one. */
export function givesOclcNumber(field: Field): boolean {
  return field.tag === '035' && hasOclcNumber(field);
}
