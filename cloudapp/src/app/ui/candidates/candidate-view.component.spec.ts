import { candidate, incomingRecord } from '../../../testing/fakes';
import type { CandidateView } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';

import { CandidateViewComponent } from './candidate-view.component';
import { CandidateViewHarness } from './testing/candidate-view.harness';

const hit = candidate();

async function showView(view: CandidateView) {
  const shown = await show(CandidateViewComponent, CandidateViewHarness, { view });
  return { ...shown, said: heard(shown.component.ask) };
}

describe('the view of a candidate', () => {
  it('says that the record is fetched, and leads back meanwhile', async () => {
    const { harness, said } = await showView({ kind: 'loading', candidate: hit });
    expect(await harness.waitingFor()).toBe('Fetching the record …');
    expect(await harness.buttons()).toEqual(['Back to the list']);
    await harness.goBack();
    expect(said).toEqual([{ kind: 'closeCandidate' }]);
  });

  it('shows the whole record as cataloguers read it', async () => {
    const record = incomingRecord();
    const { harness } = await showView({ kind: 'shown', candidate: hit, record });
    expect(await harness.title()).toBe(hit.title);
    expect(await harness.leader()).toContain(record.leader);
    const fields = await harness.fields();
    expect(fields.length).toBe(record.fields.length);
    expect(await fields[5].tag()).toContain('245');
    expect(await fields[5].subfields()).toEqual([
      '$aMoby Dick, or, The whale /',
      '$cHerman Melville.',
    ]);
  });

  it('goes on to the preview of this very record', async () => {
    const { harness, said } = await showView({
      kind: 'shown',
      candidate: hit,
      record: incomingRecord(),
    });
    await harness.preview();
    expect(said).toEqual([
      { kind: 'chooseCandidate', source: 'worldcat', id: hit.id },
      { kind: 'previewMerge' },
    ]);
  });

  it('says why the record could not be fetched, and offers no preview', async () => {
    const { harness } = await showView({
      kind: 'failed',
      candidate: hit,
      failure: {
        kind: 'sourceUnreachable',
        values: { source: 'sources.worldcat' },
        details: {},
      },
    });
    expect(await (await harness.notice())?.text()).toContain('WorldCat could not be reached.');
    expect(await (await harness.notice())?.role()).toBe('alert');
    expect(await harness.buttons()).not.toContain('Preview merge');
  });
});
