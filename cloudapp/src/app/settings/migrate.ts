import { failed, success } from '../marc/result';
import type { Result } from '../marc/result';

import { problem } from './config-problem';
import type { ConfigProblem } from './config-problem';

export type StoredObject = Readonly<Record<string, unknown>>;

/** Turns what schema `from` stored into what schema `from + 1` stores. Keys it does not know it hands on. */
export interface MigrationStep {
  readonly from: number;
  apply(stored: StoredObject): StoredObject;
}

/** Oldest first. A change of schema adds its step here, and never edits one that has been released. */
export const CONFIG_STEPS: readonly MigrationStep[] = [];
export const SETTINGS_STEPS: readonly MigrationStep[] = [];

/**
 * Brings a stored object to the current schema, one step at a time.
 * An object without `schema` is read as the first one: `{}` is what an institution has before it stores anything.
 * Fails with `schemaTooNew` where a newer version of the app stored it: reading it by guess and writing it back would
 * destroy what the newer version knows. Fails with `schemaUnknown` where `schema` is no such number, or no step leads on.
 */
export function migrate(
  stored: StoredObject,
  steps: readonly MigrationStep[],
  current: number,
): Result<StoredObject, ConfigProblem> {
  const schema = 'schema' in stored ? stored['schema'] : 1;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) {
    return failed(problem('schemaUnknown', 'schema', stored['schema'], `1–${current}`));
  }
  if (schema > current) return failed(problem('schemaTooNew', 'schema', schema, String(current)));

  let migrated = stored;
  for (let from = schema; from < current; from += 1) {
    const step = steps.find((candidate) => candidate.from === from);
    if (!step) return failed(problem('schemaUnknown', 'schema', schema, String(current)));
    migrated = { ...step.apply(migrated), schema: from + 1 };
  }
  return success({ ...migrated, schema: current });
}
