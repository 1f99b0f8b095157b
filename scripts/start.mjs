// npm start: builds the panel (development build), starts the sandbox and prints its address.
// `--watch` builds again at every change of the sources; reload the page to see it.
import { spawn } from 'node:child_process';
import path from 'node:path';

import { ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
const watches = process.argv.includes('--watch');
// Source maps take ten seconds of the first build; who changes the sources has them.
const maps = watches ? [] : ['--source-map=false'];
const ng = [path.join(root, 'node_modules/@angular/cli/bin/ng.js'), 'build', 'app', ...maps];
console.log('Building the panel ...');
if (run(process.execPath, [...ng, '--progress=false']) !== 0) {
  console.error('The panel could not be built: see above. The sandbox was not started.');
  process.exit(1);
}
const children = [
  spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, APP_DIR: process.env.APP_DIR ?? path.join(root, 'dist') },
  }),
];
if (watches)
  children.push(
    spawn(process.execPath, [...ng, '--watch', '--progress=false'], {
      cwd: root,
      stdio: 'inherit',
    }),
  );

let code = 0;
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stop).on('SIGTERM', stop);
for (const child of children)
  child.on('exit', (status) => {
    code ||= status ?? 0;
    stop();
    if (children.every((one) => one.exitCode !== null || one.signalCode !== null))
      process.exit(code);
  });
