import { FakeBibs, local, OTHER_ID, quiet, record } from '../../../testing/fakes';
import { failed, success } from '../../marc/result';

import { Loop } from '../loop';

import { besideEachOther, inventoryParts, otherFacts } from './other-view';
import type { SeveralEvent, SeveralState } from './several';
import { NOTHING_SHOWN, notShown, reduceSeveral } from './several';
import { SeveralEffects } from './several-effects';

const INVENTORY = success({ holdings: 2, items: 3, portfolios: 1, representations: 0 });

function several(): { bibs: FakeBibs; loop: Loop<SeveralState, SeveralEvent, undefined> } {
  const bibs = new FakeBibs();
  const effects = new SeveralEffects(bibs, (event) => loop.dispatch(event));
  const loop = new Loop<SeveralState, SeveralEvent, undefined>({
    initial: NOTHING_SHOWN,
    moment: () => undefined,
    reduce: reduceSeveral,
    react: (event, before, after) => effects.react(event, before, after),
    changed: () => undefined,
  });
  return { bibs, loop };
}

function lookup(...mmsIds: readonly string[]) {
  return { spellings: ['(OCoLC)1'], mmsIds };
}

describe('the other records, read to be looked at', () => {
  it('reads one after the other, each with what hangs on it', async () => {
    const { bibs, loop } = several();
    loop.dispatch({ kind: 'show', lookup: lookup('991', '992') });
    await quiet();
    expect([bibs.reads.questions, bibs.inventories.questions]).toEqual([['991'], ['991']]);
    await bibs.inventories.answer(INVENTORY);
    await bibs.reads.answer(success(local('991')));
    expect(bibs.reads.questions).toEqual(['991', '992']);
    expect(loop.state.records['991']).toEqual({
      record: success(local('991')),
      inventory: INVENTORY,
    });
  });

  it('reads nothing twice for the same answer, and all anew for another', async () => {
    const { bibs, loop } = several();
    const first = lookup('991');
    loop.dispatch({ kind: 'show', lookup: first });
    loop.dispatch({ kind: 'show', lookup: first });
    await quiet();
    await bibs.inventories.answer(INVENTORY);
    await bibs.reads.answer(success(local('991')));
    expect(bibs.reads.calls.length).toBe(1);
    loop.dispatch({ kind: 'show', lookup: lookup('991') });
    await quiet();
    expect(bibs.reads.calls.length).toBe(2);
    expect(loop.state.records['991']).toEqual({});
  });

  it('asks for no more than a few before a person wants more', async () => {
    const { loop } = several();
    loop.dispatch({ kind: 'show', lookup: lookup(...'12345678') });
    expect([Object.keys(loop.state.records).length, notShown(loop.state)]).toEqual([5, 3]);
    loop.dispatch({ kind: 'showMore' });
    expect(notShown(loop.state)).toBe(0);
  });

  it('reads again what did not come, also after a port that breaks', async () => {
    const { bibs, loop } = several();
    loop.dispatch({ kind: 'show', lookup: lookup('991') });
    await quiet();
    bibs.reads.call().answer.throw(new Error('boom'));
    await bibs.inventories.answer(failed({ kind: 'almaNoAnswer', details: {} }));
    expect(loop.state.records['991']?.record?.ok).toBe(false);
    loop.dispatch({ kind: 'readAgain', mmsId: '991' });
    await quiet();
    await bibs.inventories.answer(INVENTORY);
    await bibs.reads.answer(success(local('991')));
    expect(loop.state.records['991']?.record?.ok).toBe(true);
  });

  it('compares one at a time, and only what was read', async () => {
    const { bibs, loop } = several();
    loop.dispatch({ kind: 'show', lookup: lookup('991') });
    loop.dispatch({ kind: 'compare', mmsId: '991' });
    expect(loop.state.compared).toBeUndefined();
    await quiet();
    await bibs.inventories.answer(INVENTORY);
    await bibs.reads.answer(success(local('991')));
    loop.dispatch({ kind: 'compare', mmsId: '991' });
    expect(loop.state.compared).toBe('991');
    loop.dispatch({ kind: 'compare', mmsId: '991' });
    expect(loop.state.compared).toBeUndefined();
  });
});

describe('one other record', () => {
  it('is told by title, imprint, and who saved it when', () => {
    const other = local(OTHER_ID, {
      suppressed: true,
      record: record(
        '008 880101s1988    ilu           000 1 eng d',
        '100 1_ $a Melville, Herman.',
        '245 10 $a Moby Dick.',
        '264 _4 $c ©1987',
        '264 _1 $a Evanston : $b Northwestern, $c 1988.',
      ),
    });
    expect(otherFacts(other)).toEqual({
      title: 'Moby Dick',
      creator: 'Melville, Herman.',
      imprint: 'Evanston : Northwestern, 1988.',
      savedAt: '2026-11-20T13:00:00',
      savedBy: 'staff-2',
      flags: ['suppressed'],
    });
    const undescribed = record('008 880101s1988    ilu           000 1 eng d', '245 10 $a X.');
    expect(otherFacts(local(OTHER_ID, { record: undescribed })).imprint).toBe('1988');
  });

  it('counts what hangs on it, without what is not there', () => {
    expect(inventoryParts(INVENTORY.value)).toEqual([
      { id: 'holdings', count: 2 },
      { id: 'items', count: 3 },
      { id: 'portfoliosOne', count: 1 },
    ]);
    expect(inventoryParts({ holdings: 0, items: 0, portfolios: 0, representations: 0 })).toEqual(
      [],
    );
  });

  it('stands beside the record on screen field by field, without what names a record', () => {
    const here = record(
      '001 1',
      '005 2',
      '245 10 $a Moby Dick.',
      '590 __ $a Ours.',
      '300 __ $a 9 p.',
    );
    const there = record(
      '001 3',
      '005 4',
      '245 10 $a Moby Duck.',
      '300 __ $a 9 p.',
      '561 __ $a X.',
    );
    const lines = besideEachOther(here, there).map((line) => [
      line.beside,
      (line.there ?? line.here)?.tag,
    ]);
    expect(lines).toContain(['differs', '245']);
    expect(lines).toContain(['onlyHere', '590']);
    expect(lines).toContain(['onlyThere', '561']);
    expect(lines).toContain(['same', '300']);
    expect(lines.flat()).not.toContain('001');
    expect(lines.flat()).not.toContain('005');
  });
});
