import { DOMParser, type Document } from '@xmldom/xmldom';

import { parseTitle, type DemoTitle } from '../alma/catalogue';
import type { SourceReply } from './hathitrust';
import { faulty } from './source-faults';
import { Gate } from '../server/gate';
import { sruReply, sruThroughGateway } from './sru';

const LEADER = '=LDR  00000cam\\a2200000\\a\\4500';

function title(number: number): DemoTitle {
  return parseTitle(
    `title ${number}`,
    `=== meta
mms: 99${number}
=== local
${LEADER}
=245  10$aA title.
=== worldcat
${LEADER}
=001  ocm${String(number).padStart(8, '0')}\\
=003  OCoLC
=019  \\\\$a9${number}
=020  \\\\$a9780810102682$q(cloth)
=245  10$aA title & another.
`,
  );
}

const TITLES = Array.from({ length: 60 }, (_, index) => title(100 + index));

/** The answer as a document; throws where it is no XML. */
function read(reply: SourceReply): Document {
  return new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(reply.text, 'text/xml');
}

function texts(document: Document, name: string): (string | null)[] {
  return Array.from(document.getElementsByTagNameNS('*', name)).map((one) => one.textContent);
}

const ask = (server: string, query: string, more: Record<string, string> = {}) =>
  read(sruReply(TITLES, server, { query, maximumRecords: '50', ...more }));
const total = (document: Document): string | null => texts(document, 'numberOfRecords')[0] ?? null;

describe('The stand-in SRU servers', () => {
  it('find a record by its number, by a merged one and by ISBN', () => {
    for (const query of [
      'alma.oclc_control_number_035_az="101"',
      'alma.oclc_control_number_019_a="9101"',
      'alma.other_system_number = "(OCoLC)101"',
      'alma.oclc_control_number_035_a="1" or rec.ocn=101',
    ]) {
      const found = ask('alma', query);
      expect(total(found)).withContext(query).toBe('1');
      expect(texts(found, 'subfield')).toContain('(OCoLC)101');
    }
    expect(total(ask('alma', 'alma.isbn=9780810102682'))).toBe('60');
    expect(total(ask('alma', 'alma.isbn=9780810102699'))).toBe('0');
  });

  it('hold the titles as another library has them', () => {
    const [control] = texts(ask('alma', 'rec.ocn=101'), 'controlfield');
    expect(control).toBe('9900000001010441');
  });

  it('differ as real ones do: version, namespace, packing', () => {
    const shapes = (['alma', 'packed', 'modern'] as const).map((server) => {
      const found = ask(server, 'rec.ocn=101');
      const root = found.documentElement;
      const data = texts(found, 'recordData')[0] ?? '';
      return [texts(found, 'version')[0], root?.prefix, data.startsWith('<record')];
    });
    expect(shapes).toEqual([
      ['1.2', null, false],
      ['1.1', 'zs', true],
      ['2.0', 'zs', false],
    ]);
    expect(ask('modern', 'rec.ocn=1').documentElement?.namespaceURI).toContain('oasis-open.org');
  });

  it('sends an empty diagnostics element beside a good answer, as Alma does', () => {
    const found = ask('alma', 'rec.ocn=101');
    expect(texts(found, 'diagnostics')).toEqual(['']);
    expect(texts(ask('packed', 'rec.ocn=101'), 'diagnostics')).toEqual([]);
  });

  it('answers everything to an index that Alma does not know, where others refuse', () => {
    expect(total(ask('alma', 'alma.oclc_control_number="101"'))).toBe('60');
    const refused = ask('packed', 'alma.oclc_control_number="101"');
    expect(texts(refused, 'uri')).toEqual(['info:srw/diagnostic/1/16']);
    expect(total(refused)).toBeNull();
  });

  it('gives a page at a time, and says where the next begins', () => {
    const first = ask('packed', 'bath.isbn=9780810102682');
    expect(texts(first, 'recordPosition').length).toBe(10);
    expect(texts(first, 'nextRecordPosition')).toEqual(['11']);
    const last = ask('alma', 'bath.isbn=9780810102682', { startRecord: '51' });
    expect(texts(last, 'recordPosition').length).toBe(10);
    expect(texts(last, 'nextRecordPosition')).toEqual([]);
    const behind = ask('alma', 'bath.isbn=9780810102682', { startRecord: '61' });
    expect(texts(behind, 'uri')).toEqual(['info:srw/diagnostic/1/61']);
  });

  it('refuses what is no query, in the words of each', () => {
    for (const query of ['', 'alma.isbn=', 'alma.isbn="1', 'a=1 or', 'a=1 b=2']) {
      expect(texts(ask('alma', query), 'uri'))
        .withContext(query)
        .toEqual(['200812']);
      expect(texts(ask('packed', query), 'uri')).toEqual(['info:srw/diagnostic/1/10']);
    }
    expect(sruReply(TITLES, 'nobody', { query: 'a=1' }).status).toBe(404);
  });
});

describe('The stand-in gateway to SRU servers', () => {
  const through = (server: string, query: Record<string, string>) =>
    sruThroughGateway(TITLES, server, query);

  it('gives the records as a collection, an empty one where there is none', () => {
    const found = through('alma', { ocn: '9101' });
    expect(found.type).toContain('application/marcxml+xml');
    expect(texts(read(found), 'controlfield')).toEqual(['9900000001010441']);
    expect(texts(read(through('alma', { ocn: '1' })), 'record')).toEqual([]);
    expect(texts(read(through('packed', { isbn: '9780810102682' })), 'record').length).toBe(60);
  });

  it('tells an unknown server and a missing number as problems', () => {
    for (const [reply, status, type] of [
      [through('nobody', { ocn: '1' }), 404, 'unknownTarget'],
      [through('alma', {}), 400, 'invalidQuery'],
    ] as const) {
      expect([reply.status, reply.type]).toEqual([status, 'application/problem+json']);
      expect(reply.text).toContain(type);
    }
  });
});

describe('A faulty SRU server', () => {
  it('brings a record that does not carry the number, however it is packed', async () => {
    for (const server of ['alma', 'packed', 'modern']) {
      const answer = (): SourceReply => sruReply(TITLES, server, { query: 'rec.ocn=101' });
      const wrong = await faulty({ kind: 'wrongRecord' }, 'page', new Gate(), answer);
      const text = wrong === 'cut' ? '' : wrong.text;
      expect(text).toContain('(OCoLC)999999999');
      expect(text).not.toContain('(OCoLC)101');
      expect(text).not.toContain('9101');
    }
  });
});
