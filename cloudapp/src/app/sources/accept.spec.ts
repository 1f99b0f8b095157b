import { accept, recordOf, searchResult } from './accept';
import { sourceFailure } from './source-failure';
import { changed, MOBY, recordFrom } from './testing/records';
import { success } from '../marc/result';

const hit = (record = MOBY, number = '17807721') =>
  accept('worldcat', record, { kind: 'ocn', number }, { id: '17807721' });

describe('accept', () => {
  it('takes a record that carries the number in 001, 035 $a, 035 $z or 019', () => {
    const carriers = [
      MOBY,
      recordFrom('=035  \\\\$a(OCoLC)ocm17807721'),
      recordFrom('=035  \\\\$a(OCoLC)5$z(OCoLC)17807721'),
      recordFrom('=001  ocn000000005', '=019  \\\\$a17807721'),
    ];
    for (const record of carriers) {
      expect(hit(record).failure).toBeUndefined();
      expect(hit(record).record).toBe(record);
    }
  });

  it('shows a merged number as such: the current number beside the one that was asked for', () => {
    const merged = hit(MOBY, '17807999');
    expect(merged.oclcNumber).toBe('17807721');
    expect(merged.mergedNumbers).toEqual(['17807999']);
    expect(merged.failure).toBeUndefined();
  });

  it('refuses a record with another number, and says which it has', () => {
    const other = hit(MOBY, '459287');
    expect(other.record).toBeUndefined();
    expect(other.title).toBe('Moby Dick, or, The whale');
    expect(other.failure).toEqual({
      kind: 'sourceWrongRecord',
      values: { source: 'sources.worldcat', asked: '459287', got: '17807721' },
      details: {},
    });
  });

  it('refuses a record without any number, and a bare number that is not said to be OCLC’s', () => {
    const none = hit(recordFrom('=001  17807721', '=003  DE-101', '=035  \\\\$a17807721'));
    expect(none.failure?.values['got']).toBe('sourceReasons.noNumber');
  });
});

describe('searchResult', () => {
  const good = hit();
  const wrong = hit(changed(MOBY, ['001', '019']));

  it('puts hits that cannot be taken last', () => {
    expect(searchResult([wrong, good])).toEqual({ ok: true, value: [good, wrong] });
  });

  it('fails where no hit can be taken, and finds nothing where there is none', () => {
    expect(searchResult([wrong])).toEqual({ ok: false, failure: wrong.failure! });
    expect(searchResult([])).toEqual({ ok: true, value: [] });
  });
});

describe('recordOf', () => {
  const good = hit();
  const line = { ...good, record: undefined };

  it('gives the record that the search brought, and asks nothing', async () => {
    const search = jasmine.createSpy('search');
    expect(await recordOf(good, search)).toEqual({
      ok: true,
      value: { source: 'worldcat', candidate: good, record: MOBY },
    });
    expect(search).not.toHaveBeenCalled();
  });

  it('fails as the candidate does', async () => {
    const failure = sourceFailure('sourceUnreadable', 'worldcat');
    expect(await recordOf({ ...good, failure }, jasmine.createSpy())).toEqual({
      ok: false,
      failure,
    });
  });

  it('searches again for a candidate without its record', async () => {
    const search = jasmine.createSpy('search').and.resolveTo(success([good]));
    const found = await recordOf(line, search);
    expect(search).toHaveBeenCalledOnceWith('17807721');
    expect(found.ok && found.value.record).toBe(MOBY);
  });

  it('says so when the source no longer has it', async () => {
    const found = await recordOf(line, () => Promise.resolve(success([])));
    expect(found.ok ? '' : found.failure.kind).toBe('sourceWrongRecord');
  });
});
