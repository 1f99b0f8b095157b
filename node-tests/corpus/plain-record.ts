// Records as plain data, compared field by field without the app's own comparison.

export interface PlainSubfield {
  readonly code: string;
  readonly value: string;
}

/** A control field has a value; a data field indicators and subfields. */
export interface PlainField {
  readonly tag: string;
  readonly value?: string;
  readonly ind1?: string;
  readonly ind2?: string;
  readonly subfields?: readonly PlainSubfield[];
}

export interface PlainRecord {
  readonly leader: string;
  readonly fields: readonly PlainField[];
}

/** Where two readings of one record part. */
export interface Difference {
  /** Tag and occurrence, e.g. `650:3`; `LDR` for the leader. */
  readonly field: string;
  readonly one: string;
  readonly other: string;
}

/**
 * Which leader positions count: all; all but the indicator and code counts and the entry map, which yaz repairs; or all but
 * those that a writer of ISO 2709 computes too (lengths, base address, LDR/09 of Unicode).
 */
export type LeaderAs = 'read' | 'repaired' | 'computed';

const NOT_COUNTED: Readonly<Record<LeaderAs, readonly number[]>> = {
  read: [],
  repaired: [10, 11, 20, 21, 22, 23],
  computed: [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21, 22, 23],
};

/** The first difference of two records: leader, then fields in their order, to the last character. */
export function firstDifference(
  one: PlainRecord,
  other: PlainRecord,
  leaderAs: LeaderAs = 'read',
): Difference | undefined {
  const [ours, theirs] = [leader(one, leaderAs), leader(other, leaderAs)];
  if (ours !== theirs) return { field: 'LDR', one: ours, other: theirs };
  const seen = new Map<string, number>();
  for (let index = 0; index < Math.max(one.fields.length, other.fields.length); index += 1) {
    const [left, right] = [shown(one.fields[index]), shown(other.fields[index])];
    const tag = (one.fields[index] ?? other.fields[index])?.tag ?? '';
    const occurrence = (seen.get(tag) ?? 0) + 1;
    seen.set(tag, occurrence);
    if (left !== right) return { field: `${tag}:${occurrence}`, one: left, other: right };
  }
  return undefined;
}

/** A field on one line, so written that no two fields read alike. */
export function shown(field: PlainField | undefined): string {
  if (!field) return '(none)';
  if (field.subfields === undefined) return `${field.tag} ${JSON.stringify(field.value)}`;
  const subfields = field.subfields.map(({ code, value }) => `$${code} ${JSON.stringify(value)}`);
  return `${field.tag} "${field.ind1}${field.ind2}" ${subfields.join(' ')}`;
}

function leader(record: PlainRecord, as: LeaderAs): string {
  return [...record.leader]
    .map((character, position) => (NOT_COUNTED[as].includes(position) ? '.' : character))
    .join('');
}
