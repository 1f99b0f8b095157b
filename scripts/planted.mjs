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

/**
 * `find` must stand in the file exactly once, so that a fault that no longer fits is noticed; `seenBy` finds the titles of the
 * tests that must fail. A record is guarded twice against another's change, by our second look and by Alma's stale check: each is
 * taken away where it is the only guard (between second look and write; a record without 005).
 */
export const FAULTS = [
  {
    name: "Alma's stale check off",
    file: 'cloudapp/src/app/alma/save-and-release.ts',
    find: 'stale_version_check: String(hasVersion),',
    replace: 'stale_version_check: String(hasVersion && false),',
    seenBy: 'between the second look and the save: Alma refuses, and their version stays',
  },
  {
    name: 'second look before the save not compared',
    file: 'cloudapp/src/app/alma/save-and-release.ts',
    find: 'if (isVersion(current, save.before)) return undefined;',
    replace: 'if (isVersion(current, save.before) || current.mmsId !== "") return undefined;',
    seenBy: 'is not overwritten when a colleague changed it: the second look sees it',
  },
  {
    name: 'blind retry: a write without an answer is sent again',
    file: 'cloudapp/src/app/alma/alma-saving.ts',
    find: "this.rest.call({ url: `/bibs/${mmsId}`, method: 'PUT', query, xml }),",
    replace: `this.rest
        .call({ url: \`/bibs/\${mmsId}\`, method: 'PUT', query, xml })
        .then((first) =>
          first.ok
            ? first
            : this.rest.call({ url: \`/bibs/\${mmsId}\`, method: 'PUT', query, xml }),
        ),`,
    seenBy: 'a lost reply to a save|a lost save is told as not saved',
  },
  {
    name: 'late answer for another record applied',
    file: 'cloudapp/src/app/workflow/reduce-page.ts',
    find: "if (page.kind !== 'loadingLocal' || page.mmsId !== mmsId) return state;",
    replace: "if (page.kind !== 'loadingLocal') return state;",
    seenBy: 'of Alma: the panel shows the record that Alma shows',
  },
  {
    name: 'a second save while one is running',
    file: 'cloudapp/src/app/workflow/may-save.ts',
    find: "if (runningWrite(state, local.mmsId)) return { kind: 'writeRunning' };",
    replace: "if (runningWrite(state, local.mmsId) === null) return { kind: 'writeRunning' };",
    seenBy: 'sends the record once',
  },
];

function plant(fault) {
  const dir = path.join(cache, 'planted');
  // The compiler's cache stays from fault to fault; nothing else does.
  for (const name of ['cloudapp', 'dist', 'node_modules'])
    rmSync(path.join(dir, name), { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of ['cloudapp', 'manifest.json', 'angular.json', 'tsconfig.app.json'])
    cpSync(path.join(root, name), path.join(dir, name), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(dir, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'), 'dir');
  const file = path.join(dir, fault.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(fault.find).length !== 2)
    throw new Error(`Planted fault "${fault.name}" does not fit ${fault.file} any more.`);
  writeFileSync(
    file,
    text.replace(fault.find, () => fault.replace),
  );
  return dir;
}

/** Red only if the named tests ran and every one of them failed: a run that finds no test or does not start proves nothing. */
function isRed(results) {
  if (!existsSync(results)) return false;
  const { passed, failed } = JSON.parse(readFileSync(results, 'utf8'));
  return failed > 0 && passed === 0;
}

/** Runs every fault. @returns {Promise<{name: string, red: boolean}[]>} */
export async function plantedFaults(playwright) {
  const verdicts = [];
  const results = path.join(cache, 'planted.json');
  for (const fault of FAULTS) {
    console.log(`\nPlanting: ${fault.name} ...`);
    const dir = plant(fault);
    const ng = path.join(root, 'node_modules/@angular/cli/bin/ng.js');
    const built = run(process.execPath, [ng, 'build', 'app', '--progress=false'], { cwd: dir });
    if (built !== 0 || !existsSync(path.join(dir, 'dist/index.html')))
      throw new Error(`Planted fault "${fault.name}" does not build.`);
    rmSync(results, { force: true });
    const env = { APP_DIR: path.join(dir, 'dist'), E2E_RESULTS: results };
    await playwright(['--grep', fault.seenBy, '--retries=0'], env);
    verdicts.push({ name: fault.name, red: isRed(results) });
  }
  return verdicts;
}
