import { Bench, bodyOf, demoBench, MMS, refusalOf } from './testing/bench';

describe('GET /bibs/{mms}', () => {
  it('gives the record as one text in anies that declares UTF-16 and has no namespace', () => {
    const { anies } = bodyOf(new Bench().get(MMS.free));
    const [text] = anies as string[];
    expect(anies).toHaveSize(1);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-16"\?><record><leader>/);
    expect(text).toContain('<datafield ind1="1" ind2=" " tag="100"><subfield code="a">Melville');
    expect(text).not.toContain('xmlns');
  });

  it('derives title, author and numbers from the record, flags being texts', () => {
    expect(bodyOf(new Bench().get(MMS.free))).toEqual(
      jasmine.objectContaining({
        mms_id: MMS.free,
        title: 'Moby Dick',
        author: 'Melville, Herman,',
        isbn: '0810102684',
        network_number: ['(OCoLC)17807721'],
        suppress_from_publishing: 'true',
        linked_record_id: { value: null, type: null },
        cataloging_level: { value: '20', desc: '20' },
      }),
    );
  });

  it('leaves the record out for view=brief', () => {
    expect(bodyOf(new Bench().get(MMS.free, { view: 'brief' }))['anies']).toBeUndefined();
  });

  it('names the zone of a linked record, in a 035 as well', () => {
    const bench = new Bench();
    const body = bodyOf(bench.get(MMS.nz));
    expect(body['linked_record_id']).toEqual({ value: '9955', type: 'NZ' });
    expect(body['network_number']).toContain('(EXLNZ-01EXAMPLE_NETWORK)9955');
  });

  it('answers in XML when asked to', () => {
    const headers = { Accept: 'application/xml' };
    const reply = new Bench().call('GET', `/bibs/${MMS.cz}`, { headers });
    expect(reply.type).toBe('xml');
    expect(reply.text).toContain('<linked_record_id type="CZ">9966</linked_record_id>');
    expect(reply.text).toContain('<record><leader>');
  });

  it('refuses an unknown number and a word with HTTP 400, not 404', () => {
    const bench = new Bench();
    expect(refusalOf(bench.get('99777'))).toBe('400 402203');
    expect(refusalOf(bench.get('abc'))).toBe('400 402204');
  });

  it('gives a refusal with a tracking id, and in XML as web_service_result', () => {
    const bench = new Bench();
    const body = bodyOf(bench.get('99777'));
    expect(body).toEqual(jasmine.objectContaining({ errorsExist: true, result: null }));
    expect(JSON.stringify(body)).toMatch(/"trackingId":"E01-2311140000-[0-9A-Z]{5}-AWAE\d{9}"/);
    const headers = { Accept: 'application/xml' };
    expect(bench.call('GET', '/bibs/99777', { headers }).text).toContain(
      '<web_service_result xmlns="http://com/exlibris/urm/general/xmlbeans">',
    );
  });

  it('takes the path with /almaws/v1 too, and does not know other paths', () => {
    const bench = new Bench();
    expect(bench.call('GET', `/almaws/v1/bibs/${MMS.free}`).status).toBe(200);
    expect(bench.call('GET', '/nowhere').status).toBe(404);
    expect(bench.call('PATCH', `/bibs/${MMS.free}`).status).toBe(404);
  });

  it('does not find a record that someone deleted', () => {
    const bench = new Bench();
    bench.alma.deleteRecord(MMS.free);
    expect(refusalOf(bench.get(MMS.free))).toBe('400 402203');
  });
});

describe('GET /bibs', () => {
  const list = (query: Record<string, string>): Record<string, unknown> =>
    bodyOf(new Bench().call('GET', '/bibs', { query }));

  it('gives the records of a list of ids and leaves unknown ones out', () => {
    const body = list({ mms_id: `${MMS.free},12345,${MMS.nz}` });
    expect(body['total_record_count']).toBe(2);
    expect((body['bib'] as { mms_id: string }[]).map((bib) => bib.mms_id)).toEqual([
      MMS.free,
      MMS.nz,
    ]);
  });

  it('finds by a whole network number', () => {
    expect(list({ other_system_id: '(OCoLC)17807721' })['total_record_count']).toBe(4);
    expect(list({ other_system_id: '17807721' })['total_record_count']).toBe(0);
  });

  it('finds a number only under the spelling that is stored', () => {
    const found = (number: string): unknown[] => {
      const query = { other_system_id: number };
      const body = bodyOf(demoBench().call('GET', '/bibs', { query }));
      return ((body['bib'] ?? []) as { mms_id: string }[]).map((bib) => bib.mms_id);
    };
    expect(found('(OCoLC)230082')).toEqual(['9912345679144401']);
    expect(found('(OCoLC)ocm00230082')).toEqual(['9912345679154401']);
    expect(found('(OCoLC)ocm230082')).toEqual([]);
    expect(found('ocm00354024')).toEqual(found('(OCoLC)00354024'));
    expect(found('(OCoLC)561303')).toEqual([]);
  });

  it('answers without a bib key when nothing is found', () => {
    expect(list({ other_system_id: '(OCoLC)1' })).toEqual({ total_record_count: 0 });
  });
});

describe('GET /users and /conf/general', () => {
  it('gives the roles of the person who is signed in', () => {
    const bench = new Bench();
    expect(JSON.stringify(bodyOf(bench.call('GET', '/users/staff-1')))).toContain('"227"');
    bench.switch({ signedIn: 'admin-1' });
    expect(bodyOf(bench.call('GET', '/users/ME'))['primary_id']).toBe('admin-1');
    expect(refusalOf(bench.call('GET', '/users/nobody'))).toBe('400 401861');
  });

  it('names the institution', () => {
    const body = bodyOf(new Bench().call('GET', '/conf/general'));
    expect(body['institution']).toEqual({ value: '01EXAMPLE_INST', desc: 'Example University' });
  });
});
