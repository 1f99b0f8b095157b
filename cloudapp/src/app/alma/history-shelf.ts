// Where the saves of one person stand in the store: one list of lines, and one key for each save.
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { HistoryEntry, HistoryLine, Kept } from '../ports/history';

import { HISTORY_LINES } from './browser-entries';
import { packed, readLines, unpacked } from './history-entry';
import type { ShelfLine } from './history-entry';

/** The part of the store that belongs to one person. `null` removes a key. */
export interface Keys {
  get(name: string): Promise<Result<unknown, StoreFailure>>;
  set(name: string, value: unknown): Promise<Result<true, StoreFailure>>;
}

/** Bytes (UTF-8) that the saves of one person may take: a few hundred of them. Alma names no limit for its store. */
export const MOST_BYTES = 2_000_000;
/** Another panel may write the list at the same moment: it is looked at again after writing, so many times. */
const LOOKS = 3;

type Answer<T> = Promise<Result<T, StoreFailure>>;

/** Keeps, finds and forgets saves; the oldest go when the room is used up, by our limit or by the store's. */
export class HistoryShelf {
  constructor(
    private readonly keys: Keys,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  lines(): Answer<readonly HistoryLine[]> {
    return this.read();
  }

  async entry(id: string): Answer<HistoryEntry | undefined> {
    const stored = await this.keys.get(id);
    if (!stored.ok) return stored;
    if (stored.value === undefined || stored.value === null) return success(undefined);
    const entry = unpacked(stored.value);
    return entry ? success(entry) : failed({ kind: 'storeUnreadable', details: {} });
  }

  async keep(entry: HistoryEntry): Answer<Kept> {
    const read = await this.read();
    if (!read.ok) return read;
    const value = packed(entry);
    const [line] = readLines([{ ...entry.line, bytes: bytesOf(value) }]);
    if (!line) return failed({ kind: 'storeUnreadable', details: {} });
    const others = read.value.filter(({ id }) => id !== line.id);
    const stored = await this.stored(line, value, others);
    if (!stored.ok) return stored;
    const gone = new Set(others.filter((one) => !stored.value.includes(one)).map(({ id }) => id));
    const lines = await this.change((now) =>
      [line, ...now.filter(({ id }) => id !== line.id && !gone.has(id))].sort(newestFirst),
    );
    if (lines.ok) return success({ lines: lines.value, dropped: gone.size });
    await this.keys.set(line.id, null);
    return lines;
  }

  async forget(id: string): Answer<readonly HistoryLine[]> {
    const removed = await this.keys.set(id, null);
    return removed.ok ? this.change((now) => now.filter((line) => line.id !== id)) : removed;
  }

  told(id: string, version005: string): Answer<readonly HistoryLine[]> {
    return this.change((now) =>
      now.map((line) => (line.id === id ? { ...line, told005: version005 } : line)),
    );
  }

  /** Stores the save itself, and gives the other lines that are left: those that had no room beside it are gone. */
  private async stored(
    line: ShelfLine,
    value: unknown,
    others: readonly ShelfLine[],
  ): Answer<readonly ShelfLine[]> {
    const left = fitting(others, this.mostBytes - line.bytes);
    for (const { id } of others.slice(left.length)) await this.keys.set(id, null);
    for (let kept = left; ; kept = kept.slice(0, -1)) {
      const written = await this.keys.set(line.id, value);
      if (written.ok) return success(kept);
      const oldest = kept.at(-1);
      if (written.failure.kind !== 'storeFull' || !oldest) return written;
      await this.keys.set(oldest.id, null);
    }
  }

  private async read(): Answer<readonly ShelfLine[]> {
    const stored = await this.keys.get(HISTORY_LINES);
    return stored.ok ? success(readLines(stored.value)) : stored;
  }

  private async change(
    to: (now: readonly ShelfLine[]) => readonly ShelfLine[],
  ): Answer<readonly HistoryLine[]> {
    for (let look = 0; ; look += 1) {
      const now = await this.read();
      if (!now.ok) return now;
      const wanted = to(now.value);
      if (JSON.stringify(wanted) === JSON.stringify(now.value) || look === LOOKS) return now;
      const written = await this.keys.set(HISTORY_LINES, wanted);
      if (!written.ok) return written;
    }
  }
}

function newestFirst(a: HistoryLine, b: HistoryLine): number {
  return b.at.localeCompare(a.at) || a.id.localeCompare(b.id);
}

/** From the newest on, as many as have room. */
function fitting(lines: readonly ShelfLine[], room: number): readonly ShelfLine[] {
  let left = room;
  const first = lines.findIndex(({ bytes }) => (left -= bytes) < 0);
  return first < 0 ? lines : lines.slice(0, first);
}

/** Bytes of a value as the store writes it down. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
