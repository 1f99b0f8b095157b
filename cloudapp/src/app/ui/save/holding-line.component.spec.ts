import type { Holding, HoldingStep } from '../../workflow/holdings';
import { heard, show } from '../testing/show.harness';

import { HoldingLineComponent } from './holding-line.component';
import { HoldingLineHarness } from './testing/holding-line.harness';

const number = '17807721';

async function showHolding(holding: Holding) {
  const shown = await show(HoldingLineComponent, HoldingLineHarness, { holding });
  return { ...shown, asked: heard(shown.component.ask) };
}

describe('the line about the holding', () => {
  it('offers to set it, names the number, and asks at a click', async () => {
    const { harness, asked } = await showHolding({ kind: 'offered', number, next: 'setting' });
    expect(await harness.says()).toContain('was not touched');
    await harness.press(`Set your library's holding in WorldCat for ${number}`);
    expect(asked.length).toBe(1);
  });

  it('says what is so, and what an undo does, with nothing to press', async () => {
    const { harness, change } = await showHolding({ kind: 'set', number });
    const said: readonly (readonly [HoldingStep, string])[] = [
      ['set', `is set for ${number}. If you undo this save, it is unset again.`],
      ['setting', `Setting your library's holding in WorldCat for ${number}`],
      ['already', 'Nothing was changed there, and an undo leaves it.'],
      ['foundSet', 'Perhaps it was before, so an undo leaves it.'],
      ['unset', 'is unset again.'],
      ['gone', 'was no longer there.'],
      ['left', 'it is not certain that the save was undone'],
    ];
    for (const [kind, words] of said) {
      change({ holding: { kind, number } });
      expect(await harness.says())
        .withContext(kind)
        .toContain(words);
      expect(await harness.buttons())
        .withContext(kind)
        .toEqual([]);
    }
  });

  it('says when it was done without asking, and when no note of it is kept', async () => {
    const { harness } = await showHolding({
      kind: 'set',
      number,
      byItself: true,
      notNoted: true,
    });
    expect(await harness.text()).toContain('Done without asking after each save');
    expect(await harness.text()).toContain('an undo from your saves on another day leaves');
  });

  it('says that the save stands, what WorldCat says, and what to do', async () => {
    const { harness, asked } = await showHolding({
      kind: 'notSet',
      number,
      next: 'setting',
      failure: {
        kind: 'holdingNotAllowed',
        values: { number, said: 'They are <b>off</b>.' },
        details: { status: 403 },
      },
    });
    expect(await harness.says()).toContain('The save in Alma stands.');
    expect(await harness.text()).toContain('They are <b>off</b>.');
    expect(await harness.text()).toContain('Change it in Connexion or Record Manager');
    await harness.press(`Try again for ${number}`);
    expect(asked.length).toBe(1);
  });

  it('says what to do in WorldCat where it could not be unset', async () => {
    const { harness } = await showHolding({ kind: 'notUnset', number, next: 'unsetting' });
    expect(await harness.says()).toContain('The undo in Alma stands.');
    expect(await harness.says()).toContain('delete the holding in Connexion or Record Manager');
  });
});
