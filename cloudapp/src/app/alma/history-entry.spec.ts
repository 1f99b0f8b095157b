import { keptSave } from '../../testing/fakes';
import type { Override } from '../merge/decision';
import type { HistoryEntry } from '../ports/history';

import { packed, unpacked } from './history-entry';

const OVERRIDE: Override = {
  target: 'h1',
  value: 'incoming',
  label: '245',
  subfields: [
    { from: 'local', code: 'c', nth: 1, take: true },
    { from: 'incoming', code: 'c', nth: 2, take: false },
  ],
};

function saveWith(...overrides: readonly Override[]): HistoryEntry {
  const { basis, ...save } = keptSave();
  if (!basis) throw new Error('Expected a save with what it was made of.');
  return { ...save, basis: { ...basis, overrides } };
}

/** As it comes back out of the store: through JSON, which a test may damage. */
function throughStore(save: HistoryEntry, damage = (text: string) => text): unknown {
  return JSON.parse(damage(JSON.stringify(packed(save))));
}

function overridesIn(stored: unknown): readonly Override[] | undefined {
  return unpacked(stored)?.basis?.overrides;
}

describe('a save in the history', () => {
  it('keeps the choices it was made with, single subfields included', () => {
    const plain: Override = { target: 'h2', value: 'neither' };
    const save = saveWith(OVERRIDE, plain);
    expect(overridesIn(throughStore(save))).toEqual([OVERRIDE, plain]);
  });

  it('of before there were choices of single subfields is read as it was', () => {
    const { subfields, ...older } = OVERRIDE;
    expect(subfields).toBeDefined();
    expect(overridesIn(throughStore(saveWith(older)))).toEqual([older]);
  });

  it('keeps whose holding it set in WorldCat; of before that was kept it is read as it was', () => {
    const held = keptSave({ holding: '17807721' });
    expect(unpacked(throughStore(held))?.line).toEqual(held.line);
    const older = keptSave();
    expect(unpacked(throughStore(older))?.line).toEqual(older.line);
    expect(unpacked(throughStore(older))?.line.holding).toBeUndefined();
  });

  it('keeps which SRU server its record came from, and is none where it came from nowhere', () => {
    const { source } = keptSave().basis?.incoming ?? {};
    const from = (other: string): HistoryEntry | undefined =>
      unpacked(
        throughStore(keptSave(), (text) =>
          text.replaceAll(`"source":"${source}"`, `"source":"${other}"`),
        ),
      );
    expect(from('sru:alma')?.basis?.incoming.candidate.source).toBe('sru:alma');
    expect(from('sru:')).toBeUndefined();
    expect(from('elsewhere')).toBeUndefined();
  });

  it('is none where one of these choices is something else: it would be made again otherwise', () => {
    const save = saveWith(OVERRIDE);
    const damages: readonly (readonly [string, string])[] = [
      ['"from":"local"', '"from":"both"'],
      ['"nth":1', '"nth":"1"'],
      ['"take":true', '"take":"yes"'],
      ['"code":"c",', ''],
    ];
    for (const [whole, broken] of damages) {
      const stored = throughStore(save, (text) => text.replace(whole, broken));
      expect(JSON.stringify(stored)).withContext(whole).toContain(broken);
      expect(unpacked(stored)).withContext(broken).toBeUndefined();
    }
  });
});
