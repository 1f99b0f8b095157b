// Prints the gzip size of the JS and CSS that the panel fetches until the preview is on screen.
// Budget: 230,000 bytes (docs/architecture.md). Lazy chunks (config page) are listed apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { root } from './setup.mjs';

const BUDGET = 230_000;
const build = path.join(root, 'build');
if (!existsSync(path.join(build, 'index.html'))) {
  console.error('No build/index.html: run npm run build first.');
  process.exit(1);
}
const index = readFileSync(path.join(build, 'index.html'), 'utf8');
const rows = readdirSync(build)
  .filter((name) => /\.(js|css)$/.test(name))
  .map((name) => ({
    name,
    initial: index.includes(name),
    raw: readFileSync(path.join(build, name)).length,
    gzip: gzipSync(readFileSync(path.join(build, name)), { level: 9 }).length,
  }));
for (const { name, initial, raw, gzip } of rows)
  console.log(`${initial ? 'start' : 'later'}  ${String(raw).padStart(9)}  gzip ${gzip}  ${name}`);
const total = rows.filter((row) => row.initial).reduce((sum, row) => sum + row.gzip, 0);
console.log(`JS+CSS until the preview is on screen: ${total} bytes gzip (budget ${BUDGET})`);
if (total > BUDGET) {
  console.error(`Over the budget by ${total - BUDGET} bytes.`);
  process.exit(1);
}
