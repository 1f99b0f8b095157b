import type { AskedNumber, NumberKind } from '../align/asked-number';
import { numbersIn } from '../align/asked-number';
import type { MarcRecord } from '../marc/record';

const KINDS: readonly NumberKind[] = ['isbn', 'issn', 'lccn'];
/** Of each sort so many: a set may have an ISBN for every volume. */
const MOST = 3;

/** By what a record can be looked for besides an OCLC number: ISBN (020), ISSN (022), LCCN (010), in this order. */
export function identifiersOf(record: MarcRecord): readonly AskedNumber[] {
  return KINDS.flatMap((kind) =>
    numbersIn(record, kind)
      .slice(0, MOST)
      .map((number) => ({ kind, number })),
  );
}
