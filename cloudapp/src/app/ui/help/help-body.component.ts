import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { TranslateModule, TranslateService } from '@ngx-translate/core';

import { HELP_TEXTS, helpContent } from './help-content';
import type { SectionId } from './help-content';
import { HelpMessagesComponent } from './help-messages.component';
import { PICTURE_WIDTH } from './help-pictures';
import type { Texts } from './help-texts';

interface Contents {
  readonly id: SectionId;
  readonly entries: readonly { readonly id: string; readonly title: string }[];
}

/** The help itself: what to do case by case, every message, the keys, what data goes where, and what is good to know. */
@Component({
  selector: 'app-help-body',
  standalone: true,
  imports: [HelpMessagesComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './help-body.component.html',
  styleUrl: './help-body.component.scss',
})
export class HelpBodyComponent {
  private readonly translate = inject(TranslateService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly pictureWidth = PICTURE_WIDTH;
  protected readonly typed = signal('');

  /** Alma's own help entry opens this page before the texts are there. */
  private readonly texts = signal(this.read());
  protected readonly content = computed(() => helpContent(this.texts(), this.typed()));
  protected readonly isFiltered = computed(() => this.typed().trim() !== '');
  /** Only what is shown can be jumped to. */
  protected readonly contents = computed<readonly Contents[]>(() => {
    const { scenarios, messages, keys, data, tips } = this.content();
    const all: readonly (Contents & { readonly has: number })[] = [
      { id: 'scenarios', entries: scenarios, has: scenarios.length },
      { id: 'messages', entries: messages, has: messages.length },
      { id: 'keys', entries: [], has: keys.length },
      { id: 'data', entries: [], has: data.length },
      { id: 'tips', entries: [], has: tips.length },
    ];
    return all.filter(({ has }) => has > 0);
  });

  constructor() {
    const { onLangChange, onDefaultLangChange, onTranslationChange } = this.translate;
    const heard = [onLangChange, onDefaultLangChange, onTranslationChange].map((change) =>
      change.subscribe(() => this.texts.set(this.read())),
    );
    inject(DestroyRef).onDestroy(() => heard.forEach((one) => one.unsubscribe()));
  }

  private read(): Texts {
    return this.translate.instant([...HELP_TEXTS]) as Texts;
  }

  protected filter(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  /** To a heading: the focus goes along, so that reading and Tab go on from there. */
  protected jump(id: string): void {
    const heading = this.host.nativeElement.querySelector<HTMLElement>(`#help-${id}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }
}
