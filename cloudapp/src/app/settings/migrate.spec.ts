import { CONFIG_STEPS, migrate, SETTINGS_STEPS } from './migrate';
import type { MigrationStep, StoredObject } from './migrate';

import { DEFAULT_CONFIG, DEFAULT_SETTINGS } from './config';

const renamed: MigrationStep = {
  from: 1,
  apply: ({ on, ...rest }) => ({ ...rest, enabled: on }),
};
const listed: MigrationStep = {
  from: 2,
  apply: ({ code, ...rest }) => ({ ...rest, codes: [code] }),
};

describe('migrate', () => {
  it('runs the steps from the stored schema on, each once', () => {
    const stored: StoredObject = { schema: 1, on: true, code: 'MH', extra: 7 };
    expect(migrate(stored, [listed, renamed], 3)).toEqual({
      ok: true,
      value: { schema: 3, enabled: true, codes: ['MH'], extra: 7 },
    });
    expect(migrate({ schema: 2, on: true, code: 'MH' }, [renamed, listed], 3)).toEqual({
      ok: true,
      value: { schema: 3, on: true, codes: ['MH'] },
    });
    expect(stored).toEqual({ schema: 1, on: true, code: 'MH', extra: 7 });
  });

  it('reads an object without a schema as the first one', () => {
    expect(migrate({ on: false }, [renamed], 2)).toEqual({
      ok: true,
      value: { schema: 2, enabled: false },
    });
  });

  it('refuses a newer schema, and one that no step leads on from', () => {
    const newer = migrate({ schema: 4 }, [renamed, listed], 3);
    expect(newer).toEqual({
      ok: false,
      failure: { id: 'schemaTooNew', path: 'schema', values: { found: '4', allowed: '3' } },
    });
    const gap = migrate({ schema: 1 }, [listed], 3);
    expect(gap.ok ? '' : gap.failure.id).toBe('schemaUnknown');
  });

  for (const schema of [null, '1', 1.5, -1, 0, true]) {
    it(`refuses schema ${JSON.stringify(schema)}`, () => {
      const read = migrate({ schema }, [], 1);
      expect(read.ok ? '' : read.failure.id).toBe('schemaUnknown');
    });
  }

  it('has a step for every schema before the current one', () => {
    const froms = (steps: readonly MigrationStep[]) => steps.map(({ from }) => from);
    const upTo = (schema: number) => Array.from({ length: schema - 1 }, (_, index) => index + 1);
    expect(froms(CONFIG_STEPS)).toEqual(upTo(DEFAULT_CONFIG.schema));
    expect(froms(SETTINGS_STEPS)).toEqual(upTo(DEFAULT_SETTINGS.schema));
  });
});
