// How long `cli merge --jsonl` takes for ordinary pairs, and whether its memory grows with their number.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { memoryOf } from './process-memory.mjs';
import { root } from './setup.mjs';

const PAIRS = 10_000;
/** Where memory is looked at: once everything is warm, and at the end. */
const LOOKS = [2_000, PAIRS];

/** The demo titles over and over; each line has a note of its own, so that no two are the same. */
async function* lines(pairs) {
  const { readMrk } = await import('../cloudapp/src/app/marc/mrk.ts');
  const records = pairs.map(({ local, incoming }) => [local, incoming].map(readMrk));
  for (let id = 0; id < PAIRS; id += 1) {
    const [local, incoming] = records[id % records.length].map(({ value }) => value[0]);
    const note = {
      tag: '500',
      ind1: ' ',
      ind2: ' ',
      subfields: [{ code: 'a', value: `Note number ${id}.` }],
    };
    const fields = [...incoming.fields, note];
    yield `${JSON.stringify({ id, local, incoming: { ...incoming, fields } })}\n`;
  }
}

/** Merges the demo pairs on the command line. @returns seconds, lines with a result, and megabytes at each look */
export async function benchCli(pairs) {
  const { register } = await import('tsx/esm/api');
  register();
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'merge', '--jsonl'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const started = performance.now();
  const memory = {};
  let merged = 0;
  let answered = 0;
  const answers = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      answered += 1;
      if (line.includes('"record":')) merged += 1;
      if (LOOKS.includes(answered)) memory[answered] = memoryOf(child.pid);
    }
  })();
  for await (const line of lines(pairs))
    if (!child.stdin.write(line))
      await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  await answers;
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1));
  return { pairs: PAIRS, merged, seconds, 'MB at line': memory };
}
