import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

import { reviewingState, told } from '../../../testing/fakes';
import type { PersonEvent, ReviewGesture } from '../../workflow/events';
import type { State } from '../../workflow/state';
import type { PreviewRow } from '../../workflow/view';
import { heard, show } from '../testing/show.harness';
import { reviewOf, rowOf } from '../testing/views';
import { WordsHarness } from '../testing/words.harness';

import { ChangeListComponent } from './change-list.component';
import { ChangeNavComponent } from './change-nav.component';
import { ChangeNavHarness } from './testing/change-nav.harness';
import { ListedRowHarness } from './testing/listed-row.harness';

/** The list and what leads through it, as the preview puts them together; and a field to type in. */
@Component({
  selector: 'app-list-and-nav',
  standalone: true,
  imports: [ChangeListComponent, ChangeNavComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div #list>
      <input aria-label="Reason" />
      <app-change-list [rows]="rows()" [readOnly]="readOnly()" />
    </div>
    <app-change-nav
      [list]="list"
      [rows]="rows()"
      [allRows]="allRows() ?? rows()"
      [canUndo]="canUndo()"
      [canRedo]="canRedo()"
      [lettersOn]="lettersOn()"
      [readOnly]="readOnly()"
      (ask)="ask.emit($event)"
    />`,
})
class ListAndNavComponent {
  readonly rows = input.required<readonly PreviewRow[]>();
  readonly allRows = input<readonly PreviewRow[]>();
  readonly canUndo = input(false);
  readonly canRedo = input(false);
  readonly lettersOn = input(true);
  readonly readOnly = input(false);
  readonly ask = output<PersonEvent>();
}

class ListAndNavHarness extends WordsHarness {
  static hostSelector = 'app-list-and-nav';

  readonly nav = this.locatorFor(ChangeNavHarness);
  private readonly field = this.locatorFor('input[aria-label="Reason"]');

  async row(tag: string): Promise<ListedRowHarness> {
    return this.locatorFor(ListedRowHarness.with({ tag }))();
  }

  /** Tag of the row that has the focus; '' where none has. */
  async focused(): Promise<string> {
    for (const row of await this.locatorForAll(ListedRowHarness)())
      if (await row.isFocused()) return (await row.tag()).slice(0, 3);
    return '';
  }

  /** Goes there with the buttons, and says where the focus is after each press. */
  async walk(...names: readonly string[]): Promise<readonly string[]> {
    const places: string[] = [];
    for (const name of names) {
      await (await this.nav()).press(name);
      places.push(await this.focused());
    }
    return places;
  }

  async type(text: string): Promise<void> {
    await (await this.field()).sendKeys(text);
  }
}

const before = reviewingState();
const view = reviewOf(before);
const TITLE = 'L:245:1+I:245:1';
const { target = '' } = rowOf(view, TITLE);
const changes = view.rows.filter(({ section }) => section === 'changes').map(({ tag }) => tag);

async function showNav(
  change: Partial<Record<'canUndo' | 'canRedo' | 'lettersOn' | 'readOnly', boolean>> & {
    readonly allRows?: readonly PreviewRow[];
  } = {},
) {
  const shown = await show(ListAndNavComponent, ListAndNavHarness, { rows: view.rows, ...change });
  return { ...shown, said: heard(shown.component.ask) };
}

function rowsAfter(...gestures: readonly ReviewGesture[]): readonly PreviewRow[] {
  return reviewOf(told(before, ...gestures) satisfies State).rows;
}

describe('through the changes', () => {
  it('Next leads from one to the next, and stops at the last', async () => {
    const { harness } = await showNav();
    expect(changes.length).toBeGreaterThan(2);
    const walk = await harness.walk(...changes.map(() => 'Next'), 'Next');
    expect(walk).toEqual([...changes, changes.at(-1) ?? '']);
  });

  it('Previous leads back from the last, and stops at the first', async () => {
    const { harness } = await showNav();
    const walk = await harness.walk(...changes.map(() => 'Previous'), 'Previous');
    expect(walk).toEqual([...[...changes].reverse(), changes[0]]);
  });

  it('goes on from the row in which the focus is', async () => {
    const { harness } = await showNav();
    await (await harness.row(changes[1])).focusFirstButton();
    expect(await harness.walk('Next', 'Previous')).toEqual([changes[2], changes[1]]);
  });

  it('says each row as a sentence', async () => {
    const { harness } = await showNav();
    await harness.walk('Next');
    expect(await (await harness.row('245')).label()).toMatch(
      /^245 replaced\. Local: 245 10 \$a Moby Dick \/.* Result: 245 10 \$a Moby Dick, or,.*\.$/,
    );
  });

  it('is off where there is nothing to go to', async () => {
    const { harness, change } = await showNav();
    change({ rows: [] });
    const nav = await harness.nav();
    expect([await nav.isEnabled('Next'), await nav.isEnabled('Previous')]).toEqual([false, false]);
  });

  it('takes back and does again, where there is a step', async () => {
    const { harness, said, change } = await showNav({ canUndo: true });
    const nav = await harness.nav();
    expect([await nav.isEnabled('Undo'), await nav.isEnabled('Redo')]).toEqual([true, false]);
    await nav.press('Undo');
    change({ canUndo: false, canRedo: true });
    expect(await nav.isEnabled('Undo')).toBe(false);
    await nav.press('Redo');
    expect(said).toEqual([{ kind: 'undoChoice' }, { kind: 'redoChoice' }]);
  });
});

describe('keys in the list', () => {
  it('choose for the row with the focus, what it offers', async () => {
    const { harness, said } = await showNav();
    const row = await harness.row('300');
    for (const key of ['l', 'i', 'b', 'x', 'X']) await row.type(key);
    const value = (of: string) => jasmine.objectContaining({ value: of, label: '300' });
    // The local record has no 300: there is nothing to keep, alone or beside.
    expect(said as unknown[]).toEqual([value('incoming'), value('neither'), value('neither')]);
    await (await harness.row('245')).type('l');
    expect(said.at(-1)).toEqual({ kind: 'override', target, value: 'local', label: '245' });
  });

  it('lead through the changes, undo, redo, and open what is behind a row and the keys', async () => {
    const { harness, said } = await showNav();
    await harness.walk('Next');
    await (await harness.row(changes[0])).type('n');
    expect(await harness.focused()).toBe(changes[1]);
    await (await harness.row(changes[1])).type('p');
    expect(await harness.focused()).toBe(changes[0]);
    const row = await harness.row(changes[0]);
    await row.type('w');
    expect(await (await row.row()).hasDetailsOpen()).toBe(true);
    await row.type('u');
    await row.type('r');
    expect(said).toEqual([{ kind: 'undoChoice' }, { kind: 'redoChoice' }]);
    await row.type('?');
    expect(await (await (await harness.nav()).keys()).isOpen()).toBe(true);
  });

  it('are no single letters where a person has switched them off', async () => {
    const { harness, said } = await showNav({ lettersOn: false });
    await harness.walk('Next');
    const row = await harness.row(changes[0]);
    for (const key of ['n', 'l', 'x', 'u', 'w']) await row.type(key);
    expect(said).toEqual([]);
    expect(await harness.focused()).toBe(changes[0]);
    expect(await (await row.row()).hasDetailsOpen()).toBe(false);
  });

  it('undo and redo with Ctrl in any case', async () => {
    const { harness, said } = await showNav({ lettersOn: false });
    const row = await harness.row('245');
    await row.type('z', { control: true });
    await row.type('y', { control: true });
    await row.type('Z', { control: true, shift: true });
    await row.type('z', { meta: true });
    await row.type('l', { control: true });
    await row.type('z', { alt: true });
    const [undo, redo] = [{ kind: 'undoChoice' }, { kind: 'redoChoice' }] as const;
    expect(said).toEqual([undo, redo, redo, undo]);
  });

  it('held down go on through the list, and never choose', async () => {
    const { harness, said } = await showNav();
    await harness.walk('Next');
    const row = await harness.row(changes[0]);
    for (const key of ['l', 'i', 'x', 'u', 'r', 'w']) await row.hold(key);
    expect(said).toEqual([]);
    expect(await (await row.row()).hasDetailsOpen()).toBe(false);
    await row.hold('n');
    expect(await harness.focused()).toBe(changes[1]);
  });

  it('typed into a field are text', async () => {
    const { harness, said } = await showNav();
    await harness.walk('Next');
    await harness.type('nxlu?');
    expect(said).toEqual([]);
    expect(await (await (await harness.nav()).keys()).isOpen()).toBe(false);
  });

  it('choose nothing for those who only look, and still lead', async () => {
    const { harness, said } = await showNav({ readOnly: true });
    expect(await (await harness.nav()).names()).toEqual(['Previous', 'Next', 'Keys']);
    await harness.walk('Next');
    const row = await harness.row(changes[0]);
    for (const key of ['l', 'x', 'u', 'r']) await row.type(key);
    await row.type('z', { control: true });
    expect(said).toEqual([]);
    await row.type('w');
    expect(await (await row.row()).hasDetailsOpen()).toBe(true);
    await row.type('n');
    expect(await harness.focused()).toBe(changes[1]);
  });
});

describe('what is heard after a choice', () => {
  it('is the row as a sentence', async () => {
    const { harness, change } = await showNav();
    const nav = await harness.nav();
    expect(await nav.said()).toBe('');
    change({ rows: rowsAfter({ kind: 'override', target, value: 'local' }) });
    expect(await nav.said()).toMatch(
      /^245 kept\. .*Result: 245 10 \$a Moby Dick \/.*You chose the local version\.$/,
    );
    change({ rows: view.rows });
    expect(await nav.said()).toMatch(/^245 replaced\. /);
  });

  it('is the row, too, where single subfields were chosen', async () => {
    const { harness, change } = await showNav();
    const { target: extent = '' } = rowOf(view, 'I:300:1');
    const subfields = [{ from: 'incoming', code: 'c', nth: 1, take: false }] as const;
    const choice = { kind: 'override', target: extent, value: 'incoming', subfields } as const;
    change({ rows: rowsAfter(choice) });
    expect(await (await harness.nav()).said()).toBe(
      '300 added. Result: 300 __ $a 573 pages ; You chose single subfields.',
    );
  });

  it('is the row, too, where a filter shows it no more', async () => {
    const { harness, change } = await showNav({ allRows: view.rows });
    const kept = rowsAfter({ kind: 'override', target, value: 'local' });
    change({ rows: kept.filter(({ section }) => section === 'changes'), allRows: kept });
    expect(await (await harness.nav()).said()).toMatch(/^245 kept\. /);
  });

  it('is how many fields changed, where it was more than one', async () => {
    const { harness, change } = await showNav();
    const gift = { target: view.lost[0].target, value: 'local' } as const;
    change({
      rows: rowsAfter({ kind: 'override', target, value: 'local' }, { kind: 'override', ...gift }),
    });
    expect(await (await harness.nav()).said()).toBe('2 fields changed by your choice.');
  });
});

describe('the focus after a choice', () => {
  const kept = rowsAfter({ kind: 'override', target, value: 'local' });

  it('stays with the row that is drawn in another section, and Next goes on from where it was', async () => {
    const { harness, change } = await showNav();
    await (await harness.row('245')).type('l');
    change({ rows: kept });
    expect(kept.find(({ tag }) => tag === '245')?.section).toBe('kept');
    expect(await harness.focused()).toBe('245');
    expect(await harness.walk('Next')).toEqual([changes[1]]);
  });

  it('finds the row with its new sentence where it stays in its place', async () => {
    const { harness, change } = await showNav();
    await harness.walk('Next', 'Next');
    const row = await harness.row(changes[1]);
    const before = await row.label();
    change({
      rows: view.rows.map((one) =>
        one.tag === changes[1] ? { ...one, verdict: 'kept', subfields: [] } : one,
      ),
    });
    expect(before).toMatch(new RegExp(`^${changes[1]} `));
    expect(await row.label()).toMatch(new RegExp(`^${changes[1]} kept`));
  });

  it('stays with the row whose button was pressed', async () => {
    const { harness, change } = await showNav();
    await (await (await harness.row('245')).row()).takeQuickChoice();
    change({ rows: kept });
    expect(await harness.focused()).toBe('245');
    expect(await harness.walk('Previous')).toEqual([changes[1]]);
  });

  it('goes on to the next change where the row is shown no more', async () => {
    const { harness, change } = await showNav();
    await (await harness.row(changes[1])).type('x');
    change({ rows: view.rows.filter(({ tag }) => tag !== changes[1]) });
    expect(await harness.focused()).toBe(changes[2]);
  });

  it('is left alone where it is elsewhere', async () => {
    const { harness, change } = await showNav();
    await (await harness.row('245')).type('l');
    await harness.type('a');
    change({ rows: kept });
    expect(await harness.focused()).toBe('');
  });
});
