import type { Field, MarcRecord } from '../marc/record';
import type { LocalRecord } from '../ports/alma';

import { verdictOfAnswered, verdictOfUnanswered } from './save-verdict';
import {
  field,
  localOf,
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
