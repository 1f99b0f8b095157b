// Whether anything stops a person who scrolls through a long preview: the longest task of the page while each view is scrolled frame by
// frame, in the production build inside the sandbox, beside the longest one while nobody does anything. `cpu` is how long the processor
// worked in the longest task, without what it did for others meanwhile.
/* global innerHeight, scrollBy, scrollTo, scrollY -- scrollThrough and waitFrames run in the panel */
import { figure, openPreview, startSandbox, withPanel } from './bench-panel.mjs';

const FIELDS = 2000;
const AGAIN = 3;
const LONG = 50;
/** Views by the names of their buttons. */
const VIEWS = ['Changes', 'Result', 'Side by side'];

/** To the end of the view, most of a screen in each frame; it is the end when nothing more comes for half a second. */
async function scrollThrough() {
  performance.mark('bench-start');
  for (let still = 0; still < 30;) {
    const before = scrollY;
    scrollBy(0, innerHeight * 0.8);
    await globalThis.tools.nextFrame();
    still = before === scrollY ? still + 1 : 0;
  }
  performance.mark('bench-end');
}

async function waitFrames() {
  performance.mark('bench-start');
  for (let frames = 0; frames < 120; frames += 1) await globalThis.tools.nextFrame();
  performance.mark('bench-end');
}

/** The tasks of the panel's main thread while something is done there: longest by the clock and by the processor, and how many long. */
async function tasksOf(browser, { page, frame }, act) {
  await browser.startTracing(page, {
    categories: ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
  });
  await frame.evaluate(act);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const [start, end] = ['bench-start', 'bench-end'].map((mark) =>
    traceEvents.find(({ name }) => name === mark),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'RunTask' &&
      ph === 'X' &&
      pid === start.pid &&
      tid === start.tid &&
      ts > start.ts &&
      ts < end.ts,
  );
  const longest = (time) => Math.max(...tasks.map((task) => task[time] ?? 0)) / 1000;
  return {
    longest: longest('dur'),
    cpu: longest('tdur'),
    long: tasks.filter(({ tdur }) => tdur / 1000 > LONG).length,
  };
}

/** At once after the view was opened, while it is still being drawn, and again when all of it has been seen. */
async function scrolls(browser, url, view) {
  const asked = { size: FIELDS, session: `bench-scroll-${view.replaceAll(' ', '-')}` };
  return withPanel(browser, url, asked, async (opened) => {
    const { page, panel, frame } = opened;
    await page.getByRole('button', { name: 'Panel in full width' }).click();
    await openPreview(opened);
    if (view === 'Changes')
      await panel.getByRole('button', { name: /^Unchanged/, expanded: false }).click();
    else await panel.getByRole('button', { name: view, exact: true }).click();
    const first = [await tasksOf(browser, opened, scrollThrough)];
    const again = [];
    const floor = [];
    for (let run = 0; run < AGAIN; run += 1) {
      await frame.evaluate(() => (scrollTo(0, 0), globalThis.tools.settled()));
      again.push(await tasksOf(browser, opened, scrollThrough));
      floor.push(await tasksOf(browser, opened, waitFrames));
    }
    return { first, again, floor };
  });
}

function row(what, seen) {
  const [wall, cpu] = ['longest', 'cpu'].map((time) =>
    figure(
      what,
      FIELDS,
      seen.map((one) => one[time]),
    ),
  );
  const long = seen.reduce((sum, one) => sum + one.long, 0);
  return { ...wall, cpu: cpu.median, 'cpu worst': cpu.worst, 'over 50 ms': long };
}

/** The longest task of each scroll, in milliseconds. */
export async function measureScroll(browser) {
  const sandbox = await startSandbox();
  try {
    const rows = [];
    for (const view of VIEWS) {
      const { first, again, floor } = await scrolls(browser, sandbox.url, view);
      rows.push(
        row(`longest task, ${view}, first scroll`, first),
        row(`longest task, ${view}, scrolled again`, again),
        row(`longest task, ${view}, nobody scrolls`, floor),
      );
    }
    return rows;
  } finally {
    sandbox.stop();
  }
}
