import {
  A_USER,
  ENRICH,
  incomingRecord,
  local,
  LOCAL_ID,
  readyState,
  reviewingState,
  saveableState,
  told,
} from '../../testing/fakes';
import { failed, success } from '../marc/result';
import { controlValue, dataFields } from '../marc/record';

import type { Reviewing, State } from './state';

function reviewing(state: State): Reviewing {
  if (state.page.kind !== 'reviewing') throw new Error(`Expected a preview: ${state.page.kind}`);
  return state.page;
}

/** Target of the group that a field leads. */
function targetOf(state: State, fieldId: string): string {
  const decision = reviewing(state).proposal.decisions.find((one) => one.fieldId === fieldId);
  if (!decision) throw new Error(`Expected a decision on ${fieldId}`);
  return decision.target;
}

const before = reviewingState();
const TITLE = targetOf(before, 'L:245:1');
const GIFT = targetOf(before, 'L:852:1');

describe('reduce: the preview', () => {
  it('is made of both records, under the profile, with what the person searched by', () => {
    const { prepared, proposal } = reviewing(before);
    expect(prepared.incoming).toEqual(incomingRecord());
    expect(prepared.context).toEqual({
      searchedNumber: '17807721',
      typedByPerson: false,
      linkedTo: undefined,
      recordFormat: 'marc21',
      stamp: { date: '2026-11-20', user: A_USER.userId, source: 'WorldCat' },
    });
    expect(controlValue(proposal.record, '001')).toBe(LOCAL_ID);
    expect(proposal.lost.map(({ fieldId }) => fieldId)).toEqual(['L:852:1']);
  });

  it('is made again at every choice, and back at its withdrawal', () => {
    const chosen = told(before, { kind: 'override', target: TITLE, value: 'local' });
    const [title] = dataFields(reviewing(chosen).proposal.record, '245');
    expect(title.subfields[0].value).toBe('Moby Dick /');
    const withdrawn = told(chosen, { kind: 'resetOverride', target: TITLE });
    expect(reviewing(withdrawn).proposal).toEqual(reviewing(before).proposal);
  });

  it('holds one choice for one group: the last', () => {
    const state = told(
      before,
      { kind: 'override', target: TITLE, value: 'local' },
      { kind: 'override', target: TITLE, value: 'incoming' },
    );
    expect(state.overridesByRecord[LOCAL_ID]).toEqual([{ target: TITLE, value: 'incoming' }]);
  });

  it('lists a choice that binds to no field instead of applying it to another', () => {
    const state = told(before, { kind: 'override', target: 'gone', value: 'local', label: '500' });
    const { proposal } = reviewing(state);
    expect(proposal.unbound.map(({ override }) => override.label)).toEqual(['500']);
    expect(proposal.record).toEqual(reviewing(before).proposal.record);
  });

  it('takes up the choices of an earlier visit, unless there are newer ones', () => {
    const remembered = {
      kind: 'overridesRemembered',
      mmsId: LOCAL_ID,
      overrides: [{ target: TITLE, value: 'local' }],
    } as const;
    expect(reviewing(told(before, remembered)).overrides).toEqual(remembered.overrides);
    const newer = told(before, { kind: 'override', target: GIFT, value: 'local' });
    expect(told(newer, remembered)).toBe(newer);
  });

  it('can be made under another profile, with the choices kept', () => {
    const chosen = told(before, { kind: 'override', target: GIFT, value: 'local' });
    const asked = told(chosen, { kind: 'chooseProfile', profileId: 'enrich-only' });
    expect(reviewing(asked).profileAsked).toBe('enrich-only');
    expect(reviewing(asked).proposal).toBe(reviewing(chosen).proposal);
    const answer = { kind: 'profileAnswered', mmsId: LOCAL_ID, profileId: 'enrich-only' } as const;
    const made = told(asked, { ...answer, result: success(ENRICH) });
    expect(reviewing(made).profile.id).toBe('enrich-only');
    expect(reviewing(made).overrides.length).toBe(1);
    const failure = { kind: 'configUnreadable', details: {} } as const;
    const stuck = told(asked, { ...answer, result: failed(failure) });
    expect(reviewing(stuck).profile.id).toBe('copy-and-merge');
    expect(reviewing(stuck).profileFailure).toEqual(failure);
  });

  it('drops a profile that is no longer asked for', () => {
    const answer = { kind: 'profileAnswered', mmsId: LOCAL_ID, profileId: 'enrich-only' } as const;
    expect(told(before, { ...answer, result: success(ENRICH) })).toBe(before);
  });
});

describe('reduce: what a person accepts', () => {
  it('stays accepted while less is lost, and is asked again when more is', () => {
    const accepted = told(before, { kind: 'acceptLost', accepted: true });
    const kept = told(accepted, { kind: 'override', target: GIFT, value: 'local' });
    expect(reviewing(kept).lostAccepted).toBe(true);
    const dropped = told(accepted, {
      kind: 'override',
      target: targetOf(before, 'L:590:1'),
      value: 'neither',
    });
    expect(reviewing(dropped).proposal.lost.length).toBe(2);
    expect(reviewing(dropped).lostAccepted).toBe(false);
  });

  it('answers only guards that are there, and a block only with a reason', () => {
    const page = reviewing(before);
    const block = { id: 'otherType', level: 'block', forGood: false, values: {} } as const;
    const forGood = { id: 'mergeUnsafe', level: 'block', forGood: true, values: {} } as const;
    const proposal = { ...page.proposal, guards: [block, forGood] };
    const state: State = { ...before, page: { ...page, proposal } };
    const answer = (id: string, reason: string): State =>
      told(state, { kind: 'answerGuard', id, reason });
    expect(answer('unheardOf', 'x')).toBe(state);
    expect(answer('otherType', '  ')).toBe(state);
    expect(answer('mergeUnsafe', 'I want to')).toBe(state);
    const answered = answer('otherType', 'A book with a disc.');
    expect(reviewing(answered).guardAnswers).toEqual({ otherType: 'A book with a disc.' });
    const withdrawn = told(answered, { kind: 'withdrawGuardAnswer', id: 'otherType' });
    expect(reviewing(withdrawn).guardAnswers).toEqual({});
  });

  it('cannot be changed while it is being saved', () => {
    const saving = told(saveableState(), { kind: 'save' });
    expect(told(saving, { kind: 'override', target: TITLE, value: 'local' })).toBe(saving);
    expect(told(saving, { kind: 'acceptLost', accepted: false })).toBe(saving);
  });
});

describe('reduce: gestures out of place', () => {
  it('change nothing', () => {
    const ready = readyState(local());
    expect(told(ready, { kind: 'override', target: TITLE, value: 'local' })).toBe(ready);
    expect(told(ready, { kind: 'acceptLost', accepted: true })).toBe(ready);
    expect(told(ready, { kind: 'save' })).toBe(ready);
    expect(told(ready, { kind: 'switchToOther' })).toBe(ready);
  });
});
