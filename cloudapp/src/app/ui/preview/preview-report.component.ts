import { ChangeDetectionStrategy, Component, inject } from '@angular/core';

import { PanelStore } from '../../workflow/panel-store';
import { SURROUNDINGS } from '../../workflow/port-tokens';
import { reportModel } from '../../workflow/report';
import type { ReportModel } from '../../workflow/report-model';

import { TakeAlongComponent } from './take-along.component';

/** The report of the preview on screen, to be taken along. Fetched after the preview is drawn; asks the store by itself. */
@Component({
  selector: 'app-preview-report',
  standalone: true,
  imports: [TakeAlongComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<app-take-along [makeModel]="makeModel" />`,
  styles: ':host { display: block; }',
})
export class PreviewReportComponent {
  private readonly store = inject(PanelStore);
  private readonly surroundings = inject(SURROUNDINGS);

  protected readonly makeModel = (): ReportModel | undefined =>
    reportModel(this.store.state(), this.surroundings.now().toISOString());
}
