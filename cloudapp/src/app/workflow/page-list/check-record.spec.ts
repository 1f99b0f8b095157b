import {
  candidate,
  FakePorts,
  incomingRecord,
  local,
  LOCAL_ID,
  NUMBER,
  OTHER_ID,
  quiet,
  record,
  startedState,
} from '../../../testing/fakes';
import type { Result } from '../../marc/result';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { SourceFailure } from '../../ports/failures';
import type { State } from '../state';

import { checkRecord } from './check-record';
import { Pace } from './pace';
import type { Check, CheckFailure } from './page-list';

const DOWN: SourceFailure = {
  kind: 'sourceUnreachable',
  values: { source: 'sources.worldcat' },
  details: {},
};
const NOT_SET_UP: SourceFailure = { ...DOWN, kind: 'sourceNotSetUp' };
const WRONG: SourceFailure = { ...DOWN, kind: 'sourceWrongRecord' };

describe('the check of a record of the list', () => {
  let ports: FakePorts;
  let off: AbortController;
  let brought: Result<Check, CheckFailure> | undefined | 'nothing yet';

  beforeEach(() => {
    ports = new FakePorts();
    off = new AbortController();
    brought = 'nothing yet';
  });

  async function begin(panel: State = startedState()): Promise<void> {
    const pace = new Pace(ports.surroundings, () => Promise.resolve());
    void checkRecord(LOCAL_ID, { ports, pace, panel: () => panel }, off.signal).then(
      (result) => (brought = result),
    );
    await quiet();
  }

  async function read(change: Partial<LocalRecord> = {}): Promise<void> {
    await begin();
    await ports.bibs.reads.answer(success(local(LOCAL_ID, change)));
  }

  /** Read, and no other record of Alma has the number. */
  async function readAlone(change: Partial<LocalRecord> = {}): Promise<void> {
    await read(change);
    await ports.bibs.lookups.answer(success({ spellings: [], mmsIds: [] }));
  }

  it('reads it once, looks its number up in Alma, then asks the first source by number', async () => {
    await readAlone();
    expect(ports.bibs.reads.questions).toEqual([LOCAL_ID]);
    expect(ports.bibs.lookups.questions).toEqual([{ number: NUMBER, except: LOCAL_ID }]);
    expect(ports.sources.worldcat.searches.questions.map(({ number }) => number)).toEqual([NUMBER]);
    await ports.sources.worldcat.searches.answer(success([candidate()]));
    expect(brought).toEqual(
      success({
        numbers: [NUMBER],
        others: [],
        find: { source: 'worldcat', hits: 1, match: 'same' },
      }),
    );
    expect(ports.sources.hathitrust.searches.calls).toEqual([]);
  });

  it('holds the record itself against it where the source brought one', async () => {
    await readAlone();
    const other = { ...incomingRecord(), fields: record('245 10 $a Emma.').fields };
    await ports.sources.worldcat.searches.answer(
      success([candidate('worldcat', { record: other })]),
    );
    expect(brought).toEqual(
      jasmine.objectContaining({
        value: jasmine.objectContaining({
          find: jasmine.objectContaining({ match: 'different' }) as unknown,
        }) as unknown,
      }),
    );
  });

  it('asks the next source where the first has nothing or is not set up', async () => {
    await readAlone();
    await ports.sources.worldcat.searches.answer(failed(NOT_SET_UP));
    await ports.sources.hathitrust.searches.answer(success([]));
    expect(brought).toEqual(success({ numbers: [NUMBER], others: [] }));
  });

  it('fails with a source that cannot be reached, and asks none in its place', async () => {
    await readAlone();
    await ports.sources.worldcat.searches.answer(failed(DOWN));
    expect(brought).toEqual(failed(DOWN));
    expect(ports.sources.hathitrust.searches.calls).toEqual([]);
  });

  it('says what was refused where the record found is not the one of the number', async () => {
    await readAlone();
    await ports.sources.worldcat.searches.answer(failed(WRONG));
    const find = { source: 'worldcat', hits: 0, refused: WRONG };
    expect(brought).toEqual(success({ numbers: [NUMBER], others: [], find }) as never);
  });

  it('names the number into which the record was merged', async () => {
    await readAlone();
    const merged = candidate('worldcat', { oclcNumber: '222', mergedNumbers: [NUMBER] });
    await ports.sources.worldcat.searches.answer(success([merged]));
    expect(brought).toEqual(
      jasmine.objectContaining({
        value: jasmine.objectContaining({
          find: jasmine.objectContaining({ mergedInto: '222' }) as unknown,
        }) as unknown,
      }),
    );
  });

  it('tells the other Alma records with the number', async () => {
    await read();
    await ports.bibs.lookups.answer(success({ spellings: ['a'], mmsIds: [OTHER_ID] }));
    await ports.sources.worldcat.searches.answer(success([candidate()]));
    expect(brought).toEqual(
      jasmine.objectContaining({
        value: jasmine.objectContaining({ others: [OTHER_ID] }) as unknown,
      }),
    );
  });

  for (const [why, change] of [
    ['belongs to the Community Zone', { linkedTo: 'CZ' }],
    ['is not MARC 21', { recordFormat: 'unimarc' }],
    ['has no number', { record: record('245 10 $a Moby Dick.') }],
    [
      'has two numbers',
      { record: record('035 __ $a (OCoLC)1', '035 __ $a (OCoLC)2', '245 10 $a Moby Dick.') },
    ],
  ] as const)
    it(`asks nobody more where the record ${why}`, async () => {
      await read(change);
      expect(brought).toEqual(jasmine.objectContaining({ ok: true }));
      expect(ports.bibs.lookups.calls).toEqual([]);
      expect(ports.sources.worldcat.searches.calls).toEqual([]);
    });

  it('ends without a word and without another question when it is called off', async () => {
    await begin();
    off.abort();
    await ports.bibs.reads.answer(success(local()));
    expect(brought).toBeUndefined();
    expect(ports.bibs.lookups.calls).toEqual([]);
  });
});

describe('the pace of the checks', () => {
  it('asks one question at a time, and gives each the time that its calls are worth', async () => {
    const { surroundings } = new FakePorts();
    const pauses: number[] = [];
    const begun: string[] = [];
    let go: () => void = () => undefined;
    const pace = new Pace(surroundings, (ms) => {
      pauses.push(ms);
      return new Promise((resolve) => (go = resolve));
    });
    const { signal } = new AbortController();
    const ask = (name: string) => () => {
      begun.push(name);
      return Promise.resolve(name);
    };
    void pace.ask(signal, ask('look-up'), () => 4);
    void pace.ask(signal, ask('read'), () => 1);
    await quiet();
    expect([begun, pauses]).toEqual([['look-up'], [400]]);
    go();
    await quiet();
    expect(begun).toEqual(['look-up', 'read']);
  });
});
