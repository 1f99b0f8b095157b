import { objectOf } from '../json-reading';

/** A message of the SDK to Alma. */
export interface HostMessage {
  readonly name: string;
  readonly id: string;
  readonly payload: unknown;
}

/** Answers nothing, ever. */
export const SILENCE = Symbol('silence');

/** Answers with a message that has no payload. */
export const NO_PAYLOAD = Symbol('no payload');

const PREFIX = 'exl-cloudapp::';

/**
 * Alma's side of the SDK's messages, in a browser test: takes the place of `window.parent.postMessage` and answers each message by
 * the name it has without prefix. Messages without an answer get `{ success: true }`.
 */
export class FakeHost {
  readonly messages: HostMessage[] = [];

  constructor(readonly answers: Record<string, (payload: unknown) => unknown>) {
    spyOn(window.parent, 'postMessage').and.callFake((message: unknown) => this.hear(message));
  }

  /** How often a message of this name came. */
  count(name: string): number {
    return this.messages.filter((message) => message.name === name).length;
  }

  /** Sends an event, such as PAGE_LOAD, or whatever a forger would send. */
  send(name: string, payload: unknown): void {
    dispatch({ name: `${PREFIX}${name}`, payload });
  }

  private hear(message: unknown): void {
    const { name, id, payload } = objectOf(message) ?? {};
    if (typeof name !== 'string' || !name.startsWith(PREFIX) || typeof id !== 'string') return;
    const short = name.slice(PREFIX.length);
    this.messages.push({ name: short, id, payload: structuredClone(payload) });
    const answer = this.answers[short]?.(payload) ?? { success: true };
    if (answer === SILENCE) return;
    const reply = { name, inReplyTo: id, payload: answer === NO_PAYLOAD ? undefined : answer };
    void Promise.resolve().then(() => dispatch(reply));
  }
}

function dispatch(data: object): void {
  window.dispatchEvent(new MessageEvent('message', { data }));
}

export const INIT_DATA = {
  user: { firstName: 'Staff', lastName: 'One', primaryId: 'staff-1', isAdmin: false },
  lang: 'en',
  instCode: '01DEMO_INST',
  urls: { alma: 'https://alma.test' },
  color: 'denim_blue',
};
