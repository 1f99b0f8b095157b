/** What must be looked at before two records are merged (design 5). i18n: `guards.<id>`. */
import { rankOf } from '../marc/encoding-level';
import { bibliographicLevel, encodingLevel, recordType } from '../marc/leader';
import { formOfItem } from '../marc/control-fields';
import { oclcNumbersOf } from '../marc/oclc-number';
import type { MarcRecord } from '../marc/record';
import { dataFields, subfieldValues } from '../marc/record';

import type { GuardFinding } from './decision';
import type { MergeContext } from './merge-api';
import type { MergeProfile } from './profile';
import { alikeness, scriptOf, shownTitle, titleForms, titlePart } from './titles';

interface Case {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
  readonly profile: MergeProfile;
  readonly context: MergeContext;
}

type Guard = (merge: Case) => GuardFinding | undefined;

/** Levels of description that are serial or updated in time; a monograph is none of them (MARC 21 leader 07). */
const CONTINUING = 'bis';

/** Below this the best pair of titles has little more in common than any two titles of one language. */
const HARDLY_ALIKE = 0.35;

const GUARDS: readonly Guard[] = [
  recordFormat,
  zoneLink,
  type,
  level,
  form,
  number,
  title,
  language,
  deletedInSource,
  fullness,
  noTitle,
];

/** All findings for two records, in the order in which they matter. */
export function findGuards(
  local: MarcRecord,
  incoming: MarcRecord,
  profile: MergeProfile,
  context: MergeContext,
): readonly GuardFinding[] {
  return GUARDS.flatMap((guard) => guard({ local, incoming, profile, context }) ?? []);
}

/** Alma stores other formats (UNIMARC, KORMARC, Dublin Core) too; these rules know MARC 21 only. */
function recordFormat({ context }: Case): GuardFinding | undefined {
  const format = context.recordFormat;
  if (format === undefined || format.toLowerCase() === 'marc21') return undefined;
  return finding('recordFormat', 'block', { format }, true);
}

/** A community zone record is not the institution's to change; of a network zone record only local extensions are stored. */
function zoneLink({ context }: Case): GuardFinding | undefined {
  if (context.linkedTo === 'CZ') return finding('linkedToCommunityZone', 'block', {}, true);
  return context.linkedTo === 'NZ' ? finding('linkedToNetworkZone', 'confirm') : undefined;
}

function type({ local, incoming }: Case): GuardFinding | undefined {
  const values = { local: recordType(local), incoming: recordType(incoming) };
  return values.local === values.incoming || isUnsaid(values)
    ? undefined
    : finding('recordType', 'block', shown(values));
}

/** What was pasted without a leader says nothing of its type. */
function isUnsaid(values: Readonly<Record<'local' | 'incoming', string>>): boolean {
  return values.local === '' || values.incoming === '';
}

function level({ local, incoming }: Case): GuardFinding | undefined {
  const values = { local: bibliographicLevel(local), incoming: bibliographicLevel(incoming) };
  if (values.local === values.incoming || isUnsaid(values)) return undefined;
  const isSameKind = CONTINUING.includes(values.local) === CONTINUING.includes(values.incoming);
  return finding('bibliographicLevel', isSameKind ? 'confirm' : 'block', shown(values));
}

function form({ local, incoming }: Case): GuardFinding | undefined {
  const values = { local: formOfItem(local), incoming: formOfItem(incoming) };
  const isKnown = Object.values(values).every((one) => one !== 'unknown' && one !== 'mixed');
  return isKnown && values.local !== values.incoming
    ? finding('formOfItem', 'block', values)
    : undefined;
}

/** Replacing the number is the normal upgrade when the person typed it; an old number that WorldCat merged is no other record. */
function number({ local, incoming, context }: Case): GuardFinding | undefined {
  const [ours, theirs] = [oclcNumbersOf(local), oclcNumbersOf(incoming)];
  const [old] = ours.current;
  const [current] = theirs.current;
  if (old === undefined || current === undefined) return undefined;
  if (ours.current.includes(current)) return undefined;
  const values = { local: ours.current.join(', '), incoming: current };
  const former = [...theirs.cancelled, ...theirs.merged];
  if (ours.current.some((one) => former.includes(one)))
    return finding('numberMerged', 'warn', values);
  if ([...ours.cancelled, ...ours.merged].includes(current))
    return finding('numberWasCancelled', 'confirm', values);
  return context.typedByPerson
    ? finding('otherNumberTyped', 'warn', values)
    : finding('otherNumber', 'confirm', values);
}

/** Good enough to stop at a wrong record; whether it is the same edition is the verdict's to say. */
function title({ local, incoming }: Case): GuardFinding | undefined {
  const [ours, theirs] = [titlesOf(local), titlesOf(incoming)];
  const comparable = ours.flatMap((one) =>
    theirs.filter((other) => scriptOf(one) === scriptOf(other)).map((other) => [one, other]),
  );
  if (comparable.length === 0) return undefined;
  const values = { local: shownTitle(local), incoming: shownTitle(incoming) };
  const [part, otherPart] = [titlePart(local).number, titlePart(incoming).number];
  if (part !== '' && otherPart !== '' && part !== otherPart)
    return finding('differentPart', 'confirm', values);
  return comparable.some(([one, other]) => isAlike(one, other))
    ? undefined
    : finding('differentTitle', 'confirm', values);
}

function titlesOf(record: MarcRecord): readonly string[] {
  return titleForms(record).flatMap(({ proper, whole }) => [proper, whole]);
}

function isAlike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one) || alikeness(one, other) >= HARDLY_ALIKE;
}

/** 040 $b says in which language a record is catalogued; a record in another one is no copy for the catalogue. */
function language({ incoming, profile }: Case): GuardFinding | undefined {
  const [source] = dataFields(incoming, '040');
  const found = source ? subfieldValues(source, 'b')[0]?.trim().toLowerCase() : undefined;
  if (!found || found === profile.catalogingLanguage) return undefined;
  return finding('catalogingLanguage', 'confirm', {
    incoming: found,
    wanted: profile.catalogingLanguage,
  });
}

function deletedInSource({ incoming }: Case): GuardFinding | undefined {
  return 'dsx'.includes(incoming.leader.charAt(5) || ' ')
    ? finding('deletedInSource', 'confirm')
    : undefined;
}

function fullness({ local, incoming }: Case): GuardFinding | undefined {
  const values = { local: encodingLevel(local), incoming: encodingLevel(incoming) };
  const [ours, theirs] = [rankOf(values.local), rankOf(values.incoming)];
  return ours !== undefined && theirs !== undefined && theirs < ours
    ? finding('lowerEncodingLevel', 'warn', shown(values))
    : undefined;
}

function noTitle({ incoming }: Case): GuardFinding | undefined {
  return dataFields(incoming, '245').length === 0 ? finding('noTitle', 'confirm') : undefined;
}

/** Codes as cataloguers write them: a blank as `_`. */
function shown(codes: GuardFinding['values']): GuardFinding['values'] {
  const entries = Object.entries(codes).map(([side, code]) => [side, code.replaceAll(' ', '_')]);
  return Object.fromEntries(entries) as GuardFinding['values'];
}

function finding(
  id: string,
  level: GuardFinding['level'],
  values: GuardFinding['values'] = {},
  forGood = false,
): GuardFinding {
  return { id, level, forGood, values };
}
