// What the institution's config says of merge profiles: which one holds, whose codes count, what it may stamp.
import type { MergeContext } from '../merge/merge-api';
import type { MergeProfile } from '../merge/profile';
import type { SourceId } from '../ports/source';
import type { InstitutionConfig } from '../settings/config';

import type { Moment } from './events';
import { configOf, ownNameOf } from './page-facts';
import type { State } from './state';

/** Proper names, the same in every language; they stand in stamps within records. */
const SOURCE_NAMES: Readonly<Partial<Record<SourceId, string>>> = {
  worldcat: 'WorldCat',
  hathitrust: 'HathiTrust',
  file: 'file',
};

/**
 * The profile that the institution set for the source. Without one, WorldCat's records, and files exported from it, go by the
 * institution's; other sources name the one that suits them (`suits`).
 */
export function profileFor(
  { defaultProfile, sources }: InstitutionConfig,
  id: SourceId,
  suits: string | undefined,
): string {
  const own = id.startsWith('sru:')
    ? sources.sru.find((server) => id === `sru:${server.id}`)
    : sources[id as 'worldcat' | 'hathitrust' | 'file'];
  if (own?.profile) return own.profile;
  if (id === 'worldcat' || id === 'file') return defaultProfile;
  return suits ?? defaultProfile;
}

/** The institution's codes count in every profile that names none of its own. */
export function withOurCodes(state: State, profile: MergeProfile): MergeProfile {
  const { ourCodes } = configOf(state);
  return profile.ourCodes.length > 0 || ourCodes.length === 0 ? profile : { ...profile, ourCodes };
}

/** What a profile may write into a field for statistics. */
export function stampOf(
  state: State,
  source: SourceId,
  { at }: Moment,
): NonNullable<MergeContext['stamp']> {
  return {
    date: at.slice(0, 10),
    user: state.user?.userId ?? '',
    source: ownNameOf(state, source) ?? SOURCE_NAMES[source] ?? '',
  };
}
