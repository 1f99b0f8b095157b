import {
  candidate,
  FakePorts,
  incoming,
  local,
  LOCAL_ID,
  NUMBER,
  startedState,
} from '../../../testing/fakes';
import { success } from '../../marc/result';
import type { CreateOutcome } from '../../ports/bib-life';

import type { Concern } from './may-create';
import { AT, Desk, silence } from './testing/desk';

const UNKNOWN: CreateOutcome = { kind: 'unknown', failure: silence, found: [] };
const CREATED: CreateOutcome = {
  kind: 'created',
  changedByAlma: [],
  after: local(LOCAL_ID),
  warnings: [],
  foundByNumber: false,
};

/** A record without any number is pasted. */
async function pasteUnnumbered(desk: Desk, title = 'No number'): Promise<void> {
  await desk.say({ kind: 'pasteRecord', text: '=245' });
  const bare = candidate('file', { oclcNumber: undefined });
  const { record } = incoming(bare);
  const fields = [
    ...record.fields.filter(({ tag }) => !['001', '003', '035', '245'].includes(tag)),
    { tag: '245', ind1: '0', ind2: '0', subfields: [{ code: 'a', value: title }] },
  ];
  await desk.ports.sources.opener.pasted.answer(
    success([{ source: 'file', candidate: bare, record: { ...record, fields } }]),
  );
}

async function asks(desk: Desk, concern: Concern): Promise<void> {
  expect(desk.draft.concerns).toContain(concern);
  expect(desk.draft.why).toEqual({ kind: 'tickOpen' });
  const before = desk.ports.bibs.creations.calls.length;
  await desk.say({ kind: 'create' });
  expect(desk.ports.bibs.creations.calls.length).toBe(before);
}

describe('a record that may be there already is not sent again without a question', () => {
  it('where the browser kept no note of the first sending', async () => {
    const desk = new Desk();
    await desk.toDraft();
    desk.ports.browserStore.refuses = true;
    await desk.say({ kind: 'create' });
    await desk.ends(UNKNOWN);
    await desk.say({ kind: 'anotherRecord' });
    await desk.toDraft();
    await asks(desk, 'sentBefore');
    // Nor where only the end could not be noted.
    desk.ports.browserStore.refuses = false;
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    desk.ports.browserStore.refuses = true;
    await desk.ends(UNKNOWN);
    desk.ports.browserStore.refuses = false;
    await desk.say({ kind: 'anotherRecord' });
    await desk.toDraft();
    await asks(desk, 'sentBefore');
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(3);
  });

  it('where it was created here a moment ago, and Alma does not find it by its number yet', async () => {
    const desk = new Desk();
    await desk.toDraft();
    await desk.say({ kind: 'create' });
    await desk.ends(CREATED);
    await desk.say({ kind: 'anotherRecord' });
    await desk.toDraft();
    expect(desk.draft.earlier).toEqual([
      jasmine.objectContaining({ state: 'created', mmsId: LOCAL_ID, at: AT }),
    ]);
    await asks(desk, 'createdBefore');
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(2);
  });

  it('where it has no number, but says the same', async () => {
    const desk = new Desk();
    await pasteUnnumbered(desk);
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    await desk.ends(UNKNOWN);
    await desk.say({ kind: 'anotherRecord' });
    await pasteUnnumbered(desk, 'Another one');
    expect(desk.draft.concerns).toEqual(['noNumber']);
    await desk.say({ kind: 'back' });
    await pasteUnnumbered(desk);
    await asks(desk, 'sentBefore');
  });

  it('where the first was sent under another of its numbers', async () => {
    const desk = new Desk();
    desk.ports.browserStore.notes.set('created', [
      { id: 'x', state: 'sent', title: 'T', at: AT, number: '555', numbers: ['555', NUMBER] },
    ]);
    await desk.toDraft();
    await asks(desk, 'sentBefore');
  });
});

describe('two panels of one browser', () => {
  it('send one record once: the second shows what the first did, and asks', async () => {
    const ports = new FakePorts();
    const first = new Desk(ports);
    await first.toDraft();
    const second = new Desk(ports, {}, startedState(), 'second-');
    await second.toDraft();
    expect(second.draft.why).toBeUndefined();
    await first.say({ kind: 'create' });
    await second.say({ kind: 'create' });
    expect(ports.bibs.creations.calls.length).toBe(1);
    await asks(second, 'sentBefore');
    // What was on its way when it was ticked is there when it is sent.
    await second.say({ kind: 'tick', on: true });
    await first.ends(CREATED);
    await second.say({ kind: 'create' });
    await asks(second, 'createdBefore');
    await second.say({ kind: 'tick', on: true }, { kind: 'create' });
    expect(ports.bibs.creations.calls.length).toBe(2);
  });

  it('do not forget what the other has on its way', async () => {
    const desk = new Desk();
    const other = { id: 'other', state: 'sent', title: 'T', at: AT, number: NUMBER };
    desk.ports.browserStore.notes.set('created', [other]);
    await desk.toDraft();
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    await desk.ends(CREATED);
    expect(desk.notes.map(({ id, state }) => `${id} ${state}`)).toContain('other sent');
  });

  it('learn that the notes of this browser could not be read', async () => {
    const desk = new Desk();
    desk.ports.browserStore.refuses = true;
    await desk.toDraft();
    desk.ports.browserStore.refuses = false;
    await desk.say({ kind: 'create' });
    expect(desk.creation.noteFailure).toBeUndefined();
    desk.ports.browserStore.refuses = true;
    await desk.say({ kind: 'opened' });
    expect(desk.creation.noteFailure?.kind).toBe('storeRefused');
  });
});
