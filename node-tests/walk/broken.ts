import type { BibStore } from '../../cloudapp/src/app/alma/save-and-release';
import type { SaveOutcome, SaveRequest } from '../../cloudapp/src/app/ports/alma';

import { TITLES } from './titles';
import type { MakeSaving } from './walk-panel';
import { REAL } from './walk';

type Unclear = Extract<SaveOutcome, { kind: 'unknown' }>;
type Saved = Extract<SaveOutcome, { kind: 'saved' }>;

/** The product's saving over calls to Alma that are made otherwise. */
function over(change: (alma: BibStore) => Partial<BibStore>): MakeSaving {
  return (alma) => REAL({ read: alma.read, put: alma.put, ...change(alma) });
}

/** The product's saving, with another outcome told. */
function telling(change: (outcome: SaveOutcome, request: SaveRequest) => SaveOutcome): MakeSaving {
  return (alma) => ({
    save: async (request, onStep) => change(await REAL(alma).save(request, onStep), request),
  });
}

const saved = (after: Saved['after']): Saved => ({
  kind: 'saved',
  after,
  changedByAlma: [],
  warnings: [],
  settledByReadBack: true,
});

function isUnclear(outcome: SaveOutcome): outcome is Unclear {
  return outcome.kind === 'unknown';
}

const OTHER = TITLES[1].mms;

/** Savings with one fault each, to see that the walk does notice. None of them is in the product. */
export const BROKEN: Readonly<Record<string, MakeSaving>> = {
  'never asks Alma to check the version': over((alma) => ({
    put: (mmsId, query, xml) => alma.put(mmsId, { ...query, stale_version_check: 'false' }, xml),
  })),
  'sends the write again when the answer is none': over((alma) => ({
    put: async (mmsId, query, xml) => {
      const answer = await alma.put(mmsId, query, xml);
      return answer.ok ? answer : alma.put(mmsId, query, xml);
    },
  })),
  'writes to another record': over((alma) => ({
    put: (_, query, xml) => alma.put(OTHER, query, xml),
  })),
  'builds on whatever it finds': (alma) => ({
    save: async (request, onStep) => {
      const found = await alma.read(request.before.mmsId);
      const before = found.ok ? found.value : request.before;
      return REAL(alma).save({ ...request, before }, onStep);
    },
  }),
  'says saved where nobody knows': telling((outcome, { before }) =>
    isUnclear(outcome) ? saved(outcome.current ?? before) : outcome,
  ),
  'says saved where it was refused': telling((outcome, { before }) =>
    outcome.kind === 'notSaved' ? saved(before) : outcome,
  ),
  'says not saved where the answer was lost': telling((outcome) =>
    outcome.kind === 'saved' && outcome.settledByReadBack
      ? { kind: 'notSaved', failure: { kind: 'almaNoAnswer', details: {} }, mayRetry: true }
      : outcome,
  ),
  'shows what was sent as what is stored': telling((outcome, { record }) =>
    outcome.kind === 'saved' ? saved({ ...outcome.after, record }) : outcome,
  ),
};
