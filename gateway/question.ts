import { failed, success } from '../cloudapp/src/app/marc/result';
import type { Result } from '../cloudapp/src/app/marc/result';
import { normalNumber } from '../cloudapp/src/app/align/asked-number';
import type { AskedNumber, NumberKind } from '../cloudapp/src/app/align/asked-number';

import { problem } from './problem';
import type { Problem } from './problem';

const KINDS: readonly NumberKind[] = ['ocn', 'isbn', 'issn', 'lccn'];

const EXAMPLES: Readonly<Record<NumberKind, string>> = {
  ocn: 'OCLC number is digits, such as 17807721',
  isbn: 'ISBN has 10 or 13 characters, such as 9780142437247',
  issn: 'ISSN has 8 characters, such as 0028-0836',
  lccn: 'LCCN is such as 67022898 or n78-890351',
};

/** The digits of an OCLC number without leading zeros, or undefined if it is none. OCLC takes no prefix. */
export function oclcNumber(text: string): string | undefined {
  return /^\d{1,18}$/.test(text) ? (/^0*([1-9]\d{0,11})$/.exec(text)?.[1] ?? undefined) : undefined;
}

/** The one number of a search. Fails with `invalidQuery` for none or several, with `invalidNumber` for one that is no number. */
export function askedNumber(search: URLSearchParams): Result<AskedNumber, Problem> {
  const names = [...search.keys()];
  const kind = KINDS.find((name) => name === names[0]);
  if (names.length !== 1 || !kind) {
    return failed(
      problem('invalidQuery', 'One of ocn, isbn, issn, lccn is wanted, a single time.'),
    );
  }
  const text = (search.get(kind) ?? '').trim();
  const number = kind === 'ocn' ? oclcNumber(text) : normalNumber(kind, text);
  if (number === undefined) return failed(problem('invalidNumber', `An ${EXAMPLES[kind]}.`));
  return success({ kind, number });
}
