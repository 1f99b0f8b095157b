import { incoming, local, LOCAL_ID, localRecord, OTHER_ID } from '../../testing/fakes';
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { HistoryEntry } from '../ports/history';

import type { Keys } from './history-shelf';
import { HISTORY_LINES as LINES } from './browser-entries';
import { HistoryShelf } from './history-shelf';

/** A store in memory; values go through JSON, as they do in Alma's. */
class MemoryKeys implements Keys {
  readonly values = new Map<string, string>();
  room = Infinity;
  refuses = false;
  /** Called before each write of the list: another panel comes in between. */
  beforeLines: () => void = () => undefined;

  get(name: string): Promise<Result<unknown, StoreFailure>> {
    if (this.refuses) return Promise.resolve(failed({ kind: 'storeRefused', details: {} }));
    const text = this.values.get(name);
    return Promise.resolve(success(text === undefined ? undefined : JSON.parse(text)));
  }

  set(name: string, value: unknown): Promise<Result<true, StoreFailure>> {
    if (this.refuses) return Promise.resolve(failed({ kind: 'storeRefused', details: {} }));
    if (name === LINES) this.beforeLines();
    const text = JSON.stringify(value);
    const others = [...this.values].filter(([key]) => key !== name);
    const used = others.reduce((sum, [key, stored]) => sum + key.length + stored.length, 0);
    if (value !== null && used + name.length + text.length > this.room)
      return Promise.resolve(failed({ kind: 'storeFull', details: {} }));
    if (value === null) this.values.delete(name);
    else this.values.set(name, text);
    return Promise.resolve(success(true));
  }
}

function save(id: string, minute: number, mmsId = LOCAL_ID): HistoryEntry {
  const before = local(mmsId);
  const after = local(mmsId, { record: localRecord(mmsId, '20261120140100.0') });
  return {
    line: {
      id,
      mmsId,
      title: 'Moby Dick',
      at: `2026-11-20T14:${String(minute).padStart(2, '0')}:00.000Z`,
      purpose: 'save',
      outcome: 'saved',
      numbersBefore: ['17807721'],
      numbersAfter: ['17807721'],
      fields: { added: 1, removed: 0, changed: 2 },
    },
    before,
    after,
    basis: { incoming: incoming(), profileId: 'copy-and-merge', overrides: [] },
  };
}

