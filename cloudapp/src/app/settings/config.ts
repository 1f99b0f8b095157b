// Contract: institution config and user settings, as stored. Schema and migration: ./config-schema.ts, ./migrate.ts.

/** The institution's config. Readable by every user of the app, so never a secret. */
export interface InstitutionConfig {
  readonly schema: 1;
  readonly enabled: boolean;
  /** Shown to everybody while the app is switched off, or as a notice while it is on. */
  readonly message: string;
  readonly saving: SavingPolicy;
  /** $5 codes of the institution; `*` makes a mask. */
  readonly ourCodes: readonly string[];
  readonly defaultProfile: string;
  /** Institution's own merge profiles, unchecked JSON until the merge room has validated it. */
  readonly profiles: readonly unknown[];
  readonly sources: SourcesConfig;
  /** Normalization process id to run at save; '' = none chosen yet, `none` = explicitly none. */
  readonly normalization: string;
  readonly allowOverrideLock: boolean;
  readonly newRecords: NewRecordPolicy;
}

/** Records that are created from a source. */
export interface NewRecordPolicy {
  /** Whether "Suppress from discovery" is ticked before anybody touches it. */
  readonly suppressed: boolean;
  /** Whom to write to when a creation fails, as shown to the person; '' = nobody is named. */
  readonly contact: string;
}

/** Who may save. Everybody else sees the preview only. */
export interface SavingPolicy {
  /** For users in neither list. */
  readonly everyone: 'maySave' | 'previewOnly';
  /** Primary ids, compared without case. */
  readonly maySave: readonly string[];
  readonly previewOnly: readonly string[];
}

export interface SourcesConfig {
  readonly worldcat: SourceConfig & {
    readonly gatewayUrl: string;
    /** Whether the library's holding in WorldCat is set after a save: by a click, by itself, or not at all. */
    readonly holding: HoldingPolicy;
  };
  readonly hathitrust: SourceConfig & { readonly baseUrl: string };
  readonly file: SourceConfig;
  /** Any number of SRU servers, e.g. the Alma of other institutions. */
  readonly sru: readonly SruServerConfig[];
  /** Ids of the sources, the one to be asked and shown first on top: `worldcat`, `hathitrust`, `sru:<id>`. The rest follow. */
  readonly order: readonly string[];
}

export interface SourceConfig {
  readonly enabled: boolean;
  /** Id of the merge profile for records of this source; '' = the one that suits it. */
  readonly profile: string;
}

export type HoldingPolicy = 'never' | 'ask' | 'always';

/** One SRU server. Without an address it is asked through the gateway, which knows it by the same id. */
export interface SruServerConfig extends SourceConfig {
  /** Letters, digits, `-` and `_`. */
  readonly id: string;
  /** Its name on screen. */
  readonly label: string;
  readonly baseUrl: string;
  readonly version: '1.1' | '1.2' | '2.0';
  readonly recordSchema: string;
  /** CQL templates with `{number}` by what is asked for. */
  readonly indexes: Readonly<Record<'ocn' | 'isbn' | 'issn' | 'lccn', readonly string[]>>;
}

export interface UserSettings {
  readonly schema: 1;
  /** A certain single hit goes straight to its preview. */
  readonly openSingleHit: boolean;
  readonly refreshAlmaAfterSave: boolean;
  readonly singleLetterKeys: boolean;
}

export const DEFAULT_CONFIG: InstitutionConfig = {
  schema: 1,
  enabled: true,
  message: '',
  saving: { everyone: 'maySave', maySave: [], previewOnly: [] },
  ourCodes: [],
  defaultProfile: 'copy-and-merge',
  profiles: [],
  sources: {
    worldcat: { enabled: true, profile: '', gatewayUrl: '', holding: 'never' },
    hathitrust: { enabled: true, profile: '', baseUrl: 'https://catalog.hathitrust.org' },
    file: { enabled: true, profile: '' },
    sru: [],
    order: [],
  },
  normalization: '',
  allowOverrideLock: false,
  newRecords: { suppressed: false, contact: '' },
};

export const DEFAULT_SETTINGS: UserSettings = {
  schema: 1,
  openSingleHit: true,
  refreshAlmaAfterSave: false,
  singleLetterKeys: true,
};

/** Whether this user may save under this policy. Ids are compared without case; `previewOnly` wins. */
export function maySave(policy: SavingPolicy, userId: string): boolean {
  const listed = (ids: readonly string[]): boolean =>
    ids.some((id) => id.trim().toLowerCase() === userId.trim().toLowerCase());
  if (listed(policy.previewOnly)) return false;
  return policy.everyone === 'maySave' || listed(policy.maySave);
}
