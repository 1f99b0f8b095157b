import { expectForAll, marcRecord } from '../../testing/marc-generator';

import { readOneMarcXml } from './marcxml-read';
import { writableRecord, writeMarcXml } from './marcxml-write';
import type { MarcRecord } from './record';
import { recordText } from './text-form';

const LEADER = '00000nam a2200000 a 4500';

function withTitle(value: string): MarcRecord {
  return {
    leader: LEADER,
    fields: [{ tag: '245', ind1: '1', ind2: ' ', subfields: [{ code: 'a', value }] }],
  };
}

function titleAfter(value: string): string | undefined {
  const read = readOneMarcXml(writeMarcXml(withTitle(value)).xml);
  const field = read.ok ? read.value.fields[0] : undefined;
  return field && 'subfields' in field ? field.subfields[0]?.value : undefined;
}

describe('writeMarcXml', () => {
  it('writes a record as Alma takes it: no declaration, no namespace, ind1 ind2 tag', () => {
    const record: MarcRecord = {
      leader: LEADER,
      fields: [{ tag: '001', value: '99' }, ...withTitle('Moby Dick').fields],
    };
    expect(writeMarcXml(record)).toEqual({
      xml: `<record><leader>${LEADER}</leader><controlfield tag="001">99</controlfield><datafield ind1="1" ind2=" " tag="245"><subfield code="a">Moby Dick</subfield></datafield></record>`,
      removed: [],
    });
  });

  it('brings every text that XML can hold through unchanged', () => {
    const texts = [
      '<a href="x">&amp;</a>',
      ']]>',
      'a\tb\nc\r\nd\re',
      '\u0098The \u009C',
      ' 𝄞 ',
      '\u2028',
      '\uFFFD',
      '\u007F\u0085',
    ];
    for (const text of texts) expect(titleAfter(text)).toBe(text);
  });

  it('leaves out what XML cannot hold, and says what and where', () => {
    const { xml, removed } = writeMarcXml(withTitle('A\u001BB\uD834<\uFFFE'));
    expect(xml).toContain('<subfield code="a">AB&lt;</subfield>');
    expect(removed).toEqual([
      { fieldIndex: 0, tag: '245', codePoint: 0x1b },
      { fieldIndex: 0, tag: '245', codePoint: 0xd834 },
      { fieldIndex: 0, tag: '245', codePoint: 0xfffe },
    ]);
  });

  it('names the leader and control fields too', () => {
    const record = { leader: `\u0000${LEADER}`, fields: [{ tag: '001', value: 'x\u0002' }] };
    expect(writeMarcXml(record).removed).toEqual([
      { fieldIndex: -1, tag: 'LDR', codePoint: 0 },
      { fieldIndex: 0, tag: '001', codePoint: 2 },
    ]);
  });

  it('reads back equal, whatever a record holds', () => {
    expectForAll(marcRecord(), (record) => {
      const { xml, removed } = writeMarcXml(record);
      const read = readOneMarcXml(xml);
      return removed.length === 0 && read.ok && recordText(read.value) === recordText(record);
    });
  });

  it('always writes XML that reads, even from characters that XML forbids', () => {
    expectForAll(marcRecord({ traps: { forbidden: true } }), (record) => {
      const read = readOneMarcXml(writeMarcXml(record).xml);
      return read.ok && recordText(read.value) === recordText(writableRecord(record).record);
    });
  });
});

describe('writableRecord', () => {
  it('is the record itself where nothing has to be left out', () => {
    const record = withTitle('Moby Dick');
    expect(writableRecord(record).record).toBe(record);
  });
});
