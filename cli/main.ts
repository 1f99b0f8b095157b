// npm run --silent cli -- COMMAND ...: the engine on the command line. `--help` says all.
import { once } from 'node:events';

import { run } from './run';

// Whoever reads the output may have seen enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  tell: (line) => process.stderr.write(`${line}\n`),
});
