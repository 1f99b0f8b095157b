import { read, run } from './setup.mjs';

/**
 * Brings Debian packages where this machine lets us, so that a command answers. Gives back why it does not, in plain words, or
 * undefined where it does.
 */
export function bringPackages(command, args, packages) {
  const isThere = () => read(command, args) !== undefined;
  if (isThere()) return undefined;
  if (process.getuid?.() !== 0) return `${command} is not installed, and only root may install it`;
  if (read('apt-get', ['--version']) === undefined)
    return `${command} is not installed, and there is no apt-get`;
  console.log(`Installing the Debian packages ${packages.join(' ')} ...`);
  const quiet = { stdio: 'ignore', env: { DEBIAN_FRONTEND: 'noninteractive' } };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  return isThere() ? undefined : `${command} is not installed, and apt-get could not install it`;
}
