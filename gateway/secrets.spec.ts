import { createLog, withoutSecrets } from './logs';
import { Harness, SECRETS } from './testing/harness';
import type { Reply } from './testing/stand-in';
import { OTHER } from './testing/tokens';
import { MOBY } from './testing/worldcat';

const BIB = `/v1/worldcat/bibs/${MOBY}`;
/** What OCLC could say back of what it was sent. */
const ECHO = [...Object.values(SECRETS), 'tk_standin-1', 'Bearer tk_standin-2'].join(' ');

const REPLIES: readonly Reply[] = [
  {},
  { status: 400, body: JSON.stringify({ message: ECHO }) },
  { status: 401, body: JSON.stringify({ message: ECHO }) },
  { status: 403, body: JSON.stringify({ message: `'${ECHO}' not a valid key=value pair` }) },
  { status: 404, body: JSON.stringify({ detail: { summary: 'NOT_FOUND', description: ECHO } }) },
  { status: 409, body: JSON.stringify({ title: ECHO, detail: ECHO }) },
  { status: 500, type: 'text/html', body: `<html>${ECHO}</html>` },
  { status: 302, headers: { Location: `http://127.0.0.1:1/?${encodeURI(ECHO)}` } },
  { body: JSON.stringify({ success: false, message: ECHO, controlNumber: null }) },
  { type: 'text/html', body: `<html>${ECHO}</html>` },
  { cutAfter: 3, body: ECHO },
];

describe('Secrets', () => {
  let harness: Harness;
  let now = Date.now();

  beforeAll(async () => {
    const limits = { upstreamAttempts: 1, requestsPerMinute: 100_000, holdingsPerMinute: 10_000 };
    harness = await Harness.start(limits, {}, () => now);
  });
  afterAll(() => harness.stop());

  it('are in no log line and no answer, whatever OCLC says back', async () => {
    const bearers = [await harness.bearer(), await harness.bearer(OTHER)];
    let said = '';
    for (const what of ['token', 'bib', 'search', 'holding', 'change', 'keys', 'sru'] as const) {
      for (const reply of REPLIES) {
        harness.standIn.forget();
        // A refused key is tried again, and no token is left from before.
        now += 3_600_000;
        harness.standIn.allAs(what, reply);
        for (const bearer of bearers) {
          for (const [method, path] of [
            ['GET', BIB],
            ['GET', `/v1/worldcat/search?ocn=${MOBY}`],
            ['GET', `/v1/worldcat/holdings/${MOBY}`],
            ['PUT', `/v1/worldcat/holdings/${MOBY}`],
            ['GET', `/v1/sru/consortium?ocn=${MOBY}`],
          ]) {
            const { text, headers } = await harness.ask(path, { method }, bearer);
            said += text + JSON.stringify([...headers]);
          }
        }
      }
    }
    // The secrets were in use: they were sent to OCLC, and nowhere else.
    const planted = [...Object.values(SECRETS), ...harness.config.secrets];
    for (const secret of [...planted, 'tk_standin', ...bearers.map((bearer) => bearer.slice(7))]) {
      expect(said).not.toContain(secret);
      expect(harness.logged).not.toContain(secret);
    }
    expect(said).toContain('urn:problem:');
    for (const kind of [
      'keyRefused',
      'holdingRefused',
      'holdingUnknown',
      'upstreamUnreadable',
      'notFound',
    ])
      expect(harness.logged).toContain(`"problem":"${kind}"`);
  });

  it('of callers are in no log line: tokens in addresses, headers and names', async () => {
    const token = (await harness.bearer()).slice(7);
    const forged = await harness.signer.sign({ inst_code: 'planted-code', sub: 'planted-user' });
    await harness.ask(`${BIB}?access_token=${token}`);
    await harness.ask(`/v1/${token}`);
    await harness.ask(`/v1/worldcat/bibs/${token}`, { headers: { 'X-Token': token } });
    await harness.ask(BIB, {}, `Bearer ${forged}`);
    await harness.ask(BIB, {}, `Basic ${token}`);
    expect(harness.logged).not.toContain(token);
    expect(harness.logged).not.toContain(forged);
    expect(harness.logged).not.toMatch(/planted-(code|user)/);
  });

  it('and records are in no log line', async () => {
    harness.standIn.forget();
    now += 3_600_000;
    expect((await harness.ask(BIB)).text).toContain('Der Wal');
    expect(harness.logged).not.toMatch(/Der Wal|Moby|cataloguer1/);
  });

  it('have no place in a line: it holds these things and no others', async () => {
    await harness.ask(`${BIB}?x=planted`);
    await harness.ask(`/planted/${MOBY}?x=planted`);
    const good = harness.lines.at(-2) ?? {};
    const names = [
      'level',
      'time',
      'id',
      'method',
      'route',
      'status',
      'upstreamCalls',
      'upstreamMs',
    ];
    const known = [...names, 'institution', 'app', 'about', 'ms', 'msg'];
    expect(Object.keys(good).sort()).toEqual(known.sort());
    const bad = harness.lines.at(-1) ?? {};
    const refused = [...names, 'problem', 'reason', 'ms', 'msg'];
    expect(Object.keys(bad).sort()).toEqual(refused.sort());
    expect(JSON.stringify([good, bad])).not.toContain('planted');
  });

  it('are blacked out where a library puts them into a message', () => {
    const basic =
      harness.config.secrets.find((secret) => /=$|^[A-Za-z0-9+/]{40,}/.test(secret)) ?? '';
    const lines: string[] = [];
    const log = createLog(harness.config.secrets, (line) => lines.push(line));
    const message = `failed: Basic ${basic}; Bearer abc.def; ${SECRETS.HOME_KEY}; eyJhbGci.eyJzdWIi.c2ln; tk_9`;
    log.error({ stack: message }, message);
    expect(lines.length).toBe(1);
    expect(lines[0]).not.toMatch(/planted|abc\.def|eyJ|tk_9/);
    expect(lines[0]).not.toContain(basic);
    expect(withoutSecrets('a plain line', harness.config.secrets)).toBe('a plain line');
  });
});
