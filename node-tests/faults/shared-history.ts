import { HistoryShelf } from '../../cloudapp/src/app/alma/history-shelf';
import { readUndoFile, undoFile } from '../../cloudapp/src/app/alma/undo-file';
import type { Result } from '../../cloudapp/src/app/marc/result';
import { failed, success } from '../../cloudapp/src/app/marc/result';
import type { StoreFailure } from '../../cloudapp/src/app/ports/failures';
import type { HistoryEntry, SaveHistory } from '../../cloudapp/src/app/ports/history';
import { A_USER } from '../../cloudapp/src/testing/fakes';

/** What of a browser's store matters here: whether it takes anything, and whether it has room. */
export interface StoreState {
  readonly refuses: boolean;
  readonly full: boolean;
}

/** The real history of one person over a store in memory, shared by the panels of one browser. */
export class SharedHistory implements SaveHistory {
  /** By key: what the browser holds. Values go in and out as JSON, as they do in Alma's store. */
  readonly values = new Map<string, string>();
  private readonly shelf: HistoryShelf;

  constructor(state: StoreState, mostBytes?: number) {
    const refusal = (adds: boolean): Result<true, StoreFailure> | undefined => {
      if (state.refuses) return failed({ kind: 'storeRefused', details: {} });
      return adds && state.full ? failed({ kind: 'storeFull', details: {} }) : undefined;
    };
    this.shelf = new HistoryShelf(
      {
        get: (name) => {
          const text = this.values.get(name);
          const value: unknown = text === undefined ? undefined : JSON.parse(text);
          return Promise.resolve(refusal(false) ?? success(value));
        },
        set: (name, value) => {
          const refused = refusal(value !== null);
          if (refused) return Promise.resolve(refused);
          if (value === null) this.values.delete(name);
          else this.values.set(name, JSON.stringify(value));
          return Promise.resolve(success(true));
        },
      },
      mostBytes,
    );
  }

  readonly lines: SaveHistory['lines'] = () => this.shelf.lines();
  readonly entry: SaveHistory['entry'] = (id) => this.shelf.entry(id);
  readonly keep: SaveHistory['keep'] = (entry) => this.shelf.keep(entry);
  readonly forget: SaveHistory['forget'] = (id) => this.shelf.forget(id);
  readonly told: SaveHistory['told'] = (id, version) => this.shelf.told(id, version);

  toFile(entry: HistoryEntry): Promise<Result<string, StoreFailure>> {
    return Promise.resolve(undoFile(entry, success(A_USER)));
  }

  fromFile(text: string): Promise<Result<HistoryEntry, StoreFailure>> {
    return Promise.resolve(readUndoFile(text, success(A_USER)));
  }
}
