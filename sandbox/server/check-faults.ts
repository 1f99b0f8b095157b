import {
  CALL_FAULTS,
  CALL_METHODS,
  COLOURS,
  DEFAULT_SWITCHES,
  LANGUAGES,
  SOURCE_FAULTS,
  USERS,
  type FaultsRequest,
} from '../contract';

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  signedIn: USERS,
  colour: COLOURS,
  language: LANGUAGES,
  validation: ['rules', 'warning', 'refused'],
  warningCode: ['4022033', '4022032'],
};

/** Checks a request to change faults, so that a slip in a test is told and does not pass as "no fault". */
export function checkFaults(value: unknown): FaultsRequest {
  const { switches, calls } = record(value, 'The request');
  Object.entries(switches === undefined ? {} : record(switches, 'switches')).forEach(checkSwitch);
  if (calls !== undefined && !Array.isArray(calls)) throw new Error('calls must be a list.');
  ((calls ?? []) as unknown[]).forEach(checkCall);
  return value as FaultsRequest;
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new Error(`${name} must be an object.`);
}

function checkSwitch([name, value]: [string, unknown]): void {
  if (!(name in DEFAULT_SWITCHES)) throw new Error(`There is no switch "${name}".`);
  if (name === 'worldcat' || name === 'hathitrust' || name === 'sru') {
    oneOf(SOURCE_FAULTS, record(value, name)['kind'], name);
    return;
  }
  const choices = CHOICES[name];
  if (choices) oneOf(choices, value, name);
  else if (name === 'storeQuota') numberOrNothing(value ?? undefined, name);
  else if (typeof value !== 'boolean') throw new Error(`${name} is true or false.`);
}

function checkCall(value: unknown): void {
  const call = record(value, 'A call fault');
  oneOf(CALL_FAULTS, call['kind'], 'kind');
  if (call['method'] !== undefined) oneOf(CALL_METHODS, call['method'], 'method');
  ['times', 'skip', 'ms'].forEach((name) => numberOrNothing(call[name], name));
}

function oneOf(choices: readonly unknown[], value: unknown, name: string): void {
  if (choices.includes(value)) return;
  throw new Error(`${name} is one of ${choices.join(', ')}; it was "${String(value)}".`);
}

function numberOrNothing(value: unknown, name: string): void {
  if (value === undefined || (typeof value === 'number' && value >= 0)) return;
  throw new Error(`${name} must be a number.`);
}
