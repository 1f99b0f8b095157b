import { readFileSync } from 'node:fs';

/** What the sandbox reads of the app's manifest. */
export interface Manifest {
  readonly title: string;
  readonly subtitle: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly contentSecurity: Readonly<Record<string, unknown>>;
}

/** Reads `manifest.json`. Texts may be given per language: the English or the first one is taken. */
export function readManifest(file: string): Manifest {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  return {
    title: textOf(manifest['title']),
    subtitle: textOf(manifest['subtitle']),
    pages: (manifest['pages'] ?? {}) as Record<string, string>,
    contentSecurity: (manifest['contentSecurity'] ?? {}) as Record<string, unknown>,
  };
}

function textOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : '';
  const texts = value as { lang: string; text: string }[];
  return (texts.find((one) => one.lang === 'en') ?? texts[0])?.text ?? '';
}

// The directives and their order are those of the SDK's command line (exl-cloudapp-cli 2.0.2, lib/files.js).
const DIRECTIVES: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['style-src', "'self' 'unsafe-inline' fonts.googleapis.com"],
  ['script-src', "'self'"],
  ['font-src', "'self' fonts.gstatic.com *.ext.exlibrisgroup.com"],
  ['img-src', "'self' data: https:"],
  ['connect-src', "'self'"],
  ['frame-src', "'self' https:"],
];

/**
 * The production Content-Security-Policy of a Cloud App: Ex Libris' fixed directives, with what the manifest's
 * `contentSecurity` adds to them (`connectSrc` to `connect-src` and so on). No `unsafe-eval`, no inline script.
 */
export function productionCsp(manifest: Manifest): string {
  return DIRECTIVES.map(([name, value]) => {
    const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const added = manifest.contentSecurity[camel];
    return [name, value, ...(Array.isArray(added) ? added.map(String) : [])].join(' ');
  }).join('; ');
}

/** The iframe's sandbox flags that the manifest asks for; all are off unless it does. */
export function sandboxFlags(manifest: Manifest): string[] {
  const asked = manifest.contentSecurity['sandbox'];
  const flags = typeof asked === 'object' && asked ? Object.entries(asked) : [];
  const known = ['modals', 'downloads', 'popups', 'popups-to-escape-sandbox'];
  return flags.filter(([name, on]) => on && known.includes(name)).map(([name]) => `allow-${name}`);
}
