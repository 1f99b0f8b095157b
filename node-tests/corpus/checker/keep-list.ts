// What profile 1 keeps from the local record, written out from design 5 without looking at its rules.
import type { Field } from '../../../cloudapp/src/app/marc/record';

import { hasMmsId, isLocalExtension, numbersNamed, whose5 } from './facts';
import { linkOf, matesOf, spokenTag } from './links';
import type { Complaint, InputField, MergeView } from './model';
import { content, counted, line, values } from './model';
import { oncePerRecord } from './once';

const ALWAYS = /^(001|09.|59.|69.|752|541|561|562|563|583|584|585|856)$/;

/** Every field of the keep list stands in the result as it is, but for the numbers in $6 and $8. */
export function checkKeepList(merge: MergeView): readonly Complaint[] {
  const kept = [...merge.inputs.values()].filter(
    (input) => input.side === 'local' && isOnKeepList(input, merge) && !isChosen(input, merge),
  );
  const there = counted([...merge.results.values()].map(content));
  const crowded = crowdedTags(kept);
  const complaints: Complaint[] = [];
  for (const { id, field } of kept) {
    const left = there.get(content(field)) ?? 0;
    there.set(content(field), left - 1);
    // Of several such fields under a tag that MARC allows once, one can stay.
    if (left > 0 || crowded.has(oncePerRecord(field) ?? '')) continue;
    complaints.push({
      check: 'keep list',
      field: id,
      text: `is not in the result: ${line(field)}`,
    });
  }
  return complaints;
}

/** Whether design 5 keeps a local field: by itself, or as the 880 of one that is kept. */
export function isOnKeepList(input: InputField, merge: MergeView): boolean {
  if (isGivenUp(input.field)) return false;
  if (isKeptByItself(input.field, merge)) return true;
  if (input.field.tag !== '880') return false;
  if (!linkOf(input.field)) return isKeptByItself(asItsTag(input.field), merge);
  return matesOf(input, merge).some(
    ({ field }) => field.tag !== '880' && !isGivenUp(field) && isKeptByItself(field, merge),
  );
}

function isKeptByItself(field: Field, { profile }: MergeView): boolean {
  const { tag } = field;
  if (ALWAYS.test(tag)) return true;
  if (/^9..$/.test(tag) && !['913', '914', '991', '998'].includes(tag)) return true;
  if ((tag === '506' || tag === '540') && values(field, '5').length > 0) return true;
  if (/^7[78].$/.test(tag) && (isLocalExtension(field) || hasMmsId(field))) return true;
  if (tag === '035' && numbersNamed(field).length === 0) return true;
  return isLocalExtension(field) || whose5(field, 'local', profile.ourCodes) === 'ours';
}

/** 019 becomes 035 $z, and a NO-OVERLAY 998 is meant to go, whatever else they carry. */
function isGivenUp(field: Field): boolean {
  const isFlag = values(field, 'a').some((value) => /^\s*no[- ]?overlay/i.test(value));
  return field.tag === '019' || (field.tag === '998' && isFlag);
}

/** An 880 without partner stands for a field of the tag that it names. */
function asItsTag(field: Field): Field {
  const tag = spokenTag(field);
  return tag === '880' ? field : { ...field, tag };
}

function isChosen({ id }: InputField, { decisions }: MergeView): boolean {
  return decisions.get(id)?.flags.includes('byPerson') ?? false;
}

function crowdedTags(kept: readonly InputField[]): ReadonlySet<string> {
  const tags = counted(kept.flatMap(({ field }) => oncePerRecord(field) ?? []));
  return new Set([...tags].filter(([, count]) => count > 1).map(([tag]) => tag));
}
