import * as fc from 'fast-check';

import { panelSteps } from './panel-steps';
import { Model, Step } from './step';
import { TITLES } from './titles';
import type { MakeSaving } from './walk-panel';
import { REAL, Walk } from './walk';
import { worldSteps } from './world-steps';

export interface Asked {
  /** How many steps in all; a new walk begins while there are fewer. */
  readonly steps: number;
  readonly seed: number;
  readonly makeSaving?: MakeSaving;
  /** Whether the shortest list of steps is looked for when something is wrong. */
  readonly shrink?: boolean;
  /** Of an earlier failure, to meet it again. */
  readonly path?: string | undefined;
}

export interface Taken {
  readonly steps: number;
  readonly walks: number;
  /** Empty when everything that was said was true; else how to meet it again, the steps and what was wrong. */
  readonly report: string;
}

const LONGEST = 120;

type AnyStep = fc.AsyncCommand<Model, Walk>;
type List = Iterable<AnyStep>;

type Failed = fc.RunDetailsFailureProperty<[List]>;

/** Walks at random until enough steps are taken or something that is said is not so. */
export async function walkAtRandom(asked: Asked): Promise<Taken> {
  const { seed, path, shrink = true, makeSaving = REAL } = asked;
  const taken = { steps: 0, walks: 0 };
  const lists = fc.commands<Model, Walk, false>([fc.oneof(...panelSteps, ...worldSteps)], {
    maxCommands: LONGEST,
    size: 'max',
  });
  const property = fc.asyncProperty(lists, async (list) => {
    if (taken.steps >= asked.steps) return;
    taken.walks += 1;
    await walkOnce(list, makeSaving, () => (taken.steps += 1));
  });
  // Shortened here, not by fast-check: a step that is left out must still take its time.
  const numRuns = asked.steps;
  const details = await fc.check(property, { seed, numRuns, path, endOnFailure: true });
  const wrong = details.failed && details.counterexample !== null;
  const report = wrong ? await reportOf(details as Failed, shrink, makeSaving) : '';
  return { ...taken, report };
}

async function walkOnce(list: List, makeSaving: MakeSaving, step: () => void): Promise<void> {
  const walk = new Walk(makeSaving, step);
  const model = new Model();
  model.panels = 1;
  const note = (thrown: unknown): void => void walk.thrown.push(thrown);
  process.on('unhandledRejection', note);
  try {
    await walk.openPanel(TITLES[0].mms, true);
    await fc.asyncModelRun(() => ({ model, real: walk }), list);
    await walk.end();
  } finally {
    process.off('unhandledRejection', note);
  }
}

async function reportOf(details: Failed, shrink: boolean, makeSaving: MakeSaving): Promise<string> {
  const [list = []] = details.counterexample;
  const found = [...list];
  const steps = shrink ? await shortest(found, makeSaving) : found;
  return [
    `Wrong in walk ${details.numRuns}. To meet it again:`,
    `WALK_SEED=${details.seed} WALK_PATH=${details.counterexamplePath}`,
    `The shortest list of steps that was found (of ${found.length}):`,
    ...steps.map((step, at) => `  ${at + 1}. ${String(step)}`),
    await errorOf(steps, makeSaving),
  ].join('\n');
}

/** What stands for a step that is left out, so that the time it took still passes. */
const PAUSE = new Step('time passes', () => undefined);

/** Leaves out steps, first many at once, then one at a time, as long as something is still wrong. */
async function shortest(all: readonly AnyStep[], makeSaving: MakeSaving): Promise<AnyStep[]> {
  const isWrong = async (steps: readonly AnyStep[]): Promise<boolean> =>
    (await errorOf(steps, makeSaving)) !== '';
  let steps = [...all];
  for (let size = steps.length >> 1; size > 0; size >>= 1)
    for (let at = steps.length - size; at > -size; at -= size) {
      const from = Math.max(at, 0);
      const fewer = [...steps.slice(0, from), ...steps.slice(from + size)];
      const paused = [...steps.slice(0, from), PAUSE, ...steps.slice(from + size)];
      if (await isWrong(fewer)) steps = fewer;
      else if (steps[from] !== PAUSE && (await isWrong(paused))) steps = paused;
    }
  return steps.length < all.length ? shortest(steps, makeSaving) : steps;
}

/** What is wrong after these steps; empty if nothing is. */
async function errorOf(steps: readonly AnyStep[], makeSaving: MakeSaving): Promise<string> {
  try {
    await walkOnce(steps, makeSaving, () => undefined);
    return '';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
