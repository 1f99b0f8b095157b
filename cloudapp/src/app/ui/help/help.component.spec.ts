import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';

import { FakePorts } from '../../../testing/fakes';
import { PanelStore } from '../../workflow/panel-store';
import { provideWorld } from '../testing/fake-world';
import { show } from '../testing/show.harness';

import { HelpComponent } from './help.component';
import { HelpHarness } from './testing/help.harness';

describe('the help page', () => {
  let help: HelpHarness;

  async function open(path = ''): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        ...provideWorld(new FakePorts()),
        { provide: Location, useValue: { path: () => path } },
      ],
    });
    help = (await show(HelpComponent, HelpHarness)).harness;
  }

  it('leads back to the panel that it lies over', async () => {
    await open();
    const store = TestBed.inject(PanelStore);
    store.dispatch({ kind: 'openSide', side: 'help' });
    expect(store.state().side).toBe('help');
    await help.press('Back to the record');
    expect(store.state().side).toBeUndefined();
  });

  it('leads nowhere back where Alma opens it: there is no panel', async () => {
    await open('/help');
    expect(await help.leadsBack()).toBe(false);
  });

  it('has in its table of contents what it has, in the same order', async () => {
    await open();
    const headings = await help.headings();
    expect(headings[0]).toBe('Contents');
    expect(await help.contents()).toEqual(headings.slice(1));
    expect(headings).toContain('The record is in Alma: Copy & Merge');
    expect(headings).toContain('What data goes where');
  });

  it('jumps to a part, and back to the contents', async () => {
    await open();
    await help.press('Serials and 998');
    expect(await help.focused()).toBe('Serials and 998');
    await help.press('To the contents');
    expect(await help.focused()).toBe('Contents');
  });

  it('shows only what has the words, and says how much that is', async () => {
    await open();
    expect(await help.said()).toBe('');
    await help.find('multi matches');
    expect(await help.contents()).toEqual([
      'What to do, case by case',
      'Several Alma records with one number',
      'The other way: an export from Connexion',
    ]);
    expect(await help.said()).toBe('2 places have these words.');
    await help.find('');
    expect((await help.contents()).length).toBeGreaterThan(20);
  });

  it('says so where nothing has the words', async () => {
    await open();
    await help.find('no such words anywhere');
    expect(await help.headings()).toEqual([]);
    expect(await help.said()).toContain('Try fewer of them');
  });
});
