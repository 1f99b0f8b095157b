import type { Field, MarcRecord } from '../../sandbox/alma/marc';
import { isControl, subfieldValues } from '../../sandbox/alma/marc';
import { writeMnemonic } from '../../sandbox/alma/mnemonic';
import { replaceLocalFields } from '../../sandbox/alma/rewrite';

/** Computed by Alma: lengths, counts and the entry map of the leader. */
const COMPUTED = new Set([0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23]);

/** What a record says, as text: without 001, 005, numbers of a zone and counts, which Alma writes anew; the order does not count. */
export function contentOf({ leader, fields }: MarcRecord): string {
  const fixed = [...leader].map((character, at) => (COMPUTED.has(at) ? '.' : character)).join('');
  const said = fields.filter((field) => !isAlmasOwn(field));
  const [head = '', ...lines] = writeMnemonic({ leader: fixed, fields: said }).split('\n');
  return [head, ...lines.sort()].join('\n').normalize('NFC');
}

function isAlmasOwn(field: Field): boolean {
  if (isControl(field)) return field.tag === '001' || field.tag === '005';
  if (field.tag !== '035') return false;
  return subfieldValues(field, 'a').some((value) => value.startsWith('(EXL'));
}

/** The 005, by which Alma tells versions apart; empty where there is none. */
export function stampOf({ fields }: MarcRecord): string {
  const field = fields.find(({ tag }) => tag === '005');
  return field && isControl(field) ? field.value : '';
}

/** Of a record that is linked to the Network Zone only the local fields are replaced. */
export function editionFor(zone: string | undefined, stored: MarcRecord, sent: MarcRecord): string {
  return contentOf(zone === 'NZ' ? replaceLocalFields(stored, sent) : sent);
}

/** In how many fields two contents differ; fields of one tag are paired. */
export function apart(a: string, b: string): number {
  const [onlyA, onlyB] = [tagsOnlyIn(a, b), tagsOnlyIn(b, a)];
  const count = (tags: readonly string[], tag: string): number =>
    tags.filter((other) => other === tag).length;
  return [...new Set([...onlyA, ...onlyB])]
    .map((tag) => Math.max(count(onlyA, tag), count(onlyB, tag)))
    .reduce((sum, one) => sum + one, 0);
}

function tagsOnlyIn(a: string, b: string): readonly string[] {
  const left = b.split('\n');
  return a
    .split('\n')
    .filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map((line) => line.slice(0, 4));
}
