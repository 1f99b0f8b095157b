import { readFileSync } from 'node:fs';

import * as v from 'valibot';

import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';
import type { SruTarget } from '../cloudapp/src/app/sources/sru/sru-target';

import { ConfigSchema } from './config-schema';
import type { SecretPlace, Settings } from './config-schema';

export interface WsKey {
  readonly key: string;
  readonly secret: string;
  readonly scope: string;
}

export interface Institution {
  readonly code: string;
  readonly region: string;
  readonly wskey?: WsKey;
  readonly holdings: { readonly write: boolean; readonly users: readonly string[] };
}

export interface Config extends Omit<Settings, 'institutions' | 'sru'> {
  readonly sru: { readonly targets: ReadonlyMap<string, SruTarget> };
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Every secret and what is made from it, for the log to black out. */
  readonly secrets: readonly string[];
}

/**
 * The config from its JSON text. Fails with one line for each wrong key: its path and what is allowed. Secrets are read from
 * where the config says; no line ever holds one.
 */
export function readConfig(
  json: string,
  env: NodeJS.ProcessEnv = process.env,
): Result<Config, readonly string[]> {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch {
    // The parser's message quotes the text around the error, which may be a secret in the wrong place.
    return failed(['the file is not JSON']);
  }
  const read = v.safeParse(ConfigSchema, given);
  if (!read.success) {
    return failed(
      read.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`),
    );
  }
  return withSecrets(read.output, env);
}

function withSecrets(settings: Settings, env: NodeJS.ProcessEnv): Result<Config, string[]> {
  const wrong: string[] = [];
  const secrets: string[] = [];
  const institutions = new Map<string, Institution>();
  for (const [code, { wskey, ...rest }] of Object.entries(settings.institutions)) {
    const take = (name: 'key' | 'secret', place: SecretPlace): string => {
      const found = secretAt(place, env);
      if (!found.ok) wrong.push(`institutions.${code}.wskey.${name}: ${found.failure}`);
      return found.ok ? found.value : '';
    };
    if (!wskey) {
      institutions.set(code, { code, ...rest });
      continue;
    }
    const pair = { key: take('key', wskey.key), secret: take('secret', wskey.secret) };
    secrets.push(pair.secret, pair.key, basicOf(pair));
    institutions.set(code, { code, ...rest, wskey: { ...pair, scope: wskey.scope } });
  }
  return wrong.length > 0
    ? failed(wrong)
    : success({ ...settings, institutions, sru: { targets: targetsOf(settings) }, secrets });
}

function targetsOf({ sru }: Settings): Map<string, SruTarget> {
  const entries = Object.entries(sru.targets);
  return new Map(
    entries.map(([id, { label = id, url, ...rest }]) => [id, { id, label, baseUrl: url, ...rest }]),
  );
}

/** What an `Authorization: Basic` header says for this key. */
export function basicOf({ key, secret }: Pick<WsKey, 'key' | 'secret'>): string {
  return Buffer.from(`${key}:${secret}`).toString('base64');
}

function secretAt(place: SecretPlace, env: NodeJS.ProcessEnv): Result<string, string> {
  if ('env' in place) {
    const value = env[place.env]?.trim();
    return value ? success(value) : failed(`the environment variable ${place.env} is not set`);
  }
  try {
    const value = readFileSync(place.file, 'utf8').trim();
    return value ? success(value) : failed(`the file ${place.file} is empty`);
  } catch {
    // Not there, or not to be read by this user.
    return failed(`the file ${place.file} cannot be read`);
  }
}
