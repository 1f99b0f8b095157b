import { DOMParser } from '@xmldom/xmldom';

import { parseTitle, type DemoTitle } from '../alma/catalogue';
import { Gate } from '../server/gate';
import { hathitrustReply, type SourceReply } from './hathitrust';
import { faulty } from './source-faults';
import { worldcatBib, worldcatSearch } from './worldcat';

const RECORD = `=008  880413s1988\\\\\\\\ilu\\\\\\\\\\\\\\\\\\\\\\000\\1\\eng\\\\
=020  \\\\$a9780810102682$q(cloth)
=245  10$aMoby Dick /$cHerman Melville.`;

const TITLES: DemoTitle[] = [
  parseTitle(
    'moby',
    `=== meta
mms: 991
answers: worldcat 1 = 555, hathitrust 1 = 777
=== local
=LDR  00000cam\\a2200000\\a\\4500
${RECORD}
=== worldcat
=LDR  00000cam\\a2200000\\a\\4500
=001  ocm17807721\\
=003  OCoLC
=019  \\\\$a17807999
${RECORD}
=== hathitrust
=LDR  00000cam\\a2200000\\a\\4500
=001  000912345
=035  \\\\$a(OCoLC)17807721
${RECORD}
=974  \\\\$cMIU$d20240115$umdp.1$ric
=== hathitrust
=LDR  00000cam\\a2200000\\a\\4500
=001  100567890
=035  \\\\$a(OCoLC)5$z(OCoLC)17807721
${RECORD}
`,
  ),
];

const parsed = (reply: SourceReply): Record<string, unknown> =>
  JSON.parse(reply.text) as Record<string, unknown>;

const marcXml = (reply: SourceReply): string[] =>
  Object.values(parsed(reply)['records'] as Record<string, { 'marc-xml': string }>).map(
    (record) => record['marc-xml'],
  );

function isXml(text: string): boolean {
  try {
    new DOMParser({
      onError: () => {
        throw new Error();
      },
    }).parseFromString(text, 'text/xml');
    return true;
  } catch {
    return false;
  }
}

describe('The stand-in HathiTrust', () => {
  it('gives every record that carries the number, with its MARCXML and items', () => {
    const reply = hathitrustReply(TITLES, 'full', '17807721');
    expect(Object.keys(parsed(reply)['records'] as object)).toEqual(
      jasmine.arrayWithExactContents(['000912345', '100567890']),
    );
    expect(parsed(reply)['items']).toEqual([
      jasmine.objectContaining({ htid: 'mdp.1', rightsCode: 'ic', enumcron: false }),
    ]);
    for (const text of marcXml(reply)) {
      expect(isXml(text)).toBeTrue();
      expect(text).toContain('<collection xmlns:xsi=');
    }
  });

  it('gives a record that does not carry the number where the catalogue names it', () => {
    const { records } = parsed(hathitrustReply(TITLES, 'full', '777'));
    expect(Object.keys(records as object)).toEqual(['000912345']);
  });

  it('leaves the MARCXML out of a brief answer', () => {
    const [record] = Object.values(
      parsed(hathitrustReply(TITLES, 'brief', '5'))['records'] as object,
    ) as object[];
    expect(Object.keys(record ?? {})).not.toContain('marc-xml');
  });

  it('answers 200 with nothing for an unknown number, 400 for a word', () => {
    expect(hathitrustReply(TITLES, 'full', '1')).toEqual(
      jasmine.objectContaining({ status: 200, text: '{"records":{},"items":[]}' }),
    );
    expect(hathitrustReply(TITLES, 'full', 'abc').status).toBe(400);
    expect(hathitrustReply(TITLES, 'full', '1', 'umlauts').status).toBe(400);
  });
});

describe('The stand-in WorldCat gateway', () => {
  it('gives a record in the slim namespace, also for a merged number', () => {
    for (const number of ['17807721', '017807721', '17807999']) {
      const reply = worldcatBib(TITLES, number);
      expect(reply.type).toContain('application/marcxml+xml');
      expect(reply.text).toContain('<record xmlns="http://www.loc.gov/MARC21/slim">');
      expect(reply.text).toContain('<controlfield tag="001">ocm17807721 </controlfield>');
    }
  });

  it('tells problems by RFC 9457', () => {
    const reply = worldcatBib(TITLES, '1');
    expect(reply.type).toBe('application/problem+json');
    expect(parsed(reply)).toEqual(
      jasmine.objectContaining({ type: 'urn:problem:notFound', status: 404 }),
    );
    expect(worldcatBib(TITLES, 'x').status).toBe(400);
    expect(worldcatSearch(TITLES, {}).status).toBe(400);
  });

  it('finds candidates by number and by ISBN', () => {
    const expected = {
      oclcNumber: '17807721',
      title: 'Moby Dick',
      creator: null,
      date: '1988',
      language: 'eng',
      format: 'Book',
      edition: null,
      publisher: null,
      levelOfCataloging: ' ',
      catalogingAgency: null,
      mergedOclcNumbers: ['17807999'],
    };
    for (const [name, value] of [
      ['ocn', '17807999'],
      ['isbn', '978-0-8101-0268-2'],
    ] as const) {
      expect(parsed(worldcatSearch(TITLES, { [name]: value }))).toEqual({ candidates: [expected] });
    }
    expect(parsed(worldcatSearch(TITLES, { ocn: '1' }))).toEqual({ candidates: [] });
  });

  it('gives a wrong record for the number that the catalogue names', () => {
    expect(worldcatBib(TITLES, '555').text).toContain('ocm17807721');
  });
});

describe('A faulty source', () => {
  const bib = (): SourceReply => worldcatBib(TITLES, '17807721');
  const hathi = (): SourceReply => hathitrustReply(TITLES, 'full', '17807721');
  const strike = (kind: Parameters<typeof faulty>[0]['kind'], answer: () => SourceReply) =>
    faulty({ kind }, answer === bib ? 'problem' : 'page', new Gate(), answer);

  it('is cut, refused, or answers with HTML', async () => {
    expect(await strike('down', bib)).toBe('cut');
    expect(await strike('unauthorised', bib)).toEqual(
      jasmine.objectContaining({ status: 401, type: 'application/problem+json' }),
    );
    expect(await strike('unavailable', hathi)).toEqual(
      jasmine.objectContaining({ status: 503, type: 'text/html' }),
    );
    expect(await strike('html', hathi)).toEqual(
      jasmine.objectContaining({ status: 200, type: 'text/html' }),
    );
  });

  it('cuts a record off: MARCXML is broken, the JSON around it is not', async () => {
    const cut = (await strike('truncated', hathi)) as SourceReply;
    expect(marcXml(cut).map(isXml)).toEqual([false, false]);
    expect(isXml(((await strike('truncated', bib)) as SourceReply).text)).toBeFalse();
  });

  it('brings a record that does not carry the number', async () => {
    for (const answer of [bib, hathi]) {
      const wrong = (await strike('wrongRecord', answer)) as SourceReply;
      expect(wrong.text).toContain('999999999');
      expect(wrong.text).not.toContain('17807721');
      expect(wrong.text).not.toContain('17807999');
    }
  });

  it('waits until it is released', async () => {
    const gate = new Gate();
    const asked = faulty({ kind: 'held' }, 'problem', gate, bib);
    expect(gate.held).toBe(1);
    gate.release();
    expect(((await asked) as SourceReply).status).toBe(200);
  });
});
