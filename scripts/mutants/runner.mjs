// A test runner for Stryker that stays in its process: warm code runs the many stories of a merge ten times as fast.
// The bundle is evaluated anew for every mutant, so that what specs make while they load is mutated too.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

// The values of Stryker's TestStatus; its API is not at hand here, for it is no dependency.
const SUCCESS = 0;
const FAILED = 1;

/** Jasmine asks for the stack at each `it`, only to know its file. To find that out takes longer than many a spec. */
const NO_STACK = ['Error', ...Array(4).fill('    at spec (mutants.cjs:1:1)')].join('\n');

function withoutStacks(load) {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = () => NO_STACK;
  try {
    load();
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
}

class BundleRunner {
  async init() {
    const file = path.resolve('mutants.cjs');
    const compiled = (text) =>
      new vm.Script(`(function (require) {${text}\n})`, { filename: file }).runInThisContext();
    const text = readFileSync(file, 'utf8');
    this.require = createRequire(file);
    this.counting = compiled(text);
    // Which spec comes past which mutant is counted once. Counting again at each of them takes longer than the specs.
    this.bundle = compiled(text.replace(/function stryCov_\w+\(\) \{/g, '$& return;'));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Every spec without a mutant, to know which of them comes past which mutant. */
  async dryRun() {
    const found = {};
    const tests = await this.run(this.counting, found, {});
    return { status: 'complete', tests, mutantCoverage: found.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // A loop that a mutant makes endless ends when it has been passed too often.
    const hits = hitLimit === undefined ? {} : { hitLimit, hitCount: 0 };
    const found = { activeMutant: activeMutant.id, ...hits };
    const tests = await this.run(this.bundle, found, { testFilter, stopOnSpecFailure: true });
    const failed = tests.find(({ status }) => status === FAILED);
    if (found.hitCount > found.hitLimit) return { status: 'timeout' };
    return failed
      ? { ...told(failed), status: 'killed', nrOfTests: tests.length }
      : { status: 'survived', nrOfTests: tests.length };
  }

  /** `found` is what the mutated code reads and writes: the mutant that is on, and what was passed. */
  async run(bundle, found, { testFilter, stopOnSpecFailure = false }) {
    globalThis.__stryker__ = found;
    const tests = [];
    try {
      withoutStacks(() => bundle(this.require));
      const env = globalThis.jasmine.getEnv();
      const wanted = testFilter && new Set(testFilter);
      const specFilter = (spec) => !wanted || wanted.has(spec.getFullName());
      env.configure({ random: false, stopOnSpecFailure, specFilter });
      env.addReporter(reporter(found, tests));
      await env.execute();
    } catch (error) {
      tests.push({ ...named('load'), status: FAILED, failureMessage: String(error) });
    }
    return tests;
  }
}

function reporter(found, tests) {
  return {
    specStarted({ fullName }) {
      found.currentTestId = fullName;
    },
    specDone({ fullName, status, duration, failedExpectations }) {
      found.currentTestId = undefined;
      if (status === 'excluded' || status === 'pending') return;
      const failureMessage = failedExpectations[0]?.message ?? 'failed';
      const timeSpentMs = duration ?? 0;
      const outcome =
        status === 'passed' ? { status: SUCCESS } : { status: FAILED, failureMessage };
      tests.push({ ...named(fullName), timeSpentMs, ...outcome });
    },
    // A failure outside of specs, as in the body of a `describe` while the bundle loads.
    jasmineDone({ failedExpectations }) {
      const [failure] = failedExpectations ?? [];
      if (failure)
        tests.push({ ...named('load'), status: FAILED, failureMessage: failure.message });
    },
  };
}

function named(name) {
  return { id: name, name, timeSpentMs: 0 };
}

function told({ id, failureMessage }) {
  return { killedBy: [id], failureMessage };
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'bundle', factory: () => new BundleRunner() },
];
