import {
  field,
  LATER_VERSION,
  local,
  LOCAL_ID,
  localRecord,
  NEW_VERSION,
  saveableState,
  told,
  writeEnded,
} from '../../../testing/fakes';
import type { SaveOutcome, SaveProgress } from '../../ports/alma';
import type { WritePanel } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';
import { writeOf } from '../testing/views';

import { WritePanelHarness } from './testing/write-panel.harness';
import { WritePanelComponent } from './write-panel.component';

const saving = told(saveableState(), { kind: 'save' });
const { writeId } = writeOf(saving);

const saved: SaveOutcome = {
  kind: 'saved',
  after: local(LOCAL_ID, { version005: NEW_VERSION, lastModifiedBy: 'staff-1' }),
  changedByAlma: [
    { tag: '005', sent: 'a', stored: 'b', routine: true },
    { tag: '500', sent: '500 __ $a Old.', stored: '500 __ $a <b>New</b>.' },
  ],
  warnings: ['Field 650 is not in the authority file'],
  settledByReadBack: false,
};

function progressed(...steps: readonly SaveProgress[]): WritePanel {
  return writeOf(
    told(
      saving,
      ...steps.map((progress) => ({ kind: 'writeProgressed', writeId, progress }) as const),
    ),
  );
}

function ended(outcome: SaveOutcome): WritePanel {
  return writeOf(told(saving, writeEnded(writeId, outcome)));
}

async function showWrite(write: WritePanel) {
  const shown = await show(WritePanelComponent, WritePanelHarness, { write });
  return { ...shown, said: heard(shown.component.ask) };
}

