import { writes } from '../../cloudapp/src/app/workflow/selectors';
import type { Recovery, State, Write } from '../../cloudapp/src/app/workflow/state';
import type { WritePanel } from '../../cloudapp/src/app/workflow/view';
import type { SharedHistory } from '../faults/shared-history';

import {
  historyProblems,
  madeBy,
  mayBeTakenForOurs,
  proofProblems,
  savedProblems,
  undoProblems,
} from './claims';
import type { Ledger, Put, WriteNote } from './ledger';
import { PageWatch } from './page-watch';
import { putProblems } from './put-rules';
import type { WalkPanel } from './walk-panel';

/** What could be known when a claim was made. */
interface Claim {
  /** Up to this version; a write that lands later may still have been on its way. */
  readonly known: number;
  /** "Not saved yet": it may still arrive. */
  readonly yet: boolean;
}

const DENIALS: ReadonlySet<string> = new Set(['notSaved', 'conflict', 'warned']);

/** Holds everything that the panels say against the ledger: each claim at the moment it is made, and all that stand at every rest. */
export class Watch {
  readonly problems: string[] = [];
  private readonly pages = new Map<WalkPanel, PageWatch>();
  private readonly claims = new Map<string, Claim>();
  private readonly settled = new Set<Recovery>();
  private readonly kept = new Set<string>();

  constructor(private readonly ledger: Ledger) {}

  /** At each change of a panel's state. */
  readonly look = (panel: WalkPanel, state: State): void => {
    for (const problem of this.pageOf(panel).look(state.page)) this.tell(panel.name, problem);
    for (const view of writes(state)) this.lookAtWrite(panel, state, view);
    for (const recovery of Object.values(state.recoveries)) this.lookAtRecovery(panel, recovery);
  };

  /** At rest: what left for Alma, what is still said of it, and what the history holds. */
  async rest(open: readonly WalkPanel[], history: SharedHistory): Promise<void> {
    const { puts, badBeginnings } = this.ledger;
    for (const note of badBeginnings)
      this.tell(nameOf(note), 'it began while another ran, or for a second time');
    for (const put of puts)
      for (const problem of putProblems(this.ledger, put))
        this.tell(`a write of ${put.write ? nameOf(put.write) : put.mms}`, problem);
    for (const panel of open)
      for (const view of writes(panel.state))
        if (DENIALS.has(view.state)) this.denialStands(panel, view);
    await this.lookAtHistory(history);
  }

  private pageOf(panel: WalkPanel): PageWatch {
    const known = this.pages.get(panel) ?? new PageWatch(this.ledger);
    this.pages.set(panel, known);
    return known;
  }

  private lookAtWrite(panel: WalkPanel, state: State, view: WritePanel): void {
    const write = state.writes[view.writeId];
    const note = this.ledger.writes.get(view.writeId);
    if (!note || !write) return;
    if (write.undoes !== undefined) note.undoes = write.undoes;
    if (view.running || this.claims.has(view.writeId)) return;
    const puts = this.putsFor(view, note);
    const claim = this.claimOf(view, write);
    this.claims.set(view.writeId, claim);
    for (const problem of [
      ...this.savedProblems(view, write, note),
      ...this.conflictProblems(write, note),
      ...(DENIALS.has(view.state) ? this.denialProblems(claim, puts) : []),
    ])
      this.tell(`${panel.name} says ${view.says.id} of ${nameOf(note)}`, problem);
  }

  private savedProblems(view: WritePanel, { outcome }: Write, note: WriteNote): readonly string[] {
    if (outcome?.kind !== 'saved') return [];
    return [
      ...savedProblems(this.ledger, note, outcome),
      ...proofProblems(view, note, outcome),
      ...(view.purpose === 'undo' ? undoProblems(this.ledger, note) : []),
    ];
  }

  /** "Somebody saved this record": not we with an earlier try of the same. */
  private conflictProblems({ outcome }: Write, note: WriteNote): readonly string[] {
    if (outcome?.kind !== 'conflict') return [];
    const version = this.ledger.versionOf(outcome.current);
    const own = madeBy(this.ledger.rememberedTriesOf(note)).some(({ made }) => made === version);
    return own ? ['the save that it speaks of is its own'] : [];
  }

