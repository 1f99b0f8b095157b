// What the app makes of one real reply, in a few words: the question that brought it is put to the app's own code again.
import { readMarcXml } from '../../../cloudapp/src/app/marc/marcxml-read';
import { oclcNumbersOf } from '../../../cloudapp/src/app/marc/oclc-number';
import type { MarcRecord } from '../../../cloudapp/src/app/marc/record';
import { success } from '../../../cloudapp/src/app/marc/result';
import type { Result } from '../../../cloudapp/src/app/marc/result';
import type { SourceFailure } from '../../../cloudapp/src/app/ports/failures';
import type { Candidate, RecordSource } from '../../../cloudapp/src/app/ports/source';
import { HathiTrustSource } from '../../../cloudapp/src/app/sources/hathitrust/hathitrust-source';
import { DEFAULT_LIMITS as limits } from '../../../cloudapp/src/app/sources/request';
import type { Fetch } from '../../../cloudapp/src/app/sources/request';
import { readSruAnswer } from '../../../cloudapp/src/app/sources/sru/sru-answer';
import { SruSource } from '../../../cloudapp/src/app/sources/sru/sru-source';
import type { SruTarget } from '../../../cloudapp/src/app/sources/sru/sru-target';
import { WorldCatGatewaySource } from '../../../cloudapp/src/app/sources/worldcat/worldcat-gateway-source';

/** Asked where a reply holds no OCLC number: nobody's. */
const NOBODYS = '999999999999';

const TARGET: SruTarget = {
  id: 'real',
  label: 'A real server',
  baseUrl: 'https://sru.example.org',
  version: '1.2',
  recordSchema: 'marcxml',
  indexes: { ocn: ['number="{number}"'] },
};

/**
 * An SRU reply: how many records it holds of how many found, and what comes of asking the server for the first OCLC number in
 * it: `10 of 20: finds 1`.
 */
export async function askSru(text: string): Promise<string> {
  const answer = readSruAnswer(text);
  if (!answer.ok) return `refused: ${answer.failure.kind}`;
  const { hits, total } = answer.value;
  const records = hits.flatMap(({ marc }) => (marc.ok ? marc.value : []));
  const damaged = hits.filter(({ marc }) => !marc.ok).length;
  // The server has no second page for us.
  const pages = [text, '<searchRetrieveResponse/>'];
  const fetch: Fetch = () =>
    Promise.resolve(new Response(pages.length > 1 ? pages.shift() : pages[0]));
  const source = new SruSource(TARGET, { kind: 'direct', target: TARGET, fetch, limits });
  const found = await outcomeOf(source, firstNumber(records));
  const unread = damaged > 0 ? `, ${damaged} cannot be read` : '';
  return `${hits.length} of ${total ?? '?'}${unread}: ${found}`;
}

/** A reply of HathiTrust to a search for one number; it names the number that it is about. */
export function askHathiTrust(text: string): Promise<string> {
  const number = /"oclcs":\["(\d+)"/.exec(text)?.[1] ?? NOBODYS;
  return outcomeOf(
    new HathiTrustSource(answering(text), 'https://hathi.example.org', limits),
    number,
  );
}

/** A record of WorldCat as the gateway hands it on: by its own number, or where it has none by nobody's. */
export function askForRecord(text: string): Promise<string> {
  const read = readMarcXml(text);
  const token = () => Promise.resolve(success('token'));
  const source = new WorldCatGatewaySource(
    answering(text),
    'https://gate.example.org',
    token,
    limits,
  );
  return outcomeOf(source, firstNumber(read.ok ? read.value : []));
}

/** A failure in a few words: its kind, and its reason without the i18n group. */
export function failureWords({ kind, values }: SourceFailure): string {
  return ['refused:', kind, values['reason']?.replace(/^\w+\./, '') ?? '', values['said'] ?? '']
    .filter((word) => word !== '')
    .join(' ');
}

async function outcomeOf(source: RecordSource, number: string): Promise<string> {
  const found = await source.search(number, new AbortController().signal);
  return found.ok ? foundWords(found) : failureWords(found.failure);
}

function foundWords({ value }: Result<readonly Candidate[], never> & { ok: true }): string {
  const usable = value.filter(({ failure }) => !failure).length;
  return usable === value.length
    ? `finds ${usable}`
    : `finds ${usable}, ${value.length - usable} cannot be used`;
}

function firstNumber(records: readonly MarcRecord[]): string {
  return records.flatMap((record) => oclcNumbersOf(record).current).at(0) ?? NOBODYS;
}

function answering(text: string): Fetch {
  return () => Promise.resolve(new Response(text));
}
