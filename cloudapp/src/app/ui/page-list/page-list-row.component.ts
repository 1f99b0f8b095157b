import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  mdiAlertCircleOutline,
  mdiAlertOutline,
  mdiCheck,
  mdiCheckCircleOutline,
  mdiCircleOutline,
  mdiContentCopy,
  mdiMagnify,
  mdiMinus,
  mdiClockOutline,
} from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { RowState } from '../../workflow/page-list/page-list';
import type { ListRow } from '../../workflow/page-list/select-list';
import { IconComponent } from '../shared/icon.component';
import { SourceNamePipe } from '../shared/source-name.pipe';
import { SpokenPipe } from '../shared/spoken.pipe';

// Only marks that the first screen has as well: the drawings of all are fetched with it.
const MARKS: Readonly<Record<RowState, string>> = {
  ready: mdiCheckCircleOutline,
  look: mdiAlertOutline,
  duplicate: mdiContentCopy,
  noNumber: mdiMinus,
  notFound: mdiMagnify,
  failed: mdiAlertCircleOutline,
  saved: mdiCheck,
  checking: mdiClockOutline,
  waiting: mdiClockOutline,
  unchecked: mdiCircleOutline,
};

/** One record of the list: how it stands as a mark and a word, its number, where that was found, and why it stands so. */
@Component({
  selector: 'app-page-list-row',
  standalone: true,
  imports: [IconComponent, SourceNamePipe, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button
      #main
      type="button"
      class="open"
      [class.last]="row().last"
      (keydown.enter)="once($event)"
      (click)="choose.emit()"
    >
      <strong
        ><bdi>{{ row().title || row().mmsId }}</bdi></strong
      >
      <span class="tabular quiet small">MMS {{ row().mmsId }}</span>
    </button>
    @if (row().state !== 'unchecked' || row().last) {
      <div class="facts small">
        @if (row().state !== 'unchecked') {
          <span class="state" [class]="row().state">
            <app-icon [path]="mark()" />{{ 'list.states.' + row().state | translate }}
          </span>
        }
        @if (row().last) {
          <span class="quiet">{{ 'list.last' | translate }}</span>
        }
        @if (row().numbers.length > 0) {
          <span class="tabular">OCLC {{ row().numbers.join(', ') }}</span>
        }
        @if (row().found; as found) {
          <span>{{ 'list.found' | translate: { source: (found | sourceName) } }}</span>
        }
        @if (row().match; as level) {
          <span>{{ 'matches.' + level | translate }}</span>
        }
      </div>
      @if (row().reason; as reason) {
        <p class="small">
          {{ 'list.reasons.' + reason.id | translate: (reason.values | spoken) }}
        </p>
      }
      @if (row().failure; as failure) {
        <p class="small">
          {{ 'errors.' + failure.kind + '.what' | translate: (failure.values ?? {} | spoken) }}
        </p>
      }
      @if (row().state === 'failed') {
        <button
          type="button"
          class="button text retry"
          [attr.aria-label]="('retry' | translate) + ' – ' + (row().title || row().mmsId)"
          (click)="again(main)"
        >
          {{ 'retry' | translate }}
        </button>
      }
    }`,
  styleUrl: './page-list-row.component.scss',
})
export class PageListRowComponent {
  readonly row = input.required<ListRow>();
  readonly choose = output<void>();
  readonly retry = output<void>();
  protected readonly mark = computed(() => MARKS[this.row().state]);

  /** A key that is held down opens one record, and presses nothing on the next screen. */
  protected once(event: Event): void {
    if ((event as KeyboardEvent).repeat) event.preventDefault();
  }

  /** The button goes with its failure; the focus stays in the row. */
  protected again(main: HTMLElement): void {
    main.focus();
    this.retry.emit();
  }
}
