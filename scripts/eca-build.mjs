// `eca build` (the official CLI) into build/, then the sizes. Remembers what it was built from, so that
// e2e and bench build again only when the sources changed. `--if-stale` does nothing when build/ is fresh.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { cache, ensureCache, ensureInstalled, root, run } from './setup.mjs';

const STAMP = path.join(cache, 'built-from');

function filesOf(target) {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  return readdirSync(target)
    .sort()
    .flatMap((name) => filesOf(path.join(target, name)));
}

/** Hash of everything that goes into the build. */
export function sourceHash() {
  const hash = createHash('sha256');
  const inputs = ['cloudapp/src', 'manifest.json', 'package-lock.json', 'tsconfig.override.json'];
  for (const file of inputs.flatMap((input) => filesOf(path.join(root, input)))) {
    const name = path.relative(root, file);
    if (/\.spec\.ts$|assets.manifest\.json$|src.testing./.test(name)) continue;
    hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export function isFresh() {
  return (
    existsSync(path.join(root, 'build/index.html')) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === sourceHash()
  );
}

/** Builds; gives back the exit code. */
export function ecaBuild() {
  ensureInstalled();
  ensureCache();
  const eca = path.join(root, 'node_modules/.bin/eca');
  const code = run(eca, ['build'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (code === 0) writeFileSync(STAMP, sourceHash());
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--if-stale') && isFresh()) process.exit(0);
  const code = ecaBuild();
  process.exit(code === 0 ? run(process.execPath, ['scripts/size.mjs']) : code);
}
