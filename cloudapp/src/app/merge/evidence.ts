/** Feature by feature: does it speak for one publication, or for two? */
import type { FactDate, Identifiers, TitleFacts } from './title-facts';
import { alikeness, plainWords, scriptOf } from './titles';

/** `near`: as two cataloguers may write one thing. `missing`: one record does not say, or it cannot be compared. */
export type Says = 'agrees' | 'near' | 'differs' | 'missing';

export const FEATURES = [
  'title',
  'part',
  'number',
  'isbn',
  'issn',
  'lccn',
  'date',
  'type',
  'level',
  'form',
  'creator',
  'edition',
  'extent',
  'publisher',
  'language',
] as const;

export type Feature = (typeof FEATURES)[number];

type Compare = (local: TitleFacts, incoming: TitleFacts) => Says;

/** Two wordings of one title have at least that much in common; those of a series of works have too. */
const ONE_WORDING = 0.7;
/** Two spellings of one name, or of one title of a part. */
const ONE_NAME = 0.5;
/** Pages: counts of two cataloguers differ by as much (OCLC Bibliographic Formats, "When to input a new record"). */
const PAGES_APART = 10;
const SHARE_APART = 0.1;

export const COMPARE: Readonly<Record<Feature, Compare>> = {
  title: (local, incoming) => titleSays(local, incoming),
  part: (local, incoming) => partSays(local, incoming),
  number: (local, incoming) => numberSays(local.numbers, incoming.numbers),
  isbn: (local, incoming) => identifierSays(local.isbn, incoming.isbn),
  issn: (local, incoming) => identifierSays(local.issn, incoming.issn),
  lccn: (local, incoming) => identifierSays(local.lccn, incoming.lccn),
  date: ({ date: one }, { date: other }) => (one && other ? dateSays(one, other) : 'missing'),
  type: (local, incoming) => codeSays(local.type, incoming.type),
  level: (local, incoming) => codeSays(local.level, incoming.level),
  form: (local, incoming) => codeSays(known(local.form), known(incoming.form)),
  creator: (local, incoming) => creatorSays(local.names, incoming.names),
  edition: (local, incoming) => editionSays(local.edition, incoming.edition),
  extent: (local, incoming) => extentSays(pagesOf(local), pagesOf(incoming)),
  publisher: (local, incoming) => publisherSays(local.publisher, incoming.publisher),
  language: (local, incoming) => codeSays(spoken(local.language), spoken(incoming.language)),
};

function titleSays({ titles: ours }: TitleFacts, { titles: theirs }: TitleFacts): Says {
  let found: Says = 'missing';
  for (const one of ours)
    for (const other of theirs) {
      if (scriptOf(one.whole) !== scriptOf(other.whole)) continue;
      const says = wordingSays(one, other);
      const isMain = one.isMain && other.isMain;
      if (says === 'agrees' && isMain) return 'agrees';
      if (says !== 'differs') found = 'near';
      else if (found === 'missing' && isMain) found = 'differs';
    }
  return found;
}

function wordingSays(one: TitleFacts['titles'][number], other: typeof one): Says {
  if (one.whole === other.whole) return 'agrees';
  if (one.proper === other.proper) {
    const isShortened = one.whole === one.proper || other.whole === other.proper;
    return isShortened || alikeness(one.whole, other.whole) >= ONE_WORDING ? 'agrees' : 'near';
  }
  // "Moby Dick" is the beginning of "Moby Dick, or, The whale"; "Nature" is that of many journals.
  const [shorter, longer] = [one.whole, other.whole].sort((a, b) => a.length - b.length);
  if (shorter.includes(' ') && longer.startsWith(`${shorter} `)) return 'near';
  return alikeness(one.whole, other.whole) >= ONE_WORDING ? 'near' : 'differs';
}

function partSays({ part: one }: TitleFacts, { part: other }: TitleFacts): Says {
  const number = codeSays(one.number, other.number);
  if (number === 'differs') return 'differs';
  if (one.name !== '' && other.name !== '')
    return alikeness(one.name, other.name) >= ONE_NAME ? 'agrees' : 'differs';
  const isOneSided = (one.number === '') !== (other.number === '');
  if (isOneSided || one.name !== other.name) return 'near';
  return number;
}

/** A number that WorldCat merged into the other's own is the same record. */
function numberSays(local: Identifiers, incoming: Identifiers): Says {
  if (all(local).length === 0 || all(incoming).length === 0) return 'missing';
  return shares(all(local), all(incoming)) ? 'agrees' : 'differs';
}

