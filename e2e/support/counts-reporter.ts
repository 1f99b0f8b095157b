import { writeFileSync } from 'node:fs';

import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Writes passed, failed and the names of skipped tests to the file that the gate reads (env E2E_RESULTS). */
export default class CountsReporter implements Reporter {
  private readonly outcomes = new Map<string, { title: string; status: TestResult['status'] }>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.id, {
      title: test.titlePath().slice(3).join(' '),
      status: result.status,
    });
  }

  onEnd(): void {
    const file = process.env['E2E_RESULTS'];
    if (!file) return;
    const all = [...this.outcomes.values()];
    const passed = all.filter(({ status }) => status === 'passed').length;
    const skips = all.filter(({ status }) => status === 'skipped').map(({ title }) => title);
    const counts = { passed, failed: all.length - passed - skips.length, skips };
    writeFileSync(file, JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}
