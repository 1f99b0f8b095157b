import { writeMarcXml } from '../marc/marcxml-write';
import type { Field, MarcRecord } from '../marc/record';
import { failed, success } from '../marc/result';
import type { CreateRequest } from '../ports/bib-life';

import { ownFailure } from './alma-error';
import { createBib } from './create-bib';
import { CalledAlma } from './testing/called-alma';
import { error, GENERAL_ERROR, HTML, WARNED } from './testing/scripted-alma';
import { field } from './testing/sample-records';

function made(...fields: readonly Field[]): MarcRecord {
  return { leader: '01234cam a2200301 i 4500', fields };
}

const NUMBER = '459287';
const NEW = '9911111111104401';
const OTHER = '9922222222204401';

const BOOK: MarcRecord = made(
  field('035', '  ', `$a (OCoLC)${NUMBER}`),
  field('245', '10', '$a Moby Dick, or, The whale.'),
);
const REQUEST: CreateRequest = {
  record: BOOK,
  suppressed: false,
  oclcNumber: NUMBER,
  known: [],
  userId: 'staff-1',
  at: '2026-11-20T14:01:00.000Z',
};
const OMOO = field('245', '10', '$a Omoo.');
const MATCH = error(400, '60307', 'The given bib object has matching records.');

const BORN = { created_by: 'STAFF-1', created_date: '2026-11-20Z' };

/** A bib as Alma answers it: with its own 001 and 005 in the record. */
function bib(mmsId: string, record = BOOK, born: object = BORN): object {
  const own = [
    { tag: '001', value: mmsId },
    { tag: '005', value: '20261120140100.0' },
  ];
  const stored = {
    ...record,
    fields: [...own, ...record.fields.filter(({ tag }) => tag > '009')],
  };
  return {
    mms_id: mmsId,
    ...born,
    record_format: 'marc21',
    title: 'Moby Dick',
    network_number: [`(OCoLC)${NUMBER}`],
    anies: [writeMarcXml(stored).xml],
  };
}

const list = (...bibs: readonly object[]) => success({ bib: bibs, total_record_count: 1 });

describe('creating a bib', () => {
  it('sends it once, validated and checked for matches, and says created only after reading it', async () => {
    const alma = new CalledAlma({
      'POST /bibs': success({ mms_id: NEW, warnings: { warning: [{ message: 'No 264.' }] } }),
      [`GET /bibs/${NEW}`]: success(bib(NEW)),
    });
    const outcome = await createBib(alma.call, { ...REQUEST, suppressed: true });
    expect(outcome.kind === 'created' && [outcome.after.mmsId, outcome.warnings]).toEqual([
      NEW,
      ['No 264.'],
    ]);
    const [sent, ...more] = alma.writes;
    expect(more).toEqual([]);
    expect(sent?.query).toEqual({
      validate: 'true',
      override_warning: 'false',
      check_match: 'true',
    });
    expect(sent?.xml).toContain('<suppress_from_publishing>true</suppress_from_publishing>');
    expect(sent?.xml).toContain('Moby Dick, or, The whale.');
  });

  it('tells what Alma stored otherwise than it was sent', async () => {
    const changed = { ...BOOK, fields: BOOK.fields.map((one) => (one.tag === '245' ? OMOO : one)) };
    const alma = new CalledAlma({
      'POST /bibs': success({ mms_id: NEW }),
      [`GET /bibs/${NEW}`]: success(bib(NEW, changed)),
    });
    const outcome = await createBib(alma.call, REQUEST);
    const real = outcome.kind === 'created' && outcome.changedByAlma.filter((one) => !one.routine);
    expect(real).toEqual([
      { tag: '245', sent: '245 10 $a Moby Dick, or, The whale.', stored: '245 10 $a Omoo.' },
    ]);
  });

  it('names the record that Alma made where it cannot be read', async () => {
    const alma = new CalledAlma({
      'POST /bibs': success({ mms_id: NEW }),
      [`GET /bibs/${NEW}`]: failed(GENERAL_ERROR),
    });
    const outcome = await createBib(alma.call, REQUEST);
    expect(outcome.kind === 'createdUnread' && outcome.mmsId).toBe(NEW);
  });

  it('tells a match, a warning and a refusal apart, and sends nothing again', async () => {
    const kinds: Record<string, string> = {};
    for (const [name, failure] of Object.entries({
      match: MATCH,
      warning: WARNED,
      refusal: error(400, '402210', 'Failed to create new bib.'),
      rights: error(401, 'UNAUTHORIZED', 'No.'),
    })) {
      const alma = new CalledAlma({ 'POST /bibs': failed(failure) });
      kinds[name] = (await createBib(alma.call, REQUEST)).kind;
      expect(alma.asked.length).toBe(1);
    }
    expect(kinds).toEqual({
      match: 'matched',
      warning: 'warned',
      refusal: 'notCreated',
      rights: 'notCreated',
    });
  });

  it('goes by what a person said to a match and to a warning, which then is an error', async () => {
    const alma = new CalledAlma({ 'POST /bibs': failed(WARNED) });
    const again = { ...REQUEST, overrideWarning: true, despiteMatch: true };
    expect((await createBib(alma.call, again)).kind).toBe('notCreated');
    expect(alma.writes[0]?.query).toEqual({
      validate: 'true',
      override_warning: 'true',
      check_match: 'false',
    });
  });
});

