import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import { PageListStore } from '../../workflow/page-list/page-list-store';
import { IconComponent } from '../shared/icon.component';

/** With a record of a list open: which it is, and the way to the next one. Choices stay with their record, as with Back. */
@Component({
  selector: 'app-next-line',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (line(); as line) {
    <nav [attr.aria-label]="'list.nav' | translate">
      <span class="small tabular">{{ 'list.place' | translate: line }}</span>
      @if (line.leadsBack) {
        <button
          class="button text"
          type="button"
          [attr.aria-label]="'record.backToList' | translate"
          (click)="back()"
        >
          <app-icon [path]="icons.back" />{{ 'list.back' | translate }}
        </button>
      }
      @if (line.next; as next) {
        <button
          class="button text next"
          type="button"
          [attr.aria-label]="
            (next.state === 'ready' ? 'list.nextReady' : 'list.next')
              | translate: { title: next.title || next.mmsId }
          "
          (keydown.enter)="once($event)"
          (click)="open(next.mmsId)"
        >
          {{ (next.state === 'ready' ? 'list.nextReadyShort' : 'list.nextShort') | translate }}
        </button>
      } @else {
        <span class="small quiet next">{{ 'list.noNext' | translate }}</span>
      }
    </nav>
  }`,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 4px;
      min-height: 36px;
      padding: 0 12px;
      border-bottom: var(--line);
      background: var(--sys-surface-container-low);
    }
    .button {
      padding-inline: 6px;
    }
    .next {
      margin-inline-start: auto;
    }
  `,
})
export class NextLineComponent {
  private readonly store = inject(PageListStore);
  protected readonly line = this.store.next;
  protected readonly icons = { back: mdiArrowLeft };

  protected open(mmsId: string): void {
    this.store.ask({ kind: 'chooseRecord', mmsId });
  }

  protected back(): void {
    this.store.backToList();
  }

  /** A key that is held down goes on by one record. */
  protected once(event: Event): void {
    if ((event as KeyboardEvent).repeat) event.preventDefault();
  }
}
