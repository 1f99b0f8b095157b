import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { AlmaChange } from '../../ports/alma';
import type { CreateOutcome } from '../../ports/bib-life';
import { PanelStore } from '../../workflow/panel-store';
import type { NewRecordGesture } from '../../workflow/new-record/events';
import type { CreationView, OutcomeId } from '../../workflow/new-record/select';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { focusHeadingOnceDrawn } from '../shared/focus-heading';
import { NoticeComponent } from '../shared/notice.component';
import { SentAndStoredComponent } from '../shared/sent-and-stored.component';
import { WaitingComponent } from '../shared/waiting.component';

import { AlmaHasComponent } from './alma-has.component';
import { AlmaSaidComponent } from './alma-said.component';
import { ConsentComponent } from './consent.component';
import { WhereToLookComponent } from './where-to-look.component';
import { WhyNotCreateComponent } from './why-not.component';

/** What became of a creation: its number and where it is, or why not and whom to tell. */
@Component({
  selector: 'app-creation',
  standalone: true,
  imports: [
    AlmaHasComponent,
    AlmaSaidComponent,
    ConsentComponent,
    CopyButtonComponent,
    NoticeComponent,
    SentAndStoredComponent,
    TranslateModule,
    WaitingComponent,
    WhereToLookComponent,
    WhyNotCreateComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './creation.component.html',
  styleUrl: './new-record.scss',
})
export class CreationComponent {
  readonly view = input.required<CreationView>();
  readonly ask = output<NewRecordGesture>();

  private readonly panel = inject(PanelStore);

  protected readonly outcome = computed(() => this.view().creation.outcome);
  protected readonly outcomeId = computed<OutcomeId | undefined>(() => this.outcome()?.kind);
  protected readonly title = computed(() => this.view().creation.draft.candidate.title);
  protected readonly created = computed(() => {
    const outcome = this.outcome();
    return outcome && createdOf(outcome);
  });
  protected readonly failure = computed(() => {
    const outcome = this.outcome();
    return outcome && 'failure' in outcome ? outcome.failure : undefined;
  });
  protected readonly found = computed(() => {
    const outcome = this.outcome();
    return outcome?.kind === 'unknown' ? outcome.found : [];
  });
  /** A refusal that a person can answer leads back to the record; nothing does where nobody knows what became of it. */
  protected readonly leadsBack = computed(() =>
    ['matched', 'warned', 'notCreated'].includes(this.outcome()?.kind ?? ''),
  );

  constructor() {
    focusHeadingOnceDrawn();
  }

  protected openMistake(): void {
    this.panel.dispatch({ kind: 'openSide', side: 'mistake' });
  }
}

/** The record that is there now. */
interface Created {
  readonly mmsId: string;
  readonly title: string;
  readonly foundByNumber: boolean;
  readonly isRead: boolean;
  readonly warnings: readonly string[];
  readonly changed: readonly AlmaChange[];
}

function createdOf(outcome: CreateOutcome): Created | undefined {
  if (outcome.kind === 'createdUnread')
    return {
      mmsId: outcome.mmsId,
      title: '',
      foundByNumber: false,
      isRead: false,
      warnings: [],
      changed: [],
    };
  if (outcome.kind !== 'created') return undefined;
  const { after, changedByAlma, foundByNumber, warnings } = outcome;
  const changed = changedByAlma.filter(({ routine }) => !routine);
  return { mmsId: after.mmsId, title: after.title, foundByNumber, isRead: true, warnings, changed };
}
