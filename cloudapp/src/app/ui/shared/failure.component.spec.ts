import type { AlmaFailure, SourceFailure } from '../../ports/failures';
import { show } from '../testing/show.harness';

import { FailureComponent } from './failure.component';
import { FailureHarness } from './testing/failure.harness';

const validation: AlmaFailure = {
  kind: 'almaRefused',
  values: { says: '' },
  details: {
    status: 400,
    errors: [{ code: '402290', message: 'Field <b>x</b> is <img src=x>', trackingId: 'E01-1' }],
  },
};

const refused: SourceFailure = {
  kind: 'sourceRefused',
  values: {
    source: 'sources.worldcat',
    reason: 'sourceReasons.tooManyRequests',
    said: '',
    advice: 'sourceAdvice.wait',
  },
  details: { status: 429 },
};

describe('a failure', () => {
  it('says what happened, whether anything was saved, and what to do next', async () => {
    const { harness } = await show(FailureComponent, FailureHarness, {
      failure: { kind: 'almaNotFound', details: {} },
    });
    const sentences = await harness.sentences();
    expect(sentences[0]).toBe('Alma has no saved record with this MMS ID.');
    expect(sentences).toContain('Nothing was saved.');
    expect(sentences.at(-1)).toContain('must be saved in the Metadata Editor once');
    expect(await harness.role()).toBe('alert');
  });

  it('says nothing of saving where that stands above already', async () => {
    const { harness } = await show(FailureComponent, FailureHarness, {
      failure: { kind: 'almaNotFound', details: {} },
      tellsSaved: false,
    });
    expect(await harness.sentences()).not.toContain('Nothing was saved.');
  });

  it("gives Alma's own words as text, never as HTML", async () => {
    const { harness } = await show(FailureComponent, FailureHarness, { failure: validation });
    expect(await harness.sentences()).toContain('Field <b>x</b> is <img src=x> (402290)');
    expect(await harness.elements('b')).toBe(0);
    expect(await harness.elements('img')).toBe(0);
  });

  it('says source, reason and advice in words', async () => {
    const { harness } = await show(FailureComponent, FailureHarness, { failure: refused });
    const sentences = await harness.sentences();
    expect(sentences[0]).toContain(
      'WorldCat refused the search: too many searches in a short time.',
    );
    expect(sentences.at(-1)).toBe('Wait a minute, then search again.');
  });

  it('has the details for the help desk, with the code and the tracking id', async () => {
    const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const { harness } = await show(FailureComponent, FailureHarness, { failure: validation });
    const details = await harness.details();
    expect(await details?.label()).toBe('Copy details');
    await details?.copy();
    const copied: unknown = JSON.parse(writeText.calls.mostRecent().args[0]);
    expect(copied).toEqual({ kind: 'almaRefused', values: { says: '' }, ...validation.details });
  });

  it('is quiet where it is told quietly', async () => {
    const { harness } = await show(FailureComponent, FailureHarness, {
      failure: refused,
      tone: 'info',
    });
    expect(await harness.role()).toBe('status');
  });
});
