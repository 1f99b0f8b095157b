import * as v from 'valibot';

import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';

import { withoutSecrets } from './logs';
import { marcXmlProblem } from './marcxml-check';
import { jsonOf } from './oclc-token';
import { problem } from './problem';
import type { Problem } from './problem';
import { refusalOf } from './upstream';
import type { Answer } from './upstream';

/** What a person chooses a candidate by; the fields of the panel's search. */
export interface BriefCandidate {
  readonly oclcNumber: string;
  readonly title: string;
  readonly creator: string;
  readonly date: string;
  readonly language: string;
  readonly format: string;
  readonly edition: string;
  readonly publisher: string;
  readonly levelOfCataloging: string;
  readonly catalogingAgency: string;
  readonly mergedOclcNumbers: readonly string[];
}

export interface Holding {
  readonly requestedNumber: string;
  /** Another number where the record was merged. */
  readonly currentNumber: string;
  readonly symbol: string;
  readonly held: boolean;
  readonly changed: boolean;
}

const word = v.fallback(v.string(), '');
const BriefSchema = v.object({
  briefRecords: v.array(
    v.object({
      oclcNumber: v.string(),
      title: word,
      creator: word,
      date: word,
      machineReadableDate: word,
      language: word,
      generalFormat: word,
      edition: word,
      publisher: word,
      mergedOclcNumbers: v.fallback(v.array(v.string()), []),
      catalogingInfo: v.fallback(v.object({ levelOfCataloging: word, catalogingAgency: word }), {
        levelOfCataloging: '',
        catalogingAgency: '',
      }),
    }),
  ),
});
const HeldSchema = v.object({
  holdings: v.tuple([
    v.object({
      currentControlNumber: v.nullish(v.string()),
      institutionSymbol: word,
      holdingSet: v.boolean(),
    }),
  ]),
});
const ChangedSchema = v.object({
  controlNumber: v.nullish(v.string()),
  institutionSymbol: word,
  success: v.boolean(),
  message: word,
});
/** `detail` is an object for a missing record, and a sentence for almost everything else. */
const NotFoundSchema = v.object({ detail: v.object({ summary: v.literal('NOT_FOUND') }) });

/** The MARCXML of an answer, as it came. */
export function bibIn({ type, text }: Answer): Result<string, Problem> {
  const wrong = marcXmlProblem(type, text);
  return wrong === undefined ? success(text) : failed(unreadable(wrong));
}

export function candidatesIn(answer: Answer): Result<readonly BriefCandidate[], Problem> {
  const read = v.safeParse(BriefSchema, jsonOf(answer));
  return read.success
    ? success(read.output.briefRecords.map(candidateOf))
    : failed(unreadable('brief-bibs'));
}

/** Whether a number is held; `notFound` where OCLC knows no current number for it. */
export function holdingIn(answer: Answer, number: string): Result<Holding, Problem> {
  const read = v.safeParse(HeldSchema, jsonOf(answer));
  if (!read.success) return failed(unreadable('holdings'));
  const [{ currentControlNumber, institutionSymbol, holdingSet }] = read.output.holdings;
  if (!currentControlNumber) return failed(noRecord());
  return success({
    requestedNumber: number,
    currentNumber: currentControlNumber,
    symbol: institutionSymbol,
    held: holdingSet,
    changed: false,
  });
}

function candidateOf(
  brief: v.InferOutput<typeof BriefSchema>['briefRecords'][number],
): BriefCandidate {
  const { oclcNumber, title, creator, language, edition, publisher, mergedOclcNumbers } = brief;
  return {
    oclcNumber,
    title,
    creator,
    date: brief.machineReadableDate || brief.date,
    language,
    format: brief.generalFormat,
    edition,
    publisher,
    ...brief.catalogingInfo,
    mergedOclcNumbers,
  };
}

/** What an answer that is no success says; a missing record is told by its summary, under 400 as under 404. */
export function problemIn(answer: Answer): Problem | undefined {
  const { status } = answer;
  if ((status === 400 || status === 404) && v.is(NotFoundSchema, jsonOf(answer))) return noRecord();
  if (status === 401 || status === 403) {
    const detail = 'Ask whoever runs the gateway to check the services and scopes of the WSKey.';
    return problem('keyRefused', detail, `status ${status}`);
  }
  return refusalOf(answer);
}

/** What became of a change. "Already set" comes as a success with some keys and as none with others; either way nothing was changed. */
export function changeIn(
  answer: Answer,
  number: string,
  held: boolean,
  secrets: readonly string[],
): Result<Holding, Problem> {
  const read = v.safeParse(ChangedSchema, jsonOf(answer));
  if (!read.success) return failed(lost('unreadable'));
  const { controlNumber, institutionSymbol, success: done, message } = read.output;
  const already = /\balready (un)?set\b/i.test(message);
  if (!done && !already) {
    const said = withoutSecrets(message, secrets)
      .replace(/[^\x20-\x7e]/g, ' ')
      .slice(0, 300);
    return failed(problem('holdingRefused', said || 'OCLC gives no reason.', 'success: false'));
  }
  const currentNumber = controlNumber ?? number;
  return success({
    requestedNumber: number,
    currentNumber,
    symbol: institutionSymbol,
    held,
    changed: !already,
  });
}

function noRecord(): Problem {
  return problem('notFound', 'WorldCat has no such record.', 'NOT_FOUND');
}

function unreadable(reason: string): Problem {
  return problem(
    'upstreamUnreadable',
    'OCLC did not send what was asked for. Try again later.',
    reason,
  );
}

export function lost(reason: string): Problem {
  return problem(
    'holdingUnknown',
    'OCLC’s answer got lost. Look at the holding before you try again.',
    reason,
  );
}
