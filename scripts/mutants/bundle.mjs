// node scripts/mutants/bundle.mjs PART: makes one file of a part's specs, so that a mutant's process starts fast.
// Stryker runs it once, in its copy of the sources, after all mutants have been written into them.
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { build } from 'esbuild';

import { PARTS } from './parts.mjs';

/** The specs that a pattern names: a path whose file name may hold one `*`. */
function specsOf(pattern) {
  const [start, end] = path.basename(pattern).split('*');
  return readdirSync(path.dirname(pattern))
    .filter((name) => (end === undefined ? name === start : fits(name, start, end)))
    .sort()
    .map((name) => path.join(path.dirname(pattern), name));
}

function fits(name, start, end) {
  return name.startsWith(start) && name.endsWith(end);
}

const specs = PARTS[process.argv[2]].specs.flatMap(specsOf);

// Random specs take the same values in every run: otherwise a mutant would survive today and not tomorrow.
const contents = [
  "import { configureGlobal } from 'fast-check';",
  'configureGlobal({ seed: 1 });',
  ...specs.map((spec) => `import ${JSON.stringify(`./${spec}`)};`),
].join('\n');

/** Until every spec has passed the exit code is 1, also when the process ends early. */
const before = `
process.exitCode = 1;
require('jasmine-core').boot(true);`;
const after = `
jasmine.getEnv().configure({ random: false, stopOnSpecFailure: true });
jasmine.getEnv().addReporter({
  specDone({ status, fullName }) { if (status === 'failed') console.log('failed: ' + fullName); },
  jasmineDone({ overallStatus }) { process.exit(overallStatus === 'passed' ? 0 : 1); },
});
jasmine.getEnv().execute();`;

await build({
  stdin: { contents, resolveDir: process.cwd() },
  outfile: 'mutants.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  banner: { js: before },
  footer: { js: after },
  logLevel: 'error',
});
