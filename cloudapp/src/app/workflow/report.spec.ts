import {
  A_USER,
  LOCAL_ID,
  local,
  NUMBER,
  OLD_VERSION,
  PROFILE,
  readyState,
  reviewingState,
  told,
} from '../../testing/fakes';
import { profileHash } from '../merge/profile-hash';

import { reportModel } from './report';
import type { ReportModel } from './report-model';
import { review } from './select-review';
import type { State } from './state';

const AT = '2026-11-20T14:01:00.000Z';

function modelOf(state: State): ReportModel {
  const model = reportModel(state, AT);
  if (!model) throw new Error(`Expected a report: ${state.page.kind}`);
  return model;
}

describe('the report of a preview', () => {
  it('says who made it, when, of which records, by which profile', () => {
    const model = modelOf(reviewingState());
    const { name, userId, institution } = A_USER;
    expect(model.at).toBe(AT);
    expect(model.who).toEqual({ name, userId, institution });
    expect(model.record).toEqual(
      jasmine.objectContaining({
        mmsId: LOCAL_ID,
        title: 'Moby Dick',
        version005: OLD_VERSION,
        savedBy: 'staff-2',
      }),
    );
    expect(model.incoming).toEqual(
      jasmine.objectContaining({ source: 'worldcat', oclcNumber: NUMBER }),
    );
    const { id, version } = PROFILE;
    expect(model.profile).toEqual({ id, name: PROFILE.name, version, hash: profileHash(PROFILE) });
  });

  it('has every row of the preview once, with its fields, the rule and the reason', () => {
    const state = reviewingState();
    const rows = review(state)?.rows ?? [];
    const decisions = modelOf(state).sections.flatMap((section) => section.decisions);
    expect(decisions.length).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(8);
    expect(decisions.map(({ tag }) => tag).sort()).toEqual(rows.map(({ tag }) => tag).sort());
    const [title] = decisions.filter(({ tag }) => tag === '245');
    expect(title).toEqual(
      jasmine.objectContaining({ verdict: 'replaced', rule: 'default', byPerson: false }),
    );
    expect(title.fields).toEqual([
      {
        local: '245 10 $a Moby Dick / $c Herman Melville.',
        incoming: '245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
        result: '245 10 $a Moby Dick, or, The whale / $c Herman Melville.',
      },
    ]);
  });

  it('has the whole result, and what would be lost with what was said to it', () => {
    const state = reviewingState();
    const model = modelOf(state);
    expect(model.result.lines[0]).toMatch(/^LDR /);
    expect(model.result.lines).toContain('590 __ $a Library has copy 2 only.');
    expect(model.lost.map(({ text }) => text)).toContain('$a Gift of the author.');
    expect(model.lostAccepted).toBe(false);
    expect(modelOf(told(state, { kind: 'acceptLost', accepted: true })).lostAccepted).toBe(true);
  });

  it('tells a choice of the person from the decisions of the profile', () => {
    const state = reviewingState();
    const target = review(state)?.rows.find(({ tag }) => tag === '245')?.target ?? '';
    const chosen = modelOf(
      told(state, { kind: 'override', target, value: 'local', label: '245' }),
    ).sections.flatMap(({ decisions }) => decisions.filter(({ byPerson }) => byPerson));
    expect(chosen.map(({ tag, chosen: value }) => [tag, value])).toEqual([['245', 'local']]);
  });

  it('names records by their content: another version has another hash, the same one the same', () => {
    const first = modelOf(reviewingState());
    const again = modelOf(reviewingState());
    expect([again.record.hash, again.incoming.hash, again.result.hash]).toEqual([
      first.record.hash,
      first.incoming.hash,
      first.result.hash,
    ]);
    const { record } = local();
    const other = local(LOCAL_ID, { record: { ...record, fields: record.fields.slice(0, -1) } });
    expect(modelOf(reviewingState(other)).record.hash).not.toBe(first.record.hash);
  });

  it('is there only for a preview', () => {
    expect(reportModel(readyState(), AT)).toBeUndefined();
  });

  it('leaves out who is signed in where Alma has not said', () => {
    const model = modelOf({ ...reviewingState(), user: undefined });
    expect(model.who).toBeUndefined();
  });
});
