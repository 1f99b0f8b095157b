// npm run mutants [-- PART]: changes the write path and the merge in many small ways, one at a time, and sees whether a spec
// fails. Writes the figures of all parts, or of that PART, to docs/mutants.md; exit code 1 where fewer than 80 % are noticed.
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

/**
 * What specs make while they load is mutated too: every mutant gets a process of its own, or, where there are thousands, a bundle that
 * is evaluated anew (runner.mjs).
 */
function runnerOf(part) {
  if (!PARTS[part].inProcess)
    return { testRunner: 'command', commandRunner: { command: 'node mutants.cjs' }, plugins: [] };
  const plugin = path.join(root, 'scripts/mutants/runner.mjs');
  return { testRunner: 'bundle', coverageAnalysis: 'perTest', plugins: [plugin] };
}

function optionsOf(part, result) {
  return {
    ...runnerOf(part),
    buildCommand: `node scripts/mutants/bundle.mjs ${part}`,
    mutate: PARTS[part].mutated,
    ignorePatterns: ['**', '!cloudapp/src/**/*', '!scripts/**/*', '!node-tests/**/*'],
    tempDirName: '.cache/mutants-sandbox',
    cleanTempDir: 'always',
    symlinkNodeModules: false,
    disableTypeChecks: false,
    checkers: [],
    concurrency: Number(process.env['MUTANTS_AT_ONCE'] ?? PARTS[part].concurrency ?? 1),
    // On a busy machine a slow run must not be taken for a mutant that never ends.
    timeoutMS: 20_000,
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

const found = parts.map(({ part, files }) => ({
  part,
  table: figures(part, files),
  left: survivors(files),
  isListed: PARTS[part].isListed,
}));
console.log('\nNot noticed:');
for (const { file, line, from, to, why } of found.flatMap(({ left }) => left))
  console.log(`  ${file}:${line}  ${from}  ->  ${to}  ${why ?? '(no reason is given)'}`);
const rows = found.flatMap(({ table }) => table);
for (const { name, killed, total, percent } of rows)
  console.log(`${name}: ${killed}/${total} ${percent} %`);
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
writeFileSync(page, await withTables(readFileSync(page, 'utf8'), found));
if (rows.some(({ isPart, percent }) => isPart && Number(percent) < GOAL)) {
  console.error(`Fewer than ${GOAL} % were noticed.`);
  process.exit(1);
}
