import { FakeConfigStore, PROFILE, REFUSED } from '../../testing/fakes';
import { failed, success } from '../marc/result';
import { DEFAULT_CONFIG } from '../settings/config';

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
  let configStore: FakeConfigStore;

  beforeEach(() => {
    configStore = new FakeConfigStore();
  });

  it('are read from the app once', async () => {
    const profiles = new ShippedProfiles(server(json(PROFILE)), configStore);
    expect(await profiles.load('copy-and-merge')).toEqual(success(PROFILE));
    expect(await profiles.load('copy-and-merge')).toEqual(success(PROFILE));
    expect(asked).toEqual(['assets/profiles/copy-and-merge.json']);
  });

  it("of the institution come before the app's, and as they are stored now", async () => {
    const profiles = new ShippedProfiles(server(json(PROFILE)), configStore);
    const own = { ...PROFILE, name: 'Ours' };
    configStore.stored = success({ ...DEFAULT_CONFIG, profiles: ['odd', null, own] });
    expect(await profiles.load(PROFILE.id)).toEqual(success(own));
    expect(asked).toEqual([]);
    configStore.stored = success(DEFAULT_CONFIG);
    expect(await profiles.load(PROFILE.id)).toEqual(success(PROFILE));
  });

  it('of the app serve where the config cannot be read', async () => {
    configStore.stored = failed(REFUSED);
    const profiles = new ShippedProfiles(server(json(PROFILE)), configStore);
    expect((await profiles.load(PROFILE.id)).ok).toBe(true);
  });

  it('that do not check out are a failure that says where, never a guess', async () => {
    const broken = { ...PROFILE, base: 'both' };
    configStore.stored = success({ ...DEFAULT_CONFIG, profiles: [broken] });
    const profiles = new ShippedProfiles(server(json(PROFILE)), configStore);
    const result = await profiles.load(PROFILE.id);
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
      configStore,
    );
    const results = [];
    for (let turn = 0; turn < 4; turn += 1) results.push(await profiles.load(PROFILE.id));
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
    const profiles = new ShippedProfiles(server(json(PROFILE)), configStore);
    await profiles.load('../../secret');
    expect(asked).toEqual(['assets/profiles/..%2F..%2Fsecret.json']);
  });
});
