import type { LocalRecord, SaveRequest } from '../../cloudapp/src/app/ports/alma';
import type { Bib } from '../../sandbox/alma/bib';
import { parseBib } from '../../sandbox/alma/marcxml';
import type { RestCall } from '../../sandbox/alma/reply';
import type { StandInAlma } from '../../sandbox/alma/stand-in-alma';
import { mmsOfPath } from '../../sandbox/alma/stand-in-alma';

import { contentOf, stampOf } from './content';

/** One state of a record, in the order in which Alma stored them. `at` counts through all records. */
export interface Version {
  readonly at: number;
  readonly mms: string;
  readonly by: 'catalogue' | 'us' | 'others';
  /** Absent once the record is deleted. */
  readonly bib: Bib | undefined;
  readonly content: string;
  readonly stamp: string;
}

/** One PUT that left a panel. */
export interface Put {
  readonly mms: string;
  /** Absent where the body could not be read. */
  readonly content: string | undefined;
  readonly query: Readonly<Record<string, string>>;
  readonly write: WriteNote | undefined;
  /** It is lost on its way and never arrives. */
  readonly lost: boolean;
  readonly leftAt: Date;
  arrived: boolean;
  /** What Alma made of it, and which version that took the place of. Absent unless it was carried out. */
  made?: Version;
  replaced?: Version;
  normalised: boolean;
}

/** One save that a panel began, as it was asked for at the edge of room alma, and what left for Alma because of it. */
export interface WriteNote {
  readonly panel: string;
  readonly request: SaveRequest;
  readonly mms: string;
  readonly content: string;
  /** The newest version of all when it began. */
  readonly since: number;
  readonly puts: Put[];
  /** Whether the config of its panel lets a person override a lock. */
  readonly mayOverrideLock: boolean;
  /** The version that its own re-read found. */
  found?: Version;
  /** The save that it takes back, by its id. */
  undoes?: string;
  ended: boolean;
}

/** What a person decides about one write; `undoDespiteChanges`: about the save that is taken back. */
export type Word = 'overrideLock' | 'saveDespiteWarning' | 'undoDespiteChanges' | 'dismissWrite';

const ON_ITS_WAY_MS = 120_000;

/** What really happened, seen from inside the stand-in Alma: every version of every record, every write, never the panel. */
export class Ledger {
  readonly puts: Put[] = [];
  readonly writes = new Map<string, WriteNote>();
  /** Writes that began while another of the same record ran in the same panel, or for a second time. */
  readonly badBeginnings: WriteNote[] = [];
  private readonly versions: Version[] = [];
  private readonly sent = new Map<RestCall, Put>();
  private readonly said = new Set<string>();
  /** Whose call leaves at this very moment. */
  private sender: WriteNote | undefined;

  constructor(
    private readonly alma: StandInAlma,
    private readonly clock: () => Date,
  ) {
    for (const { mms } of alma.list()) this.look(mms, 'catalogue');
    const { log } = alma;
    const note = log.call.bind(log);
    log.call = (call, kinds) => {
      if (call.method === 'PUT') this.leaves(call, kinds.includes('requestLost'));
      return note(call, kinds);
    };
    const answer = alma.answer.bind(alma);
    alma.answer = (call, plan) => {
      const reply = answer(call, plan);
      if (call.method === 'PUT') this.arrives(call);
      return reply;
    };
    const change = alma.changeByAnother.bind(alma);
    alma.changeByAnother = (mms, line) => {
      change(mms, line);
      this.look(mms, 'others');
    };
  }

  /** The number of the newest version. */
  get newest(): number {
    return this.versions.length - 1;
  }

  /** Notes a new version if there is one. */
  look(mms: string, by: Version['by']): Version | undefined {
    const bib = this.alma.bib(mms);
    if (bib === this.now(mms)?.bib) return undefined;
    const version: Version = {
      at: this.versions.length,
      mms,
      by,
      bib,
      content: bib ? contentOf(bib.record) : '',
      stamp: bib ? stampOf(bib.record) : '',
    };
    this.versions.push(version);
    return version;
  }

