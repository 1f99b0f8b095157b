// npm run bench [-- --json] [-- --only=engine,paint,choices,scroll,cli,gateway]: speed and size as figures, never as assertions; ratios come
// from the same run.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { findBrowser } from './browser.mjs';
import { ecaBuild, isFresh } from './eca-build.mjs';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
const asJson = process.argv.includes('--json');
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length);
/** A part that was not asked for leaves its place empty. */
const part = (name, measure) => (!only || only.split(',').includes(name) ? measure() : undefined);
if (!isFresh() && ecaBuild() !== 0) process.exit(1);

const esbuild = await import('esbuild');
const { chromium } = await import('@playwright/test');
const { measurePaint } = await import('./bench-paint.mjs');
const { measureChoices } = await import('./bench-choices.mjs');
const { measureScroll } = await import('./bench-scroll.mjs');
const { benchCli } = await import('./bench-cli.mjs');
const { benchGateway } = await import('./bench-gateway.mjs');

async function bundle() {
  const result = await esbuild.build({
    entryPoints: [path.join(root, 'bench/engine.bench.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return result.outputFiles[0].text;
}

/** The demo titles: `=== local` and the first incoming record of each, in mnemonic form. */
function demoPairs() {
  const dir = path.join(root, 'sandbox/catalogue');
  return readdirSync(dir)
    .filter((name) => /^\d\d-.*\.txt$/.test(name))
    .flatMap((name) => {
      const parts = readFileSync(path.join(dir, name), 'utf8').split(/^=== (\w+).*$/m);
      const section = (wanted) => parts[parts.indexOf(wanted) + 1];
      const source = parts.includes('worldcat') ? 'worldcat' : 'hathitrust';
      if (!parts.includes('local') || !parts.includes(source)) return [];
      return [
        {
          name: name.slice(0, -4),
          local: section('local').trim(),
          incoming: section(source).trim(),
        },
      ];
    });
}

function initialBytes() {
  const build = path.join(root, 'build');
  const index = readFileSync(path.join(build, 'index.html'), 'utf8');
  return readdirSync(build)
    .filter((name) => /\.(js|css)$/.test(name) && index.includes(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(path.join(build, name))).length, 0);
}

function ratios(figures) {
  const at = (what, on) => figures.find((figure) => figure.what === what && figure.on === on);
  return [...new Set(figures.map(({ on }) => on))].map((on) => {
    const ours = at('parse+merge+write', on).median;
    return {
      on,
      'ours / DOM way': Number((ours / at('DOM way: parse+merge+write', on).median).toFixed(2)),
      'diff / plain text diff': Number(
        (at('diff', on).median / at('plain text diff', on).median).toFixed(2),
      ),
    };
  });
}

async function measureEngine(browser) {
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle() });
  const profile = JSON.parse(
    readFileSync(path.join(root, 'cloudapp/src/assets/profiles/copy-and-merge.json'), 'utf8'),
  );
  const { figures } = await page.evaluate(
    ([json, demo]) => globalThis.runEngineBench(json, demo),
    [profile, demoPairs()],
  );
  return figures;
}

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
try {
  const figures = await part('engine', () => measureEngine(browser));
  const report = {
    browser: browser.version(),
    bytes: initialBytes(),
    figures: figures?.map((figure) => ({
      ...figure,
      median: Number(figure.median.toFixed(2)),
      worst: Number(figure.worst.toFixed(2)),
    })),
    ratios: figures && ratios(figures),
    paint: await part('paint', () => measurePaint(browser)),
    choices: await part('choices', () => measureChoices(browser)),
    scroll: await part('scroll', () => measureScroll(browser)),
    cli: await part('cli', () => benchCli(demoPairs())),
    gateway: await part('gateway', benchGateway),
  };
  if (asJson) console.log(JSON.stringify(report, null, 2));
  else {
    console.log(`Chromium ${report.browser}; JS+CSS at start ${report.bytes} bytes gzip`);
    for (const name of ['figures', 'ratios', 'paint', 'choices', 'scroll'])
      if (report[name]) console.table(report[name]);
    if (report.cli) console.log('cli merge --jsonl:', report.cli);
    if (report.gateway) console.log('gateway:', report.gateway);
  }
} finally {
  await browser.close();
}
