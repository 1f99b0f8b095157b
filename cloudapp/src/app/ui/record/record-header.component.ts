import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { mdiArrowLeft, mdiFlagOutline } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { RecordHeader } from '../../workflow/view';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { IconComponent } from '../shared/icon.component';

/** Which record, and which version of it: Alma's saved one, never what is open in a draft. */
@Component({
  selector: 'app-record-header',
  standalone: true,
  imports: [CopyButtonComponent, IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-header.component.html',
  styleUrl: './record-header.component.scss',
})
export class RecordHeaderComponent {
  readonly header = input.required<RecordHeader>();
  readonly back = output<void>();

  protected readonly icons = { flag: mdiFlagOutline, back: mdiArrowLeft };

  /** `2026-11-20T14:01:00` is shown as `2026-11-20 14:01`, the server's own time: no zone is known. */
  protected readonly savedAt = computed(() =>
    (this.header().savedAt ?? '').replace('T', ' ').slice(0, 16),
  );
}