function valueOf<T>(result: Result<T, StoreFailure>): T {
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

async function idsOf(shelf: HistoryShelf): Promise<readonly string[]> {
  return valueOf(await shelf.lines()).map(({ id }) => id);
}

describe('the shelf of saves', () => {
  it('gives a save back to the letter, decomposed characters and empty subfields included', async () => {
    const shelf = new HistoryShelf(new MemoryKeys());
    const odd = save('w1', 1);
    const fields = [
      ...odd.before.record.fields,
      { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'é'.normalize('NFD') }] },
      { tag: '500', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '' }] },
      { tag: '880', ind1: '1', ind2: ' ', subfields: [] },
    ];
    const entry = { ...odd, before: { ...odd.before, record: { ...odd.before.record, fields } } };
    await shelf.keep(entry);
    const read = valueOf(await shelf.entry('w1'));
    expect(read?.before).toEqual(entry.before);
    expect(read?.after).toEqual(entry.after);
    expect(read?.basis?.incoming.record).toEqual(entry.basis?.incoming.record);
  });

  it('stores a field once, though it stands in the old, the new and the incoming record', async () => {
    const keys = new MemoryKeys();
    await new HistoryShelf(keys).keep(save('w1', 1));
    expect(keys.values.get('w1')?.split('880101s1988').length).toBe(2);
  });

  it('lists the newest first, and a save once however often it is kept', async () => {
    const shelf = new HistoryShelf(new MemoryKeys());
    await shelf.keep(save('w2', 2));
    await shelf.keep(save('w1', 1));
    await shelf.keep(save('w2', 2));
    expect(await idsOf(shelf)).toEqual(['w2', 'w1']);
  });

  it('lets the oldest go when its bytes are used up, and says how many', async () => {
    const keys = new MemoryKeys();
    const shelf = new HistoryShelf(keys, 6000);
    const dropped: number[] = [];
    for (const at of [1, 2, 3, 4, 5])
      dropped.push(valueOf(await shelf.keep(save(`w${at}`, at))).dropped);
    expect(dropped.reduce((sum, one) => sum + one)).toBeGreaterThan(0);
    const left = await idsOf(shelf);
    expect(left[0]).toBe('w5');
    expect([...keys.values.keys()].filter((name) => name !== LINES).sort()).toEqual(
      [...left].sort(),
    );
  });

  it('makes room where the store itself is full', async () => {
    const keys = new MemoryKeys();
    const shelf = new HistoryShelf(keys);
    for (const at of [1, 2, 3]) await shelf.keep(save(`w${at}`, at));
    keys.room = [...keys.values.values()].join('').length + 400;
    const kept = valueOf(await shelf.keep(save('w4', 4)));
    expect(kept.dropped).toBeGreaterThan(0);
    expect((await idsOf(shelf))[0]).toBe('w4');
  });

  it('tells of a store that is too small for even one save, and keeps what was there', async () => {
    const keys = new MemoryKeys();
    keys.room = 100;
    const kept = await new HistoryShelf(keys).keep(save('w1', 1));
    expect(!kept.ok && kept.failure.kind).toBe('storeFull');
    expect(keys.values.size).toBe(0);
  });

  it('loses no line when another panel writes at the same moment', async () => {
    const keys = new MemoryKeys();
    const [one, other] = [new HistoryShelf(keys), new HistoryShelf(keys)];
    await Promise.all([one.keep(save('w1', 1)), other.keep(save('w2', 2, OTHER_ID))]);
    expect(await idsOf(one)).toEqual(['w2', 'w1']);
  });

  it('forgets a save with all of it', async () => {
    const keys = new MemoryKeys();
    const shelf = new HistoryShelf(keys);
    await shelf.keep(save('w1', 1));
    await shelf.forget('w1');
    expect(await idsOf(shelf)).toEqual([]);
    expect(valueOf(await shelf.entry('w1'))).toBeUndefined();
    expect([...keys.values.keys()]).toEqual([LINES]);
  });

  it('remembers what the person was told', async () => {
    const shelf = new HistoryShelf(new MemoryKeys());
    await shelf.keep(save('w1', 1));
    await shelf.told('w1', '20261121090000.0');
    expect(valueOf(await shelf.lines())[0]?.told005).toBe('20261121090000.0');
  });

  it('never gives half a save: what was tampered with or cut off is unreadable, and the others stay', async () => {
    const keys = new MemoryKeys();
    const shelf = new HistoryShelf(keys);
    await shelf.keep(save('w1', 1));
    await shelf.keep(save('w2', 2));
    const stored = JSON.parse(keys.values.get('w1') ?? '') as { rows: unknown[] };
    keys.values.set('w1', JSON.stringify({ ...stored, rows: stored.rows.slice(1) }));
    const read = await shelf.entry('w1');
    expect(!read.ok && read.failure.kind).toBe('storeUnreadable');
    const lines = JSON.parse(keys.values.get(LINES) ?? '') as unknown[];
    keys.values.set(LINES, JSON.stringify([{ id: 7 }, ...lines]));
    expect(await idsOf(shelf)).toEqual(['w2', 'w1']);
  });

  it('says when the store refuses', async () => {
    const keys = new MemoryKeys();
    keys.refuses = true;
    const shelf = new HistoryShelf(keys);
    for (const answer of [await shelf.lines(), await shelf.keep(save('w1', 1))])
      expect(!answer.ok && answer.failure.kind).toBe('storeRefused');
  });
});
