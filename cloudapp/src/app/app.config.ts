import { HashLocationStrategy, LocationStrategy } from '@angular/common';
import type { ApplicationConfig } from '@angular/core';
import { APP_INITIALIZER, importProvidersFrom, provideZoneChangeDetection } from '@angular/core';
import { REMOVE_STYLES_ON_COMPONENT_DESTROY } from '@angular/platform-browser';
import { InitService } from '@exlibris/exl-cloudapp-angular-lib';
import { TranslateLoader, TranslateModule } from '@ngx-translate/core';

import { AlmaPageEntities } from './alma/alma-page-entities';
import { FetchedTexts } from './shell/fetched-texts';
import { PANEL_PORTS } from './shell/panel-ports';
import { TextDirection } from './shell/text-direction';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZoneChangeDetection({ eventCoalescing: true }),
    // The same few screens come again all day: their styles stay, and the browser need not read them anew each time.
    { provide: REMOVE_STYLES_ON_COMPONENT_DESTROY, useValue: false },
    { provide: LocationStrategy, useClass: HashLocationStrategy },
    ...PANEL_PORTS,
    importProvidersFrom(
      TranslateModule.forRoot({ loader: { provide: TranslateLoader, useClass: FetchedTexts } }),
    ),
    // AlmaPageEntities hears the first page message before anything else asks the SDK. Language and theme come
    // with InitService; it works once it exists (SDK trap 21).
    {
      provide: APP_INITIALIZER,
      useFactory: () => () => true,
      deps: [TextDirection, AlmaPageEntities, InitService],
      multi: true,
    },
  ],
};
