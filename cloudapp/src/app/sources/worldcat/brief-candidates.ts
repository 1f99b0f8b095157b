import * as v from 'valibot';

import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { AskedNumber } from '../../align/asked-number';
import type { Candidate } from '../../ports/source';

import { askGateway } from '../gateway/search-gateway';
import type { GatewayAccess } from '../gateway/search-gateway';
import { rawOf, unreadable } from '../source-failure';

const maybe = v.fallback(v.optional(v.string()), undefined);

/** What WorldCat says of a record in a list (brief-bibs), as the gateway hands it on. It holds no MARC. */
const BriefSchema = v.object({
  oclcNumber: v.pipe(v.string(), v.regex(/^\d+$/)),
  title: v.fallback(v.string(), ''),
  creator: maybe,
  date: maybe,
  language: maybe,
  edition: maybe,
  publisher: maybe,
  levelOfCataloging: maybe,
  catalogingAgency: maybe,
  mergedOclcNumbers: v.fallback(v.array(v.string()), []),
});

const AnswerSchema = v.object({ candidates: v.array(v.unknown()) });

/**
 * WorldCat's records for an ISBN, ISSN or LCCN: lines to choose from, without their records. An entry that is not one is left out.
 * Fails as `askGateway` does, and with `sourceUnreadable` for another answer.
 */
export async function briefCandidates(
  access: GatewayAccess,
  { kind, number }: AskedNumber,
  signal: AbortSignal,
): Promise<Result<readonly Candidate[], SourceFailure>> {
  const path = `v1/worldcat/search?${kind}=${encodeURIComponent(number)}`;
  const accept = 'application/json, application/problem+json';
  const reply = await askGateway(access, { source: 'worldcat', path, accept, signal });
  if (!reply.ok) return reply;
  if (!reply.value) return success([]);
  const answer = v.safeParse(AnswerSchema, jsonIn(reply.value.text));
  const details = { status: reply.value.status, raw: rawOf(reply.value.text) };
  return answer.success
    ? success(answer.output.candidates.flatMap(candidatesIn))
    : failed(unreadable('worldcat', 'sourceReasons.otherShape', details));
}

function candidatesIn(entry: unknown): readonly Candidate[] {
  const read = v.safeParse(BriefSchema, entry);
  if (!read.success) return [];
  const { oclcNumber, mergedOclcNumbers, levelOfCataloging, ...said } = read.output;
  const known = Object.entries({ ...said, encodingLevel: levelOfCataloging }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return [
    {
      title: said.title,
      ...Object.fromEntries(known),
      source: 'worldcat',
      id: oclcNumber,
      oclcNumber,
      mergedNumbers: mergedOclcNumbers,
    },
  ];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse throws on a body that is not JSON: an answer of another kind.
    return undefined;
  }
}