  /** "Not saved": Alma has not carried it out, and it is not still on its way unless that is said with it. */
  private denialProblems({ known, yet }: Claim, puts: readonly Put[]): readonly string[] {
    return puts.flatMap((put) => {
      const { made } = put;
      if (made && made.at <= known) return ['Alma has carried it out'];
      const travelling = made !== undefined || this.ledger.isTravelling(put);
      return travelling && !yet ? ['it is still on its way'] : [];
    });
  }

  /** What was read back may be older than the claim: the write may have landed while that answer was on its way. */
  private claimOf({ says }: WritePanel, { outcome }: Write): Claim {
    const { ledger } = this;
    const current = outcome && 'current' in outcome ? outcome.current : undefined;
    return {
      known: (current && ledger.versionOf(current)?.at) ?? ledger.newest,
      // "Nothing was saved yet", says a warning.
      yet: /Yet$|warned$/i.test(says.id),
    };
  }

  /** A conflict speaks of the last try alone: an earlier one may be what somebody changed since. */
  private putsFor(view: WritePanel, note: WriteNote): WriteNote['puts'] {
    const tries = view.state === 'conflict' ? [note] : this.ledger.rememberedTriesOf(note);
    return tries.flatMap(({ puts }) => puts);
  }

  /** A write that was denied with "yet" may land: until the panel tries again or reads the record. */
  private denialStands(panel: WalkPanel, view: WritePanel): void {
    const note = this.ledger.writes.get(view.writeId);
    const claim = this.claims.get(view.writeId);
    if (!note || !claim) return;
    const landed = this.putsFor(view, note).find(({ made }) => made)?.made;
    if (!landed) return;
    const says = `${panel.name} still says ${view.says.id} of ${nameOf(note)}`;
    const read = this.pageOf(panel).newestShown(note.mms) >= landed.at;
    if (!claim.yet) this.tell(says, 'Alma has carried it out');
    else if (read) this.tell(says, 'and has read the record that holds it');
  }

  private lookAtRecovery(panel: WalkPanel, recovery: Recovery): void {
    if (this.settled.has(recovery)) return;
    this.settled.add(recovery);
    const { entry, result } = recovery;
    const note = this.ledger.writes.get(entry.writeId);
    const says = `${panel.name} says recovery.${result} of ${note ? nameOf(note) : entry.writeId}`;
    if (!note) return this.tell(says, 'no such save was ever begun');
    const made = madeBy(this.ledger.triesOf(note));
    const read = this.pageOf(panel).newestShown(note.mms);
    const landed = made.some((put) => put.made && put.made.at <= read);
    const denied = result === 'notSaved' || result === 'pending';
    if (denied && landed) this.tell(says, 'Alma has carried it out');
    const travelling = note.puts.some((put) => this.ledger.isTravelling(put));
    if (result === 'notSaved' && travelling) this.tell(says, 'it is still on its way');
    const claimed = result === 'saved' || result === 'guessed';
    const held = made.length > 0 || mayBeTakenForOurs(this.ledger, note, result === 'guessed');
    if (claimed && !held) this.tell(says, 'Alma never held it');
  }

  /** Each save that the history has as saved, once. */
  private async lookAtHistory(history: SharedHistory): Promise<void> {
    const lines = await history.lines();
    if (!lines.ok) return;
    for (const { id, outcome, version005 } of lines.value) {
      const key = `${id} ${version005}`;
      if (outcome !== 'saved' || this.kept.has(key)) continue;
      this.kept.add(key);
      const entry = await history.entry(id);
      if (!entry.ok || !entry.value) continue;
      for (const problem of historyProblems(this.ledger, entry.value))
        this.tell(`the history holds ${id}`, problem);
    }
  }

  private tell(who: string, what: string): void {
    const problem = `${who}: ${what}`;
    if (!this.problems.includes(problem)) this.problems.push(problem);
  }
}

function nameOf({ request, mms }: WriteNote): string {
  return `the save ${request.writeId} of ${mms}`;
}
