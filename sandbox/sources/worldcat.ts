import { derive } from '../alma/bib';
import type { DemoTitle } from '../alma/catalogue';
import { controlValue, firstValue, type MarcRecord } from '../alma/marc';
import { writeSlimRecord } from '../alma/marcxml';
import type { SourceReply } from './hathitrust';
import { mergedNumbers, ownNumber, worldcatRecord } from './holdings-of';
import { carriesOther } from './other-numbers';

/**
 * `GET /v1/worldcat/bibs/{ocn}` of the gateway: the MARC record as WorldCat exports it, in the slim namespace.
 * A number that was merged gives the record that it was merged into, with another 001.
 */
export function worldcatBib(titles: readonly DemoTitle[], number: string): SourceReply {
  if (!/^\d+$/.test(number)) {
    return problem(400, 'invalidNumber', 'Not an OCLC number', `"${number}" is not a number.`);
  }
  const record = worldcatRecord(titles, number.replace(/^0+/, ''));
  if (!record) {
    return problem(404, 'notFound', 'No record', `WorldCat has no record ${number}.`);
  }
  const text = `<?xml version='1.0' encoding='UTF-8'?>${writeSlimRecord(record, true)}`;
  return { status: 200, type: 'application/marcxml+xml;charset=UTF-8', text };
}

/** `GET /v1/worldcat/search?ocn=|isbn=|issn=|lccn=` of the gateway: the candidates, best first; none is an empty list. */
export function worldcatSearch(
  titles: readonly DemoTitle[],
  query: Readonly<Record<string, string>>,
): SourceReply {
  const { ocn, isbn, issn, lccn } = query;
  if (!ocn && !isbn && !issn && !lccn) {
    return problem(400, 'invalidQuery', 'Nothing to search', 'One of ocn, isbn, issn, lccn.');
  }
  if (ocn && !/^\d+$/.test(ocn)) {
    return problem(400, 'invalidNumber', 'Not an OCLC number', `"${ocn}" is not a number.`);
  }
  const all = titles.flatMap((title) => title.worldcat);
  const one = ocn ? worldcatRecord(titles, ocn.replace(/^0+/, '')) : null;
  const found = ocn
    ? [one].filter((record) => record !== null)
    : all.filter((record) => carries(record, isbn, issn, lccn));
  const text = JSON.stringify({ candidates: found.map(candidate) });
  return { status: 200, type: 'application/json', text };
}

/** An error as RFC 9457 tells it. */
export function problem(status: number, type: string, title: string, detail: string): SourceReply {
  const text = JSON.stringify({ type: `urn:problem:${type}`, title, status, detail });
  return { status, type: 'application/problem+json', text };
}

function carries(record: MarcRecord, isbn = '', issn = '', lccn = ''): boolean {
  return (
    carriesOther(record, 'isbn', isbn) ||
    carriesOther(record, 'issn', issn) ||
    carriesOther(record, 'lccn', lccn)
  );
}

function candidate(record: MarcRecord): object {
  const about = derive(record);
  const fixed = controlValue(record, '008');
  return {
    oclcNumber: ownNumber(record),
    title: about.title,
    creator: about.author,
    date: fixed.slice(7, 11),
    language: fixed.slice(35, 38),
    format: format(record),
    edition: about.edition,
    publisher: about.publisher,
    levelOfCataloging: record.leader.charAt(17),
    catalogingAgency: firstValue(record, '040', 'a'),
    mergedOclcNumbers: mergedNumbers(record),
  };
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'Book'],
  ['c', 'Music'],
  ['e', 'Map'],
  ['g', 'Visual'],
  ['j', 'Audio'],
]);

/** WorldCat's general format, by LDR/06 and, for language material, LDR/07. */
function format(record: MarcRecord): string {
  const type = record.leader.charAt(6);
  const serial = ['s', 'i'].includes(record.leader.charAt(7));
  return type === 'a' && serial ? 'Jrnl' : (FORMATS.get(type) ?? 'Book');
}
