import * as fc from 'fast-check';

import { expectForAll, marcRecord } from '../../testing/marc-generator';

import { readIso2709, writeIso2709 } from './iso2709';
import type { MarcFailure } from './marc-failure';
import { readMarcXml } from './marcxml-read';
import { writeMarcXml } from './marcxml-write';
import { readMrk, writeMrk } from './mrk';
import type { MarcRecord } from './record';
import type { Result } from './result';
import { recordText } from './text-form';
import { readTextForm } from './text-form-read';

interface Damage {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

type Read = Result<readonly MarcRecord[], MarcFailure>;

const MARKS = [
  '',
  '<',
  '&',
  '>',
  '"',
  '$',
  '=',
  '\n',
  '\t',
  '\u001D',
  '\u001E',
  '\u001F',
  '999',
  '\uD834',
  'é',
  '{',
];

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(5_000),
  cut: fc.nat(30),
  put: fc.constantFrom(...MARKS),
});

function damaged(text: string, { at, cut, put }: Damage): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + put + text.slice(place + cut);
}

/** A reader answers with whole records or with a failure that has a kind. It never throws, whatever it is given. */
function isAnswer(read: Read): boolean {
  if (!read.ok) return read.failure.kind !== undefined;
  return read.value.every(
    ({ leader, fields }) => leader.length === 24 && fields.every(({ tag }) => tag !== ''),
  );
}

describe('readers of MARC', () => {
  const pairs = fc.tuple(marcRecord({ maxFields: 5 }), damage);

  it('answer on damaged MARCXML', () => {
    expectForAll(pairs, ([record, harm]) =>
      isAnswer(readMarcXml(damaged(writeMarcXml(record).xml, harm))),
    );
  });

  it('answer on damaged mnemonic text', () => {
    expectForAll(pairs, ([record, harm]) => isAnswer(readMrk(damaged(writeMrk([record]), harm))));
  });

  it('answer on damaged text', () => {
    expectForAll(pairs, ([record, harm]) =>
      isAnswer(readTextForm(damaged(recordText(record), harm))),
    );
  });

  it('answer on damaged ISO 2709', () => {
    const harms = fc.tuple(
      marcRecord({ maxFields: 5 }),
      fc.nat(5_000),
      fc.integer({ min: 0, max: 255 }),
    );
    expectForAll(harms, ([record, at, byte]) => {
      const written = writeIso2709(record);
      if (!written.ok) return false;
      const bytes = Uint8Array.from(written.value);
      bytes[at % bytes.length] = byte;
      return isAnswer(readIso2709(bytes));
    });
  });

  it('answer on anything', () => {
    expectForAll(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
      [readMarcXml(text), readMrk(text), readTextForm(text)].every(isAnswer),
    );
    expectForAll(fc.uint8Array({ maxLength: 200 }), (bytes) => isAnswer(readIso2709(bytes)));
  });
});
