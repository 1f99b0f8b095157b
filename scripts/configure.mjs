// Lets the panel ask the institution's own servers: writes their origins into manifest.json (contentSecurity.connectSrc), beside
// those that stand there. What is not named there the browser blocks.
//   npm run configure -- --gateway https://gateway.example.edu
//   npm run configure -- --gateway URL --sru URL --sru URL   SRU servers that the browser asks itself
//   npm run configure -- --gateway URL --print               only shows what would stand there
//   npm run configure -- --manifest FILE ...                 another manifest.json
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { originProblem, originsIn, withOrigins } from './connect-src.mjs';
import { root } from './setup.mjs';

const USAGE = 'Usage: npm run configure -- --gateway URL [--sru URL ...] [--print]';

function asked() {
  try {
    return parseArgs({
      options: {
        gateway: { type: 'string', multiple: true, default: [] },
        sru: { type: 'string', multiple: true, default: [] },
        print: { type: 'boolean', default: false },
        manifest: { type: 'string', default: path.join(root, 'manifest.json') },
      },
    }).values;
  } catch (error) {
    // parseArgs throws a sentence that says which argument it does not know.
    return stop([error.message, USAGE]);
  }
}

function stop(lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const { gateway, sru, print, manifest } = asked();
const origins = [...gateway, ...sru];
if (origins.length === 0) stop([USAGE]);
const problems = origins.map(originProblem).filter(Boolean);
if (problems.length > 0) stop([...problems, `${path.basename(manifest)} is as it was.`]);

const before = readFileSync(manifest, 'utf8');
const after = withOrigins(before, origins);
console.log(`"connectSrc": ${JSON.stringify(originsIn(after))}`);
if (print) console.log('Nothing was written.');
else if (after === before) console.log('All of them stood there already: nothing was written.');
else {
  writeFileSync(manifest, after);
  console.log(
    'Written. Build the app and publish it again: Alma takes the list from the manifest.',
  );
}
