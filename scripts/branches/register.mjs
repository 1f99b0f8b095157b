// node --import ./scripts/branches/register.mjs ...: counts what runs, and writes it to the file named in COVERAGE_FILE at the end.
import { writeFileSync } from 'node:fs';
import { register } from 'node:module';

import { configureGlobal } from 'fast-check';

register('./load.mjs', import.meta.url);
// Random specs take the same values in every run: otherwise a branch would be reached today and not tomorrow.
configureGlobal({ seed: 1 });
process.on('exit', () =>
  writeFileSync(process.env.COVERAGE_FILE, JSON.stringify(globalThis.__coverage__ ?? {})),
);
