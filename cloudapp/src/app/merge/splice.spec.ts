import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import { fieldText } from '../marc/text-form';

import type { Proposal } from './decision';
import { prepare } from './prepare';
import type { MergeProfile } from './profile';
import { resolve } from './resolve';

const LOCAL = record('245 10 $aMoby Dick.', '490 1_ $aOur series ;$vno. 7$3copy 2');
const INCOMING = record('245 10 $aMoby Dick.', '490 1_ $aOur series, new ;$v7$x1234-5678');

function merged(base: MergeProfile['base'], splice: readonly string[]): Proposal {
  const plain = shippedProfile('full-overlay');
  const profile: MergeProfile = {
    ...plain,
    base,
    rules: [
      {
        id: 'splice',
        comment: 'Only these subfields change.',
        select: { tags: ['490'] },
        onPair: { splice },
      },
    ],
  };
  return resolve(prepare(LOCAL, INCOMING, profile));
}

function series({ record: { fields } }: Proposal): string {
  return fields
    .filter(({ tag }) => tag === '490')
    .map(fieldText)
    .join(' | ');
}

describe('a splice of subfields', () => {
  it('puts subfields of the other version in the place of those of the base', () => {
    expect(series(merged('incoming', ['v']))).toBe(
      '490 1_ $a Our series, new ; $v no. 7 $x 1234-5678',
    );
    expect(series(merged('local', ['a']))).toBe('490 1_ $a Our series, new ; $v no. 7 $3 copy 2');
  });

  it('adds those that the base does not have, and leaves its own where the other has none', () => {
    expect(series(merged('incoming', ['3']))).toBe(
      '490 1_ $a Our series, new ; $v 7 $x 1234-5678 $3 copy 2',
    );
    expect(series(merged('local', ['3']))).toBe('490 1_ $a Our series ; $v no. 7 $3 copy 2');
  });

  it('says what came from where, and by which rule', () => {
    const { decisions } = merged('incoming', ['v']);
    const found = decisions.find(({ fieldId }) => fieldId === 'I:490:1');
    expect(found?.flags).toContain('grafted');
    expect(found?.grafted).toEqual([{ code: 'v', value: 'no. 7', from: 'L:490:1' }]);
    expect([found?.rule, found?.reason.id]).toEqual(['splice', 'splicedByRule']);
  });

  it('lists what the local field gives away for good', () => {
    expect(merged('incoming', ['v']).lost.map(({ text }) => text)).toEqual(['$3 copy 2']);
    expect(merged('local', ['x', 'v']).lost).toEqual([]);
  });
});
