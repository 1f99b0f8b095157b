import { Buffer } from 'node:buffer';

import type { StandInAlma } from '../alma/stand-in-alma';

/** The SDK's messages that read or write something of the app's own. */
export type StoreMessage = 'CLOUDAPP_STORE' | 'SETTINGS' | 'CONFIG';

/**
 * What Alma keeps for the app: a store in the browser, settings of each user, a config of the institution.
 * The texts of the refusals are invented: Alma's are not published.
 */
export class AppStores {
  private readonly store = new Map<string, unknown>();
  private readonly settings = new Map<string, string>();
  private config: string;

  constructor(
    private readonly alma: StandInAlma,
    config: object,
  ) {
    this.config = JSON.stringify(config);
  }

  /** Answers one message with the payload that the SDK expects. */
  answer(message: StoreMessage, payload: unknown): object {
    if (message === 'CLOUDAPP_STORE') return this.answerStore(payload);
    return message === 'SETTINGS' ? this.answerSettings(payload) : this.answerConfig(payload);
  }

  private answerStore(payload: unknown): object {
    const { key, value } = (payload ?? {}) as { key?: unknown; value?: unknown };
    if (typeof key !== 'string') return { error: 'A key is needed.' };
    const action = value === undefined ? 'get' : value === null ? 'remove' : 'set';
    const refusal = this.storeRefusal(key, value);
    this.note('store', action, key, value, refusal !== null);
    if (refusal) return { error: refusal };
    if (action === 'remove') this.store.delete(key);
    if (action === 'set') this.store.set(key, value);
    return { key, value: this.store.get(key) };
  }

  private storeRefusal(key: string, value: unknown): string | null {
    const { storeRefused, storeQuota } = this.alma.switches;
    if (storeRefused) return 'The store cannot be used.';
    if (storeQuota === null || value === undefined || value === null) return null;
    const others = [...this.store].filter(([name]) => name !== key);
    const bytes = Buffer.byteLength(JSON.stringify([...others, [key, value]]), 'utf8');
    return bytes > storeQuota ? 'QuotaExceededError: the store is full.' : null;
  }

  private answerSettings(payload: unknown): object {
    const user = this.alma.person().id;
    const action = typeof payload === 'string' ? 'set' : 'get';
    this.note('settings', action, user, payload, false);
    if (typeof payload !== 'string') return { settings: this.settings.get(user) ?? '{}' };
    this.settings.set(user, payload);
    return { success: true };
  }

  /** Everyone reads the config, admins write it. */
  private answerConfig(payload: unknown): object {
    const { configReadRefused, configWriteRefused } = this.alma.switches;
    const writes = typeof payload === 'string';
    const refused = writes ? configWriteRefused || !this.alma.person().isAdmin : configReadRefused;
    this.note('config', writes ? 'set' : 'get', null, payload, refused);
    if (refused) return { error: `The configuration cannot be ${writes ? 'written' : 'read'}.` };
    if (!writes) return { config: this.config };
    this.config = payload;
    return { success: true };
  }

  private note(
    store: 'store' | 'settings' | 'config',
    action: 'get' | 'set' | 'remove',
    key: string | null,
    value: unknown,
    refused: boolean,
  ): void {
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    const shown = action === 'set' ? text : null;
    this.alma.log.store({ store, action, key, value: shown, refused });
  }
}
