// One choice for all fields of a tag.
import { fieldContent } from '../marc/content-hash';
import type { Field } from '../marc/record';
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

/** Both versions say the same but for the identifiers of the heading, `$0` and `$1`. */
function isOneHeading({ fields: [lead] }: PreviewRow): boolean {
  const [local, incoming] = [lead?.local, lead?.incoming].map((one) => one && said(one.field));
  return local !== undefined && local === incoming;
}

function said(field: Field): string {
  return isDataField(field)
    ? fieldContent({
        ...field,
        subfields: field.subfields.filter(({ code }) => !/[01]/.test(code)),
      })
    : fieldContent(field);
}

/** A field that only one version has is taken with its side and goes with the other. */
function wantedFor({ fields: [lead] }: PreviewRow, value: TagValue): OverrideValue {
  const [local, incoming] = [lead?.local !== undefined, lead?.incoming !== undefined];
  if (local && incoming) return value;
  const own = local ? 'local' : 'incoming';
  return value === 'both' || value === own ? own : 'neither';
}
