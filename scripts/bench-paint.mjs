// How long from the incoming record's arrival to the painted preview, in the production build inside the sandbox.
/* global document, MutationObserver, requestAnimationFrame -- watchPaint runs in the panel */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { freePorts } from './free-ports.mjs';
import { root } from './setup.mjs';

const MMS = '9912345678904401';
const SIZES = [60, 300, 2000];
const RUNS = 5;

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

/** In the panel's frame: when the incoming record had arrived, and when the first frame with the preview was painted. */
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
            .filter(({ name }) => /worldcat|profiles/.test(name))
            .reduce((latest, { responseEnd }) => Math.max(latest, responseEnd), 0);
          resolve(performance.now() - arrived);
        };
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

async function paintOnce(browser, url, size, run) {
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
    await page.addInitScript(watchPaint);
    await page.goto(`${url}/?session=${session}#/record/${MMS}`);
    const panel = page.frameLocator('#panel iframe');
    await panel.getByRole('button', { name: 'Search' }).click();
    await panel.getByRole('button', { name: 'Merge, save and release' }).waitFor();
    const frame = page.frames().find((one) => one !== page.mainFrame());
    return await frame.evaluate(() => globalThis.previewPainted);
  } finally {
    await page.close();
  }
}

/** Median and worst of a few runs per size, in milliseconds. */
export async function measurePaint(browser) {
  const { register } = await import('tsx/esm/api');
  register();
  const sandbox = await startSandbox();
  try {
    const rows = [];
    for (const size of SIZES) {
      const times = [];
      for (let run = 0; run < RUNS; run += 1)
        times.push(await paintOnce(browser, sandbox.url, size, run));
      times.sort((a, b) => a - b);
      rows.push({
        what: 'preview painted',
        fields: size,
        median: Math.round(times[Math.floor(RUNS / 2)]),
        worst: Math.round(times[RUNS - 1]),
        runs: RUNS,
      });
    }
    return rows;
  } finally {
    sandbox.stop();
  }
}
