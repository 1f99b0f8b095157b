import { fieldContent, hashText } from './content-hash';
import type { Field, MarcRecord } from './record';
import { isControlField, subfieldValues } from './record';
import { fieldText } from './text-form';

/** One field that stands in only one of two records, or one pair that differs, as cataloguers read it. */
export interface RecordDifference {
  readonly tag: string;
  /** How it reads in the first record; absent where the first has no such field. */
  readonly a?: string;
  readonly b?: string;
}

/** Leader positions that a system computes: lengths, counts and the entry map (MARC 21 leader 00-04, 10-16, 20-23). */
const COMPUTED = [0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23];

/**
 * Whether two records say the same: equal but for 001, 005, computed leader positions, 035 of Ex Libris (`(EXL...)`) and NFC.
 * The order of fields does not count, because Alma sorts and moves fields when it saves; `sameOrder` tells about it.
 * The order of subfields counts. Equal fields must stand equally often on both sides.
 */
export function sameRecord(a: MarcRecord, b: MarcRecord): boolean {
  const [ours, theirs] = [comparedFields(a), comparedFields(b)];
  return (
    ours.length === theirs.length &&
    comparedLeader(a) === comparedLeader(b) &&
    withoutEqual(ours, theirs).length === 0
  );
}

/** The same hash for records that `sameRecord` calls the same, and for no others: to be kept where a record would be too much. */
export function sameRecordHash(record: MarcRecord): string {
  return hashText(comparedText(record));
}

/** Whether the fields that `sameRecord` compares stand in the same order. False too where the fields themselves differ. */
export function sameOrder(a: MarcRecord, b: MarcRecord): boolean {
  return comparedTexts(a).join('\n') === comparedTexts(b).join('\n');
}

/**
 * What `sameRecord` finds different: the leader as tag `LDR`, then fields by tag in the order of the first record, then tags
 * that only the second has. Fields of one tag are paired in their order, after those equal on both sides are left out.
 * Empty exactly when `sameRecord` is true.
 */
export function recordDifferences(a: MarcRecord, b: MarcRecord): readonly RecordDifference[] {
  const leader =
    comparedLeader(a) === comparedLeader(b)
      ? []
      : [{ tag: 'LDR', a: `LDR ${a.leader}`, b: `LDR ${b.leader}` }];
  const onlyA = withoutEqual(comparedFields(a), comparedFields(b));
  const onlyB = withoutEqual(comparedFields(b), comparedFields(a));
  const tags = new Set([...onlyA, ...onlyB].map(({ tag }) => tag));
  return [...leader, ...[...tags].flatMap((tag) => pairs(tag, onlyA, onlyB))];
}

function pairs(
  tag: string,
  onlyA: readonly Field[],
  onlyB: readonly Field[],
): readonly RecordDifference[] {
  const left = onlyA.filter((field) => field.tag === tag);
  const right = onlyB.filter((field) => field.tag === tag);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const a = left[index];
    const b = right[index];
    return { tag, ...(a ? { a: fieldText(a) } : {}), ...(b ? { b: fieldText(b) } : {}) };
  });
}

/** The fields of one list that have no equal in the other, each equal one used up once. */
function withoutEqual(fields: readonly Field[], others: readonly Field[]): readonly Field[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const content = fieldContent(other);
    left.set(content, (left.get(content) ?? 0) + 1);
  }
  return fields.filter((field) => {
    const content = fieldContent(field);
    const count = left.get(content) ?? 0;
    left.set(content, count - 1);
    return count <= 0;
  });
}

function comparedText(record: MarcRecord): string {
  return [comparedLeader(record), ...comparedTexts(record).sort()].join('\n');
}

function comparedLeader({ leader }: MarcRecord): string {
  return [...leader.normalize('NFC')]
    .map((character, position) => (COMPUTED.includes(position) ? '.' : character))
    .join('');
}

function comparedTexts(record: MarcRecord): string[] {
  return comparedFields(record).map(fieldContent);
}

/** The fields that `sameRecord` compares, in their order. */
export function comparedFields({ fields }: MarcRecord): readonly Field[] {
  return fields.filter((field) => !isAlmaOwn(field));
}

/** What Alma writes by itself: 001, 005 and the numbers that link to the network or community zone. */
function isAlmaOwn(field: Field): boolean {
  if (field.tag === '001' || field.tag === '005') return true;
  if (field.tag !== '035' || isControlField(field)) return false;
  return subfieldValues(field, 'a').some((value) => value.startsWith('(EXL'));
}
