import { rewriteLeader } from './rewrite';
import { Bench, bodyOf, field, MMS, refusalOf, texts, withField, without } from './testing/bench';

const CHECKED = { validate: 'true', override_warning: 'false' };

describe('PUT /bibs/{mms}: what is stored', () => {
  it('stores what was sent and answers with the stored bib', () => {
    const bench = new Bench();
    const sent = withField(bench.record(MMS.free), field('650', 'Whaling.'));
    const reply = bench.put(MMS.free, sent);
    expect(reply.status).toBe(200);
    expect(texts(bench.record(MMS.free), '650')).toEqual(['Whaling.']);
    expect(reply.text).toContain('Whaling.');
  });

  it('writes 001 and 005 itself and counts the leader anew', () => {
    const bench = new Bench();
    const sent = without(without(bench.record(MMS.free), '001'), '005');
    const odd = { leader: `99999${sent.leader.slice(5)}`, fields: sent.fields };
    bench.put(MMS.free, { ...odd, fields: [{ tag: '001', value: 'ocm1' }, ...odd.fields] });
    const stored = bench.record(MMS.free);
    expect(texts(stored, '001')).toEqual([MMS.free]);
    expect(texts(stored, '005')).toEqual(['20261123140000.0']);
    expect(stored.leader).toBe(rewriteLeader(stored));
    expect(stored.leader.slice(0, 5)).not.toBe('99999');
  });

  it('gives two saves within one second two different versions', () => {
    const bench = new Bench();
    bench.put(MMS.free, bench.record(MMS.free));
    const [first] = texts(bench.record(MMS.free), '005');
    bench.put(MMS.free, bench.record(MMS.free));
    expect(texts(bench.record(MMS.free), '005')).not.toEqual([first ?? '']);
  });

  it('says who saved it and derives title and numbers anew', () => {
    const bench = new Bench();
    const sent = withField(without(bench.record(MMS.free), '035'), field('035', '(OCoLC)5'));
    const body = bodyOf(bench.put(MMS.free, sent));
    expect(body['last_modified_by']).toBe('staff-1');
    expect(body['last_modified_date']).toBe('2026-11-23Z');
    expect(body['network_number']).toEqual(['(OCoLC)5']);
  });

  it('keeps management metadata that is not sent and takes what is', () => {
    const bench = new Bench();
    const record = bench.record(MMS.free);
    expect(bodyOf(bench.put(MMS.free, record))['suppress_from_publishing']).toBe('true');
    const headers = { 'Content-Type': 'application/xml' };
    const flag = '<suppress_from_publishing>false</suppress_from_publishing>';
    const body = `<bib>${flag}<record><leader>${record.leader}</leader></record></bib>`;
    const reply = bench.call('PUT', `/bibs/${MMS.free}`, { headers, body });
    expect(bodyOf(reply)['suppress_from_publishing']).toBe('false');
  });

  it('replaces only $9 local fields of a record of the Network Zone', () => {
    const bench = new Bench();
    const sent = withField(without(bench.record(MMS.nz), '590'), field('650', 'Whaling.'));
    const local = { tag: '690', ind1: ' ', ind2: ' ' };
    const subfields = [
      { code: 'a', value: 'Whales' },
      { code: '9', value: 'LOCAL' },
    ];
    bench.put(MMS.nz, withField(sent, { ...local, subfields }));
    const stored = bench.record(MMS.nz);
    expect(texts(stored, '650')).toEqual([]);
    expect(texts(stored, '590')).toEqual([]);
    expect(texts(stored, '690')).toEqual(['Whales LOCAL']);
    expect(texts(stored, '245')).toEqual(['Moby Dick / Herman Melville.']);
  });

  it('makes the 035 of the zone itself', () => {
    const bench = new Bench();
    const sent = withField(bench.record(MMS.free), field('035', '(EXLCZ)99123'));
    bench.put(MMS.free, sent);
    expect(texts(bench.record(MMS.free), '035')).toEqual(['(OCoLC)17807721']);
    bench.put(MMS.nz, bench.record(MMS.nz));
    expect(texts(bench.record(MMS.nz), '035')).toContain('(EXLNZ-01EXAMPLE_NETWORK)9955');
  });

  it('normalises on save where that is switched on or asked for', () => {
    const bench = new Bench();
    const sent = withField(without(bench.record(MMS.free), '035'), field('035', '(OCoLC)ocm00123'));
    bench.put(MMS.free, sent);
    expect(texts(bench.record(MMS.free), '035')).toEqual(['(OCoLC)ocm00123']);
    bench.put(MMS.free, sent, { normalization: '13882045410001021' });
    expect(texts(bench.record(MMS.free), '035')).toEqual(['(OCoLC)123']);
    bench.switch({ normaliseOnSave: true });
    bench.put(MMS.free, { ...sent, leader: `${sent.leader.slice(0, 5)}d${sent.leader.slice(6)}` });
    expect(bench.record(MMS.free).leader.charAt(5)).toBe('c');
  });
});

