/** The two parts that are mutated, each with the specs that guard it and run in Node. Quick specs stand first. */
const app = 'cloudapp/src/app';

export const PARTS = {
  'save-and-release': {
    mutated: [`${app}/alma/save-and-release.ts`, `${app}/alma/save-verdict.ts`],
    specs: [`${app}/alma/save-*.spec.ts`],
  },
  'write-reducer': {
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
};
