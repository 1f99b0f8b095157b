import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import type { Field, MarcRecord } from '../marc/record';

import type { Proposal } from './decision';
import { checkInvariants } from './invariants';
import type { Prepared } from './merge-api';
import { prepare } from './prepare';
import { resolve } from './resolve';

const local = record(
  '001 991234567890123',
  '005 20240102030405.0',
  '035 __ $a(EXLNZ-01UNI_NETWORK)991',
  '100 1_ $aMelville, Herman.',
  '245 10 $6880-01$aMoby Dick.',
  '590 __ $aOurs.',
  '880 10 $6245-01/(N$aМоби Дик.',
);
const incoming = record(
  '001 ocm1',
  '100 1_ $aMelville, Herman,$d1819-1891.',
  '245 10 $6880-02$aMoby Dick :$ba novel.',
  '880 10 $6245-02/(N$aМоби Дик :$bроман.',
);
/** Made in a spec, not while the file loads, so that a fault is told where it is met. */
let prepared: Prepared;
let sound: Proposal;

beforeAll(() => {
  prepared = prepare(local, incoming, shippedProfile('copy-and-merge'));
  sound = resolve(prepared);
});

function withFields(change: (fields: Field[]) => void): Proposal {
  const fields = [...sound.record.fields];
  change(fields);
  return { ...sound, record: { ...sound.record, fields } };
}

function broken(proposal: Proposal): readonly string[] {
  return checkInvariants(prepared, proposal).map(({ id }) => id);
}

function place({ fields }: MarcRecord, tag: string): number {
  return fields.findIndex((field) => field.tag === tag);
}

describe('checkInvariants', () => {
  it('finds nothing in what the engine proposes', () => {
    expect(broken(sound)).toEqual([]);
    expect(sound.guards).toEqual([]);
  });

  it('finds an input field without decision, and one with two', () => {
    const { decisions } = sound;
    expect(broken({ ...sound, decisions: decisions.slice(1) })).toContain('everyFieldDecided');
    expect(broken({ ...sound, decisions: [...decisions, decisions[3]] })).toContain(
      'everyFieldDecided',
    );
  });

  it('finds a field of the result that no decision names', () => {
    const more = withFields((fields) => fields.push({ tag: '999', value: 'x' }));
    expect(broken(more)).toEqual(['resultsExist']);
  });

  it('finds another MMS ID', () => {
    const other = withFields((fields) => (fields[0] = { tag: '001', value: 'ocm1' }));
    expect(broken(other)).toContain('mmsIdUnchanged');
  });

  it('finds a kept field that has changed by a letter', () => {
    const changed = withFields((fields) => {
      const at = place(sound.record, '590');
      fields[at] = { tag: '590', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: 'ours.' }] };
    });
    expect(broken(changed)).toEqual(['keptUnchanged']);
  });

  it('finds a second main entry', () => {
    const two = withFields((fields) => {
      fields[place(sound.record, '590')] = record('110 2_ $aMuseum.').fields[0];
    });
    expect(broken(two)).toContain('onlyOnce');
  });

  it('finds that a number of Alma has gone', () => {
    const gone = withFields((fields) => fields.splice(place(sound.record, '035'), 1));
    expect(broken(gone)).toContain('almaNumbersKept');
  });

  it('finds a link whose other end is not there', () => {
    const dangling = withFields((fields) => fields.splice(place(sound.record, '880'), 1));
    expect(broken(dangling)).toContain('linksHold');
  });

  it('finds counts of the leader that are not those of Alma', () => {
    const leader = `99999${sound.record.leader.slice(5)}`;
    expect(broken({ ...sound, record: { ...sound.record, leader } })).toEqual(['leaderCounts']);
  });

  it('finds that the title has gone', () => {
    const untitled = withFields((fields) => fields.splice(place(sound.record, '245'), 1));
    expect(broken(untitled)).toContain('titleStays');
  });
});
