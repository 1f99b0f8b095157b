import { TestBed } from '@angular/core/testing';

import { FakePorts, NUMBER, reviewingState, saveableState, told } from '../../../testing/fakes';
import type { ReviewView } from '../../workflow/view';
import { provideWorld } from '../testing/fake-world';
import { heard, show } from '../testing/show.harness';
import { reviewOf, rowOf } from '../testing/views';

import { ReviewComponent } from './review.component';
import { ReviewHarness } from './testing/review.harness';

const view = reviewOf(reviewingState());

async function showReview(change: Partial<ReviewView> = {}) {
  const shown = await show(ReviewComponent, ReviewHarness, { view: { ...view, ...change } });
  return { ...shown, said: heard(shown.component.ask) };
}

describe('the preview', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...provideWorld(new FakePorts())] });
  });

  it('says of which record, from where, and how much changes', async () => {
    const { harness } = await showReview();
    expect(await harness.title()).toBe('Moby Dick');
    expect(await harness.text()).toContain(NUMBER);
    expect(await harness.counts()).toBe(
      `${view.counts.changes} changes · 1 kept from local · 1 lost`,
    );
  });

  it('says everything in words', async () => {
    const { harness } = await showReview();
    await (await harness.changes()).toggle('Unchanged');
    const text = await harness.text();
    expect(text).not.toMatch(/\b(?:reasons|guards|warnings|verdicts|flags|choose|sections)\.\w/);
    expect(text).not.toContain('{{');
  });

  it('keeps what would be lost with one click', async () => {
    const { harness, said } = await showReview();
    await (await harness.lost())?.keep('852');
    expect(said).toEqual([
      {
        kind: 'override',
        target: view.lost[0].target,
        value: 'local',
        label: '852 $a Gift of the author.',
      },
    ]);
  });

  it('shows no list of losses where nothing is lost', async () => {
    const { harness } = await showReview({ lost: [] });
    expect(await harness.lost()).toBeNull();
  });

  it('asks for a choice by its row, and takes it back', async () => {
    const { harness, said, change } = await showReview();
    const key = 'L:245:1+I:245:1';
    const { target = '' } = rowOf(view, key);
    await (await (await harness.changes()).row('245')).takeQuickChoice();
    change({
      view: reviewOf(told(reviewingState(), { kind: 'override', target, value: 'local' })),
    });
    const row = await (await harness.changes()).row('245');
    await row.openDetails();
    await row.press('Back to the rule');
    expect(said).toEqual([
      { kind: 'override', target, value: 'local', label: '245' },
      { kind: 'resetOverride', target },
    ]);
  });

  it('saves when nothing is in the way, and goes back', async () => {
    const { harness, said, change } = await showReview();
    expect(await (await harness.saveBar()).canSave()).toBe(false);
    change({ view: reviewOf(saveableState()) });
    await (await harness.saveBar()).save();
    await harness.goBack();
    expect(said).toEqual([{ kind: 'save' }, { kind: 'back' }]);
  });

  it('asks nothing of those who may not save', async () => {
    const { harness } = await showReview({ whyNotSave: { kind: 'previewOnly' } });
    expect(await (await harness.lost())?.buttons()).toEqual([]);
    expect(await (await harness.saveBar()).hasButton()).toBe(false);
  });

  it('says that it was remade, from whose version, and how much differs', async () => {
    const { harness } = await showReview({
      remade: { by: 'staff-3', at: '2026-11-20T14:20:00', differing: 2 },
    });
    const notice = await harness.notice('remade from their version');
    expect(await notice?.text()).toContain('(2026-11-20 14:20, staff-3)');
    expect(await notice?.text()).toContain('2 fields differ');
    expect(await notice?.role()).toBe('alert');
  });

  it('lists choices that no longer fit, and forgets them when told to', async () => {
    const override = { target: 'gone', value: 'local', label: '500 $a Old note.' } as const;
    const reason = { id: 'fieldNotFound', values: {} };
    const { harness, said } = await showReview({ unbound: [{ override, reason }] });
    const notice = await harness.notice('no longer fit the record');
    expect(await notice?.text()).toContain('500 $a Old note.');
    await notice?.press('Forget it');
    expect(said).toEqual([{ kind: 'resetOverride', target: 'gone' }]);
  });

  it('says that a number was merged into the current one', async () => {
    const { harness } = await showReview({
      candidate: { ...view.candidate, mergedFrom: '17807999' },
    });
    expect(await harness.text()).toContain(`WorldCat has merged 17807999 into ${NUMBER}.`);
  });
});
