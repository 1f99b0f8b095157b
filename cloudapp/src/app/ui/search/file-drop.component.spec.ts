import { heard, show } from '../testing/show.harness';

import { FileDropComponent } from './file-drop.component';
import { FileDropHarness } from './testing/file-drop.harness';

const file = new File(['00000nam'], 'moby.mrc');

async function showDrop() {
  const shown = await show(FileDropComponent, FileDropHarness);
  return { ...shown, said: heard(shown.component.ask) };
}

describe('the place for a file', () => {
  it('opens the file that is chosen, and the same one again once it was mended', async () => {
    const { harness, said } = await showDrop();
    await harness.choose(file);
    expect(said).toEqual([{ kind: 'openFile', file }]);
    expect(await harness.filesLeft()).toBe(0);
  });

  it('opens the file that is dropped on it', async () => {
    const { harness, said } = await showDrop();
    await harness.drop(file);
    expect(said).toEqual([{ kind: 'openFile', file }]);
  });

  it('reads text that is dropped on it', async () => {
    const { harness, said } = await showDrop();
    await harness.drop('=245  10$aMoby Dick');
    expect(said).toEqual([{ kind: 'pasteRecord', text: '=245  10$aMoby Dick' }]);
  });

  it('shows that something can be dropped while it is held over it', async () => {
    const { harness } = await showDrop();
    expect(await harness.showsDropPlace()).toBe(false);
    await harness.hover();
    expect(await harness.showsDropPlace()).toBe(true);
    await harness.leave();
    expect(await harness.showsDropPlace()).toBe(false);
    await harness.hover();
    await harness.drop(file);
    expect(await harness.showsDropPlace()).toBe(false);
  });

  it('opens a file that falls beside it, and leaves text that is dragged elsewhere alone', async () => {
    const { harness, said } = await showDrop();
    expect(await harness.dropBeside('dragover', file)).toBe('taken');
    expect(await harness.showsDropPlace()).toBe(true);
    expect(await harness.dropBeside('drop', file)).toBe('taken');
    expect(await harness.dropBeside('drop', '17807721')).toBe('left');
    expect(said).toEqual([{ kind: 'openFile', file }]);
  });

  it('reads a record that is pasted', async () => {
    const { harness, said } = await showDrop();
    const text = 'LDR 00000nam a2200000 a 4500\n245 10 $a Moby Dick';
    await harness.paste(text);
    expect(said).toEqual([{ kind: 'pasteRecord', text }]);
  });

  it('tells what is typed, so that it can be kept', async () => {
    const { component, harness, said } = await showDrop();
    await harness.type('=245  10$aMoby');
    expect(component.pasted()).toBe('=245  10$aMoby');
    expect(said).toEqual([]);
  });

  it('holds what was pasted before and not yet read', async () => {
    const pasted = '=245  10$aMoby';
    const { harness } = await show(FileDropComponent, FileDropHarness, { pasted });
    expect(await harness.typed()).toBe(pasted);
  });

  it('says what can be used', async () => {
    const { harness } = await showDrop();
    expect(await harness.text()).toContain('.mrc, MARCXML, .mrk or text');
  });
});
