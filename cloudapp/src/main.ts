import { bootstrapApplication } from '@angular/platform-browser';

import { AppComponent } from './app/app.component';
import { appConfig } from './app/app.config';

bootstrapApplication(AppComponent, appConfig).catch((error: unknown) => {
  // The one place with nothing else left to tell it.
  document.body.textContent = `The panel could not start: ${String(error)}`;
});
