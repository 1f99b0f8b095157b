import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';

import {
  field,
  FakePorts,
  incomingRecord,
  LOCAL_ID,
  localRecord,
  reviewingState,
  told,
} from '../../../testing/fakes';
import { previewOf, rowWith } from '../../../testing/fakes/preview-of';
import { success } from '../../marc/result';
import type { State } from '../../workflow/state';
import type { ReviewView } from '../../workflow/view';
import { provideWorld } from '../testing/fake-world';
import { heard, make } from '../testing/show.harness';
import { reviewOf } from '../testing/views';

import { ReviewComponent } from './review.component';
import { ReviewHarness } from './testing/review.harness';

const before = reviewingState();
const view = reviewOf(before);
const CHOICES = /Keep|Take incoming|Leave out|Back to the rule|Undo|Redo|save/;

/** Drawn as in the app: by itself, and heard from the beginning. */
async function showReview(shownView: ReviewView = view) {
  const fixture = make(ReviewComponent, { view: shownView });
  const said = heard(fixture.componentInstance.ask);
  fixture.autoDetectChanges();
  const harness = await TestbedHarnessEnvironment.harnessForFixture(fixture, ReviewHarness);
  const change = (next: ReviewView): void => fixture.componentRef.setInput('view', next);
  return { harness, said, change };
}

function tagsOf(wanted: (row: ReviewView['rows'][number]) => boolean): readonly string[] {
  return view.rows.filter(wanted).map(({ tag }) => tag);
}

beforeEach(() => {
  TestBed.configureTestingModule({ providers: [...provideWorld(new FakePorts())] });
});

describe('the views of the preview', () => {
  it('show one thing at a time: changes, the result, both sides, MARC text', async () => {
    const { harness, said } = await showReview();
    expect(await harness.drawnViews()).toEqual(['changes']);
    const filter = await harness.filter();
    await filter.press('Result');
    expect(await harness.drawnViews()).toEqual(['result']);
    expect((await (await harness.result())?.lines())?.length).toBe(view.result.fields.length + 1);
    await filter.press('Side by side');
    expect(await harness.drawnViews()).toEqual(['side by side']);
    await filter.press('MARC text');
    expect(await harness.drawnViews()).toEqual(['marc text']);
    await filter.press('Changes');
    expect(await harness.drawnViews()).toEqual(['changes']);
    expect(said).toEqual([]);
  });

  it('lead from a field of the result to its row among the changes, whatever was filtered', async () => {
    const { harness } = await showReview();
    const filter = await harness.filter();
    await filter.press(`${view.counts.lost} lost`);
    await filter.press('Result');
    await (await harness.result())?.pick('245');
    expect(await harness.drawnViews()).toEqual(['changes']);
    expect(await (await harness.row('245')).isFocused()).toBe(true);
    expect(await (await harness.filter()).pressed()).toEqual(['Changes']);
  });

  it('lead from a field that stays to its row, although it is folded away', async () => {
    const { harness } = await showReview();
    expect(await harness.tags()).not.toContain('100');
    await (await harness.filter()).press('Result');
    await (await harness.result())?.pick('100');
    expect(await (await harness.row('100')).isFocused()).toBe(true);
  });

  it('lead to a row far down a long record', async () => {
    const notes = Array.from({ length: 90 }, (_, at) => field(`500 __ $a Note ${at}.`));
    const theirs = { ...incomingRecord(), fields: [...incomingRecord().fields, ...notes] };
    const { harness } = await showReview(reviewOf(previewOf(localRecord(), theirs)));
    await (await harness.filter()).press('Result');
    await (await harness.result())?.pick('650');
    expect(await (await harness.row('650')).isFocused()).toBe(true);
  });
});

describe('the filter of the preview', () => {
  it('shows the rows of one count and no others, folded ones too', async () => {
    const { harness } = await showReview();
    const filter = await harness.filter();
    await filter.press(`${view.counts.replaced} replaced`);
    expect(await harness.tags()).toEqual(
      tagsOf(({ section, verdict }) => section === 'changes' && verdict === 'replaced'),
    );
    await filter.press(`${view.counts.unchanged} unchanged`);
    expect(await harness.tags()).toEqual(tagsOf(({ section }) => section === 'unchanged'));
  });

  it('shows the rows of one tag and no others, and all again', async () => {
    const { harness } = await showReview();
    const all = await harness.tags();
    await (await harness.filter()).pickTag('245');
    expect(await harness.tags()).toEqual(['245']);
    await harness.press('Show all');
    expect(await harness.tags()).toEqual(all);
  });

  it('asks for one choice for all fields of a tag', async () => {
    const { harness, said } = await showReview();
    await (await harness.filter()).pickTag('300');
    await (await harness.filter()).press('Keep local');
    expect(said).toEqual([{ kind: 'overrideTag', tag: '300', value: 'local' }]);
  });
});

