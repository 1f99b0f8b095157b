// Is it the same publication? A first, plain answer from what a cataloguer looks at first: title, number, date, kind, author.

import type { RecordFacts } from './record-facts';
import type { Evidence, MatchLevel, MatchView } from './view';

type Says = Evidence['says'];

/** Titles whose words agree this far are one title with a longer or shorter wording. */
const SAME_WORDING = 0.6;

const matches = new WeakMap<RecordFacts, WeakMap<RecordFacts, MatchView>>();

/**
 * The verdict line and its evidence. The same two facts give the same object. The kind of thing and the title weigh most: a number can
 * be wrong, and one number can stand in the records of two editions.
 */
export function matchOf(local: RecordFacts, incoming: RecordFacts): MatchView {
  const known = matches.get(local) ?? new WeakMap<RecordFacts, MatchView>();
  matches.set(local, known);
  const found = known.get(incoming) ?? judge(local, incoming);
  known.set(incoming, found);
  return found;
}

function judge(local: RecordFacts, incoming: RecordFacts): MatchView {
  const title = titleSays(local.title, incoming.title);
  const number = numberSays(local.numbers, incoming.numbers);
  const date = dateSays(local.date, incoming.date);
  const type = typeSays(local, incoming);
  const creator = creatorSays(local.creator, incoming.creator);
  const evidence: readonly Evidence[] = [
    piece('title', title, local.title, incoming.title),
    piece('number', number, local.numbers[0], incoming.numbers[0]),
    piece('date', date, local.date, incoming.date),
    piece('type', type, local.workType, incoming.workType),
    piece('creator', creator, local.creator, incoming.creator),
  ];
  return { level: levelOf({ title, number, date, type, creator }), evidence };
}

function levelOf(says: Readonly<Record<Evidence['what'], Says>>): MatchLevel {
  const { title, number, date, type, creator } = says;
  const sameNumber = number === 'agrees';
  if (type === 'differs') return title === 'agrees' || sameNumber ? 'check' : 'different';
  if (title !== 'agrees') return sameNumber || title === 'missing' ? 'check' : 'different';
  if (creator === 'differs') return 'check';
  if (date === 'differs') return sameNumber ? 'check' : 'different';
  return sameNumber && date === 'agrees' ? 'same' : 'likely';
}

function titleSays(local: string, incoming: string): Says {
  const [a, b] = [wordsOf(local), wordsOf(incoming)];
  if (a.length === 0 || b.length === 0) return 'missing';
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  // "Moby Dick" is the beginning of "Moby Dick, or, The whale".
  if (shorter.every((word, at) => word === longer[at])) return 'agrees';
  const others = new Set(longer);
  const shared = new Set(shorter.filter((word) => others.has(word))).size;
  return (2 * shared) / (new Set(a).size + others.size) >= SAME_WORDING ? 'agrees' : 'differs';
}

function numberSays(local: readonly string[], incoming: readonly string[]): Says {
  if (local.length === 0 || incoming.length === 0) return 'missing';
  return local.some((number) => incoming.includes(number)) ? 'agrees' : 'differs';
}

/** `u` stands for a digit that is not known (MARC 21 008/07-10). */
function dateSays(local: string | undefined, incoming: string | undefined): Says {
  if (!local || !incoming) return 'missing';
  const agrees = [...local].every(
    (digit, at) => digit === incoming[at] || digit === 'u' || incoming[at] === 'u',
  );
  return agrees ? 'agrees' : 'differs';
}

function typeSays(local: RecordFacts, incoming: RecordFacts): Says {
  if (local.workType === 'unknown' || incoming.workType === 'unknown') return 'missing';
  return local.workType === incoming.workType ? 'agrees' : 'differs';
}

/** The first word of a heading is the family name or the start of the corporate name. */
function creatorSays(local: string | undefined, incoming: string | undefined): Says {
  const [a] = wordsOf(local ?? '');
  const [b] = wordsOf(incoming ?? '');
  if (a === undefined || b === undefined) return 'missing';
  return a === b ? 'agrees' : 'differs';
}

/** Words without case, accents and punctuation. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function piece(
  what: Evidence['what'],
  says: Says,
  local: string | undefined,
  incoming: string | undefined,
): Evidence {
  return { what, says, ...(local ? { local } : {}), ...(incoming ? { incoming } : {}) };
}
