// npm run mutants [-- PART]: changes the write path in many small ways, one at a time, and sees whether a spec fails.
// Writes the figures to docs/mutants.md (not for one PART alone); exit code 1 where fewer than 80 % are noticed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { PARTS } from './mutants/parts.mjs';
import { figures, survivors, withTables } from './mutants/report.mjs';
import { ensureCache, ensureInstalled, root, run } from './setup.mjs';

const STRYKER = '9.6.1';
const GOAL = 80;
const page = path.join(root, 'docs/mutants.md');

/** Stryker is big and nothing else needs it, so it is no dependency: it comes when it is first asked for. */
function ensureStryker() {
  const folder = path.join(ensureCache(), `stryker-${STRYKER}`);
  const program = path.join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  if (existsSync(program)) return program;
  console.log(`Stryker ${STRYKER} is not here yet: installing it into .cache/ (70 MB) ...`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', [...args, `@stryker-mutator/core@${STRYKER}`]) === 0) return program;
  throw new Error('Stryker could not be installed: see above. It needs the npm registry.');
}

/** Every mutant gets a process of its own, so that what specs make while they load is mutated too. */
function optionsOf(part, result) {
  return {
    testRunner: 'command',
    buildCommand: `node scripts/mutants/bundle.mjs ${part}`,
    commandRunner: { command: 'node mutants.cjs' },
    mutate: PARTS[part].mutated,
    ignorePatterns: ['**', '!cloudapp/src/**/*', '!scripts/**/*'],
    tempDirName: '.cache/mutants-sandbox',
    cleanTempDir: 'always',
    symlinkNodeModules: false,
    disableTypeChecks: false,
    checkers: [],
    plugins: [],
    concurrency: 1,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: result },
    allowEmpty: false,
  };
}

function mutate(program, part) {
  const result = path.join(ensureCache(), `mutants-${part}.json`);
  const options = path.join(ensureCache(), `mutants-${part}-options.json`);
  rmSync(result, { force: true });
  writeFileSync(options, JSON.stringify(optionsOf(part, result)));
  console.log(`\n== ${part}`);
  if (run(process.execPath, [program, 'run', options]) !== 0 || !existsSync(result))
    throw new Error(`Stryker did not come to an end for "${part}": see above.`);
  return JSON.parse(readFileSync(result, 'utf8')).files;
}

const [only] = process.argv.slice(2);
if (only !== undefined && !(only in PARTS))
  throw new Error(`No part "${only}". The parts: ${Object.keys(PARTS).join(', ')}.`);

ensureInstalled();
const program = ensureStryker();
const started = Date.now();
const parts = Object.keys(PARTS)
  .filter((part) => only === undefined || part === only)
  .map((part) => ({ part, files: mutate(program, part) }));

const left = parts.flatMap(({ files }) => survivors(files));
console.log('\nNot noticed:');
for (const { file, line, from, to, why } of left)
  console.log(`  ${file}:${line}  ${from}  ->  ${to}  ${why ?? '(no reason is given)'}`);
const table = figures(parts);
for (const { name, killed, total, percent } of table)
  console.log(`${name}: ${killed}/${total} ${percent} %`);
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
if (only === undefined)
  writeFileSync(page, await withTables(readFileSync(page, 'utf8'), table, left));
if (table.some(({ isPart, percent }) => isPart && Number(percent) < GOAL)) {
  console.error(`Fewer than ${GOAL} % were noticed.`);
  process.exit(1);
}
