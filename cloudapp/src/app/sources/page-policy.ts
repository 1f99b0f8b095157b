import type { Fetch } from './request';

/** What `underPolicy` rejects with. */
export class NotAllowed {
  constructor(readonly origin: string) {}
}

/**
 * `fetch` that rejects with `NotAllowed` where the page's own policy keeps it from an origin (`contentSecurity.connectSrc` of the
 * manifest), which a bare `fetch` does not tell from a network that fails; else it does as `fetch` does. `page` is where the browser
 * tells of violations: the document. Source: Content Security Policy Level 3, 5.5 "Report a violation" (w3.org/TR/CSP3).
 */
export function underPolicy(fetch: Fetch, page: EventTarget): Fetch {
  const blocked = new Set<string>();
  page.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    if (effectiveDirective === 'connect-src') blocked.add(`${blockedURI}/`);
  });
  return async (url, init) => {
    try {
      return await fetch(url, init);
    } catch (error) {
      // The browser tells of the violation in a task of its own, which may come after the rejection.
      await new Promise((resolve) => setTimeout(resolve));
      // A path on our own origin needs a base; its host is never blocked.
      const { origin } = new URL(url, 'https://own.invalid');
      throw [...blocked].some((uri) => uri.startsWith(`${origin}/`))
        ? new NotAllowed(origin)
        : error;
    }
  };
}
