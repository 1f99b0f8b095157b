import { calm } from '../testing/fake-fetch';
import { MOBY } from '../testing/records';
import { ALMA, sruServer } from '../testing/sru-answers';
import { DEFAULT_LIMITS } from '../request';
import type { Fetch } from '../request';

import { checkIndex } from './sru-index-check';

const check = async (fetch: Fetch): Promise<string> => {
  const known = { kind: 'ocn', number: '17807721' } as const;
  const checked = await checkIndex(ALMA, known, { fetch, limits: DEFAULT_LIMITS, signal: calm() });
  return checked.ok ? checked.value : checked.failure.kind;
};

describe('checkIndex', () => {
  it('tells an index that works from one that matches anything or nothing', async () => {
    const right = sruServer((query) => (query.includes('17807721') ? [MOBY] : []));
    expect(await check(right.fetch)).toBe('works');
    expect(await check(sruServer(() => [MOBY, MOBY]).fetch)).toBe('matchesAnything');
    expect(await check(sruServer(() => []).fetch)).toBe('findsNothing');
  });

  it('fails where the server cannot be asked', async () => {
    expect(await check(() => Promise.reject(new TypeError()))).toBe('sourceUnreachable');
  });
});
