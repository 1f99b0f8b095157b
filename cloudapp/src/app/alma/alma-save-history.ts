import { inject, Injectable } from '@angular/core';

import type { Result } from '../marc/result';
import { success } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { HistoryEntry, HistoryLine, Kept, SaveHistory } from '../ports/history';

import { AlmaKeys } from './alma-keys';
import { AlmaSession } from './alma-session';
import { HISTORY_LINES, toHistoryLines } from './browser-entries';
import type { HistoryShelf } from './history-shelf';

/**
 * The history in Alma's store of this browser. One thing at a time, so that two saves at once do not lose each other's line. The
 * list alone is read with each record; what keeps and finds whole saves is fetched when there is one.
 */
@Injectable({ providedIn: 'root' })
export class AlmaSaveHistory implements SaveHistory {
  private readonly keys = inject(AlmaKeys);
  private readonly session = inject(AlmaSession);
  private shelf: Promise<HistoryShelf> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  async lines(): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    const stored = await this.inTurn(() => this.keys.get('history', HISTORY_LINES));
    return stored.ok ? success(toHistoryLines(stored.value)) : stored;
  }

  entry(id: string): Promise<Result<HistoryEntry | undefined, StoreFailure>> {
    return this.onShelf((shelf) => shelf.entry(id));
  }

  keep(entry: HistoryEntry): Promise<Result<Kept, StoreFailure>> {
    return this.onShelf((shelf) => shelf.keep(entry));
  }

  forget(id: string): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.onShelf((shelf) => shelf.forget(id));
  }

  told(id: string, version005: string): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.onShelf((shelf) => shelf.told(id, version005));
  }

  async toFile(entry: HistoryEntry): Promise<Result<string, StoreFailure>> {
    const { undoFile } = await import('./undo-file');
    return undoFile(entry, await this.session.user());
  }

  async fromFile(text: string): Promise<Result<HistoryEntry, StoreFailure>> {
    const { readUndoFile } = await import('./undo-file');
    return readUndoFile(text, await this.session.user());
  }

  private onShelf<T>(act: (shelf: HistoryShelf) => Promise<T>): Promise<T> {
    return this.inTurn(async () => act(await this.fetchedShelf()));
  }

  /** What did not come over the network is fetched again the next time. */
  private async fetchedShelf(): Promise<HistoryShelf> {
    this.shelf ??= import('./history-shelf').then(
      ({ HistoryShelf: Shelf }) =>
        new Shelf({
          get: (name) => this.keys.get('history', name),
          set: (name, value) => this.keys.set('history', name, value),
        }),
    );
    try {
      return await this.shelf;
    } catch (failure) {
      this.shelf = undefined;
      throw failure;
    }
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.last.then(act, act);
    this.last = next;
    return next;
  }
}