describe('a creation whose answer is lost', () => {
  const lost = failed(ownFailure('almaNoAnswer'));

  it('is found by its number, and read', async () => {
    const alma = new CalledAlma({
      'POST /bibs': lost,
      'GET /bibs': list(bib(NEW), bib(OTHER)),
      [`GET /bibs/${NEW}`]: success(bib(NEW)),
    });
    const outcome = await createBib(alma.call, { ...REQUEST, known: [OTHER] });
    expect(outcome.kind === 'created' && [outcome.after.mmsId, outcome.foundByNumber]).toEqual([
      NEW,
      true,
    ]);
    expect(alma.writes.length).toBe(1);
  });

  it('stays unknown where what is found says something else, or two say the same', async () => {
    const changed = made(field('035', '  ', `$a (OCoLC)${NUMBER}`), field('245', '10', '$a Omoo.'));
    const almas = [
      { [`GET /bibs/${NEW}`]: success(bib(NEW, changed)), 'GET /bibs': list(bib(NEW)) },
      {
        [`GET /bibs/${NEW}`]: success(bib(NEW)),
        [`GET /bibs/${OTHER}`]: success(bib(OTHER)),
        'GET /bibs': list(bib(NEW), bib(OTHER)),
      },
    ].map((script) => new CalledAlma({ 'POST /bibs': lost, ...script }));
    const found: (readonly string[])[] = [];
    for (const alma of almas) {
      const outcome = await createBib(alma.call, REQUEST);
      if (outcome.kind === 'unknown') found.push(outcome.found);
      expect(alma.writes.length).toBe(1);
    }
    expect(found).toEqual([[NEW], [NEW, OTHER]]);
  });

  it('is not taken for done where a colleague created the same, or nobody knows who and when', async () => {
    const outcomeOf = async (born: object, request = REQUEST): Promise<string> => {
      const alma = new CalledAlma({
        'POST /bibs': lost,
        'GET /bibs': list(bib(NEW)),
        [`GET /bibs/${NEW}`]: success(bib(NEW, BOOK, born)),
      });
      const outcome = await createBib(alma.call, request);
      return outcome.kind === 'unknown' ? `unknown ${outcome.found.join()}` : outcome.kind;
    };
    const notOurs: readonly object[] = [
      { ...BORN, created_by: 'staff-2' },
      { ...BORN, created_date: '2020-01-01Z' },
      { ...BORN, created_date: '2026-11-18Z' },
      { created_date: BORN.created_date },
      { created_by: BORN.created_by },
    ];
    for (const born of notOurs)
      expect(await outcomeOf(born))
        .withContext(JSON.stringify(born))
        .toBe(`unknown ${NEW}`);
    expect(await outcomeOf(BORN, { ...REQUEST, userId: undefined })).toBe(`unknown ${NEW}`);
    expect(await outcomeOf({ ...BORN, created_date: '2026-11-19Z' })).toBe('created');
  });

  it('stays unknown where nobody knows which records had the number before', async () => {
    const alma = new CalledAlma({
      'POST /bibs': lost,
      'GET /bibs': list(bib(OTHER)),
      [`GET /bibs/${OTHER}`]: success(bib(OTHER)),
    });
    const outcome = await createBib(alma.call, { ...REQUEST, known: undefined });
    expect(outcome.kind === 'unknown' && outcome.found).toEqual([OTHER]);
  });

  it('stays unknown where nothing is found, where Alma cannot be asked, and where there is no number', async () => {
    const answers = [list(), failed(HTML)];
    for (const answer of answers) {
      const alma = new CalledAlma({ 'POST /bibs': lost, 'GET /bibs': answer });
      expect((await createBib(alma.call, REQUEST)).kind).toBe('unknown');
      expect(alma.writes.length).toBe(1);
    }
    const unnumbered = {
      ...REQUEST,
      oclcNumber: undefined,
      record: made(field('245', '10', '$a X')),
    };
    const alma = new CalledAlma({ 'POST /bibs': lost });
    expect((await createBib(alma.call, unnumbered)).kind).toBe('unknown');
    expect(alma.asked.length).toBe(1);
  });

  it('is one whose answer names no record, or is a page of HTML', async () => {
    for (const answer of [success({}), success(''), failed(HTML), failed(GENERAL_ERROR)]) {
      const alma = new CalledAlma({ 'POST /bibs': answer, 'GET /bibs': list() });
      expect((await createBib(alma.call, REQUEST)).kind).toBe('unknown');
      expect(alma.writes.length).toBe(1);
    }
  });
});
