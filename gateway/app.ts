import { randomUUID } from 'node:crypto';

import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';

import { personOf, publishedKeys } from './auth';
import type { KeysOf, Person } from './auth';
import type { Config } from './config';
import type { Notes } from './logs';
import { OclcClient } from './oclc-client';
import { OclcTokens } from './oclc-token';
import { problem, refuse } from './problem';
import { RateLimit } from './rate';
import { addSru } from './sru-route';
import { Upstream } from './upstream';
import { addWorldcat } from './worldcat-routes';

/** What handlers find in their context. */
export interface GatewayEnv {
  readonly Variables: { notes: Notes; person: Person };
  readonly Bindings: Partial<HttpBindings>;
}

export interface Parts {
  readonly config: Config;
  readonly log: Logger;
  /** Keys of tokens; Ex Libris' published ones when absent. */
  readonly keysOf?: KeysOf;
  readonly now?: () => number;
  /** Whether the gateway is stopping: then new requests are turned away. */
  readonly stopping?: () => boolean;
}

/** The gateway as a web application, for any server that Hono runs on. Every answer that is none is a problem (RFC 9457). */
export function createApp(parts: Parts): Hono<GatewayEnv> {
  const { config, now } = parts;
  const upstream = upstreamOf(config);
  const keysOf = parts.keysOf ?? publishedKeys(config, upstream);
  const tokens = new OclcTokens(config.oclc, upstream, now);
  const oclc = new OclcClient(config, tokens, upstream);

  const app = new Hono<GatewayEnv>();
  app.use(logged(parts.log));
  app.use(turnedAway(parts));
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.use(
    cors({
      origin: config.allowedOrigins,
      allowMethods: ['GET', 'PUT', 'DELETE'],
      allowHeaders: ['Authorization', 'Accept'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
  );
  app.use('/v1/*', signedIn(config, keysOf));
  app.use('/v1/*', limited(new RateLimit(config.limits.requestsPerMinute)));
  addWorldcat(app, oclc, new RateLimit(config.limits.holdingsPerMinute));
  addSru(app, config, upstream);
  app.notFound((context) =>
    refuse(context, problem('noSuchRoute', 'The addresses are listed in docs/gateway.md.')),
  );
  app.onError((error, context) => {
    parts.log.error({ name: error.name, stack: error.stack }, 'fault');
    return refuse(context, problem('gatewayFault', 'Tell whoever runs the gateway.', error.name));
  });
  return app;
}

const STOPPING = problem('stopping', 'Try again in a few seconds.', '', 5);

function upstreamOf({ limits }: Config): Upstream {
  return new Upstream({
    attemptMs: limits.upstreamAttemptMs,
    totalMs: limits.upstreamTotalMs,
    attempts: limits.upstreamAttempts,
    backoffMs: limits.upstreamBackoffMs,
    retryAfterMs: limits.upstreamRetryAfterMs,
    bytes: limits.upstreamBytes,
  });
}

/** One line for each request, from what is known of it and never from what the caller wrote. */
function logged(log: Logger): MiddlewareHandler<GatewayEnv> {
  return async (context, next) => {
    const started = performance.now();
    const id = randomUUID();
    const notes: Notes = { upstreamCalls: 0, upstreamMs: 0 };
    context.set('notes', notes);
    await next();
    context.header('X-Request-Id', id);
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    const { status } = context.res;
    const line = {
      id,
      method: METHODS.has(context.req.method) ? context.req.method : 'other',
      route: routePath(context, -1),
      status,
      ...notes,
      ms: Math.round(performance.now() - started),
      upstreamMs: Math.round(notes.upstreamMs),
    };
    if (status >= 500) log.warn(line, 'request');
    else log.info(line, 'request');
  };
}

const METHODS = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'POST', 'PATCH']);

/** Ends what needs no look at its token: while stopping, from pages of other sites, and with a body. */
function turnedAway({ config, stopping }: Parts): MiddlewareHandler<GatewayEnv> {
  const allowed = new Set(config.allowedOrigins);
  return async (context, next) => {
    if (stopping?.()) return refuse(context, STOPPING);
    const origin = context.req.header('Origin');
    if (origin !== undefined && !allowed.has(origin)) {
      const shown = /^https?:\/\/[\w.:-]{1,200}$|^null$/.test(origin) ? origin : 'not an origin';
      return refuse(
        context,
        problem('originNotAllowed', 'Its origin is not in the config.', shown),
      );
    }
    const length = context.req.header('Content-Length') ?? '0';
    if (length !== '0' || context.req.header('Transfer-Encoding') !== undefined) {
      return refuse(context, problem('bodyNotTaken', 'Send it without a body.'));
    }
    return next();
  };
}

function signedIn(config: Config, keysOf: KeysOf): MiddlewareHandler<GatewayEnv> {
  return async (context, next) => {
    const header = context.req.header('Authorization');
    const person = await personOf(header, config, keysOf, context.get('notes'));
    if (!person.ok) return refuse(context, person.failure);
    context.set('person', person.value);
    return next();
  };
}

function limited(limit: RateLimit): MiddlewareHandler<GatewayEnv> {
  return async (context, next) => {
    const full = await limit.take(context.get('person').institution.code);
    return full ? refuse(context, full) : next();
  };
}
