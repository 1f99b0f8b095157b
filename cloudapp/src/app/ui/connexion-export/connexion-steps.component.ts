import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import { CopyButtonComponent } from '../shared/copy-button.component';
import { NoticeComponent } from '../shared/notice.component';

/** What to press, in order. i18n `export.steps.<id>`. */
type ConnexionStep = 'open' | 'press' | 'wait' | 'check' | 'refused';

const STEPS: readonly ConnexionStep[] = ['open', 'press', 'wait', 'check', 'refused'];

/** What is left to do in Connexion once 035 in Alma is right. Source: the procedure, "Alternate method". */
@Component({
  selector: 'app-connexion-steps',
  standalone: true,
  imports: [CopyButtonComponent, NoticeComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<section [attr.aria-label]="'export.next' | translate">
    <h2>{{ 'export.next' | translate }}</h2>
    <app-notice tone="warn">
      <p>{{ 'export.notOpen' | translate }}</p>
    </app-notice>
    <ol>
      @for (step of steps; track step) {
        <li>
          {{ 'export.steps.' + step | translate: { number: number(), mmsId: mmsId() } }}
        </li>
      }
    </ol>
    <p class="small quiet">{{ 'export.alongside' | translate }}</p>
    <p class="small quiet">{{ 'export.noUndo' | translate }}</p>
    <div class="copies">
      <app-copy-button
        [text]="number()"
        [label]="'export.copyNumber' | translate"
        [showLabel]="true"
      />
      <app-copy-button
        [text]="mmsId()"
        [label]="'record.copyMmsId' | translate"
        [showLabel]="true"
      />
    </div>
  </section>`,
  styles: `
    section {
      display: grid;
      gap: 8px;
    }
    ol {
      display: grid;
      gap: 6px;
      padding-inline-start: 22px;
      list-style: decimal;
    }
    .copies {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ConnexionStepsComponent {
  readonly number = input.required<string>();
  readonly mmsId = input.required<string>();
  protected readonly steps = STEPS;
}
