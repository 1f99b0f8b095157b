import {
  describeMistakes,
  ofCondition,
  ofRule,
  ofScope,
  ofSelector,
  told,
} from '../../testing/profile-mistakes';

const RULE_IS = 'rules[0]';

describeMistakes('a rule', ofRule, [
  ['no comment', 'comment', undefined, `${RULE_IS}.comment: missing`],
  ['a flag in words', 'add', 'no', `${RULE_IS}.add: notBoolean, found "no", allowed true, false`],
  [
    'a side that is none',
    'side',
    'both',
    `${RULE_IS}.side: notOneOf, found "both", allowed local, incoming`,
  ],
  [
    'never for no side',
    'never',
    'none',
    `${RULE_IS}.never: notOneOf, found "none", allowed local, incoming, both`,
  ],
  [
    'a priority in words',
    'priority',
    'high',
    `${RULE_IS}.priority: notNumber, found "high", allowed 0, 10`,
  ],
  [
    'a word that says nothing about pairs',
    'onPair',
    'both',
    `${RULE_IS}.onPair: notOneOf, found "both", allowed incoming, local, unionSubfields`,
  ],
  [
    'null for what to do with pairs',
    'onPair',
    null,
    `${RULE_IS}.onPair: notOneOf, found null, allowed incoming, local, unionSubfields`,
  ],
  [
    'a splice of nothing',
    'onPair',
    { splice: [] },
    `${RULE_IS}.onPair.splice: listEmpty, found [], allowed [..., ...]`,
  ],
  [
    'a splice of two codes in one',
    'onPair',
    { splice: ['ab'] },
    `${RULE_IS}.onPair.splice[0]: badCode, found "ab", allowed a, 5`,
  ],
]);

const TAGS = 'allowed 245, 59X, 9XX, LDR, *';
const INDICATORS = 'allowed "0", " 07"';

describeMistakes('a selector', ofSelector, [
  ['no tag', 'tags', [], 'rules[0].select.tags: listEmpty, found [], allowed [..., ...]'],
  ['a short tag', 'tags', ['24'], `rules[0].select.tags[0]: badTag, found "24", ${TAGS}`],
  ['a long tag', 'tags', ['24500'], `rules[0].select.tags[0]: badTag, found "24500", ${TAGS}`],
  ['a small x', 'tags', ['59x'], `rules[0].select.tags[0]: badTag, found "59x", ${TAGS}`],
  ['a word before *', 'tags', ['all*'], `rules[0].select.tags[0]: badTag, found "all*", ${TAGS}`],
  ['a word after *', 'tags', ['*all'], `rules[0].select.tags[0]: badTag, found "*all", ${TAGS}`],
  [
    'a wrong tag among those left out',
    'excludeTags',
    ['5'],
    `rules[0].select.excludeTags[0]: badTag, found "5", ${TAGS}`,
  ],
  ['# for a blank', 'ind1', '#', `rules[0].select.ind1: badIndicator, found "#", ${INDICATORS}`],
  ['# before 0', 'ind2', '#0', `rules[0].select.ind2: badIndicator, found "#0", ${INDICATORS}`],
  ['# after 0', 'ind2', '0#', `rules[0].select.ind2: badIndicator, found "0#", ${INDICATORS}`],
]);

const CONDITION_IS = 'rules[0].select.where[0]';
const KINDS = 'allowed op, exists, institution, localExtension, mmsIdInW, oclcNumber, anyOf';

describeMistakes('a condition', ofSelector, [
  ['a word', 'where', ['$a'], `${CONDITION_IS}: badCondition, found "$a", ${KINDS}`],
  ['null', 'where', [null], `${CONDITION_IS}: badCondition, found null, ${KINDS}`],
  ['a group of nothing', 'where', [{}], `${CONDITION_IS}: badCondition, found {}, ${KINDS}`],
  [
    'a condition on nothing',
    'where',
    [{ anyOf: [] }],
    `${CONDITION_IS}.anyOf: listEmpty, found [], allowed [..., ...]`,
  ],
]);

const CODES = 'allowed a, 5, *';

describeMistakes('a condition on a value', ofCondition, [
  [
    '$ before the code',
    'subfield',
    '$a',
    `${CONDITION_IS}.subfield: badCode, found "$a", ${CODES}`,
  ],
  ['two codes', 'subfield', 'ab', `${CONDITION_IS}.subfield: badCode, found "ab", ${CODES}`],
  ['a code after *', 'subfield', '*a', `${CONDITION_IS}.subfield: badCode, found "*a", ${CODES}`],
  ['a code before *', 'subfield', 'a*', `${CONDITION_IS}.subfield: badCode, found "a*", ${CODES}`],
  [
    'a value without quotation marks',
    'value',
    7,
    `${CONDITION_IS}.value: notText, found 7, allowed "...", ["...", "..."]`,
  ],
  [
    'an ignorecase for ignoreCase',
    'ignorecase',
    true,
    `${CONDITION_IS}.ignorecase: unknownKey, found "ignorecase", allowed subfield, op, value, ignoreCase, not`,
  ],
]);

describe('a regular expression in a condition', () => {
  const problem = (value: unknown, op = 'regex'): readonly string[] =>
    told(ofCondition({ op, value }));
  const said = `${CONDITION_IS}: badPattern, found`;

  it('is refused where it is none, alone or as one of several', () => {
    const allowed = 'allowed a regular expression';
    expect(problem('(')).toEqual([`${said} {"subfield":"a","op":"regex","value":"("}, ${allowed}`]);
    expect(problem(['x', '('])).toEqual([
      `${said} {"subfield":"a","op":"regex","value":["x","("]}, ${allowed}`,
    ]);
  });

  it('is refused where it would mean another thing in Unicode', () => {
    expect(problem('\\-').length).toBe(1);
    expect(problem('-')).toEqual([]);
  });

  it('is asked for by regex alone: in any other comparison a bracket is a bracket', () => {
    expect(problem('(', 'equals')).toEqual([]);
  });
});

const SCOPE_IS = 'rules[0].when[0]';

describeMistakes('the list of scopes', ofRule, [
  ['a word', 'when', ['local'], `${SCOPE_IS}: notObject, found "local", allowed {...}`],
  ['null', 'when', [null], `${SCOPE_IS}: notObject, found null, allowed {...}`],
  ['a scope without its list', 'when', {}, 'rules[0].when: notList, found {}, allowed [...]'],
  ['a record and no more', 'when', [{ record: 'local' }], `${SCOPE_IS}.has: missing`],
]);

describeMistakes('a scope about the leader', ofScope, [
  ['a place outside', 'leader', 24, `${SCOPE_IS}.leader: badPosition, found 24, allowed 0-23`],
  ['a place in words', 'leader', '07', `${SCOPE_IS}.leader: notNumber, found "07", allowed 0-23`],
  ['no code', 'in', '', `${SCOPE_IS}.in: textEmpty, found "", allowed "..."`],
  ['a flag in words', 'not', 'no', `${SCOPE_IS}.not: notBoolean, found "no", allowed true, false`],
  [
    'both records',
    'record',
    'both',
    `${SCOPE_IS}.record: notOneOf, found "both", allowed local, incoming`,
  ],
]);
