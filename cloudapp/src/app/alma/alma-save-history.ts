import { inject, Injectable } from '@angular/core';

import type { Result } from '../marc/result';
import type { StoreFailure } from '../ports/failures';
import type { HistoryEntry, HistoryLine, Kept, SaveHistory } from '../ports/history';

import { AlmaKeys } from './alma-keys';
import { AlmaSession } from './alma-session';
import { HistoryShelf } from './history-shelf';
import { readUndoFile, undoFile } from './undo-file';

/** The history in Alma's store of this browser. One thing at a time, so that two saves at once do not lose each other's line. */
@Injectable({ providedIn: 'root' })
export class AlmaSaveHistory implements SaveHistory {
  private readonly keys = inject(AlmaKeys);
  private readonly session = inject(AlmaSession);
  private readonly shelf = new HistoryShelf({
    get: (name) => this.keys.get('history', name),
    set: (name, value) => this.keys.set('history', name, value),
  });
  private last: Promise<unknown> = Promise.resolve();

  lines(): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.inTurn(() => this.shelf.lines());
  }

  entry(id: string): Promise<Result<HistoryEntry | undefined, StoreFailure>> {
    return this.inTurn(() => this.shelf.entry(id));
  }

  keep(entry: HistoryEntry): Promise<Result<Kept, StoreFailure>> {
    return this.inTurn(() => this.shelf.keep(entry));
  }

  forget(id: string): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.inTurn(() => this.shelf.forget(id));
  }

  told(id: string, version005: string): Promise<Result<readonly HistoryLine[], StoreFailure>> {
    return this.inTurn(() => this.shelf.told(id, version005));
  }

  async toFile(entry: HistoryEntry): Promise<Result<string, StoreFailure>> {
    const user = await this.session.user();
    return undoFile(entry, user);
  }

  async fromFile(text: string): Promise<Result<HistoryEntry, StoreFailure>> {
    const user = await this.session.user();
    return readUndoFile(text, user);
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.last.then(act, act);
    this.last = next;
    return next;
  }
}
