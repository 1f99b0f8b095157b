import type { MarcFailure } from '../marc/marc-failure';
import { readOneMarcXml } from '../marc/marcxml-read';
import type { MarcRecord } from '../marc/record';
import { isControlField } from '../marc/record';
import type { Result } from '../marc/result';
import { failed, success } from '../marc/result';
import type { LocalRecord, ManagementData } from '../ports/alma';
import type { AlmaFailure } from '../ports/failures';

import { ownFailure } from './alma-error';
import { listOf, objectOf, textOf } from './json-reading';
import type { JsonObject } from './json-reading';

/** The format that the panel can merge; other formats of the Alma API are read only to say so. */
export const MARC21 = 'marc21';

/** 005 is date and time with a fraction: `20261120140100.0` (MARC 21, field 005). */
const VERSION_005 = /^\d{14}\.\d+$/;

/**
 * Reads one bib of the Alma API in JSON, as `GET /bibs/{mms_id}` and the answer to a PUT give it; absent values may be null, empty
 * or missing. Fails with `almaUnknownAnswer` if it is no bib or another one than `mmsId`, `almaUnreadableRecord` if its MARCXML
 * cannot be read (`values.where`, `values.problem`), `almaNotMarc21` if it is not MARC 21 (`values.format`).
 */
export function toLocalRecord(body: unknown, mmsId: string): Result<LocalRecord, AlmaFailure> {
  const bib = objectOf(body);
  const answered = bib && textOf(bib['mms_id']);
  if (!bib || answered !== mmsId)
    return failed(
      ownFailure('almaUnknownAnswer', { asked: mmsId, answered: answered ?? '' }, rawOf(body)),
    );
  const read = recordOf(bib);
  return read.ok ? success(localRecord(bib, mmsId, read.value)) : read;
}

function recordOf(bib: JsonObject): Result<MarcRecord, AlmaFailure> {
  const format = formatOf(bib);
  const xml = listOf(bib['anies']).find((one): one is string => typeof one === 'string') ?? '';
  const read = readOneMarcXml(xml);
  if (read.ok) return read;
  if (format !== MARC21) return failed(ownFailure('almaNotMarc21', { format }));
  const { kind } = read.failure;
  return failed(
    ownFailure('almaUnreadableRecord', { where: whereOf(read.failure), problem: kind }, xml),
  );
}

function localRecord(bib: JsonObject, mmsId: string, record: MarcRecord): LocalRecord {
  const linkedTo = linkOf(bib['linked_record_id']);
  const version005 = version005Of(record);
  const lastModifiedBy = textOf(bib['last_modified_by']);
  const lastModifiedDate = textOf(bib['last_modified_date']);
  const createdBy = textOf(bib['created_by']);
  const createdDate = textOf(bib['created_date']);
  return {
    mmsId,
    record,
    title: textOf(bib['title']) ?? '',
    recordFormat: formatOf(bib),
    ...(linkedTo ? { linkedTo } : {}),
    ...(version005 ? { version005 } : {}),
    ...(lastModifiedBy ? { lastModifiedBy } : {}),
    ...(lastModifiedDate ? { lastModifiedDate } : {}),
    ...(createdBy ? { createdBy } : {}),
    ...(createdDate ? { createdDate } : {}),
    suppressed: textOf(bib['suppress_from_publishing']) === 'true',
    management: managementOf(bib),
  };
}

/** The 005 by which Alma tells versions apart, undefined where the record has none or none that can be one. */
export function version005Of(record: MarcRecord): string | undefined {
  const versions = record.fields.filter(({ tag }) => tag === '005');
  const [version] = versions;
  if (versions.length !== 1 || !version || !isControlField(version)) return undefined;
  return VERSION_005.test(version.value) ? version.value : undefined;
}

/**
 * The warnings that come with the answer to a write, in the forms that the XML documents and the JSON may have:
 * `warnings.warning[].message`, `warnings[].message`, or plain texts.
 */
export function warningsOf(body: unknown): readonly string[] {
  const warnings = objectOf(body)?.['warnings'];
  const inner = objectOf(warnings)?.['warning'] ?? warnings;
  return listOf(inner).flatMap((one) => textOf(one) ?? textOf(objectOf(one)?.['message']) ?? []);
}

/** The bibs of a list answer. With no hit the key `bib` may be missing altogether. */
export function bibsOfList(body: unknown): readonly JsonObject[] {
  return listOf(objectOf(body)?.['bib']).flatMap((one) => {
    const bib = objectOf(one);
    return bib ? [bib] : [];
  });
}

/** The values of 035 $a that Alma holds as network numbers: a flat list in JSON, nested as in XML in some answers. */
export function networkNumbersOf(bib: JsonObject): readonly string[] {
  const numbers = bib['network_number'] ?? objectOf(bib['network_numbers'])?.['network_number'];
  return listOf(numbers).flatMap((one) => textOf(one) ?? []);
}

function formatOf(bib: JsonObject): string {
  return textOf(bib['record_format'])?.toLowerCase() ?? MARC21;
}

/** `{value, type}`; unlinked records have both null, or an empty text. */
function linkOf(link: unknown): LocalRecord['linkedTo'] {
  const type = textOf(objectOf(link)?.['type'])?.toUpperCase();
  if (textOf(link) === undefined) return undefined;
  return type === 'NZ' || type === 'CZ' ? type : undefined;
}

const MANAGEMENT: readonly (readonly [keyof ManagementData, string])[] = [
  ['suppressFromPublishing', 'suppress_from_publishing'],
  ['suppressFromExternalSearch', 'suppress_from_external_search'],
  ['catalogingLevel', 'cataloging_level'],
  ['briefLevel', 'brief_level'],
  ['rank', 'rank'],
  ['syncWithOclc', 'sync_with_oclc'],
];

function managementOf(bib: JsonObject): ManagementData {
  const present = MANAGEMENT.flatMap(([name, element]) => {
    const value = textOf(bib[element]);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(present) as ManagementData;
}

function whereOf({ where }: MarcFailure): string {
  const { line, column, tag } = where;
  return [tag ?? '', line === undefined ? '' : `${line}:${column ?? 1}`].filter(Boolean).join(' ');
}

function rawOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body === undefined ? '' : JSON.stringify(body);
}
