// Runs Jasmine specs in Node (TypeScript through tsx).
//   node scripts/node-tests.mjs                 the Node-side tests of the gate (sandbox, stories, scripts)
//   node scripts/node-tests.mjs PATH...         only specs under PATH, pure rooms of the app included
// Prints `N passed, N failed, N skipped` as its last line; exit code 1 on any failure.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import Jasmine from 'jasmine';
import { register } from 'tsx/esm/api';

import { Tally } from './tally.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const DEFAULT_ROOTS = ['sandbox', 'node-tests', 'cli', 'gateway'];

function specsUnder(target) {
  const full = path.resolve(root, target);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const child = path.join(full, entry.name);
      if (entry.isDirectory()) return specsUnder(child);
      return /\.spec\.(ts|mjs)$/.test(entry.name) ? [child] : [];
    });
}

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = (wanted.length ? wanted : DEFAULT_ROOTS).flatMap(specsUnder);
if (files.length === 0) {
  console.error(`No specs under: ${(wanted.length ? wanted : DEFAULT_ROOTS).join(', ')}`);
  process.exit(1);
}

register();
const runner = new Jasmine({ projectBaseDir: root });
runner.exitOnCompletion = false;
runner.loadConfig({
  spec_files: files.map((file) => path.relative(root, file)),
  random: true,
  failSpecWithNoExpectations: true,
});
runner.jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

const tally = new Tally();
runner.clearReporters();
runner.addReporter({
  specDone(result) {
    tally.add(result.status === 'excluded' ? 'pending' : result.status, result.fullName);
    if (result.status !== 'failed') return;
    console.error(`\nFAILED: ${result.fullName}`);
    for (const failure of result.failedExpectations)
      console.error(`  ${failure.message}\n${failure.stack ?? ''}`);
  },
  suiteDone(result) {
    for (const failure of result.failedExpectations ?? []) tally.broke(result.fullName, failure);
  },
  jasmineDone(result) {
    for (const failure of result.failedExpectations ?? []) tally.broke('load', failure);
    if (result.overallStatus === 'failed') console.error(`seed ${result.order?.seed}`);
  },
});

const outcome = await runner.execute();
tally.print();
process.exit(tally.failed === 0 && outcome.overallStatus !== 'failed' ? 0 : 1);
