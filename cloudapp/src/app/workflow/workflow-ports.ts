import type { Bibs, PageEntities, Saving, Session } from '../ports/alma';
import type { SaveHistory } from '../ports/history';
import type { Holdings } from '../ports/holdings';
import type { FileOpener, RecordFiles, RecordSource } from '../ports/source';
import type {
  BrowserStore,
  ConfigStore,
  Profiles,
  SettingsStore,
  Surroundings,
} from '../ports/stores';
import type { SourcesConfig } from '../settings/config';

/** The sources that a config switches on. Asked again whenever the config changes. */
export interface Sources {
  searched(config: SourcesConfig): readonly RecordSource[];
  /** Undefined where the institution switched files off. */
  files(config: SourcesConfig): (RecordFiles & FileOpener) | undefined;
  /** Fetched when it is asked for; rejects where it does not come over the network. */
  holdings(config: SourcesConfig): Promise<Holdings>;
}

/** Everything the workflow needs of the world. The shell wires it to adapters, tests to fakes. */
export interface WorkflowPorts {
  readonly pageEntities: PageEntities;
  readonly bibs: Bibs;
  readonly saving: Saving;
  readonly session: Session;
  readonly configStore: ConfigStore;
  readonly settingsStore: SettingsStore;
  readonly browserStore: BrowserStore;
  readonly history: SaveHistory;
  readonly profiles: Profiles;
  readonly sources: Sources;
  readonly surroundings: Surroundings;
}
