// Debian's Zebra as an SRU server over records of our own: a real server to ask, not a stand-in.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { writeMarcXml } from '../../cloudapp/src/app/marc/marcxml-write';
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';

export interface Zebra {
  readonly baseUrl: string;
  stop(): Promise<void>;
}

const CONFIG = new URL('config/', import.meta.url);
const SCRIPTS = new URL('../../scripts/', import.meta.url);
const PACKAGES = ['idzebra-2.0-utils', 'libidzebra-2.0-mod-dom', 'yaz'];

/** How often a starting server is asked, and how often it may not answer yet. */
const RETRY_MS = 20;
const MOST_RETRIES = 500;

/** Brings Zebra where this machine lets us. Gives back why there is none, in plain words; undefined where there is one. */
export async function whyNoZebra(): Promise<string | undefined> {
  const { bringPackages } = (await import(new URL('debian.mjs', SCRIPTS).href)) as {
    bringPackages(command: string, args: string[], packages: string[]): string | undefined;
  };
  const why = bringPackages('zebrasrv', ['-V'], PACKAGES);
  return why ?? (domModule() ? undefined : 'the Debian package libidzebra-2.0-mod-dom is missing');
}

/** Loads the records and starts the server on a free port of this machine. Throws with Zebra's own words where it cannot. */
export async function startZebra(records: readonly MarcRecord[]): Promise<Zebra> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sru-zebra-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const port = await freePort();
    writeFiles(folder, port, records);
    zebraidx(folder, 'init');
    zebraidx(folder, 'update', 'records.xml');
    const server = spawn('zebrasrv', ['-T', '-f', 'server.xml'], { cwd: folder, stdio: 'ignore' });
    const stop = async (): Promise<void> => {
      await ended(server);
      remove();
    };
    if (!(await answers(port, server))) {
      await stop();
      throw new Error('zebrasrv does not answer');
    }
    return { baseUrl: `http://127.0.0.1:${port}/Default`, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

function writeFiles(folder: string, port: number, records: readonly MarcRecord[]): void {
  cpSync(CONFIG, folder, { recursive: true });
  mkdirSync(path.join(folder, 'register'));
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
  // Zebra wants a table of attributes of the bib-1 set; CQL is mapped to names of indexes, so there is none.
  write('no-attributes.att', []);
  write('zebra.cfg', [
    `profilePath: ${folder}`,
    `modulePath: ${domModule() ?? ''}`,
    'recordType: dom.dom.xml',
    'attset: no-attributes.att',
    'register: register:500M',
    'lockDir: .',
    'keyTmpDir: .',
  ]);
  write('server.xml', [
    `<yazgfs><listen id="here">tcp:127.0.0.1:${port}</listen>`,
    '<server id="main" listenref="here"><config>zebra.cfg</config><cql2rpn>cql.properties</cql2rpn>',
    '<retrievalinfo><retrieval syntax="xml" name="marcxml" identifier="info:srw/schema/1/marcxml-v1.1"/>',
    '</retrievalinfo></server></yazgfs>',
  ]);
  write('records.xml', [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<collection xmlns="http://www.loc.gov/MARC21/slim">',
    ...records.map((record) => writeMarcXml(record).xml),
    '</collection>',
  ]);
}

function zebraidx(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('zebraidx', ['-c', 'zebra.cfg', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0 || stderr.includes('[fatal]')) throw new Error(`zebraidx ${args[0]}: ${stderr}`);
}

/** The folder of Zebra's DOM filter, which differs by processor. */
function domModule(): string | undefined {
  const { stdout } = spawnSync('dpkg', ['-L', 'libidzebra-2.0-mod-dom'], { encoding: 'utf8' });
  const file = (stdout ?? '').split('\n').find((line) => line.endsWith('/mod-dom.so'));
  return file && path.dirname(file);
}

async function freePort(): Promise<number> {
  const { freePorts } = (await import(new URL('free-ports.mjs', SCRIPTS).href)) as {
    freePorts(count: number): Promise<number[]>;
  };
  const [port] = await freePorts(1);
  return port;
}

async function answers(port: number, server: ChildProcess): Promise<boolean> {
  for (let count = 0; count < MOST_RETRIES && server.exitCode === null; count += 1) {
    if (await takesConnection(port)) return true;
    await pause(RETRY_MS);
  }
  return false;
}

function takesConnection(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}
