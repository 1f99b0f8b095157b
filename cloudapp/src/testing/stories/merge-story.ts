/** Runs a story about a merge and says what came out, in the words of the story. */
import type { Decision, Override, Proposal, SubfieldChoice } from '../../app/merge/decision';
import type { MergeContext, Prepared } from '../../app/merge/merge-api';
import { prepare } from '../../app/merge/prepare';
import type { MergeProfile, Rule, Statement } from '../../app/merge/profile';
import { resolve } from '../../app/merge/resolve';
import { mrkLine } from '../../app/marc/mrk';
import type { MarcRecord } from '../../app/marc/record';

import { shippedProfile } from './profiles';
import type { Story } from './story-reader';
import { fieldFrom, isLeader, readMrkRecordLines } from './story-records';

/** Sections that say what must come out. One that a story leaves out stands for an empty list, but for `says`. */
const OUTCOMES = ['result', 'lost', 'warns', 'guards', 'unbound'] as const;

/** What every record has and few stories are about: filled in where neither record names the tag. */
const FILLED_IN: readonly string[] = [
  '=005  20240102030405.0',
  '=008  880101s1988\\\\\\\\nyu\\\\\\\\\\\\\\\\\\\\\\000\\0\\eng\\d',
  '=245  00$aTitle of the story.',
];
const MMS_ID = '=001  991234567890123';

export interface StoryRun {
  readonly prepared: Prepared;
  readonly proposal: Proposal;
  /** For each section: what the story says, and what came out. */
  readonly sections: readonly {
    readonly name: string;
    readonly expected: string;
    readonly actual: string;
  }[];
}

export function runMergeStory(story: Story): StoryRun {
  const { local, incoming, filled } = recordsOf(story);
  const prepared = prepare(local, incoming, profileOf(story), contextOf(story));
  const proposal = resolve(prepared, overridesOf(story, resolve(prepared)));
  const actual: Record<(typeof OUTCOMES)[number], readonly string[]> = {
    result: resultLines(proposal.record, story, filled),
    lost: proposal.lost.map(({ fieldId, what, text }) => `${fieldId}  ${what}  ${text}`),
    warns: proposal.warnings.map(({ kind, fieldIds }) => [kind, ...fieldIds].join('  ')),
    guards: proposal.guards.map(({ id, level, forGood }) =>
      [level, id, ...(forGood ? ['forGood'] : [])].join('  '),
    ),
    unbound: proposal.unbound.map(
      ({ override, reason }) =>
        `${override.label ?? override.target}  ${override.value}  ${reason.id}`,
    ),
  };
  const compared = OUTCOMES.map((name) => ({
    name,
    expected: expectedLines(story, name).join('\n'),
    actual: actual[name].map(spaced).join('\n'),
  }));
  return { prepared, proposal, sections: [...compared, says(story, proposal)] };
}

/** The part of a record's fields that a story tells about, as lines. */
export function resultLines(
  record: MarcRecord,
  story: Story,
  filled: ReadonlySet<string>,
): readonly string[] {
  const withLeader = (story.sections.get('result') ?? []).some((line) => line.startsWith('=LDR'));
  const fields = record.fields.filter(({ tag }) => !filled.has(tag)).map(mrkLine);
  return withLeader ? [`=LDR  ${record.leader.replaceAll(' ', '\\')}`, ...fields] : fields;
}

function expectedLines(story: Story, name: string): readonly string[] {
  return (story.sections.get(name) ?? []).map((line) =>
    name === 'result' ? inOneForm(line) : spaced(line.trim()),
  );
}

/** Mnemonics may be written or left out where they change nothing; the leader is no field. */
function inOneForm(line: string): string {
  return isLeader(line) ? line : mrkLine(fieldFrom(line));
}

/** Between its parts a line may have any number of blanks. */
function spaced(line: string): string {
  return line.startsWith('=') ? line : line.replace(/\s+/g, ' ').trim();
}

interface StoryRecords {
  readonly local: MarcRecord;
  readonly incoming: MarcRecord;
  readonly filled: ReadonlySet<string>;
}

function recordsOf({ sections }: Story): StoryRecords {
  const [local, incoming] = [sections.get('local') ?? [], sections.get('incoming') ?? []];
  const named = new Set([...local, ...incoming].map((line) => line.slice(1, 4)));
  const extra = FILLED_IN.filter((line) => !named.has(line.slice(1, 4)));
  const mmsId = named.has('001') ? [] : [MMS_ID];
  const filled = new Set([...extra, ...mmsId].map((line) => line.slice(1, 4)));
  return {
    local: recordFrom([...mmsId, ...extra], local),
    // 005 and 001 of the other system would only repeat that they are not taken.
    incoming: recordFrom(
      extra.filter((line) => !line.startsWith('=005')),
      incoming,
    ),
    filled,
  };
}

/** Named fields in their order; each filled-in one before the first that has a higher tag. */
function recordFrom(filled: readonly string[], named: readonly string[]): MarcRecord {
  const record = readMrkRecordLines(named);
  const fields = [...record.fields];
  for (const field of filled.map(fieldFrom)) {
    const place = fields.findIndex(({ tag }) => tag > field.tag);
    fields.splice(place < 0 ? fields.length : place, 0, field);
  }
  return { ...record, fields };
}

