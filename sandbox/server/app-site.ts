import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

import { Hono, type Context } from 'hono';

import { localisedTexts, TEST_LOCALES, type TestLocale, type Texts } from './pseudo-locale';
import { sourceRoutes } from './source-routes';
import type { Sessions } from './session';

export interface AppSite {
  readonly appDir: string;
  readonly csp: string;
  readonly sessions: Sessions;
}

/**
 * The app's own origin: the built files under the production CSP, and the stand-in sources beside them.
 * Every answer may be read by any origin, because an iframe without `allow-same-origin` has none.
 */
export function appSite(site: AppSite): Hono {
  const app = new Hono();
  app.route('/stand-in', sourceRoutes(site.sessions));
  for (const locale of TEST_LOCALES) {
    app.get(`/i18n/${locale}.json`, (context) => serveTestLocale(context, site, locale));
  }
  app.get('*', (context) => serveFile(context, site));
  return app;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

async function serveFile(context: Context, { appDir, csp }: AppSite): Promise<Response> {
  const file = await fileOf(appDir, new URL(context.req.url).pathname);
  const headers = headersFor(csp);
  if (!file) return context.text('Not found. Has the app been built?', 404, headers);
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  return new Response(await readFile(file), { headers: { ...headers, 'Content-Type': type } });
}

function headersFor(csp: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
  };
}

/** A language that only the sandbox has, made from the app's English texts. One that the app ships itself goes first. */
async function serveTestLocale(
  context: Context,
  site: AppSite,
  locale: TestLocale,
): Promise<Response> {
  const english = await fileOf(site.appDir, '/i18n/en.json');
  const shipped = await fileOf(site.appDir, `/i18n/${locale}.json`);
  if (!english || shipped) return serveFile(context, site);
  const texts = JSON.parse(await readFile(english, 'utf8')) as Texts;
  return context.json(localisedTexts(locale, texts), 200, headersFor(site.csp));
}

/** The file that a URL path names, if it lies inside `root`, links resolved; `/` is `index.html`. */
export async function fileOf(root: string, urlPath: string): Promise<string | null> {
  try {
    const asked = decodeURIComponent(urlPath.endsWith('/') ? `${urlPath}index.html` : urlPath);
    if (asked.includes('\0')) return null;
    const base = await realpath(root);
    const file = await realpath(path.join(base, asked));
    const isInside = file.startsWith(`${base}${path.sep}`);
    return isInside && path.extname(file) !== '' ? file : null;
  } catch {
    return null;
  }
}
