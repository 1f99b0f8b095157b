// One choice for all fields of a tag.
import type { Override, OverrideValue } from '../merge/decision';

import type { TagValue } from './events';
import { previewRows } from './preview-rows';
import type { Reviewing } from './state';
import type { PreviewRow } from './view';

/**
 * The choices that make the result hold only our fields of a tag, only the incoming ones, or both. A field that leaves no such choice
 * (the OCLC number, a second main entry) stays as it is.
 */
export function tagChoices(page: Reviewing, tag: string, value: TagValue): readonly Override[] {
  return previewRows(page.prepared, page.proposal).flatMap((row) => {
    if (row.tag !== tag || !row.target) return [];
    const wanted = wantedFor(row, value);
    if (!row.choices.includes(wanted) || (wanted === row.value && !row.subfields)) return [];
    return [{ target: row.target, value: wanted, label: row.tag }];
  });
}

/** A field that only one version has is taken with its side and goes with the other. */
function wantedFor({ fields: [lead] }: PreviewRow, value: TagValue): OverrideValue {
  const [local, incoming] = [lead?.local !== undefined, lead?.incoming !== undefined];
  if (local && incoming) return value;
  const own = local ? 'local' : 'incoming';
  return value === 'both' || value === own ? own : 'neither';
}
