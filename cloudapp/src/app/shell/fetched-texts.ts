import { Injectable } from '@angular/core';
import type { TranslateLoader, TranslationObject } from '@ngx-translate/core';
import { from, type Observable } from 'rxjs';

/**
 * Texts from `i18n/<language>.json`, as the SDK's own loader reads them, but with `fetch`: Angular's HTTP client would be 6 KB
 * for this one file. A language without a file has no texts of its own, and English stands in.
 */
@Injectable()
export class FetchedTexts implements TranslateLoader {
  getTranslation(language: string): Observable<TranslationObject> {
    return from(this.texts(language));
  }

  private async texts(language: string): Promise<TranslationObject> {
    try {
      const response = await fetch(`i18n/${encodeURIComponent(language)}.json`);
      return response.ok ? ((await response.json()) as TranslationObject) : {};
    } catch {
      // No connection, or a page of HTML in place of the file: neither can be known beforehand.
      return {};
    }
  }
}
