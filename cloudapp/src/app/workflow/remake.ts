import { freshBox, withoutSearch } from './follow-page';
import { remakeOn } from './open-preview';
import type { State, Write } from './state';
import { withoutWrites } from './write-map';

/**
 * Opens the preview of a write that did not come through, on the version that Alma holds now, also when the panel has gone on to
 * another record. Alma's own page is then another one: said beside the record, not asked.
 */
export function remakeFrom(state: State, write: Write): State {
  const { outcome, basis, mmsId, title } = write;
  const current = outcome && 'current' in outcome ? outcome.current : undefined;
  if (!basis || !current) return state;
  const overrides = state.overridesByRecord[mmsId] ?? basis.overrides;
  const ready =
    state.searchBox.mmsId === mmsId
      ? state
      : { ...withoutSearch(state), searchBox: freshBox(current) };
  const { alma } = state;
  const shownByAlma = alma.kind === 'starting' || alma.bibs.some((bib) => bib.mmsId === mmsId);
  return withoutWrites(
    {
      ...ready,
      page: remakeOn(current, { ...basis, overrides }),
      overridesByRecord: { ...state.overridesByRecord, [mmsId]: overrides },
      following: shownByAlma
        ? state.following
        : { bibs: [{ mmsId, description: title, via: 'BIB_MMS' }], otherEntities: 0 },
      otherPage: shownByAlma
        ? state.otherPage
        : { bibs: alma.bibs, otherEntities: alma.otherEntities, stayed: true },
      parked: undefined,
      viewing: undefined,
    },
    ({ writeId }) => writeId === write.writeId,
  );
}
