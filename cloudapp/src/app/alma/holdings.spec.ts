import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { HoldingCallNumber } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { noAnswer } from './alma-error';
import { readCallNumbers } from './holdings';

const MMS = '9912345678904401';
const HOLDING = {
  holding_id: '2212345678904401',
  library: { value: 'MAIN', desc: 'Main Library' },
  location: { value: 'stacks', desc: 'Stacks' },
  call_number: 'PS2384 .M6 1988',
  link: `/almaws/v1/bibs/${MMS}/holdings/2212345678904401`,
};

type Answer = Result<readonly HoldingCallNumber[], AlmaFailure>;

async function read(body: unknown, mmsId = MMS): Promise<{ asked: string[]; found: Answer }> {
  const asked: string[] = [];
  const found = await readCallNumbers(async ({ url }) => {
    asked.push(url);
    return success(body);
  }, mmsId);
  return { asked, found };
}

async function holdingsOf(body: unknown): Promise<readonly HoldingCallNumber[]> {
  const { found } = await read(body);
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value;
}

describe('readCallNumbers', () => {
  it('gives library, location and call number of each holding, in one call', async () => {
    const other = { ...HOLDING, holding_id: '22', location: { value: 'rare', desc: 'Vault' } };
    const body = { holding: [HOLDING, other], bib_data: { mms_id: MMS }, total_record_count: 2 };
    const { asked, found } = await read(body);

    expect(asked).toEqual([`/bibs/${MMS}/holdings`]);
    const [library, callNumber] = ['MAIN', 'PS2384 .M6 1988'];
    expect(found).toEqual(
      success([
        { holdingId: '2212345678904401', library, location: 'stacks', callNumber },
        { holdingId: '22', library, location: 'rare', callNumber },
      ]),
    );
  });

  it('reads plain texts, a single holding without a list, and one without a call number', async () => {
    const holding = { holding_id: 22, library: 'LAW', location: null, call_number: '' };
    expect(await holdingsOf({ holding })).toEqual([
      { holdingId: '22', library: 'LAW', location: '', callNumber: '' },
    ]);
  });

  for (const body of [{ total_record_count: 0 }, { holding: [] }, { holding: null }])
    it(`finds no holdings in ${JSON.stringify(body)}`, async () => {
      expect(await holdingsOf(body)).toEqual([]);
    });

  it('leaves out what tells nothing', async () => {
    const odd = [null, 'x', {}, { holding_id: '22', call_number: ' ' }];
    expect(await holdingsOf({ holding: odd })).toEqual([]);
  });

  for (const body of [undefined, null, '<html>', []])
    it(`does not take ${JSON.stringify(body)} for "no holdings"`, async () => {
      const { found } = await read(body);
      expect(!found.ok && found.failure.kind).toBe('almaUnknownAnswer');
    });

  it('hands a failure of Alma on', async () => {
    const found = await readCallNumbers(async () => failed(noAnswer()), MMS);
    expect(found).toEqual(failed(noAnswer()));
  });

  for (const mmsId of ['', '99a', '../users', '99/x'])
    it(`does not ask Alma for "${mmsId}"`, async () => {
      const { asked, found } = await read(HOLDING, mmsId);
      expect(asked).toEqual([]);
      expect(!found.ok && found.failure.kind).toBe('almaNotFound');
    });
});
