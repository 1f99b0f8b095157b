import { field, localRecord } from '../../../testing/fakes';
import { recordText } from '../../marc/text-form';
import { show } from '../testing/show.harness';

import { MarcTextComponent } from './marc-text.component';
import { MarcTextHarness } from './testing/marc-text.harness';

const record = {
  ...localRecord(),
  fields: [...localRecord().fields, field('880 10 $6 245-01/(2/r $a מובי דיק / $c הרמן מלוויל.')],
};

describe('the result as MARC text', () => {
  it('shows the mnemonic form, line by line, and copies the same', async () => {
    const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const { harness } = await show(MarcTextComponent, MarcTextHarness, { record });
    const lines = await harness.lines();
    expect(lines[0]).toBe(`=LDR  ${record.leader.replaceAll(' ', '\\')}`);
    expect(lines).toContain('=245  10$aMoby Dick /$cHerman Melville.');
    await (await harness.copyButton()).copy();
    expect(writeText).toHaveBeenCalledOnceWith(lines.join('\n'));
  });

  it('shows and copies the other form on demand', async () => {
    const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const { harness } = await show(MarcTextComponent, MarcTextHarness, { record });
    await (await harness.copyButton()).copy();
    await harness.choose('As shown in the lists');
    expect((await harness.lines()).join('\n')).toBe(recordText(record));
    expect(await (await harness.copyButton()).says())
      .withContext('the other text was not copied')
      .toBe('');
    await (await harness.copyButton()).copy();
    expect(writeText.calls.mostRecent().args).toEqual([recordText(record)]);
  });

  it('runs from left to right, Hebrew within it in its own direction', async () => {
    const { harness } = await show(MarcTextComponent, MarcTextHarness, { record });
    expect(await harness.direction()).toBe('ltr');
    expect(await harness.isolatedTexts()).toContain('מובי דיק /');
  });

  it('can be reached and scrolled without a mouse', async () => {
    const { harness } = await show(MarcTextComponent, MarcTextHarness, { record });
    expect(await harness.isTabStop()).toBe(true);
  });
});
