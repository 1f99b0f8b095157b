import type { DemoTitle } from '../alma/catalogue';
import { SourceFaults } from '../alma/faults';
import { StandInAlma } from '../alma/stand-in-alma';
import { HeldNumbers } from '../sources/held-numbers';
import { StandInOclc } from '../sources/oclc';
import { AppStores } from './app-stores';
import { Exchange } from './exchange';
import { Gate } from './gate';

/**
 * The institution's config that a session starts with: the sources are the stand-ins of the same session, on the
 * app's own origin, so that `connect-src 'self'` covers them. The one place that knows the app's config schema.
 */
export function seededConfig(session: string): object {
  const base = `/stand-in/s/${session}`;
  return {
    schema: 1,
    sources: {
      worldcat: { gatewayUrl: `${base}/gateway` },
      hathitrust: { baseUrl: `${base}/hathitrust` },
    },
  };
}

/** One Alma with everything around it. Tests that run side by side each have their own. */
export class Session {
  readonly alma: StandInAlma;
  readonly gate = new Gate();
  readonly exchange: Exchange;
  readonly sourceFaults = {
    worldcat: new SourceFaults(),
    hathitrust: new SourceFaults(),
    sru: new SourceFaults(),
  };
  stores: AppStores;
  /** What the institution holds in WorldCat. */
  held: HeldNumbers;
  oclc: StandInOclc;
  private fixed: Date | null = null;
  private readonly clock = (): Date => this.fixed ?? this.now();

  constructor(
    readonly id: string,
    readonly titles: readonly DemoTitle[],
    private readonly now: () => Date,
  ) {
    this.alma = new StandInAlma(titles, this.clock);
    this.exchange = new Exchange(this.alma, this.gate);
    this.stores = this.freshStores();
    this.held = new HeldNumbers(titles);
    this.oclc = new StandInOclc(titles, this.held, this.clock);
  }

  /** Stops Alma's clock at a time, or lets it run again. */
  setClock(at: Date | null): void {
    this.fixed = at;
  }

  /** As new: records, holdings, faults, stores, log and clock. */
  reset(): void {
    this.gate.release();
    this.fixed = null;
    this.alma.resetFaults();
    this.alma.resetRecords();
    this.alma.log.clear();
    this.stores = this.freshStores();
    this.held = new HeldNumbers(this.titles);
    this.oclc = new StandInOclc(this.titles, this.held, this.clock);
  }

  private freshStores(): AppStores {
    return new AppStores(this.alma, seededConfig(this.id));
  }
}

// A long run of tests must not fill the memory.
const MAX_SESSIONS = 500;

/** All sessions of a server, made when they are first asked for. */
export class Sessions {
  private readonly byId = new Map<string, Session>();

  constructor(
    private readonly titles: readonly DemoTitle[],
    private readonly now: () => Date,
  ) {}

  /** The session with this id, or null when the id is no plain word of at most 64 characters. */
  get(id: string): Session | null {
    if (!/^[\w-]{1,64}$/.test(id)) return null;
    const present = this.byId.get(id);
    if (present) return present;
    const session = new Session(id, this.titles, this.now);
    this.byId.set(id, session);
    const [oldest] = this.byId.keys();
    if (this.byId.size > MAX_SESSIONS && oldest) this.byId.delete(oldest);
    return session;
  }

  /** Lets go whatever is held anywhere, so that the server can close. */
  releaseAll(): void {
    this.byId.forEach((session) => session.gate.release());
  }
}
