import { Location } from '@angular/common';
import type { OnDestroy } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslateModule } from '@ngx-translate/core';

import type { InstitutionConfig } from '../../settings/config';
import { PanelStore } from '../../workflow/panel-store';
import { FailureComponent } from '../shared/failure.component';
import { NoticeComponent } from '../shared/notice.component';
import { WaitingComponent } from '../shared/waiting.component';

import { ConfigFormComponent, SHIPPED_PROFILES } from './config-form.component';

/** The admin's page. A refused read is never shown as an empty config, and nothing is written before Save. */
@Component({
  selector: 'app-config-page',
  standalone: true,
  imports: [
    ConfigFormComponent,
    FailureComponent,
    MatButtonModule,
    NoticeComponent,
    TranslateModule,
    WaitingComponent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './config-page.component.html',
  styleUrl: './config-page.component.scss',
})
export class ConfigPageComponent implements OnDestroy {
  private readonly store = inject(PanelStore);
  private readonly location = inject(Location);
  private readonly stop = this.store.start();

  protected readonly state = this.store.state;
  protected readonly config = computed(() => this.state().config);
  protected readonly failure = computed(() => this.state().configFailure);
  protected readonly notAdmin = computed(() => this.state().user?.isAdmin === false);
  protected readonly task = computed(() => this.state().configTask);
  protected readonly taskFailure = computed(() => {
    const task = this.task();
    return task.kind === 'failed' ? task.failure : undefined;
  });
  /** The institution's own profiles follow those that ship with the app. */
  protected readonly profileIds = computed(() => {
    const { profiles = [], defaultProfile } = this.config() ?? {};
    const own = profiles.flatMap(idOf);
    return [...new Set([...SHIPPED_PROFILES, ...own, ...(defaultProfile ? [defaultProfile] : [])])];
  });

  ngOnDestroy(): void {
    this.stop();
  }

  protected back(): void {
    this.location.go('/');
  }

  protected save(config: InstitutionConfig): void {
    this.store.dispatch({ kind: 'saveConfig', config });
  }
}

/** The id of a stored profile; it is checked only when it is used, so anything may stand there. */
function idOf(profile: unknown): readonly string[] {
  const id = typeof profile === 'object' && profile !== null && 'id' in profile ? profile.id : '';
  return typeof id === 'string' && id !== '' ? [id] : [];
}
