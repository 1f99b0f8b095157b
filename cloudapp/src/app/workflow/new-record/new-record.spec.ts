import {
  candidate,
  FakePorts as Ports,
  incoming,
  local,
  NUMBER,
  OTHER_ID,
} from '../../../testing/fakes';
import { failed, success } from '../../marc/result';

import { AT, Desk, NONE, silence, SPELLINGS, TAKEN } from './testing/desk';

describe('a number for a new record', () => {
  it('asks Alma and every source at once, in any spelling', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'typeNumber', text: `(OCoLC)ocm${NUMBER}` }, { kind: 'search' });
    const { bibs, sources } = desk.ports;
    expect(bibs.lookups.questions).toEqual([{ number: NUMBER, except: '' }]);
    expect(sources.worldcat.searches.questions.map(({ number }) => number)).toEqual([NUMBER]);
    expect(sources.hathitrust.searches.questions.map(({ number }) => number)).toEqual([NUMBER]);
  });

  it('that is none is told, and nobody is asked', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'typeNumber', text: 'Moby Dick' }, { kind: 'search' });
    expect(desk.view).toEqual(
      jasmine.objectContaining({
        box: jasmine.objectContaining({
          failure: { kind: 'numberNotDigits', values: { typed: 'Moby Dick' } },
        }) as unknown,
      }),
    );
    expect(desk.ports.bibs.lookups.calls.length).toBe(0);
  });

  it('drops the answers to a number that was asked before', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'typeNumber', text: '555' }, { kind: 'search' });
    await desk.say({ kind: 'typeNumber', text: NUMBER }, { kind: 'search' });
    await desk.ports.sources.worldcat.searches.answer(success([candidate()]), 0);
    await desk.ports.bibs.lookups.answer(TAKEN, 0);
    const { view } = desk;
    expect(view.kind === 'asking' && view.hits).toEqual([]);
    expect(view.kind === 'asking' && view.almaHas?.holders).toEqual([]);
  });

  it('finds former numbers of the record too: Alma may have it under one of them', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'typeNumber', text: '555' }, { kind: 'search' });
    await desk.ports.bibs.lookups.answer(NONE);
    await desk.ports.sources.worldcat.searches.answer(success([candidate()]));
    await desk.say({ kind: 'chooseCandidate', source: 'worldcat', id: candidate().id });
    await desk.ports.sources.worldcat.fetches.answer(success(incoming()));
    expect(desk.draft.why).toEqual({ kind: 'almaAsked' });
    expect(desk.ports.bibs.lookups.questions.map(({ number }) => number)).toEqual(['555', NUMBER]);
    await desk.ports.bibs.lookups.answer(TAKEN);
    expect(desk.draft.almaHas.holders.map(({ mmsId }) => mmsId)).toEqual([OTHER_ID]);
  });
});

describe('a pasted record', () => {
  it('is looked for in Alma by the number that it has', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'pasteRecord', text: '=245' });
    await desk.ports.sources.opener.pasted.answer(success([incoming(candidate('file'))]));
    expect(desk.draft.draft.numbers).toEqual([NUMBER]);
    expect(desk.ports.bibs.lookups.questions).toEqual([{ number: NUMBER, except: '' }]);
    expect(desk.ports.sources.worldcat.searches.calls.length).toBe(0);
  });

  it('among several is chosen', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'pasteRecord', text: '=245' });
    const second = candidate('file', { id: 'file-2', title: 'Omoo' });
    await desk.ports.sources.opener.pasted.answer(
      success([incoming(candidate('file')), incoming(second)]),
    );
    const { view } = desk;
    expect(view.kind === 'asking' && view.hits.map((hit) => hit.candidate.id)).toEqual([
      'file-1',
      'file-2',
    ]);
    await desk.say({ kind: 'chooseCandidate', source: 'file', id: 'file-2' });
    expect(desk.draft.draft.candidate.title).toBe('Omoo');
  });

  it('without a number waits for a tick', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'pasteRecord', text: '=245' });
    const bare = candidate('file', { oclcNumber: undefined });
    const { record } = incoming(bare);
    const fields = record.fields.filter(({ tag }) => !['001', '003', '035'].includes(tag));
    await desk.ports.sources.opener.pasted.answer(
      success([{ source: 'file', candidate: bare, record: { ...record, fields } }]),
    );
    expect(desk.draft.concerns).toEqual(['noNumber']);
    expect(desk.draft.why).toEqual({ kind: 'tickOpen' });
    await desk.say({ kind: 'tick', on: true });
    expect(desk.draft.why).toBeUndefined();
  });
});

