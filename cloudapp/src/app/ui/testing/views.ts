// What the selectors give to ui, from the small records of the fakes.
import type { State } from '../../workflow/state';
import { review, writes } from '../../workflow/selectors';
import type { PreviewRow, ReviewView, WritePanel } from '../../workflow/view';

/** The preview of a state; fails where the state shows none. */
export function reviewOf(state: State): ReviewView {
  const view = review(state);
  if (!view) throw new Error(`Expected a preview, but the page is "${state.page.kind}".`);
  return view;
}

/** One row of a preview by its key. */
export function rowOf(view: ReviewView, key: string): PreviewRow {
  const row = view.rows.find((one) => one.key === key);
  if (!row) throw new Error(`No row ${key}. There is: ${view.rows.map((one) => one.key).join()}.`);
  return row;
}

/** The newest write of a state. */
export function writeOf(state: State): WritePanel {
  const [write] = writes(state);
  if (!write) throw new Error('Expected a write, but nothing was saved or undone.');
  return write;
}
