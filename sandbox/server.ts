import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

import { loadCatalogue } from './alma/catalogue';
import { appSite } from './server/app-site';
import { productionCsp, readManifest, sandboxFlags } from './server/csp';
import { hostSite } from './server/host-site';
import { pageFiles } from './server/page-files';
import { Sessions } from './server/session';

const here = path.dirname(fileURLToPath(import.meta.url));

export interface SandboxOptions {
  /** Port of the page that looks like Alma; 0 for a free one. */
  readonly hostPort: number;
  /** Port of the app's origin; 0 for a free one. */
  readonly appPort: number;
  /** Folder of the built app. */
  readonly appDir: string;
  /** The Content-Security-Policy of the app; production's, from manifest.json, when absent. */
  readonly csp?: string;
  /** The clock of the stand-in Alma; the machine's when absent. */
  readonly now?: () => Date;
}

export interface Sandbox {
  readonly hostUrl: string;
  readonly appUrl: string;
  close(): Promise<void>;
}

/** Starts both origins on this machine only. Rejects when a port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const manifest = readManifest(path.join(here, '..', 'manifest.json'));
  const titles = loadCatalogue(path.join(here, 'catalogue'));
  const sessions = new Sessions(titles, options.now ?? (() => new Date()));
  const csp = options.csp ?? productionCsp(manifest);
  const app = await listen(appSite({ appDir: options.appDir, csp, sessions }), options.appPort);
  const about = {
    appUrl: app.url,
    title: manifest.title,
    subtitle: manifest.subtitle,
    pages: manifest.pages,
    sandboxFlags: sandboxFlags(manifest),
  };
  const page = await pageFiles(path.join(here, 'page'));
  const host = await listen(hostSite({ sessions, page, app: about }), options.hostPort);
  return {
    hostUrl: host.url,
    appUrl: app.url,
    close: async () => {
      sessions.releaseAll();
      await Promise.all([host.close(), app.close()]);
    },
  };
}

interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

async function listen(site: Hono, port: number): Promise<Listening> {
  const server = serve({ fetch: site.fetch, port, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://localhost:${bound}/`, close: () => closed(server) };
}

function closed(server: ServerType): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
