import { Location, NgComponentOutlet } from '@angular/common';
import type { Type } from '@angular/core';
import { ChangeDetectionStrategy, Component, DestroyRef, inject, signal } from '@angular/core';

import { PAGES } from './app.pages';
import { MissingPageComponent } from './ui/panel/missing-page.component';
import { PanelPageComponent } from './ui/panel/panel-page.component';

/**
 * The shell: the panel, or the page that Alma asks for after the `#`. There are few of them, so that a router is not worth its
 * 20 KB (docs/decisions/0004). It shows no SDK alerts: what matters stays on the page.
 */
@Component({
  selector: 'app-root',
  standalone: true,
  imports: [NgComponentOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<ng-container *ngComponentOutlet="page()" />',
})
export class AppComponent {
  private readonly location = inject(Location);
  private readonly pages = inject(PAGES);
  protected readonly page = signal<Type<unknown> | null>(null);

  constructor() {
    inject(DestroyRef).onDestroy(this.location.onUrlChange(() => void this.show()));
    void this.show();
  }

  private async show(): Promise<void> {
    const path = this.location.path();
    const component = await this.componentFor(path);
    // The person may have gone on while the page was fetched.
    if (path === this.location.path()) this.page.set(component);
  }

  private async componentFor(path: string): Promise<Type<unknown>> {
    const load = this.pages[path];
    if (!load) return PanelPageComponent;
    try {
      return await load();
    } catch {
      // A part of the app that does not come over the network rejects; there is no way to ask beforehand.
      return MissingPageComponent;
    }
  }
}