describe('what stands in the way of creating', () => {
  it('is nothing where Alma has none under the spellings that were asked', async () => {
    const desk = new Desk();
    await desk.toDraft();
    expect(desk.draft.why).toBeUndefined();
    expect(desk.draft.almaHas.spellings).toEqual(SPELLINGS);
  });

  it('is a record that Alma has, until the person ticks that a duplicate is wanted', async () => {
    const desk = new Desk();
    await desk.toDraft(TAKEN);
    await desk.ports.bibs.reads.answer(success(local(OTHER_ID)));
    expect(desk.draft.almaHas.holders).toEqual([
      { mmsId: OTHER_ID, state: 'read', title: 'Moby Dick /', suppressed: false },
    ]);
    await desk.say({ kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(0);
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    expect(desk.ports.bibs.creations.questions[0]?.known).toEqual([OTHER_ID]);
  });

  it('is an Alma that gave no answer, until it is asked again or the person ticks', async () => {
    const desk = new Desk();
    await desk.toDraft(failed(silence));
    expect(desk.draft.concerns).toEqual(['notAsked']);
    await desk.say({ kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(0);
    await desk.say({ kind: 'askAlmaAgain' });
    expect(desk.draft.why).toEqual({ kind: 'almaAsked' });
    await desk.ports.bibs.lookups.answer(NONE);
    expect(desk.draft.why).toBeUndefined();
  });

  it('is that this person may only look', async () => {
    const saving = { everyone: 'previewOnly', maySave: [], previewOnly: [] } as const;
    const desk = new Desk(new Ports(), { saving });
    await desk.toDraft();
    expect(desk.draft.why).toEqual({ kind: 'notAllowed', why: 'previewOnly' });
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(0);
  });

  it('is what the record says of itself, until the person ticks that it was read', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'pasteRecord', text: '=245' });
    const found = incoming(candidate('file'));
    const deleted = { ...found.record, leader: `00000d${found.record.leader.slice(6)}` };
    await desk.ports.sources.opener.pasted.answer(success([{ ...found, record: deleted }]));
    await desk.ports.bibs.lookups.answer(NONE);
    expect(desk.draft.concerns).toEqual(['remark']);
    await desk.say({ kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(0);
    await desk.say({ kind: 'tick', on: true }, { kind: 'create' });
    expect(desk.ports.bibs.creations.calls.length).toBe(1);
  });

  it('is that the record gives several current numbers, until the person ticks', async () => {
    const desk = new Desk();
    await desk.say({ kind: 'pasteRecord', text: '=245' });
    const found = incoming(candidate('file'));
    const second = {
      tag: '035',
      ind1: ' ',
      ind2: ' ',
      subfields: [{ code: 'a', value: '(OCoLC)2' }],
    };
    const record = { ...found.record, fields: [...found.record.fields, second] };
    await desk.ports.sources.opener.pasted.answer(success([{ ...found, record }]));
    await desk.ports.bibs.lookups.answer(NONE);
    expect(desk.draft.draft.made.formerNumbers).toEqual(['2']);
    expect(desk.draft.concerns).toEqual(['remark']);
  });

  it('is an earlier creation with the number of which no answer came', async () => {
    const first = new Desk();
    await first.toDraft();
    await first.say({ kind: 'create' });
    // The panel is closed here; the next one has the same browser store.
    const ports = new Ports();
    for (const [name, value] of first.ports.browserStore.notes)
      ports.browserStore.notes.set(name, value);
    const desk = new Desk(ports);
    await desk.toDraft();
    expect(desk.draft.earlier).toEqual([jasmine.objectContaining({ state: 'sent', at: AT })]);
    expect(desk.draft.why).toEqual({ kind: 'tickOpen' });
  });
});
