// The preview on screen as the data of a report: who, when, which records, by which profile, and every decision.
import { hashRecord } from '../marc/content-hash';
import { fieldText, recordText } from '../marc/text-form';
import { profileHash } from '../merge/profile-hash';

import type {
  ReportDecision,
  ReportField,
  ReportIncoming,
  ReportModel,
  ReportRecord,
  ReportSection,
} from './report-model';
import { review } from './select-review';
import { otherRecords } from './several/other-records';
import type { Reviewing, State } from './state';
import type { PreviewRow, ReviewView, RowField, RowSection } from './view';

/** As on screen: what changes first. */
const SECTIONS: readonly RowSection[] = ['changes', 'kept', 'notTaken', 'unchanged'];

/** The report of the preview on screen, made at the moment `at` (ISO 8601); undefined where no preview is on screen. */
export function reportModel(state: State, at: string): ReportModel | undefined {
  const { page, user } = state;
  const view = review(state);
  if (page.kind !== 'reviewing' || !view) return undefined;
  const { profile, proposal } = page;
  const { id, name, version } = profile;
  return {
    at,
    ...(user
      ? { who: { name: user.name, userId: user.userId, institution: user.institution } }
      : {}),
    record: recordOf(page, view),
    incoming: incomingOf(page, view),
    profile: { id, name, version, hash: profileHash(profile) },
    match: view.candidate.match,
    lost: view.lost,
    lostAccepted: view.lostAccepted,
    guards: view.guards,
    warnings: view.warnings,
    ...(view.remade ? { remade: view.remade } : {}),
    others: otherRecords(state),
    unbound: view.unbound.map(({ override, reason }) => ({
      label: override.label ?? override.target,
      reason,
    })),
    counts: view.counts,
    sections: sectionsOf(view.rows),
    result: {
      lines: recordText(proposal.record).split('\n'),
      hash: hashRecord(proposal.record),
    },
  };
}

function recordOf({ local }: Reviewing, { header }: ReviewView): ReportRecord {
  const { mmsId, title, creator, savedAt, savedBy, oclcNumbers } = header;
  return {
    mmsId,
    title,
    ...(creator === undefined ? {} : { creator }),
    oclcNumbers: oclcNumbers.filter(({ merged }) => !merged).map(({ number }) => number),
    ...(local.version005 === undefined ? {} : { version005: local.version005 }),
    ...(savedAt === undefined ? {} : { savedAt }),
    ...(savedBy === undefined ? {} : { savedBy }),
    hash: hashRecord(local.record),
  };
}

function incomingOf({ incoming }: Reviewing, { candidate }: ReviewView): ReportIncoming {
  const { id, oclcNumber, title } = incoming.candidate;
  return {
    source: incoming.source,
    id,
    ...(oclcNumber === undefined ? {} : { oclcNumber }),
    ...(candidate.ownName === undefined ? {} : { ownName: candidate.ownName }),
    ...(candidate.mergedFrom === undefined ? {} : { mergedFrom: candidate.mergedFrom }),
    title,
    hash: hashRecord(incoming.record),
  };
}

function sectionsOf(rows: readonly PreviewRow[]): readonly ReportSection[] {
  return SECTIONS.map((id) => ({
    id,
    decisions: rows.filter(({ section }) => section === id).map(decisionOf),
  })).filter(({ decisions }) => decisions.length > 0);
}

function decisionOf(row: PreviewRow): ReportDecision {
  const { tag, verdict, flags, rule, reason, fields, byPerson, value } = row;
  return {
    tag,
    verdict,
    flags,
    rule,
    reason,
    fields: fields.map(fieldOf),
    ...(byPerson && value ? { chosen: value } : {}),
    byPerson,
  };
}

function fieldOf({ local, incoming, result }: RowField): ReportField {
  return {
    ...(local ? { local: fieldText(local.field) } : {}),
    ...(incoming ? { incoming: fieldText(incoming.field) } : {}),
    ...(result ? { result: fieldText(result.field) } : {}),
  };
}
