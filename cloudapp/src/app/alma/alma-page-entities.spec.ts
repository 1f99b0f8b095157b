import { NgZone } from '@angular/core';
import { fakeAsync, flushMicrotasks, TestBed, tick } from '@angular/core/testing';

import type { AlmaPage } from '../ports/alma';

import { AlmaPageEntities } from './alma-page-entities';
import { FIRST_ANSWER_MS } from './page-watch';
import { FakeHost, SILENCE } from './testing/fake-host';

const page = (...ids: readonly string[]) => ({
  entities: ids.map((id) => ({ id, type: 'BIB_MMS', link: `/bibs/${id}`, description: id })),
});

function setUp(metadata: unknown) {
  const host = new FakeHost({ PAGE_METADATA: () => metadata });
  const pages = TestBed.inject(AlmaPageEntities);
  const told: string[] = [];
  const stop = pages.watch((now: AlmaPage) =>
    told.push(now.kind === 'starting' ? 'starting' : now.bibs.map(({ mmsId }) => mmsId).join(' ')),
  );
  return { host, pages, told, stop };
}

describe('AlmaPageEntities over the SDK', () => {
  it('is starting until Alma has answered, then tells the page', fakeAsync(() => {
    const { told } = setUp(page('1', '2'));
    expect(told).toEqual(['starting']);
    flushMicrotasks();
    expect(told).toEqual(['starting', '1 2']);
  }));

  it('tells an empty page as soon as Alma says so', fakeAsync(() => {
    const { told } = setUp(page());
    flushMicrotasks();
    expect(told).toEqual(['starting', '']);
  }));

  it('stays calm when Alma refuses to tell the page, and follows the next one', fakeAsync(() => {
    const { told, host } = setUp({ error: { message: 'no' } });
    flushMicrotasks();
    tick(FIRST_ANSWER_MS);
    host.send('PAGE_LOAD', page('1'));
    expect(told).toEqual(['starting', '', '1']);
  }));

  it('stays calm when Alma never tells the page', fakeAsync(() => {
    const { told } = setUp(SILENCE);
    tick(FIRST_ANSWER_MS);
    expect(told).toEqual(['starting', '']);
    expect(() => tick(30_000)).not.toThrow();
  }));

  it('lives on after messages that are no pages', fakeAsync(() => {
    const { told, host } = setUp(page('1'));
    flushMicrotasks();
    for (const forged of [undefined, null, 5, 'x', {}, { entities: 'x' }, { entities: [null] }])
      host.send('PAGE_LOAD', forged);
    host.send('PAGE_LOAD', page('2'));
    expect(told).toEqual(['starting', '1', '', '2']);
  }));

  it('tells later listeners what is known, and stopped ones nothing more', fakeAsync(() => {
    const { pages, host, told, stop } = setUp(page('1'));
    flushMicrotasks();
    const late: AlmaPage[] = [];
    pages.watch((now) => late.push(now));
    expect(late.map(({ kind }) => kind)).toEqual(['entities']);

    stop();
    host.send('PAGE_LOAD', page('2'));
    expect(told).toEqual(['starting', '1']);
    expect(late.length).toBe(2);
  }));

  it('tells pages inside the Angular zone, wherever the message came from', fakeAsync(() => {
    const { pages, host } = setUp(page('1'));
    flushMicrotasks();
    const zones: boolean[] = [];
    pages.watch(() => zones.push(NgZone.isInAngularZone()));
    host.send('PAGE_LOAD', page('2'));
    expect(zones.at(-1)).toBeTrue();
  }));
});
