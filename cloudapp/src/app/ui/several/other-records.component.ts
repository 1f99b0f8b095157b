import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  untracked,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { LocalRecord } from '../../ports/alma';
import { whyNotWrite } from '../../workflow/may-save';
import { localOf } from '../../workflow/page-facts';
import { PanelStore } from '../../workflow/panel-store';
import { otherRecords } from '../../workflow/several/other-records';
import type { OtherRecord } from '../../workflow/several/several';
import { notShown } from '../../workflow/several/several';
import { SeveralStore } from '../../workflow/several/several-store';
import { FailureComponent } from '../shared/failure.component';
import { NoticeComponent } from '../shared/notice.component';
import { WaitingComponent } from '../shared/waiting.component';

import { OtherRecordComponent } from './other-record.component';

interface Listed {
  readonly mmsId: string;
  readonly known: OtherRecord;
}

/**
 * Whether other Alma records have the number of the incoming one: under which spellings they were looked for, which there are, how they
 * differ from the one on screen; and the decision that the merge waits for.
 */
@Component({
  selector: 'app-other-records',
  standalone: true,
  imports: [
    FailureComponent,
    NoticeComponent,
    OtherRecordComponent,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './other-records.component.html',
  styleUrl: './other-records.component.scss',
})
export class OtherRecordsComponent {
  private readonly panel = inject(PanelStore);
  private readonly several = inject(SeveralStore);

  protected readonly view = this.panel.select(otherRecords);
  protected readonly here = computed<LocalRecord | undefined>(() =>
    localOf(this.panel.state().page),
  );
  protected readonly mayDecide = computed(() => !whyNotWrite(this.panel.state()));
  /** There are others. */
  protected readonly found = computed(() => {
    const view = this.view();
    return view.kind === 'known' && view.lookup.mmsIds.length > 0 ? view : undefined;
  });
  protected readonly listed = computed<readonly Listed[]>(() => {
    const { records } = this.several.state();
    const mmsIds = this.found()?.lookup.mmsIds ?? [];
    return mmsIds.flatMap((mmsId) => {
      const known = records[mmsId];
      return known ? [{ mmsId, known }] : [];
    });
  });
  protected readonly compared = computed(() => this.several.state().compared);
  protected readonly more = computed(() => notShown(this.several.state()));

  constructor() {
    effect(
      () => {
        const lookup = this.found()?.lookup;
        if (lookup) untracked(() => this.several.dispatch({ kind: 'show', lookup }));
      },
      { allowSignalWrites: true },
    );
  }

  protected lookAgain(): void {
    this.panel.dispatch({ kind: 'lookAgain' });
  }

  /** The decision, or away with it. */
  protected decide(mmsIds: readonly string[]): void {
    this.panel.dispatch({ kind: 'keepSeparate', mmsIds });
  }

  /** A key held down decides once. */
  protected refuseRepeat(event: Event): void {
    if ((event as KeyboardEvent).repeat) event.preventDefault();
  }

  protected readAgain(mmsId: string): void {
    this.several.dispatch({ kind: 'readAgain', mmsId });
  }

  protected compare(mmsId: string): void {
    this.several.dispatch({ kind: 'compare', mmsId });
  }

  protected showMore(): void {
    this.several.dispatch({ kind: 'showMore' });
  }
}
