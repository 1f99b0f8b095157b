import type {
  Act,
  AppAnswer,
  Delivery,
  FaultsRequest,
  LogAnswer,
  StateAnswer,
  ViewAnswer,
} from '../contract';

/** The session of this page: which Alma it shows. */
export const session = new URLSearchParams(location.search).get('session') ?? 'demo';

/** Asks the stand-in Alma's control API. Rejects with the server's sentence. */
async function ask<T>(path: string, body?: unknown): Promise<T> {
  const url = new URL(`/sandbox/${path}`, location.origin);
  url.searchParams.set('session', session);
  const response = await fetch(
    url,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  );
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export const readApp = (): Promise<AppAnswer> => ask('app');
export const readInit = (): Promise<object> => ask('init');
export const readState = (): Promise<StateAnswer> => ask('state');
export const readLog = (): Promise<LogAnswer> => ask('log');

/** The record, or null when there is none with this MMS ID. */
export async function readView(mms: string): Promise<ViewAnswer | null> {
  try {
    return await ask<ViewAnswer>(`view?mms=${encodeURIComponent(mms)}`);
  } catch {
    return null;
  }
}

export const sendMessage = (name: string, payload: unknown): Promise<object> =>
  ask('message', { name, payload });
export const sendRest = (payload: unknown): Promise<Delivery> => ask('rest', payload ?? null);
export const sendLate = (ticket: number): Promise<Delivery> => ask(`arrive?ticket=${ticket}`, {});
export const setFaults = (request: FaultsRequest): Promise<StateAnswer> => ask('faults', request);
export const reset = (only: 'faults' | 'all'): Promise<StateAnswer> =>
  ask(only === 'all' ? 'reset' : 'reset?only=faults', {});

/** Does what a person does in Alma, and gives the state after it. */
export async function act(what: Act): Promise<StateAnswer> {
  return (await ask<{ state: StateAnswer }>('act', what)).state;
}
