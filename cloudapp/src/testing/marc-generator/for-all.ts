import * as fc from 'fast-check';

/**
 * Expects that something holds for every value of a random sort. A failure shows the smallest value found, and the
 * seed that finds it again.
 */
export function expectForAll<T>(
  values: fc.Arbitrary<T>,
  holds: (value: T) => boolean,
  { runs = 200 }: { readonly runs?: number } = {},
): void {
  const details = fc.check(fc.property(values, holds), { numRuns: runs });
  const report = details.failed ? fc.defaultReportMessage(details) : '';
  expect(report).toBe('');
}
