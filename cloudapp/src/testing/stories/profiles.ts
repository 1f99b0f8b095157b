import copyAndMerge from '../../assets/profiles/copy-and-merge.json';
import enrichOnly from '../../assets/profiles/enrich-only.json';
import fullOverlay from '../../assets/profiles/full-overlay.json';
import overlayAllButLocal from '../../assets/profiles/overlay-all-but-local.json';
import type { MergeProfile } from '../../app/merge/profile';
import { readProfile } from '../../app/merge/profile-schema';

/** The profiles that come with the app, read the way the app reads them. */
export const SHIPPED: readonly MergeProfile[] = [
  copyAndMerge,
  enrichOnly,
  overlayAllButLocal,
  fullOverlay,
].map((json) => {
  const read = readProfile(json);
  if (!read.ok) throw new Error(`A shipped profile is wrong: ${JSON.stringify(read.failure)}`);
  return read.value;
});

/** A shipped profile by its id. */
export function shippedProfile(id: string): MergeProfile {
  const found = SHIPPED.find((profile) => profile.id === id);
  if (!found) throw new Error(`No shipped profile is called ${id}`);
  return found;
}
