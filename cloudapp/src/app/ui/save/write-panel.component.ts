import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  mdiAlertCircleOutline,
  mdiCheckCircleOutline,
  mdiCircleOutline,
  mdiMinus,
  mdiClockOutline,
} from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { PersonEvent } from '../../workflow/events';
import type { StepView, WriteAction, WritePanel } from '../../workflow/view';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { FailureComponent } from '../shared/failure.component';
import { IconComponent } from '../shared/icon.component';
import type { NoticeTone } from '../shared/notice.component';
import { NoticeComponent } from '../shared/notice.component';
import { SentAndStoredComponent } from '../shared/sent-and-stored.component';
import { SpokenPipe } from '../shared/spoken.pipe';

import { HoldingLineComponent } from './holding-line.component';

const MARKS: Readonly<Record<StepView['state'], string>> = {
  waiting: mdiCircleOutline,
  running: mdiClockOutline,
  settling: mdiClockOutline,
  done: mdiCheckCircleOutline,
  failed: mdiAlertCircleOutline,
  notDone: mdiMinus,
};

const TONES: Readonly<Record<WritePanel['state'], NoticeTone>> = {
  checking: 'info',
  saving: 'info',
  settling: 'info',
  saved: 'good',
  notSaved: 'bad',
  conflict: 'warn',
  warned: 'warn',
  unknown: 'bad',
};

/** One write: its steps as they happen, then the proof, what Alma changed, and what to do next. */
@Component({
  selector: 'app-write-panel',
  standalone: true,
  imports: [
    CopyButtonComponent,
    FailureComponent,
    HoldingLineComponent,
    IconComponent,
    NoticeComponent,
    SentAndStoredComponent,
    SpokenPipe,
    TranslateModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './write-panel.component.html',
  styleUrl: './write-panel.component.scss',
})
export class WritePanelComponent {
  readonly write = input.required<WritePanel>();
  readonly ask = output<PersonEvent>();

  protected readonly marks = MARKS;
  protected readonly icons = { done: mdiCheckCircleOutline };
  /** What stands otherwise than it was sent, by who changed it. */
  protected readonly changes = computed(() =>
    (['changedByAlma', 'changedByOthers'] as const)
      .map((id) => ({ id: this.write().guessed ? 'differs' : id, fields: this.write()[id] }))
      .filter(({ fields }) => fields.length > 0),
  );
  protected readonly tone = computed(() =>
    this.write().guessed ? 'warn' : TONES[this.write().state],
  );

  /** The undo of a save is itself taken back by the same action, in other words. */
  protected labelOf(action: WriteAction): string {
    return action === 'undoSave' && this.write().purpose === 'undo' ? 'undoUndo' : action;
  }

  protected act(action: WriteAction): void {
    const { writeId } = this.write();
    if (action === 'refreshAlma' || action === 'reloadRecord') this.ask.emit({ kind: action });
    else this.ask.emit({ kind: action, writeId });
  }
}
