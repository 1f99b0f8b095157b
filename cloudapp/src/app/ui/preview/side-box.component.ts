import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

import type { SideLine } from '../../workflow/select-views';

import { SideRowComponent } from './side-row.component';

/** Some lines of the side by side view that the browser lays out together: while others are drawn below, it is passed over whole. */
@Component({
  selector: 'app-side-box',
  standalone: true,
  imports: [SideRowComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (line of lines(); track line.key) {
    <app-side-row
      role="row"
      [id]="'side-' + line.key"
      [attr.data-row]="line.row.key"
      [line]="line"
      [tabindex]="line.key === stop() ? 0 : -1"
      [attr.aria-selected]="line.key === current()"
      (focus)="visit.emit(line)"
    />
  }`,
  styles: `
    :host {
      display: block;
      contain: content;
    }
  `,
})
export class SideBoxComponent {
  readonly lines = input.required<readonly SideLine[]>();
  /** Key of the line that the Tab key leads to. */
  readonly stop = input<string>();
  /** Key of the line that is looked at. */
  readonly current = input<string>();
  readonly visit = output<SideLine>();
}
