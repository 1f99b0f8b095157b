import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { TranslateModule } from '@ngx-translate/core';

import type { MarcRecord } from '../../marc/record';
import type { MarcTextForm, MarcTextLine } from '../../workflow/marc-text-lines';
import { marcText, marcTextLines } from '../../workflow/marc-text-lines';
import { CopyButtonComponent } from '../shared/copy-button.component';
import { drawnByAndBy } from '../shared/drawn-by-and-by';

const FIRST_LINES = 60;
const MORE_LINES = 100;

/**
 * A record as MARC text, in the mnemonic form or as cataloguers read it, to be read and copied. Tags and codes run from left to right;
 * the text of the record has the direction of its own script.
 */
@Component({
  selector: 'app-marc-text',
  standalone: true,
  imports: [CopyButtonComponent, TranslateModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './marc-text.component.html',
  styleUrl: './marc-text.component.scss',
})
export class MarcTextComponent {
  readonly record = input.required<MarcRecord>();

  protected readonly forms: readonly MarcTextForm[] = ['mnemonic', 'text'];
  protected readonly form = signal<MarcTextForm>('mnemonic');
  protected readonly text = computed(() => marcText(this.record(), this.form()));
  private readonly lines = computed(() => marcTextLines(this.record(), this.form()));
  private readonly drawn = drawnByAndBy(() => this.lines().length, FIRST_LINES, MORE_LINES);
  protected readonly shown = computed(() => this.lines().slice(0, this.drawn.count()));

  protected isSolid({ parts }: MarcTextLine): boolean {
    const start = parts.map(({ code, text }) => code + text).join('');
    return /^\s*\S{20}/.test(start);
  }
}
