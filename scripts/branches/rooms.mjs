// The four rooms whose branches are counted, their files, and the counters that are written into them.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { root } from '../setup.mjs';

// Istanbul comes with karma-coverage, in the version of package-lock.json.
const istanbul = createRequire(createRequire(import.meta.url).resolve('karma-coverage'));
const { createInstrumenter } = istanbul('istanbul-lib-instrument');
export const { createCoverageMap } = istanbul('istanbul-lib-coverage');

export const ROOMS = ['marc', 'align', 'diff', 'merge'];
const app = path.join(root, 'cloudapp/src/app');

/** `marc/leader.ts`, or undefined for a file that is not counted. */
export function counted(file) {
  const name = path.relative(app, file).replaceAll(path.sep, '/');
  return ROOMS.includes(name.split('/')[0]) && /(?<!\.spec)\.ts$/.test(name) ? name : undefined;
}

/** Every file that is counted, whether a spec loads it or not. */
export function countedFiles() {
  return ROOMS.flatMap((room) => below(path.join(app, room))).filter(counted);
}

function below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const child = path.join(folder, entry.name);
    return entry.isDirectory() ? below(child) : [child];
  });
}

/**
 * The TypeScript itself gets its counters, before anything translates it: places are those a person reads, and no source map is
 * needed. Both sides of an `if` count, also where there is no `else`, and so does every part of `&&`, `||`, `??` and `? :`.
 */
export function withCounters(file) {
  const options = { esModules: true, compact: false, parserPlugins: ['typescript'] };
  const instrumenter = createInstrumenter(options);
  const source = instrumenter.instrumentSync(readFileSync(file, 'utf8'), file);
  return { source, nothingRun: instrumenter.lastFileCoverage() };
}
