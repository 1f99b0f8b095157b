// node scripts/mutants/bundle.mjs PART: makes one file of a part's specs, so that a mutant's process starts fast.
// Stryker runs it once, in its copy of the sources, after all mutants have been written into them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

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

const { specs: patterns, without = [], env = {}, inProcess } = PARTS[process.argv[2]];
const specs = patterns.flatMap(specsOf).filter((spec) => !without.includes(spec));

// Random specs take the same values in every run: otherwise a mutant would survive today and not tomorrow.
const contents = [
  "import { configureGlobal } from 'fast-check';",
  'configureGlobal({ seed: 1 });',
  ...specs.map((spec) => `import ${JSON.stringify(`./${spec}`)};`),
].join('\n');

const boot = "require('jasmine-core').boot(true);";
const settings = `Object.assign(process.env, ${JSON.stringify(env)});`;
/** Until every spec has passed the exit code is 1, also when the process ends early. */
const before = `
process.exitCode = 1;
${boot}`;
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
  // In one process for all mutants, runner.mjs runs the specs.
  banner: { js: settings + (inProcess ? boot : before) },
  footer: { js: inProcess ? '' : after },
  // What is never mutated need not be evaluated anew.
  external: inProcess ? ['fast-check'] : [],
  // Stories are looked for from the place of their spec, and no longer from that of the bundle.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL('node-tests/bundle.ts').href) },
  logLevel: 'error',
});
