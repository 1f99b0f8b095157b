// JSON Lines of pairs of records on standard input: a line out for each line in, in the same order, one at a time.
import * as v from 'valibot';

import { readOneMarcXml } from '../cloudapp/src/app/marc/marcxml-read';
import type { MarcRecord } from '../cloudapp/src/app/marc/record';
import type { Result } from '../cloudapp/src/app/marc/result';
import { failed, success } from '../cloudapp/src/app/marc/result';

import type { ShapeProblem } from './json-record';
import { checked, readJsonRecord } from './json-record';
import { messageOf, sayMarcFailure } from './records';
import { say } from './texts';

/** What every line of a pair has; a command may ask for more. */
export const PAIR = {
  id: v.optional(v.union([v.string(), v.number()], 'needed.text')),
  local: v.optional(v.unknown()),
  incoming: v.optional(v.unknown()),
};

/** What is wrong with a line, as a sentence. */
export type Wrong = string;

export interface Pair {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
  /** In the input, from 1: for messages. */
  readonly line: number;
}

interface PairLine {
  readonly id?: string | number | undefined;
  readonly local?: unknown;
  readonly incoming?: unknown;
}

export interface PairCommand<Line extends PairLine, Answer extends object> {
  readonly shape: v.GenericSchema<unknown, Line>;
  readonly answer: (pair: Pair, line: Line) => Result<Answer, Wrong>;
  /** Whether a person must look at what came out. */
  readonly needsLook: (answer: Answer) => boolean;
}

/** A line out, and whether a person must look at it. */
export interface Answered {
  readonly text: string;
  readonly needsLook: boolean;
}

/** Answers a line of the input, whose number is `line`: `{id, ...}` or `{id, error}`. */
export type Answerer = (text: string, line: number) => Answered;

export function answererOf<Line extends PairLine, Answer extends object>(
  command: PairCommand<Line, Answer>,
): Answerer {
  return (text, line) => {
    const { id, answer } = answerTo(text, line, command);
    const said = answer.ok ? answer.value : { error: answer.failure };
    return {
      text: JSON.stringify({ id, ...said }),
      needsLook: !answer.ok || command.needsLook(answer.value),
    };
  };
}

function answerTo<Line extends PairLine, Answer extends object>(
  text: string,
  line: number,
  { shape, answer }: PairCommand<Line, Answer>,
): { readonly id: string | number | null; readonly answer: Result<Answer, Wrong> } {
  const json = parsed(text, line);
  if (!json.ok) return { id: null, answer: json };
  const read = checked(shape, json.value);
  if (!read.ok) return { id: idIn(json.value), answer: failed(shapeWrong(line, read.failure)) };
  const id = read.value.id ?? null;
  const pair = pairIn(read.value, line);
  if (!pair.ok) return { id, answer: pair };
  try {
    return { id, answer: answer(pair.value, read.value) };
  } catch (error) {
    // A fault of ours in one pair must not cost the person the other ten thousand.
    return { id, answer: failed(say('input.lineBroken', { line, why: messageOf(error) })) };
  }
}

function pairIn(line: PairLine, number: number): Result<Pair, Wrong> {
  const local = recordIn(line, 'local', number);
  if (!local.ok) return local;
  const incoming = recordIn(line, 'incoming', number);
  if (!incoming.ok) return incoming;
  return success({ local: local.value, incoming: incoming.value, line: number });
}

/** A record of a line: MARCXML as a text, or JSON. */
function recordIn(
  line: PairLine,
  side: 'local' | 'incoming',
  number: number,
): Result<MarcRecord, Wrong> {
  const given = line[side];
  if (typeof given === 'string') {
    const read = readOneMarcXml(given);
    if (read.ok) return read;
    const what = sayMarcFailure(read.failure);
    return failed(say('input.lineRecord', { line: number, side, what }));
  }
  const read = readJsonRecord(given);
  if (read.ok) return read;
  const path = [side, read.failure.path].filter(Boolean).join('.');
  return failed(shapeWrong(number, { ...read.failure, path }));
}

function parsed(text: string, line: number): Result<unknown, Wrong> {
  try {
    return success(JSON.parse(text) as unknown);
  } catch (error) {
    return failed(say('input.lineJson', { line, why: messageOf(error) }));
  }
}

function shapeWrong(line: number, { path, needed, found }: ShapeProblem): Wrong {
  const what = say('input.expected', { found, needed });
  return path === ''
    ? say('input.lineWhole', { line, what })
    : say('input.lineShape', { line, path, what });
}

/** The id of a line that is wrong in something else: so that it can be found again. */
function idIn(json: unknown): string | number | null {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
