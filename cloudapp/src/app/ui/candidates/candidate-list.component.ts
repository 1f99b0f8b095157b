import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { SearchGesture } from '../../workflow/events';
import type { CandidateRow } from '../../workflow/view';
import { SourceNamePipe } from '../shared/source-name.pipe';
import { SpokenPipe } from '../shared/spoken.pipe';

/** The hits to choose from; each line holds what cataloguers choose by. */
@Component({
  selector: 'app-candidate-list',
  standalone: true,
  imports: [SourceNamePipe, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './candidate-list.component.html',
  styleUrl: './candidate-list.component.scss',
})
export class CandidateListComponent {
  readonly rows = input.required<readonly CandidateRow[]>();
  readonly ask = output<SearchGesture>();

  protected keyOf(row: CandidateRow): string {
    return `${row.candidate.source}-${row.candidate.id}`;
  }

  /** `ELvl I · pcc · DLC · eng · rda`: only what the record says. A blank level is shown as `#`, as OCLC writes it. */
  protected facts(row: CandidateRow): string {
    const {
      encodingLevel,
      authentication,
      catalogingAgency,
      catalogingLanguage,
      descriptionRules,
    } = row.candidate;
    return [
      encodingLevel === undefined ? '' : `ELvl ${encodingLevel === ' ' ? '#' : encodingLevel}`,
      ...(authentication ?? []),
      catalogingAgency,
      catalogingLanguage,
      descriptionRules,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  protected published(row: CandidateRow): string {
    const { publisher, date, extent } = row.candidate;
    return [[publisher, date].filter(Boolean).join(', '), extent].filter(Boolean).join(' · ');
  }
}
