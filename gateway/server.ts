import { STATUS_CODES } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { createAdaptorServer } from '@hono/node-server';

import { createApp } from './app';
import type { Parts } from './app';
import { problem, problemBody, statusOf } from './problem';
import type { Problem } from './problem';

export interface Running {
  readonly url: string;
  /**
   * Takes no more requests, waits until those under way are answered, and ends. After the time limit of the config the rest is
   * cut. Gives how many were cut.
   */
  stop(): Promise<number>;
}

/** How often a stopping server looks for connections that have become idle. */
const LOOK_MS = 20;

/** Runs the gateway on Node's own server, with limits against large and slow requests. Rejects when the port is taken. */
export async function startServer(parts: Omit<Parts, 'stopping'>): Promise<Running> {
  const { limits, listen } = parts.config;
  const state = { stopping: false, open: 0 };
  const app = createApp({ ...parts, stopping: () => state.stopping });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      maxHeaderSize: limits.headerBytes,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: Math.min(1_000, limits.requestMs),
    },
  }) as Server;
  server.headersTimeout = limits.requestMs;
  server.maxConnections = limits.connections;
  server.prependListener('request', (_, outgoing) => {
    state.open += 1;
    outgoing.once('close', () => (state.open -= 1));
    if (state.stopping) outgoing.shouldKeepAlive = false;
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const found = brokenRequest(error.code ?? '');
    const { kind, reason } = found;
    parts.log.info({ status: statusOf(kind), problem: kind, reason }, 'request');
    answerBroken(socket, found);
  });
  server.listen(listen.port, listen.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  return { url: `http://${host}:${port}`, stop: () => stopped(server, state, limits.stopMs) };
}

interface State {
  stopping: boolean;
  /** Requests that are not answered to the last byte. */
  open: number;
}

async function stopped(server: Server, state: State, limitMs: number): Promise<number> {
  state.stopping = true;
  const closed = once(server, 'close');
  server.close();
  const ends = performance.now() + limitMs;
  while (state.open > 0 && performance.now() < ends) {
    server.closeIdleConnections();
    await Promise.race([closed, pause(LOOK_MS)]);
  }
  const cut = state.open;
  server.closeAllConnections();
  await closed;
  return cut;
}

/** What Node says of a request that it could not read to its end. */
function brokenRequest(code: string): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return problem('headersTooLarge', 'The headers are larger than the set limit.', code);
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('tooSlow', 'Send it at once.', code);
  return problem('badRequest', 'It is not HTTP as this server reads it.', code);
}

function answerBroken(socket: Socket, found: Problem): void {
  if (!socket.writable) return void socket.destroy();
  const body = problemBody(found);
  const status = statusOf(found.kind);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
