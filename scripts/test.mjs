// The gate. Installs what is missing, then runs everything; `--full` runs whole matrices and long random runs too.
// Ends with `N passed, N failed, N skipped` alone on a line; what failed and what was skipped is named above it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { findBrowser } from './browser.mjs';
import { ensureFonts } from './fonts.mjs';
import { cache, ensureCache, ensureInstalled, root } from './setup.mjs';

const full = process.argv.includes('--full');
/** Tells the suites to run whole matrices. */
const whole = full ? { FULL: '1' } : {};
const totals = { passed: 0, failed: 0, skips: [], failures: [] };
const node = process.execPath;
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/** Runs one command with its output kept together, so that two lanes can run side by side. */
function execute(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const finish = (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') });
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** A step that is one check: passed or failed. */
async function check(name, command, args, env) {
  const started = Date.now();
  const { code, output } = await execute(command, args, env);
  report(name, code, output, started);
  if (code === 0) totals.passed += 1;
  else fail(1, [name]);
  return code === 0;
}

/** A step with many tests: `counts` reads how many passed, failed and were skipped. */
async function suite(name, command, args, env, counts) {
  const started = Date.now();
  const { code, output } = await execute(command, args, env);
  report(name, code, output, started);
  const result = counts(output) ?? { passed: 0, failed: 1, skips: [] };
  const { failures = [] } = result;
  totals.passed += result.passed;
  if (result.failed > 0) fail(result.failed, failures.length > 0 ? failures : [''], name);
  else if (code !== 0) fail(1, [name]);
  totals.skips.push(...result.skips.map((skip) => `${name}: ${skip}`));
}

function fail(count, names, step) {
  totals.failed += count;
  totals.failures.push(...names.map((name) => (step ? `${step}: ${name}` : name)));
}

function report(name, code, output, started) {
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n== ${name}: ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  const lines = output.trimEnd().split('\n');
  console.log((code === 0 ? lines.slice(-6) : lines.slice(-400)).join('\n'));
}

function countsInFile(file) {
  const full = path.join(cache, file);
  return () => (existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : undefined);
}

function countsInLastLine(output) {
  const match = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output);
  if (!match) return undefined;
  const skips = [...output.matchAll(/^skipped: (.*)$/gm)].map(([, name]) => name);
  const failures = [...output.matchAll(/^FAILED(?:: | outside a test )(.*)$/gm)].map(
    ([, name]) => name,
  );
  return { passed: Number(match[1]), failed: Number(match[2]), skips, failures };
}

async function sources(browser) {
  await check('format', bin('prettier'), ['--check', '.']);
  await check('lint', bin('eslint'), ['.', '--max-warnings=0']);
  await check('types', 'npm', ['run', '--silent', 'typecheck']);
  const karma = [path.join(root, 'scripts/karma.mjs')];
  await suite('specs', node, karma, { CHROME_BIN: browser }, countsInFile('karma.json'));
}

/** Beside the sources, so that neither of two cores waits long for the other. */
async function buildAndNode() {
  const built = await check('eca build', node, ['scripts/eca-build.mjs']);
  await suite('node tests', node, ['scripts/node-tests.mjs'], whole, countsInLastLine);
  return built;
}

async function main() {
  const started = Date.now();
  ensureInstalled();
  ensureCache();
  for (const file of ['karma.json', 'e2e.json']) rmSync(path.join(cache, file), { force: true });
  const browser = await findBrowser();
  const unseen = ensureFonts();
  totals.skips.push(...unseen.map((script) => `fonts: no font for ${script} on this machine`));

  const [built] = await Promise.all([buildAndNode(), sources(browser)]);
  if (built) {
    const args = ['scripts/e2e.mjs', ...(full ? ['--planted'] : [])];
    await suite('e2e', node, args, whole, countsInFile('e2e.json'));
  } else {
    fail(1, ['e2e: there is no build to run it on']);
    console.log('\n== e2e: FAILED, there is no build to run it on');
  }
  console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
  for (const failure of totals.failures) console.log(`failed: ${failure}`);
  for (const skip of totals.skips) console.log(`skipped: ${skip}`);
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skips.length} skipped`);
  process.exit(totals.failed === 0 ? 0 : 1);
}

await main();
