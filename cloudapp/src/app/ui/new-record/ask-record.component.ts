import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { Candidate } from '../../ports/source';
import type { NewRecordGesture } from '../../workflow/new-record/events';
import type { AskView } from '../../workflow/new-record/select';
import { FileDropComponent } from '../search/file-drop.component';
import { SearchBoxComponent } from '../search/search-box.component';
import { SourceStatusComponent } from '../search/source-status.component';
import { FailureComponent } from '../shared/failure.component';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { NoticeComponent } from '../shared/notice.component';
import { SourceNamePipe } from '../shared/source-name.pipe';
import { SpokenPipe } from '../shared/spoken.pipe';

import { AlmaHasComponent } from './alma-has.component';

/** Which record: a number, a pasted record or a file; below it what Alma has under the number, and the hits. */
@Component({
  selector: 'app-ask-record',
  standalone: true,
  imports: [
    AlmaHasComponent,
    FailureComponent,
    FileDropComponent,
    NoticeComponent,
    SearchBoxComponent,
    SourceNamePipe,
    SourceStatusComponent,
    SpokenPipe,
    TranslateModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './ask-record.component.html',
  styleUrl: './new-record.scss',
})
export class AskRecordComponent {
  readonly view = input.required<AskView>();
  readonly ask = output<NewRecordGesture>();

  constructor() {
    focusHeadingOnceDrawn();
  }

  protected published({ publisher, date, extent }: Candidate): string {
    return [publisher, date, extent].filter(Boolean).join(' · ');
  }
}
