import { ChangeDetectionStrategy, Component } from '@angular/core';

import type { SruTrial } from '../ports/source';
import { DEFAULT_LIMITS } from '../sources/request';
import { checkIndex } from '../sources/sru/sru-index-check';
import { ConfigPageComponent } from '../ui/config/config-page.component';
import { SRU_TRIAL } from '../ui/config/sru-trial-token';

import { panelFetch } from './panel-fetch';

const trial: SruTrial = {
  tryOut: (server, known, signal) =>
    checkIndex(server, known, { fetch: panelFetch, limits: DEFAULT_LIMITS, signal }),
};

/** The admin's page with what only it needs of the world, so that the panel does not fetch it. */
@Component({
  selector: 'app-configuration',
  standalone: true,
  imports: [ConfigPageComponent],
  providers: [{ provide: SRU_TRIAL, useValue: trial }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<app-config-page />',
})
export class ConfigurationComponent {}
