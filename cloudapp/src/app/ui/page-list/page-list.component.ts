import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  untracked,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { BibOnPage } from '../../ports/alma';
import type { RowState } from '../../workflow/page-list/page-list';
import { PageListStore } from '../../workflow/page-list/page-list-store';

import { PageListRowComponent } from './page-list-row.component';

/** The records of Alma's result page: checked when the person asks for it, opened one after the other. */
@Component({
  selector: 'app-page-list',
  standalone: true,
  imports: [PageListRowComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './page-list.component.html',
  styleUrl: './page-list.component.scss',
})
export class PageListComponent {
  readonly bibs = input.required<readonly BibOnPage[]>();
  readonly choose = output<string>();

  private readonly store = inject(PageListStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected readonly list = computed(() => this.store.view(this.bibs()));
  protected readonly isUnderWay = computed(() => this.list().progress !== undefined);
  /** What the button checks: those that were not, else all again. */
  protected readonly wanted = computed(() => {
    const { unchecked } = this.list();
    return unchecked.length > 0 ? unchecked : this.bibs().map(({ mmsId }) => mmsId);
  });
  protected readonly checkWords = computed(() => {
    const { unchecked, count } = this.list();
    if (unchecked.length === 0) return 'list.checkAgain';
    return unchecked.length === count ? 'list.check' : 'list.checkRest';
  });

  constructor() {
    // Back from a record, the person goes on where she was.
    this.focusOn('.last');
    effect(() => {
      if (!this.isUnderWay()) untracked(() => this.focusOn('.counts button', true));
    });
  }

  protected check(): void {
    this.store.dispatch({ kind: 'check', mmsIds: this.wanted() });
    this.focusOn('.cancel');
  }

  protected retry(mmsId: string): void {
    this.store.dispatch({ kind: 'check', mmsIds: [mmsId] });
  }

  protected cancel(): void {
    this.store.dispatch({ kind: 'cancel' });
    this.focusOn('.check');
  }

  protected showOnly(state?: RowState): void {
    this.store.dispatch({ kind: 'showOnly', state });
  }

  /** Only while the panel has the focus: typing in Alma is never interrupted. `ifLost`: only where what had it is gone. */
  private focusOn(selector: string, ifLost = false): void {
    afterNextRender(
      () => {
        const { nativeElement } = this.host;
        const { body, activeElement } = nativeElement.ownerDocument;
        if (!nativeElement.ownerDocument.hasFocus() || (ifLost && activeElement !== body)) return;
        nativeElement.querySelector<HTMLElement>(selector)?.focus();
      },
      { injector: this.injector },
    );
  }
}
