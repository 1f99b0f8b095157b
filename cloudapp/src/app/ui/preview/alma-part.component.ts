import { ChangeDetectionStrategy, Component, inject } from '@angular/core';

import { PanelStore } from '../../workflow/panel-store';
import { almaDoes } from '../../workflow/select-alma-does';

import { AlmaDoesComponent } from './alma-does.component';

/** What Alma does by itself at a save, told apart from the merge. Fetched once the preview is on screen. */
@Component({
  selector: 'app-alma-part',
  standalone: true,
  imports: [AlmaDoesComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-alma-does [phrases]="phrases()" />`,
})
export class AlmaPartComponent {
  protected readonly phrases = inject(PanelStore).select(almaDoes);
}
