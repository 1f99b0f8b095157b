import { record } from '../../testing/marc-lines';
import { shippedProfile } from '../../testing/stories/profiles';
import { fieldText } from '../marc/text-form';

import type { Proposal } from './decision';
import { prepare } from './prepare';
import type { MergeProfile, Statement } from './profile';
import { resolve } from './resolve';

const LOCAL = record(
  '001 991234567890123',
  '245 10 $aMoby Dick.',
  '500 __ $aCopy note.$5hou',
  '500 __ $aOld note.',
  '900 __ $aOurs.',
  '914 __ $aNO-WORLDCAT',
);
const INCOMING = record(
  '245 10 $aMoby Dick, or, The whale.',
  '500 __ $aNew note.',
  '520 __ $aA summary.',
  '914 __ $aTheirs.',
);

function statement(op: Statement['op'], tag: string, more: Partial<Statement> = {}): Statement {
  return { id: `${op}-${tag}`, comment: 'As in Alma.', op, select: { tags: [tag] }, ...more };
}

function merged(base: MergeProfile['base'], ...statements: readonly Statement[]): Proposal {
  const profile: MergeProfile = {
    ...shippedProfile('full-overlay'),
    base,
    mode: 'ordered',
    statements,
  };
  return resolve(prepare(LOCAL, INCOMING, profile));
}

/** The result without 001 and the title. */
function texts({ record: { fields } }: Proposal): readonly string[] {
  return fields.filter(({ tag }) => tag > '245').map(fieldText);
}

describe('an ordered profile, the incoming record its base', () => {
  it('leaves the incoming record as it is where no statement speaks, but for the MMS ID', () => {
    const proposal = merged('incoming');
    expect(texts(proposal)).toEqual([
      '500 __ $a New note.',
      '520 __ $a A summary.',
      '914 __ $a Theirs.',
    ]);
    expect(proposal.record.fields[0]).toEqual(LOCAL.fields[0]);
  });

  it('adds what is ours beside what is there', () => {
    expect(texts(merged('incoming', statement('add', '500')))).toEqual([
      '500 __ $a New note.',
      '500 __ $a Copy note. $5 hou',
      '500 __ $a Old note.',
      '520 __ $a A summary.',
      '914 __ $a Theirs.',
    ]);
  });

  it('adds only what a condition on the field lets through', () => {
    const select = { tags: ['500'], where: [{ subfield: '5', exists: true }] };
    const found = texts(merged('incoming', { ...statement('add', '500'), select }));
    expect(found).toContain('500 __ $a Copy note. $5 hou');
    expect(found).not.toContain('500 __ $a Old note.');
  });

  it('adds a tag only where the record has none, if it says so', () => {
    const ifNone = { if: 'notExists' } as const;
    expect(texts(merged('incoming', statement('add', '500', ifNone)))).not.toContain(
      '500 __ $a Old note.',
    );
    expect(texts(merged('incoming', statement('add', '900', ifNone)))).toContain('900 __ $a Ours.');
  });

  it('replaces what is there by ours, and if told so only where we have any', () => {
    expect(texts(merged('incoming', statement('replace', '500')))).toEqual([
      '500 __ $a Copy note. $5 hou',
      '500 __ $a Old note.',
      '520 __ $a A summary.',
      '914 __ $a Theirs.',
    ]);
    const ifOurs = { if: 'exists' } as const;
    expect(texts(merged('incoming', statement('replace', '520')))).not.toContain(
      '520 __ $a A summary.',
    );
    expect(texts(merged('incoming', statement('replace', '520', ifOurs)))).toContain(
      '520 __ $a A summary.',
    );
  });

  it('carries statements out in their order', () => {
    const [add, remove] = [statement('add', '9XX'), statement('remove', '914')];
    expect(texts(merged('incoming', add, remove)).slice(-1)).toEqual(['900 __ $a Ours.']);
    expect(texts(merged('incoming', remove, add)).slice(-2)).toEqual([
      '900 __ $a Ours.',
      '914 __ $a NO-WORLDCAT',
    ]);
  });

  it('gives each decision the statement that spoke last', () => {
    const { decisions, lost } = merged(
      'incoming',
      statement('add', '9XX'),
      statement('remove', '914'),
    );
    const flag = decisions.find(({ fieldId }) => fieldId === 'L:914:1');
    expect([flag?.verdict, flag?.rule, flag?.reason.id]).toEqual([
      'dropped',
      'remove-914',
      'droppedByRule',
    ]);
    expect(lost.map(({ fieldId }) => fieldId)).toContain('L:914:1');
  });
});

describe('an ordered profile, the local record its base', () => {
  it('leaves the local record as it is where no statement speaks', () => {
    const { record: result } = merged('local');
    expect(result.fields.map(fieldText)).toEqual(LOCAL.fields.map(fieldText));
  });

  it('takes from the incoming record what it is told to', () => {
    const found = texts(
      merged('local', statement('remove', '500'), statement('add', '500'), statement('add', '520')),
    );
    expect(found).toEqual([
      '500 __ $a New note.',
      '520 __ $a A summary.',
      '900 __ $a Ours.',
      '914 __ $a NO-WORLDCAT',
    ]);
  });

  it('never takes a second title', () => {
    const { record: result } = merged('local', statement('add', '245'));
    expect(result.fields.filter(({ tag }) => tag === '245').length).toBe(1);
  });
});
