import { DEFAULT_SWITCHES, type Draft, type Switches } from '../contract';
import { bibOfTitle, type Bib } from './bib';
import { saveRecord } from './bibs-put';
import type { DemoTitle } from './catalogue';
import { Drafts, parseDraft } from './drafts';
import { CallFaults, type CallPlan } from './faults';
import { THRESHOLD_REPLY } from './forced-replies';
import { parseInventory } from './inventory';
import { Log } from './log';
import { insertInTagOrder, type MarcRecord } from './marc';
import { parseLine } from './mnemonic';
import { COLLEAGUE, PEOPLE, personById, type Person } from './people';
import { refusalReply, trackingId, type Reply, type RestCall } from './reply';
import { route } from './router';

// 25 calls a second for an institution (Alma API governance).
const CALLS_PER_SECOND = 25;

// Created bibs are 99 1234569001 4401 and on: far from those of the demo titles.
const FIRST_CREATED = 1_234_569_000;

/** One institution's Alma in memory: its bibs, the drafts in its editor, and what is switched to go wrong. */
export class StandInAlma {
  readonly drafts = new Drafts();
  readonly faults = new CallFaults();
  readonly log: Log;
  switches: Switches = DEFAULT_SWITCHES;

  private readonly bibs = new Map<string, Bib>();
  private recent: number[] = [];
  private answered = 0;
  private created = 0;

  constructor(
    private readonly titles: readonly DemoTitle[],
    private readonly now: () => Date,
  ) {
    this.log = new Log(now);
    this.resetRecords();
  }

  /** Puts the demo catalogue back as it was and throws all drafts away. */
  resetRecords(): void {
    this.bibs.clear();
    this.drafts.clear();
    this.created = 0;
    for (const title of this.titles) {
      const bib = bibOfTitle(title, this.now());
      if (bib) this.bibs.set(bib.mms, bib);
    }
  }

  /** Switches all faults off and signs the usual cataloguer in. */
  resetFaults(): void {
    this.switches = DEFAULT_SWITCHES;
    this.faults.arm([]);
  }

  person(): Person {
    return personById(this.switches.signedIn) ?? (PEOPLE[0] as Person);
  }

  list(): Bib[] {
    return [...this.bibs.values()];
  }

  bib(mms: string): Bib | undefined {
    return this.bibs.get(mms);
  }

  /** Carries a call out and gives the reply: Alma's own, or the one that a fault puts in its place. */
  answer(call: RestCall, plan: CallPlan): Reply {
    if (plan.changedBefore) this.changeByAnother(mmsOfPath(call.url));
    if (plan.forced && !plan.forced.written) return plan.forced.reply;
    const own = this.isThrottled() ? THRESHOLD_REPLY : this.process(call);
    return plan.forced?.reply ?? own;
  }

  private process(call: RestCall): Reply {
    const { bibs, drafts, switches } = this;
    const person = this.person();
    const outcome = route(call, {
      bibs,
      drafts,
      switches,
      person,
      now: this.now(),
      nextMms: () => this.nextMms(),
    });
    if (outcome.stored) this.bibs.set(outcome.stored.mms, outcome.stored);
    if (outcome.deleted) this.deleteRecord(outcome.deleted);
    this.answered += 1;
    return 'code' in outcome.answer
      ? refusalReply(call, outcome.answer, trackingId(this.now(), this.answered))
      : outcome.answer;
  }

  /** Counts up through the session, so that the number of a deleted record is never given again. */
  private nextMms(): string {
    this.created += 1;
    return `99${FIRST_CREATED + this.created}4401`;
  }

  private isThrottled(): boolean {
    const at = this.now().getTime();
    this.recent = this.recent.filter((time) => time > at - 1000);
    if (!this.switches.rateLimit) return false;
    this.recent.push(at);
    return this.recent.length > CALLS_PER_SECOND;
  }

  /** A colleague adds a field (in the mnemonic form) and saves. Nothing happens to a record that is not there. */
  changeByAnother(mms: string, line = '=500  \\\\$aNote added by a colleague.'): void {
    const bib = this.bibs.get(mms);
    if (!bib) return;
    const fields = insertInTagOrder(bib.record.fields, parseLine(line));
    this.save(bib, { ...bib.record, fields }, COLLEAGUE);
  }

  /** Someone overwrites the whole record, as an import or the editor does. */
  replaceRecord(mms: string, record: MarcRecord, by: string): void {
    const bib = this.bibs.get(mms);
    if (bib) this.save(bib, record, by);
  }

  /** Someone adds or removes holdings, items, portfolios or representations (`holdings=1 items=2`, `none`). */
  setInventory(mms: string, inventory: string): void {
    const bib = this.bibs.get(mms);
    if (bib) this.bibs.set(mms, { ...bib, inventory: parseInventory(inventory) });
  }

  deleteRecord(mms: string): void {
    this.bibs.delete(mms);
    this.drafts.release(mms);
  }

  /** Opens the record in the editor of `by`. Another's draft stays another's; null when there is no such record. */
  openDraft(mms: string, by: string): Draft | null {
    const bib = this.bibs.get(mms);
    return bib ? this.drafts.open(mms, by, bib.record, this.now()) : null;
  }

  /** "Save Record" in the editor: the draft overwrites whatever is stored. Throws when its text cannot be read. */
  saveDraft(mms: string): void {
    const bib = this.bibs.get(mms);
    const draft = this.drafts.get(mms);
    if (bib && draft) this.save(bib, parseDraft(draft.text), draft.by);
  }

  /** "Reload Original Record": throws the draft's text away and opens the stored record anew. */
  reloadDraft(mms: string): void {
    const draft = this.drafts.get(mms);
    if (!draft) return;
    this.drafts.release(mms);
    this.openDraft(mms, draft.by);
  }

  private save(bib: Bib, record: MarcRecord, by: string): void {
    this.bibs.set(bib.mms, saveRecord(bib, record, by, this.now()));
  }
}

/** The MMS ID in a path such as `/bibs/99…`, or an empty text. */
export function mmsOfPath(path: string): string {
  return /\/bibs\/(\d+)/.exec(path)?.[1] ?? '';
}
