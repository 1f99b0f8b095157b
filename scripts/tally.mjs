/** Counts test results of one runner and prints them the way the gate reads them. */
export class Tally {
  passed = 0;
  failed = 0;
  /** Full names of skipped tests, each with why where known. */
  skips = [];

  /** @param {'passed'|'failed'|'pending'} status @param {string} name */
  add(status, name) {
    if (status === 'passed') this.passed += 1;
    else if (status === 'failed') this.failed += 1;
    else this.skips.push(name);
  }

  /** A failure outside a test (loading, before/after hooks) counts as one failed test. */
  broke(where, failure) {
    this.failed += 1;
    console.error(`\nFAILED outside a test (${where}): ${failure.message}\n${failure.stack ?? ''}`);
  }

  print() {
    for (const name of this.skips) console.log(`skipped: ${name}`);
    console.log(`${this.passed} passed, ${this.failed} failed, ${this.skips.length} skipped`);
  }
}
