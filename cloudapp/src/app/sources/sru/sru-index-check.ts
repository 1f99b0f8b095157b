import { failed, success } from '../../marc/result';
import type { Result } from '../../marc/result';
import type { SourceFailure } from '../../ports/failures';
import type { IndexVerdict } from '../../ports/source';
import type { AskedNumber, NumberKind } from '../../align/asked-number';

import { searchSru } from './sru-search';
import type { SruWorld } from './sru-search';
import type { SruTarget } from './sru-target';

/** Numbers of the right form that no record has. */
const NOBODYS: Readonly<Record<NumberKind, string>> = {
  ocn: '999999999999',
  isbn: '9799999999990',
  issn: '9999-9994',
  lccn: '9999999999',
};

/**
 * Tries a target's queries with a number that nobody has and with one that the server has, for whoever sets a target up: servers
 * may take an index name that they do not know, and then answer everything or nothing to any number. A search alone cannot tell
 * "nothing" from "not there". Fails as `searchSru` does, but for `sourceWrongIndex`, which is a verdict.
 */
export async function checkIndex(
  target: SruTarget,
  known: AskedNumber,
  world: SruWorld,
): Promise<Result<IndexVerdict, SourceFailure>> {
  for (const number of [NOBODYS[known.kind], known.number]) {
    const found = await searchSru(target, { kind: known.kind, number }, world);
    if (!found.ok && found.failure.kind === 'sourceWrongIndex') return success('matchesAnything');
    if (!found.ok) return failed(found.failure);
    if (number === known.number && found.value.candidates.length === 0)
      return success('findsNothing');
  }
  return success('works');
}
