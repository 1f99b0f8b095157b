import { toBibXml } from './bib-envelope';
import { field, recordOf } from './testing/sample-records';

const RECORD = recordOf('20261120140100.0', field('245', '10', '$a Moby Dick & the "whale" < /'));
const RECORD_XML =
  '<record><leader>01234cam a2200301 i 4500</leader><controlfield tag="001">9912345678904401</controlfield>' +
  '<controlfield tag="005">20261120140100.0</controlfield><datafield ind1="1" ind2="0" tag="245">' +
  '<subfield code="a">Moby Dick &amp; the &quot;whale&quot; &lt; /</subfield></datafield></record>';

describe('toBibXml', () => {
  it('wraps the record alone where there is no management data', () => {
    expect(toBibXml(RECORD, {})).toBe(`<bib>${RECORD_XML}</bib>`);
  });

  it('echoes all management data before the record', () => {
    const xml = toBibXml(RECORD, {
      suppressFromPublishing: 'true',
      suppressFromExternalSearch: 'false',
      catalogingLevel: '20',
      briefLevel: '01',
      rank: '03',
      syncWithOclc: 'BIBS',
    });
    expect(xml).toBe(
      '<bib><suppress_from_publishing>true</suppress_from_publishing>' +
        '<suppress_from_external_search>false</suppress_from_external_search><rank>03</rank>' +
        '<sync_with_oclc>BIBS</sync_with_oclc><cataloging_level>20</cataloging_level>' +
        `<brief_level>01</brief_level>${RECORD_XML}</bib>`,
    );
  });

  it('writes a value as text, whatever is in it', () => {
    expect(toBibXml(RECORD, { rank: '</rank><record>' })).toContain(
      '<rank>&lt;/rank&gt;&lt;record&gt;</rank>',
    );
  });

  it('has no namespace, no declaration, and nothing that XML forbids', () => {
    const xml = toBibXml(recordOf(undefined, field('500', '  ', '$a a\u0000b\uD800c')), {});

    expect(xml).not.toMatch(/xmlns|<\?/);
    expect(xml).toContain('<subfield code="a">abc</subfield>');
  });
});
