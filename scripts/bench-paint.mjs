// How long from the incoming record's arrival to the painted preview, in the production build inside the sandbox: for the first
// preview after the panel was opened, when the browser has compiled nothing yet, and for those that follow in the same panel.
/* global document, MutationObserver, requestAnimationFrame -- watchPaint runs in the panel */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { freePorts } from './free-ports.mjs';
import { root } from './setup.mjs';

const MMS = '9912345678904401';
const SIZES = [60, 300, 2000];
const RUNS = 2;
const AGAIN = 24;

async function startSandbox() {
  const [hostPort, appPort] = await freePorts(2);
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SANDBOX_PORT: String(hostPort),
      APP_PORT: String(appPort),
      APP_DIR: path.join(root, 'build'),
    },
  });
  await new Promise((resolve, reject) => {
    child.stdout.on('data', resolve);
    child.on('exit', (code) => reject(new Error(`sandbox ended with ${code}`)));
  });
  return { url: `http://localhost:${hostPort}`, stop: () => child.kill('SIGTERM') };
}

/** The generated pair as mnemonic text (local) and MARCXML (incoming), made by the bench's own generator. */
async function generated(size) {
  const { bigPair } = await import('../bench/big-records.ts');
  const { mrkLine } = await import('../cloudapp/src/app/marc/mrk.ts');
  const { writeMarcXml } = await import('../cloudapp/src/app/marc/marcxml-write.ts');
  const { local, incoming } = bigPair(size);
  const record = [`=LDR  ${local.leader}`, ...local.fields.map(mrkLine)].join('\n');
  return { record, incoming: writeMarcXml(incoming).xml };
}

/**
 * In the panel's frame: how long from the last source's answer, or from now where none is asked, to the first painted frame with
 * a certain element.
 */
function watchPaint(selector) {
  const start = performance.now();
  performance.clearResourceTimings();
  globalThis.painted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const arrived = performance
            .getEntriesByType('resource')
            .filter(({ initiatorType }) => initiatorType === 'fetch')
            .reduce((latest, { responseEnd }) => Math.max(latest, responseEnd), start);
          resolve(performance.now() - arrived);
        };
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** In the panel's frame: goes back, as a click does, and tells how long the record's own screen takes to be painted. */
function goBack() {
  [...document.querySelectorAll('button')]
    .find(({ className }) => /\bback\b/.test(className))
    .click();
  return globalThis.painted;
}

/** The first preview of a fresh panel, then some more of the same panel: Back, and the search again. */
async function paints(browser, url, size, run) {
  const { record, incoming } = await generated(size);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  try {
    const session = `bench-${size}-${run}`;
    await page.route(/fonts\.(googleapis|gstatic)\.com/, (route) => route.abort());
    await page.route(/\/v1\/worldcat\/bibs\//, (route) =>
      route.fulfill({
        body: incoming,
        headers: {
          'content-type': 'application/marcxml+xml',
          'access-control-allow-origin': '*',
        },
      }),
    );
    await page.request.post(`${url}/sandbox/act?session=${session}`, {
      data: { act: 'replaceRecord', mms: MMS, record },
    });
    await page.goto(`${url}/?session=${session}#/record/${MMS}`);
    const panel = page.frameLocator('#panel iframe');
    const search = panel.getByRole('button', { name: 'Search' });
    await search.waitFor();
    const frame = page.frames().find((one) => one !== page.mainFrame());
    const previews = [];
    const floors = [];
    for (let nth = 0; nth <= AGAIN; nth += 1) {
      await frame.evaluate(watchPaint, 'app-save-bar button');
      await search.click();
      previews.push(await frame.evaluate(() => globalThis.painted));
      await frame.evaluate(watchPaint, 'app-search-box');
      floors.push(await frame.evaluate(goBack));
      await search.waitFor();
    }
    return { previews, floors };
  } finally {
    await page.close();
  }
}

function figure(what, fields, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const rounded = (at) => Math.round(sorted[at]);
  return {
    what,
    fields,
    median: rounded(Math.floor(sorted.length / 2)),
    worst: rounded(sorted.length - 1),
    runs: sorted.length,
  };
}

/** Median and worst of a few runs per size, in milliseconds. */
export async function measurePaint(browser) {
  const { register } = await import('tsx/esm/api');
  register();
  const sandbox = await startSandbox();
  try {
    const rows = [];
    for (const size of SIZES) {
      const first = [];
      const next = [];
      const floor = [];
      for (let run = 0; run < RUNS; run += 1) {
        const { previews, floors } = await paints(browser, sandbox.url, size, run);
        first.push(previews[0]);
        // The first ones still compile; the last ten are the usual case of somebody who works all day.
        next.push(...previews.slice(-10));
        floor.push(...floors.slice(-10));
      }
      rows.push(
        figure('first preview painted', size, first),
        figure('preview painted', size, next),
        // What the same browser on the same machine needs for a screen with six lines on it.
        figure('record screen painted', size, floor),
      );
    }
    return rows;
  } finally {
    sandbox.stop();
  }
}
