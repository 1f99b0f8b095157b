// CJK, Hebrew and Arabic must show in screenshots. Brings Noto fonts where we may; says so where not.
import { read, run } from './setup.mjs';

const NEEDED = { zh: 'Chinese', ja: 'Japanese', ko: 'Korean', he: 'Hebrew', ar: 'Arabic' };

function missing() {
  return Object.keys(NEEDED).filter((lang) => {
    const list = read('fc-list', [`:lang=${lang}`, 'family']);
    return !list || list.trim() === '';
  });
}

/** Names of the scripts that still have no font, in plain words; empty when all show. */
export function ensureFonts() {
  if (missing().length === 0) return [];
  if (process.getuid?.() === 0 && read('apt-get', ['--version'])) {
    console.log('Installing fonts for Chinese, Japanese, Korean, Hebrew and Arabic ...');
    run('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    const packages = ['fontconfig', 'fonts-noto-core', 'fonts-noto-cjk'];
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return missing().map((lang) => NEEDED[lang]);
}