describe('PUT /bibs/{mms}: what is refused', () => {
  it('takes XML only', () => {
    const headers = { 'Content-Type': 'application/json' };
    const reply = new Bench().call('PUT', `/bibs/${MMS.free}`, { headers, body: '{}' });
    expect(refusalOf(reply)).toBe('400 60105');
  });

  const bad: [string, string][] = [
    ['is not XML', 'nonsense'],
    ['is cut off', '<record><leader>00000cam a2200000 a 4500</leader>'],
    ['has a declaration inside', '<?xml version="1.0"?><record/>'],
    ['has a namespace', '<record xmlns="http://www.loc.gov/MARC21/slim"/>'],
    ['has a short leader', '<record><leader>short</leader></record>'],
    [
      'has a forbidden character',
      '<record><leader>00000cam a2200000 a 450\u0001</leader></record>',
    ],
    ['has two records', '<record/><record/>'],
  ];
  for (const [name, xml] of bad) {
    it(`refuses a body that ${name}`, () => {
      const bench = new Bench();
      const before = bench.record(MMS.free);
      expect(refusalOf(bench.put(MMS.free, xml))).toBe('400 402209');
      expect(bench.record(MMS.free)).toEqual(before);
    });
  }

  it('refuses an unknown record and one of the Community Zone', () => {
    const bench = new Bench();
    const record = bench.record(MMS.cz);
    expect(refusalOf(bench.put('99777', record))).toBe('400 402203');
    expect(refusalOf(bench.put(MMS.cz, record))).toBe('400 40166454');
  });

  it('refuses another version than the stored one, only with stale_version_check', () => {
    const bench = new Bench();
    const old = bench.record(MMS.free);
    bench.alma.changeByAnother(MMS.free);
    const checked = bench.put(MMS.free, old, { stale_version_check: 'true' });
    expect(refusalOf(checked)).toBe('400 4022034');
    expect(texts(bench.record(MMS.free), '500')).toHaveSize(1);
    expect(bench.put(MMS.free, old).status).toBe(200);
    const fresh = bench.record(MMS.free);
    expect(bench.put(MMS.free, fresh, { stale_version_check: 'true' }).status).toBe(200);
  });

  it('cannot check the version of a record without 005', () => {
    const bench = new Bench();
    const record = bench.record(MMS.noDate);
    const query = { stale_version_check: 'true' };
    expect(refusalOf(bench.put(MMS.noDate, record, query))).toBe('400 4022034');
    expect(bench.put(MMS.noDate, record).status).toBe(200);
  });

  it('names the valid processes when the normalisation is unknown', () => {
    const bench = new Bench();
    const reply = bench.put(MMS.free, bench.record(MMS.free), { normalization: 'XX' });
    expect(refusalOf(reply)).toBe('400 4022030');
    expect(reply.text).toContain('Received: XX. Valid IDs for records of type MARC21 are');
  });

  it('refuses a cataloguer level below that of the record', () => {
    const bench = new Bench();
    const record = bench.record(MMS.free);
    expect(refusalOf(bench.put(MMS.free, record, { cataloger_level: '10' }))).toBe('400 4022041');
    expect(bench.put(MMS.free, record, { cataloger_level: '20' }).status).toBe(200);
    expect(refusalOf(bench.put(MMS.free, record, { cataloger_level: 'high' }))).toBe('400 4022040');
  });
});