describe('a choice in the preview', () => {
  const { target = '' } = rowWith(before, 'L:245:1');

  it('of a subfield is asked for by its row', async () => {
    const { harness, said } = await showReview();
    const row = await (await harness.row('245')).row();
    await row.openDetails();
    await (await row.why())?.tick('$a Moby Dick /');
    expect(said).toEqual([
      jasmine.objectContaining({ kind: 'override', target, value: 'incoming', label: '245' }),
    ]);
  });

  it('that is refused is told at its row, and not above the list', async () => {
    const gone = { from: 'local', code: 'x', nth: 1, take: true } as const;
    const refused = told(before, {
      kind: 'override',
      target,
      value: 'incoming',
      label: '245',
      subfields: [gone],
    });
    const { harness } = await showReview(reviewOf(refused));
    const refusals = async (tag: string) => (await (await harness.row(tag)).row()).refusal();
    expect(await refusals('245')).toMatch(/^This choice was not carried out\. .*no such \$x/);
    expect(await refusals('300')).toBeUndefined();
    expect(await harness.notice('no longer fit the record')).toBeNull();
  });

  it('switches the single letters off for good', async () => {
    const { harness, said } = await showReview();
    await (await (await harness.nav()).keys()).toggleLetters();
    expect(said).toEqual([
      { kind: 'changeSettings', settings: { ...view.settings, singleLetterKeys: false } },
    ]);
  });
});

describe('the preview for those who only look', () => {
  it('offers no choice in any view, and says why there is no save button', async () => {
    const { harness, said } = await showReview({ ...view, whyNotSave: { kind: 'previewOnly' } });
    const filter = await harness.filter();
    await (await (await harness.row('245')).row()).openDetails();
    await filter.pickTag('245');
    for (const name of await filter.views()) {
      await filter.press(name);
      const side = await harness.sideBySide();
      if (side) await (await side.row('245')).choose();
      const offered = (await harness.buttons()).filter((button) => CHOICES.test(button));
      expect(offered).withContext(name).toEqual([]);
      const groups = (await harness.groups()).join();
      expect(groups)
        .withContext(name)
        .not.toMatch(/Your choice|Subfield by|All 245/);
    }
    const bar = await harness.saveBar();
    expect(await bar.hasButton()).toBe(false);
    expect(await bar.whyNot()).toMatch(/^Preview only: .*same page with the button\.$/);
    expect(said).toEqual([]);
  });
});

describe('call numbers in the preview', () => {
  const holding = {
    holdingId: '22',
    library: 'MAIN',
    location: 'stacks',
    callNumber: 'PS2384 .M6 1988',
  };
  /** Our class number goes: WorldCat's record has none. */
  const state: State = previewOf(
    { ...localRecord(), fields: [...localRecord().fields, field('082 04 $a 813/.3')] },
    incomingRecord(),
  );

  it('are asked for once, and stand under the class number that changes', async () => {
    const { harness, said, change } = await showReview(reviewOf(state));
    await harness.counts();
    expect(said).toEqual([{ kind: 'askCallNumbers' }]);
    const asked = told(state, { kind: 'askCallNumbers' });
    change(reviewOf(asked));
    const answer = { kind: 'callNumbersAnswered', mmsId: LOCAL_ID } as const;
    change(reviewOf(told(asked, { ...answer, result: success([holding]) })));
    expect(await (await (await harness.row('082')).callNumbers())?.lines()).toEqual([
      'Holdings here: MAIN stacks PS2384 .M6 1988',
    ]);
    expect(await (await harness.row('245')).callNumbers()).toBeNull();
    expect(said.length).toBe(1);
  });

  it('are not asked for where no class number changes', async () => {
    const { harness, said } = await showReview();
    await harness.counts();
    expect(said).toEqual([]);
  });
});
