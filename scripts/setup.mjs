// Brings what is missing before any other script runs. Uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const cache = path.join(root, '.cache');

/** Runs a command with the terminal attached; gives back its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ...options.env },
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Runs a command and gives back what it printed, or undefined if it failed. */
export function read(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

/** Whether somebody ran `npm ci` or `npm install` since the lock file last changed. */
function installedByHand() {
  const inside = path.join(root, 'node_modules', '.package-lock.json');
  return (
    existsSync(inside) &&
    statSync(inside).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs
  );
}

/** `npm ci` where node_modules is missing or older than the lock file. */
export function ensureInstalled() {
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (!existsSync(stamp) && installedByHand()) return writeFileSync(stamp, lock);
  console.log('Installing packages (npm ci) ...');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    throw new Error('npm ci failed: see above. Nothing else was started.');
  writeFileSync(stamp, lock);
}

export function ensureCache() {
  mkdirSync(cache, { recursive: true });
  return cache;
}
