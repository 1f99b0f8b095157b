import { writeMarcXml } from '../../marc/marcxml-write';
import { MOBY, recordFrom } from '../testing/records';
import { diagnostic, sruAnswer } from '../testing/sru-answers';

import { readSruAnswer } from './sru-answer';
import type { SruAnswer } from './sru-answer';

const OTHER = recordFrom('=001  992', '=245  10$aTypee & 𝔬ther "tales" < 1900');

function read(text: string): SruAnswer {
  const answer = readSruAnswer(text);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

/** Per hit the records that it brought, or why there are none. */
function outcomes({ hits }: SruAnswer): readonly unknown[] {
  return hits.map(({ marc }) => (marc.ok ? marc.value : marc.failure.kind));
}

describe('readSruAnswer', () => {
  for (const version of ['1.1', '1.2', '2.0'] as const) {
    for (const packing of ['xml', 'string'] as const) {
      it(`reads the records of SRU ${version}, packed as ${packing}, in order`, () => {
        const text = sruAnswer([MOBY, OTHER], { version, packing, total: 7, next: 3 });
        const answer = read(text);
        expect(outcomes(answer)).toEqual([[MOBY], [OTHER]]);
        expect([answer.total, answer.next]).toEqual([7, 3]);
        expect(answer.hits.map(({ position }) => position)).toEqual([1, 2]);
      });
    }
  }

  it('reads records in CDATA, and with white space around them', () => {
    const { xml } = writeMarcXml(OTHER);
    expect(outcomes(read(sruAnswer([`<![CDATA[${xml}]]>`])))).toEqual([[OTHER]]);
    expect(outcomes(read(sruAnswer([`\r\n  ${xml}\r\n  `])))).toEqual([[OTHER]]);
  });

  it('reads an answer longer than the pieces that the parser is given', () => {
    const many = Array.from({ length: 120 }, (_, at) => recordFrom(`=001  ${at}`, '=245  00$aŻ𝔬'));
    expect(outcomes(read(sruAnswer(many)))).toEqual(many.map((record) => [record]));
  });

  it('keeps a title and its holdings as one hit', () => {
    const pair = `<collection>${writeMarcXml(MOBY).xml}${writeMarcXml(OTHER).xml}</collection>`;
    expect(outcomes(read(sruAnswer([pair])))).toEqual([[MOBY, OTHER]]);
  });

  it('names each record that cannot be read, and takes the others', () => {
    const texts = [
      MOBY,
      '<record><controlfield tag="001">1</controlfield></record>',
      '<dc><title>Typee</title></dc>',
      '',
      OTHER,
    ];
    for (const packing of ['xml', 'string'] as const) {
      const answer = read(sruAnswer(texts, { packing }));
      expect(outcomes(answer)).toEqual([
        [MOBY],
        'marcNoLeader',
        'marcNoRecord',
        'marcNoRecord',
        [OTHER],
      ]);
      const places = answer.hits.map(({ marc }) => (marc.ok ? 0 : marc.failure.where.record));
      expect(places).toEqual([0, 2, 3, 4, 0]);
    }
  });

  it('tells a diagnostic in place of a record', () => {
    const instead = diagnostic('info:srw/diagnostic/1/64', 'Record temporarily unavailable');
    for (const packing of ['xml', 'string'] as const) {
      const answer = read(sruAnswer([instead, MOBY], { packing }));
      expect(outcomes(answer)).toEqual(['sruDiagnostic', [MOBY]]);
      expect(answer.diagnostics).toEqual([]);
      const [{ marc }] = answer.hits;
      expect(marc.ok ? '' : marc.failure.values['message']).toBe('Record temporarily unavailable');
    }
  });

  it('takes an empty diagnostics element for none', () => {
    for (const diagnostics of ['', ' ', '<diagnostic/>', diagnostic('')]) {
      const answer = read(sruAnswer([MOBY], { diagnostics }));
      expect(answer.diagnostics).toEqual([]);
      expect(outcomes(answer)).toEqual([[MOBY]]);
    }
  });

  it('reads several diagnostics, wherever they stand', () => {
    const both = diagnostic('1/10', 'Syntax', 'line 1') + diagnostic('200812', 'Invalid query');
    const expected = [
      { uri: '1/10', message: 'Syntax', details: 'line 1' },
      { uri: '200812', message: 'Invalid query', details: '' },
    ];
    expect(read(sruAnswer([], { diagnostics: both })).diagnostics).toEqual(expected);
    expect(read(`<diagnostics>${both}</diagnostics>`).diagnostics).toEqual(expected);
  });

  it('knows no figures where the server gives none', () => {
    const answer = read(
      '<searchRetrieveResponse><numberOfRecords/><nextRecordPosition>x</nextRecordPosition></searchRetrieveResponse>',
    );
    expect(answer).toEqual({ hits: [], diagnostics: [] });
  });

  const refused: readonly [string, string, string][] = [
    ['a web page', '<!DOCTYPE html><title>Down</title>', 'xmlDoctype'],
    ['a web page without a doctype', '<html><body>Down</body></html>', 'marcNoRecord'],
    ['an answer that breaks off', sruAnswer([MOBY]).slice(0, -300), 'xmlNotWellFormed'],
    ['nothing', '', 'xmlNotWellFormed'],
    ['text', 'Internal error', 'xmlNotWellFormed'],
    ['an explain answer', '<explainResponse><record/></explainResponse>', 'marcNoRecord'],
    ['bare MARCXML', writeMarcXml(MOBY).xml, 'marcNoRecord'],
  ];
  for (const [name, text, kind] of refused) {
    it(`refuses ${name}`, () => {
      const answer = readSruAnswer(text);
      expect(answer.ok ? 'read' : answer.failure.kind).toBe(kind);
    });
  }
});
