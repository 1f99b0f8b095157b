// What can be done with pairs of records, line by line; each can be handed to another thread, and so is data alone.
import type { MergeProfile } from '../cloudapp/src/app/merge/profile';

import { mergeAnswerer } from './merge-lines';
import { matchAnswerer } from './match-lines';
import type { Answerer } from './pair-lines';

export type PairJob =
  { readonly kind: 'merge'; readonly profile: MergeProfile } | { readonly kind: 'match' };

export function answererFor(job: PairJob): Answerer {
  return job.kind === 'merge' ? mergeAnswerer(job.profile) : matchAnswerer();
}
