import { writeMarcXml } from '../cloudapp/src/app/marc/marcxml-write';
import { writeMrk } from '../cloudapp/src/app/marc/mrk';
import type { MarcRecord } from '../cloudapp/src/app/marc/record';
import { prepare } from '../cloudapp/src/app/merge/prepare';
import type { MergeProfile } from '../cloudapp/src/app/merge/profile';
import { resolve } from '../cloudapp/src/app/merge/resolve';

import { jsonRecord } from './json-record';
import { DEFAULT_PROFILE, profileNamed } from './profiles';
import { firstRecordOf } from './records';
import { accountOf, guardSentence } from './sentences';
import type { ExitCode, Surroundings } from './surroundings';
import { Misuse } from './surroundings';
import { say } from './texts';

export interface MergeAsked {
  readonly local: string;
  readonly incoming: string;
  readonly profile?: string;
  readonly format?: string;
  readonly passGuards: boolean;
}

const WRITERS: ReadonlyMap<string, (record: MarcRecord) => string> = new Map([
  ['marcxml', (record: MarcRecord) => `${writeMarcXml(record).xml}\n`],
  ['mrk', (record: MarcRecord) => writeMrk([record])],
  ['json', (record: MarcRecord) => `${JSON.stringify(jsonRecord(record))}\n`],
]);

/** `merge --local FILE --incoming FILE`: the merged record, and on standard error what was decided. */
export async function merge(asked: MergeAsked, surroundings: Surroundings): Promise<ExitCode> {
  const { format = 'marcxml' } = asked;
  const written = WRITERS.get(format);
  if (!written) throw new Misuse(say('wrong.format', { format }));
  const profile = usableProfile(asked.profile);
  const local = await firstRecordOf(asked.local, surroundings);
  const incoming = await firstRecordOf(asked.incoming, surroundings);
  const prepared = prepare(local, incoming, profile);
  const proposal = resolve(prepared);
  for (const line of accountOf(prepared, proposal)) surroundings.tell(line);
  const blocked = proposal.guards.filter(({ level }) => level === 'block');
  const passes = asked.passGuards && blocked.every(({ forGood }) => !forGood);
  for (const guard of blocked)
    surroundings.tell(
      say(passes ? 'merged.passed' : 'merged.blocked', { guard: guardSentence(guard) }),
    );
  if (blocked.length === 0 || passes) await surroundings.write(written(proposal.record));
  return blocked.length === 0 ? 0 : 1;
}

/** The profile that is named, else the default one. */
export function usableProfile(named = DEFAULT_PROFILE): MergeProfile {
  const read = profileNamed(named);
  if (read.ok) return read.value;
  throw new Misuse([say('wrong.profileUnusable', { file: named }), ...read.failure].join('\n'));
}
