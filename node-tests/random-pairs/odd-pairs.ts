// Random pairs of records with what goes wrong in real ones: fields twice that may stand once, links that lead astray.
import * as fc from 'fast-check';

import type { DataField, Field, MarcRecord } from '../../cloudapp/src/app/marc/record';
import { isDataField } from '../../cloudapp/src/app/marc/record';
import type { RecordPair } from '../../cloudapp/src/testing/marc-generator';
import { recordPair } from '../../cloudapp/src/testing/marc-generator';

/** Tags that MARC 21 allows once and that do occur twice. */
const ONCE = /^(?:1\d\d|24[05]|010|04[05])$/;

type Oddity = 'none' | 'twice' | 'astray' | 'crossed' | 'reused';

const ODDITIES: readonly Oddity[] = [
  'none',
  'none',
  'none',
  'twice',
  'astray',
  'crossed',
  'reused',
];

/** Pairs of which either record may hold an oddity. */
export function oddPairs(): fc.Arbitrary<RecordPair> {
  const oddity = fc.record({ what: fc.constantFrom(...ODDITIES), at: fc.nat({ max: 50 }) });
  return fc
    .record({ pair: recordPair({ maxFields: 14 }), ours: oddity, theirs: oddity })
    .map(({ pair: { local, incoming }, ours, theirs }) => ({
      local: withOddity(inAlma(local), ours.what, ours.at),
      incoming: withOddity(incoming, theirs.what, theirs.at),
    }));
}

/** What Alma stores has its MMS ID in 001. */
function inAlma({ leader, fields }: MarcRecord): MarcRecord {
  const own = fields.filter(({ tag }) => tag !== '001' && tag !== '003');
  return { leader, fields: [{ tag: '001', value: '991234567890123' }, ...own] };
}

/** Pairs of sound records. */
export function plainPairs(): fc.Arbitrary<RecordPair> {
  return recordPair({ maxFields: 14 }).map(({ local, incoming }) => ({
    local: inAlma(local),
    incoming,
  }));
}

function withOddity(record: MarcRecord, what: Oddity, at: number): MarcRecord {
  const fields = [...record.fields];
  if (what === 'twice') repeatOnce(fields, at);
  if (what === 'astray') fields.push(linked('880', '500-97/(N'), linked('880', '245-98'));
  if (what === 'crossed')
    fields.push(linked('500', '880-96'), linked('520', '880-96'), linked('880', '500-96'));
  if (what === 'reused') fields.push(linked('500', '880-01'), linked('880', '500-01/$1'));
  return { ...record, fields };
}

/** A second field of a tag that may stand once, with another text. */
function repeatOnce(fields: Field[], at: number): void {
  const places = fields.flatMap((field, place) =>
    isDataField(field) && ONCE.test(field.tag) ? [place] : [],
  );
  const place = places[at % Math.max(places.length, 1)];
  const field = place === undefined ? undefined : fields[place];
  if (place === undefined || !field || !isDataField(field)) return;
  const text = { code: 'a', value: `Another ${at}` };
  const [link, ...rest] = field.subfields.filter(({ code }) => code !== '6');
  fields.splice(place + 1, 0, { ...field, subfields: link ? [text, ...rest] : [text] });
}

function linked(tag: string, link: string): DataField {
  return {
    tag,
    ind1: ' ',
    ind2: ' ',
    subfields: [
      { code: '6', value: link },
      { code: 'a', value: `Linked ${tag} by ${link}` },
    ],
  };
}
