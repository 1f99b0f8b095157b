import { heard, show } from '../testing/show.harness';

import { ProfilePickerComponent } from './profile-picker.component';
import { ProfilePickerHarness } from './testing/profile-picker.harness';

const profile = {
  id: 'copy-and-merge',
  name: 'Copy & Merge',
  offered: [
    { id: 'copy-and-merge' },
    { id: 'enrich-only' },
    { id: 'maps', name: 'Maps of our library' },
  ],
};

describe('the choice of a merge profile', () => {
  it('offers the shipped ones and our own by name, and shows the present one', async () => {
    const { harness } = await show(ProfilePickerComponent, ProfilePickerHarness, { profile });
    expect(await harness.offered()).toEqual(['Copy & Merge', 'Enrich only', 'Maps of our library']);
    expect(await harness.chosen()).toBe('Copy & Merge');
    expect(await harness.isWaiting()).toBe(false);
  });

  it('says which one a person wants, and waits for it', async () => {
    const { harness, component, change } = await show(
      ProfilePickerComponent,
      ProfilePickerHarness,
      { profile },
    );
    const said = heard(component.choose);
    await harness.choose('Maps of our library');
    expect(said).toEqual(['maps']);
    change({ profile: { ...profile, asked: 'maps' } });
    expect(await harness.isWaiting()).toBe(true);
    expect(await harness.chosen()).toBe('Maps of our library');
  });

  it('shows the present one until another is asked for', async () => {
    const { harness } = await show(ProfilePickerComponent, ProfilePickerHarness, { profile });
    await harness.choose('Enrich only');
    expect(await harness.chosen()).toBe('Copy & Merge');
  });

  it('goes back to the present one when another cannot be had, and says so', async () => {
    const { harness, change } = await show(ProfilePickerComponent, ProfilePickerHarness, {
      profile: { ...profile, asked: 'maps' },
    });
    change({
      profile,
      failure: { kind: 'profileUnreadable', values: { profile: 'maps' }, details: {} },
    });
    expect(await harness.chosen()).toBe('Copy & Merge');
    expect(await harness.text()).toContain('The merge profile “maps” cannot be used.');
    expect(await harness.text()).toContain('The preview goes by the profile that you had before.');
  });
});
