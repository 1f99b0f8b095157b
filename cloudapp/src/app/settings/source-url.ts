import type { ConfigProblemId } from './config-problem';

/** How an address in the config may look. */
export const URL_FORMS = 'https://…, /…';

/**
 * What is wrong with the address of a source, or undefined if nothing is.
 * Allowed: `https://host/path`, or a path on the app's own origin (`/path`). Refused: any other scheme (a page on https may
 * not call it), a name or password (every user can read the config), and a query or fragment (paths are appended to it).
 */
export function urlProblem(url: string): ConfigProblemId | undefined {
  // Browsers drop tabs and line breaks and read `\` as `/`, so that `/\host` would leave our origin unseen.
  if (/[\s\\\p{Cc}]/u.test(url)) return 'urlUnreadable';
  if (url === '') return 'urlEmpty';
  if (url.startsWith('//')) return 'urlNotHttps';
  const parsed = parse(url);
  if (!parsed) return 'urlUnreadable';
  if (!url.startsWith('/') && !/^https:\/\//i.test(url)) return 'urlNotHttps';
  if (parsed.username !== '' || parsed.password !== '') return 'urlHasCredentials';
  if (/[?#]/.test(url)) return 'urlHasQuery';
  return undefined;
}

/** The address without slashes at its end; `/` alone, the app's own origin, stays. */
export function withoutTrailingSlash(url: string): string {
  return url.length > 1 ? url.replace(/\/+$/, '') : url;
}

/** What may be shown of a refused address: never a password or a key that someone put into it. */
export function shownUrl(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//…@').replace(/[?#].*$/s, '?…');
}

function parse(url: string): URL | undefined {
  try {
    // Only paths need the base; its host is never used.
    return new URL(url, url.startsWith('/') ? 'https://own.invalid' : undefined);
  } catch {
    // `new URL` throws on anything it cannot read, and TypeScript 5.5 knows no way to ask first.
    return undefined;
  }
}
