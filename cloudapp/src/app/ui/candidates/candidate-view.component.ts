import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { PersonEvent } from '../../workflow/events';
import type { CandidateView } from '../../workflow/view';
import { FieldLineComponent } from '../shared/field-line.component';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { IconComponent } from '../shared/icon.component';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';

/** The whole record of a candidate, as cataloguers read it, without a merge. */
@Component({
  selector: 'app-candidate-view',
  standalone: true,
  imports: [FieldLineComponent, IconComponent, NoticeComponent, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './candidate-view.component.html',
  styleUrl: './candidate-view.component.scss',
})
export class CandidateViewComponent {
  readonly view = input.required<CandidateView>();
  readonly ask = output<PersonEvent>();
  protected readonly icons = { back: mdiArrowLeft };

  protected readonly record = computed(() => {
    const view = this.view();
    return view.kind === 'shown' ? view.record : undefined;
  });
  protected readonly failure = computed(() => {
    const view = this.view();
    return view.kind === 'failed' ? view.failure : undefined;
  });

  constructor() {
    focusHeadingOnceDrawn();
  }

  protected preview(): void {
    const { source, id } = this.view().candidate;
    this.ask.emit({ kind: 'chooseCandidate', source, id });
    this.ask.emit({ kind: 'previewMerge' });
  }
}
