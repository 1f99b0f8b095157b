// Runs in Chromium. Bundled by scripts/bench.mjs, which calls `runEngineBench` and prints the figures.
import { diffFields } from '../cloudapp/src/app/diff/fields';
import { align } from '../cloudapp/src/app/align/align';
import { readOneMarcXml } from '../cloudapp/src/app/marc/marcxml-read';
import { writeMarcXml } from '../cloudapp/src/app/marc/marcxml-write';
import { readMrk } from '../cloudapp/src/app/marc/mrk';
import type { MarcRecord } from '../cloudapp/src/app/marc/record';
import { recordText } from '../cloudapp/src/app/marc/text-form';
import { prepare } from '../cloudapp/src/app/merge/prepare';
import { readProfile } from '../cloudapp/src/app/merge/profile-schema';
import { resolve } from '../cloudapp/src/app/merge/resolve';

import { bigPair, oneTagPair } from './big-records';
import { domMerge, plainTextDiff } from './other-ways';

/** Milliseconds; `median` and `worst` of the runs. */
export interface Figure {
  readonly what: string;
  readonly on: string;
  readonly median: number;
  readonly worst: number;
  readonly runs: number;
}

interface Pair {
  readonly name: string;
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
}

/** Text that would be equal in two runs is what the optimiser may skip: the results are added up here. */
let seen = 0;

function measure(what: string, on: string, runs: number, work: () => number): Figure {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    seen += work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { what, on, median: times[Math.floor(runs / 2)], worst: times[runs - 1], runs };
}

function must<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.failure));
}

function figuresOf(pair: Pair, profileJson: unknown, runs: number): readonly Figure[] {
  const profile = must(readProfile(profileJson));
  const localXml = writeMarcXml(pair.local).xml;
  const incomingXml = writeMarcXml(pair.incoming).xml;
  const prepared = prepare(pair.local, pair.incoming, profile);
  const localText = recordText(pair.local);
  const incomingText = recordText(pair.incoming);
  const on = `${pair.name} (${pair.local.fields.length}+${pair.incoming.fields.length} fields)`;
  const diffAll = (): number =>
    align(pair.local, pair.incoming).pairs.reduce(
      (sum, { local, incoming }) =>
        sum + diffFields(local.lead.field, incoming.lead.field).subfields.length,
      0,
    );
  const parseBoth = (): number =>
    must(readOneMarcXml(localXml)).fields.length + must(readOneMarcXml(incomingXml)).fields.length;
  const whole = (): number => {
    const local = must(readOneMarcXml(localXml));
    const incoming = must(readOneMarcXml(incomingXml));
    return writeMarcXml(resolve(prepare(local, incoming, profile)).record).xml.length;
  };
  const mergeAndDiff = (): number =>
    resolve(prepare(pair.local, pair.incoming, profile)).decisions.length + diffAll();
  return [
    measure('merge+diff', on, runs, mergeAndDiff),
    measure('parse', on, runs, parseBoth),
    measure('prepare', on, runs, () => prepare(pair.local, pair.incoming, profile).guards.length),
    measure('resolve', on, runs, () => resolve(prepared).decisions.length),
    measure('diff', on, runs, diffAll),
    measure('write', on, runs, () => writeMarcXml(pair.local).xml.length),
    measure('parse+merge+write', on, runs, whole),
    measure('DOM way: parse+merge+write', on, runs, () => domMerge(localXml, incomingXml).length),
    measure('plain text diff', on, runs, () => plainTextDiff(localText, incomingText)),
  ];
}

/** So many fields of the made records come to 8 KB of MARCXML. */
const FIELDS_OF_8_KB = 48;

export function runEngineBench(
  profileJson: unknown,
  demo: readonly { name: string; local: string; incoming: string }[],
): { figures: readonly Figure[]; seen: number } {
  const pairs: readonly Pair[] = [
    ...demo.map(({ name, local, incoming }) => ({
      name,
      local: must(readMrk(local))[0],
      incoming: must(readMrk(incoming))[0],
    })),
    { name: '8 KB', ...bigPair(FIELDS_OF_8_KB) },
    { name: '300 fields', ...bigPair(300) },
    { name: '1,000 of one tag', ...oneTagPair(1000) },
    { name: '2,000 fields', ...bigPair(2000) },
  ];
  const figures = pairs.flatMap((pair) =>
    figuresOf(pair, profileJson, pair.local.fields.length >= 1000 ? 15 : 60),
  );
  return { figures, seen };
}

Object.assign(globalThis, { runEngineBench });
