import * as fc from 'fast-check';

import type { DataField, Subfield } from '../../app/marc/record';
import type { Traps } from './options';
import type { ValueKind } from './values';
import { value } from './values';

/** How fields of a tag look: indicators that occur, then `code kind`, `?` = may be absent, `*` = may repeat. */
interface FieldShape {
  readonly tag: string;
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly string[];
}

const SHAPES: readonly FieldShape[] = [
  shape('010', ' ', ' ', 'a lccn'),
  shape('019', ' ', ' ', 'a* digits'),
  shape('020', ' ', ' ', 'a isbn', 'q? note', 'z? isbn'),
  shape('035', ' 9', ' ', 'a oclcNumber', 'z* oclcNumber'),
  shape('035', ' ', ' ', 'a otherNumber'),
  shape('040', ' ', ' ', 'a institution', 'b language', 'c institution', 'd* institution'),
  shape('041', '01', ' ', 'a* language', 'h? language'),
  shape('100', '01', ' ', 'a name', 'd? date', 'e? relator', '0* uri', '1? uri'),
  shape('110', '12', ' ', 'a name', 'b? name', '0? uri'),
  shape('240', '1', '0', 'a title', 'l? note'),
  shape('245', '01', '0234', 'a title', 'b? title', 'c? name'),
  shape('246', '13', ' 013', 'i? note', 'a title'),
  shape('250', ' ', ' ', 'a note'),
  shape('260', ' ', ' ', 'a place', 'b publisher', 'c date'),
  shape('264', ' ', '14', 'a place', 'b publisher', 'c date'),
  shape('300', ' ', ' ', 'a extent', 'b? note', 'c? note'),
  shape('336', ' ', ' ', 'a note', 'b vocabulary', '2 vocabulary'),
  shape('490', '01', ' ', 'a title', 'v? digits'),
  shape('500', ' ', ' ', 'a note', '5* institution'),
  shape('505', '0', ' 0', 'a anything', 't* title', 'r* name'),
  shape('520', ' 1', ' ', 'a anything', '5? institution'),
  shape('541', '01', ' ', 'c note', 'a name', '5? institution'),
  shape('561', '1', ' ', 'a note', '5? institution'),
  shape('583', '01', ' ', 'a note', 'c date', '5 institution'),
  shape('590', ' ', ' ', 'a note', '9? anything'),
  shape('600', '1', '0247', 'a name', 'x* subject', '2? vocabulary', '0? uri'),
  shape(
    '650',
    ' 12',
    '01247',
    'a subject',
    'x* subject',
    'z* place',
    '2? vocabulary',
    '0* uri',
    '1? uri',
  ),
  shape('655', ' ', '7', 'a subject', '2 vocabulary', '0? uri', '5? institution'),
  shape(
    '700',
    '1',
    ' 2',
    'i? note',
    'a name',
    't? title',
    'e* relator',
    '0* uri',
    '1? uri',
    '5? institution',
  ),
  shape('730', '0', ' 2', 'a title', '5? institution'),
  shape('773', '0', '8 ', 'i? note', 't title', 'w* oclcNumber', 'w* digits', '9? anything'),
  shape('776', '0', '8', 'i note', 't title', 'z isbn', 'w oclcNumber'),
  shape('830', ' ', '04', 'a title', 'v? digits', '5? institution'),
  shape('856', '4', '012', '3? note', 'u uri', 'z? note'),
  shape('909', ' ', ' ', 'a anything', 'a? anything', 'b? note'),
  shape('998', ' ', ' ', 'a note'),
];

/** Every tag that random records may hold. */
export const GENERATED_TAGS: readonly string[] = [...new Set(SHAPES.map(({ tag }) => tag))];

/** A data field of one of these tags, or of any. Tags without a known look get one of a note. */
export function dataField(
  traps: Traps,
  tags: readonly string[] = GENERATED_TAGS,
): fc.Arbitrary<DataField> {
  const wanted = tags.flatMap((tag) => {
    const known = SHAPES.filter((candidate) => candidate.tag === tag);
    return known.length > 0 ? known : [shape(tag, ' ', ' ', 'a anything', 'b? note')];
  });
  return fc.oneof(...wanted.map((candidate) => fieldOf(candidate, traps)));
}

function fieldOf(
  { tag, ind1, ind2, subfields }: FieldShape,
  traps: Traps,
): fc.Arbitrary<DataField> {
  const groups = subfields.map((written) => subfieldGroup(written, traps));
  return fc
    .record({
      tag: fc.constant(tag),
      ind1: fc.constantFrom(...ind1),
      ind2: fc.constantFrom(...ind2),
      subfields: fc.tuple(...groups).map((lists) => lists.flat()),
    })
    .chain((field) => withChain(field, traps))
    .chain((field) => withEmpty(field, traps));
}

/** `a title` once, `b? title` at most once, `x* subject` up to twice. */
function subfieldGroup(written: string, traps: Traps): fc.Arbitrary<readonly Subfield[]> {
  const code = written.charAt(0);
  const mark = written.charAt(1);
  const kind = written.slice(written.indexOf(' ') + 1) as ValueKind;
  const [minLength, maxLength] = mark === '?' ? [0, 1] : mark === '*' ? [0, 2] : [1, 1];
  return fc.array(
    value(kind, traps).map((text) => ({ code, value: text })),
    { minLength, maxLength },
  );
}

/** $8 stands after $6 and before the rest (MARC 21 Appendix A). */
function withChain(field: DataField, traps: Traps): fc.Arbitrary<DataField> {
  if (!traps.chains) return fc.constant(field);
  return fc
    .oneof(
      { weight: 9, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom('1\\p', '1.1\\a', '2', '3.2', '1.1\\x') },
    )
    .map((link) =>
      link === ''
        ? field
        : { ...field, subfields: [{ code: '8', value: link }, ...field.subfields] },
    );
}

function withEmpty(field: DataField, traps: Traps): fc.Arbitrary<DataField> {
  if (!traps.empty) return fc.constant(field);
  return fc.integer({ min: 0, max: 19 }).map((choice) => {
    if (choice === 0)
      return { ...field, subfields: [...field.subfields, { code: 'b', value: '' }] };
    return choice === 1 ? { ...field, subfields: [] } : field;
  });
}

function shape(tag: string, ind1: string, ind2: string, ...subfields: string[]): FieldShape {
  return { tag, ind1, ind2, subfields };
}
