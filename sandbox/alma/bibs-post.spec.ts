import { parseMnemonic } from './mnemonic';
import {
  Bench,
  bodyOf,
  demoBench,
  field,
  MMS,
  refusalOf,
  texts,
  withField,
  without,
} from './testing/bench';

const NEW = parseMnemonic(`=LDR  00000cam\\a2200000\\a\\4500
=001  ocm00561303\\
=003  OCoLC
=008  620810s1962\\\\\\\\maua\\\\\\\\\\b\\\\\\\\001\\0\\eng\\\\
=035  \\\\$a(OCoLC)561303
=245  10$aSilent spring /$cRachel Carson.`);

const FIRST = '9912345690014401';
const SECOND = '9912345690024401';
const CHECKED = { validate: 'true', override_warning: 'false' };

describe('POST /bibs: what is created', () => {
  it('answers with the whole bib as a read of it gives it', () => {
    const bench = new Bench();
    const reply = bench.post(NEW);
    expect(reply.status).toBe(200);
    expect(bodyOf(reply)).toEqual(bodyOf(bench.get(FIRST)));
    expect(bodyOf(reply)).toEqual(
      jasmine.objectContaining({
        mms_id: FIRST,
        title: 'Silent spring',
        created_by: 'staff-1',
        created_date: '2026-11-23Z',
        last_modified_by: 'staff-1',
        suppress_from_publishing: 'false',
        linked_record_id: { value: null, type: null },
        network_number: ['(OCoLC)561303'],
      }),
    );
  });

  it('writes its own 001 and 005 and keeps every other field', () => {
    const bench = new Bench();
    bench.post(NEW);
    const stored = bench.record(FIRST);
    expect(texts(stored, '001')).toEqual([FIRST]);
    expect(texts(stored, '005')).toEqual(['20261123140000.0']);
    expect(without(without(stored, '001'), '005').fields).toEqual(without(NEW, '001').fields);
  });

  it('gives each record an MMS ID of its own, also after one was deleted, and the same after a reset', () => {
    const bench = new Bench();
    bench.post(NEW);
    bench.call('DELETE', `/bibs/${FIRST}`);
    expect(bodyOf(bench.post(NEW))['mms_id']).toBe(SECOND);
    bench.alma.resetRecords();
    expect(bench.get(SECOND).status).toBe(400);
    expect(bodyOf(bench.post(NEW))['mms_id']).toBe(FIRST);
  });

  it('takes who is signed in as creator, and suppression as it is sent', () => {
    const bench = new Bench();
    bench.switch({ signedIn: 'admin-1' });
    const flag = '<suppress_from_publishing>true</suppress_from_publishing>';
    const body = bodyOf(bench.post(NEW, {}, flag));
    expect(body['created_by']).toBe('admin-1');
    expect(body['suppress_from_publishing']).toBe('true');
  });

  it('has no inventory, and is found by its number and saved like any other', () => {
    const bench = new Bench();
    bench.post(NEW);
    expect(bodyOf(bench.call('GET', `/bibs/${FIRST}/holdings`))['total_record_count']).toBe(0);
    const query = { other_system_id: '(OCoLC)561303' };
    expect(bodyOf(bench.call('GET', '/bibs', { query }))['total_record_count']).toBe(1);
    bench.at = new Date('2026-11-23T15:00:00Z');
    bench.put(FIRST, withField(bench.record(FIRST), field('650', 'Pesticides.')));
    expect(texts(bench.record(FIRST), '650')).toEqual(['Pesticides.']);
    expect(texts(bench.record(FIRST), '005')).toEqual(['20261123150000.0']);
  });
});

describe('POST /bibs: what is refused', () => {
  const count = (bench: Bench): number => bench.alma.list().length;

  it('takes no JSON, no XML that cannot be read, and no empty bib', () => {
    const bench = new Bench();
    const before = count(bench);
    const headers = { 'Content-Type': 'application/json' };
    expect(refusalOf(bench.call('POST', '/bibs', { headers, body: '{}' }))).toBe('400 60105');
    expect(refusalOf(bench.post('<record><leader>x'))).toBe('400 402209');
    expect(refusalOf(bench.post('<record xmlns="http://www.loc.gov/MARC21/slim"/>'))).toBe(
      '400 402209',
    );
    expect(refusalOf(bench.post(''))).toBe('400 402210');
    expect(count(bench)).toBe(before);
  });

  it('validates where that is asked for, and is silent by default', () => {
    const bench = new Bench();
    const untitled = without(NEW, '245');
    const doubtful = withField(NEW, field('020', '0395075069'));
    expect(refusalOf(bench.post(untitled, CHECKED))).toBe('400 4022032');
    expect(refusalOf(bench.post(doubtful, CHECKED))).toBe('400 4022033');
    expect(count(bench)).toBe(4);
    expect(JSON.stringify(bodyOf(bench.post(doubtful, { validate: 'true' })))).toContain(
      'wrong check digit',
    );
    expect(bench.post(untitled).status).toBe(200);
    bench.switch({ validation: 'refused' });
    expect(refusalOf(bench.post(NEW, CHECKED))).toBe('400 4022032');
    expect(count(bench)).toBe(6);
  });

  it('runs a normalisation, and refuses one that there is not', () => {
    const bench = new Bench();
    const spelled = withField(without(NEW, '035'), field('035', '(OCoLC)ocm00561303'));
    expect(refusalOf(bench.post(spelled, { normalization: '1' }))).toBe('400 4022030');
    bench.post(spelled, { normalization: '13882045410001021' });
    expect(texts(bench.record(FIRST), '035')).toEqual(['(OCoLC)561303']);
  });

  for (const [what, one] of [
    ['the number as it is stored', field('035', '(OCoLC)230082')],
    ['the number in another spelling', field('035', 'ocm00230082')],
    ['the ISBN of a stored record, in its longer form', field('020', '9780810102682 (cloth)')],
  ] as const) {
    it(`finds a match by ${what}, where it is asked to look`, () => {
      const bench = what.startsWith('the number') ? demoBench() : new Bench();
      const before = count(bench);
      const twin = withField(without(NEW, '035'), one);
      const refused = bench.post(twin, { check_match: 'true' });
      expect(refusalOf(refused)).toBe('400 60307');
      expect(refused.text).toContain('The given bib object has matching records.');
      expect(count(bench)).toBe(before);
      expect(bench.post(twin).status).toBe(200);
    });
  }

  it('finds none for a number in $z or of another system', () => {
    const bench = new Bench();
    const others = withField(without(NEW, '035'), {
      tag: '035',
      ind1: ' ',
      ind2: ' ',
      subfields: [
        { code: 'a', value: '(MH)17807721' },
        { code: 'z', value: '(OCoLC)17807721' },
      ],
    });
    expect(bench.post(others, { check_match: 'true' }).status).toBe(200);
  });

  it('finds one for every record where the switch says so, but only if asked to look', () => {
    const bench = new Bench();
    bench.switch({ matchFound: true });
    expect(refusalOf(bench.post(NEW, { check_match: 'true' }))).toBe('400 60307');
    expect(bench.post(NEW).status).toBe(200);
  });

  it('knows no POST to a record', () => {
    expect(new Bench().call('POST', `/bibs/${MMS.free}`).status).toBe(404);
  });
});
