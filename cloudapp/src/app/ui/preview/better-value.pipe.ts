import type { PipeTransform } from '@angular/core';
import { inject, Pipe } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import type { BetterValue } from '../../workflow/select-better';

/** What a record says of one feature, in words where it is a code; a dash where it says nothing. */
@Pipe({ name: 'betterValue', standalone: true })
export class BetterValuePipe implements PipeTransform {
  private readonly translate = inject(TranslateService);

  transform(value: BetterValue | undefined): string {
    if (!value) return '–';
    return 'word' in value ? String(this.translate.instant(value.word)) : value.text;
  }
}
