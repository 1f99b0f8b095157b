// How long a person waits for a choice to be seen: in the production build inside the sandbox, beside what the same page needs for a
// bare checkbox. `cpu` is the time that the page's main thread worked for it, the same on a busy machine and on an idle one.
/* global document, innerHeight, scrollTo -- for the panel */
import { figure, openPreview, startSandbox, withPanel } from './bench-panel.mjs';

const SIZES = [300, 2000];
const RUNS = 15;

/** In the panel's frame: goes to a part of the list and finds the quick button of a row that is seen there. */
async function goTo(part) {
  scrollTo(0, part * document.documentElement.scrollHeight);
  await globalThis.tools.settled();
  globalThis.quick = [...document.querySelectorAll('app-preview-row .quick')].find((one) => {
    const { top } = one.getBoundingClientRect();
    return top > innerHeight / 4 && top < innerHeight;
  });
  return globalThis.quick !== undefined;
}

/** In the panel's frame: a checkbox that nobody listens to. */
function putBareBox() {
  globalThis.bare = document.createElement('input');
  globalThis.bare.type = 'checkbox';
  document.querySelector('app-review header').append(globalThis.bare);
}

// Each runs in the panel's frame and gives the milliseconds from the gesture to the painted frame.
const GESTURES = {
  'choice painted': () => globalThis.tools.timed(() => globalThis.quick.click()),
  'undo painted': () => globalThis.tools.timed(() => globalThis.tools.named('Undo').click()),
  'bare checkbox painted': () =>
    globalThis.tools.timed(() => (globalThis.bare.checked = !globalThis.bare.checked)),
};

/** How long the main thread has worked in tasks, in milliseconds of the processor. */
async function cpuClock(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

async function choices(browser, url, size) {
  const asked = { size, session: `bench-choices-${size}` };
  return withPanel(browser, url, asked, async (opened) => {
    const { page, frame } = opened;
    const clock = await cpuClock(page);
    await openPreview(opened);
    await frame.evaluate(putBareBox);
    const times = Object.keys(GESTURES).map((what) => ({ what, wall: [], cpu: [] }));
    for (let run = 0; run < RUNS; run += 1) {
      if (!(await frame.evaluate(goTo, (run + 0.5) / RUNS))) continue;
      for (const { what, wall, cpu } of times) {
        const before = await clock();
        wall.push(await frame.evaluate(GESTURES[what]));
        cpu.push((await clock()) - before);
        await frame.evaluate(() => globalThis.tools.settled());
      }
    }
    return times;
  });
}

/** Choices in rows all over the list: median and worst, in milliseconds. */
export async function measureChoices(browser) {
  const sandbox = await startSandbox();
  try {
    const rows = [];
    for (const size of SIZES)
      for (const { what, wall, cpu } of await choices(browser, sandbox.url, size))
        rows.push({ ...figure(what, size, wall), cpu: figure(what, size, cpu).median });
    return rows;
  } finally {
    sandbox.stop();
  }
}
