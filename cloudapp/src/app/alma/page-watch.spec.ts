import type { AlmaPage } from '../ports/alma';

import { FIRST_ANSWER_MS, PageWatch } from './page-watch';
import { FakeClock } from './testing/fake-after';

const bib = (id: string): unknown => ({ id, type: 'BIB_MMS', link: `/bibs/${id}` });
const holding = (mms: string): unknown => ({
  id: '22',
  type: 'HOLDING',
  link: `/bibs/${mms}/holdings/22`,
});
const USER = { id: 'staff-1', type: 'USER', link: '/users/staff-1' };

const page = (...entities: readonly unknown[]): unknown => ({ entities });

function watch() {
  const clock = new FakeClock();
  const told: AlmaPage[] = [];
  const watching = new PageWatch((now) => told.push(now), clock.after);
  const texts = (): readonly string[] =>
    told.map((one) =>
      one.kind === 'starting'
        ? 'starting'
        : `${one.bibs.map(({ mmsId }) => mmsId).join(' ')}|${one.otherEntities}`,
    );
  return { clock, watching, texts };
}

describe('PageWatch', () => {
  it('does not take the empty first value of the SDK for a page without records', () => {
    const { watching, texts } = watch();
    watching.see(page());
    expect(watching.current).toEqual({ kind: 'starting' });

    watching.see(page(bib('1')));
    expect(texts()).toEqual(['1|0']);
  });

  it('takes a second empty value for one: Alma has answered', () => {
    const { watching, texts } = watch();
    watching.see(page());
    watching.see(page());
    expect(texts()).toEqual(['|0']);
  });

  it('takes silence after the first value for one, and is corrected by a later answer', async () => {
    const { watching, clock, texts } = watch();
    watching.see(page());
    await clock.pass(FIRST_ANSWER_MS);
    watching.see(page(bib('1')));
    expect(texts()).toEqual(['|0', '1|0']);
  });

  it('does not tell an old page after the answer has come', async () => {
    const { watching, clock, texts } = watch();
    watching.see(page());
    watching.see(page(bib('1')));
    await clock.pass(FIRST_ANSWER_MS * 2);
    expect(texts()).toEqual(['1|0']);
  });

  it('does not tell the same records again, in whatever order and by whatever entities', () => {
    const { watching, texts } = watch();
    watching.see(page(bib('1'), bib('2')));
    watching.see(page(bib('2'), bib('1')));
    watching.see(page(holding('2'), bib('1'), USER));
    expect(texts()).toEqual(['1 2|0']);
  });

  it('tells other records, more of them, and fewer', () => {
    const { watching, texts } = watch();
    watching.see(page(bib('1'), bib('2')));
    watching.see(page(bib('1'), bib('3')));
    watching.see(page(bib('1')));
    watching.see(page(bib('1'), bib('2')));
    expect(texts()).toEqual(['1 2|0', '1 3|0', '1|0', '1 2|0']);
  });

  it('tells when a page without records has something else on it', () => {
    const { watching, texts } = watch();
    watching.see(page(bib('1')));
    watching.see(page());
    watching.see(page(USER));
    watching.see(page(USER));
    expect(texts()).toEqual(['1|0', '|0', '|1']);
  });

  it('lets messages that are no pages change nothing', () => {
    const { watching, texts } = watch();
    watching.see(page(bib('1')));
    for (const forged of [undefined, null, 7, 'x', {}, [], { entities: 'none' }, { error: 'no' }])
      watching.see(forged);
    expect(texts()).toEqual(['1|0']);
  });
});
