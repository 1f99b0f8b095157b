import { TestBed } from '@angular/core/testing';

import { AlmaSession } from './alma-session';
import { FakeHost, INIT_DATA } from './testing/fake-host';

describe('AlmaSession over the SDK', () => {
  it('asks who is signed in once', async () => {
    const host = new FakeHost({ INIT_DATA: () => structuredClone(INIT_DATA) });
    const session = TestBed.inject(AlmaSession);
    const [one, other] = await Promise.all([session.user(), session.user()]);

    expect(one.ok && one.value.userId).toBe('staff-1');
    expect(other).toEqual(one);
    expect(await session.user()).toEqual(one);
    expect(host.count('INIT_DATA')).toBe(1);
  });

  it('fails where Alma does not say who it is, and asks again the next time', async () => {
    const host = new FakeHost({ INIT_DATA: () => ({ lang: 'en' }) });
    const session = TestBed.inject(AlmaSession);
    const failed = await session.user();
    expect(!failed.ok && failed.failure.kind).toBe('almaUnknownAnswer');

    host.answers['INIT_DATA'] = () => structuredClone(INIT_DATA);
    expect((await session.user()).ok).toBeTrue();
  });

  it('shares one token, and tells a refusal', async () => {
    const host = new FakeHost({ JWT_AUTH_TOKEN: () => ({ error: { message: 'no' } }) });
    const session = TestBed.inject(AlmaSession);
    const refused = await session.token();
    expect(!refused.ok && refused.failure.kind).toBe('almaRefused');

    host.answers['JWT_AUTH_TOKEN'] = () => ({ jwt: 'a.b.c' });
    expect(await Promise.all([session.token(), session.token()])).toEqual([
      { ok: true, value: 'a.b.c' },
      { ok: true, value: 'a.b.c' },
    ]);
    expect(host.count('JWT_AUTH_TOKEN')).toBe(2);
  });

  it('takes an answer without a token for none', async () => {
    new FakeHost({ JWT_AUTH_TOKEN: () => ({}) });
    const token = await TestBed.inject(AlmaSession).token();
    expect(!token.ok && token.failure.kind).toBe('almaUnknownAnswer');
  });

  it('asks Alma to load its page again', async () => {
    const host = new FakeHost({});
    expect(await TestBed.inject(AlmaSession).refreshAlmaPage()).toEqual({ ok: true, value: true });
    expect(host.count('RELOAD_PAGE')).toBe(1);

    host.answers['RELOAD_PAGE'] = () => ({ error: {} });
    const refused = await TestBed.inject(AlmaSession).refreshAlmaPage();
    expect(!refused.ok && refused.failure.kind).toBe('almaRefused');
  });
});
