// How long from the incoming record's arrival to the painted preview, in the production build inside the sandbox: for the first
// preview after the panel was opened, when the browser has compiled nothing yet, and for those that follow in the same panel.
/* global document, MutationObserver, requestAnimationFrame -- watchPaint runs in the panel */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { freePorts } from './free-ports.mjs';
import { root } from './setup.mjs';

const MMS = '9912345678904401';
const SIZES = [60, 300, 2000];
const RUNS = 3;
const AGAIN = 6;

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

/** In the panel's frame: when the last source had answered, and when the first frame with the preview was painted. */
function watchPaint() {
  globalThis.previewPainted = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('app-save-bar button')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const arrived = performance
            .getEntriesByType('resource')
            .filter(({ initiatorType }) => initiatorType === 'fetch')
            .reduce((latest, { responseEnd }) => Math.max(latest, responseEnd), 0);
          resolve(performance.now() - arrived);
        };
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
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
    const times = [];
    for (let nth = 0; nth <= AGAIN; nth += 1) {
      await frame.evaluate(() => performance.clearResourceTimings());
      await frame.evaluate(watchPaint);
      await search.click();
      times.push(await frame.evaluate(() => globalThis.previewPainted));
      await panel.getByRole('button', { name: 'Back' }).click();
      await search.waitFor();
    }
    return times;
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
      for (let run = 0; run < RUNS; run += 1) {
        const [one, ...others] = await paints(browser, sandbox.url, size, run);
        first.push(one);
        // The second one still compiles; from the third on it is the cataloguer's usual case.
        next.push(...others.slice(1));
      }
      rows.push(
        figure('first preview painted', size, first),
        figure('preview painted', size, next),
      );
    }
    return rows;
  } finally {
    sandbox.stop();
  }
}
