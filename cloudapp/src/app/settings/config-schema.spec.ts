import * as fc from 'fast-check';

import { DEFAULT_CONFIG, DEFAULT_SETTINGS } from './config';
import type { ConfigProblem } from './config-problem';
import { readConfig, readSettings, unknownKeys } from './config-schema';

function problemsOf(json: unknown): readonly ConfigProblem[] {
  const read = readConfig(json);
  return read.ok ? [] : read.failure;
}

function valueOf(json: unknown) {
  const read = readConfig(json);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

describe('readConfig', () => {
  it('gives the defaults when nothing was stored yet', () => {
    expect(valueOf({})).toEqual(DEFAULT_CONFIG);
  });

  it('reads its own output as the same config', () => {
    expect(valueOf(JSON.parse(JSON.stringify(DEFAULT_CONFIG)))).toEqual(DEFAULT_CONFIG);
  });

  it('fills in what a stored group leaves out, and takes lists whole', () => {
    const config = valueOf({
      schema: 1,
      sources: { worldcat: { gatewayUrl: 'https://copy.example.edu/' } },
      saving: { maySave: ['anna'] },
    });
    expect(config.sources).toEqual({
      ...DEFAULT_CONFIG.sources,
      worldcat: { ...DEFAULT_CONFIG.sources.worldcat, gatewayUrl: 'https://copy.example.edu' },
    });
    expect(config.saving).toEqual({ everyone: 'maySave', maySave: ['anna'], previewOnly: [] });
  });

  it('keeps keys that this version does not know, and names them for the admin', () => {
    const stored = { schema: 1, banner: 'new', sources: { z3950: { enabled: true } } };
    const config: unknown = valueOf(stored);
    expect(config).toEqual(jasmine.objectContaining({ banner: 'new' }));
    expect((config as { sources: unknown }).sources).toEqual(
      jasmine.objectContaining({ z3950: { enabled: true } }),
    );
    expect(unknownKeys(stored)).toEqual(['banner', 'sources.z3950']);
    expect(unknownKeys(DEFAULT_CONFIG)).toEqual([]);
  });

  it('gives an SRU server what it leaves out', () => {
    const ocn = ['alma.oclc_control_number_035_az="{number}"'];
    const config = valueOf({
      sources: { sru: [{ id: 'orbis', label: 'Orbis', indexes: { ocn } }] },
    });
    expect(config.sources.sru).toEqual([
      {
        id: 'orbis',
        label: 'Orbis',
        enabled: true,
        profile: '',
        baseUrl: '',
        version: '1.1',
        recordSchema: 'marcxml',
        indexes: { ocn, isbn: [], issn: [], lccn: [] },
      },
    ]);
  });

  it('fills in what an older config does not say of new records', () => {
    expect(valueOf({ newRecords: { contact: ' help@example.edu ' } }).newRecords).toEqual({
      suppressed: false,
      contact: 'help@example.edu',
    });
  });

  it('refuses a contact that no sentence can hold', () => {
    const [found] = problemsOf({ newRecords: { contact: 'x'.repeat(201) } });
    expect([found?.id, found?.path, found?.values.allowed]).toEqual([
      'textTooLong',
      'newRecords.contact',
      '200',
    ]);
  });

  it('trims codes and user ids, and drops blank lines and repetitions', () => {
    const config = valueOf({
      ourCodes: [' MH-L ', '', 'MH*', 'MH-L'],
      saving: { previewOnly: ['student1 ', ''] },
    });
    expect(config.ourCodes).toEqual(['MH-L', 'MH*']);
    expect(config.saving.previewOnly).toEqual(['student1']);
  });

  it('does not let a stored __proto__ change what config objects can do', () => {
    const config: unknown = valueOf(JSON.parse('{"__proto__":{"enabled":false}}'));
    expect((config as { enabled: boolean }).enabled).toBe(true);
    expect(({} as { enabled?: boolean }).enabled).toBeUndefined();
  });
});

describe('readConfig: what is refused', () => {
  const cases: readonly [string, unknown, Partial<ConfigProblem>][] = [
    ['null', null, { id: 'notObject', path: '' }],
    ['a list', [], { id: 'notObject', path: '' }],
    [
      'a holding policy of another kind',
      { sources: { worldcat: { holding: 'yes' } } },
      { id: 'notOneOf', path: 'sources.worldcat.holding' },
    ],
    [
      'an SRU server without a name',
      { sources: { sru: [{ id: 'x' }] } },
      { path: 'sources.sru[0].label' },
    ],
    [
      'an SRU server with an id that is a path',
      { sources: { sru: [{ id: '../x', label: 'X' }] } },
      { id: 'sruIdUnusable', path: 'sources.sru[0].id' },
    ],
    [
      'two SRU servers with one id',
      {
        sources: {
          sru: [
            { id: 'x', label: 'X' },
            { id: 'x', label: 'Y' },
          ],
        },
      },
      { id: 'sruIdTwice', path: 'sources.sru' },
    ],
    [
      'a query that asks for all records',
      { sources: { sru: [{ id: 'x', label: 'X', indexes: { ocn: ['cql.allRecords=1'] } }] } },
      { id: 'templateNoNumber', path: 'sources.sru[0].indexes.ocn[0]' },
    ],
    ['text', 'x', { id: 'notObject', path: '' }],
    ['a newer schema', { schema: 2 }, { id: 'schemaTooNew', path: 'schema' }],
    ['a schema that is text', { schema: '1' }, { id: 'schemaUnknown', path: 'schema' }],
    ['schema 0', { schema: 0 }, { id: 'schemaUnknown', path: 'schema' }],
    ['enabled as text', { enabled: 'yes' }, { id: 'notBoolean', path: 'enabled' }],
    ['message null', { message: null }, { id: 'notText', path: 'message' }],
    ['sources as a list', { sources: [] }, { id: 'notObject', path: 'sources' }],
    [
      'a source as true',
      { sources: { hathitrust: true } },
      { id: 'notObject', path: 'sources.hathitrust' },
    ],
    ['codes as text', { ourCodes: 'MH' }, { id: 'notList', path: 'ourCodes' }],
    [
      'two codes in one',
      { ourCodes: ['MH', 'MH-L, MH-H'] },
      { id: 'codeNotOne', path: 'ourCodes[1]' },
    ],
    ['a bare mask', { ourCodes: ['*'] }, { id: 'codeBadMask', path: 'ourCodes[0]' }],
    ['a mask inside', { ourCodes: ['M*H'] }, { id: 'codeBadMask', path: 'ourCodes[0]' }],
    [
      'a user id as number',
      { saving: { maySave: [123] } },
      { id: 'notText', path: 'saving.maySave[0]' },
    ],
    [
      'another policy',
      { saving: { everyone: 'all' } },
      { id: 'notOneOf', path: 'saving.everyone' },
    ],
    ['no profile', { defaultProfile: ' ' }, { id: 'textEmpty', path: 'defaultProfile' }],
    [
      'no address for HathiTrust',
      { sources: { hathitrust: { baseUrl: '' } } },
      { id: 'urlEmpty', path: 'sources.hathitrust.baseUrl' },
    ],
  ];
  for (const [name, json, expected] of cases) {
    it(name, () => {
      expect(problemsOf(json)).toEqual([jasmine.objectContaining(expected)]);
    });
  }

  it('tells all problems at once, each with what was found and what is allowed', () => {
    const found = problemsOf({ enabled: 1, saving: { everyone: 'all' }, ourCodes: ['a b'] });
    expect(found).toEqual([
      { id: 'notBoolean', path: 'enabled', values: { found: '1', allowed: 'true, false' } },
      {
        id: 'notOneOf',
        path: 'saving.everyone',
        values: { found: '"all"', allowed: '"maySave" | "previewOnly"' },
      },
      {
        id: 'codeNotOne',
        path: 'ourCodes[0]',
        values: { found: '"a b"', allowed: 'MH-L, MH*, *-L' },
      },
    ]);
  });

  it('shortens what it found', () => {
    const [first] = problemsOf({ enabled: 'x'.repeat(1000) });
    expect(first.values.found.length).toBeLessThan(70);
  });

  it('never throws, whatever JSON is stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = readConfig(json);
        expect(read.ok || read.failure.length > 0).toBeTrue();
      }),
    );
  });

  it('reads whatever it accepted as the same config again', () => {
    const json = fc.record(
      {
        enabled: fc.boolean(),
        message: fc.string(),
        ourCodes: fc.array(fc.constantFrom(' MH', 'MH*', '', '*-L')),
        defaultProfile: fc.string({ minLength: 1 }),
        normalization: fc.string(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(json, (stored) => {
        const once = readConfig(stored);
        if (once.ok) expect(valueOf(JSON.parse(JSON.stringify(once.value)))).toEqual(once.value);
        else expect(once.failure.map(({ id }) => id)).toEqual(['textEmpty']);
      }),
    );
  });
});

describe('readSettings', () => {
  it('gives the defaults for {} and keeps what a person chose', () => {
    expect(readSettings({})).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(readSettings({ schema: 1, singleLetterKeys: false })).toEqual({
      ok: true,
      value: { ...DEFAULT_SETTINGS, singleLetterKeys: false },
    });
  });

  it('refuses a setting of another type, and settings of a newer version', () => {
    expect(readSettings({ openSingleHit: 'no' })).toEqual({
      ok: false,
      failure: [
        {
          id: 'notBoolean',
          path: 'openSingleHit',
          values: { found: '"no"', allowed: 'true, false' },
        },
      ],
    });
    expect(readSettings({ schema: 9 })).toEqual({
      ok: false,
      failure: [{ id: 'schemaTooNew', path: 'schema', values: { found: '9', allowed: '1' } }],
    });
  });
});
