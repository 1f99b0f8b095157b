import type { CallEntry, CallFaultKind, LogAnswer, SourceEntry, StoreEntry } from '../contract';
import type { RestCall } from './reply';

/** The log of everything that the app asked of Alma and of the sources, in the order in which it was asked. */
export class Log {
  private n = 0;
  private calls: CallEntry[] = [];
  private stores: StoreEntry[] = [];
  private sources: SourceEntry[] = [];

  constructor(private readonly now: () => Date) {}

  /** Notes a call when it leaves the app. Its answer is added by `answer`. */
  call(call: RestCall, kinds: readonly CallFaultKind[]): number {
    const { url, method, headers, query, body } = call;
    const open = {
      ...this.next(),
      method,
      url,
      query,
      headers,
      body,
      status: null,
      response: null,
    };
    this.calls.push(kinds.length > 0 ? { ...open, fault: kinds } : open);
    return open.n;
  }

  answer(n: number, status: number, response: string): void {
    this.calls = this.calls.map((entry) =>
      entry.n === n ? { ...entry, status, response } : entry,
    );
  }

  store(entry: Omit<StoreEntry, 'n' | 'at'>): void {
    this.stores.push({ ...this.next(), ...entry });
  }

  source(entry: Omit<SourceEntry, 'n' | 'at'>): void {
    this.sources.push({ ...this.next(), ...entry });
  }

  read(): LogAnswer {
    return { calls: this.calls, stores: this.stores, sources: this.sources };
  }

  clear(): void {
    this.calls = [];
    this.stores = [];
    this.sources = [];
  }

  private next(): { n: number; at: string } {
    this.n += 1;
    return { n: this.n, at: this.now().toISOString() };
  }
}
