// npm run coverage: runs the specs of the pure rooms marc, align, diff and merge in Node and counts the branches they take.
// Writes the figures to docs/coverage.md; exit code 1 where a spec fails or fewer than 95 % of a room's branches are taken.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { byRoom, missed, textTable, withTable } from './branches/report.mjs';
import { countedFiles, createCoverageMap, withCounters } from './branches/rooms.mjs';
import { ensureCache, ensureInstalled, root, run } from './setup.mjs';

const GOAL = 95;
const SPECS = [
  ...['marc', 'align', 'diff', 'merge'].map((room) => `cloudapp/src/app/${room}`),
  'node-tests/stories.spec.ts',
  'node-tests/corpus',
  'node-tests/random-pairs',
];
const page = path.join(root, 'docs/coverage.md');

/** What the specs ran, and every file that none of them loaded. */
function countSpecs() {
  const file = path.join(ensureCache(), 'coverage.json');
  rmSync(file, { force: true });
  const args = ['--import', './scripts/branches/register.mjs', 'scripts/node-tests.mjs', ...SPECS];
  if (run(process.execPath, args, { env: { COVERAGE_FILE: file } }) !== 0)
    throw new Error('A spec failed: see above. Nothing was counted.');
  const counts = createCoverageMap(JSON.parse(readFileSync(file, 'utf8')));
  const loaded = new Set(counts.files());
  if (loaded.size === 0) throw new Error('No file was counted: the counters were not loaded.');
  for (const one of countedFiles().filter((name) => !loaded.has(name)))
    counts.addFileCoverage(withCounters(one).nothingRun);
  return counts;
}

ensureInstalled();
const counts = countSpecs();
const rooms = byRoom(counts);
console.log('\nNot taken:');
for (const { file, line, what, written } of missed(counts))
  console.log(`  ${file}:${line}  ${what}:  ${written}`);
console.log(`\n${textTable(rooms)}`);
writeFileSync(page, await withTable(readFileSync(page, 'utf8'), rooms));
const low = rooms.filter(({ branches }) => branches.share < GOAL).map(({ name }) => name);
if (low.length > 0) {
  console.error(`Fewer than ${GOAL} % of the branches were taken in: ${low.join(', ')}.`);
  process.exit(1);
}
