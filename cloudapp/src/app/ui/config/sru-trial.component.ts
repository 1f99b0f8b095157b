import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { NumberKind } from '../../align/asked-number';
import { normalNumber } from '../../align/asked-number';
import type { SourceFailure } from '../../ports/failures';
import type { IndexVerdict } from '../../ports/source';
import type { SruServerConfig } from '../../settings/config';
import { FailureComponent } from '../shared/failure.component';
import { NoticeComponent } from '../shared/notice.component';

import { SRU_TRIAL } from './sru-trial-token';

/** What came of a trial; it holds only as long as nothing of the server is changed. */
interface Trial {
  readonly server: SruServerConfig;
  readonly number: string;
  readonly says: 'notNumber' | 'asking' | IndexVerdict | SourceFailure;
}

/** Tries the queries of a server before anybody relies on them: a wrong index name may match everything, or nothing. */
@Component({
  selector: 'app-sru-trial',
  standalone: true,
  imports: [FailureComponent, NoticeComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (kinds().length > 0) {
      <label>
        {{ 'config.trial.kind' | translate }}
        <select #kind>
          @for (one of kinds(); track one) {
            <option [value]="one">{{ 'config.trial.kinds.' + one | translate }}</option>
          }
        </select>
      </label>
      <label>
        {{ 'config.trial.number' | translate }}
        <input
          #number
          type="text"
          dir="ltr"
          (keydown.enter)="$event.preventDefault(); tryOut(kind.value, number.value)"
        />
      </label>
      <button
        type="button"
        class="small-button"
        [disabled]="says() === 'asking'"
        (click)="tryOut(kind.value, number.value)"
      >
        {{ 'config.trial.go' | translate }}
      </button>
      @if (failure(); as failure) {
        <app-failure [failure]="failure" tone="warn" />
      }
      @if (says(); as says) {
        <app-notice [tone]="says === 'works' ? 'good' : says === 'asking' ? 'info' : 'warn'">
          <p>{{ 'config.trial.says.' + says | translate: { number: trial()?.number } }}</p>
        </app-notice>
      }
    }
  `,
  styleUrls: ['./fields.scss', './stacked.scss'],
})
export class SruTrialComponent {
  readonly server = input.required<SruServerConfig>();

  private readonly world = inject(SRU_TRIAL);
  private readonly over = new AbortController();
  private readonly last = signal<Trial | undefined>(undefined);

  /** The sorts of number for which the server has queries. */
  protected readonly kinds = computed(() =>
    (['ocn', 'isbn', 'issn', 'lccn'] as const).filter((kind) =>
      this.server().indexes[kind].some((query) => query.trim() !== ''),
    ),
  );
  protected readonly trial = computed(() => {
    const last = this.last();
    return last?.server === this.server() ? last : undefined;
  });
  protected readonly failure = computed(() => {
    const says = this.trial()?.says;
    return typeof says === 'object' ? says : undefined;
  });
  protected readonly says = computed(() => {
    const says = this.trial()?.says;
    return typeof says === 'string' ? says : undefined;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.over.abort());
  }

  protected async tryOut(chosen: string, typed: string): Promise<void> {
    const server = this.server();
    const kind: NumberKind = this.kinds().find((one) => one === chosen) ?? 'ocn';
    const number = normalNumber(kind, typed);
    if (number === undefined) {
      this.last.set({ server, number: typed, says: 'notNumber' });
      return;
    }
    this.last.set({ server, number, says: 'asking' });
    const known = { kind, number } as const;
    const tried = await this.world.tryOut(asAsked(server), known, this.over.signal);
    this.last.set({ server, number, says: tried.ok ? tried.value : tried.failure });
  }
}

/** Without what an editor leaves behind, as the stored config will have it. */
function asAsked(server: SruServerConfig): SruServerConfig {
  const { ocn, isbn, issn, lccn } = server.indexes;
  const written = (queries: readonly string[]): readonly string[] =>
    queries.map((one) => one.trim()).filter(Boolean);
  return {
    ...server,
    // A failure names the server.
    label: server.label.trim() || server.id || server.baseUrl,
    baseUrl: server.baseUrl.trim(),
    recordSchema: server.recordSchema.trim(),
    indexes: {
      ocn: written(ocn),
      isbn: written(isbn),
      issn: written(issn),
      lccn: written(lccn),
    },
  };
}
