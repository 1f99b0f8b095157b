import { PROFILE } from '../../testing/fakes';
import { failed, success } from '../marc/result';

import { ShippedProfiles } from './shipped-profiles';

const asked: string[] = [];

/** A server that answers so, one answer for each question; the last one again and again. */
function server(...answers: readonly (() => Response)[]) {
  asked.length = 0;
  return (input: string): Promise<Response> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(input);
    return new Promise((resolve) => resolve(answer()));
  };
}

function json(value: unknown): () => Response {
  return () => new Response(JSON.stringify(value));
}

describe('the merge profiles', () => {
  it('are read from the app once', async () => {
    const profiles = new ShippedProfiles(server(json(PROFILE)));
    expect(await profiles.load('copy-and-merge', [])).toEqual(success(PROFILE));
    expect(await profiles.load('copy-and-merge', [])).toEqual(success(PROFILE));
    expect(asked).toEqual(['assets/profiles/copy-and-merge.json']);
  });

  it("of the institution come before the app's", async () => {
    const profiles = new ShippedProfiles(server(json(PROFILE)));
    const own = { ...PROFILE, name: 'Ours' };
    expect(await profiles.load(PROFILE.id, ['odd', null, own])).toEqual(success(own));
    expect(asked).toEqual([]);
    expect(await profiles.load(PROFILE.id, [])).toEqual(success(PROFILE));
  });

  it('that do not check out are a failure that says where, never a guess', async () => {
    const broken = { ...PROFILE, base: 'both' };
    const profiles = new ShippedProfiles(server(json(PROFILE)));
    const result = await profiles.load(PROFILE.id, [broken]);
    if (result.ok) throw new Error('Expected a failure');
    expect(result.failure.kind).toBe('profileUnreadable');
    expect(result.failure.details.raw).toContain('base');
  });

  it('are asked for again after a failure that may pass', async () => {
    const away = (): Response => {
      throw new TypeError('Failed to fetch');
    };
    const profiles = new ShippedProfiles(
      server(
        away,
        () => new Response('', { status: 404 }),
        () => new Response('<html>'),
        json(PROFILE),
      ),
    );
    const results = [];
    for (let turn = 0; turn < 4; turn += 1) results.push(await profiles.load(PROFILE.id, []));
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false, true]);
    expect(results[1]).toEqual(
      failed({
        kind: 'profileUnreadable',
        values: { profile: PROFILE.id },
        details: { status: 404 },
      }),
    );
  });

  it('cannot lead out of their folder by their id', async () => {
    const profiles = new ShippedProfiles(server(json(PROFILE)));
    await profiles.load('../../secret', []);
    expect(asked).toEqual(['assets/profiles/..%2F..%2Fsecret.json']);
  });
});