function profileOf({ settings, sections }: Story): MergeProfile {
  const profile = shippedProfile(settings.get('profile') ?? 'copy-and-merge');
  const enabled = listOf(settings.get('additions'));
  return {
    ...profile,
    ...orderedBy(sections.get('statements')),
    ourCodes: listOf(settings.get('ourCodes')),
    subjectVocabularies: listOf(settings.get('vocabularies')),
    rules: [...profile.rules, ...protection(listOf(settings.get('protect')))],
    additions: profile.additions.map((one) => ({ ...one, enabled: enabled.includes(one.id) })),
  };
}

/** A rule that keeps local fields of these tags. */
function protection(tags: readonly string[]): readonly Rule[] {
  const comment = 'Protected in this story.';
  const stays = { remove: false, delete: false, onPair: 'local' } as const;
  return tags.length === 0
    ? []
    : [{ id: 'protect', comment, side: 'local', select: { tags }, ...stays }];
}

/** Lines of `statements`: `add 9XX`, `remove 914`, `replace 500 if exists`, `add 500 if notExists`. */
function orderedBy(lines: readonly string[] = []): Partial<MergeProfile> {
  if (lines.length === 0) return {};
  const statements = lines.map((line): Statement => {
    const [op, tag, , condition] = line.trim().split(/\s+/);
    return {
      id: `${op}-${tag}`,
      comment: line.trim(),
      op: op as Statement['op'],
      select: { tags: [tag] },
      ...(condition ? { if: condition as Statement['if'] } : {}),
    };
  });
  return { mode: 'ordered', statements };
}

function contextOf({ settings }: Story): MergeContext {
  const linkedTo = settings.get('linkedTo');
  const recordFormat = settings.get('recordFormat');
  return {
    typedByPerson: settings.get('number') === 'typed',
    ...(linkedTo === 'NZ' || linkedTo === 'CZ' ? { linkedTo } : {}),
    ...(recordFormat === undefined ? {} : { recordFormat }),
    stamp: Object.fromEntries(listOf(settings.get('stamp')).map((one) => one.split('='))),
  };
}

function listOf(text = ''): readonly string[] {
  return text.split(',').flatMap((one) => one.trim() || []);
}

/**
 * `I:590:1  incoming`: the choice for the group of that field. An id of no field is taken as a target that is gone. Single subfields
 * follow: `+L$c` takes the local $c, `-I$z2` leaves the second incoming $z out.
 */
function overridesOf({ sections }: Story, { decisions }: Proposal): readonly Override[] {
  return (sections.get('overrides') ?? []).map((line) => {
    const [id, value, ...parts] = line.trim().split(/\s+/);
    const found = decisions.find(({ fieldId }) => fieldId === id);
    const subfields = parts.map(subfieldChoice);
    return {
      target: found?.target ?? id,
      value: value as Override['value'],
      label: id,
      ...(subfields.length > 0 ? { subfields } : {}),
    };
  });
}

function subfieldChoice(part: string): SubfieldChoice {
  const [, sign, side, code, nth] = /^([+-])([LI])\$(.)(\d*)$/.exec(part) ?? [];
  return {
    from: side === 'L' ? 'local' : 'incoming',
    code: code ?? '',
    nth: Number(nth === '' ? '1' : nth),
    take: sign === '+',
  };
}

/**
 * Lines of `says`: field, verdict, then any of its flags, `by RULE`, `because REASON`, `with PARTNER`, `grafted $0 from FIELD`. What a
 * line does not name is not compared.
 */
function says(story: Story, { decisions }: Proposal): StoryRun['sections'][number] {
  const expected = (story.sections.get('says') ?? []).map((line) => spaced(line.trim()));
  const actual = expected.map((line) => {
    const [id] = line.split(' ');
    const decision = decisions.find(({ fieldId }) => fieldId === id);
    if (!decision) return `${id} has no decision`;
    return holds(line, decision) ? line : told(decision);
  });
  return { name: 'says', expected: expected.join('\n'), actual: actual.join('\n') };
}

function holds(line: string, decision: Decision): boolean {
  const [, verdict, ...claims] = line.split(' ');
  if (verdict !== decision.verdict) return false;
  for (let index = 0; index < claims.length; index += 1) {
    const [claim, next] = [claims[index], claims[index + 1]];
    if (claim === 'by') index += next === decision.rule ? 1 : Infinity;
    else if (claim === 'because') index += next === decision.reason.id ? 1 : Infinity;
    else if (claim === 'with') index += next === decision.partner ? 1 : Infinity;
    else if (next?.startsWith('$'))
      index += isGrafted(claims.slice(index), decision) ? 3 : Infinity;
    else if (!decision.flags.some((flag) => flag === claim)) index = Infinity;
    if (index === Infinity) return false;
  }
  return true;
}

function isGrafted([, code, , from]: readonly string[], { grafted = [] }: Decision): boolean {
  return grafted.some((one) => `$${one.code}` === code && one.from === from);
}

function told({ fieldId, verdict, flags, rule, reason, partner, grafted = [] }: Decision): string {
  const grafts = grafted.map(({ code, from }) => `grafted $${code} from ${from}`);
  return [
    ...[fieldId, verdict, ...flags, ...grafts, `by ${rule}`, `because ${reason.id}`],
    ...(partner === undefined ? [] : [`with ${partner}`]),
  ].join(' ');
}
