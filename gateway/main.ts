import type { Config } from './config';
import { configFromFile } from './config-file';
import { development } from './dev';
import type { Development } from './dev';
import { createLog } from './logs';
import { startServer } from './server';

const USAGE = `GATEWAY_CONFIG=gateway.config.json npm run gateway [-- --dev [USER]]
  --dev  for this machine only: prints a token for each institution, signed by the gateway itself`;

async function main(args: readonly string[]): Promise<number | undefined> {
  const read = configFromFile(process.env);
  if (!read.ok) return refused([...read.failure, USAGE]);
  const config = read.value;
  const dev = args[0] === '--dev' ? await development(config) : undefined;
  if (args[0] === '--dev' && !dev) {
    return refused([
      `--dev: listen.host is ${config.listen.host}; only 127.0.0.1, ::1 or localhost will do`,
    ]);
  }
  const log = createLog(config.secrets);
  const running = await startServer({ config, log, ...(dev ? { keysOf: dev.keysOf } : {}) });
  log.info(
    { url: running.url, institutions: config.institutions.size, dev: Boolean(dev) },
    'started',
  );
  if (dev) await printTokens(config, dev, args[1] ?? 'developer');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void running.stop().then((cut) => {
        log.info({ cut }, 'stopped');
        process.exitCode = cut === 0 ? 0 : 1;
      });
    });
  }
  return undefined;
}

function refused(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}

async function printTokens(config: Config, dev: Development, user: string): Promise<void> {
  for (const code of config.institutions.keys()) {
    console.log(`\n${code}, as ${user}:\nAuthorization: Bearer ${await dev.token(code, user)}`);
  }
}

void main(process.argv.slice(2)).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'The gateway could not start.');
    process.exitCode = 1;
  },
);
