import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { PersonEvent } from '../../workflow/events';
import type { LostRow, ReviewView } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';

import type { RowChoice } from './change-list.component';
import { ChangeListComponent } from './change-list.component';
import { GuardListComponent } from './guard-list.component';
import { LostListComponent } from './lost-list.component';
import { MatchLineComponent } from './match-line.component';
import { ProfilePickerComponent } from './profile-picker.component';
import { SaveBarComponent } from './save-bar.component';

/** The preview: is it the same title, what would be lost, what changes and why; then the one button. */
@Component({
  selector: 'app-review',
  standalone: true,
  imports: [
    ChangeListComponent,
    GuardListComponent,
    IconComponent,
    LostListComponent,
    MatButtonModule,
    MatchLineComponent,
    NoticeComponent,
    ProfilePickerComponent,
    SaveBarComponent,
    SpokenPipe,
    TranslateModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review.component.html',
  styleUrl: './review.component.scss',
})
export class ReviewComponent {
  readonly view = input.required<ReviewView>();
  readonly ruleComments = input<Readonly<Record<string, string | undefined>>>({});
  readonly ask = output<PersonEvent>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly icons = { back: mdiArrowLeft };
  protected readonly readOnly = computed(() => this.view().whyNotSave?.kind === 'previewOnly');
  protected readonly source = computed(() => this.view().candidate.candidate);
  /** The number that WorldCat has merged, unless a guard already tells of it. */
  protected readonly mergedFrom = computed(() => {
    const { guards, candidate } = this.view();
    return guards.some(({ id }) => id === 'numberMerged') ? undefined : candidate.mergedFrom;
  });

  protected override(choice: RowChoice): void {
    const { row, value } = choice;
    if (!row.target) return;
    this.ask.emit({ kind: 'override', target: row.target, value, label: row.tag });
  }

  protected keep(lost: LostRow): void {
    this.ask.emit({
      kind: 'override',
      target: lost.target,
      value: 'local',
      label: `${lost.tag} ${lost.text}`,
    });
  }

  /** Past the rows, for those who come by keyboard: to the button, or to why it cannot be used. */
  protected toSave(): void {
    const bar = this.host.nativeElement.querySelector<HTMLElement>('app-save-bar');
    (bar?.querySelector<HTMLElement>('button:enabled') ?? bar)?.focus();
  }
}
