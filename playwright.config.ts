import { defineConfig } from '@playwright/test';

const hostPort = process.env['SANDBOX_PORT'] ?? '5300';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/test-results',
  reporter: [['list'], ['./e2e/support/counts-reporter.ts']],
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${hostPort}`,
    viewport: { width: 1400, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROME_BIN'],
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'node --import tsx sandbox/main.ts',
    url: `http://localhost:${hostPort}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
