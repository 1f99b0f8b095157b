import { SHIPPED, shippedProfile } from '../../testing/stories/profiles';

import { readProfile } from './profile-schema';

const copyAndMerge = shippedProfile('copy-and-merge');

/** The problems of the profile with one place of its JSON changed. */
function problemsAfter(change: (json: Json) => void): readonly string[] {
  const json = JSON.parse(JSON.stringify(copyAndMerge)) as Json;
  change(json);
  const read = readProfile(json);
  return read.ok ? [] : read.failure.problems.map(({ id, path }) => `${id} ${path}`);
}

// The JSON is written to freely: that is what the schema must stand.
interface Json {
  [key: string]: unknown;
  rules: Record<string, unknown>[];
  additions: { subfields: Record<string, unknown>[] }[];
  defaults: Record<string, unknown>;
}

describe('readProfile', () => {
  it('reads the shipped profiles, all of whose rules say why they are there', () => {
    expect(SHIPPED.map(({ id }) => id)).toEqual([
      'copy-and-merge',
      'enrich-only',
      'overlay-all-but-local',
      'full-overlay',
    ]);
    for (const { rules } of SHIPPED)
      for (const { comment } of rules) expect(comment.length).toBeGreaterThan(20);
  });

  it('takes a profile without the lists that may be empty', () => {
    const { additions, ourCodes, subjectVocabularies, ...rest } = copyAndMerge;
    expect([additions.length, ourCodes.length, subjectVocabularies.length]).toEqual([2, 0, 0]);
    const read = readProfile(rest);
    expect(read.ok && read.value.additions).toEqual([]);
  });

  it('refuses what is no profile at all', () => {
    for (const json of [null, 7, 'x', [], {}]) expect(readProfile(json).ok).toBeFalse();
  });

  it('names a misspelt key, because a rule without its flag would keep nothing', () => {
    const problems = problemsAfter(({ rules }) => {
      rules[0]['onpair'] = 'local';
    });
    expect(problems).toEqual(['unknownKey rules[0].onpair']);
  });

  it('says where, what stands there and what may stand there', () => {
    const read = readProfile({ ...copyAndMerge, base: 'alma' });
    expect(read.ok ? [] : read.failure.problems).toEqual([
      { id: 'notOneOf', path: 'base', values: { found: '"alma"', allowed: 'local, incoming' } },
    ]);
  });

  it('lists every problem, not the first alone', () => {
    const problems = problemsAfter((json) => {
      json['version'] = 'two';
      json.defaults['add'] = 'yes';
      json.rules[1]['select'] = { tags: ['5x0'] };
      json.rules[2]['comment'] = '';
    });
    expect(problems).toEqual([
      'notNumber version',
      'notBoolean defaults.add',
      'badTag rules[1].select.tags[0]',
      'textEmpty rules[2].comment',
    ]);
  });

  it('finds what is missing', () => {
    const problems = problemsAfter((json) => {
      delete json['graft'];
      delete json.rules[0]['id'];
    });
    expect(problems).toEqual(['missing rules[0].id', 'missing graft']);
  });

  it('speaks of a condition in the words of its own kind', () => {
    const where = (condition: unknown): readonly string[] =>
      problemsAfter(({ rules }) => {
        rules[0]['select'] = { tags: ['590'], where: [condition] };
      });
    expect(where({ subfield: 'a', op: 'matches', value: 'x' })).toEqual([
      'notOneOf rules[0].select.where[0].op',
    ]);
    expect(where({ subfield: 'a', op: 'regex', value: '(' })).toEqual([
      'badPattern rules[0].select.where[0]',
    ]);
    expect(where({ institution: 'mine' })).toEqual([
      'notOneOf rules[0].select.where[0].institution',
    ]);
    expect(where({ whatever: true })).toEqual(['badCondition rules[0].select.where[0]']);
    expect(where({ anyOf: [{ localExtension: true }, { mmsIdInW: 'yes' }] })).toEqual([
      'notBoolean rules[0].select.where[0].anyOf[1].mmsIdInW',
    ]);
  });

  it('refuses two rules of one name and fields that MARC does not have', () => {
    expect(problemsAfter(({ rules }) => (rules[1]['id'] = rules[0]['id']))).toEqual([
      'duplicateId rules',
    ]);
    const problems = problemsAfter(({ additions }) => {
      additions[0].subfields[0]['code'] = 'ab';
    });
    expect(problems).toEqual(['badCode additions[0].subfields[0].code']);
  });

  it('refuses a profile of a newer app', () => {
    expect(problemsAfter((json) => (json['schema'] = 2))).toEqual(['schemaUnknown schema']);
  });
});
