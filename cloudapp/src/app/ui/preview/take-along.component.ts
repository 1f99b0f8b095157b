import { DOCUMENT } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
} from '@angular/core';
import { TranslateModule, TranslateService } from '@ngx-translate/core';

import { reportHtml } from '../../workflow/report-html';
import type { ReportModel } from '../../workflow/report-model';
import { reportText } from '../../workflow/report-text';
import type { ReportWords } from '../../workflow/report-words';
import { copyText } from '../shared/copy-text';
import { saveFile } from '../shared/save-file';
import { SpokenPipe } from '../shared/spoken.pipe';

import { printHtml } from './print-sheet';

/** What became of a report, no more than is known of it. i18n `report.said.<id>`. */
type Says =
  | 'copied'
  | 'copyRefused'
  | 'printing'
  | 'printRefused'
  | 'handedOver'
  | 'saveRefused'
  | 'asText'
  | 'nothing';

/** Those after which the report stands below, selected, to be copied by hand. */
const BY_HAND: readonly Says[] = ['copyRefused', 'printRefused', 'saveRefused', 'asText'];

interface Outcome {
  readonly says: Says;
  readonly text: string;
  readonly file: string;
}

/**
 * Takes the preview along: as text on the clipboard, on paper, as a file. Which of these Alma's frame allows cannot be known beforehand;
 * where one is refused, or may have been, the report is there as text to be copied by hand.
 */
@Component({
  selector: 'app-take-along',
  standalone: true,
  imports: [TranslateModule],
  providers: [SpokenPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './take-along.component.html',
  styleUrl: './take-along.component.scss',
})
export class TakeAlongComponent {
  /** Makes the report of what is on screen at the moment it is asked; undefined where no preview is. */
  readonly makeModel = input.required<() => ReportModel | undefined>();

  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly translate = inject(TranslateService);
  private readonly spoken = inject(SpokenPipe);

  protected readonly outcome = signal<Outcome | undefined>(undefined);
  protected readonly byHand = computed(() => {
    const done = this.outcome();
    return done && BY_HAND.includes(done.says) ? done.text : undefined;
  });

  protected async copy(): Promise<void> {
    await this.take(async (_, { text }) =>
      (await copyText(this.document, text)) ? 'copied' : 'copyRefused',
    );
  }

  protected async print(): Promise<void> {
    await this.take(async (model) => {
      const isPrinting = await printHtml(this.document, reportHtml(model, this.words()));
      return isPrinting ? 'printing' : 'printRefused';
    });
  }

  protected async save(): Promise<void> {
    await this.take((model, { file }) => {
      const html = reportHtml(model, this.words());
      const isTaken = saveFile(this.document, file, 'text/html;charset=utf-8', html);
      return isTaken ? 'handedOver' : 'saveRefused';
    });
  }

  /** The file did not arrive, or a text is wanted after all. */
  protected showText(): void {
    const done = this.outcome();
    if (done) this.tell({ ...done, says: 'asText' });
  }

  private async take(
    act: (model: ReportModel, taken: Omit<Outcome, 'says'>) => Says | Promise<Says>,
  ): Promise<void> {
    const model = this.makeModel()();
    if (!model) {
      this.tell({ says: 'nothing', text: '', file: '' });
      return;
    }
    const { at, record } = model;
    const taken = {
      text: reportText(model, this.words()),
      // An MMS ID is digits; should it ever be more, the name of the file stays harmless.
      file: `merge-report-${record.mmsId.replace(/\W/g, '')}-${at.slice(0, 10)}.html`,
    };
    this.tell({ ...taken, says: await act(model, taken) });
  }

  private tell(outcome: Outcome): void {
    this.outcome.set(outcome);
    afterNextRender(() => this.bringIntoView(outcome), { injector: this.injector });
  }

  /** What is said, and the text to be copied with it: the buttons may stand at the edge of what is seen. */
  private bringIntoView({ says }: Outcome): void {
    const { nativeElement } = this.host;
    nativeElement.scrollIntoView({ block: 'nearest' });
    if (!BY_HAND.includes(says)) return;
    const area = nativeElement.querySelector('textarea');
    area?.focus();
    area?.select();
  }

  private words(): ReportWords {
    const { documentElement } = this.document;
    return {
      lang: documentElement.lang || 'en',
      dir: documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
      say: (key, values) => String(this.translate.instant(key, values)),
      time: (at) => this.spoken.transform({ at })['at'],
    };
  }
}
