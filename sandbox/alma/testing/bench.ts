import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Switches } from '../../contract';
import { loadCatalogue, parseTitle, type DemoTitle } from '../catalogue';
import { CallFaults } from '../faults';
import { parseRecord, writeRecord } from '../marcxml';
import { isControl, type Field, type MarcRecord } from '../marc';
import type { Reply, RestCall } from '../reply';
import { StandInAlma } from '../stand-in-alma';

/** A small catalogue of the specs' own: one free record, one linked to each zone, one without 005. */
export const MMS = { free: '991', nz: '992', cz: '993', noDate: '994' } as const;

const RECORD = `
=008  880413s1988\\\\\\\\ilu\\\\\\\\\\\\\\\\\\\\\\000\\1\\eng\\\\
=020  \\\\$a0810102684
=035  \\\\$a(OCoLC)17807721
=100  1\\$aMelville, Herman,$d1819-1891.
=245  10$aMoby Dick /$cHerman Melville.
=260  \\\\$aEvanston :$bNorthwestern,$c1988.
=590  \\\\$aOwn copy signed.$9local`;

function title(mms: string, linked: string, stamp = '=005  20260101000000.0'): string {
  return `=== meta
mms: ${mms}
linked: ${linked}
cataloging_level: 20
suppressed: true
=== local
=LDR  00000cam\\a2200000\\a\\4500
=001  ${mms}
${stamp}${RECORD}
`;
}

const TITLES = [
  parseTitle('free', title(MMS.free, 'none')),
  parseTitle('nz', title(MMS.nz, 'NZ 9955')),
  parseTitle('cz', title(MMS.cz, 'CZ 9966')),
  parseTitle('no-date', title(MMS.noDate, 'none', '')),
];

/** The demo catalogue as it is shipped. */
export const demoTitles = () =>
  loadCatalogue(path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'catalogue'));

/** A stand-in Alma on the small catalogue, with a clock that the spec sets. */
export class Bench {
  at = new Date('2026-11-23T14:00:00Z');
  readonly alma: StandInAlma;

  constructor(titles: readonly DemoTitle[] = TITLES) {
    this.alma = new StandInAlma(titles, () => this.at);
  }

  switch(switches: Partial<Switches>): void {
    this.alma.switches = { ...this.alma.switches, ...switches };
  }

  /** A call on a line without faults. */
  call(method: string, url: string, more: Partial<RestCall> = {}): Reply {
    const call: RestCall = { method, url, headers: {}, query: {}, body: null, ...more };
    return this.alma.answer(call, new CallFaults().plan(method, url));
  }

  get(mms: string, query: Record<string, string> = {}): Reply {
    return this.call('GET', `/bibs/${mms}`, { query });
  }

  put(mms: string, record: MarcRecord | string, query: Record<string, string> = {}): Reply {
    return this.write('PUT', `/bibs/${mms}`, record, query);
  }

  /** `elements` stand before the record, such as `<suppress_from_publishing>`. */
  post(record: MarcRecord | string, query: Record<string, string> = {}, elements = ''): Reply {
    return this.write('POST', '/bibs', record, query, elements);
  }

  private write(
    method: string,
    url: string,
    record: MarcRecord | string,
    query: Record<string, string>,
    elements = '',
  ): Reply {
    const xml = typeof record === 'string' ? record : writeRecord(record);
    const headers = { 'Content-Type': 'application/xml', Accept: 'application/json' };
    return this.call(method, url, { headers, query, body: `<bib>${elements}${xml}</bib>` });
  }

  /** The stored record, as the API gives it. */
  record(mms: string): MarcRecord {
    const [text = ''] = bodyOf(this.get(mms))['anies'] as string[];
    const parsed = parseRecord(text.replace(/^<\?xml[^>]*\?>/, ''));
    if (!parsed.ok) throw new Error(parsed.reason);
    return parsed.value;
  }
}

/** A stand-in Alma on the demo catalogue. */
export const demoBench = (): Bench => new Bench(demoTitles());

/** The JSON body of a reply. */
export function bodyOf(reply: Reply): Record<string, unknown> {
  return JSON.parse(reply.text) as Record<string, unknown>;
}

/** Status and Alma's code of a refusal, such as `400 4022034`. */
export function refusalOf(reply: Reply): string {
  const body = bodyOf(reply) as { errorList?: { error: { errorCode: string }[] } };
  return `${reply.status} ${body.errorList?.error[0]?.errorCode ?? 'none'}`;
}

/** The record with one more field. */
export function withField(record: MarcRecord, field: Field): MarcRecord {
  return { ...record, fields: [...record.fields, field] };
}

/** The record without the fields of a tag. */
export function without(record: MarcRecord, tag: string): MarcRecord {
  return { ...record, fields: record.fields.filter((field) => field.tag !== tag) };
}

/** A data field with one subfield `a`. */
export function field(tag: string, value: string): Field {
  return { tag, ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value }] };
}

/** The texts of the fields with a tag. */
export function texts(record: MarcRecord, tag: string): string[] {
  return record.fields
    .filter((one) => one.tag === tag)
    .map((one) => (isControl(one) ? one.value : one.subfields.map((sub) => sub.value).join(' ')));
}
