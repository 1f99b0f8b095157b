import {
  RULE,
  STATEMENT,
  ADDED,
  describeMistakes,
  messagesOf,
  ofAddition,
  ofStatement,
  read,
  told,
} from '../../testing/profile-mistakes';

import { readProfile } from './profile-schema';

describeMistakes('a profile', (changes) => changes, [
  ['an empty id', 'id', '', 'id: textEmpty, found "", allowed "..."'],
  ['a name that is a number', 'name', 7, 'name: notText, found 7, allowed "..."'],
  ['a description left out', 'description', undefined, 'description: missing'],
  ['the schema of a newer app', 'schema', 2, 'schema: schemaUnknown, found 2, allowed 1'],
  ['a version in words', 'version', 'two', 'version: notNumber, found "two", allowed 1'],
  ['an unknown mode', 'mode', 'x', 'mode: notOneOf, found "x", allowed declarative, ordered'],
  ['a word for a list', 'ourCodes', 'hou', 'ourCodes: notList, found "hou", allowed [...]'],
  ['a code that is a number', 'ourCodes', [5], 'ourCodes[0]: notText, found 5, allowed "..."'],
  ['a word for settings', 'graft', '01', 'graft: notObject, found "01", allowed {...}'],
  ['null for settings', 'graft', null, 'graft: notObject, found null, allowed {...}'],
  [
    'a misspelt setting',
    'graft',
    { codes: ['0'], code: '1' },
    'graft.code: unknownKey, found "code", allowed codes',
  ],
  [
    'a misspelt setting among several',
    'additions',
    [{ ...ADDED, subfields: [{ code: 'a', value: 'x', note: 'y' }] }],
    'additions[0].subfields[0].note: unknownKey, found "note", allowed code, value',
  ],
  [
    'a place in the leader in quotation marks',
    'leaderFromIncoming',
    ['5'],
    'leaderFromIncoming[0]: notNumber, found "5", allowed 0-23',
  ],
  [
    'a place before the leader',
    'leaderFromIncoming',
    [0, -1],
    'leaderFromIncoming[1]: badPosition, found -1, allowed 0-23',
  ],
  [
    'a place after the leader',
    'leaderFromIncoming',
    [23, 24],
    'leaderFromIncoming[1]: badPosition, found 24, allowed 0-23',
  ],
  [
    'half a place',
    'leaderFromIncoming',
    [1.5],
    'leaderFromIncoming[0]: badPosition, found 1.5, allowed 0-23',
  ],
]);

describeMistakes('a statement', ofStatement, [
  ['an empty id', 'id', '', 'statements[0].id: textEmpty, found "", allowed "..."'],
  ['no selector', 'select', undefined, 'statements[0].select: missing'],
  [
    'an operation that Alma does not have',
    'op',
    'keep',
    'statements[0].op: notOneOf, found "keep", allowed add, remove, replace',
  ],
  [
    'a condition that is none',
    'if',
    'absent',
    'statements[0].if: notOneOf, found "absent", allowed exists, notExists',
  ],
]);

const ADDED_IS = 'additions[0]';

describeMistakes('an added field', ofAddition, [
  ['a control field', 'tag', '001', `${ADDED_IS}.tag: badTag, found "001", allowed 948`],
  ['a mask', 'tag', '94X', `${ADDED_IS}.tag: badTag, found "94X", allowed 948`],
  ['a long tag', 'tag', '9480', `${ADDED_IS}.tag: badTag, found "9480", allowed 948`],
  ['a sign before the tag', 'tag', '=948', `${ADDED_IS}.tag: badTag, found "=948", allowed 948`],
  ['no indicator', 'ind1', '', `${ADDED_IS}.ind1: badIndicator, found "", allowed "0", " "`],
  ['# after it', 'ind1', '0#', `${ADDED_IS}.ind1: badIndicator, found "0#", allowed "0", " "`],
  ['# before it', 'ind2', '#0', `${ADDED_IS}.ind2: badIndicator, found "#0", allowed "0", " "`],
  [
    'no subfield',
    'subfields',
    [],
    `${ADDED_IS}.subfields: listEmpty, found [], allowed [..., ...]`,
  ],
  [
    '* for a code',
    'subfields',
    [{ code: '*', value: 'x' }],
    `${ADDED_IS}.subfields[0].code: badCode, found "*", allowed a, 5`,
  ],
  [
    'a subfield without text',
    'subfields',
    [{ code: 'a', value: '' }],
    `${ADDED_IS}.subfields[0].value: textEmpty, found "", allowed "..."`,
  ],
  [
    'a time that is none',
    'when',
    'never',
    `${ADDED_IS}.when: notOneOf, found "never", allowed always, unauthenticatedSerial`,
  ],
]);