  now(mms: string): Version | undefined {
    return this.versions.findLast((version) => version.mms === mms);
  }

  /** The version that this reading shows; undefined where Alma never held such a record. */
  versionOf({ mmsId, record, lastModifiedBy }: LocalRecord): Version | undefined {
    const [content, stamp] = [contentOf(record), stampOf(record)];
    return this.versions.findLast(
      (version) =>
        version.mms === mmsId &&
        version.content === content &&
        version.stamp === stamp &&
        version.bib?.lastModifiedBy === lastModifiedBy,
    );
  }

  /** The versions of the record that were current when this write began or came later. */
  since({ mms, since }: WriteNote): readonly Version[] {
    const all = this.versions.filter((version) => version.mms === mms);
    const first = all.findLast(({ at }) => at <= since)?.at ?? 0;
    return all.filter(({ at }) => at >= first);
  }

  /** It has left, has not arrived, and still may. What carries it gives up before that. */
  isTravelling({ arrived, lost, leftAt }: Put): boolean {
    return !arrived && !lost && this.clock().getTime() - leftAt.getTime() < ON_ITS_WAY_MS;
  }

  begin(panel: string, mayOverrideLock: boolean, request: SaveRequest): WriteNote {
    const mms = request.before.mmsId;
    const content = contentOf(request.record);
    const since = this.newest;
    const puts: Put[] = [];
    const note = { panel, mayOverrideLock, request, mms, content, since, puts, ended: false };
    const running = [...this.writes.values()].some(
      (other) => other.panel === panel && other.mms === mms && !other.ended,
    );
    if (running || this.writes.has(request.writeId)) this.badBeginnings.push(note);
    this.writes.set(request.writeId, note);
    return note;
  }

  /** What a person decides is the person's word, not the panel's. */
  noteWord(word: Word, writeId: string): void {
    this.said.add(`${word} ${writeId}`);
  }

  hasWord(word: Word, tries: readonly WriteNote[]): boolean {
    return tries.some(({ request }) => this.said.has(`${word} ${request.writeId}`));
  }

  /** Everything that leaves while `send` runs, until its first pause, is sent by this write. */
  sentBy<T>(write: WriteNote, send: () => T): T {
    this.sender = write;
    try {
      return send();
    } finally {
      this.sender = undefined;
    }
  }

  /** This write and the tries of the same record on the same version by the same panel. */
  triesOf({ panel, mms, content, request, undoes }: WriteNote): readonly WriteNote[] {
    const { version005 } = request.before;
    return [...this.writes.values()].filter(
      (other) =>
        other.panel === panel &&
        other.mms === mms &&
        other.content === content &&
        other.undoes === undoes &&
        other.request.before.version005 === version005,
    );
  }

  /** As `triesOf`, but for those that a person waved away. */
  rememberedTriesOf(note: WriteNote): readonly WriteNote[] {
    return this.triesOf(note).filter((one) => one === note || !this.hasWord('dismissWrite', [one]));
  }

  private leaves(call: RestCall, lost: boolean): void {
    const parsed = parseBib(call.body ?? '');
    const put: Put = {
      mms: mmsOfPath(call.url),
      content: parsed.ok ? contentOf(parsed.value.record) : undefined,
      query: call.query,
      write: this.sender,
      lost,
      leftAt: this.clock(),
      arrived: false,
      normalised: false,
    };
    this.puts.push(put);
    this.sender?.puts.push(put);
    this.sent.set(call, put);
  }

  private arrives(call: RestCall): void {
    const put = this.sent.get(call);
    if (!put) return;
    put.arrived = true;
    put.normalised = this.alma.switches.normaliseOnSave;
    const replaced = this.now(put.mms);
    put.made = this.look(put.mms, 'us');
    if (put.made) put.replaced = replaced;
  }
}
