// How one save of the history is stored: each field once, whichever of the three records it stands in.
import * as v from 'valibot';

import type { Field, MarcRecord } from '../marc/record';
import { isControlField } from '../marc/record';
import type { HistoryEntry, HistoryLine } from '../ports/history';
import type { SruSourceId } from '../ports/source';

const text = v.string();
const maybe = v.optional(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const mmsId = v.pipe(text, v.regex(/^\d+$/));

const LINE = v.object({
  id: text,
  mmsId,
  title: text,
  at: text,
  purpose: v.picklist(['save', 'undo']),
  undoes: maybe,
  outcome: v.picklist(['open', 'saved']),
  guessed: v.optional(v.boolean()),
  numbersBefore: v.array(text),
  numbersAfter: v.array(text),
  fields: v.object({ added: count, removed: count, changed: count }),
  from005: maybe,
  version005: maybe,
  told005: maybe,
  holding: maybe,
});

/** Leader, and the places of its fields in the list of all fields. */
const RECORD = v.object({ leader: text, fields: v.array(count) });

const LOCAL = v.object({
  mmsId,
  record: RECORD,
  title: text,
  recordFormat: text,
  linkedTo: v.optional(v.picklist(['NZ', 'CZ'])),
  version005: maybe,
  lastModifiedBy: maybe,
  lastModifiedDate: maybe,
  suppressed: v.boolean(),
  management: v.object({
    suppressFromPublishing: maybe,
    suppressFromExternalSearch: maybe,
    catalogingLevel: maybe,
    briefLevel: maybe,
    rank: maybe,
    syncWithOclc: maybe,
  }),
});

/** The SRU servers of an institution may change while its saves are kept. */
const SRU_SOURCE = v.custom<SruSourceId>((id) => /^sru:./.test(String(id)));

const BASIS = v.object({
  candidate: v.object({
    source: v.union([v.picklist(['worldcat', 'hathitrust', 'file']), SRU_SOURCE]),
    id: text,
    oclcNumber: maybe,
    mergedNumbers: v.array(text),
    title: text,
  }),
  record: RECORD,
  profileId: text,
  overrides: v.array(
    v.object({
      target: text,
      value: v.picklist(['local', 'incoming', 'both', 'neither']),
      label: maybe,
      subfields: v.optional(
        v.pipe(
          v.array(
            v.object({
              from: v.picklist(['local', 'incoming']),
              code: text,
              nth: v.number(),
              take: v.boolean(),
            }),
          ),
          v.readonly(),
        ),
      ),
    }),
  ),
});

/** A field as a row: tag and value, or tag, both indicators, then code and value in turn. */
const ROW = v.pipe(v.array(text), v.minLength(2));

const STORED = v.object({
  line: LINE,
  rows: v.array(ROW),
  before: LOCAL,
  after: LOCAL,
  basis: v.optional(BASIS),
});

type StoredEntry = v.InferOutput<typeof STORED>;

/** A save as it is stored: plain JSON. */
export function packed({ line, before, after, basis }: HistoryEntry): StoredEntry {
  const table = new FieldTable();
  const ours = table.pack(before.record);
  const stored = table.pack(after.record);
  const { incoming } = basis ?? {};
  const merged = incoming && {
    candidate: bareCandidate(incoming.candidate),
    record: table.pack(incoming.record),
    profileId: basis?.profileId ?? '',
    overrides: [...(basis?.overrides ?? [])],
  };
  return {
    line: plainLine(line),
    rows: table.rows,
    before: { ...before, record: ours },
    after: { ...after, record: stored },
    ...(merged ? { basis: merged } : {}),
  };
}

/** A stored save, or undefined for anything that is none: half a record would be another record. */
export function unpacked(stored: unknown): HistoryEntry | undefined {
  const read = v.safeParse(STORED, stored);
  if (!read.success) return undefined;
  const { line, rows, before, after, basis } = read.output;
  const ours = unpackedRecord(before.record, rows);
  const saved = unpackedRecord(after.record, rows);
  if (!ours || !saved || before.mmsId !== line.mmsId || after.mmsId !== line.mmsId)
    return undefined;
  const entry = { line, before: { ...before, record: ours }, after: { ...after, record: saved } };
  if (!basis) return entry;
  const record = unpackedRecord(basis.record, rows);
  if (!record) return undefined;
  const { candidate, profileId, overrides } = basis;
  const incoming = { source: candidate.source, candidate, record };
  return { ...entry, basis: { incoming, profileId, overrides } };
}

/** A line with the bytes that its save takes. */
export type ShelfLine = HistoryLine & { readonly bytes: number };

const SHELF_LINE = v.object({ ...LINE.entries, bytes: count });

/** The stored lines that can be read; one that cannot is no reason to lose the others. */
export function readLines(stored: unknown): readonly ShelfLine[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const read = v.safeParse(SHELF_LINE, one);
    return read.success ? [read.output] : [];
  });
}

function plainLine(line: HistoryLine): StoredEntry['line'] {
  return {
    ...line,
    numbersBefore: [...line.numbersBefore],
    numbersAfter: [...line.numbersAfter],
  };
}

type Basis = NonNullable<HistoryEntry['basis']>;

/** What names a candidate; what a list of hits shows of it is not needed again. */
function bareCandidate(
  candidate: Basis['incoming']['candidate'],
): NonNullable<StoredEntry['basis']>['candidate'] {
  const { source, id, oclcNumber, mergedNumbers, title } = candidate;
  const number = oclcNumber === undefined ? {} : { oclcNumber };
  return { source, id, ...number, mergedNumbers: [...mergedNumbers], title };
}

/** All fields of some records, each once. */
class FieldTable {
  readonly rows: string[][] = [];
  private readonly places = new Map<string, number>();

  pack({ leader, fields }: MarcRecord): StoredEntry['before']['record'] {
    return { leader, fields: fields.map((field) => this.placeOf(field)) };
  }

  private placeOf(field: Field): number {
    // By its exact content: what is put back is what was there, down to the form of Unicode.
    const key = JSON.stringify(rowOf(field));
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.rows.push(rowOf(field)) - 1;
    this.places.set(key, place);
    return place;
  }
}

function rowOf(field: Field): string[] {
  if (isControlField(field)) return [field.tag, field.value];
  const { tag, ind1, ind2, subfields } = field;
  return [tag, ind1, ind2, ...subfields.flatMap(({ code, value }) => [code, value])];
}

function unpackedRecord(
  record: StoredEntry['before']['record'],
  rows: StoredEntry['rows'],
): MarcRecord | undefined {
  const fields = record.fields.map((place) => fieldOf(rows.at(place)));
  return fields.every((field) => field !== undefined)
    ? { leader: record.leader, fields }
    : undefined;
}

function fieldOf(row: readonly string[] | undefined): Field | undefined {
  if (!row) return undefined;
  if (row.length === 2) return { tag: row[0], value: row[1] };
  const [tag, ind1, ind2, ...rest] = row;
  if (rest.length % 2 !== 0) return undefined;
  const subfields = Array.from({ length: rest.length / 2 }, (_, at) => ({
    code: rest[2 * at],
    value: rest[2 * at + 1],
  }));
  return { tag, ind1, ind2, subfields };
}
