import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { NumberKind } from '../../align/asked-number';
import type { SruServerConfig } from '../../settings/config';

import { SruTrialComponent } from './sru-trial.component';

/** One SRU server. What only a server with an address of its own needs is asked once it has one. */
@Component({
  selector: 'app-sru-server',
  standalone: true,
  imports: [SruTrialComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sru-server.component.html',
  styleUrls: ['./fields.scss', './stacked.scss'],
})
export class SruServerComponent {
  readonly server = input.required<SruServerConfig>();
  readonly edited = output<Partial<SruServerConfig>>();

  protected readonly versions: readonly SruServerConfig['version'][] = ['1.1', '1.2', '2.0'];
  protected readonly kinds: readonly NumberKind[] = ['ocn', 'isbn', 'issn', 'lccn'];

  protected pickVersion(value: string): void {
    const version = this.versions.find((one) => one === value);
    if (version) this.edited.emit({ version });
  }

  /** Blank lines stay while the list is being written; checking the config takes them out. */
  protected patchQueries(kind: NumberKind, text: string): void {
    const queries = text === '' ? [] : text.split('\n');
    this.edited.emit({ indexes: { ...this.server().indexes, [kind]: queries } });
  }
}
