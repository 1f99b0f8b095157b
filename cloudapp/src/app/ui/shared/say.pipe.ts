import type { PipeTransform } from '@angular/core';
import { inject, Pipe } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

/**
 * The text of an i18n key with its values, for what stands in every row of a long list: unlike `translate` it listens to nothing, so
 * it must not be shown before the texts are there. Three listeners for each word of 2,000 rows are what a person feels while scrolling.
 */
@Pipe({ name: 'say', standalone: true })
export class SayPipe implements PipeTransform {
  private readonly translate = inject(TranslateService);

  transform(key: string, values?: Readonly<Record<string, string>>): string {
    return String(this.translate.instant(key, values));
  }
}
