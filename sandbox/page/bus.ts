import type { Delivery } from '../contract';
import { readInit, sendLate, sendMessage, sendRest } from './control';
import type { Entity } from './entity';

const PREFIX = 'exl-cloudapp::';

/** What the page does for the app, beyond what the server answers. */
export interface HostPage {
  /** The entities of the page as soon as they are known. */
  entities(): Promise<readonly Entity[]>;
  reload(): Promise<void>;
  back(): void;
  home(): void;
}

interface Message {
  readonly id: string;
  readonly name: string;
  readonly payload?: unknown;
}

/**
 * Speaks the SDK's protocol with the app in the iframe: messages named `exl-cloudapp::<NAME>`, each answered under
 * the same name with `inReplyTo`. Only messages of this iframe count.
 */
export class Bus {
  constructor(
    private readonly frame: () => HTMLIFrameElement | null,
    private readonly host: HostPage,
  ) {
    window.addEventListener('message', (event) => void this.receive(event));
  }

  /** Tells the app what is on the page. */
  pageLoad(entities: readonly Entity[]): void {
    this.post({ name: 'PAGE_LOAD', payload: { entities } });
  }

  private async receive(event: MessageEvent<unknown>): Promise<void> {
    const frame = this.frame();
    const message = event.data as Partial<Message> | null;
    if (!frame || event.source !== frame.contentWindow) return;
    if (typeof message?.name !== 'string' || !message.name.startsWith(PREFIX)) return;
    const asked = { id: String(message.id), name: message.name.slice(PREFIX.length) };
    await this.answer({ ...asked, payload: message.payload });
  }

  private async answer(message: Message): Promise<void> {
    if (message.name === 'CALL_REST_API') {
      await this.deliver(message, await sendRest(message.payload));
    } else {
      this.reply(message, await this.payloadFor(message));
    }
  }

  private async payloadFor(message: Message): Promise<unknown> {
    switch (message.name) {
      case 'INIT_DATA':
        return readInit();
      case 'PAGE_METADATA':
        return { entities: await this.host.entities() };
      case 'RELOAD_PAGE':
        await this.host.reload();
        return { success: true };
      case 'ALMA_BACK':
        this.host.back();
        return { success: true };
      case 'ALMA_MAIN_PAGE':
        this.host.home();
        return { success: true };
      default:
        return sendMessage(message.name, message.payload);
    }
  }

  /** Hands a REST reply back when and as often as it is due. The page keeps the time, not the server. */
  private async deliver(message: Message, delivery: Delivery): Promise<void> {
    if (delivery.deliver === 'never') return;
    if (delivery.deliver === 'later') {
      await wait(delivery.arriveAfterMs);
      await this.deliver(message, await sendLate(delivery.ticket));
      return;
    }
    if (delivery.delayMs > 0) await wait(delivery.delayMs);
    for (let time = 0; time < delivery.times; time += 1) this.reply(message, delivery.payload);
  }

  private reply(message: Message, payload: unknown): void {
    this.post({ name: message.name, inReplyTo: message.id, payload });
  }

  private post(message: { name: string; inReplyTo?: string; payload: unknown }): void {
    const id = crypto.randomUUID();
    const full = { ...message, name: `${PREFIX}${message.name}`, id, ts: Date.now() };
    this.frame()?.contentWindow?.postMessage(full, '*');
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
