import { readFileSync } from 'node:fs';

import { failed } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';

import { readConfig } from './config';
import type { Config } from './config';

/** The config in the file that GATEWAY_CONFIG names, or what is wrong with it, line by line. */
export function configFromFile(env: NodeJS.ProcessEnv): Result<Config, readonly string[]> {
  const file = env['GATEWAY_CONFIG'];
  if (!file) return failed(['GATEWAY_CONFIG names no file']);
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch {
    // Not there, or not to be read by this user.
    return failed([`${file} cannot be read`]);
  }
  const read = readConfig(json, env);
  return read.ok ? read : failed(read.failure.map((line) => `${file}: ${line}`));
}
