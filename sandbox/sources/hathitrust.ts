import { derive } from '../alma/bib';
import type { DemoTitle } from '../alma/catalogue';
import { controlValue, dataFields, subfieldValues, type MarcRecord } from '../alma/marc';
import { writeSlimRecord } from '../alma/marcxml';
import { hathitrustRecords, otherNumbers } from './holdings-of';
import { carriesOther, isOtherNumber } from './other-numbers';

/** What a source answers: HTTP status, media type and body. */
export interface SourceReply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const COLLECTION =
  '<?xml version="1.0" encoding="UTF-8"?><collection xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xmlns="http://www.loc.gov/MARC21/slim" xsi:schemaLocation="http://www.loc.gov/MARC21/slim ' +
  'http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd">';

/**
 * `GET /api/volumes/{full|brief}/{oclc|isbn|issn|lccn}/{number}.json` of the HathiTrust Bib API: records by their record number,
 * `items` beside them. Nothing found is HTTP 200 with both empty; a query that is no number is HTTP 400.
 */
export function hathitrustReply(
  titles: readonly DemoTitle[],
  brevity: string,
  query: string,
  sort = 'oclc',
): SourceReply {
  const other = isOtherNumber(sort) ? sort : null;
  if (other ? query === '' : sort !== 'oclc' || !/^\d+$/.test(query)) {
    return jsonReply({ message: `query '${sort}:${query}' is invalid` }, 400);
  }
  const found = other
    ? titles.flatMap(({ hathitrust }) =>
        hathitrust.filter((one) => carriesOther(one, other, query)),
      )
    : hathitrustRecords(titles, query.replace(/^0+/, ''));
  const records = Object.fromEntries(
    found.map((record) => [recordId(record), recordJson(record, brevity === 'full')]),
  );
  return jsonReply({ records, items: found.flatMap(itemsJson) });
}

function jsonReply(value: object, status = 200): SourceReply {
  // PHP escapes slashes.
  const text = JSON.stringify(value).replaceAll('/', '\\/');
  return { status, type: 'application/json', text };
}

const recordId = (record: MarcRecord): string => controlValue(record, '001').trim();

function recordJson(record: MarcRecord, full: boolean): object {
  const about = derive(record);
  const values = (tag: string): string[] =>
    dataFields(record, tag).flatMap((field) => subfieldValues(field, 'a'));
  const brief = {
    recordURL: `https://catalog.hathitrust.org/Record/${recordId(record)}`,
    titles: [about.title],
    isbns: values('020').map((isbn) => isbn.split(' ')[0]),
    issns: values('022'),
    oclcs: [...new Set(otherNumbers(record))],
    lccns: values('010').map((lccn) => lccn.trim()),
    publishDates: [controlValue(record, '008').slice(7, 11)],
  };
  const marc = `${COLLECTION}${writeSlimRecord(record, false)}</collection>`;
  return full ? { ...brief, 'marc-xml': marc } : brief;
}

const RIGHTS: ReadonlyMap<string, string> = new Map([
  ['pd', 'Full view'],
  ['pdus', 'Full view'],
]);

function itemsJson(record: MarcRecord): object[] {
  return dataFields(record, '974').map((field) => {
    const first = (code: string): string => subfieldValues(field, code)[0] ?? '';
    return {
      orig: first('c'),
      fromRecord: recordId(record),
      htid: first('u'),
      itemURL: `https://babel.hathitrust.org/cgi/pt?id=${first('u')}`,
      rightsCode: first('r'),
      lastUpdate: first('d'),
      enumcron: first('z') || false,
      usRightsString: RIGHTS.get(first('r')) ?? 'Limited (search-only)',
    };
  });
}
