// Is it the same publication? The verdict of the merge room, with what its evidence stands on.
import type { Feature } from '../merge/evidence';
import type { Identifiers, TitleFacts } from '../merge/title-facts';
import { firstWord, NO_FACTS } from '../merge/title-facts';
import { titleForm } from '../merge/titles';
import { judge } from '../merge/verdict';
import type { Candidate } from '../ports/source';

import { workTypeOf } from './record-facts';
import type { MatchView } from './view';

/** What a person wants to know even where a record does not say. */
const ALWAYS_TOLD: readonly Feature[] = ['title', 'number', 'date', 'creator'];

const SHOWN: Readonly<Record<Feature, (facts: TitleFacts) => string>> = {
  title: ({ shownTitle }) => shownTitle,
  part: ({ part }) => [part.number, part.name].filter(Boolean).join(' '),
  number: ({ numbers }) => first(numbers),
  isbn: ({ isbn }) => first(isbn),
  issn: ({ issn }) => first(issn),
  lccn: ({ lccn }) => first(lccn),
  date: ({ date }) => date?.first ?? '',
  type: ({ type }) => workTypeOf(type, 'm'),
  level: ({ level }) => level,
  form: ({ form }) => form,
  creator: ({ creator }) => creator,
  edition: ({ edition }) => edition,
  extent: ({ extent }) => extent,
  publisher: ({ publisher }) => publisher,
  language: ({ language }) => language,
};

const matches = new WeakMap<TitleFacts, WeakMap<TitleFacts, MatchView>>();

/** The verdict line and its evidence. The same two facts give the same object. */
export function matchOf(local: TitleFacts, incoming: TitleFacts): MatchView {
  const known = matches.get(local) ?? new WeakMap<TitleFacts, MatchView>();
  matches.set(local, known);
  const found = known.get(incoming) ?? viewOf(local, incoming);
  known.set(incoming, found);
  return found;
}

function viewOf(local: TitleFacts, incoming: TitleFacts): MatchView {
  const { level, evidence } = judge(local, incoming);
  const told = evidence.filter(
    ({ what, says }) => says !== 'missing' || ALWAYS_TOLD.includes(what),
  );
  return {
    level,
    evidence: told.map(({ what, says }) => {
      const [ours, theirs] = [local, incoming].map((facts) => withoutEnd(SHOWN[what](facts)));
      return { what, says, ...(ours && { local: ours }), ...(theirs && { incoming: theirs }) };
    }),
  };
}

/** Without the punctuation that leads to the next area (ISBD): here nothing follows. */
function withoutEnd(text: string): string {
  return text.replace(/\s*[,:;/=]\s*$/u, '');
}

/** A candidate's facts as far as its source says; where the source brought the record itself, the record's are better. */
export function factsOfCandidate(candidate: Candidate): TitleFacts {
  const { title, creator = '', date, recordType = '', bibLevel = '', oclcNumber } = candidate;
  const { edition = '', extent = '', publisher = '', language = '' } = candidate;
  const year = date === undefined ? undefined : /\d{4}/.exec(date)?.[0];
  // A source gives title and subtitle in one: as the title proper it is compared by how it begins.
  const own = creator === '' ? [] : [firstWord(creator)];
  return {
    ...NO_FACTS,
    shownTitle: title,
    titles:
      title === '' ? [] : [titleForm(title.split(' : ')[0], title.split(' : ').slice(1).join(' '))],
    type: recordType,
    level: bibLevel,
    numbers: {
      own: oclcNumber === undefined ? [] : [oclcNumber],
      other: candidate.mergedNumbers,
    },
    ...(year === undefined ? {} : { date: { type: '', first: year, second: '' } }),
    creator,
    names: { own, other: [] },
    edition,
    extent,
    publisher,
    language,
  };
}

function first({ own, other }: Identifiers): string {
  return own[0] ?? other[0] ?? '';
}
