import { readyState, told } from '../../testing/fakes';
import { failed } from '../marc/result';
import type { AlmaFailure } from '../ports/failures';

const NO_ANSWER: AlmaFailure = { kind: 'almaNoAnswer', details: {} };

describe('refreshing the Alma page', () => {
  const running = told(readyState(), { kind: 'refreshAlma' });

  it('is asked of Alma once, however often the button is clicked', () => {
    expect(running.almaRefresh).toEqual({ kind: 'running' });
    expect(told(running, { kind: 'refreshAlma' })).toBe(running);
  });

  it('says why it did not work, and can be asked for again', () => {
    const refused = told(running, { kind: 'almaRefreshAnswered', result: failed(NO_ANSWER) });
    expect(refused.almaRefresh).toEqual({ kind: 'failed', failure: NO_ANSWER });
    expect(told(refused, { kind: 'refreshAlma' }).almaRefresh).toEqual({ kind: 'running' });
  });
});
