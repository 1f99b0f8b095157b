import { NgComponentOutlet } from '@angular/common';
import type { OnDestroy, Type } from '@angular/core';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  untracked,
} from '@angular/core';
import { mdiHistory, mdiInformationOutline, mdiPlus } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import { PanelStore } from '../../workflow/panel-store';
import type { PersonEvent } from '../../workflow/events';
import {
  notices,
  otherPage,
  overwritten,
  page,
  recordHeader,
  recoveries,
} from '../../workflow/select-page';
import { review } from '../../workflow/select-review';
import { candidates, candidateView, searchBox, sourceStatuses } from '../../workflow/select-search';
import { writes } from '../../workflow/select-writes';
import { CandidateListComponent } from '../candidates/candidate-list.component';
import { CandidateViewComponent } from '../candidates/candidate-view.component';
import { NextLineComponent } from '../page-list/next-line.component';
import { ReviewComponent } from '../preview/review.component';
import { OtherPageComponent } from '../record/other-page.component';
import { RecordHeaderComponent } from '../record/record-header.component';
import { RecordPickerComponent } from '../record/record-picker.component';
import { WritePanelComponent } from '../save/write-panel.component';
import { FileDropComponent } from '../search/file-drop.component';
import { SearchBoxComponent } from '../search/search-box.component';
import { SourceStatusComponent } from '../search/source-status.component';
import { FailureComponent } from '../shared/failure.component';
import { IconComponent } from '../shared/icon.component';
import { NoticeComponent } from '../shared/notice.component';
import { SpokenPipe } from '../shared/spoken.pipe';
import { WaitingComponent } from '../shared/waiting.component';

import { EmptyPageComponent } from './empty-page.component';
import type { OverId } from './side-pages';
import { SIDE_PAGES } from './side-pages';

/** What brings other hits. */
const NEW_HITS: ReadonlySet<PersonEvent['kind']> = new Set([
  'search',
  'searchBy',
  'pickNumber',
  'openFile',
  'pasteRecord',
]);

interface Offer {
  readonly id: OverId;
  /** i18n key. */
  readonly words: string;
  readonly icon: string;
}

/** What is at the foot of the panel. */
const OFFERS: readonly Offer[] = [
  { id: 'history', words: 'history.open', icon: mdiHistory },
  { id: 'newRecord', words: 'sides.newRecord', icon: mdiPlus },
  { id: 'help', words: 'sides.help', icon: mdiInformationOutline },
];

