// What the benches of the panel share: a sandbox of their own, a generated pair of records on its way into a panel, and figures.
/* global document, requestAnimationFrame -- putTools runs in the panel */
import { spawn } from 'node:child_process';
import path from 'node:path';

import { freePorts } from './free-ports.mjs';
import { root } from './setup.mjs';

const MMS = '9912345678904401';

export async function startSandbox() {
  const { register } = await import('tsx/esm/api');
  register();
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

/** Opens a panel at a generated local record, its incoming copy a search away; gives it to `use` and closes it. */
export async function withPanel(browser, url, { size, session, viewport }, use) {
  const { record, incoming } = await generated(size);
  const page = await browser.newPage({ viewport: viewport ?? { width: 1400, height: 900 } });
  try {
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
    await panel.getByRole('button', { name: 'Search' }).waitFor();
    const frame = page.frames().find((one) => one !== page.mainFrame());
    return await use({ page, panel, frame });
  } finally {
    await page.close();
  }
}

/** In the panel's frame: what the measures share, as `tools`. */
function putTools() {
  const nextTask = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  const painted = () => nextFrame().then(nextTask);
  const named = (name) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name);
  /** What is drawn by and by has come when nothing more comes in some frames. */
  const settled = async () => {
    let before = -1;
    for (let quiet = 0; quiet < 20; quiet += 1) {
      await painted();
      const now = document.querySelectorAll('*').length;
      if (now !== before) quiet = 0;
      before = now;
    }
  };
  const timed = async (act) => {
    await painted();
    const start = performance.now();
    act();
    await painted();
    return performance.now() - start;
  };
  globalThis.tools = { nextFrame, named, settled, timed };
}

/** From the record to its preview, with all of its parts; then the frame has its tools. */
export async function openPreview({ panel, frame }) {
  await panel.getByRole('button', { name: 'Search' }).click();
  await panel.getByRole('button', { name: 'Undo' }).waitFor();
  await frame.evaluate(putTools);
  await frame.evaluate(() => globalThis.tools.settled());
}

/** Median and worst of some times, in milliseconds. */
export function figure(what, fields, times, digits = 0) {
  const sorted = [...times].sort((a, b) => a - b);
  const rounded = (at) => Number(sorted[at].toFixed(digits));
  return {
    what,
    fields,
    median: rounded(Math.floor(sorted.length / 2)),
    worst: rounded(sorted.length - 1),
    runs: sorted.length,
  };
}
