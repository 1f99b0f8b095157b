import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium, type Browser, type Frame, type Page } from '@playwright/test';
import { build, type Plugin } from 'esbuild';

import type { FaultsRequest, LogAnswer } from '../../contract';
import { startSandbox, type Sandbox } from '../../server';
import type { Probe } from './probe';

const here = path.dirname(fileURLToPath(import.meta.url));
const HTML = '<!doctype html><title>probe</title><script type="module" src="probe.js"></script>';

// The SDK hands on Angular Material's modules, two thirds of the bundle, which its services do not use.
const WITHOUT_MATERIAL: Plugin = {
  name: 'without-material',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@angular\/(material|cdk)\// }, ({ path: name }) => ({
      path: name,
      namespace: 'left-out',
    }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({
      contents: 'module.exports = new Proxy({}, { get: () => class {} });',
    }));
  },
};

/** The sandbox with the probe as its app, in a real browser. */
export class BrowserBench {
  private sessions = 0;
  session = '';
  page!: Page;

  private constructor(
    private readonly folder: string,
    private readonly sandbox: Sandbox,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<BrowserBench> {
    const folder = mkdtempSync(path.join(tmpdir(), 'probe-'));
    writeFileSync(path.join(folder, 'index.html'), HTML);
    await build({
      entryPoints: [path.join(here, 'probe.ts')],
      outfile: path.join(folder, 'probe.js'),
      bundle: true,
      minify: true,
      define: { ngDevMode: 'false', ngJitMode: 'true' },
      format: 'esm',
      target: 'es2022',
      logLevel: 'silent',
      plugins: [WITHOUT_MATERIAL],
    });
    // Angular compiles the SDK's classes in the browser here, which production's policy forbids.
    const csp = "default-src 'none'; script-src 'self' 'unsafe-eval'; connect-src 'self'";
    const sandbox = await startSandbox({ hostPort: 0, appPort: 0, appDir: folder, csp });
    const browser = await chromium.launch({
      executablePath: await browserPath(),
      args: ['--no-sandbox'],
    });
    return new BrowserBench(folder, sandbox, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.sandbox.close();
    rmSync(this.folder, { recursive: true });
  }

  /** A fresh Alma in a fresh tab. `open` shows a view of it. */
  async fresh(): Promise<void> {
    this.sessions += 1;
    this.session = `probe-${this.sessions}`;
    await this.page?.context().close();
    const context = await this.browser.newContext({ viewport: { width: 1400, height: 900 } });
    this.page = await context.newPage();
  }

  /** Shows a view and waits until the app inside has spoken to the page. */
  async open(view: string): Promise<void> {
    await this.page.goto(`${this.sandbox.hostUrl}?session=${this.session}#/${view}`);
    await this.frame();
  }

  /** The app's frame, once its probe is there and knows the page. */
  async frame(): Promise<Frame> {
    const handle = await this.page.locator('#app').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('There is no app.');
    await frame.waitForFunction(() => 'probe' in globalThis);
    return frame;
  }

  /** Calls a service of the SDK inside the app. */
  async sdk<K extends keyof Probe>(name: K, ...args: unknown[]): Promise<unknown> {
    const frame = await this.frame();
    return frame.evaluate(
      ([method, values]) => {
        const { probe } = globalThis as unknown as { probe: Record<string, unknown> };
        const member = probe[method as string];
        return typeof member === 'function'
          ? (member(...(values as unknown[])) as unknown)
          : member;
      },
      [name, args] as const,
    );
  }

  /** Waits until the last emission of `entities$` is this, and gives the last one there was. */
  async sees(links: readonly string[]): Promise<readonly string[] | undefined> {
    const frame = await this.frame();
    const seen = frame.waitForFunction((wanted) => {
      const { probe } = globalThis as unknown as { probe: { pages: string[][] } };
      return JSON.stringify(probe.pages.at(-1)) === JSON.stringify(wanted);
    }, links);
    // Where it never comes the spec says what came instead.
    await seen.catch(() => undefined);
    return ((await this.sdk('pages')) as string[][]).at(-1);
  }

  async faults(request: FaultsRequest): Promise<void> {
    await this.control('faults', request);
  }

  async log(): Promise<LogAnswer> {
    return (await this.control('log')) as LogAnswer;
  }

  /** The stored record as XML. */
  async record(mms: string): Promise<string> {
    const { hostUrl } = this.sandbox;
    const url = `${hostUrl}sandbox/record?session=${this.session}&mms=${mms}`;
    return (await fetch(url)).text();
  }

  async control(place: string, body?: unknown): Promise<unknown> {
    const url = `${this.sandbox.hostUrl}sandbox/${place}?session=${this.session}`;
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return (await fetch(url, init)).json();
  }
}

async function browserPath(): Promise<string> {
  const given = process.env['CHROME_BIN'];
  if (given) return given;
  const script = new URL('../../../scripts/browser.mjs', import.meta.url).href;
  const finder = (await import(script)) as { findBrowser(): Promise<string> };
  return finder.findBrowser();
}
