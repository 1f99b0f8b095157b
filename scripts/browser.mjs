// Finds a Chromium that starts: CHROME_BIN, an installed one, the one shipped in @sparticuz/chromium
// (fetched on demand into .cache/browser), or Debian's package where we are root.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { cache, read, run } from './setup.mjs';

const SHIPPED = '@sparticuz/chromium@147.0.0'; // the last release that accepts Node 20
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((key) => process.env[key])
    .map((key) => path.join(process.env[key], 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

/** Whether the file is a browser that can start here (its libraries are all there). */
function starts(file) {
  return spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 }).status === 0;
}

function onPath(names) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((dir) => names.map((name) => path.join(dir, name)))
    .find((file) => existsSync(file) && starts(file));
}

function installed() {
  return onPath(NAMES) ?? FIXED.find((file) => existsSync(file) && starts(file));
}

async function shipped() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const dir = path.join(cache, 'browser');
  const tmp = path.join(dir, 'tmp');
  const bin = path.join(tmp, 'chromium');
  if (!existsSync(bin)) {
    mkdirSync(tmp, { recursive: true });
    console.error(`No Chromium found: fetching ${SHIPPED} ...`);
    const args = ['install', '--prefix', dir, '--no-save', '--no-package-lock', '--no-audit'];
    if (run('npm', [...args, '--no-fund', '--loglevel=error', SHIPPED]) !== 0) return undefined;
    const before = process.env.TMPDIR;
    process.env.TMPDIR = tmp; // where the package unpacks itself
    const entry = createRequire(path.join(dir, 'x.js')).resolve('@sparticuz/chromium');
    const { default: module } = await import(pathToFileURL(entry).href);
    await (module.default ?? module).executablePath();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return existsSync(bin) && starts(bin) ? bin : undefined;
}

/** Installs a Debian package where we are root; says nothing where that fails. */
function install(name) {
  if (process.getuid?.() !== 0 || !read('apt-get', ['--version'])) return;
  console.error(`Installing the Debian package ${name} ...`);
  const quiet = { stdio: 'ignore', env: { DEBIAN_FRONTEND: 'noninteractive' } };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet);
}

function debian() {
  install('chromium');
  return installed();
}

/** The path of a browser; throws with what to do where there is none. */
export async function findBrowser() {
  const named = process.env.CHROME_BIN;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_BIN does not exist: ${named}`);
    return named;
  }
  const found = installed() ?? (await shipped()) ?? debian();
  if (!found) throw new Error('No Chrome or Chromium found. Install one or set CHROME_BIN.');
  return found;
}

const SHELL = 'chromium-headless-shell';

/**
 * A browser for tests without a window: Chromium's headless shell, which draws the same with a third less work and is what
 * Playwright takes by itself; else any. Not for Karma, which does not get through with it.
 */
export async function findHeadlessBrowser() {
  if (process.env.CHROME_BIN) return findBrowser();
  const browser = onPath([SHELL]) ?? (await findBrowser());
  // The shipped one is such a shell already.
  if (path.basename(browser) === SHELL || browser.startsWith(cache)) return browser;
  install(SHELL);
  return onPath([SHELL]) ?? browser;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
