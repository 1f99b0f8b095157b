import type { SettingsGesture, StoreAnswer } from './events';
import { followAlma } from './follow-page';
import type { EventOf, Handlers } from './handler';
import { hasWork } from './page-facts';
import type { State } from './state';

export type SettingsKinds =
  SettingsGesture['kind'] | Exclude<StoreAnswer['kind'], 'overridesRemembered'>;

/** Config, settings and user. What could not be read is never taken for empty: the panel goes on with preview only, and says so. */
export const settingsHandlers: Handlers<SettingsKinds> = {
  configAnswered: (state, event) => configAnswered(state, event),
  userAnswered: (state, { result }) =>
    result.ok
      ? { ...state, user: result.value, userFailure: undefined }
      : { ...state, userFailure: result.failure },
  settingsAnswered: (state, { result }) =>
    result.ok
      ? { ...state, settings: result.value }
      : { ...state, settingsTask: { kind: 'failed', failure: result.failure } },

  changeSettings: (state, { settings }) => ({
    ...state,
    settings,
    settingsTask: { kind: 'running' },
  }),
  settingsWritten: (state, { result }) => ({
    ...state,
    settingsTask: result.ok ? { kind: 'done' } : { kind: 'failed', failure: result.failure },
  }),
  saveConfig: (state) => ({ ...state, configTask: { kind: 'running' } }),
  configWritten: (state, { result }) =>
    result.ok
      ? configAnswered(
          { ...state, configTask: { kind: 'done' } },
          { kind: 'configAnswered', result },
        )
      : { ...state, configTask: { kind: 'failed', failure: result.failure } },

  browserStoreRefused: (state, { failure }) => ({ ...state, storeFailure: failure }),
};

function configAnswered(state: State, { result }: EventOf<'configAnswered'>): State {
  if (!result.ok) return followAlma({ ...state, configFailure: result.failure });
  const config = result.value;
  const next: State = { ...state, config, configFailure: undefined };
  const off = state.page.kind === 'switchedOff';
  // Switching the app off takes no preview away: saving is refused by `may-save`, and the next start shows the message.
  if (!config.enabled)
    return hasWork(state)
      ? next
      : { ...next, page: { kind: 'switchedOff', message: config.message } };
  return followAlma(off ? { ...next, page: { kind: 'starting' } } : next);
}
