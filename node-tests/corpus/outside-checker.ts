// Checks a merge from outside the engine: it imports types of the app and nothing that runs, so that both cannot share a bug.
// Property tests with random records may use it as well as the corpus run.
import type { Field, MarcRecord } from '../../cloudapp/src/app/marc/record';

import { checkBalance } from './checker/balance';
import { checkDecisions } from './checker/decisions';
import { checkKeepList } from './checker/keep-list';
import { checkLeader } from './checker/leader';
import { checkLinks } from './checker/links';
import { checkLost } from './checker/lost';
import type { CheckedMerge, Complaint, MergeView } from './checker/model';
import { line, viewOf } from './checker/model';
import { checkOnce, checkOwnNumbers } from './checker/once';
import { checkRules } from './checker/rules';

export type { CheckedMerge, CheckName, Complaint } from './checker/model';

const CHECKS: readonly ((merge: MergeView) => readonly Complaint[])[] = [
  checkDecisions,
  checkBalance,
  checkRules,
  checkOwnNumbers,
  checkOnce,
  checkLinks,
  checkLost,
  checkLeader,
];

/**
 * What is wrong with a merge; nothing when it is sound. The keep list of design 5 is held against profile 1
 * (`copy-and-merge`) only. A person's choices are respected where a decision says `byPerson`.
 */
export function checkMerge(merge: CheckedMerge): readonly Complaint[] {
  const view = viewOf(merge);
  const complaints = CHECKS.flatMap((check) => check(view));
  return merge.profile.id === 'copy-and-merge'
    ? [...complaints, ...checkKeepList(view)]
    : complaints;
}

/** merge(merge(L, I), I) = merge(L, I): to the last character and in the same order. */
export function checkMergedTwice(once: MarcRecord, twice: MarcRecord): readonly Complaint[] {
  const complaints: Complaint[] = [];
  if (once.leader !== twice.leader)
    complaints.push(again('R:LDR:1', `once "${once.leader}", twice "${twice.leader}"`));
  const [before, after] = [once, twice].map(({ fields }) => fields.map(shown));
  const gone = without(before, after);
  const come = without(after, before);
  if (gone.length + come.length > 0)
    complaints.push(
      again(
        tagOf(gone[0] ?? come[0]),
        `once ${gone.join(' | ') || '-'}, twice ${come.join(' | ') || '-'}`,
      ),
    );
  else {
    const place = before.findIndex((text, index) => text !== after[index]);
    if (place >= 0)
      complaints.push(
        again(tagOf(before[place]), `order: once ${before[place]}, twice ${after[place]}`),
      );
  }
  return complaints;
}

/** Makes a record, profile or proposal unchangeable, so that whoever changes it fails. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) frozen(child);
  return value;
}

function shown(field: Field): string {
  return line(field);
}

function tagOf(text = ''): string {
  return `R:${text.slice(0, 3)}`;
}

/** Texts of one list that the other lacks, each counted. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return texts.filter((text) => {
    const place = left.indexOf(text);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

function again(field: string, text: string): Complaint {
  return { check: 'merged twice', field, text };
}
