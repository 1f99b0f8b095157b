// What Alma does itself with the record when it saves, told apart from what the merge does.
import { dataFields, subfieldValues } from '../marc/record';
import type { LocalRecord } from '../ports/alma';
import type { InstitutionConfig } from '../settings/config';

import { isMarc21 } from './record-facts';
import type { State } from './state';
import type { Phrase } from './view';

/** i18n `almaDoes.<id>`. */
export type AlmaDoes =
  | 'networkZone'
  | 'mmsId'
  | 'version'
  | 'counts'
  | 'almaNumbers'
  | 'validates'
  | 'normalises'
  | 'noNormalisation'
  | 'undecided'
  | 'suppressed'
  | 'management'
  | 'draft';

type Sentence = Phrase & { readonly id: AlmaDoes };

interface Made {
  readonly config: InstitutionConfig | undefined;
  readonly sentences: readonly Sentence[];
}

const known = new WeakMap<LocalRecord, Made>();

/**
 * One sentence for each thing that Alma does or leaves alone at a save, for the record and the config at hand; none where the record
 * cannot be saved here at all. Sources: Alma Bibs API, `PUT /bibs/{mms_id}`; design 6.
 */
export function almaDoes({ page, config }: State): readonly Phrase[] {
  if (page.kind !== 'reviewing') return [];
  const { local } = page;
  const made = known.get(local);
  if (made && made.config === config) return made.sentences;
  const sentences = sentencesOf(local, config);
  known.set(local, { config, sentences });
  return sentences;
}

function sentencesOf(
  local: LocalRecord,
  config: InstitutionConfig | undefined,
): readonly Sentence[] {
  if (local.linkedTo === 'CZ' || !isMarc21(local)) return [];
  const { mmsId, linkedTo, suppressed } = local;
  return [
    ...(linkedTo === 'NZ' ? [sentence('networkZone')] : []),
    sentence('mmsId', { mmsId }),
    sentence('version'),
    sentence('counts'),
    ...almaNumbers(local),
    sentence('validates'),
    ...(config ? [normalisation(config)] : []),
    sentence(suppressed ? 'suppressed' : 'management'),
    sentence('draft'),
  ];
}

/** `(EXL...)` in 035 $a: the number of the record in the Network or Community Zone, which Alma writes when it gives the record. */
function almaNumbers({ record }: LocalRecord): readonly Sentence[] {
  const numbers = dataFields(record, '035')
    .flatMap((field) => subfieldValues(field, 'a'))
    .filter((value) => value.startsWith('(EXL'));
  return numbers.length === 0 ? [] : [sentence('almaNumbers', { numbers: numbers.join(', ') })];
}

/** The process that the institution's config names; `none` is a decision, nothing is none (settings/config). */
function normalisation({ normalization }: InstitutionConfig): Sentence {
  if (normalization === '') return sentence('undecided');
  if (normalization === 'none') return sentence('noNormalisation');
  return sentence('normalises', { process: normalization });
}

function sentence(id: AlmaDoes, values: Phrase['values'] = {}): Sentence {
  return { id, values };
}
