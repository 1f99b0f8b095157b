import type { OnDestroy } from '@angular/core';
import { inject, Injectable, NgZone } from '@angular/core';
import { CloudAppEventsService } from '@exlibris/exl-cloudapp-angular-lib';

import type { AlmaPage, PageEntities } from '../ports/alma';

import { PageWatch } from './page-watch';
import { inQuietZone } from './sdk-call';
import { afterTimeout } from './time-limit';

/**
 * The bibs on the Alma page. Listens to the SDK's raw page messages: its `entities$` dies of a message without a payload.
 * Made early, before any other user of the SDK's events, it sees every message and tells the SDK's empty first one from a real one.
 */
@Injectable({ providedIn: 'root' })
export class AlmaPageEntities implements PageEntities, OnDestroy {
  private readonly zone = inject(NgZone);
  private readonly listeners = new Set<{ readonly tell: (page: AlmaPage) => void }>();
  private readonly pages = new PageWatch((page) => this.changed(page), afterTimeout);

  constructor() {
    const events = inQuietZone(() => inject(CloudAppEventsService));
    events.onPageLoad((pageInfo: unknown) => this.pages.see(pageInfo));
  }

  watch(listener: (page: AlmaPage) => void): () => void {
    const entry = { tell: listener };
    this.listeners.add(entry);
    listener(this.pages.current);
    return () => this.listeners.delete(entry);
  }

  ngOnDestroy(): void {
    this.pages.stop();
  }

  /** The SDK tells pages from whatever zone its message bus was made in. */
  private changed(page: AlmaPage): void {
    this.zone.run(() => [...this.listeners].forEach(({ tell }) => tell(page)));
  }
}
