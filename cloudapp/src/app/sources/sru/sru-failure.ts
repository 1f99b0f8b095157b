import type { MarcFailure } from '../../marc/marc-failure';
import type { SourceFailure } from '../../ports/failures';
import type { SruSourceId } from '../../ports/source';
import { refusal } from '../request';
import type { Reply, SourceAdvice } from '../request';
import { rawOf, sourceFailure, unreadable } from '../source-failure';
import type { SourceReason } from '../source-failure';
import { marcValues } from '../unreadable-marc';

import { readSruAnswer } from './sru-answer';
import type { SruDiagnostic } from './sru-envelope';

/**
 * What a diagnostic means, by its number. Source: SRU diagnostics list (loc.gov/standards/sru/diagnostics/diagnosticsList.html);
 * the long ones are Alma's own.
 */
const OWN_FAULT = new Set(['1', '2', '200801']);
const NOT_ALLOWED = new Set(['3']);
const UNKNOWN_INDEX = new Set(['15', '16', '18', '19', '22']);

/** A sentence or two of a server, not a page. */
const SAID_LIMIT = 300;

/**
 * What diagnostics say against a search, by the first: something wrong at the server (`sourceServerError`), or the question refused
 * (`sourceRefused`), with the server's words. The details hold the beginning of the answer.
 */
export function diagnosticFailure(
  source: SruSourceId,
  diagnostics: readonly SruDiagnostic[],
  { status, text }: Reply,
): SourceFailure {
  const uri = diagnostics.at(0)?.uri ?? '';
  const number = /(\d+)$/.exec(uri)?.[1] ?? '';
  const said = diagnostics.map(saidBy).join(' ').slice(0, SAID_LIMIT);
  const details = { status, raw: rawOf(text) };
  if (OWN_FAULT.has(number))
    return sourceFailure('sourceServerError', source, { status: uri, said }, details);
  const [reason, advice] = reasonOf(number);
  return sourceFailure('sourceRefused', source, { said, reason, advice, status: uri }, details);
}

/** What a status other than 2xx says; with the server's own words where it sent diagnostics along. */
export function statusFailure(source: SruSourceId, reply: Reply): SourceFailure | undefined {
  if (reply.status >= 200 && reply.status < 300) return undefined;
  const answer = readSruAnswer(reply.text);
  const said = answer.ok ? answer.value.diagnostics.map(saidBy).join(' ') : '';
  return refusal(source, reply, said);
}

/** An answer that is no SRU answer. */
export function answerFailure(
  source: SruSourceId,
  { status, type, text }: Reply,
  failure: MarcFailure,
): SourceFailure {
  const details = { status, raw: rawOf(text) };
  if (text.trim() === '') return unreadable(source, 'sourceReasons.empty', details);
  const isPage = type === 'text/html' || failure.values['root']?.toLowerCase() === 'html';
  if (isPage || failure.kind === 'xmlDoctype')
    return unreadable(source, 'sourceReasons.webPage', details);
  if (failure.kind === 'marcNoRecord')
    return unreadable(source, 'sourceReasons.otherShape', details);
  return sourceFailure('sourceUnreadable', source, marcValues(failure), details);
}

/** Whether another way of asking may still find something: the server has answered, and it is the index that is at fault. */
export function isAboutIndex({ kind, values }: SourceFailure): boolean {
  if (kind === 'sourceWrongIndex') return true;
  const reasons: readonly (string | undefined)[] = [
    'sourceReasons.unknownIndex',
    'sourceReasons.badRequest',
  ];
  return kind === 'sourceRefused' && reasons.includes(values['reason']);
}

function reasonOf(number: string): readonly [SourceReason, SourceAdvice] {
  if (NOT_ALLOWED.has(number)) return ['sourceReasons.notAllowed', 'sourceAdvice.askAdmin'];
  if (UNKNOWN_INDEX.has(number)) return ['sourceReasons.unknownIndex', 'sourceAdvice.askAdmin'];
  return ['sourceReasons.badRequest', 'sourceAdvice.askAdmin'];
}

function saidBy({ message, details, uri }: SruDiagnostic): string {
  const said = [message, details].filter((text) => text !== '').join(': ') || uri;
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
