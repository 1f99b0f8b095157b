import {
  candidate,
  FakePorts,
  field,
  incomingLoaded,
  found,
  local,
  LOCAL_ID,
  localRecord,
  OTHER_ID,
  quiet,
  readyState,
  reviewingState,
  told,
} from '../../testing/fakes';
import { failed, success } from '../marc/result';
import type { HoldingCallNumber } from '../ports/alma';

import { CallNumberEffects } from './call-number-effects';
import type { CallNumberAnswer } from './call-numbers';
import { callNumberHandlers, callNumbers } from './call-numbers';
import type { State } from './state';

const { askCallNumbers, callNumbersAnswered } = callNumberHandlers;

const HOLDING: HoldingCallNumber = {
  holdingId: '22',
  library: 'MAIN',
  location: 'stacks',
  callNumber: 'PS2384 .M6 1988',
};

/** The preview of a record whose 082 goes, since WorldCat's has none. */
function withClassNumber(): State {
  const fields = [...localRecord().fields, field('082 04 $a 813/.3')];
  const read = local(LOCAL_ID, { record: { ...localRecord(), fields } });
  return told(readyState(read), { kind: 'search' }, found(candidate()), incomingLoaded());
}

function answer(mmsId = LOCAL_ID): CallNumberAnswer {
  return { kind: 'callNumbersAnswered', mmsId, result: success([HOLDING]) };
}

describe('call numbers', () => {
  it('are wanted only where a class number changes', () => {
    expect(callNumbers(withClassNumber())?.wanted).toBeTrue();
    expect(callNumbers(reviewingState())).toBeUndefined();
    expect(callNumbers(readyState())).toBeUndefined();
  });

  it('are not asked for where nobody would see them', () => {
    for (const state of [reviewingState(), readyState()]) expect(askCallNumbers(state)).toBe(state);
  });

  it('are asked for once, and shown when they come', () => {
    const asked = askCallNumbers(withClassNumber());
    expect(callNumbers(asked)).toEqual({ wanted: false, holdings: [] });
    expect(askCallNumbers(asked)).toBe(asked);
    const shown = callNumbersAnswered(asked, answer());
    expect(callNumbers(shown)).toEqual({ wanted: false, holdings: [HOLDING] });
    expect(askCallNumbers(shown)).toBe(shown);
  });

  it('of another record are dropped, and so is an answer that nobody waits for', () => {
    const before = withClassNumber();
    expect(callNumbersAnswered(before, answer())).toBe(before);
    const asked = askCallNumbers(before);
    expect(callNumbersAnswered(asked, answer(OTHER_ID))).toBe(asked);
  });

  it('that could not be read are told, and stop nothing', () => {
    const failure = { kind: 'almaNoAnswer', details: {} } as const;
    const asked = askCallNumbers(withClassNumber());
    const state = callNumbersAnswered(asked, { ...answer(), result: failed(failure) });
    expect(callNumbers(state)).toEqual({ wanted: false, holdings: [], failure });
    expect(state.page).toBe(asked.page);
  });
});

describe('effects: call numbers', () => {
  function effects() {
    const ports = new FakePorts();
    const heard: CallNumberAnswer[] = [];
    return { ports, heard, made: new CallNumberEffects(ports, (said) => heard.push(said)) };
  }

  it('are read once they are asked for, and not again', async () => {
    const { ports, heard, made } = effects();
    const before = withClassNumber();
    const asked = askCallNumbers(before);
    const event = { kind: 'previewMerge' } as const;
    made.react(event, before, before);
    expect(ports.bibs.holdings.questions).toEqual([]);
    made.react(event, before, asked);
    made.react(event, asked, asked);
    expect(ports.bibs.holdings.questions).toEqual([LOCAL_ID]);
    await ports.bibs.holdings.answer(success([HOLDING]));
    expect(heard).toEqual([answer()]);
    made.react(event, asked, callNumbersAnswered(asked, answer()));
    expect(ports.bibs.holdings.questions).toEqual([LOCAL_ID]);
  });

  it('of a port that breaks are a failure', async () => {
    const { ports, heard, made } = effects();
    const before = withClassNumber();
    made.react({ kind: 'previewMerge' }, before, askCallNumbers(before));
    ports.bibs.holdings.call().answer.throw(new Error('boom'));
    await quiet();
    expect(heard.map(({ result }) => result.ok)).toEqual([false]);
  });
});
