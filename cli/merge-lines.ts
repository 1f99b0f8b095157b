import * as v from 'valibot';

import { readOneMarcXml } from '../cloudapp/src/app/marc/marcxml-read';
import type { MarcRecord } from '../cloudapp/src/app/marc/record';
import type { Result } from '../cloudapp/src/app/marc/result';
import { failed, success } from '../cloudapp/src/app/marc/result';
import type { GuardFinding, Override, Proposal } from '../cloudapp/src/app/merge/decision';
import { prepare } from '../cloudapp/src/app/merge/prepare';
import type { MergeProfile } from '../cloudapp/src/app/merge/profile';
import { resolve } from '../cloudapp/src/app/merge/resolve';

import type { ShapeProblem } from './json-record';
import { checked, jsonRecord, readJsonRecord } from './json-record';
import { lines } from './lines';
import { usableProfile } from './merge-command';
import { profileIn } from './profiles';
import { messageOf, sayMarcFailure } from './records';
import { guardSentence, reasonSentence } from './sentences';
import type { ExitCode, Surroundings } from './surroundings';
import { say } from './texts';

const LINE = v.object(
  {
    id: v.optional(v.union([v.string(), v.number()], 'needed.text')),
    local: v.optional(v.unknown()),
    incoming: v.optional(v.unknown()),
    profile: v.optional(v.unknown()),
    overrides: v.optional(
      v.array(
        v.object(
          {
            target: v.string('needed.text'),
            value: v.picklist(['local', 'incoming', 'both', 'neither'], 'needed.value'),
          },
          'needed.object',
        ),
        'needed.list',
      ),
      [],
    ),
  },
  'needed.object',
);

type Line = v.InferOutput<typeof LINE>;

/** What is wrong with a line, as a sentence. */
type Wrong = string;

interface MergeTask {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
  readonly profile: MergeProfile;
  readonly overrides: readonly Override[];
}

/** `merge --jsonl`: a line out for each line in, in the same order, one at a time. */
export async function mergeLines(
  profileName: string | undefined,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const byDefault = usableProfile(profileName);
  let code: ExitCode = 0;
  for await (const { number, text } of lines(surroundings.input)) {
    const answer = answerTo(text, number, byDefault);
    if ('error' in answer || answer.blocked.length > 0) code = 1;
    await surroundings.write(`${JSON.stringify(answer)}\n`);
  }
  return code;
}

type Id = Line['id'] | null;

type Answer =
  | { readonly id: Id; readonly error: Wrong }
  | {
      readonly id: Id;
      readonly record: object;
      readonly decisions: readonly object[];
      readonly warnings: readonly object[];
      readonly lost: readonly object[];
      readonly blocked: readonly object[];
    };

function answerTo(text: string, number: number, byDefault: MergeProfile): Answer {
  const json = parsed(text, number);
  if (!json.ok) return { id: null, error: json.failure };
  const line = checked(LINE, json.value);
  if (!line.ok) return { id: idIn(json.value), error: shapeWrong(number, line.failure) };
  const id = line.value.id ?? null;
  const task = taskOf(line.value, number, byDefault);
  if (!task.ok) return { id, error: task.failure };
  try {
    return { id, ...merged(task.value) };
  } catch (error) {
    // A fault of ours in one pair must not cost the person the other ten thousand.
    return { id, error: say('input.lineBroken', { line: number, why: messageOf(error) }) };
  }
}

function merged({ local, incoming, profile, overrides }: MergeTask) {
  const prepared = prepare(local, incoming, profile);
  const proposal = resolve(
    prepared,
    targeted(overrides, () => resolve(prepared)),
  );
  const { record, decisions, warnings, lost, guards, unbound } = proposal;
  return {
    record: jsonRecord(record),
    decisions: decisions.map((one) => ({ ...one, says: reasonSentence(one.reason) })),
    warnings: [
      ...warnings.map((one) => ({ ...one, says: say(`warnings.${one.kind}`, one.values) })),
      ...guards.filter(({ level }) => level !== 'block').map(guardLine),
      ...unbound.map(({ override, reason }) => ({
        kind: 'overrideUnbound',
        target: override.label ?? override.target,
        says: reasonSentence(reason),
      })),
    ],
    lost,
    blocked: guards.filter(({ level }) => level === 'block').map(guardLine),
  };
}

function guardLine({ id, level, forGood, values }: GuardFinding): object {
  const says = guardSentence({ id, level, forGood, values });
  return { kind: id, level, forGood, values, says };
}

/** A choice may name a field of the plain merge (`I:590:1`) in the place of the hash of its group. */
function targeted(overrides: readonly Override[], plain: () => Proposal): readonly Override[] {
  if (overrides.length === 0) return overrides;
  const targets = new Map(plain().decisions.map(({ fieldId, target }) => [fieldId, target]));
  return overrides.map((one) => ({
    ...one,
    target: targets.get(one.target) ?? one.target,
    label: one.target,
  }));
}

function taskOf(line: Line, number: number, byDefault: MergeProfile): Result<MergeTask, Wrong> {
  const local = recordIn(line, 'local', number);
  if (!local.ok) return local;
  const incoming = recordIn(line, 'incoming', number);
  if (!incoming.ok) return incoming;
  const profile = line.profile === undefined ? success(byDefault) : profileIn(line.profile);
  if (!profile.ok)
    return failed(say('input.lineProfile', { line: number, what: profile.failure.join('; ') }));
  const { overrides } = line;
  return success({
    local: local.value,
    incoming: incoming.value,
    profile: profile.value,
    overrides,
  });
}

/** A record of a line: MARCXML as a text, or JSON. */
export function recordIn(
  line: Readonly<Partial<Record<'local' | 'incoming', unknown>>>,
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

export function parsed(text: string, line: number): Result<unknown, Wrong> {
  try {
    return success(JSON.parse(text) as unknown);
  } catch (error) {
    return failed(say('input.lineJson', { line, why: messageOf(error) }));
  }
}

export function shapeWrong(line: number, { path, needed, found }: ShapeProblem): Wrong {
  const what = say('input.expected', { found, needed });
  return path === ''
    ? say('input.lineWhole', { line, what })
    : say('input.lineShape', { line, path, what });
}

/** The id of a line that is wrong in something else: so that it can be found again. */
export function idIn(json: unknown): Id {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
