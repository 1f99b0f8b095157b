// One choice for all fields of a tag.
import { identifierForm } from '../align/identifiers';
import { fieldContent } from '../marc/content-hash';
import type { DataField } from '../marc/record';
import { isDataField } from '../marc/record';
import type { Override, OverrideValue } from '../merge/decision';

import type { TagValue } from './events';
import { previewRows } from './preview-rows';
import type { Reviewing } from './state';
import type { PreviewRow } from './view';

/**
 * The choices that make the result hold only our fields of a tag, only the incoming ones, or both. A field that leaves no such choice
 * (the OCLC number, a second main entry) stays as it is; so does, where both are wanted, one that reads the same in both but for its
 * identifiers: it would stand there twice.
 */
export function tagChoices(page: Reviewing, tag: string, value: TagValue): readonly Override[] {
  return previewRows(page.prepared, page.proposal).flatMap((row) => {
    if (row.tag !== tag || !row.target || (value === 'both' && isOneHeading(row))) return [];
    const wanted = wantedFor(row, value);
    if (!row.choices.includes(wanted) || (wanted === row.value && !row.subfields)) return [];
    return [{ target: row.target, value: wanted, label: row.tag }];
  });
}

/** Both versions say the same, and one of them has every identifier of the heading (`$0`, `$1`) that the other has, in whichever form. */
function isOneHeading({ fields: [lead] }: PreviewRow): boolean {
  const [local, incoming] = [lead?.local?.field, lead?.incoming?.field];
  if (!local || !incoming || !isDataField(local) || !isDataField(incoming)) return false;
  const [ours, theirs] = [identifiersOf(local), identifiersOf(incoming)];
  const isWithin = (one: readonly string[], other: readonly string[]): boolean =>
    one.every((value) => other.includes(value));
  return said(local) === said(incoming) && (isWithin(ours, theirs) || isWithin(theirs, ours));
}

function said(field: DataField): string {
  return fieldContent({ ...field, subfields: field.subfields.filter(({ code }) => !isId(code)) });
}

function identifiersOf({ subfields }: DataField): readonly string[] {
  return subfields.filter(({ code }) => isId(code)).map(({ value }) => identifierForm(value));
}

function isId(code: string): boolean {
  return code === '0' || code === '1';
}

/** A field that only one version has is taken with its side and goes with the other. */
function wantedFor({ fields: [lead] }: PreviewRow, value: TagValue): OverrideValue {
  const [local, incoming] = [lead?.local !== undefined, lead?.incoming !== undefined];
  if (local && incoming) return value;
  const own = local ? 'local' : 'incoming';
  return value === 'both' || value === own ? own : 'neither';
}
