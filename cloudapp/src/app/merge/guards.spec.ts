import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import type { MarcRecord } from '../marc/record';

import { findGuards } from './guards';
import type { MergeContext } from './merge-api';

const profile = shippedProfile('copy-and-merge');
const book = record('245 10 $aMoby Dick.');

function found(local: MarcRecord, incoming: MarcRecord, context: MergeContext = {}): string[] {
  return findGuards(local, incoming, profile, context).map(({ id, level }) => `${level} ${id}`);
}

describe('findGuards', () => {
  it('finds nothing about two records that may be merged', () => {
    expect(found(book, book, { recordFormat: 'marc21' })).toEqual([]);
  });

  it('takes the name of the format in any case', () => {
    expect(found(book, book, { recordFormat: 'MARC21' })).toEqual([]);
    expect(found(book, book, { recordFormat: 'kormarc' })).toEqual(['block recordFormat']);
  });

  it('is content with one number in common, and asks when there is none', () => {
    const local = record('035 __ $a(OCoLC)111', '035 __ $a(OCoLC)222', '245 10 $aMoby Dick.');
    const same = record('035 __ $a(OCoLC)222', '245 10 $aMoby Dick.');
    const other = record('035 __ $a(OCoLC)333', '245 10 $aMoby Dick.');
    expect(found(local, same)).toEqual([]);
    expect(found(local, other)).toEqual(['confirm otherNumber']);
    expect(found(local, other, { typedByPerson: true })).toEqual(['warn otherNumberTyped']);
    expect(found(record('245 10 $aMoby Dick.'), other)).toEqual([]);
  });

  it('asks when the incoming record has a number that ours had before', () => {
    const local = record('035 __ $a(OCoLC)222$z(OCoLC)111', '245 10 $aMoby Dick.');
    const older = record('035 __ $a(OCoLC)111', '245 10 $aMoby Dick.');
    expect(found(local, older)).toEqual(['confirm numberWasCancelled']);
  });

  it('orders the encoding levels of MARC 21 and OCLC in one row', () => {
    const level = (code: string): MarcRecord =>
      record(`LDR 00000nam a2200000${code}i 4500`, '245 10 $aMoby Dick.');
    expect(found(level('I'), level('K'))).toEqual(['warn lowerEncodingLevel']);
    expect(found(level('K'), level('I'))).toEqual([]);
    expect(found(level(' '), level('1'))).toEqual(['warn lowerEncodingLevel']);
    expect(found(level('3'), level('?'))).toEqual([]);
  });

  it('shows a blank of the leader as cataloguers write it', () => {
    const minimal = record('LDR 00000nam a22000007i 4500', '245 10 $aMoby Dick.');
    const [finding] = findGuards(book, minimal, profile, {});
    expect(finding.values).toEqual({ local: '_', incoming: '7' });
  });

  it('says nothing about carriers that are not known on both sides', () => {
    const eBook = record('245 10 $aMoby Dick.', '338 __ $bcr$2rdacarrier');
    expect(found(book, eBook)).toEqual([]);
    const volume = record('245 10 $aMoby Dick.', '338 __ $bnc$2rdacarrier');
    expect(found(volume, eBook)).toEqual(['block formOfItem']);
  });
});
