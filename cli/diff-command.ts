import { diffRecords } from '../cloudapp/src/app/diff/records';
import type { MarcRecord } from '../cloudapp/src/app/marc/record';
import { dataFields, subfieldValues } from '../cloudapp/src/app/marc/record';
import { fieldText } from '../cloudapp/src/app/marc/text-form';

import type { FileRecord } from './records';
import { recordsOf } from './records';
import type { ExitCode, Surroundings } from './surroundings';
import { say } from './texts';

/** `diff FILE FILE`: fields that differ, record by record in their order. */
export async function diff(
  [first, second]: readonly [string, string],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const before = await recordsOf(first, surroundings);
  const after = await recordsOf(second, surroundings);
  const files = { first, second };
  const told = Array.from({ length: Math.max(before.length, after.length) }, (_, at) =>
    differing(before.at(at), after.at(at), at + 1, files),
  ).flat();
  const text = told.length > 0 ? told : [say('diff.same', { count: before.length })];
  await surroundings.write(`${text.join('\n')}\n`);
  return told.length > 0 ? 1 : 0;
}

function differing(
  before: FileRecord | undefined,
  after: FileRecord | undefined,
  number: number,
  { first, second }: { readonly first: string; readonly second: string },
): readonly string[] {
  if (!before || !after) return [say('diff.onlyFirst', { number, file: before ? first : second })];
  const bad = [before, after].flatMap((one) => ('error' in one ? one.error : []));
  if ('error' in before || 'error' in after) return bad;
  const lines = diffRecords(before.record, after.record).flatMap(
    ({ before: old, after: current, difference }) =>
      difference.class === 'same'
        ? []
        : [
            ...(old ? [`- ${fieldText(old.field)}`] : []),
            ...(current ? [`+ ${fieldText(current.field)}`] : []),
          ],
  );
  const title = titleOf(before.record);
  return lines.length > 0 ? [say('diff.record', { number, title }), ...lines] : [];
}

function titleOf(record: MarcRecord): string {
  const [field] = dataFields(record, '245');
  return field ? subfieldValues(field, 'a').join(' ') : '';
}
