// The preview of any two records, for tests that need more than the small sample has.
import type { MarcRecord } from '../../app/marc/record';
import { success } from '../../app/marc/result';
import type { MergeProfile } from '../../app/merge/profile';
import type { PanelEvent } from '../../app/workflow/events';
import { previewRows } from '../../app/workflow/preview-rows';
import type { Reviewing, State } from '../../app/workflow/state';
import type { PreviewRow } from '../../app/workflow/view';

import { candidate, incoming, local, LOCAL_ID, NUMBER, PROFILE } from './sample-bibs';
import { found, readyState, told } from './told';

/** WorldCat's record is there: any one, under any profile. */
export function recordLoaded(record: MarcRecord, profile: MergeProfile = PROFILE): PanelEvent {
  const { source, id } = candidate();
  const result = success({ incoming: { ...incoming(), record }, profile });
  return { kind: 'incomingAnswered', mmsId: LOCAL_ID, source, id, result };
}

/** The preview of two records. */
export function previewOf(ours: MarcRecord, theirs: MarcRecord, profile = PROFILE): State {
  return told(
    readyState(local(LOCAL_ID, { record: ours })),
    { kind: 'typeNumber', text: NUMBER },
    { kind: 'search' },
    found(candidate()),
    recordLoaded(theirs, profile),
  );
}

/** What is reviewed; fails where no preview is on screen. */
export function reviewing({ page }: State): Reviewing {
  if (page.kind !== 'reviewing') throw new Error(`Expected a preview: ${page.kind}`);
  return page;
}

export function rowsIn(state: State): readonly PreviewRow[] {
  const { prepared, proposal } = reviewing(state);
  return previewRows(prepared, proposal);
}

/** The row of a field: `L:245:1` or `I:300:1`. */
export function rowWith(state: State, fieldId: string): PreviewRow {
  const row = rowsIn(state).find(({ fields }) =>
    fields.some(
      ({ local: ours, incoming: theirs }) => ours?.id === fieldId || theirs?.id === fieldId,
    ),
  );
  if (!row) throw new Error(`No row of ${fieldId}.`);
  return row;
}