describe('a save', () => {
  it('shows its steps as they happen, and nothing to press', async () => {
    const { harness } = await showWrite(
      progressed(
        { step: 'reRead', state: 'running' },
        { step: 'reRead', state: 'done' },
        { step: 'compare', state: 'running' },
      ),
    );
    const steps = await harness.steps();
    expect(steps.length).toBe(5);
    expect(steps[0]).toContain('Read the record again');
    expect(steps[0]).toContain('done');
    expect(await harness.runningStep()).toContain('Nobody changed it meanwhile');
    expect(await harness.buttons()).toEqual([]);
    expect(await harness.role()).toBe('status');
  });

  it('says that it reads again when Alma did not answer', async () => {
    const { harness } = await showWrite(progressed({ step: 'write', state: 'settling' }));
    expect((await harness.steps())[2]).toContain('no answer yet; reading the record to see');
  });

  it('proves what was stored and shows what Alma changed itself', async () => {
    const { harness } = await showWrite(ended(saved));
    expect(await harness.says()).toBe('Saved in Alma 2026-11-20 14:01.');
    expect(await harness.steps()).toEqual([]);
    const proof = await harness.proof();
    expect(proof).toContain('Read again before saving: nobody changed it');
    expect(proof.join()).toContain(
      'equal to the preview, but for what Alma changed itself (fields: 1)',
    );
    expect(await harness.changes()).toEqual({
      headings: ['What Alma changed itself while saving (fields: 1)'],
      sent: ['500 __ $a Old.'],
      stored: ['500 __ $a <b>New</b>.'],
    });
    expect(await harness.text()).toContain('Field 650 is not in the authority file');
    expect(await harness.text()).toContain('Do not save the old draft.');
  });

  it('that was only guessed says so, and what differs is not laid to Alma', async () => {
    const { harness } = await showWrite(
      ended({ ...saved, settledByReadBack: true, guessed: true }),
    );
    expect(await harness.says()).toContain('Most likely saved in Alma 2026-11-20 14:01.');
    expect((await harness.proof()).join()).toContain('changed by Alma or by you elsewhere: 1');
    expect((await harness.changes()).headings).toEqual(['What is not as it was sent (fields: 1)']);
    expect(await harness.role()).toBe('alert');
  });

  it('can be undone, and Alma refreshed', async () => {
    const { harness, said } = await showWrite(ended(saved));
    expect(await harness.buttons()).toEqual([
      'Undo this save',
      'Refresh Alma page',
      'Close',
      'Copy MMS ID',
    ]);
    for (const action of ['Undo this save', 'Refresh Alma page', 'Close'])
      await harness.press(action);
    expect(said).toEqual([
      { kind: 'undoSave', writeId },
      { kind: 'refreshAlma' },
      { kind: 'dismissWrite', writeId },
    ]);
  });

  it('that a colleague saved over right after says whose, and is not undone unseen', async () => {
    const after = local(LOCAL_ID, { version005: NEW_VERSION, lastModifiedBy: 'staff-3' });
    const { harness } = await showWrite(ended({ ...saved, after }));
    expect(await harness.proof()).toContain(
      'Saved; staff-3 saved the record right after (2026-11-20 14:01)',
    );
    expect((await harness.changes()).headings).toEqual(['What they changed (fields: 1)']);
    expect(await harness.buttons()).not.toContain('Undo this save');
  });

  it('that Alma refused says so in its words, as text, and can be tried again', async () => {
    const { harness, said } = await showWrite(
      ended({
        kind: 'notSaved',
        mayRetry: true,
        failure: {
          kind: 'almaLocked',
          values: { says: '' },
          details: { errors: [{ code: '402', message: '<b>x</b>', trackingId: 'E1' }] },
        },
      }),
    );
    expect(await harness.says()).toBe('It was not saved. The record in Alma is as it was.');
    expect(await harness.role()).toBe('alert');
    expect(await (await harness.failure())?.sentences()).toContain('<b>x</b> (402)');
    expect(await (await harness.failure())?.elements('b')).toBe(0);
    await harness.press('Try again');
    expect(said).toEqual([{ kind: 'retrySave', writeId }]);
  });

  it('that Alma warned about goes on after a yes', async () => {
    const { harness, said } = await showWrite(
      ended({
        kind: 'warned',
        failure: { kind: 'almaWarning', values: { says: '' }, details: {} },
      }),
    );
    expect(await harness.says()).toContain('Nothing was saved yet.');
    await harness.press('Save all the same');
    expect(said).toEqual([{ kind: 'saveDespiteWarning', writeId }]);
  });

  it('whose end nobody knows claims nothing and cannot be waved away', async () => {
    const { harness, said } = await showWrite(
      ended({ kind: 'unknown', failure: { kind: 'almaNoAnswer', details: {} } }),
    );
    expect(await harness.says()).toContain('It is not known whether it was saved.');
    expect(await harness.buttons()).not.toContain('Close');
    await harness.press('Read the record again');
    expect(said).toEqual([{ kind: 'reloadRecord' }]);
  });

  it('that met another version says whose, and that nothing was saved', async () => {
    const current = local(LOCAL_ID, { version005: '20261120142000.0', lastModifiedBy: 'staff-3' });
    const { harness } = await showWrite(ended({ kind: 'conflict', current }));
    expect(await harness.says()).toContain('(2026-11-20 14:20, staff-3)');
    expect(await harness.says()).toContain('Nothing was saved.');
    expect(await harness.role()).toBe('alert');
  });

  it('that met another version shows what they changed', async () => {
    const { fields, leader } = localRecord(LOCAL_ID, LATER_VERSION);
    const kept = fields.filter(({ tag }) => tag !== '590' && tag !== '852');
    const note = field('590 __ $a Copy 2 <b>withdrawn</b>.');
    const current = local(LOCAL_ID, {
      record: { leader, fields: [...kept, note, field('950 __ $a Checked.')] },
      version005: LATER_VERSION,
    });
    const { harness, change } = await showWrite(ended({ kind: 'conflict', current }));
    expect(await harness.changes()).toEqual({
      headings: ['What they changed (fields: 3)'],
      sent: ['590 __ $a Library has copy 2 only.', '852 __ $a Gift of the author.'],
      stored: ['590 __ $a Copy 2 <b>withdrawn</b>.', '950 __ $a Checked.'],
    });
    change({ write: ended({ kind: 'conflict', current: local() }) });
    expect((await harness.changes()).headings).toEqual([]);
  });

  it('of another record than the one on screen says of which', async () => {
    const { harness } = await showWrite({ ...ended(saved), here: false });
    expect(await harness.text()).toContain(LOCAL_ID);
    expect(await harness.text()).toContain('Moby Dick');
  });

  it('says when this browser keeps no note of it', async () => {
    const { harness } = await showWrite({ ...ended(saved), recoveryOff: true });
    expect(await harness.text()).toContain('cannot be settled if you close the panel now');
  });

  it('says when it is not among the saves to undo later', async () => {
    const failure = { kind: 'storeFull', details: {} } as const;
    const notKept = told(saving, { kind: 'saveNotKept', writeId, failure });
    const { harness, change } = await showWrite(writeOf(told(notKept, writeEnded(writeId, saved))));
    const said = 'it is not in your saves, and cannot be undone from there later';
    expect(await harness.says()).toBe('Saved in Alma 2026-11-20 14:01.');
    expect(await harness.text()).toContain(said);
    expect(await harness.buttons()).toContain('Undo this save');
    change({ write: ended(saved) });
    expect(await harness.text()).not.toContain(said);
  });

  it('tells of the holding in WorldCat, and asks for it at a click', async () => {
    const holding = { kind: 'offered', number: '17807721', next: 'setting' } as const;
    const offered = told(saving, writeEnded(writeId, saved), {
      kind: 'holdingTold',
      writeId,
      holding,
    });
    const { harness, said } = await showWrite(writeOf(offered));
    expect(await (await harness.holding())?.says()).toContain('was not touched');
    await harness.press("Set your library's holding in WorldCat for 17807721");
    expect(said).toEqual([{ kind: 'askHolding', writeId }]);
  });

  it('that was undone can be had back', async () => {
    const undoing = told(saving, writeEnded(writeId, saved), { kind: 'undoSave', writeId });
    const undo = writeOf(undoing).writeId;
    const undone = told(undoing, writeEnded(undo, saved));
    const { harness, said } = await showWrite(writeOf(undone));
    expect(await harness.buttons()).not.toContain('Undo this save');
    await harness.press('Undo the undo');
    expect(said).toEqual([{ kind: 'undoSave', writeId: undo }]);
  });

  it('is told apart from an undo', async () => {
    const done = told(saving, writeEnded(writeId, saved), { kind: 'undoSave', writeId });
    const { harness } = await showWrite(writeOf(done));
    expect(await harness.says()).toContain('since your save');
  });
});
