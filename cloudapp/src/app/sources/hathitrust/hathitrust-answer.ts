import * as v from 'valibot';

import { rawOf, unreadable } from '../source-failure';
import type { SourceFailure } from '../../ports/failures';
import type { Reply } from '../request';
import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';

/** One record of an answer. What is missing or of another type is absent. */
export interface HathiTrustRecord {
  readonly id: string;
  readonly marcXml?: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
}

const texts = v.fallback(v.array(v.string()), []);
const text = v.fallback(v.optional(v.string()), undefined);

const RecordSchema = v.fallback(
  v.object({ 'marc-xml': text, recordURL: text, titles: texts, publishDates: texts }),
  { titles: [], publishDates: [] },
);

/** PHP writes an empty map as `[]`. */
const AnswerSchema = v.object({
  records: v.union([
    v.pipe(
      v.array(v.unknown()),
      v.length(0),
      v.transform(() => ({})),
    ),
    v.pipe(
      v.custom((value) => !Array.isArray(value)),
      v.record(v.string(), RecordSchema),
    ),
  ]),
});

const RefusalSchema = v.object({ message: v.string() });

/**
 * Reads the answer of `GET /api/volumes/full/oclc/{number}.json`: records by their HathiTrust record number.
 * Fails with `sourceUnreadable`: a web page, nothing, JSON that breaks off, or JSON of another shape.
 * Source: HathiTrust Bib API, and its own code (`static/api/volumes.php`).
 */
export function readAnswer(reply: Reply): Result<readonly HathiTrustRecord[], SourceFailure> {
  const json = parsed(reply.text);
  const details = { status: reply.status, raw: rawOf(reply.text) };
  if (json === undefined) {
    return failed(unreadable('hathitrust', reasonOf(reply.text), details));
  }
  const answer = v.safeParse(AnswerSchema, json);
  if (!answer.success) return failed(unreadable('hathitrust', 'sourceReasons.otherShape', details));
  return success(Object.entries(answer.output.records).map(([id, record]) => recordOf(id, record)));
}

/** The message of a refused question: `{"message":"query '...' is invalid"}`; '' where there is none. */
export function messageOf(reply: Reply): string {
  const refusal = v.safeParse(RefusalSchema, parsed(reply.text));
  return refusal.success ? refusal.output.message : '';
}

function recordOf(id: string, record: v.InferOutput<typeof RecordSchema>): HathiTrustRecord {
  const marcXml = record['marc-xml'];
  const title = record.titles.at(0);
  const date = record.publishDates.at(0);
  const url = record.recordURL;
  return {
    id,
    ...(marcXml === undefined ? {} : { marcXml }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    // It becomes a link: anything but a web address stays out.
    ...(url !== undefined && /^https?:\/\//i.test(url) ? { url } : {}),
  };
}

function reasonOf(text: string) {
  const start = text.trimStart();
  if (start === '') return 'sourceReasons.empty';
  if (start.startsWith('<')) return 'sourceReasons.webPage';
  return /^[{[]/.test(start) ? 'sourceReasons.truncated' : 'sourceReasons.otherShape';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse throws on anything that is not JSON, and there is no way to ask first.
    return undefined;
  }
}
