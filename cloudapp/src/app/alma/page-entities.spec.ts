import { bibsOfEntities } from './page-entities';

const MMS = '9912345678904401';

function entity(type: string, link: unknown, id: unknown = MMS): unknown {
  return { id, type, link, description: 'Moby Dick' };
}

function mmsIdsOf(...entities: readonly unknown[]): readonly string[] {
  return bibsOfEntities(entities).bibs.map(({ mmsId }) => mmsId);
}

describe('bibsOfEntities', () => {
  it('gives a bib with its description and what led to it', () => {
    expect(bibsOfEntities([entity('BIB_MMS', `/bibs/${MMS}`)])).toEqual({
      bibs: [{ mmsId: MMS, description: 'Moby Dick', via: 'BIB_MMS' }],
      otherEntities: 0,
    });
  });

  const leads: readonly [string, unknown][] = [
    ['a bib with the API prefix', entity('BIB_MMS', `/almaws/v1/bibs/${MMS}`)],
    ['a holding', entity('HOLDING', `/bibs/${MMS}/holdings/2212`, '2212')],
    ['an item', entity('ITEM', `/almaws/v1/bibs/${MMS}/holdings/2212/items/2312`, '2312')],
    ['items of all holdings', entity('ITEM', `/bibs/${MMS}/holdings/ALL/items/2312`, '2312')],
    ['a physical title', entity('IEP', `/bibs/${MMS}`, '51')],
    ['an electronic title', entity('IEE', `/bibs/${MMS}`, '51')],
    ['a portfolio', entity('PORTFOLIO', `/bibs/${MMS}/portfolios/5312`, '5312')],
    ['a reminder', entity('REMINDER', `/bibs/${MMS}/reminders/593`, '593')],
    ['a path that leads to the bib later on', entity('IEP', `/titles/5/bibs/${MMS}`, '5')],
    ['a bib with a query', entity('BIB_MMS', `/bibs/${MMS}?view=brief`)],
    ['a Network Zone record', entity('BIB_MMS', `/bibs?nz_mms_id=${MMS}`)],
    ['a linked record', entity('BIB_MMS', `/almaws/v1/bibs/${MMS}?nz_mms_id=999`)],
  ];
  for (const [name, one] of leads)
    it(`finds the bib of ${name}`, () => {
      expect(mmsIdsOf(one)).toEqual([MMS]);
    });

  const others: readonly [string, unknown][] = [
    ['a user', entity('USER', '/users/staff-1', 'staff-1')],
    ['a set', entity('SET', '/conf/sets/123', '123')],
    ['an order line', entity('PO_LINE', '/acq/po-lines/POL-1', 'POL-1')],
    ['a bib whose link names another record', entity('BIB_MMS', '/bibs/9911111111104401')],
    ['a bib whose Network Zone link does', entity('BIB_MMS', '/bibs?nz_mms_id=9911111111104401')],
    ['an id with a path in it', entity('BIB_MMS', `/bibs/${MMS}`, `${MMS}/../users`)],
    ['an id that is a number', entity('BIB_MMS', `/bibs/${MMS}`, 9912345678904401n)],
    ['an empty id', entity('BIB_MMS', '/bibs/', '')],
    ['an id of other digits', entity('BIB_MMS', '/bibs/٩٩١٢', '٩٩١٢')],
    ['an id with a line end', entity('BIB_MMS', `/bibs/${MMS}\n`, `${MMS}\n`)],
    ['dots in the path', entity('HOLDING', `/bibs/${MMS}/../users`, '22')],
    ['an encoded path', entity('HOLDING', `/bibs/${MMS}%2f..%2fusers`, '22')],
    ['a backslash', entity('HOLDING', `\\bibs\\${MMS}`, '22')],
    ['a whole address', entity('BIB_MMS', `https://example.org/bibs/${MMS}`)],
    ['an address without protocol', entity('BIB_MMS', `//example.org/bibs/${MMS}`)],
    ['two bibs in one path', entity('IEP', `/bibs/${MMS}/bibs/9911111111104401`, '51')],
    ['no link', entity('BIB_MMS', undefined)],
    ['a link that is a list', entity('BIB_MMS', [`/bibs/${MMS}`])],
    ['a link of 5 MB', entity('HOLDING', `/bibs/${MMS}/${'x/'.repeat(2_500_000)}`, '22')],
  ];
  for (const [name, one] of others)
    it(`finds no bib in ${name}, and counts it`, () => {
      expect(bibsOfEntities([one])).toEqual({ bibs: [], otherEntities: 1 });
    });

  const noEntities: readonly unknown[] = [
    undefined,
    null,
    42,
    'BIB_MMS',
    [],
    { type: 7, id: MMS, link: `/bibs/${MMS}` },
    { type: '<script>', id: MMS, link: `/bibs/${MMS}` },
  ];
  noEntities.forEach((one, at) =>
    it(`passes over what is no entity (${at})`, () => {
      expect(bibsOfEntities([one])).toEqual({ bibs: [], otherEntities: 0 });
    }),
  );

  for (const list of [undefined, null, {}, 'text', 5, { length: 3 }])
    it(`takes no list at all for a page without records: ${JSON.stringify(list)}`, () => {
      expect(bibsOfEntities(list)).toEqual({ bibs: [], otherEntities: 0 });
    });

  it('names each bib once, in the order of the page, by the first entity that leads to it', () => {
    const { bibs } = bibsOfEntities([
      entity('HOLDING', `/bibs/${MMS}/holdings/22`, '22'),
      entity('BIB_MMS', '/bibs/9911111111104401', '9911111111104401'),
      entity('BIB_MMS', `/bibs/${MMS}`),
    ]);
    expect(bibs.map(({ mmsId, via }) => `${via} ${mmsId}`)).toEqual([
      `HOLDING ${MMS}`,
      'BIB_MMS 9911111111104401',
    ]);
  });

  it('looks at no more entities than Alma can show', () => {
    const many = Array.from({ length: 50_000 }, (_, at) =>
      entity('BIB_MMS', `/bibs/${at}`, String(at)),
    );
    expect(bibsOfEntities(many).bibs.length).toBe(1_000);
  });

  it('cuts a description that is far too long, and takes none that is no text', () => {
    const long = { id: MMS, type: 'BIB_MMS', link: `/bibs/${MMS}`, description: 'x'.repeat(9_999) };
    expect(bibsOfEntities([long]).bibs[0]?.description.length).toBe(1_000);
    expect(bibsOfEntities([{ ...long, description: {} }]).bibs[0]?.description).toBe('');
  });
});
