import { show } from '../testing/show.harness';

import { CopyButtonComponent } from './copy-button.component';
import { CopyButtonHarness } from './testing/copy-button.harness';

const INPUTS = { text: '9912345678904401', label: 'Copy MMS ID' };

describe('the copy button', () => {
  it('copies the text and says so to those who cannot see the mark', async () => {
    const writeText = spyOn(navigator.clipboard, 'writeText').and.resolveTo();
    const { harness } = await show(CopyButtonComponent, CopyButtonHarness, INPUTS);
    expect(await harness.label()).toBe('Copy MMS ID');
    expect(await harness.says()).toBe('');
    await harness.copy();
    expect(writeText).toHaveBeenCalledOnceWith(INPUTS.text);
    expect(await harness.says()).toBe('Copied');
    expect(await harness.textByHand()).toBeUndefined();
  });

  it('shows the text selected, to be copied by hand, where the frame forbids the clipboard', async () => {
    const refusal = new DOMException('Write permission denied.', 'NotAllowedError');
    spyOn(navigator.clipboard, 'writeText').and.rejectWith(refusal);
    spyOn(document, 'execCommand').and.returnValue(false);
    const { harness } = await show(CopyButtonComponent, CopyButtonHarness, INPUTS);
    await harness.copy();
    expect(await harness.textByHand()).toBe(INPUTS.text);
    expect(await harness.selectedByHand()).toBe(INPUTS.text.length);
    expect(await harness.says()).toBe('');
  });
});
