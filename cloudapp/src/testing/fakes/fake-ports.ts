import type { WorkflowPorts } from '../../app/workflow/workflow-ports';

import { FakeBibs, FakePageEntities, FakeSaving, FakeSession } from './fake-alma';
import { FakeSources } from './fake-sources';
import {
  FakeBrowserStore,
  FakeConfigStore,
  FakeProfiles,
  FakeSaveHistory,
  FakeSettingsStore,
  FakeSurroundings,
} from './fake-stores';
import { ENRICH, PROFILE } from './sample-bibs';

/** A whole world for the workflow, in which nothing answers before the test says so but the stores. */
export class FakePorts implements WorkflowPorts {
  readonly pageEntities = new FakePageEntities();
  readonly bibs = new FakeBibs();
  readonly saving = new FakeSaving();
  readonly session = new FakeSession();
  readonly configStore = new FakeConfigStore();
  readonly settingsStore = new FakeSettingsStore();
  readonly browserStore = new FakeBrowserStore();
  readonly history = new FakeSaveHistory();
  readonly profiles = new FakeProfiles([PROFILE, ENRICH]);
  readonly sources = new FakeSources();
  readonly surroundings = new FakeSurroundings();
}
