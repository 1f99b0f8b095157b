import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { ConsentView } from '../../workflow/new-record/select';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';

/** What speaks against creating the record, with a box to be ticked by whoever wants it all the same. */
@Component({
  selector: 'app-consent',
  standalone: true,
  imports: [NoticeComponent, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (view().earlier; as note) {
      <app-notice tone="warn">
        <p>{{ 'newRecord.earlier' | translate: ({ at: note.at } | spoken) }}</p>
      </app-notice>
    }
    @if (gravest(); as concern) {
      <label class="check">
        <input #box type="checkbox" [checked]="view().ticked" (change)="tick.emit(box.checked)" />
        {{ 'newRecord.tick.' + concern | translate }}
      </label>
    }`,
  styleUrl: './new-record.scss',
})
export class ConsentComponent {
  readonly view = input.required<ConsentView>();
  readonly tick = output<boolean>();

  /** Whoever may not create, or waits for an answer, has nothing to tick. */
  protected readonly gravest = computed(() => {
    const { why, concerns } = this.view();
    return why && why.kind !== 'tickOpen' ? undefined : concerns.at(0);
  });
}
