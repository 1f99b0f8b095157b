import type { Field, MarcRecord } from '../marc/record';
import type { LocalRecord } from '../ports/alma';

import { changesByAlma, verdictOfAnswered, verdictOfUnanswered } from './save-verdict';
import {
  field,
  localOf,
  MMS_ID,
  NEW_FIELDS,
  OLD_005,
  OLD_FIELDS,
  recordOf,
} from './testing/sample-records';

const NEW_005 = '20261121150001.0';
const OLD_NOTE = field('690', '  ', '$a Whaling. $9 local');
const NEW_NOTE = field('690', '  ', '$a Whaling ships. $9 LOCAL');

const before = localOf(recordOf(OLD_005, ...OLD_FIELDS, OLD_NOTE), { linkedTo: 'NZ' });
const sent = recordOf(OLD_005, ...NEW_FIELDS, NEW_NOTE);

function storedWith(version: string, ...fields: readonly Field[]): LocalRecord {
  return localOf(recordOf(version, ...fields), { linkedTo: 'NZ' });
}

describe('the verdict on a save of a record that is linked to the Network Zone', () => {
  for (const [name, judge] of [
    ['answered', verdictOfAnswered],
    ['unanswered', verdictOfUnanswered],
  ] as const) {
    it(`is saved when Alma took the local fields only (${name})`, () => {
      const stored = storedWith(NEW_005, ...OLD_FIELDS, NEW_NOTE);
      expect(judge(stored, { before, sent })).toBe('saved');
    });

    it(`is saved when there was no local field to take (${name})`, () => {
      const untouched: MarcRecord = recordOf(OLD_005, ...NEW_FIELDS, OLD_NOTE);
      const stored = storedWith(NEW_005, ...OLD_FIELDS, OLD_NOTE);
      expect(judge(stored, { before, sent: untouched })).toBe('saved');
    });

    it(`is untouched while the record is the version of before (${name})`, () => {
      expect(judge(before, { before, sent })).toBe('untouched');
    });

    it(`cannot be told when a field that is not local is another one (${name})`, () => {
      const theirs = field('500', '  ', '$a By someone else.');
      const stored = storedWith(NEW_005, ...OLD_FIELDS, theirs, NEW_NOTE);
      expect(judge(stored, { before, sent })).toBe('other');
    });

    it(`cannot be told by the same record when it is not linked (${name})`, () => {
      const unlinked: LocalRecord = { ...before, linkedTo: undefined };
      const stored = storedWith(NEW_005, ...OLD_FIELDS, NEW_NOTE);
      expect(judge(stored, { before: unlinked, sent })).toBe('other');
    });
  }
});

describe('the verdict on a save whose answer was lost', () => {
  const edited = NEW_FIELDS.filter(({ tag }) => tag !== '650');
  const unlinked = localOf(recordOf(OLD_005, ...OLD_FIELDS));
  const proposed = recordOf(OLD_005, ...NEW_FIELDS);
  const judge = (version: string | undefined, ...fields: readonly Field[]): string =>
    verdictOfUnanswered(localOf(recordOf(version, ...fields)), {
      before: unlinked,
      sent: proposed,
    });

  it('is a guess when a field is gone and the record has a new 005: Alma did it, or another panel', () => {
    expect(judge(NEW_005, ...edited)).toBe('guessed');
    expect(judge(NEW_005, ...NEW_FIELDS)).toBe('saved');
  });

  it('is a guess only where nobody else saved last, as far as that is known', () => {
    const of = (lastModifiedBy: string | undefined, userId: string | undefined): string =>
      verdictOfUnanswered(localOf(recordOf(NEW_005, ...edited), { lastModifiedBy }), {
        before: unlinked,
        sent: proposed,
        userId,
      });
    expect(of('staff-1', 'staff-1')).toBe('guessed');
    expect(of('staff-2', 'staff-1')).toBe('other');
    expect(of(undefined, 'staff-1')).toBe('guessed');
    expect(of('staff-2', undefined)).toBe('guessed');
  });

  it('is saved where somebody else stored the very record that was sent', () => {
    const theirs = localOf(recordOf(NEW_005, ...NEW_FIELDS), { lastModifiedBy: 'staff-2' });
    const judged = { before: unlinked, sent: proposed, userId: 'staff-1' };
    expect(verdictOfUnanswered(theirs, judged)).toBe('saved');
  });

  it('cannot be told of the same record while its 005 has not moved', () => {
    expect(judge(OLD_005, ...edited)).toBe('other');
  });

  it('cannot be told of a record that is as far from the old one as from the one sent', () => {
    const [number, title] = OLD_FIELDS;
    const before = localOf(recordOf(OLD_005, number, title));
    const sent = recordOf(OLD_005, number, field('245', '10', '$a Moby Dick.'));
    const stored = localOf(recordOf(NEW_005, number, field('245', '10', '$a Moby-Dick.')));
    expect(verdictOfUnanswered(stored, { before, sent })).toBe('other');
    expect(verdictOfAnswered(stored, { before, sent })).toBe('other');
  });
});

