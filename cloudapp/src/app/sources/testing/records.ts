import { readMrk } from '../../marc/mrk';
import { writeMarcXml } from '../../marc/marcxml-write';
import type { MarcRecord } from '../../marc/record';

const LEADER = '=LDR  00000cam a2200000 i 4500';

/** A record from lines of the mnemonic form. Without a leader line it has a full-level book's. */
export function recordFrom(...lines: string[]): MarcRecord {
  const all = lines[0]?.startsWith('=LDR') ? lines : [LEADER, ...lines];
  const read = readMrk(all.join('\n'));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value[0];
}

/** Moby Dick as WorldCat has it. */
export const MOBY = recordFrom(
  '=001  ocm17807721 ',
  '=003  OCoLC',
  '=008  880401s1988\\\\\\\\ilua\\\\\\\\\\b\\\\\\\\001\\1\\eng\\\\',
  '=019  \\\\$a17807999',
  '=040  \\\\$aDLC$beng$erda$cDLC',
  '=042  \\\\$apcc',
  '=100  1\\$aMelville, Herman,$d1819-1891,$eauthor.',
  '=245  10$aMoby Dick, or, The whale /$cHerman Melville.',
  '=264  \\1$aEvanston :$bNorthwestern University Press,$c1988.',
  '=300  \\\\$axxi, 573 pages :$billustrations ;$c24 cm',
  '=650  \\0$aWhaling$vFiction.',
  '=651  \\0$aNew Bedford (Mass.)$vFiction.',
);

/** A collection of records as a MARCXML text. */
export function marcXml(...records: MarcRecord[]): string {
  const all = records.map((record) => writeMarcXml(record).xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><collection xmlns="http://www.loc.gov/MARC21/slim">${all}</collection>`;
}

/** The record without the fields of these tags, and with others at its end. */
export function changed(record: MarcRecord, without: readonly string[], ...lines: string[]) {
  const added = lines.length > 0 ? recordFrom(...lines).fields : [];
  const kept = record.fields.filter(({ tag }) => !without.includes(tag));
  return { ...record, fields: [...kept, ...added] };
}
