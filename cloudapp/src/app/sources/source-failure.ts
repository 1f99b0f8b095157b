import type { FailureDetails, SourceFailure, SourceFailureKind } from '../ports/failures';
import type { SourceId } from '../ports/source';

/** How much of an unreadable reply the details keep (ports/failures.ts). */
const RAW_LIMIT = 500;

/**
 * Why an answer could not be used, as an i18n key: a short phrase that completes the failure's sentence.
 * Every value of a failure that is a key of the i18n file is translated before it is put into the text.
 */
export type SourceReason = `sourceReasons.${
  | 'badRequest'
  | 'empty'
  | 'encoding'
  | 'noNumber'
  | 'noSuchNumber'
  | 'noSignIn'
  | 'notAllowed'
  | 'notBib'
  | 'notMarcXml'
  | 'otherShape'
  | 'tooLarge'
  | 'tooManyRequests'
  | 'truncated'
  | 'unknownIndex'
  | 'webPage'
  | 'wrongAddress'}`;

/** A failure of a source; `values.source` is the i18n key of its name. */
export function sourceFailure(
  kind: SourceFailureKind,
  source: SourceId,
  values: Readonly<Record<string, string>> = {},
  details: FailureDetails = {},
): SourceFailure {
  return { kind, values: { source: `sources.${source}`, ...values }, details };
}

/** An answer came, but it is not what the source should send. */
export function unreadable(
  source: SourceId,
  reason: SourceReason,
  details: FailureDetails = {},
): SourceFailure {
  return sourceFailure('sourceUnreadable', source, { reason }, details);
}

/** The beginning of a reply, for the details of a failure. */
export function rawOf(text: string): string {
  return Array.from(text.slice(0, 2 * RAW_LIMIT))
    .slice(0, RAW_LIMIT)
    .join('');
}
