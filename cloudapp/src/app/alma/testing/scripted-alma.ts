import { readOneMarcXml } from '../../marc/marcxml-read';
import type { MarcRecord } from '../../marc/record';
import { controlValue } from '../../marc/record';
import type { Result } from '../../marc/result';
import { failed, success } from '../../marc/result';
import type { LocalRecord } from '../../ports/alma';
import type { AlmaFailure } from '../../ports/failures';
import type { Asked } from '../alma-error';
import { toAlmaFailure } from '../alma-error';
import type { BibStore } from '../save-and-release';

import { localOf, MMS_ID } from './sample-records';

/** What happens to one write. Without an entry in the script a write is stored and answered. */
export interface WriteScript {
  /** Whether the write is stored (if it is not refused as stale). */
  readonly lands?: boolean;
  /** What the caller hears instead of Alma's answer. */
  readonly hears?: AlmaFailure;
  /** What Alma answers when all goes well. */
  readonly body?: unknown;
  /** Alma's own changes to the record while it saves. */
  readonly edits?: (record: MarcRecord) => MarcRecord;
  /** What happens before and after the write. */
  readonly before?: () => void;
  readonly after?: () => void;
}

export interface Put {
  readonly query: Asked;
  readonly xml: string;
}

/** An Alma with one bib that behaves as a script says, and counts every read and write. */
export class ScriptedAlma implements BibStore {
  readonly puts: Put[] = [];
  /** Writes of ours that are stored. */
  landed = 0;
  reads = 0;
  /** What reads fail with, by their number from 1. */
  readonly failingReads = new Map<number, AlmaFailure>();
  readonly script: WriteScript[] = [];
  private saves = 0;

  constructor(public stored: LocalRecord) {}

  /** Someone else saves: the content changes and the 005 moves. */
  savedByAnother(change: (record: MarcRecord) => MarcRecord = (record) => record): void {
    this.store(change(this.stored.record));
  }

  async read(): Promise<Result<LocalRecord, AlmaFailure>> {
    this.reads += 1;
    const failure = this.failingReads.get(this.reads);
    return failure ? failed(failure) : success(this.stored);
  }

  async put(mmsId: string, query: Asked, xml: string): Promise<Result<unknown, AlmaFailure>> {
    this.puts.push({ query, xml });
    const { lands = true, hears, body = {}, edits, before, after } = this.script.shift() ?? {};
    before?.();
    const answer = mmsId === MMS_ID ? this.written(query, xml, lands, edits) : undefined;
    after?.();
    if (hears) return failed(hears);
    return answer ?? success(body);
  }

  private written(
    query: Asked,
    xml: string,
    lands: boolean,
    edits: WriteScript['edits'] = (record) => record,
  ): Result<unknown, AlmaFailure> | undefined {
    const sent = readOneMarcXml(xml);
    if (!sent.ok) throw new Error(`unreadable body: ${sent.failure.kind}`);
    const asked = controlValue(sent.value, '005');
    const current = controlValue(this.stored.record, '005');
    if (query['stale_version_check'] === 'true' && asked !== current) return failed(STALE);
    if (!lands) return undefined;
    this.landed += 1;
    this.store(edits(sent.value));
    return undefined;
  }

  private store(record: MarcRecord): void {
    this.saves += 1;
    const had005 = controlValue(record, '005') !== undefined;
    const stamp = `202611211500${String(this.saves).padStart(2, '0')}.0`;
    const fields = record.fields.map((one) => (one.tag === '005' ? { ...one, value: stamp } : one));
    const leader = `02222${record.leader.slice(5)}`;
    const { linkedTo } = this.stored;
    const kept = had005 ? fields : record.fields;
    this.stored = localOf({ leader, fields: kept }, linkedTo ? { linkedTo } : {});
  }
}

/** What a refusal of Alma is read as. */
export const error = (
  status: number,
  errorCode: string,
  errorMessage: string,
  asked: Asked = {},
): AlmaFailure =>
  toAlmaFailure(
    { status, error: { errorList: { error: [{ errorCode, errorMessage, trackingId: 'E01' }] } } },
    asked,
  );

const ASKED = { override_lock: 'false', override_warning: 'false' };

export const STALE = error(400, '4022034', 'A newer version of this record exists.');
export const LOCKED = error(400, 'UNKNOWN_1', 'Record is locked by another user.', ASKED);
export const INVALID = error(400, '4022032', 'The record failed validation: no 245.', ASKED);
export const WARNED = error(400, '4022033', 'Warnings: 020 has a wrong check digit.', ASKED);
export const STILL_WARNED = error(400, '4022033', 'Warnings: 020 has a wrong check digit.', {
  ...ASKED,
  override_warning: 'true',
});
export const SERVER_ERROR = error(500, 'INTERNAL_SERVER_ERROR', 'Unexpected condition.');
export const GENERAL_ERROR = error(400, '401652', 'General Error');
export const THRESHOLD = error(429, 'PER_SECOND_THRESHOLD', 'More than allowed per second.');
export const HTML = toAlmaFailure({ status: 502, error: '<html>502 Bad Gateway</html>' });
export const PLAIN_TEXT = toAlmaFailure({ status: 400, error: 'Invalid API Key' });
export const EMPTY_LIST = toAlmaFailure(new TypeError('undefined is not an object'));
