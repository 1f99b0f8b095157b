import {
  FakePorts as Ports,
  local,
  LOCAL_ID,
  NUMBER,
  OTHER_ID,
  quiet,
} from '../../../testing/fakes';
import { success } from '../../marc/result';
import type { CreateOutcome } from '../../ports/bib-life';
import type { AlmaFailure } from '../../ports/failures';

import { AT, Desk, silence, TAKEN } from './testing/desk';

const match: AlmaFailure = {
  kind: 'almaHasMatch',
  details: { errors: [{ code: '60307', message: 'Match found', trackingId: 'T1' }] },
};

const created: CreateOutcome = {
  kind: 'created',
  changedByAlma: [],
  after: local(LOCAL_ID),
  warnings: [],
  foundByNumber: false,
};

describe('a creation', () => {
  it('is noted first, then sent once, as it was shown and as the institution wants it', async () => {
    const config = { newRecords: { suppressed: true, contact: '' }, normalization: '77' };
    const desk = new Desk(new Ports(), config);
    await desk.toDraft();
    expect(desk.draft.draft.suppressed).toBe(true);
    const shown = desk.draft.draft.made.record;
    await desk.say({ kind: 'create' }, { kind: 'create' });
    expect(desk.notes.map(({ state, number }) => [state, number])).toEqual([['sent', NUMBER]]);
    expect(desk.ports.bibs.creations.questions).toEqual([
      {
        record: shown,
        suppressed: true,
        oclcNumber: NUMBER,
        known: [],
        normalization: '77',
        userId: 'staff-1',
        at: AT,
      },
    ]);
  });

  it('that is done leaves a note with its MMS ID, in the place of earlier ones with the number', async () => {
    const desk = new Desk();
    desk.ports.browserStore.notes.set('created', [
      { id: 'old', state: 'unknown', title: 'Moby', at: AT, number: NUMBER },
    ]);
    await desk.toDraft();
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    await desk.ends(created);
    expect(desk.creation.creation.outcome).toEqual(created);
    expect(desk.notes.map(({ state, mmsId }) => [state, mmsId])).toEqual([['created', LOCAL_ID]]);
  });

  it('goes on where the browser keeps no note, and says so', async () => {
    const desk = new Desk();
    await desk.toDraft();
    desk.ports.browserStore.refuses = true;
    await desk.say({ kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(1);
    expect(desk.creation.noteFailure?.kind).toBe('storeRefused');
  });

  it('that was refused leaves no note, and may be tried again from the record', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' });
    await desk.ends({ kind: 'notCreated', failure: { kind: 'almaValidation', details: {} } });
    expect(desk.notes).toEqual([]);
    await desk.say({ kind: 'back' }, { kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(2);
  });

  it('with a warning is sent again with a yes, and only then', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' });
    await desk.ends({ kind: 'warned', failure: { kind: 'almaWarning', details: {} } });
    await desk.say({ kind: 'create' }, { kind: 'createDespiteMatch' });
    expect(desk.ports.bibs.creations.calls.length).toBe(1);
    await desk.say({ kind: 'createDespiteWarning' });
    expect(desk.ports.bibs.creations.questions[1]?.overrideWarning).toBe(true);
  });

  it('that Alma matches asks for the number anew, and is sent despite it only after a tick', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' });
    await desk.ends({ kind: 'matched', failure: match });
    await desk.ports.bibs.lookups.answer(TAKEN);
    await desk.ports.bibs.reads.answer(success(local(OTHER_ID)));
    expect(desk.creation.almaHas.holders.map(({ title }) => title)).toEqual(['Moby Dick /']);
    await desk.say({ kind: 'createDespiteMatch' });
    expect(desk.ports.bibs.creations.calls.length).toBe(1);
    await desk.say({ kind: 'tick', on: true }, { kind: 'createDespiteMatch' });
    expect(desk.ports.bibs.creations.questions[1]).toEqual(
      jasmine.objectContaining({ despiteMatch: true, known: [OTHER_ID] }),
    );
  });

  it('of which nobody knows is never sent again, whatever is pressed', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' });
    await desk.ends({ kind: 'unknown', failure: silence, found: [OTHER_ID] });
    await desk.say(
      { kind: 'tick', on: true },
      { kind: 'create' },
      { kind: 'createDespiteMatch' },
      { kind: 'createDespiteWarning' },
      { kind: 'back' },
      { kind: 'search' },
      { kind: 'create' },
    );
    expect(desk.ports.bibs.creations.calls.length).toBe(1);
    expect(desk.notes.map(({ state }) => state)).toEqual(['unknown']);
  });

  it('of which nobody knows can be tried anew once Alma was asked anew, with a warning', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' });
    await desk.ends({ kind: 'unknown', failure: silence, found: [] });
    await desk.say({ kind: 'anotherRecord' });
    await desk.toDraft();
    expect(desk.ports.bibs.lookups.calls.length).toBe(2);
    expect(desk.draft.concerns).toEqual(['sentBefore']);
    await desk.say({ kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(1);
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(2);
  });

  it('whose port throws is one of which nobody knows', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' });
    desk.ports.bibs.creations.call().answer.throw(new Error('gone'));
    await quiet();
    expect(desk.creation.creation.outcome?.kind).toBe('unknown');
  });

  it('under way cannot be pushed aside', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' }, { kind: 'anotherRecord' }, { kind: 'back' });
    expect(desk.creation.creation.outcome).toBeUndefined();
  });
});
