// How long from the incoming record's arrival to the painted preview, in the production build inside the sandbox: for the first
// preview after the panel was opened, when the browser has compiled nothing yet, and for those that follow in the same panel.
/* global document, MutationObserver, requestAnimationFrame -- watchPaint runs in the panel */
import { figure, startSandbox, withPanel } from './bench-panel.mjs';

const SIZES = [60, 300, 2000];
const RUNS = 2;
const AGAIN = 24;

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
  const asked = { size, session: `bench-${size}-${run}` };
  return withPanel(browser, url, asked, async ({ panel, frame }) => {
    const search = panel.getByRole('button', { name: 'Search' });
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
  });
}

/** Median and worst of a few runs per size, in milliseconds. */
export async function measurePaint(browser) {
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
