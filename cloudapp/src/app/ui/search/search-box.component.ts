import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { mdiClose, mdiMagnify } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { SearchGesture } from '../../workflow/events';
import type { SearchBoxView } from '../../workflow/view';
import { IconComponent } from '../shared/icon.component';

/** A citation may have a line or two; a record has more. */
const RECORD_LINES = 4;

/** Which number: prefilled from the record, asked where the record has several, typed or pasted in any spelling. */
@Component({
  selector: 'app-search-box',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './search-box.component.html',
  styleUrl: './search-box.component.scss',
})
export class SearchBoxComponent {
  readonly box = input.required<SearchBoxView>();
  readonly ask = output<SearchGesture>();
  protected readonly icons = { clear: mdiClose, search: mdiMagnify };

  protected submit(event: Event): void {
    event.preventDefault();
    this.ask.emit({ kind: 'search' });
  }

  /** A whole record is pasted where the number goes: it is read as one. */
  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!this.box().takesRecords || text.trim().split(/[\r\n]+/).length < RECORD_LINES) return;
    event.preventDefault();
    this.ask.emit({ kind: 'pasteRecord', text });
  }

  protected clear(field: HTMLInputElement): void {
    this.ask.emit({ kind: 'clearNumber' });
    field.focus();
  }
}
