import { fakeAsync, TestBed, tick } from '@angular/core/testing';

import { AlmaBibs } from './alma-bibs';
import { AlmaRest } from './alma-rest';
import { FakeHost, NO_PAYLOAD, SILENCE } from './testing/fake-host';

const MMS = '9912345678904401';
const RECORD =
  '<record><leader>01234cam a2200301 i 4500</leader><controlfield tag="001">1</controlfield></record>';

function setUp(answer: (payload: unknown) => unknown) {
  const host = new FakeHost({ CALL_REST_API: answer });
  return { host, rest: TestBed.inject(AlmaRest) };
}

describe('AlmaRest over the SDK', () => {
  it('sends the request as Alma takes it and gives the body', async () => {
    const { host, rest } = setUp(() => ({ body: { mms_id: MMS } }));
    const query = { validate: 'true' };
    const result = await rest.call({ url: `/bibs/${MMS}`, method: 'PUT', query, xml: '<bib/>' });

    expect(result).toEqual({ ok: true, value: { mms_id: MMS } });
    expect(host.messages.map(({ payload }) => payload)).toEqual([
      {
        url: `/bibs/${MMS}`,
        method: 'PUT',
        headers: { Accept: 'application/json', 'Content-Type': 'application/xml' },
        queryParams: { validate: 'true' },
        requestBody: '<bib/>',
      },
    ]);
  });

  const refusals: readonly [string, unknown, string][] = [
    [
      'several errors, of which the SDK would keep one message',
      {
        error: {
          status: 400,
          error: {
            errorList: {
              error: [
                { errorCode: '1', errorMessage: 'a' },
                { errorCode: '4022034', errorMessage: 'b' },
              ],
            },
          },
        },
      },
      'almaStale',
    ],
    ['a 401', { error: { status: 401, error: {} } }, 'almaNotAuthorized'],
    [
      'an empty error list, at which the SDK breaks',
      { error: { status: 400, error: { errorList: { error: [] } } } },
      'almaUnknownAnswer',
    ],
    ['HTML', { error: { status: 502, error: '<html></html>' } }, 'almaServerError'],
    ['a reply without a payload', NO_PAYLOAD, 'almaUnknownAnswer'],
  ];
  for (const [name, reply, kind] of refusals)
    it(`reads ${name} as ${kind}`, async () => {
      const { rest } = setUp(() => reply);
      const result = await rest.call({ url: '/bibs/1' });
      expect(!result.ok && (result.failure.kind as string)).toBe(kind);
    });

  it('ends in time without an answer, and the error that the SDK throws afterwards stays quiet', fakeAsync(() => {
    const { rest } = setUp(() => SILENCE);
    let kind = '';
    void rest
      .call({ url: '/bibs/1' })
      .then((result) => (kind = result.ok ? 'ok' : result.failure.kind));
    tick(25_000);
    expect(kind).toBe('almaNoAnswer');
    // At 30 s the SDK throws in its timer; unless it is caught, this tick throws.
    expect(() => tick(10_000)).not.toThrow();
  }));

  it('reads a bib', async () => {
    setUp(() => ({ body: { mms_id: MMS, record_format: 'marc21', anies: [RECORD] } }));
    const read = await TestBed.inject(AlmaBibs).read(MMS);
    expect(read.ok && read.value.record.fields.length).toBe(1);
  });
});
