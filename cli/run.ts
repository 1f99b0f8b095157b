// The command line: what was asked for, and by which command it is done.
import { parseArgs } from 'node:util';

import { answerPairs } from './answer-pairs';
import { diff } from './diff-command';
import { merge, usableProfile } from './merge-command';
import { checkProfile, listProfiles } from './profile-command';
import { read } from './read-command';
import { messageOf } from './records';
import type { ExitCode, Surroundings } from './surroundings';
import { Misuse } from './surroundings';
import { say } from './texts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  local: { type: 'string' },
  incoming: { type: 'string' },
  profile: { type: 'string' },
  format: { type: 'string' },
  jsonl: { type: 'boolean' },
  'pass-guards': { type: 'boolean' },
} as const;

interface Asked {
  readonly words: readonly string[];
  readonly values: ReturnType<typeof parse>['values'];
}

type Command = (asked: Asked, surroundings: Surroundings) => Promise<ExitCode>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['read', ({ words }, around) => read(atLeastOne('read', words), around)],
  ['merge', mergeAsked],
  ['match', matchAsked],
  ['diff', ({ words }, around) => diff(exactlyTwo('diff', words), around)],
  ['profile', profileAsked],
]);

/** Does what the words ask for, and gives the exit code. Nothing is begun that was not understood. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(args);
    const [command, ...words] = positionals;
    if (values.help || command === 'help') {
      await surroundings.write(`${say('usage.help')}\n`);
      return 0;
    }
    const act = COMMANDS.get(command ?? '');
    if (act) return await act({ words, values }, surroundings);
    throw new Misuse(
      command === undefined ? say('usage.short') : say('wrong.command', { command }),
    );
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    surroundings.tell(error.message);
    if (error.message !== say('usage.short')) surroundings.tell(say('usage.short'));
    return 2;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misuse(say('wrong.option', { text: messageOf(error) }));
  }
}

function mergeAsked({ words, values }: Asked, surroundings: Surroundings): Promise<ExitCode> {
  none('merge', words);
  const { local, incoming, profile, format, jsonl } = values;
  if (jsonl) return answerPairs({ kind: 'merge', profile: usableProfile(profile) }, surroundings);
  if (local === undefined || incoming === undefined)
    throw new Misuse(missing('merge', '--local FILE --incoming FILE, or --jsonl'));
  const passGuards = values['pass-guards'] === true;
  return merge({ local, incoming, profile, format, passGuards }, surroundings);
}

function matchAsked({ words, values }: Asked, surroundings: Surroundings): Promise<ExitCode> {
  none('match', words);
  if (!values.jsonl) throw new Misuse(missing('match', '--jsonl'));
  return answerPairs({ kind: 'match' }, surroundings);
}

function profileAsked({ words }: Asked, surroundings: Surroundings): Promise<ExitCode> {
  const [what, ...files] = words;
  if (what === 'list') {
    none('profile list', files);
    return listProfiles(surroundings);
  }
  const [file, ...more] = files;
  none('profile check', more);
  if (what !== 'check' || file === undefined)
    throw new Misuse(missing('profile', 'list, or check FILE'));
  return checkProfile(file, surroundings);
}

function atLeastOne(command: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) throw new Misuse(missing(command, 'FILE...'));
  return words;
}

function exactlyTwo(command: string, words: readonly string[]): readonly [string, string] {
  const [first, second, ...more] = words;
  none(command, more);
  if (first === undefined || second === undefined) throw new Misuse(missing(command, 'FILE FILE'));
  return [first, second];
}

function none(command: string, words: readonly string[]): void {
  const [what] = words;
  if (what !== undefined) throw new Misuse(say('wrong.tooMany', { command, what }));
}

function missing(command: string, what: string): string {
  return say('wrong.missing', { command, what });
}
