import { failed, success } from '../marc/result';
import type { Result } from '../marc/result';
import type { MergeProfile } from '../merge/profile';
import type { FailureDetails, StoreFailure } from '../ports/failures';
import type { Profiles } from '../ports/stores';

type Fetch = (input: string) => Promise<Response>;

/**
 * Merge profiles: the institution's own before the shipped ones (assets/profiles/<id>.json). An institution's own is checked before it
 * is used; one that does not check out is a failure that says where, never a guess. A shipped one was checked when the app was built
 * (`node-tests/shipped-profiles.spec.ts`), so that the panel need not fetch what checks it.
 */
export class ShippedProfiles implements Profiles {
  private readonly loaded = new Map<string, Promise<Result<MergeProfile, StoreFailure>>>();

  constructor(private readonly fetch: Fetch) {}

  async load(id: string, own: readonly unknown[]): Promise<Result<MergeProfile, StoreFailure>> {
    const ours = own.find((profile) => hasId(profile, id));
    if (ours !== undefined) return checked(id, ours);
    const known = this.loaded.get(id) ?? this.shipped(id);
    this.loaded.set(id, known);
    const result = await known;
    // A failure may pass (no connection): ask again the next time.
    if (!result.ok) this.loaded.delete(id);
    return result;
  }

  private async shipped(id: string): Promise<Result<MergeProfile, StoreFailure>> {
    try {
      const response = await this.fetch(`assets/profiles/${encodeURIComponent(id)}.json`);
      if (!response.ok) return unreadable(id, { status: response.status });
      const profile: unknown = await response.json();
      return hasId(profile, id)
        ? success(profile as MergeProfile)
        : unreadable(id, { raw: JSON.stringify(profile).slice(0, 500) });
    } catch (error) {
      // fetch and json() throw TypeError and SyntaxError; neither can be known beforehand.
      return unreadable(id, { raw: String(error) });
    }
  }
}

function hasId(profile: unknown, id: string): boolean {
  return typeof profile === 'object' && profile !== null && 'id' in profile && profile.id === id;
}

async function checked(id: string, json: unknown): Promise<Result<MergeProfile, StoreFailure>> {
  try {
    const { readProfile } = await import('../merge/profile-schema');
    const read = readProfile(json);
    return read.ok ? success(read.value) : unreadable(id, { raw: JSON.stringify(read.failure) });
  } catch (error) {
    // A part of the app that does not come over the network rejects; there is no way to ask beforehand.
    return unreadable(id, { raw: String(error) });
  }
}

function unreadable(profile: string, details: FailureDetails): Result<never, StoreFailure> {
  return failed({ kind: 'profileUnreadable', values: { profile }, details });
}
