import type { MarcFailure, MarcFailureKind, MarcWhere } from '../marc/marc-failure';

/** What is wrong with the MARC of a reply or file, as an i18n key: a phrase that completes the failure's sentence. */
export type MarcReason = `marcReasons.${MarcFailureKind}`;

/**
 * The values of a failure that say what is wrong with MARC and where. `reason` and `where` are i18n keys, to be translated
 * with the other values; `where` is '' where the place is not known.
 */
export function marcValues({ kind, where, values }: MarcFailure): Readonly<Record<string, string>> {
  const places = Object.entries(where).map(([name, value]) => [name, String(value)]);
  const reason: MarcReason = `marcReasons.${kind}`;
  return { ...Object.fromEntries(places), ...values, reason, where: whereKey(where) };
}

function whereKey({ record, line }: MarcWhere): string {
  if (record !== undefined && line !== undefined) return 'marcWhere.recordLine';
  if (record !== undefined) return 'marcWhere.record';
  return line === undefined ? '' : 'marcWhere.line';
}