/** $z holds what is cancelled, and what belongs to another form: it links two records, and does not make them one. */
function identifierSays(local: Identifiers, incoming: Identifiers): Says {
  if (shares(local.own, incoming.own)) return 'agrees';
  if (shares(all(local), all(incoming))) return 'near';
  return local.own.length > 0 && incoming.own.length > 0 ? 'differs' : 'missing';
}

function codeSays(local: string, incoming: string): Says {
  if (local === '' || incoming === '') return 'missing';
  return local === incoming ? 'agrees' : 'differs';
}

function known(form: TitleFacts['form']): string {
  return form === 'unknown' || form === 'mixed' ? '' : form;
}

/** No language at all, several, or one that is not known: nothing to compare (MARC 21 008/35-37). */
function spoken(language: string): string {
  return /^(?:und|zxx|mul)$/.test(language) ? '' : language;
}

function dateSays(one: FactDate, other: FactDate): Says {
  if (isYear(one.first, other.first)) return 'agrees';
  if (within(one, other) || within(other, one)) return 'near';
  const [a, b] = [Number(one.first), Number(other.first)];
  return Math.abs(a - b) <= 1 ? 'near' : 'differs';
}

/** `u` stands for a digit that is not known (MARC 21 008/07-10). */
function isYear(one: string, other: string): boolean {
  return [...one].every((digit, at) => digit === other[at] || digit === 'u' || other[at] === 'u');
}

/** A date that the other record gives as that of copyright or production (t, p), or as one within a span of doubt (q). */
function within({ first }: FactDate, { type, first: from, second: to }: FactDate): boolean {
  if (type === 'q') return first >= from && first <= to;
  return (type === 't' || type === 'p') && first === to;
}

/** A person may be the main entry of one record and an added entry of the other. */
function creatorSays(local: Identifiers, incoming: Identifiers): Says {
  const [ours] = local.own;
  const [theirs] = incoming.own;
  if (ours === undefined || theirs === undefined) return 'missing';
  if (ours === theirs) return 'agrees';
  if (scriptOf(ours) !== scriptOf(theirs)) return 'missing';
  const isAdded = incoming.other.includes(ours) || local.other.includes(theirs);
  return isAdded || alikeness(ours, theirs) >= ONE_NAME ? 'near' : 'differs';
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function editionSays(local: string, incoming: string): Says {
  const [ours, theirs] = [plainWords(local), plainWords(incoming)];
  if (ours === '' || theirs === '') return 'missing';
  const numbers = codeSays(editionNumber(ours), editionNumber(theirs));
  if (numbers !== 'missing') return numbers;
  return ours === theirs ? 'agrees' : 'near';
}

function editionNumber(words: string): string {
  const figures = /\d+/.exec(words)?.[0];
  const ordinal = ORDINALS.findIndex((word) => words.split(' ').includes(word)) + 1;
  return figures ?? (ordinal > 0 ? String(ordinal) : '');
}

/** The highest number of pages or leaves; of volumes, sheets and minutes there is too little to tell. */
function pagesOf({ type, level, extent }: TitleFacts): number | undefined {
  if (!'atcd'.includes(type) || 'bis'.includes(level)) return undefined;
  const numbers = [...extent.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const hasVolumes = /\d\s*(?:v\.|v\b|vol|bd|t\.|cilt|冊|册)/i.test(extent);
  return numbers.length === 0 || hasVolumes ? undefined : Math.max(...numbers);
}

function extentSays(ours: number | undefined, theirs: number | undefined): Says {
  if (ours === undefined || theirs === undefined) return 'missing';
  if (ours === theirs) return 'agrees';
  const allowed = Math.max(PAGES_APART, SHARE_APART * Math.max(ours, theirs));
  return Math.abs(ours - theirs) <= allowed ? 'near' : 'differs';
}

/** Words that stand in the names of too many publishers, or for none (sine nomine). */
const NO_NAMES = new Set(
  'press publisher publishers publishing publications books verlag the and company inc ltd for von der des not identified'.split(
    ' ',
  ),
);

function publisherSays(local: string, incoming: string): Says {
  const [ours, theirs] = [namingWords(local), namingWords(incoming)];
  if (ours.length === 0 || theirs.length === 0) return 'missing';
  if (scriptOf(ours[0]) !== scriptOf(theirs[0])) return 'missing';
  const isOne = ours.some((one) => theirs.some((other) => alikeness(one, other) >= ONE_NAME));
  return isOne ? 'agrees' : 'differs';
}

function namingWords(publisher: string): readonly string[] {
  return plainWords(publisher)
    .split(' ')
    .filter((word) => word.length > 2 && !NO_NAMES.has(word));
}

function all({ own, other }: Identifiers): readonly string[] {
  return [...own, ...other];
}

function shares(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.includes(value));
}