describe('PUT /bibs/{mms}: validation', () => {
  it('refuses a record without 245 only when it is asked to validate', () => {
    const bench = new Bench();
    const record = without(bench.record(MMS.free), '245');
    expect(refusalOf(bench.put(MMS.free, record, CHECKED))).toBe('400 4022032');
    expect(bench.put(MMS.free, record).status).toBe(200);
  });

  it('lets a warning stop a save with override_warning=false, and tells it otherwise', () => {
    const bench = new Bench();
    const record = withField(bench.record(MMS.free), field('020', '0810102685'));
    expect(refusalOf(bench.put(MMS.free, record, CHECKED))).toBe('400 4022033');
    const reply = bench.put(MMS.free, record, { ...CHECKED, override_warning: 'true' });
    expect(bodyOf(reply)['warnings']).toEqual({
      warning: [{ message: 'Field 020 $a: ISBN 0810102685 has a wrong check digit.' }],
    });
    expect(texts(bench.record(MMS.free), '020')).toContain('0810102685');
  });

  it('can warn of or refuse any record, with either code', () => {
    const bench = new Bench();
    const record = bench.record(MMS.free);
    bench.switch({ validation: 'warning', warningCode: '4022032' });
    expect(refusalOf(bench.put(MMS.free, record, CHECKED))).toBe('400 4022032');
    bench.switch({ validation: 'refused' });
    expect(refusalOf(bench.put(MMS.free, record, { validate: 'true' }))).toBe('400 4022033');
  });
});

describe('PUT /bibs/{mms}: locks', () => {
  const ASKED = { override_lock: 'false' };

  it("is stopped by another's draft only with override_lock=false", () => {
    const bench = new Bench();
    const record = bench.record(MMS.free);
    bench.alma.openDraft(MMS.free, 'staff-2');
    const refused = bench.put(MMS.free, record, ASKED);
    expect(refusalOf(refused)).toBe('400 STANDIN_LOCKED');
    expect(refused.text).toContain('staff-2');
    expect(bench.put(MMS.free, record).status).toBe(200);
    bench.alma.drafts.release(MMS.free);
    expect(bench.put(MMS.free, record, ASKED).status).toBe(200);
  });

  it('is stopped by an own draft only where that is switched on', () => {
    const bench = new Bench();
    const record = bench.record(MMS.free);
    bench.alma.openDraft(MMS.free, 'staff-1');
    expect(bench.put(MMS.free, record, ASKED).status).toBe(200);
    bench.switch({ ownDraftLocks: true });
    expect(bench.put(MMS.free, record, ASKED).status).toBe(400);
  });

  it('can lock every record', () => {
    const bench = new Bench();
    bench.switch({ lockedByAnother: true });
    expect(bench.put(MMS.free, bench.record(MMS.free), ASKED).status).toBe(400);
  });
});

describe('Drafts of the Metadata Editor', () => {
  it('overwrite what the app saved while they were open', () => {
    const bench = new Bench();
    bench.alma.openDraft(MMS.free, 'staff-1');
    bench.put(MMS.free, withField(bench.record(MMS.free), field('650', 'Whaling.')));
    bench.alma.saveDraft(MMS.free);
    expect(texts(bench.record(MMS.free), '650')).toEqual([]);
    expect(bodyOf(bench.get(MMS.free))['last_modified_by']).toBe('staff-1');
  });

  it('hold the stored record after "Reload Original Record"', () => {
    const bench = new Bench();
    bench.alma.openDraft(MMS.free, 'staff-1');
    bench.put(MMS.free, withField(bench.record(MMS.free), field('650', 'Whaling.')));
    bench.alma.reloadDraft(MMS.free);
    bench.alma.saveDraft(MMS.free);
    expect(texts(bench.record(MMS.free), '650')).toEqual(['Whaling.']);
  });
});

describe('The rate limit', () => {
  it('refuses the 26th call within a second, without a tracking id', () => {
    const bench = new Bench();
    const statuses = Array.from({ length: 26 }, () => bench.get(MMS.free).status);
    expect(statuses.slice(0, 25)).toEqual(Array<number>(25).fill(200));
    expect(statuses[25]).toBe(429);
    const refused = bench.get(MMS.free);
    expect(refusalOf(refused)).toBe('429 PER_SECOND_THRESHOLD');
    expect(refused.text).not.toContain('trackingId');
    bench.at = new Date(bench.at.getTime() + 1001);
    expect(bench.get(MMS.free).status).toBe(200);
  });
});
