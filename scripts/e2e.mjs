// End-to-end tests (Playwright, real Chromium) against the production build and the sandbox.
//   npm run e2e                     all
//   npm run e2e -- PATTERN          what Playwright takes: files, --grep, --headed ...
//   npm run e2e -- --planted        plants faults into copies of the app: each must turn the run red
//   npm run e2e -- --pictures       writes the screenshots to docs/images
//   npm run e2e -- --newcomer       writes the counts of clicks and keys to docs/newcomer.md
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { findHeadlessBrowser } from './browser.mjs';
import { ecaBuild, isFresh } from './eca-build.mjs';
import { freePorts } from './free-ports.mjs';
import { plantedFaults } from './planted.mjs';
import { cache, ensureCache, ensureInstalled, root, run } from './setup.mjs';
import { readFileSync, existsSync } from 'node:fs';

ensureInstalled();
ensureCache();
const args = process.argv.slice(2);
const planted = args.includes('--planted');
const pictures = args.includes('--pictures');
const newcomer = args.includes('--newcomer');
const rest = args.filter((arg) => !['--planted', '--pictures', '--newcomer'].includes(arg));
const results = path.join(cache, 'e2e.json');
rmSync(results, { force: true });

if (!isFresh() && ecaBuild() !== 0) {
  console.error('eca build failed: nothing to run the tests on.');
  process.exit(1);
}
const browser = await findHeadlessBrowser();

async function playwright(extra, env) {
  const [hostPort, appPort] = await freePorts(2);
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', ...extra], {
    env: {
      CHROME_BIN: browser,
      SANDBOX_PORT: String(hostPort),
      APP_PORT: String(appPort),
      APP_DIR: path.join(root, 'build'),
      E2E_RESULTS: results,
      ...(pictures ? { PICTURES: '1' } : {}),
      ...(newcomer ? { NEWCOMER: '1' } : {}),
      ...env,
    },
  });
}

let code = await playwright(rest, {});
if (planted && code === 0) {
  const verdicts = await plantedFaults(playwright);
  const counts = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { passed: 0, failed: 0, skips: [] };
  counts.passed += verdicts.filter((verdict) => verdict.red).length;
  counts.failed += verdicts.filter((verdict) => !verdict.red).length;
  writeFileSync(results, JSON.stringify(counts));
  for (const { name, red } of verdicts)
    console.log(`planted fault "${name}": ${red ? 'the run turned red, as it must' : 'NOT SEEN'}`);
  if (verdicts.some((verdict) => !verdict.red)) code = 1;
}
process.exit(code);
