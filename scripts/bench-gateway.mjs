// What the gateway adds to OCLC's own time, how many requests it takes on one core, and what memory it needs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

import { memoryOf } from './process-memory.mjs';
import { root } from './setup.mjs';

const SINGLE = 3_000;
const WARM = 500;
const SECONDS = 5;
const CONNECTIONS = 32;
const NUMBER = '17807721';

/** Starts a file in Node and waits for the line of its output that holds its address. */
async function start(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/[\w.:]+/.exec(line)?.[0];
    if (!url) continue;
    // Log lines are read away, so that the process never waits for us.
    child.stdout.resume();
    return { child, url };
  }
  throw new Error(`${args.at(-1)} did not start.`);
}

/** Milliseconds of one request, to the last byte of its answer. */
function timed(agent, url, headers) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const asked = request(url, { agent, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(performance.now() - started)
          : reject(new Error(`${url}: status ${response.statusCode}`)),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

function percentiles(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share) => Number(sorted[Math.floor(sorted.length * share)].toFixed(2));
  return { p50: at(0.5), p99: at(0.99) };
}

/** The same request straight to the stand-in and through the gateway, in turn, so that both meet the same moments. */
async function oneByOne(direct, through) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times = { direct: [], through: [], added: [] };
  for (let count = -WARM; count < SINGLE; count += 1) {
    const straight = await timed(agent, direct.url, direct.headers);
    const around = await timed(agent, through.url, through.headers);
    if (count < 0) continue;
    times.direct.push(straight);
    times.through.push(around);
    times.added.push(around - straight);
  }
  agent.destroy();
  return times;
}

async function flood({ url, headers }) {
  const { default: autocannon } = await import('autocannon');
  const { requests, non2xx, errors } = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  return { perSecond: Math.round(requests.average), failed: non2xx + errors };
}

/** The gateway as it ships: one file, built as its container is. */
async function startGateway(folder, upstream, institution, app) {
  const { build } = await import('esbuild');
  const main = path.join(folder, 'main.cjs');
  await build({
    entryPoints: [path.join(root, 'gateway/main.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: main,
    logLevel: 'error',
  });
  const secret = { env: 'BENCH_KEY' };
  const config = {
    listen: { port: 0 },
    allowedOrigins: ['https://alma.example.edu'],
    cloudApp: { apps: [app], jwksUrl: `${upstream}/auth/{institution}/jwks.json` },
    institutions: { [institution]: { region: 'eu', wskey: { key: secret, secret } } },
    oclc: { tokenUrl: `${upstream}/token`, metadataUrl: upstream },
    limits: { requestsPerMinute: 1_000_000 },
  };
  const file = path.join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  return start([main], { GATEWAY_CONFIG: file, BENCH_KEY: 'bench' });
}

/** One request in both ways, each with what it needs to be answered. */
async function ways(standIn, gateway, jwt) {
  const asked = `${standIn}/token?grant_type=client_credentials&scope=WorldCatMetadataAPI`;
  const reply = await fetch(asked, { method: 'POST', headers: { authorization: 'Basic x' } });
  const { access_token: token } = await reply.json();
  return {
    direct: {
      url: `${standIn}/worldcat/manage/bibs/${NUMBER}`,
      headers: { authorization: `Bearer ${token}` },
    },
    through: {
      url: `${gateway}/v1/worldcat/bibs/${NUMBER}`,
      headers: { authorization: `Bearer ${jwt}` },
    },
  };
}

async function measured({ direct, through }, pid) {
  const atStart = memoryOf(pid);
  const times = await oneByOne(direct, through);
  const straight = await flood(direct);
  const around = await flood(through);
  return {
    'ms straight': percentiles(times.direct),
    'ms through the gateway': percentiles(times.through),
    'ms added': percentiles(times.added),
    'requests a second': around.perSecond,
    'requests a second straight': straight.perSecond,
    failed: around.failed + straight.failed,
    'MB at start': atStart,
    'MB after the flood': memoryOf(pid),
  };
}

/** Lets the gateway run before a stand-in of OCLC, each a process. @returns milliseconds, requests a second, megabytes */
export async function benchGateway() {
  const { register } = await import('tsx/esm/api');
  register();
  const { Signer, APP, HOME } = await import('../gateway/testing/tokens.ts');
  const signer = await Signer.create('bench');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-gateway-'));
  const keys = JSON.stringify({ [HOME]: { keys: [signer.published] } });
  const running = [await start(['--import', 'tsx', 'gateway/testing/stand-in-main.ts', keys], {})];
  try {
    const [standIn] = running;
    const gateway = await startGateway(folder, standIn.url, HOME, APP);
    running.push(gateway);
    const both = await ways(standIn.url, gateway.url, await signer.sign());
    return await measured(both, gateway.child.pid);
  } finally {
    for (const { child } of running) {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    }
    rmSync(folder, { recursive: true });
  }
}
