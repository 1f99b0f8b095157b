import { objectOf } from './json-reading';

/** Messages of the SDK whose refusal it hides: it reads a reply `{error}` to a get as "nothing stored". */
export type ReplyName = 'CONFIG' | 'SETTINGS';

/** What was heard on the message bus while a question was open. */
export interface Heard {
  /** Replies of this name, refused or not. */
  readonly replies: number;
  readonly refusals: number;
}

export type MessageTarget = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/**
 * Listens to Alma's raw replies of one name until `stop`. It only listens, before the SDK does (capture phase; the SDK ends
 * each message's way): what counts is still the SDK's own answer, so a forged message can at most make a read fail.
 */
export function hearReplies(
  name: ReplyName,
  target: MessageTarget,
): { heard(): Heard; stop(): void } {
  let replies = 0;
  let refusals = 0;
  const listen = (event: Event): void => {
    const message = objectOf((event as MessageEvent<unknown>).data);
    if (message?.['name'] !== `exl-cloudapp::${name}` || !message['inReplyTo']) return;
    replies += 1;
    if (isRefusal(message['payload'])) refusals += 1;
  };
  target.addEventListener('message', listen, { capture: true });
  return {
    heard: () => ({ replies, refusals }),
    stop: () => target.removeEventListener('message', listen, { capture: true }),
  };
}

function isRefusal(payload: unknown): boolean {
  const reply = objectOf(payload);
  return !reply || Boolean(reply['error']) || reply['success'] === false;
}
