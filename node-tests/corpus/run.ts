// The corpus run: real records of ../shared/data through readers, writers and merge. Started by scripts/corpus.mjs.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { MergeProfile } from '../../cloudapp/src/app/merge/profile';
import { readProfile } from '../../cloudapp/src/app/merge/profile-schema';

import { marcUnits } from './data-files';
import { checkMerging, checkNoDifference } from './merging';
import { checkMarc8Oracle } from './marc8-oracle';
import type { Outcome } from './outcome';
import { madePairs, NORMALISATION_ONLY, sharedPairs, turned } from './pairs';
import type { ReadingResult } from './reading';
import { checkReading } from './reading';
import { checkWritten } from './round-trip';
import { otherTitles, sameTitles } from './verdict-pairs';
import { checkVerdicts } from './verdicts';
import type { Yaz } from './yaz';
import { findYaz } from './yaz';

export interface CorpusOptions {
  /** The checkout. */
  readonly root: string;
  readonly dataFolder: string;
  /** Only what has this in its name; all if absent. */
  readonly wanted?: string;
  readonly print: (line: string) => void;
}

export interface CorpusResult {
  readonly outcomes: readonly Outcome[];
  readonly skipped: readonly string[];
}

/** How many pairings are made of single records, beside the real pairs. */
const MADE_PAIRS = 1_200;

/** Runs all parts; where yaz is missing, the parts that need it are skipped by name. */
export async function runCorpus(options: CorpusOptions): Promise<CorpusResult> {
  const yaz = findYaz();
  try {
    const reading = await readAll(options, yaz);
    const merging = mergeAll(options, reading);
    const verdicts = judgeAll(options, reading);
    const marc8 = checkMarc8Oracle(options.dataFolder);
    const written = yaz
      ? [
          ...(await checkWritten(reading.records, yaz, 'the corpus')),
          ...(await checkWritten(merging.results, yaz, 'merged records')),
        ]
      : [];
    return {
      outcomes: [
        ...reading.outcomes,
        ...merging.outcomes,
        ...verdicts,
        ...(marc8 ?? []),
        ...written,
      ],
      skipped: [
        ...(yaz
          ? []
          : [
              'our reading beside that of yaz-marcdump: it is not installed here',
              'our writing read by yaz-marcdump: it is not installed here',
            ]),
        ...(marc8 ? [] : ['MARC-8 values: ../shared/data/marc8-oracle is not there']),
      ],
    };
  } finally {
    yaz?.close();
  }
}

async function readAll(
  { root, dataFolder, wanted = '', print }: CorpusOptions,
  yaz: Yaz | undefined,
): Promise<ReadingResult> {
  const found = marcUnits(dataFolder);
  const [units, without] = [
    found.units.filter(({ name }) => name.includes(wanted)),
    found.without.filter((name) => name.includes(wanted)),
  ];
  const reading = await checkReading(units, yaz, messagesIn(root));
  const beside = yaz ? `; yaz reads ${reading.comparedWithYaz} of them the same` : '';
  print(`read ${reading.records.length} records in ${units.length} files and replies${beside}`);
  print(
    `refused ${[String(reading.refused.length), summary(reading.refused)].filter(Boolean).join(': ')}`,
  );
  for (const text of reading.refusedBesideYaz) print(`refused, though yaz takes it: ${text}`);
  print(`${without.length} files hold no MARC in a form that is read here`);
  return reading;
}

function mergeAll(
  { root, dataFolder, wanted = '', print }: CorpusOptions,
  reading: ReadingResult,
): ReturnType<typeof checkMerging> {
  const profile = copyAndMerge(root);
  const shared = sharedPairs(dataFolder);
  const pairs = shared.pairs.filter(({ name }) => `pairs/${name}`.includes(wanted));
  const equal = pairs.filter(({ name }) => name.startsWith(NORMALISATION_ONLY));
  const made = madePairs(reading.records, MADE_PAIRS);
  const merging = checkMerging([...pairs, ...turned(pairs), ...made], profile);
  print(
    `merged ${pairs.length} pairs, ${2 * pairs.length} turned round or with themselves, ${made.length} made`,
  );
  return {
    outcomes: [
      ...checkNoDifference(equal, profile),
      ...merging.outcomes,
      ...shared.unreadable.map((text) => ({ name: `merge ${text}`, problems: ['cannot be read'] })),
    ],
    results: merging.results,
  };
}

function judgeAll(
  { dataFolder, wanted = '', print }: CorpusOptions,
  reading: ReadingResult,
): readonly Outcome[] {
  const pairs = [
    ...sameTitles(dataFolder, sharedPairs(dataFolder).pairs),
    ...otherTitles(reading.records),
  ].filter(({ name }) => name.includes(wanted));
  const { outcomes, lines } = checkVerdicts(pairs);
  for (const line of lines) print(line);
  return outcomes;
}

function copyAndMerge(root: string): MergeProfile {
  const file = path.join(root, 'cloudapp/src/assets/profiles/copy-and-merge.json');
  const read = readProfile(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.failure.problems)}`);
  return read.value;
}

/** Whether the English texts have a sentence for a failure kind. */
function messagesIn(root: string): (kind: string) => boolean {
  const file = path.join(root, 'cloudapp/src/i18n/en.json');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>;
  return (kind) => [texts['errors'], texts['marcReasons']].some((group) => kind in (group ?? {}));
}

/** Refusals by kind, most frequent first. */
function summary(refused: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of refused) {
    const kind = text.slice(text.lastIndexOf(': ') + 2);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}
