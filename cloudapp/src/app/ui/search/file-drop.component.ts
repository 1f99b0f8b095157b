import { ChangeDetectionStrategy, Component, model, output, signal } from '@angular/core';
import { mdiFileUploadOutline } from '@mdi/js';
import { TranslateModule } from '@ngx-translate/core';

import type { SearchGesture } from '../../workflow/events';
import { IconComponent } from '../shared/icon.component';

/** A record from a file (chosen or dropped) or from pasted text: needs no number, no key and no server. */
@Component({
  selector: 'app-file-drop',
  standalone: true,
  imports: [IconComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-drop.component.html',
  styleUrl: './file-drop.component.scss',
  host: {
    '(dragover)': 'hover($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'drop($event)',
    '(document:dragover)': 'hoverElsewhere($event)',
    '(document:dragleave)': 'leave($event)',
    '(document:drop)': 'dropElsewhere($event)',
    '[class.over]': 'over()',
  },
})
export class FileDropComponent {
  /** What is typed or pasted and not yet read: kept by whoever shows this, so that it outlives being away. */
  readonly pasted = model('');
  readonly ask = output<SearchGesture>();
  protected readonly over = signal(false);
  protected readonly icons = { file: mdiFileUploadOutline };

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.open(event.dataTransfer?.files);
    const text = event.dataTransfer?.getData('text/plain');
    if (!event.dataTransfer?.files.length && text) this.ask.emit({ kind: 'pasteRecord', text });
  }

  /** A file that falls beside the place for it is meant for it: the browser would open it instead of the panel. */
  protected hoverElsewhere(event: DragEvent): void {
    if (!event.defaultPrevented && hasFiles(event)) this.hover(event);
  }

  protected dropElsewhere(event: DragEvent): void {
    if (!event.defaultPrevented && hasFiles(event)) this.drop(event);
  }

  /** Out of the panel altogether. */
  protected leave(event: DragEvent): void {
    if (event.relatedTarget === null) this.over.set(false);
  }

  protected chosen(input: HTMLInputElement): void {
    this.open(input.files);
    // The same file can be chosen again after it was mended.
    input.value = '';
  }

  protected paste(event: Event): void {
    event.preventDefault();
    this.ask.emit({ kind: 'pasteRecord', text: this.pasted() });
  }

  private open(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file) this.ask.emit({ kind: 'openFile', file });
  }
}

/** Text that is dragged goes where it is dropped, such as into the number box. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
