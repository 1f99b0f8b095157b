import { writes } from '../../cloudapp/src/app/workflow/select-writes';
import { whyNotSave } from '../../cloudapp/src/app/workflow/may-save';
import type { PanelEvent } from '../../cloudapp/src/app/workflow/events';

import type { Evidence, Purpose, Stored } from './evidence';
import type { Fault } from './faults';
import { callsOf } from './faults';
import { quiet } from './clock';
import type { Step } from './steps';
import type { ChangeAlma, OpenPanel } from './world';
import { World } from './world';

/** What one look at the panel and at Alma shows. `puts`: how many writes reached Alma; `done`: how many it carried out. */
export interface Seen {
  readonly says: string;
  readonly stored: Stored;
  readonly puts: number;
  readonly done: number;
}

export interface Counts {
  readonly lost: number;
  readonly doubled: number;
  readonly wrongRecord: number;
  readonly claimedNotDone: number;
}

/** `then`: after the person has done what the panel offers to settle it (try again, or read the record again). */
export interface CellRun {
  readonly seen: Seen;
  readonly then?: Seen;
  readonly counts: Counts;
}

interface Claim {
  readonly purpose: Purpose;
  readonly says: string;
}

/** Plays one cell: opens the panel, brings the fault about at the step, and looks. */
export async function runCell(fault: Fault, step: Step, changeAlma?: ChangeAlma): Promise<CellRun> {
  const world = new World(fault.record ?? {}, changeAlma);
  const purpose = step === 'undo' ? 'undo' : 'save';
  await played(world, fault, step);
  const seen = look(world);
  const claims = claimsOf(world, purpose);
  const bad = broken(world.evidence, claims, []);
  const settled = await settledByPerson(world);
  const last = claimsOf(world, purpose);
  const final = broken(world.evidence, last, last);
  return {
    seen,
    ...(settled ? { then: look(world) } : {}),
    counts: {
      lost: bad.lost + final.lost,
      doubled: world.evidence.doubled,
      wrongRecord: world.evidence.wrongRecord,
      claimedNotDone: bad.claimedNotDone + final.claimedNotDone,
    },
  };
}

async function played(world: World, fault: Fault, step: Step): Promise<void> {
  const { alma } = world.session;
  const first = world.add();
  await fault.prepare?.(world);
  await first.preview();
  if (step === 'undo') {
    await first.tell({ kind: 'save' });
    await world.settle();
  }
  fault.before?.(world, step);
  alma.faults.arm(callsOf(fault, step));
  const gesture = gestureOf(first, step);
  const again = (): Promise<void> => first.tell(gesture);
  await again();
  await quiet();
  await fault.during?.(world, again);
  if (fault.during) await world.release();
  await world.settle();
  await fault.after?.(world);
  await world.settle();
}

function gestureOf(panel: OpenPanel, step: Step): PanelEvent {
  if (step !== 'undo') return { kind: 'save' };
  const [saved] = writes(panel.panel.state);
  return { kind: 'undoSave', writeId: saved?.writeId ?? '' };
}

/** With all faults gone, does what the panel offers to make sure. False where it offers nothing of the kind. */
async function settledByPerson(world: World): Promise<boolean> {
  const { alma } = world.session;
  // The rules that a record meets stay as they are: a yes to a warning must meet the warning again.
  const { validation } = alma.switches;
  alma.resetFaults();
  alma.switches = { ...alma.switches, validation };
  alma.drafts.clear();
  const { last } = world;
  const [write] = writes(last.panel.state);
  const offered = SETTLING.find((action) => write?.actions.includes(action));
  if (!write || !offered) return false;
  const { writeId } = write;
  await last.tell(offered === 'reloadRecord' ? { kind: offered } : { kind: offered, writeId });
  await world.settle();
  return true;
}

const SETTLING = ['saveDespiteWarning', 'retrySave', 'reloadRecord'] as const;

function look({ panels, evidence }: World): Seen {
  const open = panels.filter(({ wire }) => !wire.closed);
  return {
    says: open.map(saysOf).join(' + '),
    stored: evidence.stored,
    puts: evidence.puts,
    done: evidence.carriedOut.length,
  };
}

/** The text that the panel shows of the newest write, of a write that an earlier panel left, or why it cannot save. */
function saysOf({ panel: { state } }: OpenPanel): string {
  const [write] = writes(state);
  const [recovery] = Object.values(state.recoveries);
  const left = recovery ? `recovery.${recovery.result}` : '';
  const aside = [write?.failure?.kind, write?.recoveryOff && 'recoveryOff', left].filter(Boolean);
  if (write) return aside.length > 0 ? `${write.says.id} (${aside.join(', ')})` : write.says.id;
  if (recovery) return left;
  if (state.page.kind === 'failed') return `failed (${state.page.failure.kind})`;
  if (state.page.kind === 'reviewing') return `blocked (${whyNotSave(state)?.kind ?? 'nothing'})`;
  return state.page.kind;
}

function claimsOf({ panels }: World, left: Purpose): readonly Claim[] {
  return panels
    .filter(({ wire }) => !wire.closed)
    .flatMap(({ panel: { state } }) => [
      ...Object.values(state.writes).map(({ purpose, state: says }) => ({ purpose, says })),
      ...Object.values(state.recoveries).map(({ result }) => ({ purpose: left, says: result })),
    ]);
}

/** `final`: the claims that nothing settles any more; only of those may "not saved" be false at no time. */
function broken(
  evidence: Evidence,
  claims: readonly Claim[],
  final: readonly Claim[],
): Pick<Counts, 'lost' | 'claimedNotDone'> {
  const saved = claims.filter(({ says }) => says === 'saved' || says === 'guessed');
  const denied = final.filter(({ says }) => says === 'notSaved');
  const undone = evidence.done('undo');
  const stands = ({ purpose }: Claim): boolean =>
    evidence.stands(purpose) || (purpose === 'save' && undone);
  return {
    lost: saved.filter((claim) => evidence.done(claim.purpose) && !stands(claim)).length,
    claimedNotDone:
      saved.filter(({ purpose }) => !evidence.done(purpose)).length +
      denied.filter(({ purpose }) => evidence.done(purpose)).length,
  };
}

/** A cell as the table writes it: what the panel says | what is stored | writes that reached Alma/were carried out. */
export function textOf({ seen, then }: Pick<CellRun, 'seen' | 'then'>): string {
  const one = ({ says, stored, puts, done }: Seen): string =>
    `${says} | ${stored} | ${puts}/${done}`;
  return then ? `${one(seen)} => ${one(then)}` : one(seen);
}
