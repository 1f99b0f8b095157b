/** What a person should know about a result, beyond what is lost. i18n: `warnings.<kind>`. */
import { languageOf008 } from '../marc/control-fields';
import { writableRecord } from '../marc/marcxml-write';
import type { Field, MarcRecord } from '../marc/record';
import { dataFields, isControlField, subfieldValues } from '../marc/record';
import { fieldText } from '../marc/text-form';

import type { Addition } from './additions';
import type { Warning } from './decision';
import type { Draft, Fate } from './draft';
import { institutionOf } from './institution';
import type { Prepared } from './merge-api';
import { linklessContent } from './outcome';
import { ambiguousIn, hasCode } from './remembered';

/** Limits of ISO 2709: longer ones break exports even where Alma stores them. */
const MOST_RECORD_BYTES = 99_999;
const MOST_FIELD_BYTES = 9_999;
/** Most values are plain English, and this is found out much faster than a length is counted. */
// eslint-disable-next-line no-control-regex -- all of ASCII, control characters too
const ASCII = /^[\x00-\x7f]*$/;
/** So many fields of one kind are shown; all are in the decisions. */
const MOST_SHOWN = 3;
/** Directory entry of a field in ISO 2709; the leader and end marks are 26 more. */
const ENTRY_BYTES = 12;

export function warningsOf(
  draft: Draft,
  prepared: Prepared,
  record: MarcRecord,
  found: readonly Warning[],
  added: readonly Addition[],
): readonly Warning[] {
  const standing = new Set(draft.out.map(({ from }) => from));
  return [
    ...found,
    ...flagsDropped(draft),
    ...mainEntryChanged(draft),
    ...mixedInstitutions(draft, prepared),
    ...ambiguous(prepared, standing),
    ...added.map(({ field, comment }) =>
      warning('addedByProfile', { text: fieldText(field), why: comment }),
    ),
    ...languagesDiffer(record),
    ...tooLong(draft),
    ...unwritable(record, draft),
  ];
}

/** Local fields that a rule means to go, such as 998 NO-OVERLAY, go with a word about them: one for each rule. */
function flagsDropped({ fates, out }: Draft): readonly Warning[] {
  const dropped = [...fates.values()].filter(
    ({ verdict, why }) => verdict === 'dropped' && why.lossExpected,
  );
  if (dropped.length === 0) return [];
  const contents = new Set(out.map(({ field }) => linklessContent(field)));
  const byRule = new Map<string, Fate[]>();
  for (const fate of dropped) {
    if (contents.has(linklessContent(fate.input.field))) continue;
    byRule.set(fate.why.rule, [...(byRule.get(fate.why.rule) ?? []), fate]);
  }
  return [...byRule.values()].map((fates) => {
    const shown = fates.slice(0, MOST_SHOWN).map(({ input }) => fieldText(input.field));
    const text = [...shown, ...(fates.length > MOST_SHOWN ? ['…'] : [])].join('; ');
    const why = fates[0].why.reason.values['why'] ?? '';
    return warning(
      'localFlagDropped',
      { text, why },
      fates.map(({ input }) => input.id),
    );
  });
}

/** Another kind of main entry (110 for 100) is not turned into an added entry by itself. */
function mainEntryChanged({ fates }: Draft): readonly Warning[] {
  return [...fates.values()].flatMap(({ input, verdict, out }) => {
    const { tag } = input.field;
    const isChanged =
      input.id.startsWith('L:') &&
      /^1\d\d$/.test(tag) &&
      verdict === 'replaced' &&
      out?.tag !== tag;
    return isChanged && out
      ? [warning('mainEntryChanged', { local: tag, incoming: out.tag }, [input.id, out.from])]
      : [];
  });
}

function mixedInstitutions({ fates }: Draft, { profile }: Prepared): readonly Warning[] {
  const isMixed = ({ input, verdict }: Fate): boolean =>
    input.id.startsWith('L:') &&
    (verdict === 'kept' || verdict === 'unchanged') &&
    hasCode(input.field, '5') &&
    institutionOf(input.field, 'local', profile.ourCodes) === 'mixed';
  return [...fates.values()]
    .filter(isMixed)
    .map(({ input }) => warning('mixedInstitutions', { tag: input.field.tag }, [input.id]));
}

function ambiguous(
  { local, incoming }: Prepared,
  standing: ReadonlySet<string>,
): readonly Warning[] {
  return [...ambiguousIn(local, 'L'), ...ambiguousIn(incoming, 'I')]
    .filter(({ fieldIds }) => fieldIds.some((id) => standing.has(id)))
    .map(({ occurrence, fieldIds }) =>
      warning('ambiguousLink', { number: occurrence.padStart(2, '0') }, fieldIds),
    );
}

/** The language of the text in 008/35-37 and in the first 041 $a (or $d of sound) should agree; a person decides which is right. */
function languagesDiffer(record: MarcRecord): readonly Warning[] {
  const coded = languageOf008(record);
  const own = dataFields(record, '041').filter(({ ind2 }) => ind2 !== '7');
  const languages = own.flatMap((field) =>
    [...subfieldValues(field, 'a'), ...subfieldValues(field, 'd')].flatMap(
      (value) =>
        value
          .trim()
          .toLowerCase()
          .match(/[a-z]{3}/g) ?? [],
    ),
  );
  if (coded === undefined || languages.length === 0) return [];
  if (coded === 'mul' || coded === 'und' || languages.includes(coded)) return [];
  return [warning('languagesDiffer', { coded, listed: languages.join(', ') })];
}

function tooLong({ out }: Draft): readonly Warning[] {
  const sizes = out.map(({ field }) => bytesOf(field));
  const total = sizes.reduce((sum, size) => sum + size + ENTRY_BYTES, 26);
  const long = out.flatMap(({ field, from }, index) =>
    sizes[index] > MOST_FIELD_BYTES
      ? [warning('fieldTooLong', { tag: field.tag, bytes: String(sizes[index]) }, [from])]
      : [],
  );
  return total > MOST_RECORD_BYTES
    ? [...long, warning('recordTooLong', { bytes: String(total) })]
    : long;
}

/** Characters that XML cannot hold are left out when the record is sent: the person hears of it before. */
function unwritable(record: MarcRecord, { out }: Draft): readonly Warning[] {
  const { removed } = writableRecord(record);
  const places = new Set(removed.map(({ fieldIndex }) => fieldIndex));
  return [...places].flatMap((place) => {
    const own = removed.filter(({ fieldIndex }) => fieldIndex === place);
    const characters = own.map(
      ({ codePoint }) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    );
    const values = { tag: own[0].tag, characters: [...new Set(characters)].join(', ') };
    const from = out.at(place)?.from;
    return [warning('charactersLeftOut', values, place < 0 || from === undefined ? [] : [from])];
  });
}

function bytesOf(field: Field): number {
  if (isControlField(field)) return utf8Length(field.value) + 1;
  return field.subfields.reduce((sum, { value }) => sum + utf8Length(value) + 2, 3);
}

function utf8Length(text: string): number {
  if (ASCII.test(text)) return text.length;
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // The two halves of a pair make four bytes: two more than counted for each half's unit.
    if (unit > 0x7f) length += unit <= 0x7ff || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return length;
}

function warning(
  kind: string,
  values: Warning['values'],
  fieldIds: Warning['fieldIds'] = [],
): Warning {
  return { kind, values, fieldIds };
}
