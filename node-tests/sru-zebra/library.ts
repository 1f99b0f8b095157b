// A thousand records with numbers by which they can be found. Everything else in them is the generator's.
import * as fc from 'fast-check';

import { readOneMarcXml } from '../../cloudapp/src/app/marc/marcxml-read';
import { writeMarcXml } from '../../cloudapp/src/app/marc/marcxml-write';
import type { DataField, MarcRecord } from '../../cloudapp/src/app/marc/record';
import { marcRecord } from '../../cloudapp/src/testing/marc-generator';

/** A record of the library, and the numbers that lead to it. */
export interface Title {
  readonly record: MarcRecord;
  readonly ocn: string;
  /** In 019 of every tenth record, in 035 $z of every tenth other. */
  readonly merged?: string;
  readonly cancelled?: string;
  readonly lccn: string;
}

export const SIZE = 1_000;
/** So many records are of one set, with one ISBN. */
export const OF_A_SET = 120;
export const SET_ISBN = '9780306406157';
export const SERIAL = 500;
export const SERIAL_ISSN = '1234-5679';
/** A number of the right form that no record has. */
export const NOBODYS_NUMBER = '99999999';

const SEED = 6;
const NUMBERED = new Set(['001', '003', '010', '019', '020', '022', '035']);
/** 035 $a in the spellings that are met. */
const SPELLINGS: readonly ((number: string) => string)[] = [
  (number) => `(OCoLC)${number}`,
  (number) => `(OCoLC)ocm${number.padStart(8, '0')}`,
  (number) => `(OCoLC)${number.padStart(9, '0')}`,
  (number) => `(OCoLC)ocn${number.padStart(9, '0')}`,
];

/** The same records every time. */
export function library(): readonly Title[] {
  return fc.sample(marcRecord({ maxFields: 12 }), { seed: SEED, numRuns: SIZE }).map(titleOf);
}

function titleOf(generated: MarcRecord, index: number): Title {
  const ocn = String(1_000_003 + index * 7919);
  const merged = index % 10 === 3 ? String(500_000 + index) : undefined;
  const cancelled = index % 10 === 7 ? String(700_000 + index) : undefined;
  const lccn = `87${String(index).padStart(6, '0')}`;
  const others = generated.fields.filter(({ tag }) => !NUMBERED.has(tag));
  const fields = [
    { tag: '001', value: `99${String(index).padStart(8, '0')}` },
    ...others.filter(({ tag }) => tag < '010'),
    field('010', ['a', `   ${lccn} `]),
    ...(merged === undefined ? [] : [field('019', ['a', merged])]),
    ...(index < OF_A_SET ? [field('020', ['a', `${SET_ISBN} (set)`])] : []),
    ...(index === SERIAL ? [field('022', ['a', SERIAL_ISSN])] : []),
    field(
      '035',
      ['a', SPELLINGS[index % SPELLINGS.length](ocn)],
      ...(cancelled === undefined ? [] : [['z', `(OCoLC)${cancelled}`] as const]),
    ),
    ...others.filter(({ tag }) => tag >= '010'),
  ];
  const record = asWritten({ ...generated, fields });
  return {
    record,
    ocn,
    ...(merged === undefined ? {} : { merged }),
    ...(cancelled === undefined ? {} : { cancelled }),
    lccn,
  };
}

/** A record as it is once it has been XML: what XML cannot say of it is not the server's to keep. */
function asWritten(record: MarcRecord): MarcRecord {
  const read = readOneMarcXml(writeMarcXml(record).xml);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

function field(tag: string, ...subfields: readonly (readonly [string, string])[]): DataField {
  return {
    tag,
    ind1: ' ',
    ind2: ' ',
    subfields: subfields.map(([code, value]) => ({ code, value })),
  };
}
