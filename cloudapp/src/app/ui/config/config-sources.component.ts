import type { AfterViewChecked } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslateModule, TranslateService } from '@ngx-translate/core';

import type { SourcesConfig, SruServerConfig } from '../../settings/config';
import type { OfferedProfile } from '../../settings/offered-profiles';

import { ProfileSelectComponent } from './profile-select.component';
import {
  draftOf,
  moved,
  sourcesOf,
  withNewServer,
  withoutServer,
  withServer,
} from './sources-draft';
import type { SourceCard, SourcesDraft } from './sources-draft';
import { SruServerComponent } from './sru-server.component';
import { WorldCatFieldsComponent } from './worldcat-fields.component';

/** Sources that every institution has. */
type FixedSource = 'worldcat' | 'hathitrust' | 'file';

/** Where a card stands now, for those who cannot see it move. */
interface Place {
  readonly name: string;
  readonly place: number;
  readonly count: number;
}

interface Own {
  readonly stored: SourcesConfig;
  readonly draft: SourcesDraft;
}

/** The sources of the institution, one card each, in the order in which they are asked and shown. */
@Component({
  selector: 'app-config-sources',
  standalone: true,
  imports: [ProfileSelectComponent, SruServerComponent, TranslateModule, WorldCatFieldsComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './config-sources.component.html',
  styleUrls: ['./fields.scss', './config-sources.component.scss'],
})
export class ConfigSourcesComponent implements AfterViewChecked {
  readonly stored = input.required<SourcesConfig>();
  readonly profiles = input.required<readonly OfferedProfile[]>();
  /** Id of the profile that suits WorldCat's records and those that are brought along. */
  readonly defaultProfile = input.required<string>();
  readonly edited = output<SourcesConfig>();

  /** Other libraries' records only enrich unless somebody says otherwise. */
  protected readonly othersProfile = 'enrich-only';
  protected readonly shown = computed(() => {
    const own = this.own();
    return own?.stored === this.stored() ? own.draft : draftOf(this.stored());
  });
  /** The server that was just added: its fields are open. */
  protected readonly added = signal<string | undefined>(undefined);
  protected readonly told = signal<Place | undefined>(undefined);

  /** What was changed, and of which stored config: it is gone once another is stored. */
  private readonly own = signal<Own | undefined>(undefined);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly translate = inject(TranslateService);
  /** Where the focus goes once the page is drawn, as a selector. */
  private next?: string;

  /** What was asked for stands on the page now. */
  ngAfterViewChecked(): void {
    if (this.next === undefined) return;
    this.host.nativeElement.querySelector<HTMLElement>(this.next)?.focus();
    this.next = undefined;
  }

  protected nameOf(card: SourceCard): string {
    if (!('server' in card)) return String(this.translate.instant(`sources.${card.key}`));
    const label = card.server.label.trim();
    return label || String(this.translate.instant('config.sources.unnamed'));
  }

  protected isOn(draft: SourcesDraft, card: SourceCard): boolean {
    return 'server' in card ? card.server.enabled : draft[card.key].enabled;
  }

  protected patch<K extends FixedSource>(
    draft: SourcesDraft,
    source: K,
    part: Partial<SourcesDraft[K]>,
  ): void {
    this.take({ ...draft, [source]: { ...draft[source], ...part } });
  }

  protected switch(draft: SourcesDraft, { key }: SourceCard, enabled: boolean): void {
    if (key === 'worldcat' || key === 'hathitrust') this.patch(draft, key, { enabled });
    else this.patchServer(draft, key, { enabled });
  }

  protected patchServer(
    draft: SourcesDraft,
    key: SourceCard['key'],
    part: Partial<SruServerConfig>,
  ): void {
    this.take(withServer(draft, key, part));
  }

  protected move(draft: SourcesDraft, card: SourceCard, by: -1 | 1): void {
    const next = moved(draft, card.key, by);
    this.take(next);
    const place = next.cards.findIndex(({ key }) => key === card.key) + 1;
    this.told.set({ name: this.nameOf(card), place, count: next.cards.length });
    // A card that has moved takes the focus along; at an end only the other button still leads somewhere.
    const goesUp = place === 1 ? false : place === next.cards.length || by < 0;
    this.next = `[data-key="${card.key}"] button.${goesUp ? 'up' : 'down'}`;
  }

  protected add(draft: SourcesDraft): void {
    const next = withNewServer(draft);
    const key = next.cards.at(-1)?.key;
    this.take(next);
    this.added.set(key);
    this.next = `[data-key="${key}"] app-sru-server input`;
  }

  protected remove(draft: SourcesDraft, key: SourceCard['key']): void {
    this.take(withoutServer(draft, key));
    this.next = '.add';
  }

  private take(draft: SourcesDraft): void {
    this.told.set(undefined);
    this.own.set({ stored: this.stored(), draft });
    this.edited.emit(sourcesOf(draft, this.stored()));
  }
}
