import { jsonRecord } from './json-record';
import { recordsOf } from './records';
import type { ExitCode, Surroundings } from './surroundings';

/** `read FILE...`: every record as a line of JSON, what cannot be read in its place. */
export async function read(
  files: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files)
    for (const one of await recordsOf(file, surroundings)) {
      const { number } = one;
      const line =
        'error' in one
          ? { file, number, error: one.error }
          : { file, number, record: jsonRecord(one.record) };
      if ('error' in one) code = 1;
      await surroundings.write(`${JSON.stringify(line)}\n`);
    }
  return code;
}
