import { parseOclcNumber } from '../../marc/oclc-number';

import type { AskedExport, ExportEvent, ExportState } from './export-state';

/** The state after an event. Pure and total; a late answer for another record or number gives back the very same state. */
export function reduceExport(state: ExportState, event: ExportEvent): ExportState {
  switch (event.kind) {
    case 'opened': {
      const { mmsId, text } = event;
      return text === '' ? { mmsId, text } : withNumber({ mmsId, text });
    }
    case 'typed':
      return { ...state, text: event.text, failure: undefined };
    case 'numberAsked':
      return withNumber(state);
    case 'ticked':
      return withAsked(state, (asked) => ({
        ...asked,
        demoted: [
          ...asked.demoted.filter((one) => one !== event.number),
          ...(event.demoted ? [event.number] : []),
        ],
      }));
    case 'othersAnswered': {
      const { mmsId, number, result } = event;
      if (mmsId !== state.mmsId || number !== state.asked?.number) return state;
      return withAsked(state, (asked) => ({
        ...asked,
        others: result.ok
          ? { kind: 'answered', found: result.value }
          : { kind: 'failed', failure: result.failure },
      }));
    }
  }
}

/** The number in the box, in any spelling. Asked for again, it is looked up again; what was ticked for it stays. */
function withNumber(state: ExportState): ExportState {
  const { mmsId, text, asked } = state;
  const number = parseOclcNumber(text);
  if (!number.ok) return { mmsId, text, failure: number.failure };
  const demoted = asked?.number === number.value ? asked.demoted : [];
  return { mmsId, text, asked: { number: number.value, demoted, others: { kind: 'asking' } } };
}

function withAsked(state: ExportState, change: (asked: AskedExport) => AskedExport): ExportState {
  return state.asked ? { ...state, asked: change(state.asked) } : state;
}
