// What a profile does with each kind of field, found out by merging, and written as a page.
import type { MarcRecord } from '../../cloudapp/src/app/marc/record';
import type { Decision, Verdict } from '../../cloudapp/src/app/merge/decision';
import { prepare } from '../../cloudapp/src/app/merge/prepare';
import type { MergeProfile, Rule, Selector } from '../../cloudapp/src/app/merge/profile';
import { resolve } from '../../cloudapp/src/app/merge/resolve';
import { record } from '../../cloudapp/src/testing/marc-lines';

import type { Sample } from './samples';
import { SAMPLES } from './samples';

const FRAME = ['001 991234567890123', '008 880101s1988    nyu           000 0 eng d'];
const TITLE = '245 10 $aA title.';

/** The page on all profiles: for each its rules, then what becomes of each kind of field. */
export function profilesPage(profiles: readonly MergeProfile[]): string {
  const parts = profiles.map(
    (profile) => `## ${profile.name} (\`${profile.id}\`, version ${profile.version})

${profile.description}

### What becomes of a field

| field | only in the local record | only in the incoming record | in both, not the same |
| --- | --- | --- | --- |
${SAMPLES.map((sample) => row(sample, profile)).join('\n')}

${rulesOf(profile)}`,
  );
  return `# Merge profiles

What each merge profile that comes with the app does with a field. This page is made by merging small records:
\`PROFILES=1 node scripts/node-tests.mjs node-tests/profiles\` writes it, and the tests fail where it is not what the engine does.
No \`$5\` codes are configured here, so that every local \`$5\` is ours and every incoming one another library's. In brackets: the
rule that decided; no brackets: what the profile does where no rule speaks.

${parts.join('\n\n')}
`;
}

function row(sample: Sample, profile: MergeProfile): string {
  const cells = [
    fates(profile, [sample.local], []),
    fates(profile, [], [sample.incoming]),
    fates(profile, [sample.local], [sample.incoming]),
  ];
  return `| ${[sample.kind, ...cells].map(escaped).join(' | ')} |`;
}

/** `local kept (keep-59X); incoming dropped (no-59X)`. */
function fates(
  profile: MergeProfile,
  local: readonly string[],
  incoming: readonly string[],
): string {
  const { decisions } = resolve(prepare(framed(local), framed(incoming), profile));
  const about = (side: 'L' | 'I', lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => {
      const decision = decisions.find(
        ({ fieldId, tag }) => fieldId.startsWith(`${side}:`) && tag === line.slice(0, 3),
      );
      return decision ? [said(decision, side, local.length + incoming.length > 1)] : [];
    });
  return [...about('L', local), ...about('I', incoming)].join('; ');
}

const WORDS: Readonly<Record<Verdict, string>> = {
  added: 'taken',
  kept: 'kept',
  dropped: 'dropped',
  replaced: 'replaced',
  unchanged: 'unchanged',
};

function said({ verdict, rule }: Decision, side: 'L' | 'I', isBoth: boolean): string {
  const whose = isBoth ? (side === 'L' ? 'local ' : 'incoming ') : '';
  const taken = side === 'I' && verdict === 'replaced' ? 'taken' : WORDS[verdict];
  const by = ['default', 'invariant'].includes(rule) ? '' : ` (${rule})`;
  return `${whose}${side === 'I' && verdict === 'dropped' ? 'not taken' : taken}${by}`;
}

function framed(lines: readonly string[]): MarcRecord {
  const title = lines.some((line) => line.startsWith('245')) ? [] : [TITLE];
  const all = [...FRAME, ...title, ...lines];
  return record(...all.sort((one, other) => (one.slice(0, 3) < other.slice(0, 3) ? -1 : 1)));
}

function rulesOf({ rules }: MergeProfile): string {
  if (rules.length === 0) return 'It has no rules.';
  const lines = rules.map(
    (rule) =>
      `| ${[`\`${rule.id}\`${rule.enabled === false ? ' (off)' : ''}`, `${rule.side ?? 'both'}: ${tags(rule.select)}`, does(rule), rule.comment].map(escaped).join(' | ')} |`,
  );
  return `### Rules

| rule | fields | what it says | why |
| --- | --- | --- | --- |
${lines.join('\n')}`;
}

function tags({ tags: named, excludeTags, ind1, ind2, where }: Selector): string {
  const parts = [
    named.join(' '),
    excludeTags ? `not ${excludeTags.join(' ')}` : '',
    ind1 === undefined ? '' : `ind1 "${ind1}"`,
    ind2 === undefined ? '' : `ind2 "${ind2}"`,
    where ? `where ${where.map((one) => JSON.stringify(one)).join(' and ')}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function does(rule: Rule): string {
  const flags = (['add', 'append', 'remove', 'delete'] as const).flatMap((flag) =>
    rule[flag] === undefined ? [] : [`${flag}: ${rule[flag] ? 'yes' : 'no'}`],
  );
  const pair = rule.onPair === undefined ? [] : [`pair: ${JSON.stringify(rule.onPair)}`];
  const never = rule.never === undefined ? [] : [`never: ${rule.never}`];
  const when = (rule.when ?? []).map((scope) => `when ${JSON.stringify(scope)}`);
  return [...flags, ...pair, ...never, ...when].join(', ');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('$', '\\$');
}
