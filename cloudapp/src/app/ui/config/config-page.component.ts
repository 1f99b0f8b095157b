import { Location } from '@angular/common';
import type { OnDestroy } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslateModule } from '@ngx-translate/core';

import type { InstitutionConfig } from '../../settings/config';
import { offeredProfiles } from '../../settings/offered-profiles';
import { PanelStore } from '../../workflow/panel-store';
import { FailureComponent } from '../shared/failure.component';
import { NoticeComponent } from '../shared/notice.component';
import { WaitingComponent } from '../shared/waiting.component';

import { ConfigFormComponent } from './config-form.component';

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
  /** Known, or known not to be known: then Alma itself refuses what this person may not do. */
  protected readonly userKnown = computed(
    () => this.state().user !== undefined || this.state().userFailure !== undefined,
  );
  protected readonly notAdmin = computed(() => this.state().user?.isAdmin === false);
  protected readonly task = computed(() => this.state().configTask);
  protected readonly taskFailure = computed(() => {
    const task = this.task();
    return task.kind === 'failed' ? task.failure : undefined;
  });
  protected readonly profiles = computed(() => {
    const config = this.config();
    return config ? offeredProfiles(config) : [];
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
