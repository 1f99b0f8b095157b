import type { InstitutionConfig } from './config';

/** Profiles that ship with the app; their names are texts of the app. */
export const SHIPPED_PROFILES: readonly string[] = [
  'copy-and-merge',
  'enrich-only',
  'overlay-all-but-local',
  'full-overlay',
];

export interface OfferedProfile {
  readonly id: string;
  /** An institution's own goes by the name that its JSON gives; absent = a shipped one. */
  readonly name?: string;
}

/**
 * The merge profiles that can be chosen: those that ship with the app, then the institution's own. One of its own with a shipped
 * id stands in that one's place, and the default is offered even where nothing is known of it.
 */
export function offeredProfiles({
  profiles,
  defaultProfile,
}: Pick<InstitutionConfig, 'profiles' | 'defaultProfile'>): readonly OfferedProfile[] {
  const offered = new Map<string, OfferedProfile>(SHIPPED_PROFILES.map((id) => [id, { id }]));
  for (const own of profiles.flatMap(named)) offered.set(own.id, own);
  if (defaultProfile !== '' && !offered.has(defaultProfile))
    offered.set(defaultProfile, { id: defaultProfile, name: defaultProfile });
  return [...offered.values()];
}

/** Id and name of a profile that has not been checked yet. */
function named(profile: unknown): readonly OfferedProfile[] {
  if (typeof profile !== 'object' || profile === null || !('id' in profile)) return [];
  const { id } = profile;
  const name = 'name' in profile ? profile.name : undefined;
  if (typeof id !== 'string' || id === '') return [];
  return [{ id, name: typeof name === 'string' && name !== '' ? name : id }];
}
