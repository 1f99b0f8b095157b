import { failed, success } from '../marc/result';
import { writeMarcXml } from '../marc/marcxml-write';
import type { Field, MarcRecord } from '../marc/record';

import { ownFailure } from './alma-error';
import { deleteBib } from './delete-bib';
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

describe('deleting a bib', () => {
  it('is sent once and never overrides, and counts as done once the record is gone', async () => {
    const alma = new CalledAlma({ [READ]: [bib(), GONE], [DELETE]: success('') });
    expect(await deleteBib(alma.call, LOCAL)).toEqual({ kind: 'deleted' });
    expect(alma.writes.map(({ method, query }) => [method, query])).toEqual([
      ['DELETE', { override: 'false' }],
    ]);
  });

  it('sends nothing where anything hangs on the record, or cannot be counted', async () => {
    const full = new CalledAlma({
      [READ]: bib(),
      [`GET /bibs/${MMS_ID}/holdings/ALL/items`]: success({ total_record_count: 3 }),
      [`GET /bibs/${MMS_ID}/portfolios`]: success({ portfolio: [{}] }),
    });
    const outcome = await deleteBib(full.call, LOCAL);
    expect(outcome.kind === 'hasInventory' && outcome.inventory).toEqual({
      holdings: 0,
      items: 3,
      portfolios: 1,
      representations: 0,
    });
    const uncounted = new CalledAlma({
      [READ]: bib(),
      [`GET /bibs/${MMS_ID}/representations`]: failed(GENERAL_ERROR),
    });
    expect((await deleteBib(uncounted.call, LOCAL)).kind).toBe('notDeleted');
    expect([...full.writes, ...uncounted.writes]).toEqual([]);
  });

  it('sends nothing where somebody saved the record since', async () => {
    const later = made(
      { tag: '001', value: MMS_ID },
      { tag: '005', value: '20261120150000.0' },
      field('245', '10', '$a Omoo.'),
    );
    const alma = new CalledAlma({ [READ]: bib(later) });
    expect((await deleteBib(alma.call, LOCAL)).kind).toBe('changed');
    expect(alma.writes).toEqual([]);
  });

  it('tells a refusal, and a record that is gone already', async () => {
    const refusal = error(400, '4022020', 'Delete Bib error.');
    const refusing = new CalledAlma({ [READ]: bib(), [DELETE]: failed(refusal) });
    const outcome = await deleteBib(refusing.call, LOCAL);
    expect(outcome.kind === 'notDeleted' && outcome.failure).toEqual(refusal);
    const gone = await deleteBib(new CalledAlma({ [READ]: GONE }).call, LOCAL);
    expect(gone.kind === 'notDeleted' && gone.failure.kind).toBe('almaNotFound');
  });

  it('settles a lost answer by looking, and is never sent again', async () => {
    const lost = failed(ownFailure('almaNoAnswer'));
    const ends: string[] = [];
    for (const after of [GONE, bib(), failed(GENERAL_ERROR)]) {
      const alma = new CalledAlma({ [READ]: [bib(), after], [DELETE]: lost });
      ends.push((await deleteBib(alma.call, LOCAL)).kind);
      expect(alma.writes.length).toBe(1);
    }
    expect(ends).toEqual(['deleted', 'unknown', 'unknown']);
  });

  it('does not call deleted what can still be read', async () => {
    const alma = new CalledAlma({ [READ]: bib(), [DELETE]: success('') });
    expect((await deleteBib(alma.call, LOCAL)).kind).toBe('unknown');
  });
});
