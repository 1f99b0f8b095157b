import type { MarcRecord } from '../../marc/record';
import type { SaveOutcome, SaveProgress, SaveRequest } from '../../ports/alma';
import { saveAndRelease } from '../save-and-release';

import { field, localOf, NEW_FIELDS, OLD_005, OLD_FIELDS, recordOf } from './sample-records';
import { ScriptedAlma } from './scripted-alma';
import type { WriteScript } from './scripted-alma';

/** The record as the preview knows it, the record that it proposes, and what a colleague adds. */
export const OLD = localOf(recordOf(OLD_005, ...OLD_FIELDS));
export const PROPOSED = recordOf(OLD_005, ...NEW_FIELDS);
export const NOTE = field('591', '  ', '$a By someone else.');

export const withNote = (record: MarcRecord): MarcRecord => ({
  ...record,
  fields: [...record.fields, NOTE],
});

export interface Run {
  readonly outcome: SaveOutcome;
  /** Each step as it was told: `reRead running`, `reRead done`... */
  readonly steps: readonly string[];
}

/** One save of the proposal, or of what is asked instead, with all that is told of it. */
export async function run(alma: ScriptedAlma, asks: Partial<SaveRequest> = {}): Promise<Run> {
  const steps: SaveProgress[] = [];
  const request = { writeId: 'w1', before: OLD, record: PROPOSED, ...asks };
  const outcome = await saveAndRelease(alma, request, (progress) => steps.push(progress));
  return { outcome, steps: steps.map(({ step, state }) => `${step} ${state}`) };
}

export function almaWith(...script: WriteScript[]): ScriptedAlma {
  const alma = new ScriptedAlma(OLD);
  alma.script.push(...script);
  return alma;
}

export function kindOf(outcome: SaveOutcome): string {
  return 'failure' in outcome ? `${outcome.kind} ${outcome.failure.kind}` : outcome.kind;
}
