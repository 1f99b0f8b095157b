import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { LostRow } from '../../workflow/view';
import { NoticeComponent } from '../shared/notice.component';

/** What the merge would lose, on top and never folded; each can be kept with one click. */
@Component({
  selector: 'app-lost-list',
  standalone: true,
  imports: [NoticeComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lost-list.component.html',
  styleUrl: './lost-list.component.scss',
})
export class LostListComponent {
  readonly lost = input.required<readonly LostRow[]>();
  readonly accepted = input.required<boolean>();
  /** Preview only: nothing to accept, nothing to keep. */
  readonly readOnly = input(false);
  readonly keep = output<LostRow>();
  readonly accept = output<boolean>();

  protected toggle(event: Event): void {
    this.accept.emit((event.target as HTMLInputElement).checked);
  }
}
