import type { OnInit } from '@angular/core';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  output,
  untracked,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { SearchGesture } from '../../workflow/events';
import type { CandidateRow } from '../../workflow/view';
import { drawnByAndBy } from '../shared/drawn-by-and-by';
import { SourceNamePipe } from '../shared/source-name.pipe';
import { SpokenPipe } from '../shared/spoken.pipe';
import { hasWords } from '../shared/typed-words';

import { notesOf } from './shared-notes';

/** More hits than a person reads through: they get a filter. */
const MANY = 20;
/** Fills the panel; a file may have a thousand. */
const FIRST_DRAWN = 20;
const MORE_DRAWN = 40;

/** The hits to choose from; each line holds what cataloguers choose by. */
@Component({
  selector: 'app-candidate-list',
  standalone: true,
  imports: [SourceNamePipe, SpokenPipe, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './candidate-list.component.html',
  styleUrl: './candidate-list.component.scss',
})
export class CandidateListComponent implements OnInit {
  readonly rows = input.required<readonly CandidateRow[]>();
  /** Words that the shown hits have. Kept by whoever keeps the list, which is made anew after a hit was viewed. */
  readonly words = model('');
  readonly ask = output<SearchGesture>();

  protected readonly notes = computed(() => notesOf(this.rows()));
  protected readonly isMany = computed(() => this.rows().length > MANY);
  /** The chosen hit stays in sight: nobody is to preview one that a filter hides. */
  protected readonly found = computed(() => {
    const [rows, words] = [this.rows(), this.words()];
    return this.isMany() ? rows.filter((row) => row.chosen || hasWords(textOf(row), words)) : rows;
  });
  private readonly drawn = drawnByAndBy(() => this.found().length, FIRST_DRAWN, MORE_DRAWN);
  protected readonly shown = computed(() => this.found().slice(0, this.drawn.count()));

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  ngOnInit(): void {
    const { injector, host } = this;
    afterNextRender(() => this.showChosen(host.nativeElement), { injector });
  }

  protected filter(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

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

  /** Back from the view of a hit far down, a person goes on there. */
  private showChosen(host: HTMLElement): void {
    const place = untracked(this.found).findIndex(({ chosen }) => chosen);
    if (place < 0 || !untracked(this.isMany)) return;
    this.drawn.upTo(place + 1);
    afterNextRender(() => host.querySelector('.chosen')?.scrollIntoView({ block: 'center' }), {
      injector: this.injector,
    });
  }
}

/** What a person may remember of a hit. */
function textOf({ candidate }: CandidateRow): string {
  const { title, creator, publisher, date, oclcNumber, edition } = candidate;
  return [title, creator, publisher, date, oclcNumber, edition].join(' ');
}
