// What a merge says, as lines for a person.
import type { GuardFinding, Proposal, Reason } from '../cloudapp/src/app/merge/decision';
import type { Prepared } from '../cloudapp/src/app/merge/merge-api';
import type { Field } from '../cloudapp/src/app/marc/record';
import { fieldIds } from '../cloudapp/src/app/marc/record';
import { fieldText } from '../cloudapp/src/app/marc/text-form';

import { say } from './texts';

export function guardSentence({ id, values }: GuardFinding): string {
  return say(`guards.${id}`, values);
}

export function reasonSentence({ id, values }: Reason): string {
  return say(`reasons.${id}`, values);
}

/** Every decision that changes something, then what is lost and what is worth knowing, one line each. */
export function accountOf(prepared: Prepared, proposal: Proposal): readonly string[] {
  const texts = new Map([...textsOf(prepared.local, 'L'), ...textsOf(prepared.incoming, 'I')]);
  const decisions = proposal.decisions
    .filter(({ verdict, fieldId }) => verdict !== 'unchanged' && texts.has(fieldId))
    .map(({ verdict, fieldId, reason }) =>
      say('merged.decision', {
        verdict: verdict.padEnd(8),
        field: fieldId.padEnd(8),
        text: texts.get(fieldId) ?? '',
        reason: reasonSentence(reason),
      }),
    );
  const lost = proposal.lost.map(({ fieldId, text }) =>
    say('merged.lost', { field: fieldId.padEnd(8), text }),
  );
  const warnings = proposal.warnings.map(({ kind, values }) =>
    say('merged.warning', { warning: say(`warnings.${kind}`, values) }),
  );
  const guards = proposal.guards
    .filter(({ level }) => level !== 'block')
    .map((guard) => say('merged.guard', { guard: guardSentence(guard) }));
  return [...decisions, ...lost, ...warnings, ...guards];
}

function textsOf(
  record: Prepared['local'],
  origin: 'L' | 'I',
): readonly (readonly [string, string])[] {
  const ids = fieldIds(record, origin);
  return record.fields.map((field: Field, at) => [ids[at], fieldText(field)]);
}
