import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { LocalRecord } from '../../ports/alma';
import { inventoryParts, otherFacts } from '../../workflow/several/other-view';
import type { OtherRecord } from '../../workflow/several/several';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { FailureComponent } from '../shared/failure.component';
import { SpokenPipe } from '../shared/spoken.pipe';
import { WaitingComponent } from '../shared/waiting.component';

import { RecordsBesideComponent } from './records-beside.component';

/** One other record with the number: what it is, who saved it last, what hangs on it; and beside the record on screen, field by field. */
@Component({
  selector: 'app-other-record',
  standalone: true,
  imports: [
    CopyButtonComponent,
    FailureComponent,
    RecordsBesideComponent,
    SpokenPipe,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './other-record.component.html',
  styleUrl: './other-record.component.scss',
})
export class OtherRecordComponent {
  readonly mmsId = input.required<string>();
  readonly known = input.required<OtherRecord>();
  /** The record of the preview. */
  readonly here = input.required<LocalRecord>();
  /** It stands beside the record of the preview. */
  readonly compared = input(false);
  readonly compare = output<void>();
  readonly readAgain = output<void>();

  protected readonly record = computed(() => {
    const { record } = this.known();
    return record?.ok ? record.value : undefined;
  });
  protected readonly facts = computed(() => {
    const record = this.record();
    return record && otherFacts(record);
  });
  protected readonly failure = computed(() => {
    const { record } = this.known();
    return record && !record.ok ? record.failure : undefined;
  });
  protected readonly inventory = computed(() => {
    const { inventory } = this.known();
    return inventory?.ok ? inventoryParts(inventory.value) : undefined;
  });
  protected readonly uncounted = computed(() => this.known().inventory?.ok === false);
  /** Something of it did not come. */
  protected readonly lacks = computed(() => this.failure() !== undefined || this.uncounted());
}
