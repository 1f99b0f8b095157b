// Whether a save of ours still stands in the record as Alma holds it now. Alma never tells anyone (design 6).
import { fieldContent } from '../marc/content-hash';
import type { Field, MarcRecord } from '../marc/record';
import { comparedFields } from '../marc/same-record';
import type { LocalRecord } from '../ports/alma';
import type { HistoryEntry, HistoryLine } from '../ports/history';

/** A later version took changes of our save away. */
export interface Overwritten {
  readonly entry: HistoryEntry;
  /** The later version. */
  readonly now: LocalRecord;
  /** Fields that our save changed, and those of them that are gone: taken out again, or put back as they were. */
  readonly ours: number;
  readonly gone: number;
}

/** The last save of a record, if it is worth asking whether it still stands: one of ours, of another version, not told of yet. */
export function saveToCheck(
  lines: readonly HistoryLine[],
  local: LocalRecord,
): HistoryLine | undefined {
  const last = lines.find(({ mmsId, outcome }) => mmsId === local.mmsId && outcome === 'saved');
  const now = local.version005;
  const isOther = now !== undefined && last?.version005 !== now && last?.told005 !== now;
  // Of a guess it is not known what it left.
  return last?.purpose === 'save' && isOther && !last.guessed ? last : undefined;
}

/** What a later version took away; undefined where all of our changes are still there, whoever saved since. */
export function overwrittenBy(now: LocalRecord, entry: HistoryEntry): Overwritten | undefined {
  const { before, after } = entry;
  const brought = minus(after.record, before.record);
  const removed = minus(before.record, after.record);
  const gone =
    count(minusFields(brought, comparedFields(now.record))) +
    count(common(removed, minus(now.record, after.record)));
  if (gone === 0) return undefined;
  return { entry, now, ours: count(brought) + count(removed), gone };
}

type Counted = ReadonlyMap<string, number>;

/** The fields of one record that stand more often in it than in another, by content. */
function minus(one: MarcRecord, other: MarcRecord): Counted {
  return minusFields(counted(comparedFields(one)), comparedFields(other));
}

function minusFields(one: Counted, fields: readonly Field[]): Counted {
  const left = new Map(one);
  for (const [content, times] of counted(fields))
    left.set(content, (left.get(content) ?? 0) - times);
  return new Map([...left].filter(([, times]) => times > 0));
}

function common(one: Counted, other: Counted): Counted {
  return new Map(
    [...one].map(([content, times]) => [content, Math.min(times, other.get(content) ?? 0)]),
  );
}

function counted(fields: readonly Field[]): Counted {
  const times = new Map<string, number>();
  for (const field of fields) {
    const content = fieldContent(field);
    times.set(content, (times.get(content) ?? 0) + 1);
  }
  return times;
}

function count(fields: Counted): number {
  return [...fields.values()].reduce((sum, times) => sum + times, 0);
}