/** The panel: one screen, one question at a time. Reads selectors, sends events. */
@Component({
  selector: 'app-panel-page',
  standalone: true,
  imports: [
    CandidateListComponent,
    CandidateViewComponent,
    EmptyPageComponent,
    FailureComponent,
    FileDropComponent,
    IconComponent,
    NextLineComponent,
    NgComponentOutlet,
    NoticeComponent,
    OtherPageComponent,
    RecordHeaderComponent,
    RecordPickerComponent,
    ReviewComponent,
    SearchBoxComponent,
    SourceStatusComponent,
    SpokenPipe,
    TranslateModule,
    WaitingComponent,
    WritePanelComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './panel-page.component.html',
  styleUrl: './panel-page.component.scss',
  // After whatever in the panel takes it.
  host: { '(window:dragover)': 'keepPanel($event)', '(window:drop)': 'keepPanel($event)' },
})
export class PanelPageComponent implements OnDestroy {
  private readonly store = inject(PanelStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly stop = this.store.start();

  protected readonly page = this.store.select(page);
  protected readonly notices = this.store.select(notices);
  protected readonly otherPage = this.store.select(otherPage);
  protected readonly header = this.store.select(recordHeader);
  protected readonly recoveries = this.store.select(recoveries);
  protected readonly searchBox = this.store.select(searchBox);
  protected readonly statuses = this.store.select(sourceStatuses);
  protected readonly candidates = this.store.select(candidates);
  protected readonly viewing = this.store.select(candidateView);
  protected readonly review = this.store.select(review);
  protected readonly writes = this.store.select(writes);

  protected readonly overwritten = this.store.select(overwritten);
  /** What lies over the page. */
  protected readonly over = computed<OverId | undefined>(() => {
    const { history, side } = this.store.state();
    return history.view.kind === 'closed' ? side : 'history';
  });
  private readonly sides = inject(SIDE_PAGES);
  /** Fetched when it is first opened; null where it did not come. */
  private readonly fetched = signal<Partial<Record<OverId, Type<unknown> | null>>>({});
  protected readonly overPage = computed(() => this.fetched()[this.over() ?? 'history']);
  /** Wherever nothing waits to be decided first. */
  protected readonly offered = computed<readonly Offer[]>(() => {
    const { kind } = this.page();
    return kind === 'noRecord' || kind === 'choosingRecord' || kind === 'failed' || kind === 'ready'
      ? OFFERS.filter(({ id }) => this.sides[id])
      : [];
  });

  protected readonly failed = computed(() => {
    const shown = this.page();
    return shown.kind === 'failed' ? shown.failure : undefined;
  });
  /** The record that was fetched does not carry the number; the candidates stay for another choice. */
  protected readonly wrongRecord = computed(() => {
    const shown = this.page();
    if (shown.kind !== 'ready' || shown.notice?.kind !== 'wrongRecord') return undefined;
    return shown.notice.failure;
  });
  protected readonly otherEntities = computed(() => {
    const shown = this.page();
    return shown.kind === 'noRecord' ? shown.otherEntities : 0;
  });
  protected readonly bibs = computed(() => {
    const shown = this.page();
    return shown.kind === 'choosingRecord' ? shown.bibs : [];
  });
  protected readonly switchedOffMessage = computed(() => {
    const shown = this.page();
    return shown.kind === 'switchedOff' ? shown.message : '';
  });
  /** Alma would not load its page again: said, because the save itself is done. */
  protected readonly refreshFailure = computed(() => {
    const { almaRefresh } = this.store.state();
    return almaRefresh.kind === 'failed' ? almaRefresh.failure : undefined;
  });
  protected readonly askedStatuses = computed(() =>
    this.statuses().filter(({ kind }) => kind !== 'idle'),
  );
  protected readonly nothingFound = computed(
    () =>
      this.candidates().length === 0 &&
      this.askedStatuses().length > 0 &&
      this.askedStatuses().every(({ kind }) => kind === 'none'),
  );
  private readonly recordId = computed(() => this.header()?.mmsId);
  /** What the hits are filtered by, until something else is asked. */
  protected readonly hitWords = signal('');
  protected readonly pasted = signal('');
  protected readonly anyChosen = computed(() => this.candidates().some(({ chosen }) => chosen));
  protected readonly ruleComments = computed<Readonly<Record<string, string>>>(() => {
    const shown = this.page();
    if (shown.kind !== 'reviewing') return {};
    const { rules, additions } = shown.profile;
    return Object.fromEntries([...rules, ...additions].map(({ id, comment }) => [id, comment]));
  });
  /** Changes when the person has something else to decide: where focus goes then. */
  private readonly place = computed(() =>
    [this.page().kind, this.viewing() && 'viewing', this.over()].join(' '),
  );
  /** After a save of this record its proof; with a record at hand its number, so that Enter searches; else the heading. */
  private readonly nextDecision = computed(() => {
    if (this.page().kind !== 'ready' || this.viewing() || this.over()) return 'h1';
    return this.writes().some(({ here }) => here) ? '.writes' : '#oclc-number';
  });
  private readonly newestWrite = computed(() => this.writes()[0]?.writeId);

  constructor() {
    effect(
      () => {
        this.recordId();
        this.hitWords.set('');
        this.pasted.set('');
      },
      { allowSignalWrites: true },
    );
    effect(() => this.focusOn(this.place(), untracked(this.nextDecision)));
    effect(() => {
      const over = this.over();
      if (over && !untracked(this.overPage)) void this.fetch(over);
    });
    effect(() => {
      // Ahead of the save, which must not wait for it; what is wrong with it is told when it is needed.
      if (this.page().kind === 'reviewing')
        import('../save/write-panel.component').catch(() => undefined);
    });
    effect(() => {
      if (this.newestWrite()) this.focusOn('write', '.writes');
    });
  }

  ngOnDestroy(): void {
    this.stop();
  }

  /** A file that nothing takes would be opened by the browser in place of the panel, with all that is in it. */
  protected keepPanel(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  }

  protected ask(event: PersonEvent): void {
    if (NEW_HITS.has(event.kind)) this.hitWords.set('');
    this.store.dispatch(event);
  }

  protected open(id: OverId): void {
    this.ask(id === 'history' ? { kind: 'openHistory' } : { kind: 'openSide', side: id });
  }

  protected closeOver(): void {
    this.ask({ kind: this.over() === 'history' ? 'closeHistory' : 'closeSide' });
  }

  private async fetch(over: OverId): Promise<void> {
    let page: Type<unknown> | null = null;
    try {
      page = (await this.sides[over]?.()) ?? null;
    } catch {
      // A part of the app that does not come over the network rejects; there is no way to ask beforehand.
    }
    this.fetched.update((all) => ({ ...all, [over]: page }));
  }

  /** Only while the panel has the focus: typing in Alma is never interrupted. */
  private focusOn(_because: string, selector: string): void {
    afterNextRender(
      () => {
        const { nativeElement } = this.host;
        if (!nativeElement.ownerDocument.hasFocus()) return;
        const target = nativeElement.querySelector<HTMLElement>(selector);
        if (!target) return;
        if (target.tabIndex < 0) target.tabIndex = -1;
        target.focus({ preventScroll: false });
      },
      { injector: this.injector },
    );
  }
}
