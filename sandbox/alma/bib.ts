import { normaliseKey, type DemoTitle } from './catalogue';
import { parseInventory, type Inventory } from './inventory';
import { controlValue, dataFields, firstValue, subfieldValues, type MarcRecord } from './marc';
import { rewriteLeader, timeStamp } from './rewrite';

/** Where the master copy of a linked record lives: the Network Zone or the Community Zone. */
export interface Link {
  readonly zone: 'NZ' | 'CZ';
  readonly mms: string;
}

/** The management metadata that a bib carries beside its MARC record (rest_bib.xsd). */
export interface Management {
  readonly suppressFromPublishing: string;
  readonly suppressFromExternalSearch: string;
  readonly syncWithOclc: string;
  readonly catalogingLevel: string;
  readonly briefLevel: string;
  readonly rank: string;
}

/** A bib as the stand-in Alma stores it. */
export interface Bib {
  readonly mms: string;
  readonly record: MarcRecord;
  readonly recordFormat: string;
  readonly link: Link | null;
  readonly management: Management;
  readonly createdBy: string;
  readonly createdDate: string;
  readonly lastModifiedBy: string;
  readonly lastModifiedDate: string;
  readonly note: string;
  /** The call number of its one holding, '' where that has none. A save of the bib leaves it alone. */
  readonly callNumber: string;
  readonly inventory: Inventory;
}

/** Makes the stored bib of a demo title; null for one that Alma does not have. `now` stamps what its file leaves open. */
export function bibOfTitle(title: DemoTitle, now: Date): Bib | null {
  const { local } = title;
  if (!local) return null;
  const meta = (key: string, otherwise: string): string =>
    title.meta.get(normaliseKey(key)) ?? otherwise;
  const mms = meta('mms', '');
  const modified = meta('last_modified', now.toISOString().slice(0, 10));
  return {
    mms,
    record: { ...local, leader: rewriteLeader(local) },
    recordFormat: meta('record_format', 'marc21'),
    link: readLink(mms, meta('linked', 'none'), meta('linked_id', '')),
    management: {
      suppressFromPublishing: meta('suppressed', 'false'),
      suppressFromExternalSearch: meta('suppress_from_external_search', 'false'),
      syncWithOclc: meta('sync_with_oclc', 'BIBS'),
      catalogingLevel: meta('cataloging_level', '00'),
      briefLevel: meta('brief_level', ''),
      rank: meta('rank', ''),
    },
    createdBy: meta('created_by', 'import'),
    createdDate: meta('created', '2019-07-01'),
    lastModifiedBy: meta('last_modified_by', 'import'),
    lastModifiedDate: modified,
    note: meta('about', meta('note', '')),
    callNumber: shelfMark(local),
    inventory: parseInventory(title.meta.get('inventory')),
  };
}

/** What stands on the spine: the library's own number where the bib has one (090, 092, 099), else the Library of Congress's. */
function shelfMark(record: MarcRecord): string {
  const [own] = dataFields(record, '090', '092', '099');
  const field = own ?? dataFields(record, '050')[0];
  if (!field) return '';
  return field.subfields
    .filter(({ code }) => 'ab'.includes(code))
    .map(({ value }) => value)
    .join(' ');
}

function readLink(mms: string, linked: string, id: string): Link | null {
  const zone = linked.split(/\s/)[0]?.toUpperCase();
  if (zone !== 'NZ' && zone !== 'CZ') return null;
  const given = id || (linked.split(/\s+/)[1] ?? '');
  return { zone, mms: given || `${mms.slice(0, -3)}${zone === 'NZ' ? '501' : '001'}` };
}

const NETWORK = '01EXAMPLE_NETWORK';

/** The number that Alma adds in a 035 on reading a record that is linked to a zone. */
export function zoneNumber(bib: Bib): string | null {
  if (!bib.link) return null;
  return bib.link.zone === 'NZ' ? `(EXLNZ-${NETWORK})${bib.link.mms}` : `(EXLCZ)${bib.link.mms}`;
}

/** The texts that Alma derives from the MARC record for lists and for the head of the API's answer. */
export interface Derived {
  readonly title: string;
  readonly author: string | null;
  readonly isbn: string | null;
  readonly issn: string | null;
  readonly edition: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly networkNumbers: readonly string[];
}

/** Derives title, author, numbers and imprint from the MARC record, each as the Bibs API shows it. */
export function derive(record: MarcRecord): Derived {
  const imprint = dataFields(record, '260', '264').find(
    (field) => field.tag === '260' || field.ind2 === '1',
  );
  const ofImprint = (code: string): string | null =>
    (imprint && subfieldValues(imprint, code)[0]) ?? null;
  const [titleField] = dataFields(record, '245');
  const title = titleField
    ? titleField.subfields.filter((sub) => 'abnp'.includes(sub.code)).map((sub) => sub.value)
    : [];
  const authors = ['100', '110', '111'].map((tag) => firstValue(record, tag, 'a'));
  return {
    title: title.join(' ').replace(/\s*[/:;=]\s*$/, ''),
    author: authors.find((author) => author !== null) ?? null,
    isbn: firstValue(record, '020', 'a')?.split(' ')[0] ?? null,
    issn: firstValue(record, '022', 'a'),
    edition: firstValue(record, '250', 'a'),
    place: ofImprint('a'),
    date: ofImprint('c'),
    publisher: ofImprint('b'),
    networkNumbers: dataFields(record, '035').flatMap((field) => subfieldValues(field, 'a')),
  };
}

/** A 005 for `now` that is always later than the stored one, so that two saves never share a version. */
export function nextStamp(bib: Bib | undefined, now: Date): string {
  const stamp = timeStamp(now);
  const last = bib ? controlValue(bib.record, '005') : '';
  return last >= stamp && /^\d{14}/.test(last) ? timeStamp(oneSecondAfter(last)) : stamp;
}

function oneSecondAfter(stamp: string): Date {
  const part = (from: number, to: number): number => Number(stamp.slice(from, to));
  const [year, month, day] = [part(0, 4), part(4, 6), part(6, 8)];
  return new Date(Date.UTC(year, month - 1, day, part(8, 10), part(10, 12), part(12, 14) + 1));
}
