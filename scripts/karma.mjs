// The app's Jasmine specs in a real browser (Angular CLI + Karma). `--watch` keeps running.
import { rmSync } from 'node:fs';
import path from 'node:path';

import { findBrowser } from './browser.mjs';
import { cache, ensureCache, ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
ensureCache();
rmSync(path.join(cache, 'karma.json'), { force: true });
const args = process.argv.slice(2);
if (!args.some((arg) => arg.startsWith('--watch'))) args.push('--watch=false');
const ng = path.join(root, 'node_modules/@angular/cli/bin/ng.js');
process.exit(
  run(process.execPath, [ng, 'test', 'app', ...args], { env: { CHROME_BIN: await findBrowser() } }),
);
