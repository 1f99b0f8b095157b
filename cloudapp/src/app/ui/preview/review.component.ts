import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  ViewChild,
} from '@angular/core';
import { mdiArrowLeft } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { Reason } from '../../merge/decision';
import type { PersonEvent } from '../../workflow/events';
import type { RowFilter } from '../../workflow/row-filter';
import { filtered } from '../../workflow/row-filter';
import type { LostRow, ReviewView } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';
import { SourceNamePipe } from '../shared/source-name.pipe';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';

import { AlmaPartComponent } from './alma-part.component';
import type { PreviewView } from './change-filter.component';
import { ChangeFilterComponent } from './change-filter.component';
import type { RowChoice, RowMix } from './change-list.component';
import { ChangeNavComponent } from './change-nav.component';
import { ChangeListComponent } from './change-list.component';
import { GuardListComponent } from './guard-list.component';
import { LostListComponent } from './lost-list.component';
import { MarcTextComponent } from './marc-text.component';
import { MatchLineComponent } from './match-line.component';
import { PreviewFactsComponent } from './preview-facts.component';
import { PreviewReportComponent } from './preview-report.component';
import { ProfilePickerComponent } from './profile-picker.component';
import { ResultViewComponent } from './result-view.component';
import { SaveBarComponent } from './save-bar.component';
import { SideBySideComponent } from './side-by-side.component';

/** The preview: is it the same title, what would be lost, what changes and why; then the one button. */
@Component({
  selector: 'app-review',
  standalone: true,
  imports: [
    AlmaPartComponent,
    ChangeFilterComponent,
    ChangeListComponent,
    ChangeNavComponent,
    GuardListComponent,
    IconComponent,
    LostListComponent,
    MarcTextComponent,
    MatchLineComponent,
    NoticeComponent,
    PreviewFactsComponent,
    PreviewReportComponent,
    ProfilePickerComponent,
    ResultViewComponent,
    SourceNamePipe,
    SaveBarComponent,
    SideBySideComponent,
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

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly icons = { back: mdiArrowLeft };
  protected readonly readOnly = computed(() => this.view().whyNotSave?.kind === 'previewOnly');
  protected readonly source = computed(() => this.view().candidate.candidate);
  /** The number that WorldCat has merged, unless a guard already tells of it. */
  protected readonly mergedFrom = computed(() => {
    const { guards, candidate } = this.view();
    return guards.some(({ id }) => id === 'numberMerged') ? undefined : candidate.mergedFrom;
  });

  /** How the merge is looked at, and which rows of it. */
  protected readonly shown = signal<PreviewView>('changes');
  protected readonly filter = signal<RowFilter>({});
  protected readonly isFiltered = computed(() => Object.keys(this.filter()).length > 0);
  protected readonly rows = computed(() => filtered(this.view().rows, this.filter()));
  private readonly targets = computed(
    () => new Set(this.view().rows.flatMap(({ target }) => target ?? [])),
  );
  /** Choices that were not carried out are told at their row; those that have none any more, above the list. */
  protected readonly unbound = computed(() =>
    this.view().unbound.filter(({ override }) => !this.targets().has(override.target)),
  );
  protected readonly refusals = computed<Readonly<Record<string, Reason>>>(() =>
    Object.fromEntries(
      this.view().unbound.map(({ override, reason }) => [override.target, reason] as const),
    ),
  );

  // Not a signal query: that alone brings 1.6 KB to the first screen.
  @ViewChild(ChangeListComponent) protected changeList?: ChangeListComponent;

  constructor() {
    // Asked only once the preview is there, so that it never waits for the holdings.
    effect(() => {
      if (!this.view().callNumbers?.wanted) return;
      this.afterwards(() => this.ask.emit({ kind: 'askCallNumbers' }));
    });
  }

  protected override(choice: RowChoice): void {
    const { row, value } = choice;
    if (!row.target) return;
    this.ask.emit({ kind: 'override', target: row.target, value, label: row.tag });
  }

  protected mix({ row, mixed }: RowMix): void {
    if (!row.target) return;
    this.ask.emit({ kind: 'override', target: row.target, label: row.tag, ...mixed });
  }

  /** From another view to the row in the list of changes. */
  protected pick(key: string): void {
    this.filter.set({});
    this.shown.set('changes');
    this.afterwards(() => {
      this.changeList?.reveal(key);
      this.afterwards(() => this.toRow(key));
    });
  }

  protected letters(singleLetterKeys: boolean): void {
    const settings = { ...this.view().settings, singleLetterKeys };
    this.ask.emit({ kind: 'changeSettings', settings });
  }

  protected keep(lost: LostRow): void {
    this.ask.emit({
      kind: 'override',
      target: lost.target,
      value: 'local',
      label: `${lost.tag} ${lost.text}`,
    });
  }

  private afterwards(act: () => void): void {
    afterNextRender(act, { injector: this.injector });
  }

  private toRow(key: string): void {
    const row = this.host.nativeElement.querySelector<HTMLElement>(`#${CSS.escape(`row-${key}`)}`);
    if (!row) return;
    row.tabIndex = -1;
    row.focus();
  }

  /** Past the rows, for those who come by keyboard: to the button, or to why it cannot be used. */
  protected toSave(): void {
    const bar = this.host.nativeElement.querySelector<HTMLElement>('app-save-bar');
    (bar?.querySelector<HTMLElement>('button:enabled') ?? bar)?.focus();
  }
}
