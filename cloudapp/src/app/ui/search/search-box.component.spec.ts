import { NUMBER, readyState, told } from '../../../testing/fakes';
import { searchBox } from '../../workflow/selectors';
import type { SearchBoxView } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';

import { SearchBoxComponent } from './search-box.component';
import { SearchBoxHarness } from './testing/search-box.harness';

async function showBox(box: SearchBoxView = searchBox(readyState())) {
  const shown = await show(SearchBoxComponent, SearchBoxHarness, { box });
  return { ...shown, said: heard(shown.component.ask) };
}

/** What the box says after a person typed this and searched. */
function refused(text: string): SearchBoxView {
  return searchBox(told(readyState(), { kind: 'typeNumber', text }, { kind: 'search' }));
}

describe('the search box', () => {
  it('holds the number of the record, ready to search', async () => {
    const { harness, said } = await showBox();
    expect(await harness.number()).toBe(NUMBER);
    await harness.search();
    expect(said).toEqual([{ kind: 'search' }]);
  });

  it('searches once at Enter', async () => {
    const { harness, said } = await showBox();
    await harness.submit();
    expect(said).toEqual([{ kind: 'search' }]);
  });

  it('tells what is typed, in any spelling', async () => {
    const { harness, said } = await showBox();
    await harness.type('(OCoLC)ocm00012345');
    expect(said).toEqual([{ kind: 'typeNumber', text: '(OCoLC)ocm00012345' }]);
  });

  it('is emptied with one click and waits for the next number', async () => {
    const { harness, said, change } = await showBox();
    await harness.clear();
    expect(said).toEqual([{ kind: 'clearNumber' }]);
    expect(await harness.isFocused()).toBe(true);
    change({ box: searchBox(told(readyState(), { kind: 'clearNumber' })) });
    expect(await harness.number()).toBe('');
    expect(await harness.canClear()).toBe(false);
  });

  it('asks which number where the record has several', async () => {
    const box = { ...searchBox(readyState()), choices: ['111', '222'], searched: '222' };
    const { harness, said } = await showBox(box);
    expect(await harness.text()).toContain('This record has several OCLC numbers. Which one?');
    expect(await harness.choices()).toEqual(['111', '222']);
    expect(await harness.pressedChoice()).toBe('222');
    await harness.pick('111');
    expect(said).toEqual([{ kind: 'pickNumber', number: '111' }]);
  });

  it('asks nothing where there is one number', async () => {
    const { harness } = await showBox();
    expect(await harness.choices()).toEqual([]);
  });

  for (const text of ['', 'Moby Dick', '123456789012345678901'])
    it(`says in words what is wrong with "${text}"`, async () => {
      const { harness } = await showBox(refused(text));
      const problem = await harness.problem();
      expect(problem?.length).toBeGreaterThan(10);
      expect(problem).not.toContain('errors.');
      expect(problem).not.toContain('{{');
      expect(await harness.description()).toBe(problem);
      expect(await harness.isInvalid()).toBe(true);
    });

  it('cannot search while something else is being fetched', async () => {
    const { harness } = await showBox({ ...searchBox(readyState()), canSearch: false });
    expect(await harness.canSearch()).toBe(false);
  });
});
