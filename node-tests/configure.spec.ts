import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SHIPPED = readFileSync(path.join(root, 'manifest.json'), 'utf8');
const GATEWAY = 'https://gateway.example.edu';

describe('npm run configure', () => {
  let folder: string;
  let manifest: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'configure-'));
    manifest = path.join(folder, 'manifest.json');
    writeFileSync(manifest, SHIPPED);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function configure(...args: readonly string[]) {
    const script = path.join(root, 'scripts/configure.mjs');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [script, '--manifest', manifest, ...args],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  }
  const text = (): string => readFileSync(manifest, 'utf8');
  const origins = (): readonly string[] =>
    (JSON.parse(text()) as { contentSecurity: { connectSrc: string[] } }).contentSecurity
      .connectSrc;

  it('adds the gateway and SRU servers to the origins, and changes nothing else', () => {
    const before = origins();
    const { status } = configure('--gateway', GATEWAY, '--sru', 'https://sru.example.org/');
    expect(status).toBe(0);
    expect(origins()).toEqual([...before, GATEWAY, 'https://sru.example.org']);
    const added = `,\n         "${GATEWAY}",\n         "https://sru.example.org"`;
    expect(text().replace(added, '')).toBe(SHIPPED);
  });

  it('writes no origin twice, however it is spelled', () => {
    configure('--gateway', GATEWAY);
    const once = text();
    const again = configure('--gateway', 'https://Gateway.example.edu:443/', '--sru', GATEWAY);
    expect(again.stdout).toContain('nothing was written');
    expect(text()).toBe(once);
  });

  it('only shows the list with --print', () => {
    const { stdout } = configure('--gateway', GATEWAY, '--print');
    expect(stdout).toContain(`"${GATEWAY}"]`);
    expect(text()).toBe(SHIPPED);
  });

  it('makes the list where a manifest has none', () => {
    writeFileSync(manifest, '{\n  "id": "x"\n}\n');
    configure('--gateway', GATEWAY);
    expect(JSON.parse(text())).toEqual({ id: 'x', contentSecurity: { connectSrc: [GATEWAY] } });
  });

  const refused: readonly (readonly [string, string])[] = [
    ['http://gateway.example.edu', 'does not start with https'],
    ['https://gateway.example.edu/v1', 'Give https://gateway.example.edu here'],
    ['https://gateway.example.edu?key=1', 'more than an origin'],
    ['https://me:secret@gateway.example.edu', 'user name or password'],
    ['https://*.example.edu', 'without *'],
    ['*', 'without *'],
    ['gateway.example.edu', 'not an address'],
    ['javascript:alert(1)', 'does not start with https'],
  ];
  for (const [given, says] of refused)
    it(`refuses ${given} and leaves the manifest as it is`, () => {
      const { status, stderr } = configure('--gateway', GATEWAY, '--sru', given);
      expect(status).toBe(1);
      expect(stderr).toContain(says);
      expect(stderr).not.toContain('secret');
      expect(text()).toBe(SHIPPED);
    });

  it('says how it is used where it is asked for nothing, or for something else', () => {
    for (const args of [[], ['--gatway', GATEWAY], ['--gateway']]) {
      const { status, stderr } = configure(...args);
      expect(status).toBe(1);
      expect(stderr).toContain('--gateway URL');
    }
  });
});
