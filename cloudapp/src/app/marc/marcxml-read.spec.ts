import { readMarcXml, readOneMarcXml } from './marcxml-read';
import type { DataField, MarcRecord } from './record';

const LEADER = '00000nam a2200000 a 4500';

function recordXml(inside: string): string {
  return `<record><leader>${LEADER}</leader>${inside}</record>`;
}

function readAll(xml: string): readonly MarcRecord[] {
  const read = readMarcXml(xml);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function readTitle(inside: string, attributes = 'tag="245" ind1="1" ind2="0"'): DataField {
  const [record] = readAll(recordXml(`<datafield ${attributes}>${inside}</datafield>`));
  return record?.fields[0] as DataField;
}

function failureOf(xml: string) {
  const read = readMarcXml(xml);
  return read.ok ? 'read' : read.failure;
}

describe('readMarcXml', () => {
  describe('where records stand', () => {
    const field = '<controlfield tag="001">1</controlfield>';
    const places: Record<string, string> = {
      'a record': recordXml(field),
      'a collection': `<collection>${recordXml(field)}</collection>`,
      'the MARC namespace': `<record xmlns="http://www.loc.gov/MARC21/slim"><leader>${LEADER}</leader>${field}</record>`,
      'a prefix': `<marc:record xmlns:marc="http://www.loc.gov/MARC21/slim"><marc:leader>${LEADER}</marc:leader><marc:controlfield tag="001">1</marc:controlfield></marc:record>`,
      'a prefix that is bound nowhere': `<m:record><m:leader>${LEADER}</m:leader><m:controlfield m:tag="001">1</m:controlfield></m:record>`,
      'an Alma bib': `<bib><mms_id>99</mms_id><title>A &amp; B</title>${recordXml(field)}</bib>`,
      'a list of Alma bibs': `<bibs total_record_count="1"><bib>${recordXml(field)}</bib></bibs>`,
      'an SRU answer': `<zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/"><zs:numberOfRecords>1</zs:numberOfRecords><zs:records><zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordData>${recordXml(field)}</zs:recordData></zs:record></zs:records></zs:searchRetrieveResponse>`,
      'an SRU answer with packed records': `<searchRetrieveResponse><records><record><recordPacking>string</recordPacking><recordData>${recordXml(field).replaceAll('<', '&lt;')}</recordData></record></records></searchRetrieveResponse>`,
      'an OAI-PMH answer': `<OAI-PMH><GetRecord><record><header/><metadata>${recordXml(field)}</metadata></record></GetRecord></OAI-PMH>`,
      'a text that claims UTF-16': `<?xml version="1.0" encoding="UTF-16"?>\n${recordXml(field)}`,
      'a text with a byte order mark': `\uFEFF<?xml version="1.0"?>${recordXml(field)}`,
      'pasted text that starts with an empty line': `\n  <?xml version="1.0"?>${recordXml(field)}`,
    };
    for (const [place, xml] of Object.entries(places)) {
      it(`finds the record in ${place}`, () => {
        expect(readAll(xml)).toEqual([{ leader: LEADER, fields: [{ tag: '001', value: '1' }] }]);
      });
    }

    it('reads every record of a collection in order', () => {
      const records = ['1', '2', '3'].map((number) =>
        recordXml(`<controlfield tag="001">${number}</controlfield>`),
      );
      const numbers = readAll(`<collection>${records.join('\n')}</collection>`);
      expect(numbers.map(({ fields }) => fields[0])).toEqual([
        { tag: '001', value: '1' },
        { tag: '001', value: '2' },
        { tag: '001', value: '3' },
      ]);
    });

    it('passes over a deleted record of OAI-PMH, which is a header alone', () => {
      const deleted = '<record><header status="deleted"/></record>';
      const stored = `<record><header/><metadata>${recordXml(field)}</metadata></record>`;
      const xml = `<OAI-PMH><ListRecords>${deleted}${stored}</ListRecords></OAI-PMH>`;
      expect(readAll(xml).map(({ leader }) => leader)).toEqual([LEADER]);
    });

    it('takes a search without hits for an answer, not for a failure', () => {
      const nothing =
        '<searchRetrieveResponse><numberOfRecords>0</numberOfRecords></searchRetrieveResponse>';
      expect(readAll(nothing)).toEqual([]);
      expect(readAll('<bibs total_record_count="0"/>')).toEqual([]);
      expect(readAll('<collection/>')).toEqual([]);
    });
  });

  describe('what stands in a record', () => {
    it('keeps every blank of a value', () => {
      const value = '  two before, a tab\t, a line\nend, two after  ';
      expect(readTitle(`<subfield code="a">${value}</subfield>`).subfields).toEqual([
        { code: 'a', value },
      ]);
    });

    it('resolves entities and character references, and joins CDATA and text around comments', () => {
      const xml = 'A &amp; &lt;B&gt; &#233;&#x1D11E;<!-- no -->C<![CDATA[<i>&amp;</i>]]>';
      expect(readTitle(`<subfield code="a">${xml}</subfield>`).subfields[0]?.value).toBe(
        'A & <B> é𝄞C<i>&amp;</i>',
      );
    });

    it('takes a missing or empty indicator for a blank', () => {
      const { ind1, ind2 } = readTitle('<subfield code="a">x</subfield>', 'tag="245" ind2=""');
      expect([ind1, ind2]).toEqual([' ', ' ']);
    });

    it('reads attributes in any order, in either kind of quotes', () => {
      const { tag, ind1, ind2 } = readTitle('', `ind2='0' ind1="1"  tag='245'`);
      expect([tag, ind1, ind2]).toEqual(['245', '1', '0']);
    });

    it('keeps empty subfields and fields without subfields', () => {
      expect(readTitle('<subfield code="a"/><subfield code="b"></subfield>').subfields).toEqual([
        { code: 'a', value: '' },
        { code: 'b', value: '' },
      ]);
      expect(readTitle('').subfields).toEqual([]);
    });

    it('keeps the non-sorting marks of the C1 range', () => {
      expect(
        readTitle('<subfield code="a">&#x98;The &#x9C;end</subfield>').subfields[0]?.value,
      ).toBe('\u0098The \u009Cend');
    });

    it('reads the leader wherever it stands', () => {
      const xml = `<record><controlfield tag="001">1</controlfield><leader>${LEADER}</leader></record>`;
      expect(readAll(xml)[0]?.leader).toBe(LEADER);
    });

    it('gives a leader its blanks back where a tool has folded or added some', () => {
      const leaders: Record<string, string> = {
        '00805cam a2200253 4500': '00805cam a2200253   4500',
        '01764nas 2200541 4500': '01764nas  2200541   4500',
        '01037nas a22003730 4500': '01037nas a22003730  4500',
        '     cam a2200433 i 4500 ': '     cam a2200433 i 4500',
      };
      for (const [folded, whole] of Object.entries(leaders))
        expect(readAll(`<record><leader>${folded}</leader></record>`)[0]?.leader).toBe(whole);
    });

    it('passes over elements that have neither name nor content', () => {
      const xml = recordXml(
        '<controlfield/><datafield/><datafield tag="020"><subfield/><subfield code="a">1</subfield></datafield>',
      );
      expect(readAll(xml)[0]?.fields).toEqual([
        { tag: '020', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: '1' }] },
      ]);
    });

    it('ignores attributes and white space that mean nothing', () => {
      const xml = `<record type="Bibliographic" id="x">\n  <leader>${LEADER}</leader>\n  <datafield tag="500" xml:space="preserve">\n <subfield code="a">x</subfield>\n</datafield>\n</record>`;
      expect(readAll(xml)[0]?.fields.length).toBe(1);
    });
  });

  describe('what it refuses', () => {
    it('refuses a DOCTYPE, so that no entity is ever expanded', () => {
      const bomb = `<!DOCTYPE record [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${recordXml('<controlfield tag="001">&b;</controlfield>')}`;
      expect(failureOf(bomb)).toEqual(
        jasmine.objectContaining({ kind: 'xmlDoctype', values: { name: 'record' } }),
      );
      expect(failureOf('<!DOCTYPE html><html><body><br></body></html>')).toEqual(
        jasmine.objectContaining({ kind: 'xmlDoctype', values: { name: 'html' } }),
      );
    });

    const broken: Record<string, string> = {
      'a record cut off in a value': '<record><leader>00000nam a22',
      'a record cut off between fields': `<record><leader>${LEADER}</leader><datafield tag="245">`,
      'a record cut off in a tag': `<record><leader>${LEADER}</leader><datafi`,
      'crossed elements': recordXml(
        '<datafield tag="245"><subfield code="a">x</datafield></subfield>',
      ),
      'a bare ampersand': recordXml('<controlfield tag="001">A & B</controlfield>'),
      'an unknown entity': recordXml('<controlfield tag="001">&nbsp;</controlfield>'),
      'a control character': recordXml('<controlfield tag="001">\u001B</controlfield>'),
      'a reference to a control character': recordXml(
        '<controlfield tag="001">&#27;</controlfield>',
      ),
      'half a surrogate pair': recordXml('<controlfield tag="001">\uD834</controlfield>'),
      'an attribute twice': recordXml('<controlfield tag="001" tag="002">x</controlfield>'),
      'text behind the root': `${recordXml('')}x`,
      'two roots': recordXml('') + recordXml(''),
      'no XML at all': 'title,author\nMoby Dick,Melville',
      'an empty text': '',
    };
    for (const [what, xml] of Object.entries(broken)) {
      it(`refuses ${what}`, () => {
        expect(failureOf(xml)).toEqual(jasmine.objectContaining({ kind: 'xmlNotWellFormed' }));
      });
    }

    it('says where the XML is broken, in lines and columns of the input', () => {
      const problems: Record<string, string> = {
        'A & B': 'bare ampersand',
        'A &nbsp; B': 'undefined entity',
        'A <B': 'disallowed character in tag name',
        '<![CDATA[&]]>A & B': 'bare ampersand',
      };
      for (const [value, problem] of Object.entries(problems)) {
        const xml = `\n<?xml version="1.0"?>\n<record>\n  <leader>${LEADER}</leader>\n  <controlfield tag="001">${value}</controlfield>\n</record>`;
        const read = readMarcXml(xml);
        const failure = read.ok ? undefined : read.failure;
        expect(failure?.values).toEqual({ problem });
        expect(failure?.where.line).toBe(5);
      }
    });

    it('names what is not MARC, and the field it stands in', () => {
      const odd: [string, string, Record<string, string>, string | undefined][] = [
        [
          recordXml('<note>x</note>'),
          'marcUnexpectedElement',
          { element: 'note', inside: 'record' },
          undefined,
        ],
        [
          recordXml('<datafield tag="245"><subfield code="a">x<b>y</b></subfield></datafield>'),
          'marcUnexpectedElement',
          { element: 'b', inside: 'subfield' },
          '245',
        ],
        [
          recordXml('<datafield tag="245">Moby</datafield>'),
          'marcUnexpectedText',
          { text: 'Moby' },
          '245',
        ],
        [
          recordXml('<datafield tag="2455"><subfield code="a"/></datafield>'),
          'marcBadTag',
          { tag: '2455' },
          '2455',
        ],
        [recordXml('<controlfield>x</controlfield>'), 'marcBadTag', { tag: '' }, undefined],
        [
          recordXml('<datafield tag="245" ind1="10"/>'),
          'marcBadIndicator',
          { indicator: 'ind1', value: '10' },
          '245',
        ],
        [
          recordXml('<datafield tag="245"><subfield code="aa">x</subfield></datafield>'),
          'marcBadSubfieldCode',
          { code: 'aa' },
          '245',
        ],
        [
          recordXml('<datafield tag="245"><subfield>x</subfield></datafield>'),
          'marcBadSubfieldCode',
          { code: '' },
          '245',
        ],
        [
          '<record><leader>short</leader></record>',
          'marcBadLeader',
          { leader: 'short', length: '5' },
          undefined,
        ],
        [
          '<record><controlfield tag="001">1</controlfield></record>',
          'marcNoLeader',
          {},
          undefined,
        ],
        ['<html><body>Not found</body></html>', 'marcNoRecord', { root: 'html' }, undefined],
      ];
      for (const [xml, kind, values, tag] of odd) {
        const failure = failureOf(xml);
        expect(failure).toEqual(jasmine.objectContaining({ kind, values }));
        expect(typeof failure === 'string' ? failure : failure.where.tag).toBe(tag);
      }
    });

    it('tells the record in which something is wrong', () => {
      const bad = '<record><leader>x</leader></record>';
      const read = readMarcXml(`<collection>\n${recordXml('')}\n${bad}</collection>`);
      expect(read.ok ? undefined : read.failure.where).toEqual(
        jasmine.objectContaining({ record: 2, line: 3 }),
      );
    });

    it('tells the line in the answer where a packed record is wrong', () => {
      const packed = '\n&lt;record>\n&lt;note/>&lt;/record>';
      const xml = `<searchRetrieveResponse>\n<record><recordPacking>string</recordPacking><recordData>${packed}</recordData></record></searchRetrieveResponse>`;
      const read = readMarcXml(xml);
      expect(read.ok ? undefined : read.failure.where).toEqual({ line: 4, record: 1 });
    });

    const packedIn = (text: string): string =>
      `<searchRetrieveResponse>\n<record><recordPacking>string</recordPacking><recordData>${text.replaceAll('<', '&lt;')}</recordData></record></searchRetrieveResponse>`;

    it('tells the field of a packed record that is wrong', () => {
      const bad = '<datafield tag="245" ind1="10"></datafield>';
      expect(failureOf(packedIn(recordXml(bad)))).toEqual({
        kind: 'marcBadIndicator',
        where: { tag: '245', line: 2, record: 1 },
        values: { indicator: 'ind1', value: '10' },
      });
    });

    it('tells which packed record is no MARC at all', () => {
      expect(failureOf(packedIn('<dc><title>Moby Dick</title></dc>'))).toEqual({
        kind: 'marcNoRecord',
        where: { line: 2, record: 1 },
        values: { root: 'dc' },
      });
    });

    it('names the first of two faults in one field', () => {
      expect(failureOf(recordXml('<datafield tag="245" ind1="12" ind2="34"/>'))).toEqual(
        jasmine.objectContaining({
          kind: 'marcBadIndicator',
          values: { indicator: 'ind1', value: '12' },
        }),
      );
    });

    it('refuses a second leader: nobody knows which one holds', () => {
      expect(failureOf(recordXml(`<leader>${LEADER}</leader>`))).toEqual(
        jasmine.objectContaining({
          kind: 'marcUnexpectedElement',
          values: { element: 'leader', inside: 'record' },
        }),
      );
    });

    it('refuses subfields without a tag: they would be lost without a word', () => {
      const nameless = '<datafield><subfield code="a">x</subfield></datafield>';
      expect(failureOf(recordXml(nameless))).toEqual(
        jasmine.objectContaining({ kind: 'marcBadTag', values: { tag: '' } }),
      );
    });

    it('passes on what an SRU server says instead of records', () => {
      const xml =
        '<searchRetrieveResponse><diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/"><uri>info:srw/diagnostic/1/16</uri><details>ocn</details><message>Unsupported index</message></diagnostic></diagnostics></searchRetrieveResponse>';
      expect(failureOf(xml)).toEqual({
        kind: 'sruDiagnostic',
        where: {},
        values: { uri: 'info:srw/diagnostic/1/16', details: 'ocn', message: 'Unsupported index' },
      });
    });

    it('ends soon on a large text that is no XML', () => {
      expect(failureOf(`<a>&${'x'.repeat(5_000_000)}`)).toEqual(
        jasmine.objectContaining({ kind: 'xmlNotWellFormed' }),
      );
    });
  });
});

describe('readOneMarcXml', () => {
  it('fails where the text cannot be read', () => {
    const read = readOneMarcXml('<record>');
    expect(read.ok ? '' : read.failure.kind).toBe('xmlNotWellFormed');
  });

  it('gives the only record of a text', () => {
    const read = readOneMarcXml(`<bib>${recordXml('')}</bib>`);
    expect(read.ok && read.value.leader).toBe(LEADER);
  });

  it('fails where there is no record, or more than one', () => {
    const none = readOneMarcXml('<collection/>');
    const two = readOneMarcXml(`<collection>${recordXml('')}${recordXml('')}</collection>`);
    expect(none.ok ? '' : none.failure.kind).toBe('marcNoRecord');
    expect(two.ok ? {} : two.failure).toEqual({
      kind: 'marcSeveralRecords',
      where: {},
      values: { count: '2' },
    });
  });
});
