import type { Proposal } from '../merge/decision';
import { offeredProfiles } from '../settings/offered-profiles';

import { callNumbers } from './call-numbers';
import { isGuardOpen, whyNotSave } from './may-save';
import { configOf } from './page-facts';
import { previewRows } from './preview-rows';
import { candidateRow } from './select-search';
import { recordHeader } from './select-page';
import type { Reviewing, State } from './state';
import type { GuardRow, LostRow, PreviewCounts, PreviewRow, ReviewView } from './view';

/** The preview on screen. Rows, counts and the lost list stay the same objects while the proposal does. */
export function review(state: State): ReviewView | undefined {
  const { page } = state;
  const header = recordHeader(state);
  if (page.kind !== 'reviewing' || !header) return undefined;
  const { proposal, profileFailure, remadeBecause } = page;
  const parts = partsOf(page);
  const why = whyNotSave(state);
  const holdings = callNumbers(state);
  return {
    header,
    candidate: candidateRow(
      state,
      page.local.record,
      page.incoming.candidate,
      page.incoming.record,
    ),
    profile: profileView(state, page),
    ...(profileFailure ? { profileFailure } : {}),
    guards: guardRows(page),
    warnings: proposal.warnings,
    lost: parts.lost,
    lostAccepted: page.lostAccepted,
    result: proposal.record,
    rows: parts.rows,
    counts: parts.counts,
    unbound: page.refused ? [...proposal.unbound, page.refused] : proposal.unbound,
    ...(holdings ? { callNumbers: holdings } : {}),
    settings: state.settings,
    canUndo: page.choicesBefore.length > 0,
    canRedo: page.choicesUndone.length > 0,
    ...(remadeBecause ? { remade: remadeBecause } : {}),
    ...(why ? { whyNotSave: why } : {}),
  };
}

function profileView(state: State, { profile, profileAsked }: Reviewing): ReviewView['profile'] {
  const { profiles, defaultProfile } = configOf(state);
  return {
    id: profile.id,
    name: profile.name,
    offered: offeredProfiles({ profiles, defaultProfile: defaultProfile || profile.id }),
    ...(profileAsked === undefined ? {} : { asked: profileAsked }),
  };
}

interface Parts {
  readonly rows: readonly PreviewRow[];
  readonly lost: readonly LostRow[];
  readonly counts: PreviewCounts;
}

const known = new WeakMap<Proposal, Parts>();

function partsOf({ prepared, proposal }: Reviewing): Parts {
  const made = known.get(proposal);
  if (made) return made;
  const rows = previewRows(prepared, proposal);
  const lost = lostRows(proposal, rows);
  const parts: Parts = { rows, lost, counts: countsOf(rows, lost.length) };
  known.set(proposal, parts);
  return parts;
}

function guardRows({ proposal, guardAnswers }: Reviewing): readonly GuardRow[] {
  return proposal.guards.map((guard) => ({
    ...guard,
    answered: !isGuardOpen(guard, guardAnswers),
    reason: guardAnswers[guard.id] ?? '',
  }));
}

function lostRows({ lost }: Proposal, rows: readonly PreviewRow[]): readonly LostRow[] {
  const rowOf = new Map(
    rows.flatMap(({ key, fields }) => fields.map(({ local }) => [local?.id ?? '', key] as const)),
  );
  return lost.map(({ fieldId, what, code, text, target }, at) => {
    const row = rowOf.get(fieldId);
    return {
      key: `${fieldId}:${at}`,
      tag: fieldId.split(':')[1] ?? '',
      what,
      ...(code === undefined ? {} : { code }),
      text,
      target,
      ...(row === undefined ? {} : { row }),
    };
  });
}

function countsOf(rows: readonly PreviewRow[], lost: number): PreviewCounts {
  const count = (wanted: (row: PreviewRow) => boolean): number => rows.filter(wanted).length;
  const changed = (verdict: PreviewRow['verdict']): number =>
    count((row) => row.section === 'changes' && row.verdict === verdict);
  return {
    changes: count(({ section }) => section === 'changes'),
    replaced: changed('replaced'),
    added: changed('added'),
    dropped: changed('dropped'),
    kept: count(({ section }) => section === 'kept'),
    notTaken: count(({ section }) => section === 'notTaken'),
    unchanged: count(({ section }) => section === 'unchanged'),
    lost,
    byPerson: count(({ byPerson }) => byPerson),
  };
}
