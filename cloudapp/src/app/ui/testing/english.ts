import type { EnvironmentProviders } from '@angular/core';
import { importProvidersFrom } from '@angular/core';
import { TranslateLoader, TranslateModule } from '@ngx-translate/core';
import type { Observable } from 'rxjs';
import { of } from 'rxjs';

import english from '../../../i18n/en.json';

/** The texts that people read, at once. */
class EnglishLoader implements TranslateLoader {
  getTranslation(): Observable<typeof english> {
    return of(english);
  }
}

/** The panel in English, with the real texts: a test says what a person reads, and a key without a text shows itself. */
export function provideEnglish(): EnvironmentProviders {
  return importProvidersFrom(
    TranslateModule.forRoot({
      defaultLanguage: 'en',
      loader: { provide: TranslateLoader, useClass: EnglishLoader },
    }),
  );
}
