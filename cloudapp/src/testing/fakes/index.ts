export { Asked, Deferred, quiet } from './asked';
export type { Call } from './asked';
export {
  A_USER,
  bibOnPage,
  FakeBibs,
  FakePageEntities,
  FakeSaving,
  FakeSession,
} from './fake-alma';
export { FakePorts } from './fake-ports';
export { FakeFiles, FakeHoldings, FakeSource, FakeSources } from './fake-sources';
export {
  FakeBrowserStore,
  FakeConfigStore,
  FakeProfiles,
  FakeSaveHistory,
  FakeSettingsStore,
  FakeSurroundings,
  REFUSED,
} from './fake-stores';
export * from './sample-bibs';
export * from './sample-saves';
export * from './told';
