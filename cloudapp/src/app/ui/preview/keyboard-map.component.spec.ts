import { heard, show } from '../testing/show.harness';

import { KeyboardMapComponent } from './keyboard-map.component';
import { CHOICES, KEY_LINES, LETTERS } from './preview-keys';
import { KeyboardMapHarness } from './testing/keyboard-map.harness';

describe('the keyboard map', () => {
  it('lists every key of the preview with what it does, in words', async () => {
    const { harness } = await show(KeyboardMapComponent, KeyboardMapHarness, { lettersOn: true });
    const lines = await harness.lines();
    expect(lines.length).toBe(Object.keys(LETTERS).length + 2);
    for (const { keys } of KEY_LINES) {
      const line = lines.find((one) => one.startsWith(`${keys.join(' ')}: `));
      expect(line)
        .withContext(keys.join('+'))
        .toMatch(/: [A-Z].{3,}/);
    }
    expect(lines).toContain('n: Next change');
    expect(lines).toContain('Ctrl Z: Undo the last choice');
    expect(lines.join()).not.toMatch(/\bkeys\.\w/);
  });

  it('has a letter for every choice, for undo and for redo', () => {
    const actions = Object.values(LETTERS);
    expect(new Set(actions).size).toBe(actions.length);
    for (const action of Object.keys(CHOICES)) expect(actions as string[]).toContain(action);
    expect(actions).toContain('undo');
    expect(actions).toContain('redo');
  });

  it('is opened and closed', async () => {
    const shown = await show(KeyboardMapComponent, KeyboardMapHarness, { lettersOn: true });
    expect(await shown.harness.isOpen()).toBe(false);
    shown.component.open();
    expect(await shown.harness.isOpen()).toBe(true);
    await shown.harness.close();
    expect(await shown.harness.isOpen()).toBe(false);
  });

  it('switches the single letters off and on', async () => {
    const shown = await show(KeyboardMapComponent, KeyboardMapHarness, { lettersOn: true });
    const said = heard(shown.component.lettersChange);
    expect(await shown.harness.hasLetters()).toBe(true);
    await shown.harness.toggleLetters();
    shown.change({ lettersOn: false });
    expect(await shown.harness.hasLetters()).toBe(false);
    await shown.harness.toggleLetters();
    expect(said).toEqual([false, true]);
  });
});
