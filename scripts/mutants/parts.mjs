/** The parts that are mutated, each with the specs that guard it and run in Node. Quick specs stand first. */
const app = 'cloudapp/src/app';

export const PARTS = {
  'save-and-release': {
    isListed: true,
    mutated: [`${app}/alma/save-and-release.ts`, `${app}/alma/save-verdict.ts`],
    specs: [`${app}/alma/save-*.spec.ts`],
  },
  'write-reducer': {
    isListed: true,
    mutated: [
      `${app}/workflow/reduce-writes.ts`,
      `${app}/workflow/settle-write.ts`,
      `${app}/workflow/write-map.ts`,
      `${app}/workflow/write-actions.ts`,
    ],
    specs: [
      `${app}/workflow/reduce-writes*.spec.ts`,
      `${app}/workflow/reduce-review.spec.ts`,
      `${app}/workflow/selectors.spec.ts`,
      `${app}/workflow/effects.spec.ts`,
      `${app}/workflow/properties.spec.ts`,
    ],
  },
  merge: {
    mutated: [`${app}/merge/*.ts`, `!${app}/merge/*.spec.ts`],
    specs: [
      `${app}/merge/*.spec.ts`,
      'node-tests/scenarios/koha-flags.spec.ts',
      'node-tests/stories.spec.ts',
    ],
    // Random records notice more, and make each mutant that stays a matter of seconds: they are left to the gate.
    without: ['engine.properties', 'subfield-choices'].map(
      (name) => `${app}/merge/${name}.spec.ts`,
    ),
    inProcess: true,
    concurrency: 2,
    // Too many for a page: the run prints them.
    isListed: false,
  },
};
