import { reviewingState } from '../../../testing/fakes';
import type { WhyNotSave } from '../../workflow/view';
import { show } from '../testing/show.harness';
import { reviewOf } from '../testing/views';

import { SaveBarComponent } from './save-bar.component';
import { SaveBarHarness } from './testing/save-bar.harness';

const { counts } = reviewOf(reviewingState());

async function showBar(whyNot?: WhyNotSave) {
  const shown = await show(SaveBarComponent, SaveBarHarness, { counts, whyNot });
  const saves: true[] = [];
  shown.component.save.subscribe(() => saves.push(true));
  return { ...shown, saves };
}

describe('the save bar', () => {
  it('saves at a click when nothing is in the way', async () => {
    const { harness, saves } = await showBar();
    expect(await harness.whyNot()).toBeUndefined();
    await harness.save();
    expect(saves.length).toBe(1);
  });

  it('says what is in the way, to the eye and to the ear, and does not save', async () => {
    const { harness, saves } = await showBar({ kind: 'lostOpen', count: '2' });
    const sentence = 'Look at the 2 lost above first: keep them, or say that they may go.';
    expect(await harness.whyNot()).toBe(sentence);
    expect(await harness.description()).toBe(sentence);
    expect(await harness.canSave()).toBe(false);
    await harness.save();
    expect(saves).toEqual([]);
  });

  it('has no button for those who see the preview only', async () => {
    const { harness } = await showBar({ kind: 'previewOnly' });
    expect(await harness.hasButton()).toBe(false);
    expect(await harness.whyNot()).toContain('Preview only');
  });

  it('never saves because Enter is held down', async () => {
    const { harness } = await showBar();
    expect(await harness.letsEnterThrough({ held: false })).toBe(true);
    expect(await harness.letsEnterThrough({ held: true })).toBe(false);
  });

  it('has a sentence for everything that can be in the way', async () => {
    const { harness, change } = await showBar();
    const kinds: readonly WhyNotSave['kind'][] = [
      'notReviewing',
      'writeRunning',
      'deleting',
      'warningOpen',
      'unknownOutcome',
      'configUnknown',
      'userUnknown',
      'communityZone',
      'notMarc21',
      'nothingChanges',
    ];
    const ways: readonly WhyNotSave[] = [
      ...kinds.map((kind) => ({ kind }) as WhyNotSave),
      { kind: 'blockedForGood', guard: 'title' },
      { kind: 'guardOpen', guard: 'title' },
    ];
    for (const whyNot of ways) {
      change({ whyNot });
      expect(await harness.whyNot()).not.toContain('whyNotSave.');
      expect(await harness.canSave()).toBe(false);
    }
  });
});
