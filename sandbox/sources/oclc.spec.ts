import { parseTitle } from '../alma/catalogue';
import type { SourceReply } from './hathitrust';
import { gatewayHolding, HeldNumbers } from './held-numbers';
import { StandInOclc } from './oclc';

const TITLES = [
  parseTitle(
    'moby',
    `=== meta
mms: 991
=== local
=LDR  00000cam\\a2200000\\a\\4500
=245  10$aMoby Dick.
=== worldcat
=LDR  00000cam\\a2200000\\a\\4500
=001  ocm17807721\\
=008  880413s1988\\\\\\\\ilu\\\\\\\\\\\\\\\\\\\\\\000\\1\\eng\\\\
=019  \\\\$a17807999
=245  10$aMoby Dick.
`,
  ),
];

const json = (reply: SourceReply): Record<string, unknown> =>
  JSON.parse(reply.text) as Record<string, unknown>;

describe('Holdings through the stand-in gateway', () => {
  const ask = (held: HeldNumbers, method: string, number: string) => {
    const reply = gatewayHolding(held, method, number);
    return reply.status === 200 ? json(reply) : [reply.status, json(reply)['type']];
  };

  it('are read, set and unset, and say whether that changed anything', () => {
    const held = new HeldNumbers(TITLES);
    const states = ['GET', 'PUT', 'PUT', 'GET', 'DELETE', 'DELETE'].map((method) => {
      const answer = ask(held, method, '17807721') as Record<string, unknown>;
      return [method, answer['held'], answer['changed']];
    });
    expect(states).toEqual([
      ['GET', false, false],
      ['PUT', true, true],
      ['PUT', true, false],
      ['GET', true, false],
      ['DELETE', false, true],
      ['DELETE', false, false],
    ]);
  });

  it('are kept by the current number of a merged one', () => {
    const held = new HeldNumbers(TITLES);
    expect(ask(held, 'PUT', '17807999')).toEqual({
      requestedNumber: '17807999',
      currentNumber: '17807721',
      symbol: 'ZZSTD',
      held: true,
      changed: true,
    });
    expect(ask(held, 'GET', '17807721')).toEqual(jasmine.objectContaining({ held: true }));
  });

  it('refuse a prefix and an unknown number', () => {
    const held = new HeldNumbers(TITLES);
    expect(ask(held, 'PUT', 'ocm17807721')).toEqual([400, 'urn:problem:invalidNumber']);
    expect(ask(held, 'GET', '1')).toEqual([404, 'urn:problem:notFound']);
  });
});

describe('The stand-in OCLC', () => {
  let now: Date;
  let oclc: StandInOclc;
  beforeEach(() => {
    now = new Date('2027-01-02T03:04:05Z');
    oclc = new StandInOclc(TITLES, new HeldNumbers(TITLES), () => now);
  });

  it('gives a token that ends after twenty minutes, its figures as OCLC writes them', () => {
    expect(oclc.token('').status).toBe(401);
    const token = json(oclc.token('Basic a2V5OnNlY3JldA=='));
    expect([token['expires_in'], token['expires_at']]).toEqual(['1199', '2027-01-02 03:24:04Z']);
    const ask = () =>
      oclc.answer(`Bearer ${String(token['access_token'])}`, () => oclc.bib('17807721')).status;
    expect(ask()).toBe(200);
    now = new Date('2027-01-02T03:24:04Z');
    expect(ask()).toBe(401);
    expect(oclc.answer('Bearer other', () => oclc.bib('1')).status).toBe(401);
  });

  it('gives the record that a merged number was merged into', () => {
    expect(oclc.bib('17807999').text).toContain('ocm17807721');
  });

  it('refuses a prefix, and has no record by 400 or 404', () => {
    expect([oclc.bib('ocm17807721').status, json(oclc.bib('ocm1'))['title']]).toEqual([
      400,
      'Invalid identifier.',
    ]);
    for (const [number, status] of [
      ['2', 400],
      ['3', 404],
    ] as const) {
      const reply = oclc.bib(number);
      expect(reply.status).toBe(status);
      expect(json(reply)['detail']).toEqual(jasmine.objectContaining({ summary: 'NOT_FOUND' }));
    }
  });

  it('finds brief records by OCLC’s own names of indexes', () => {
    const found = json(oclc.search('no:17807721'));
    expect(found['briefRecords']).toEqual([
      jasmine.objectContaining({
        oclcNumber: '17807721',
        generalFormat: 'Book',
        catalogingInfo: { levelOfCataloging: ' ', catalogingAgency: null },
      }),
    ]);
    expect(json(oclc.search('bn:9780000000002'))['numberOfRecords']).toBe(0);
    expect([oclc.search('no:ocm1').status, oclc.search('Moby').status]).toEqual([400, 400]);
  });

  it('sets a holding; "already set" is a success that says it was none', () => {
    const said = (step: string, number = '17807999') => {
      const { success, message } = json(oclc.change(number, step));
      return [success, message];
    };
    const state = () => json(oclc.holding('17807721'))['holdings'];
    expect(said('set')).toEqual([true, 'Set Holdings Succeeded.']);
    expect(said('set')).toEqual([false, 'WorldCat Holding already set.']);
    expect(state()).toEqual([jasmine.objectContaining({ holdingSet: true })]);
    expect(said('unset')).toEqual([true, 'Unset Holdings Succeeded.']);
    expect(said('unset')).toEqual([false, 'WorldCat Holding already unset.']);
    expect(said('set', '1')).toEqual([false, 'Set Holdings Failed.']);
    expect(json(oclc.holding('1'))['holdings']).toEqual([
      jasmine.objectContaining({ currentControlNumber: null, holdingSet: false }),
    ]);
  });
});
