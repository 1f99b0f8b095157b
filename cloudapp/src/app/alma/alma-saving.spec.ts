import { Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { writeMarcXml } from '../marc/marcxml-write';
import type { MarcRecord } from '../marc/record';

import { ownFailure } from './alma-error';
import type { SaveProtocol } from './alma-saving';
import { AlmaSaving } from './alma-saving';
import { FakeHost } from './testing/fake-host';
import {
  localOf,
  MMS_ID,
  NEW_FIELDS,
  OLD_005,
  OLD_FIELDS,
  recordOf,
} from './testing/sample-records';

const OLD = recordOf(OLD_005, ...OLD_FIELDS);
const NEW = recordOf(OLD_005, ...NEW_FIELDS);
const REQUEST = { writeId: 'w1', before: localOf(OLD), record: NEW };

/** A panel whose network is gone when the part that saves is fetched. */
@Injectable({ providedIn: 'root' })
class Unfetched extends AlmaSaving {
  offline = true;

  protected override fetch(): Promise<SaveProtocol> {
    return this.offline ? Promise.reject(new Error('ChunkLoadError')) : super.fetch();
  }
}

/** An Alma that stores the new record at the first PUT. */
function setUp() {
  let stored: MarcRecord = OLD;
  let puts = 0;
  new FakeHost({
    CALL_REST_API: (payload) => {
      if ((payload as { readonly method: string }).method === 'PUT') {
        puts += 1;
        stored = recordOf('20261121150000.0', ...NEW_FIELDS);
      }
      const anies = [writeMarcXml(stored).xml];
      return { body: { mms_id: MMS_ID, record_format: 'marc21', anies } };
    },
  });
  return { saving: TestBed.inject(AlmaSaving), puts: () => puts };
}

describe('AlmaSaving over the SDK', () => {
  it('saves, and proves it', async () => {
    const { saving, puts } = setUp();
    const outcome = await saving.save(REQUEST, () => undefined);

    expect(outcome.kind).toBe('saved');
    expect(puts()).toBe(1);
  });

  it('writes once for a write that is asked for twice', async () => {
    const { saving, puts } = setUp();
    const [one, other] = await Promise.all([
      saving.save(REQUEST, () => undefined),
      saving.save(REQUEST, () => undefined),
    ]);

    expect(other).toBe(one);
    expect(puts()).toBe(1);
  });

  it('does not lose a write when the panel breaks after it has left', async () => {
    const { saving, puts } = setUp();
    const outcome = await saving.save(REQUEST, ({ step, state }) => {
      if (step === 'write' && state === 'done') throw new Error('panel broke');
    });

    expect(outcome).toEqual({
      kind: 'unknown',
      failure: { kind: 'almaUnknownAnswer', details: { raw: 'panel broke' }, values: { says: '' } },
    });
    expect(puts()).toBe(1);
  });

  it('sends nothing where the part that saves cannot be fetched, and fetches it again for the next try', async () => {
    const { puts } = setUp();
    const saving = TestBed.inject(Unfetched);
    const failure = ownFailure('almaNotPrepared');
    saving.prepare();
    const steps: string[] = [];

    const first = await saving.save(REQUEST, ({ step }) => steps.push(step));
    expect(first).toEqual({ kind: 'notSaved', failure, mayRetry: true });
    // Of an earlier try nobody knows.
    const again = await saving.save({ ...REQUEST, retryOf: OLD_005 }, () => undefined);
    expect(again).toEqual({ kind: 'unknown', failure });
    expect([steps, puts()]).toEqual([[], 0]);

    saving.offline = false;
    expect((await saving.save(REQUEST, () => undefined)).kind).toBe('saved');
    expect(puts()).toBe(1);
  });
});
