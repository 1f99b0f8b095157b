import { expectForAll, marcRecord } from '../../testing/marc-generator';

import { readMarcXml } from './marcxml-read';
import { writeMarcXml } from './marcxml-write';
import type { Field } from './record';

const LEADER = '00000nam a2200000 a 4500';

/** Reads the first record with the browser's own parser, or gives back undefined where it refuses the text. */
function readByBrowser(xml: string): readonly Field[] | undefined {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.getElementsByTagName('parsererror').length > 0) return undefined;
  const [record] = elements(document, 'record');
  return (
    record &&
    Array.from(record.children)
      .filter(({ localName }) => localName !== 'leader')
      .map(fieldOf)
  );
}

function fieldOf(element: Element): Field {
  const tag = element.getAttribute('tag') ?? '';
  if (element.localName === 'controlfield') return { tag, value: element.textContent ?? '' };
  return {
    tag,
    ind1: element.getAttribute('ind1') ?? ' ',
    ind2: element.getAttribute('ind2') ?? ' ',
    subfields: elements(element, 'subfield').map((subfield) => ({
      code: subfield.getAttribute('code') ?? '',
      value: subfield.textContent ?? '',
    })),
  };
}

function elements(parent: Document | Element, name: string): readonly Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name));
}

function readByUs(xml: string): readonly Field[] | undefined {
  const read = readMarcXml(xml);
  return read.ok ? read.value[0]?.fields : undefined;
}

function field(value: string): string {
  return `<record xmlns:m="m"><leader>${LEADER}</leader><controlfield tag="001">${value}</controlfield></record>`;
}

const ODD: readonly string[] = [
  field('plain'),
  field('&#x98;&#x9C;&#xE9;&#128512;'),
  field('a<!-- b -->c<![CDATA[&d;]]>e<?pi f?>g'),
  field(' a\r\nb\rc\td '),
  field('a&#13;&#10;b'),
  field('a &amp;amp; b'),
  field('a & b'),
  field('&nbsp;'),
  field('\u001B'),
  field('&#27;'),
  field('\uFFFE'),
  field(']]>'),
  field('<unclosed>'),
  field('x').slice(0, -5),
  `${field('x')}<!-- behind -->\n`,
  `${field('x')}x`,
  `<?xml version="1.0" encoding="UTF-16"?>${field('x')}`,
  `<m:record xmlns:m="http://www.loc.gov/MARC21/slim"><m:leader>${LEADER}</m:leader><m:datafield tag="245" ind1="1" ind2=" "><m:subfield code="a">x</m:subfield></m:datafield></m:record>`,
  `<record><leader>${LEADER}</leader><datafield tag='2&#52;5' ind1="&#49;" ind2=" "><subfield code="a">x</subfield></datafield></record>`,
];

// Node has no DOMParser; there the other specs of the reader stand alone.
if (typeof DOMParser !== 'undefined') {
  describe('readMarcXml beside the DOMParser of the browser', () => {
    for (const xml of ODD) {
      it(`reads or refuses as the browser does: ${JSON.stringify(xml.slice(72, 140))}`, () => {
        expect(readByUs(xml)).toEqual(readByBrowser(xml));
      });
    }

    it('reads what is written as the browser does', () => {
      expectForAll(marcRecord(), (record) => {
        const { xml } = writeMarcXml(record);
        return JSON.stringify(readByUs(xml)) === JSON.stringify(readByBrowser(xml));
      });
    });
  });
}
