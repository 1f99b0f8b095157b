import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { CreatedNote } from '../../workflow/created-notes';
import type { ConsentView } from '../../workflow/new-record/select';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';

/** What speaks against creating the record, with a box to be ticked by whoever wants it all the same. */
@Component({
  selector: 'app-consent',
  standalone: true,
  imports: [NoticeComponent, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (note of view().earlier; track note.id) {
      <app-notice tone="warn">
        <p>{{ sentenceOf(note) | translate: (valuesOf(note) | spoken) }}</p>
      </app-notice>
    }
    @if (concerns().length > 0) {
      <label class="check">
        <input #box type="checkbox" [checked]="view().ticked" (change)="tick.emit(box.checked)" />
        <span>
          @for (concern of concerns(); track concern) {
            {{ 'newRecord.tick.' + concern | translate }}
          }
        </span>
      </label>
    }`,
  styleUrl: './new-record.scss',
})
export class ConsentComponent {
  readonly view = input.required<ConsentView>();
  readonly tick = output<boolean>();

  /** Whoever may not create, or waits for an answer, has nothing to tick. */
  protected readonly concerns = computed(() => {
    const { why, concerns } = this.view();
    return why && why.kind !== 'tickOpen' ? [] : concerns;
  });

  protected sentenceOf({ state, number }: CreatedNote): string {
    if (state === 'created') return 'newRecord.createdEarlier';
    return number === undefined ? 'newRecord.earlierUnnumbered' : 'newRecord.earlier';
  }

  protected valuesOf({ at, mmsId = '' }: CreatedNote): Readonly<Record<string, string>> {
    return { at, mmsId };
  }
}
