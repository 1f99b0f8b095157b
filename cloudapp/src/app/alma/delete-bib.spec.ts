import { failed, success } from '../marc/result';
import { writeMarcXml } from '../marc/marcxml-write';
import type { Field, MarcRecord } from '../marc/record';

import { ownFailure } from './alma-error';
import { deleteBib } from './delete-bib';
import type { Script } from './testing/called-alma';
import { CalledAlma } from './testing/called-alma';
import { error, GENERAL_ERROR } from './testing/scripted-alma';
import { field, localOf, MMS_ID } from './testing/sample-records';

function made(...fields: readonly Field[]): MarcRecord {
  return { leader: '01234cam a2200301 i 4500', fields };
}

const VERSION = '20261120140100.0';
const STORED: MarcRecord = made(
  { tag: '001', value: MMS_ID },
  { tag: '005', value: VERSION },
  field('245', '10', '$a Omoo.'),
);
const LOCAL = localOf(STORED);

function bib(record: MarcRecord = STORED) {
  return success({
    mms_id: MMS_ID,
    record_format: 'marc21',
    anies: [writeMarcXml(record).xml],
  });
}

const GONE = failed(ownFailure('almaNotFound'));
const READ = `GET /bibs/${MMS_ID}`;
const DELETE = `DELETE /bibs/${MMS_ID}`;
const LATER = made(
  { tag: '001', value: MMS_ID },
  { tag: '005', value: '20261120150000.0' },
  field('245', '10', '$a Omoo.'),
);

/** An Alma in which nothing hangs on the bib unless the script says so. */
function bench(script: Script): CalledAlma {
  const lists = ['holdings', 'holdings/ALL/items', 'portfolios', 'representations'];
  const none = lists.map((path) => [`${READ}/${path}`, success({ total_record_count: 0 })]);
  return new CalledAlma({ ...Object.fromEntries(none), ...script });
}

describe('deleting a bib', () => {
  it('is sent once and never overrides, and counts as done once the record is gone', async () => {
    const alma = bench({ [READ]: [bib(), bib(), GONE], [DELETE]: success('') });
    expect(await deleteBib(alma.call, LOCAL)).toEqual({ kind: 'deleted' });
    expect(alma.writes.map(({ method, query }) => [method, query])).toEqual([
      ['DELETE', { override: 'false' }],
    ]);
  });

  it('sends nothing where anything hangs on the record, or cannot be counted', async () => {
    const full = bench({
      [READ]: bib(),
      [`GET /bibs/${MMS_ID}/holdings/ALL/items`]: success({ total_record_count: 3 }),
      [`GET /bibs/${MMS_ID}/portfolios`]: success({ portfolio: [{}], total_record_count: 1 }),
    });
    const outcome = await deleteBib(full.call, LOCAL);
    expect(outcome.kind === 'hasInventory' && outcome.inventory).toEqual({
      holdings: 0,
      items: 3,
      portfolios: 1,
      representations: 0,
    });
    const uncounted = bench({
      [READ]: bib(),
      [`GET /bibs/${MMS_ID}/representations`]: failed(GENERAL_ERROR),
    });
    expect((await deleteBib(uncounted.call, LOCAL)).kind).toBe('notDeleted');
    expect([...full.writes, ...uncounted.writes]).toEqual([]);
  });

  it('sends nothing where somebody saved the record since', async () => {
    const alma = bench({ [READ]: bib(LATER) });
    expect((await deleteBib(alma.call, LOCAL)).kind).toBe('changed');
    expect(alma.writes).toEqual([]);
  });

  it('sends nothing where somebody saves the record while its inventory is counted', async () => {
    const alma = bench({ [READ]: [bib(), bib(LATER)] });
    const outcome = await deleteBib(alma.call, LOCAL);
    expect(outcome.kind === 'changed' && outcome.current.version005).toBe('20261120150000.0');
    expect(alma.writes).toEqual([]);
  });

  it('tells a refusal', async () => {
    const refusal = error(400, '4022020', 'Delete Bib error.');
    const refusing = bench({ [READ]: bib(), [DELETE]: failed(refusal) });
    const outcome = await deleteBib(refusing.call, LOCAL);
    expect(outcome.kind === 'notDeleted' && outcome.failure).toEqual(refusal);
  });

  it('calls gone only what was itself asked for and not found', async () => {
    const missing = failed(error(404, '402203', 'Input parameters mmsId is not valid.'));
    const ends: string[] = [];
    for (const script of [
      { [READ]: GONE },
      { [READ]: [bib(), GONE] },
      { [READ]: [bib(), bib(), GONE], [DELETE]: missing },
      { [READ]: bib(), [DELETE]: missing },
      { [READ]: bib(), [`${READ}/representations`]: missing },
    ]) {
      const outcome = await deleteBib(bench(script).call, LOCAL);
      ends.push(outcome.kind);
    }
    expect(ends).toEqual(['gone', 'gone', 'gone', 'notDeleted', 'notDeleted']);
  });

  it('settles a lost answer by looking, and is never sent again', async () => {
    const lost = failed(ownFailure('almaNoAnswer'));
    const ends: string[] = [];
    for (const after of [GONE, bib(), failed(GENERAL_ERROR)]) {
      const alma = bench({ [READ]: [bib(), bib(), after], [DELETE]: lost });
      ends.push((await deleteBib(alma.call, LOCAL)).kind);
      expect(alma.writes.length).toBe(1);
    }
    expect(ends).toEqual(['deleted', 'unknown', 'unknown']);
  });

  it('does not call deleted what can still be read', async () => {
    const alma = bench({ [READ]: bib(), [DELETE]: success('') });
    expect((await deleteBib(alma.call, LOCAL)).kind).toBe('unknown');
  });
});
