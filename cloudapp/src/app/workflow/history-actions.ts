// What a person can do with a save of the history. The reducer asks the same question as the button.
import type { HistoryLine } from '../ports/history';

import { whyNotWrite } from './may-save';
import { isBusy } from './page-facts';
import type { State } from './state';

/** Why a save cannot be taken back from the history. i18n `history.whyNotUndo.<id>`. */
export type WhyNotUndo = 'mayNotSave' | 'writeRunning' | 'open' | 'undone' | 'laterSave';

/** The first thing in the way. Whether somebody changed the record since is found out by reading it again. */
export function whyNotUndo(state: State, line: HistoryLine): WhyNotUndo | undefined {
  if (whyNotWrite(state)) return 'mayNotSave';
  if (isBusy(state, line.mmsId)) return 'writeRunning';
  if (line.outcome === 'open') return 'open';
  const lines = state.history.lines ?? [];
  const isListed = lines.some(({ id }) => id === line.id);
  return isListed ? whyNotOnTop(lines, line) : undefined;
}

/** Whether a save was taken back, and that was not taken back in its turn. */
export function isUndone(lines: readonly HistoryLine[], line: HistoryLine): boolean {
  return line.outcome === 'saved' && whyNotOnTop(lines, line) === 'undone';
}

function whyNotOnTop(lines: readonly HistoryLine[], line: HistoryLine): WhyNotUndo | undefined {
  const { standing, tookBack, broughtBack, last } = replayed(lines, line.mmsId);
  if (last === line.id) return undefined;
  const taken = tookBack.get(line.id);
  if (taken !== undefined) return standing.includes(taken) ? 'undone' : 'laterSave';
  const save = broughtBack.get(line.id) ?? line.id;
  if (standing.at(-1) === save) return undefined;
  return standing.includes(save) ? 'laterSave' : 'undone';
}

interface Replayed {
  /** Saves that stand, the oldest first. */
  readonly standing: readonly string[];
  /** By undo: the save that it took back. */
  readonly tookBack: ReadonlyMap<string, string>;
  /** By undo of an undo: the save that it brought back. */
  readonly broughtBack: ReadonlyMap<string, string>;
  readonly last: string | undefined;
}

/** What the saves of one record came to, each undo taking one away and the undo of an undo bringing it back. */
function replayed(lines: readonly HistoryLine[], mmsId: string): Replayed {
  const saved = lines.filter((line) => line.mmsId === mmsId && line.outcome === 'saved').reverse();
  const standing: string[] = [];
  const tookBack = new Map<string, string>();
  const broughtBack = new Map<string, string>();
  for (const { id, undoes } of saved) {
    const again = tookBack.get(undoes ?? '');
    const save = broughtBack.get(undoes ?? '') ?? undoes;
    if (again !== undefined) {
      standing.push(again);
      broughtBack.set(id, again);
    } else if (save !== undefined && standing.at(-1) === save) {
      standing.pop();
      tookBack.set(id, save);
    } else standing.push(id);
  }
  return { standing, tookBack, broughtBack, last: saved.at(-1)?.id };
}
