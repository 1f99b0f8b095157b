import { derive, type Bib } from '../alma/bib';
import { controlValue, dataFields, subfieldValues } from '../alma/marc';
import type { ListedBib } from '../contract';

/** The bib as a line of a result list. */
export function listed(bib: Bib): ListedBib {
  const about = derive(bib.record);
  const imprint = [about.place, about.publisher, about.date].filter((part) => part !== null);
  return {
    mms: bib.mms,
    title: about.title,
    author: about.author?.replace(/,$/, '') ?? null,
    vernacularTitle: vernacular(bib),
    imprint: imprint.join(' '),
    numbers: about.networkNumbers,
    material: material(bib),
    zone: bib.link?.zone ?? null,
    nzMms: bib.link?.zone === 'NZ' ? bib.link.mms : null,
    created: `${bib.createdBy}, ${bib.createdDate}`,
    lastModified: `${bib.lastModifiedBy}, ${bib.lastModifiedDate}`,
    inventory: bib.inventory,
    note: bib.note,
  };
}

/** The title in its own script, from the 880 that belongs to 245. */
function vernacular(bib: Bib): string | null {
  const field = dataFields(bib.record, '880').find((one) =>
    subfieldValues(one, '6').some((link) => link.startsWith('245')),
  );
  if (!field) return null;
  const parts = field.subfields.filter((sub) => 'abnp'.includes(sub.code)).map((sub) => sub.value);
  return parts.join(' ').replace(/\s*[/:;=]\s*$/, '');
}

const MATERIALS: ReadonlyMap<string, string> = new Map([
  ['c', 'Score'],
  ['d', 'Score'],
  ['e', 'Map'],
  ['f', 'Map'],
  ['g', 'Video'],
  ['i', 'Audio'],
  ['j', 'Music recording'],
  ['k', 'Image'],
  ['m', 'Computer file'],
  ['r', 'Object'],
]);

/** The material type by LDR/06 and, for language material, LDR/07; online when 008/23 (29 for maps) says so. */
function material(bib: Bib): string {
  const { record } = bib;
  const type = record.leader.charAt(6);
  const isSerial = ['s', 'i', 'b'].includes(record.leader.charAt(7));
  const text = isSerial ? 'Journal' : 'Book';
  const form = controlValue(record, '008').charAt('ef'.includes(type) ? 29 : 23);
  const name = MATERIALS.get(type) ?? text;
  return form === 'o' || form === 's' ? `${name} - electronic` : name;
}
