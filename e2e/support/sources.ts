import type { Locator } from '@playwright/test';

import type { Sandbox } from './sandbox';
import { changeConfig } from './saving';

/** The SRU servers of the tests, by what the institution calls them and where the sandbox has them. */
const SERVERS = { Consortium: 'alma', 'Old catalogue': 'packed' } as const;

export type ServerName = keyof typeof SERVERS;

/** Sets up the sources as an institution does: its stand-ins, and these SRU servers. */
export async function useSources(
  sandbox: Sandbox,
  { servers, worldcat = true }: { servers: readonly ServerName[]; worldcat?: boolean },
): Promise<void> {
  const base = `/stand-in/s/${sandbox.session}`;
  await changeConfig(sandbox, {
    sources: {
      worldcat: { enabled: worldcat, gatewayUrl: `${base}/gateway` },
      hathitrust: { baseUrl: `${base}/hathitrust` },
      sru: servers.map((label) => ({
        id: SERVERS[label],
        label,
        baseUrl: `${base}/sru/${SERVERS[label]}`,
        indexes: { ocn: ['rec.ocn="{number}"'], isbn: ['bath.isbn="{number}"'] },
      })),
    },
  });
}

/** What the panel says of one source: `asking …`, `3 found`. */
export function told(sandbox: Sandbox, source: string): Locator {
  const lines = sandbox.panel.frame.getByRole('list', { name: 'Sources' }).getByRole('listitem');
  return lines.filter({ hasText: new RegExp(`^\\s*${source}:`) });
}

/** The hits, each with all that is told of it. */
export function hits(sandbox: Sandbox): Locator {
  const { frame } = sandbox.panel;
  return frame.getByRole('radiogroup').getByRole('listitem');
}
