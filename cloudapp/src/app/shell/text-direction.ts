import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

/** Languages that are written from right to left, by their ISO 639 code. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Tells the page its language and direction; the SDK sets only the texts. */
@Injectable({ providedIn: 'root' })
export class TextDirection {
  private readonly document = inject(DOCUMENT);

  constructor() {
    inject(TranslateService).onLangChange.subscribe(({ lang }) => this.follow(lang));
  }

  private follow(lang: string): void {
    const { documentElement } = this.document;
    documentElement.lang = lang;
    documentElement.dir = RIGHT_TO_LEFT.has(lang.split(/[-_]/)[0]) ? 'rtl' : 'ltr';
  }
}
