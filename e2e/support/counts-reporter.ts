import { writeFileSync } from 'node:fs';

import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Writes passed, failed and the names of failed and skipped tests to the file that the gate reads (env E2E_RESULTS). */
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
    const titlesOf = (wanted: (status: TestResult['status']) => boolean): readonly string[] =>
      all.filter(({ status }) => wanted(status)).map(({ title }) => title);
    const passed = titlesOf((status) => status === 'passed').length;
    const skips = titlesOf((status) => status === 'skipped');
    const failures = titlesOf((status) => status !== 'passed' && status !== 'skipped');
    const counts = { passed, failed: failures.length, skips, failures };
    writeFileSync(file, JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}
