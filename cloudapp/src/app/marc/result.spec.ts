import { failed, success } from './result';

describe('Result', () => {
  it('carries the value of a success and the failure of a failure', () => {
    expect(success(3)).toEqual({ ok: true, value: 3 });
    expect(failed({ kind: 'gone' })).toEqual({ ok: false, failure: { kind: 'gone' } });
  });
});
