// Tests over real records in ../shared/data (beside the checkout): reading held against Debian's yaz-marcdump, writing, and
// merging held against a checker outside the engine.
//   npm run corpus              all; installs the Debian package yaz where it may
//   npm run corpus -- TEXT      only files and pairs with this text in their names
//   npm run corpus -- --all     prints every problem, not the first ones only
import { existsSync } from 'node:fs';
import path from 'node:path';

import { bringPackages } from './debian.mjs';
import { ensureInstalled, root } from './setup.mjs';
import { Tally } from './tally.mjs';

const MOST_LINES = 40;
const LONGEST_LINE = 400;
const dataFolder = path.resolve(root, '..', 'shared', 'data');
const printsAll = process.argv.includes('--all');

function report({ outcomes, skipped }) {
  const tally = new Tally();
  const lines = [];
  for (const { name, problems } of outcomes) {
    tally.add(problems.length === 0 ? 'passed' : 'failed', name);
    lines.push(...problems.map((problem) => `FAILED: ${name}: ${problem}`.slice(0, LONGEST_LINE)));
  }
  for (const name of skipped) tally.add('pending', name);
  const shown = printsAll ? lines : lines.slice(0, MOST_LINES);
  for (const line of shown) console.log(line);
  if (shown.length < lines.length)
    console.log(`... and ${lines.length - shown.length} more: npm run corpus -- --all`);
  return tally;
}

if (!existsSync(dataFolder)) {
  console.log('There is no folder shared/data beside this checkout: no real records to test with.');
  const tally = new Tally();
  tally.add('pending', 'corpus: ../shared/data is not there');
  tally.print();
  process.exit(0);
}
ensureInstalled();
// Without it the parts that need yaz are skipped by name.
bringPackages('yaz-marcdump', ['-V'], ['yaz']);
const { register } = await import('tsx/esm/api');
register();
const { runCorpus } = await import('../node-tests/corpus/run.ts');
const started = Date.now();
const wanted = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '';
const print = (line) => console.log(line);
const tally = report(await runCorpus({ root, dataFolder, wanted, print }));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
tally.print();
process.exit(tally.failed === 0 ? 0 : 1);
