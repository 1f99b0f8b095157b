/** Finds replaced fields that come out as the local one was. */
import type { Draft, Fate, OutField } from './draft';
import { sameContent, why } from './outcome';

/**
 * A replaced field whose result says what the local one said, $6 and $8 aside, is unchanged: the local bytes stay. Every
 * field of the unit must be so, because a field and its 880s are decided as one.
 */
export function settleEqual(draft: Draft): void {
  const users = usersOf(draft);
  const places = new Map(draft.out.map((out, place) => [out, place]));
  for (const fates of replacedUnits(draft)) {
    const isSame = fates.every(
      ({ input, out, verdict }) =>
        verdict === 'replaced' && out !== undefined && sameContent(out.field, input.field),
    );
    if (!isSame) continue;
    for (const fate of fates) {
      const place = fate.out && places.get(fate.out);
      if (fate.out && place !== undefined)
        standStill(draft, fate, place, users.get(fate.out) ?? []);
    }
  }
}

function usersOf(draft: Draft): ReadonlyMap<OutField, readonly Fate[]> {
  const users = new Map<OutField, Fate[]>();
  for (const fate of draft.fates.values()) {
    if (!fate.out) continue;
    const known = users.get(fate.out) ?? [];
    users.set(fate.out, known);
    known.push(fate);
  }
  return users;
}

/** The fates of the local fields of each unit that is replaced, where no incoming field is more than its local counterpart. */
function replacedUnits(draft: Draft): readonly (readonly Fate[])[] {
  const units = new Map<string, { local: Fate[]; extra: boolean }>();
  for (const fate of draft.fates.values()) {
    if (fate.verdict !== 'replaced' && fate.verdict !== 'added' && fate.verdict !== 'dropped')
      continue;
    const { target } = fate.outcome.unit;
    const known = units.get(target) ?? { local: [], extra: false };
    units.set(target, known);
    if (fate.input.id.startsWith('L:')) known.local.push(fate);
    else if (fate.verdict === 'added') known.extra = true;
  }
  return [...units.values()]
    .filter(({ local, extra }) => local.length > 0 && !extra)
    .map(({ local }) => local);
}

function standStill(draft: Draft, fate: Fate, place: number, users: readonly Fate[]): void {
  const { field, tag } = { field: fate.input.field, tag: fate.input.field.tag };
  const { canvas } = draft.out[place];
  const out: OutField = {
    field,
    tag,
    side: 'local',
    from: fate.input.id,
    ...(canvas === undefined ? {} : { canvas }),
  };
  draft.out[place] = out;
  for (const user of users) {
    user.out = out;
    if (user.verdict !== 'replaced') continue;
    user.verdict = 'unchanged';
    user.why = why(user.why.rule, 'sameResult', user.why.reason.values);
  }
}
