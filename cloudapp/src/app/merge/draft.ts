/** The result while it is being made: its fields, and what has become of every input field. Never leaves the engine. */
import type { FieldGroup, PlacedField } from '../align/alignment';
import { linkOf } from '../align/links';
import type { Field, FieldId } from '../marc/record';

import type { DecisionFlag, Verdict } from './decision';
import type { Outcome, Why } from './outcome';
import { linklessContent } from './outcome';

/** A field of the result. Later phases may replace its content, its place, and where it comes from. */
export interface OutField {
  field: Field;
  tag: string;
  side: 'local' | 'incoming' | 'profile';
  /** The input field it comes from; for a field that the profile adds, its own name. */
  from: FieldId;
  /** Its place, or that of its partner, in the record that is the canvas. */
  canvas: number | undefined;
}

/** What has become of one input field. */
export interface Fate {
  readonly input: PlacedField;
  readonly outcome: Outcome;
  verdict: Verdict;
  why: Why;
  partner: FieldId | undefined;
  out: OutField | undefined;
  flags: readonly DecisionFlag[];
  grafted: readonly { readonly code: string; readonly value: string; readonly from: FieldId }[];
}

export interface Draft {
  out: OutField[];
  readonly fates: Map<FieldId, Fate>;
}

/** Says something more about what became of a field. */
export function addFlag(fate: Fate, flag: DecisionFlag): void {
  if (!fate.flags.includes(flag)) fate.flags = [...fate.flags, flag];
}

/** A field of a unit and its counterpart on the other side: lead with lead, 880 with 880. */
export interface Members {
  readonly isLead: boolean;
  readonly local?: PlacedField;
  readonly incoming?: PlacedField;
}

/**
 * The fields of a unit side by side. 880s go together by content, then by the script their $6 names, then in their order; one
 * that is left over has no counterpart.
 */
export function membersOf(local?: FieldGroup, incoming?: FieldGroup): readonly Members[] {
  const lead: Members = {
    isLead: true,
    ...(local ? { local: local.lead } : {}),
    ...(incoming ? { incoming: incoming.lead } : {}),
  };
  const open = { local: [...(local?.linked ?? [])], incoming: [...(incoming?.linked ?? [])] };
  if (open.local.length + open.incoming.length === 0) return [lead];
  const pairs: Members[] = [];
  for (const sameness of [linklessContent, scriptOf, () => ''])
    for (const one of [...open.local]) {
      const other = open.incoming.find(({ field }) => sameness(field) === sameness(one.field));
      if (!other) continue;
      pairs.push({ isLead: false, local: one, incoming: other });
      open.local.splice(open.local.indexOf(one), 1);
      open.incoming.splice(open.incoming.indexOf(other), 1);
    }
  return [
    lead,
    ...pairs,
    ...open.local.map((one): Members => ({ isLead: false, local: one })),
    ...open.incoming.map((one): Members => ({ isLead: false, incoming: one })),
  ];
}

function scriptOf(field: Field): string {
  return linkOf(field)?.suffix ?? '';
}
