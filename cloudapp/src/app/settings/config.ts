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
  readonly worldcat: { readonly enabled: boolean; readonly gatewayUrl: string };
  readonly hathitrust: { readonly enabled: boolean; readonly baseUrl: string };
  readonly file: { readonly enabled: boolean };
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
    worldcat: { enabled: true, gatewayUrl: '' },
    hathitrust: { enabled: true, baseUrl: 'https://catalog.hathitrust.org' },
    file: { enabled: true },
  },
  normalization: '',
  allowOverrideLock: false,
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