describe('what Alma changed while it saved', () => {
  const proposed = recordOf(OLD_005, ...NEW_FIELDS);

  it('is nothing when the record came back as it was sent', () => {
    expect(changesByAlma(proposed, proposed)).toEqual([]);
  });

  it('has a changed leader once, as a change to look at', () => {
    const stored = { ...proposed, leader: '02222cam a2200301 a 4500' };
    expect(changesByAlma(proposed, stored)).toEqual([
      { tag: 'LDR', sent: `LDR ${proposed.leader}`, stored: `LDR ${stored.leader}` },
    ]);
  });

  it('has the counts of the leader as routine, also beside a field that was changed', () => {
    const leader = '02222cam a2200301 i 4500';
    const stored = { ...recordOf(OLD_005, ...NEW_FIELDS.slice(1)), leader };
    expect(changesByAlma(proposed, stored)).toEqual([
      { tag: '035', sent: '035 __ $a (OCoLC)17807721' },
      { tag: 'LDR', sent: `LDR ${proposed.leader}`, stored: `LDR ${leader}`, routine: true },
    ]);
  });

  it('has a number that Alma gave or took as routine, and says only which side has it', () => {
    const link = field('035', '  ', '$a (EXLNZ-01DEMO)12345');
    const linked = recordOf(OLD_005, ...NEW_FIELDS, link);
    const text = '035 __ $a (EXLNZ-01DEMO)12345';
    expect(changesByAlma(proposed, linked)).toEqual([{ tag: '035', stored: text, routine: true }]);
    expect(changesByAlma(linked, proposed)).toEqual([{ tag: '035', sent: text, routine: true }]);
  });

  it('has the control number as routine, but a changed OCLC number as a change, and once', () => {
    const [, ...others] = NEW_FIELDS;
    const number = field('035', '  ', '$a (OCoLC)99999');
    const changed = recordOf(OLD_005, number, ...others);
    const fields = changed.fields.map((one) =>
      one.tag === '001' ? { tag: '001', value: '991' } : one,
    );
    expect(changesByAlma(proposed, { ...changed, fields })).toEqual([
      { tag: '035', sent: '035 __ $a (OCoLC)17807721', stored: '035 __ $a (OCoLC)99999' },
      { tag: '001', sent: `001 ${MMS_ID}`, stored: '001 991', routine: true },
    ]);
  });

  it('takes a 035 for the number of Alma even where it has a second $a', () => {
    const link = field('035', '  ', '$a (EXLNZ-01DEMO)12345 $a 12345');
    const changes = changesByAlma(proposed, recordOf(OLD_005, ...NEW_FIELDS, link));
    expect(changes.map(({ tag, routine }) => [tag, routine])).toEqual([['035', true]]);
  });
});
