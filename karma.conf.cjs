const fs = require('node:fs');
const path = require('node:path');

/** Writes the counts and the names of failed and skipped specs to .cache/karma.json, where the gate reads them. */
function CountsReporter() {
  const counts = { passed: 0, failed: 0, skips: [], failures: [] };
  this.onSpecComplete = (browser, result) => {
    const name = [...result.suite, result.description].join(' ');
    if (result.skipped) counts.skips.push(name);
    else if (result.success) counts.passed += 1;
    else {
      counts.failed += 1;
      counts.failures.push(name);
    }
  };
  this.onRunComplete = (browsers, results) => {
    if (results.error && counts.failed === 0) counts.failed = 1;
    const dir = path.join(__dirname, '.cache');
    fs.mkdirSync(dir, { recursive: true });
    fs.writeFileSync(path.join(dir, 'karma.json'), JSON.stringify(counts));
  };
}

module.exports = (config) => {
  config.set({
    basePath: '',
    frameworks: ['jasmine', '@angular-devkit/build-angular'],
    plugins: [
      require('karma-jasmine'),
      require('karma-chrome-launcher'),
      require('karma-jasmine-html-reporter'),
      require('karma-coverage'),
      require('@angular-devkit/build-angular/plugins/karma'),
      { 'reporter:counts': ['type', CountsReporter] },
    ],
    client: { clearContext: false, jasmine: { random: true, failSpecWithNoExpectations: true } },
    reporters: ['dots', 'counts'],
    coverageReporter: {
      dir: path.join(__dirname, 'coverage'),
      subdir: '.',
      reporters: [{ type: 'html' }, { type: 'lcovonly' }, { type: 'text-summary' }],
    },
    browsers: ['ChromeHeadlessCI'],
    customLaunchers: {
      ChromeHeadlessCI: {
        base: 'ChromeHeadless',
        flags: [
          '--no-sandbox',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--disable-component-update',
        ],
      },
    },
    // A slow machine is no failure: a page full of specs may be busy for long before it answers.
    captureTimeout: 180000,
    browserNoActivityTimeout: 300000,
    browserDisconnectTimeout: 60000,
    pingTimeout: 180000,
    restartOnFileChange: true,
  });
};
