import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { NewRecordGesture } from '../../workflow/new-record/events';
import type { DraftView } from '../../workflow/new-record/select';
import { FieldLineComponent } from '../shared/field-line.component';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { IconComponent } from '../shared/icon.component';
import { NoticeComponent } from '../shared/notice.component';
import { SayPipe } from '../shared/say.pipe';
import { SourceNamePipe } from '../shared/source-name.pipe';
import { SpokenPipe } from '../shared/spoken.pipe';

import { AlmaHasComponent } from './alma-has.component';
import { ConsentComponent } from './consent.component';
import { WhyNotCreateComponent } from './why-not.component';

/** The record as it would be stored, what is not taken and why, and the button that creates it. */
@Component({
  selector: 'app-draft',
  standalone: true,
  imports: [
    AlmaHasComponent,
    ConsentComponent,
    FieldLineComponent,
    IconComponent,
    NoticeComponent,
    SayPipe,
    SourceNamePipe,
    SpokenPipe,
    TranslateModule,
    WhyNotCreateComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draft.component.html',
  styleUrl: './new-record.scss',
})
export class DraftComponent {
  readonly view = input.required<DraftView>();
  readonly ask = output<NewRecordGesture>();
  protected readonly icons = { back: mdiArrowLeft };

  protected readonly made = computed(() => this.view().draft.made);
  protected readonly formerNumbers = computed(() => ({
    numbers: this.made().formerNumbers.join(', '),
  }));
  protected readonly notAllowed = computed(() => {
    const { why } = this.view();
    return why?.kind === 'notAllowed' || why?.kind === 'unsafe';
  });

  constructor() {
    focusHeadingOnceDrawn();
  }
}
