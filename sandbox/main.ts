import { existsSync } from 'node:fs';
import path from 'node:path';

import { startSandbox } from './server';

const port = (name: string, otherwise: number): number =>
  Number(process.env[name] ?? String(otherwise));

const appDir = path.resolve(process.env['APP_DIR'] ?? 'dist');
if (!existsSync(path.join(appDir, 'index.html'))) {
  console.log(`There is no app in ${appDir} yet: the panel stays empty until it is built.`);
}
const sandbox = await startSandbox({
  hostPort: port('SANDBOX_PORT', 5300),
  appPort: port('APP_PORT', 4300),
  appDir,
});
console.log(`Sandbox: ${sandbox.hostUrl}`);

const stop = async (): Promise<void> => {
  await sandbox.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
