import { record } from '../../testing/marc-lines';
import type { FieldGroup } from './alignment';
import { groupFields } from './groups';
import { pairFields } from './linked';

function group(...lines: readonly string[]): FieldGroup {
  return groupFields(record(...lines), 'L')[0];
}

function pairs(local: FieldGroup, incoming: FieldGroup): readonly string[] {
  return pairFields(local, incoming).map(
    (pair) => `${pair.local?.id ?? '-'} ${pair.incoming?.id ?? '-'}`,
  );
}

describe('pairFields', () => {
  it('pairs the leading fields and the 880s with equal content first', () => {
    const local = group('245 10 $6880-01$aT', '880 10 $6245-01$a題', '880 10 $6245-01$aТ');
    const incoming = group('245 10 $6880-05$aU', '880 10 $6245-05$aТ', '880 10 $6245-05$a別題');
    expect(pairs(local, incoming)).toEqual([
      'L:245:1 L:245:1',
      'L:880:1 L:880:2',
      'L:880:2 L:880:1',
    ]);
  });

  it('pairs 880s in the same script before any others', () => {
    const local = group('245 10 $6880-01$aT', '880 10 $6245-01/(N$aТ', '880 10 $6245-01/$1$a題');
    const incoming = group('245 10 $6880-01$aT', '880 10 $6245-01/$1$a別題');
    expect(pairs(local, incoming)).toEqual(['L:245:1 L:245:1', 'L:880:1 -', 'L:880:2 L:880:1']);
  });

  it('lists what only the incoming group has at the end', () => {
    const incoming = group('245 10 $6880-01$aT', '880 10 $6245-01/(N$aТ');
    expect(pairs(group('245 10 $aT'), incoming)).toEqual(['L:245:1 L:245:1', '- L:880:1']);
  });
});
