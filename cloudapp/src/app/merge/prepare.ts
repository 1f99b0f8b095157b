import { groupFields } from '../align/groups';

import { markIncoming } from './clean-up';
import { findGuards } from './guards';
import type { Prepare } from './merge-api';
import { ruleBook } from './rule-lookup';
import { alignForMerge } from './units';

/**
 * Gets two records ready for merging: guards, fields of the incoming record that are not to be taken, groups, pairs. Takes any
 * two records; changes neither. The result is for `resolve`, once for every choice a person makes.
 */
export const prepare: Prepare = (local, incoming, profile, context = {}) => {
  const rules = ruleBook(profile, local, incoming);
  const localGroups = groupFields(local, 'L');
  const incomingGroups = groupFields(incoming, 'I');
  const marked = markIncoming(incomingGroups, profile, rules);
  const sides = { local, incoming, localGroups, incomingGroups, marked };
  return {
    local,
    incoming,
    profile,
    context,
    alignment: alignForMerge(sides, profile, rules),
    guards: findGuards(local, incoming, profile, context),
    marked,
  };
};
