// A check that guards something precious is itself checked: each fault here is written into a copy of the
// app, the copy is built, and the named e2e tests must fail on it.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { cache, root, run } from './setup.mjs';

/** `find` must stand in the file exactly once, so that a fault that no longer fits is noticed. */
export const FAULTS = [];

function plant(fault) {
  const dir = path.join(cache, 'planted');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of ['cloudapp', 'manifest.json', 'angular.json', 'tsconfig.app.json'])
    cpSync(path.join(root, name), path.join(dir, name), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(dir, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'), 'dir');
  const file = path.join(dir, fault.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(fault.find).length !== 2)
    throw new Error(`Planted fault "${fault.name}" does not fit ${fault.file} any more.`);
  writeFileSync(file, text.replace(fault.find, fault.replace));
  return dir;
}

/** Runs every fault. @returns {Promise<{name: string, red: boolean}[]>} */
export async function plantedFaults(playwright) {
  const verdicts = [];
  for (const fault of FAULTS) {
    console.log(`\nPlanting: ${fault.name} ...`);
    const dir = plant(fault);
    const ng = path.join(root, 'node_modules/@angular/cli/bin/ng.js');
    const built = run(process.execPath, [ng, 'build', 'app', '--progress=false'], { cwd: dir });
    if (built !== 0 || !existsSync(path.join(dir, 'dist/index.html')))
      throw new Error(`Planted fault "${fault.name}" does not build.`);
    const env = { APP_DIR: path.join(dir, 'dist'), E2E_RESULTS: path.join(cache, 'planted.json') };
    const code = await playwright(['--grep', fault.seenBy, '--retries=0'], env);
    verdicts.push({ name: fault.name, red: code !== 0 });
  }
  return verdicts;
}
