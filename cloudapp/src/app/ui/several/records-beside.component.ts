import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { MarcRecord } from '../../marc/record';
import { besideEachOther } from '../../workflow/several/other-view';
import { drawnByAndBy } from '../shared/drawn-by-and-by';
import { FieldLineComponent } from '../shared/field-line.component';

/** As many as a tall panel shows; then what a frame has time for. */
const FIRST_LINES = 20;
const MORE_LINES = 10;

/** Two records of Alma beside each other, lined up field by field; in a narrow panel the one above the other. */
@Component({
  selector: 'app-records-beside',
  standalone: true,
  imports: [FieldLineComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './records-beside.component.html',
  styleUrl: './records-beside.component.scss',
})
export class RecordsBesideComponent {
  readonly here = input.required<MarcRecord>();
  readonly there = input.required<MarcRecord>();

  protected readonly withSame = signal(false);
  private readonly all = computed(() => besideEachOther(this.here(), this.there()));
  protected readonly sameCount = computed(
    () => this.all().filter(({ beside }) => beside === 'same').length,
  );
  protected readonly differCount = computed(() => this.all().length - this.sameCount());
  private readonly lines = computed(() =>
    this.withSame() ? this.all() : this.all().filter(({ beside }) => beside !== 'same'),
  );
  private readonly drawn = drawnByAndBy(() => this.lines().length, FIRST_LINES, MORE_LINES);
  protected readonly shown = computed(() => this.lines().slice(0, this.drawn.count()));
}
