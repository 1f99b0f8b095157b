import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { HoldingPolicy, SourcesConfig } from '../../settings/config';

/** Where the gateway to WorldCat is, and whether a save tells WorldCat that the library has the title. */
@Component({
  selector: 'app-worldcat-fields',
  standalone: true,
  imports: [TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      {{ 'config.sources.gateway' | translate }}
      <input
        #gateway
        type="text"
        dir="ltr"
        aria-describedby="gateway-hint"
        [value]="worldcat().gatewayUrl"
        (input)="edited.emit({ gatewayUrl: gateway.value })"
      />
    </label>
    <p id="gateway-hint" class="small quiet">{{ 'config.sources.gatewayHint' | translate }}</p>
    <div role="radiogroup" aria-labelledby="holding-title">
      <p id="holding-title">{{ 'config.sources.holding' | translate }}</p>
      @for (one of policies; track one) {
        <label class="check">
          <input
            type="radio"
            name="holding"
            [checked]="worldcat().holding === one"
            (change)="edited.emit({ holding: one })"
          />
          {{ 'config.sources.holdings.' + one | translate }}
        </label>
      }
    </div>
  `,
  styleUrls: ['./fields.scss', './stacked.scss'],
})
export class WorldCatFieldsComponent {
  readonly worldcat = input.required<SourcesConfig['worldcat']>();
  readonly edited = output<Partial<SourcesConfig['worldcat']>>();
  protected readonly policies: readonly HoldingPolicy[] = ['ask', 'always', 'never'];
}
