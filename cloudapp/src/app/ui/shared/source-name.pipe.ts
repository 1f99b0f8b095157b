import type { PipeTransform } from '@angular/core';
import { inject, Pipe } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import type { NamedSource } from '../../workflow/view';

/** The name of a source: the institution's own for it, else the one of the texts. */
@Pipe({ name: 'sourceName', standalone: true })
export class SourceNamePipe implements PipeTransform {
  private readonly translate = inject(TranslateService);

  transform({ source, ownName }: NamedSource): string {
    return ownName ?? String(this.translate.instant(`sources.${source}`));
  }
}
