import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';

import { toAlmaUser } from './session-user';
import { SharedAnswer } from './shared-answer';
import { FakeClock } from './testing/fake-after';

const INIT_DATA = {
  user: {
    firstName: 'Staff',
    lastName: 'One',
    primaryId: 'staff-1',
    currentlyAtLibCode: 'MAIN',
    isAdmin: true,
  },
  lang: 'he',
  instCode: '01DEMO_INST',
  urls: { alma: 'https://demo.alma.exlibrisgroup.com' },
  color: 'denim_blue',
};

describe('toAlmaUser', () => {
  it('gives who is signed in, where, and in which language', () => {
    expect(toAlmaUser(INIT_DATA)).toEqual(
      success({
        userId: 'staff-1',
        name: 'Staff One',
        institution: '01DEMO_INST',
        isAdmin: true,
        language: 'he',
      }),
    );
  });

  it('names a person without a name by the id, reads no language as English, and no rights as none', () => {
    const bare = { user: { primaryId: 'staff-1', isAdmin: 'yes' }, instCode: '01DEMO_INST' };
    expect(toAlmaUser(bare)).toEqual(
      success({
        userId: 'staff-1',
        name: 'staff-1',
        institution: '01DEMO_INST',
        isAdmin: false,
        language: 'en',
      }),
    );
  });

  for (const data of [
    undefined,
    null,
    {},
    { ...INIT_DATA, user: {} },
    { ...INIT_DATA, instCode: '' },
  ])
    it(`fails where user or institution is missing: ${JSON.stringify(data)?.slice(0, 30)}`, () => {
      const user = toAlmaUser(data);
      expect(!user.ok && user.failure.kind).toBe('almaUnknownAnswer');
    });
});

describe('SharedAnswer', () => {
  function shared(...answers: readonly Result<string, string>[]) {
    const clock = new FakeClock();
    let asked = 0;
    const ask = async (): Promise<Result<string, string>> => {
      const answer = answers[asked];
      asked += 1;
      return answer ?? failed('no more');
    };
    return { clock, answer: new SharedAnswer(ask, 30_000, clock.now), asked: () => asked };
  }

  it('asks once for everybody who asks at the same time', async () => {
    const { answer, asked } = shared(success('token 1'));
    const all = await Promise.all([answer.get(), answer.get(), answer.get()]);

    expect(all).toEqual([success('token 1'), success('token 1'), success('token 1')]);
    expect(asked()).toBe(1);
  });

  it('keeps an answer for its time and no longer', async () => {
    const { answer, clock } = shared(success('token 1'), success('token 2'));
    await answer.get();
    await clock.pass(29_999);
    expect(await answer.get()).toEqual(success('token 1'));
    await clock.pass(1);
    expect(await answer.get()).toEqual(success('token 2'));
  });

  it('keeps no failure', async () => {
    const { answer } = shared(failed('refused'), success('token'));
    expect(await answer.get()).toEqual(failed('refused'));
    expect(await answer.get()).toEqual(success('token'));
  });
});
