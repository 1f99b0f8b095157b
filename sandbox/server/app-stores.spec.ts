import { Bench } from '../alma/testing/bench';
import type { Switches } from '../contract';
import { AppStores } from './app-stores';
import { checkFaults } from './check-faults';

function stores(switches: Partial<Switches> = {}): { stores: AppStores; bench: Bench } {
  const bench = new Bench();
  bench.switch(switches);
  return { bench, stores: new AppStores(bench.alma, { schema: 1 }) };
}

describe("The app's store", () => {
  it('keeps any JSON value until it is removed', () => {
    const { stores: app } = stores();
    app.answer('CLOUDAPP_STORE', { key: 'a', value: { n: [1] } });
    expect(app.answer('CLOUDAPP_STORE', { key: 'a' })).toEqual({ key: 'a', value: { n: [1] } });
    app.answer('CLOUDAPP_STORE', { key: 'a', value: null });
    expect(app.answer('CLOUDAPP_STORE', { key: 'a' })).toEqual({ key: 'a', value: undefined });
  });

  it('refuses what does not fit into its quota and keeps what it had', () => {
    const { stores: app } = stores({ storeQuota: 60 });
    app.answer('CLOUDAPP_STORE', { key: 'a', value: 'x'.repeat(20) });
    const refused = app.answer('CLOUDAPP_STORE', { key: 'b', value: 'x'.repeat(50) });
    expect(Object.keys(refused)).toEqual(['error']);
    expect(app.answer('CLOUDAPP_STORE', { key: 'a' })).toEqual({ key: 'a', value: 'x'.repeat(20) });
    expect(app.answer('CLOUDAPP_STORE', { key: 'a', value: 'y' })).toEqual({
      key: 'a',
      value: 'y',
    });
  });

  it('can refuse everything', () => {
    const { stores: app, bench } = stores({ storeRefused: true });
    expect(Object.keys(app.answer('CLOUDAPP_STORE', { key: 'a' }))).toEqual(['error']);
    expect(bench.alma.log.read().stores).toEqual([
      jasmine.objectContaining({ store: 'store', action: 'get', key: 'a', refused: true }),
    ]);
  });
});

describe('Settings and config', () => {
  it('are texts of JSON; settings belong to a person', () => {
    const { stores: app, bench } = stores();
    expect(app.answer('SETTINGS', '{"a":1}')).toEqual({ success: true });
    expect(app.answer('SETTINGS', undefined)).toEqual({ settings: '{"a":1}' });
    bench.switch({ signedIn: 'admin-1' });
    expect(app.answer('SETTINGS', undefined)).toEqual({ settings: '{}' });
  });

  it('are read by everyone, the config is written by admins', () => {
    const { stores: app, bench } = stores();
    expect(Object.keys(app.answer('CONFIG', '{"schema":2}'))).toEqual(['error']);
    expect(app.answer('CONFIG', undefined)).toEqual({ config: '{"schema":1}' });
    bench.switch({ signedIn: 'admin-1' });
    expect(app.answer('CONFIG', '{"schema":2}')).toEqual({ success: true });
    bench.switch({ signedIn: 'staff-1' });
    expect(app.answer('CONFIG', undefined)).toEqual({ config: '{"schema":2}' });
  });

  it('can be refused to an admin too', () => {
    const { stores: app } = stores({
      signedIn: 'admin-1',
      configReadRefused: true,
      configWriteRefused: true,
    });
    expect(Object.keys(app.answer('CONFIG', undefined))).toEqual(['error']);
    expect(Object.keys(app.answer('CONFIG', '{}'))).toEqual(['error']);
  });
});

describe('A request to change faults', () => {
  it('is taken when all its parts are known', () => {
    const request = {
      switches: { colour: 'gold', storeQuota: null, worldcat: { kind: 'down' } },
      calls: [{ kind: 'slow', ms: 5, method: 'GET', times: 1 }],
    };
    expect(checkFaults(request) as unknown).toEqual(request);
  });

  const slips: [unknown, RegExp][] = [
    [{ switches: { colur: 'gold' } }, /no switch "colur"/],
    [{ switches: { colour: 'mauve' } }, /colour is one of/],
    [{ switches: { storeRefused: 'yes' } }, /storeRefused is true or false/],
    [{ switches: { worldcat: { kind: 'away' } } }, /worldcat is one of/],
    [{ calls: [{ kind: 'replyLst' }] }, /kind is one of/],
    [{ calls: [{ kind: 'slow', times: '1' }] }, /times must be a number/],
    [{ calls: {} }, /calls must be a list/],
    [null, /must be an object/],
  ];
  for (const [request, message] of slips) {
    it(`is refused with ${message.source}`, () => {
      expect(() => checkFaults(request)).toThrowError(message);
    });
  }
});
