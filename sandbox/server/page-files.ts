import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { build } from 'esbuild';

/** The files of the host page, ready to be served. */
export interface PageFiles {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

/** Bundles the page's script and style sheet from its sources. */
export async function pageFiles(folder: string): Promise<PageFiles> {
  const [html, script, style] = await Promise.all([
    readFile(path.join(folder, 'index.html'), 'utf8'),
    bundle(path.join(folder, 'main.ts')),
    bundle(path.join(folder, 'page.css')),
  ]);
  return { html, script, style };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}