describe('ids that stand twice', () => {
  it('are refused, because decisions name their rule by it', () => {
    for (const [key, item] of [
      ['rules', RULE],
      ['statements', STATEMENT],
      ['additions', ADDED],
    ] as const) {
      expect(told({ [key]: [item, { ...item, id: 'another' }] })).toEqual([]);
      const [message] = told({ [key]: [item, item] });
      expect(message).toMatch(`^${key}: duplicateId, found \\[\\{"id":"${item.id}"[^…]*…$`);
    }
  });
});

describe('what a message shows of a wrong value', () => {
  const shown = (value: unknown): string => told({ name: value })[0];
  const letters = (count: number): string => 'x'.repeat(count);

  it('is all of it up to 60 characters', () => {
    expect(shown([letters(56)])).toBe(`name: notText, found ["${letters(56)}"], allowed "..."`);
  });

  it('is its first 60 where it is longer', () => {
    expect(shown([letters(57)])).toBe(`name: notText, found ["${letters(57)}"…, allowed "..."`);
  });
});

describe('what is no profile at all', () => {
  it('is said of the whole of it', () => {
    expect(messagesOf(readProfile(null))).toEqual([
      'all of it: notObject, found null, allowed {...}',
    ]);
    expect(messagesOf(readProfile('full-overlay'))).toEqual([
      'all of it: notObject, found "full-overlay", allowed {...}',
    ]);
  });

  it('is told every key that a profile must have', () => {
    expect(messagesOf(readProfile({}))).toEqual(
      [
        ...['schema', 'id', 'version', 'name', 'description', 'base', 'defaults', 'rules'],
        ...['leaderFromIncoming', 'graft', 'catalogingLanguage'],
      ].map((key) => `${key}: missing`),
    );
  });
});

describe('a profile without mistakes', () => {
  it('is read as it is written, whatever it uses', () => {
    const select = {
      tags: ['245', '59X', '9XX', 'LDR', '*'],
      excludeTags: ['998'],
      ind1: ' 07',
      ind2: '1',
      where: [
        { subfield: '*', op: 'regex', value: ['^x', 'y$'], ignoreCase: true, not: false },
        { subfield: '5', op: 'equals', value: 'hou' },
        { anyOf: [{ subfield: 'a', exists: false }, { institution: 'ours' }] },
        { localExtension: true },
        { mmsIdInW: true },
        { oclcNumber: false },
      ],
    };
    const rules = [
      { ...RULE, select, side: 'local', never: 'both', priority: 10, lossExpected: true },
      { ...RULE, id: 'serials', when: [{ record: 'local', leader: 7, in: 'bis', not: true }] },
      {
        ...RULE,
        id: 'splice',
        when: [{ record: 'incoming', has: select }],
        onPair: { splice: ['v'] },
      },
      { ...RULE, id: 'union', onPair: 'unionSubfields', add: false, enabled: false },
    ];
    const statements = [
      { ...STATEMENT, id: 'add', if: 'notExists' },
      { ...STATEMENT, id: 'remove', op: 'remove' },
      { ...STATEMENT, id: 'replace', op: 'replace', if: 'exists' },
    ];
    const additions = [ADDED, { ...ADDED, id: 'serial', when: 'unauthenticatedSerial' }];
    for (const mode of ['declarative', 'ordered']) {
      const written = { mode, rules, statements, additions, proxyPrefixes: ['https://p.example/'] };
      const answer = read(written);
      expect(messagesOf(answer)).toEqual([]);
      expect(answer.ok && answer.value).toEqual(jasmine.objectContaining(written));
    }
  });

  it('takes nothing for lists that are left out', () => {
    const answer = read({
      additions: undefined,
      ourCodes: undefined,
      subjectVocabularies: undefined,
    });
    expect(answer.ok && answer.value).toEqual(
      jasmine.objectContaining({ additions: [], ourCodes: [], subjectVocabularies: [] }),
    );
  });
});
